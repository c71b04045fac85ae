"""An internal ticket on the screen: its dialog on yellow paper, and a ticket without any way to a customer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.status import Status
from deskapp.domain.thread import InlineNote, Message
from deskapp.domain.vocabulary import Direction, DraftKind, Priority
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store import people
from deskapp.ui.session import Session
from deskapp.ui.ticket.composer import FORWARD, NOTE, REPLY
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.internal_ticket_dialog import InternalTicketDialog
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def dialog(qtbot: QtBot, session: Session) -> InternalTicketDialog:
    """The dialog, opened."""
    made = InternalTicketDialog(session)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def internal(house: House) -> int:
    """An internal ticket of Alena's in Technical; returns its id."""
    new = NewInternalTicket(house.departments["Technical"], "Move the printers", "Who has the keys?")
    return house.desk.tickets.create_internal(house.who("Alena Fialová"), new).value


def test_one_is_written_with_the_keyboard_alone(
    qtbot: QtBot, dialog: InternalTicketDialog, house: House, tmp_path: Path
) -> None:
    (tmp_path / "plan.txt").write_text("the plan")
    assert dialog.focusWidget() is dialog.subject
    QTest.keyClicks(dialog.subject, "Move the printers")
    QTest.keyClick(dialog.subject, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.note
    QTest.keyClicks(dialog.note, "Who has the keys?")
    dialog.files.add_paths([str(tmp_path / "plan.txt")])
    dialog.department.setCurrentText("Technical")
    dialog.agent.setCurrentText("Petr Dvořák")
    dialog.priority.setCurrentIndex(dialog.priority.findData(int(Priority.HIGH)))
    with qtbot.waitSignal(dialog.created) as told:
        QTest.keyClick(dialog.note, Qt.Key.Key_Return, CTRL)
    head = house.desk.threads.head(house.who(), told.args[0])
    assert (head.internal, head.author, head.priority) == (True, "Eva Malá", Priority.HIGH)
    assert (head.department_id, head.agent_id) == (house.departments["Technical"], house.agents["Petr Dvořák"])
    [note] = house.desk.threads.page(house.who(), head.id).items
    assert isinstance(note, InlineNote)
    assert (note.text, [file.name for file in note.files]) == ("Who has the keys?", ["plan.txt"])


def test_what_is_missing_stands_beside_its_field(dialog: InternalTicketDialog, house: House) -> None:
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert all(dialog._told[name].told() for name in ("subject", "text"))
    assert dialog.focusWidget() is dialog.subject
    dialog.subject.setText("Keys")
    QTest.mouseClick(dialog.ok_button, Qt.MouseButton.LeftButton)
    assert [bool(dialog._told[name].told()) for name in ("subject", "text")] == [False, True]
    assert house.newest() == []


def test_what_is_written_survives_closing_and_is_gone_after_creating(
    qtbot: QtBot, dialog: InternalTicketDialog, session: Session, house: House
) -> None:
    dialog.department.setCurrentText("Technical")
    dialog.agent.setCurrentText("Ivo Beran")
    dialog.subject.setText("Half")
    QTest.keyClicks(dialog.note, "written")
    QTest.keyClick(dialog.note, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    me, kind = house.who().agent_id, DraftKind.INTERNAL_TICKET
    qtbot.waitUntil(lambda: house.desk.drafts.load(me, 0, kind) is not None)
    assert house.desk.drafts.load(me, 0, DraftKind.TICKET) is None, "no text meant for agents waits in the other dialog"
    again = InternalTicketDialog(session)
    qtbot.addWidget(again)
    assert (again.subject.text(), again.note.text()) == ("Half", "written")
    assert (again.department.currentText(), again.agent.currentText()) == ("Technical", "Ivo Beran")
    with qtbot.waitSignal(again.created):
        again.try_accept()
    qtbot.waitUntil(lambda: house.desk.drafts.load(me, 0, kind) is None)


def test_a_department_out_of_sight_can_be_chosen_and_is_said_to_be(
    qtbot: QtBot, house: House, session: Session
) -> None:
    hidden = people.add_department("Complaints", 8)
    people.add_member(hidden, house.agents["Ivo Beran"], MemberRole.SOLVER)
    dialog = InternalTicketDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.sight.isHidden()
    dialog.department.setCurrentIndex(dialog.department.findData(hidden))
    assert dialog.department.currentText() == "Complaints (out of your sight)"
    assert not dialog.sight.isHidden()
    dialog.subject.setText("Keys")
    dialog.note.set_text("Who has them? @Petr")
    assert dialog.outside.text() == "", "who looks into it is not told"
    opened: list[int] = []
    dialog.created.connect(opened.append)
    with qtbot.waitSignal(session.told) as told:
        dialog.try_accept()
    assert told.args == ["HD-000001 is with Complaints, out of your sight", None]
    assert (opened, session.can_undo) == ([], False)
    assert house.desk.threads.head(house.who("Ivo Beran"), 1).subject == "Keys"


def test_who_is_mentioned_and_cannot_see_it_is_said(qtbot: QtBot, house: House, session: Session) -> None:
    own = people.add_department("Complaints", 8)
    people.add_member(own, house.agents["Eva Malá"], MemberRole.SOLVER)
    session.refresh_viewer()
    dialog = InternalTicketDialog(session)
    qtbot.addWidget(dialog)
    dialog.note.set_text("Who has them? @Ivo")
    assert dialog.outside.text() == ""
    dialog.department.setCurrentText("Complaints")
    assert dialog.outside.text() == "Cannot see this ticket: Ivo Beran"


def test_nothing_in_the_ticket_leads_to_a_customer(shown: Shown, internal: int) -> None:
    view = shown.view
    view.open_ticket(internal)
    assert view.head.internal.isVisible()
    assert not view.bar.button("reply").isVisible()
    assert (view.composer.mode(), view.composer.tabs._group.button(0).isVisible()) == (NOTE, False)
    view.perform("reply")
    assert view.composer.mode() == NOTE
    view.composer.tabs.step(-1)
    assert view.composer.mode() == NOTE
    view.perform("forward")
    page = view.composer.forward
    assert view.composer.mode() == FORWARD
    assert (page.inside.isChecked(), page.inside.isVisible(), page.recipients.isVisible()) == (True, False, False)


def test_a_ticket_with_a_customer_has_it_all_again(shown: Shown, internal: int, ticket: int) -> None:
    view = shown.view
    view.open_ticket(internal)
    view.open_ticket(ticket)
    assert not view.head.internal.isVisible()
    assert view.bar.button("reply").isVisible()
    assert view.composer.mode() == REPLY
    view.perform("forward")
    page = view.composer.forward
    assert (page.inside.isChecked(), page.inside.isVisible(), page.recipients.isVisible()) == (False, True, True)


def test_it_is_passed_on_inside_and_done_with(qtbot: QtBot, shown: Shown, internal: int, house: House) -> None:
    shown.view.open_ticket(internal)
    shown.view.perform("forward")
    page = shown.view.composer.forward
    QTest.keyClicks(page.agents.input, "Ivo")
    QTest.keyClick(page.agents.input, Qt.Key.Key_Return)
    page.editor.set_text("Have you got them?")
    QTest.keyClick(page.editor, Qt.Key.Key_Return, CTRL)
    items = lambda: house.desk.threads.page(house.who(), internal).items  # noqa: E731
    qtbot.waitUntil(lambda: any(isinstance(item, Message) for item in items()))
    [message] = [item for item in items() if isinstance(item, Message)]
    assert (message.direction, message.to[0].name) == (Direction.INTERNAL, "Ivo Beran")
    shown.view.perform("resolve")
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), internal).status is Status.RESOLVED)
    assert house.desk.outbox.unfinished(house.who()) == []


def test_the_panel_says_who_opened_it_and_shows_no_customer(qtbot: QtBot, shown: Shown, internal: int) -> None:
    panel = InfoPanel(shown.view.context)
    qtbot.addWidget(panel)
    panel.show()
    shown.view.open_ticket(internal)
    panel.show_ticket(shown.view.ticket)
    qtbot.waitUntil(lambda: "Opened by: Alena Fialová" in panel.facts.accessibleName())
    assert "Channel" not in panel.facts.accessibleName()
    assert not any(each.isVisible() for each in (panel.contact, panel.contact_head, panel.company, panel.contact_note))
