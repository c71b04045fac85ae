"""Merging, splitting and linking from the ticket view: what is offered, what the keys do, what is seen afterwards."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.vocabulary import Deed, DraftKind
from deskapp.ui.shell.bulk import Bulk
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.event_line import EventLine
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.split_dialog import SplitDialog
from deskapp.ui.ticket.ticket_picker import TargetDialog, TicketPicker
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


@pytest.fixture
def other(house: House, ticket: int) -> int:
    """A second ticket of the same customer."""
    return house.mail("Toner, too", "Please send toner as well.")


@pytest.fixture
def opened(shown: Shown, ticket: int, other: int) -> Shown:
    """The view with the second ticket."""
    shown.view.open_ticket(other)
    return shown


def picker(opened: Shown, qtbot: QtBot, action: str) -> TicketPicker:
    """The dialog that an action opens, with its first list."""
    assert opened.view.perform(action)
    dialog = opened.window.findChild(TicketPicker)
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.above.text()))
    return dialog


def test_the_customers_other_ticket_is_offered_and_enter_merges(
    qtbot: QtBot, opened: Shown, house: House, ticket: int, other: int
) -> None:
    wanted: list[int] = []
    opened.view.link_opened.connect(wanted.append)
    dialog = picker(opened, qtbot, "merge")
    row = dialog.list.ticket()
    assert row is not None
    assert row.id == ticket
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wanted == [ticket])
    assert house.desk.threads.head(house.who(), other).merged_into == ticket


def test_enter_never_takes_what_the_list_showed_before(qtbot: QtBot, opened: Shown, house: House, other: int) -> None:
    house.mail("Sofa", "Do you sell sofas?")
    dialog = picker(opened, qtbot, "merge")
    QTest.keyClicks(dialog.search, "sofa")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: "1" in dialog.above.text())
    row = dialog.list.ticket()
    assert row is not None
    assert row.subject == "Sofa"
    assert not house.desk.threads.head(house.who(), other).merged


def test_what_is_being_written_comes_along(qtbot: QtBot, opened: Shown, house: House, ticket: int, other: int) -> None:
    view, drafts, me = opened.view, house.desk.drafts, opened.session.who.agent_id
    view.link_opened.connect(view.open_ticket)
    view.perform("note")
    QTest.keyClicks(view.composer.page().editor, "Half a note")
    qtbot.waitUntil(lambda: drafts.load(me, other, DraftKind.NOTE) is not None)
    dialog = picker(opened, qtbot, "merge")
    dialog.try_accept()
    qtbot.waitUntil(lambda: view.ticket_id == ticket)
    assert view.composer.page().editor.toPlainText() == "Half a note"
    kept = drafts.load(me, ticket, DraftKind.NOTE)
    assert kept is not None
    assert kept.text == "Half a note"
    assert drafts.load(me, other, DraftKind.NOTE) is None


def test_what_nothing_finds_cannot_be_chosen(qtbot: QtBot, opened: Shown) -> None:
    dialog = picker(opened, qtbot, "merge")
    QTest.keyClicks(dialog.search, "zzzunknown")
    qtbot.waitUntil(lambda: "0" in dialog.above.text())
    assert not dialog.ok_button.isEnabled()
    dialog.try_accept()
    assert dialog.sentence.text()
    assert dialog.isVisible()


def test_the_arrows_walk_through_the_list_while_one_types(qtbot: QtBot, opened: Shown, house: House) -> None:
    house.mail("Third", "And a third thing.")
    dialog = picker(opened, qtbot, "link")
    first = dialog.list.ticket()
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.ticket() != first
    QTest.keyClick(dialog.search, Qt.Key.Key_Up)
    assert dialog.list.ticket() == first


def test_a_merged_ticket_says_where_it_went_and_can_be_taken_out(
    qtbot: QtBot, opened: Shown, house: House, ticket: int, other: int
) -> None:
    view, wanted = opened.view, list[int]()
    view.link_opened.connect(wanted.append)
    opened.session.act(lambda: house.desk.merging.merge(house.who(), [other], ticket))
    qtbot.waitUntil(view.merged.isVisible)
    assert not view.composer.isVisible()
    assert not view.bar.isVisible()
    assert view.head.next_statuses() == []
    assert not view.perform("reply")
    assert "merged into another ticket" in opened.failures[-1]
    view.merged.clicked.emit()
    assert wanted == [ticket]
    view.merged.back.click()
    qtbot.waitUntil(lambda: not view.merged.isVisible())
    assert house.desk.threads.head(house.who(), other).status is Status.NEW
    assert view.composer.isVisible()
    assert view.bar.isVisible()


def test_the_target_shows_from_which_ticket_a_line_is(
    qtbot: QtBot, shown: Shown, house: House, ticket: int, other: int
) -> None:
    house.desk.merging.merge(house.who(), [other], ticket)
    shown.view.open_ticket(ticket)
    cards = {item.id: card for item, card in shown.view.thread_view.cards() if isinstance(item, Message)}
    said = [card.head.accessibleName() for card in cards.values() if isinstance(card, MessageCard)]
    assert [f"HD-{other:06d}" in name for name in said].count(True) == 1
    events = [card for _, card in shown.view.thread_view.cards() if isinstance(card, EventLine)]
    assert any(f"HD-{other:06d} merged into this ticket" in card.accessibleName() for card in events)


def test_an_answer_that_nobody_began_goes_to_whom_the_thread_says_now(
    qtbot: QtBot, shown: Shown, house: House, ticket: int
) -> None:
    stranger = house.mail("Something else", "Sent to the wrong place.", sender=Address("Otto", "otto@example.org"))
    shown.view.open_ticket(ticket)
    reply = shown.view.composer.reply
    before = reply.recipients.to.addresses()
    shown.session.act(lambda: house.desk.merging.merge(house.who(), [stranger], ticket))
    qtbot.waitUntil(lambda: [each.email for each in reply.recipients.to.addresses()] == ["otto@example.org"])
    shown.session.act(lambda: house.desk.merging.unmerge(house.who(), [stranger]))
    qtbot.waitUntil(lambda: reply.recipients.to.addresses() == before)
    QTest.keyClicks(reply.editor, "Dear Jana")
    shown.session.act(lambda: house.desk.merging.merge(house.who(), [stranger], ticket))
    qtbot.waitUntil(
        lambda: any(
            "wrong place" in item.text for item, _ in shown.view.thread_view.cards() if isinstance(item, Message)
        )
    )
    assert reply.recipients.to.addresses() == before, "what is being written stays as it is"


def test_the_panel_lists_merged_and_linked_tickets_and_lets_them_go(
    qtbot: QtBot, context: Context, house: House, ticket: int, other: int
) -> None:
    desk, who = house.desk, house.who()
    third = house.mail("Third", "And a third thing.")
    desk.merging.merge(who, [other], ticket)
    desk.merging.link(who, ticket, third)
    panel = InfoPanel(context)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_ticket(desk.threads.head(who, ticket))
    qtbot.waitUntil(lambda: bool(panel.linked.findChildren(QToolButton)))
    for lines, of_head in ((panel.merged, "merged_from"), (panel.linked, "links")):
        there = getattr(desk.threads.head(who, ticket), of_head)
        buttons = [button for button in lines.findChildren(QToolButton) if button.isVisibleTo(panel)]
        assert [button.accessibleName()[-9:] for button in buttons] == [f"HD-{one:06d}" for one in there]
        buttons[-1].click()
        left = there[:-1]
        qtbot.waitUntil(lambda: getattr(desk.threads.head(who, ticket), of_head) == left)  # noqa: B023
    qtbot.waitUntil(lambda: not panel.merged_head.isVisible())


def test_linking_by_key_and_by_number(qtbot: QtBot, opened: Shown, house: House, ticket: int, other: int) -> None:
    dialog = picker(opened, qtbot, "link")
    QTest.keyClicks(dialog.search, str(ticket))
    qtbot.waitUntil(lambda: bool(dialog.list.ticket()) and "found" in dialog.above.text())
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), other).links == (ticket,))


def test_a_message_is_split_off_from_its_menu(qtbot: QtBot, opened: Shown, house: House, other: int) -> None:
    view, wanted = opened.view, list[int]()
    view.link_opened.connect(wanted.append)
    [(message, card)] = [(i, c) for i, c in view.thread_view.cards() if isinstance(c, MessageCard)]
    assert isinstance(card, MessageCard)
    assert card.menu_button.isVisible()
    card.split_wanted.emit(message)
    dialog = opened.window.findChild(SplitDialog)
    assert dialog is not None
    dialog._subject.setText("")
    dialog.try_accept()
    assert dialog.sentence.text()
    dialog._subject.setText("Only the toner")
    dialog.try_accept()
    qtbot.waitUntil(lambda: bool(wanted))
    head = house.desk.threads.head(house.who(), wanted[0])
    assert (head.subject, head.links) == ("Only the toner", (other,))
    assert [deed.deed for deed in house.desk.threads.history(house.who(), other)][-1] is Deed.SPLIT


def test_only_a_customers_message_can_be_split_off(shown: Shown, house: House, ticket: int) -> None:
    shown.view.open_ticket(ticket)
    shown.view.thread_view.scroll_to_end()
    menus = {
        i.direction: c.menu_button.isVisible() for i, c in shown.view.thread_view.cards() if isinstance(i, Message)
    }  # type: ignore[union-attr]
    assert {direction.value: seen for direction, seen in menus.items()} == {"in": True, "out": False}


def test_several_marked_ones_go_into_the_oldest_unless_another_is_chosen(
    qtbot: QtBot, opened: Shown, house: House, ticket: int, other: int
) -> None:
    third = house.mail("Third", "And a third thing.")
    told, wanted = list[str](), list[int]()
    bulk = Bulk(opened.session, opened.window)
    bulk.ticket_wanted.connect(wanted.append)
    opened.session.told.connect(lambda sentence, undo: told.append(sentence))
    assert bulk.perform("merge", [third, ticket, other])
    dialog = opened.window.findChild(TargetDialog)
    assert dialog is not None
    row = dialog.list.ticket()
    assert row is not None
    assert row.id == ticket
    dialog.list.step(1)
    assert f"HD-{other:06d}" in dialog.told.text()
    dialog.try_accept()
    qtbot.waitUntil(lambda: wanted == [other])
    assert house.desk.threads.head(house.who(), other).merged_from == (ticket, third)
    assert "2" in told[-1]
    opened.session.undo_last()
    qtbot.waitUntil(lambda: house.desk.threads.head(house.who(), other).merged_from == ())
