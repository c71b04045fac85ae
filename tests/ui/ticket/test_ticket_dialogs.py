"""The dialogs of a ticket: what can be chosen, what is refused, what becomes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote, Message
from deskapp.domain.vocabulary import Channel, Direction, DraftKind
from deskapp.ui.session import Session
from deskapp.ui.ticket.new_ticket_dialog import NewTicketDialog
from deskapp.ui.ticket.postpone_dialog import PostponeDialog
from deskapp.ui.ticket.tags_dialog import TagsDialog
from deskapp.ui.ticket.ticket_form import choose
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


@pytest.fixture
def opened(shown: Shown, ticket: int) -> Shown:
    """The view with the story's ticket."""
    shown.view.open_ticket(ticket)
    return shown


# --- transfer -------------------------------------------------------------------------------------------------


def test_a_transfer_with_a_note_by_keyboard(qtbot: QtBot, opened: Shown, house: House, ticket: int) -> None:
    assert opened.view.ticket is not None
    dialog = opened.view.dialogs.transfer(opened.view.ticket)
    assert dialog.department_id() != house.departments["Technical"]
    QTest.keyClicks(dialog.search, "bil")
    assert dialog.department_id() == house.departments["Billing"]
    assert dialog.agent_id() is None
    dialog.note.set_text("She was charged twice.")
    QTest.keyClick(dialog.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), ticket).department_id == house.departments["Billing"])
    items = house.desk.threads.page(house.who(), ticket).items
    assert [item.text for item in items if isinstance(item, InlineNote)][-1] == "She was charged twice."


def test_arrows_in_the_search_walk_through_the_departments(opened: Shown, house: House) -> None:
    assert opened.view.ticket is not None
    dialog = opened.view.dialogs.transfer(opened.view.ticket)
    first = dialog.department_id()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.department_id() != first
    QTest.keyClicks(dialog.search, "zzz")
    assert dialog.department_id() is None
    dialog.try_accept()
    assert dialog.sentence.text()
    dialog.reject()


# --- tags, postpone, history, source --------------------------------------------------------------------------


def test_tags_are_cleaned_and_never_doubled(qtbot: QtBot, styled: object) -> None:
    dialog = TagsDialog(["urgent"], ["urgent", "vip"])
    qtbot.addWidget(dialog)
    QTest.keyClicks(dialog.input, "#VIP, urgent")
    QTest.keyClick(dialog.input, Qt.Key.Key_Return)
    QTest.keyClicks(dialog.input, "Urgent")
    assert dialog.refusal() == ""
    assert dialog.tags() == {"urgent", "VIP"}
    dialog.add("x" * 61)
    assert dialog.refusal()


def test_only_the_future_can_be_postponed_to(qtbot: QtBot, house: House, session: Session) -> None:
    dialog = PostponeDialog(house.clock.now(), session.zone)
    qtbot.addWidget(dialog)
    assert dialog.refusal() == ""
    today = house.clock.now().astimezone(session.zone)
    dialog.calendar.setSelectedDate(QDate(today.year, today.month, today.day))
    dialog.time.setTime(QTime(0, 30))
    assert dialog.refusal()
    dialog.time.setTime(QTime(today.hour + 1, today.minute))
    assert dialog.refusal() == ""
    assert dialog.until() - house.clock.now() == timedelta(hours=1)


def test_the_history_tells_everything_and_can_be_searched(qtbot: QtBot, opened: Shown, ticket: int) -> None:
    dialog = opened.view.dialogs.history(ticket)
    qtbot.waitUntil(lambda: dialog.model.rowCount() >= 6)
    rows = dialog.model.rowCount()
    dialog.search.setText("transferred technical")
    assert sum(not dialog.table.isRowHidden(row) for row in range(rows)) == 1
    dialog.search.setText("nowhere to be found")
    assert dialog.sentence.text()
    dialog.reject()


def test_the_source_is_shown_as_it_came(qtbot: QtBot, opened: Shown) -> None:
    dialog = opened.view.dialogs.source(opened.view.thread_view.items())
    assert dialog is not None
    qtbot.waitUntil(lambda: "Message-ID: <3@novabooks.example>" in dialog.text.toPlainText())
    dialog.reject()


# --- new ticket -----------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: QtBot, session: Session, ticket: int) -> NewTicketDialog:
    """An empty new ticket."""
    made = NewTicketDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_missing_stands_beside_its_field(dialog: NewTicketDialog) -> None:
    dialog.try_accept()
    told = {name for name, field in dialog._told.items() if field.told()}
    assert told == {"contact", "subject", "text"}
    dialog.contact.setText("Somebody")
    dialog.email.setText("nonsense")
    dialog.try_accept()
    assert {name for name, field in dialog._told.items() if field.told()} == {"email", "subject", "text"}


def test_a_call_is_written_down(qtbot: QtBot, dialog: NewTicketDialog, house: House) -> None:
    dialog.contact.setText("Karel Veselý")
    dialog.phone.setText("+420 601 555 014")
    dialog.subject.setText("Asks for an offer")
    dialog.text.setPlainText("Fourteen printers.")
    with qtbot.waitSignal(dialog.created) as told:
        dialog.try_accept()
    head = house.desk.threads.head(house.who(), told.args[0])
    assert (head.subject, head.channel, head.status) == ("Asks for an offer", Channel.CALL, Status.NEW)
    assert head.contact_id is not None
    assert house.desk.people.contact(house.who(), head.contact_id).name == "Karel Veselý"


def test_a_known_customer_is_completed_and_a_mail_goes_out(qtbot: QtBot, dialog: NewTicketDialog, house: House) -> None:
    QTest.keyClicks(dialog.contact, "jana")
    described = next(iter(dialog._found))
    dialog._on_contact_chosen(described)
    assert dialog.email.text() == "jana@novabooks.example"
    dialog.direction.set_current(Direction.OUT.value)
    dialog._on_direction_chosen(Direction.OUT.value)
    assert dialog.channel.currentData() == Channel.EMAIL.value
    choose(dialog.department, house.departments["Technical"])
    dialog.subject.setText("Your new fuser")
    dialog.text.setPlainText("It is here.")
    with qtbot.waitSignal(dialog.created) as told:
        dialog.try_accept()
    items = house.desk.threads.page(house.who(), told.args[0]).items
    message = next(item for item in items if isinstance(item, Message))
    assert message.direction is Direction.OUT
    assert [mail.to for mail in house.desk.outbox.unfinished(house.who())] == [("jana@novabooks.example",)]


def test_a_mail_to_nobody_is_refused(dialog: NewTicketDialog) -> None:
    dialog.contact.setText("Somebody")
    dialog.direction.set_current(Direction.OUT.value)
    choose(dialog.channel, Channel.EMAIL.value)
    assert "email" in dialog._refusals()


def test_what_is_written_survives_closing_and_is_gone_after_creating(
    qtbot: QtBot, dialog: NewTicketDialog, session: Session, house: House
) -> None:
    dialog.contact.setText("Karel")
    dialog.subject.setText("Half")
    dialog.text.setPlainText("written")
    dialog.reject()
    eva = house.who().agent_id
    qtbot.waitUntil(lambda: house.desk.drafts.load(eva, 0, DraftKind.TICKET) is not None)
    again = NewTicketDialog(session)
    qtbot.addWidget(again)
    assert (again.contact.text(), again.subject.text(), again.text.toPlainText()) == ("Karel", "Half", "written")
    with qtbot.waitSignal(again.created):
        again.try_accept()
    qtbot.waitUntil(lambda: house.desk.drafts.load(eva, 0, DraftKind.TICKET) is None)
