"""What was left to the next agent stands on a slip of paper above the thread."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.note_text import todos
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.ticket.handover_banner import HandoverBanner
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

NOTE = "Ring her after ten.\n- [ ] Find the invoice\n- [ ] Write to the vendor\n- [x] Ask Ivo"


@pytest.fixture
def banner(shown: Shown, house: House, ticket: int) -> HandoverBanner:
    """The slip of a ticket that Petr handed to Eva, in a high window."""
    hand_over(house, ticket)
    shown.window.resize(672, 900)
    shown.view.resize(672, 900)
    shown.view.open_ticket(ticket)
    return shown.view.handover


def hand_over(house: House, ticket: int, note: str = NOTE) -> None:
    """Petr hands the ticket to Eva in Billing."""
    eva = house.agents["Eva Malá"]
    house.desk.tickets.transfer(house.who("Petr Dvořák"), [ticket], house.departments["Billing"], eva, note)


def titles(banner: HandoverBanner) -> list[str]:
    """The to-dos on the slip."""
    return [box.text() for box in banner.boxes]


def test_it_tells_who_from_where_the_note_and_the_to_dos(banner: HandoverBanner) -> None:
    assert banner.isVisible()
    assert banner.who.text() == "Petr Dvořák handed this over from Technical · Eva Malá, 10:24"
    assert banner.note.text() == "Petr Dvořák: Ring her after ten."
    assert titles(banner) == ["Bring fuser RM2-5425 from the warehouse", "Find the invoice", "Write to the vendor"]
    assert banner.more.isHidden()
    assert "Find the invoice" in banner.accessibleName()


def test_a_tick_by_mouse_and_by_key_is_told_and_can_be_taken_back(
    qtbot: QtBot, banner: HandoverBanner, shown: Shown, house: House, ticket: int
) -> None:
    QTest.mouseClick(banner.boxes[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Find the invoice" not in titles(banner))
    banner.boxes[0].setFocus()
    QTest.keyClick(banner.boxes[0], Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(banner) == ["Write to the vendor"])
    notes = [item for item in house.desk.threads.page(house.who(), ticket).items if isinstance(item, InlineNote)]
    assert [(tick.todo, tick.done) for note in notes for tick in note.ticks] == [(0, True), (0, True)]
    shown.session.undo_last()
    qtbot.waitUntil(lambda: len(banner.boxes) == 2)


def test_a_to_do_of_the_ticket_note_ticks_in_the_note(
    qtbot: QtBot, banner: HandoverBanner, shown: Shown, house: House, ticket: int
) -> None:
    desk, eva = house.desk, house.who()
    before = desk.notes.read(eva, NoteKind.TICKET, ticket)
    desk.notes.save(house.who("Petr Dvořák"), NoteKind.TICKET, ticket, "- [ ] Order it\nCheap!", before.version)
    shown.view._reload(ticket)
    assert titles(banner)[-1] == "Order it"
    QTest.mouseClick(banner.boxes[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(banner)[-1] != "Order it")
    assert todos(desk.notes.read(eva, NoteKind.TICKET, ticket).text) == [("Order it", True)]
    assert banner.isVisible(), "a tick is no note"


def test_what_changed_under_a_to_do_is_shown_instead_of_ticked(
    banner: HandoverBanner, shown: Shown, house: House, ticket: int
) -> None:
    desk, petr = house.desk, house.who("Petr Dvořák")
    before = desk.notes.read(petr, NoteKind.TICKET, ticket)
    saved = desk.notes.save(petr, NoteKind.TICKET, ticket, "- [ ] Order it", before.version).value
    shown.view._reload(ticket)
    desk.notes.save(petr, NoteKind.TICKET, ticket, "- [ ] Do not order it", saved.version)
    QTest.mouseClick(banner.boxes[-1], Qt.MouseButton.LeftButton)
    assert titles(banner)[-1] == "Do not order it"
    assert todos(desk.notes.read(petr, NoteKind.TICKET, ticket).text) == [("Do not order it", False)]


def test_it_folds_and_closes_and_comes_with_the_next_one(
    banner: HandoverBanner, shown: Shown, house: House, ticket: int
) -> None:
    height = banner.sizeHint().height()
    QTest.mouseClick(banner.fold_button, Qt.MouseButton.LeftButton)
    assert not banner.boxes[0].isVisible()
    assert banner.sizeHint().height() < height
    QTest.mouseClick(banner.fold_button, Qt.MouseButton.LeftButton)
    assert banner.boxes[0].isVisible()
    QTest.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()
    shown.view.close_ticket()
    shown.view.open_ticket(ticket)
    assert not banner.isVisible(), "closed is closed"
    house.desk.tickets.transfer(house.who(), [ticket], house.departments["Sales"], house.agents["Petr Dvořák"])
    hand_over(house, ticket, "Once more")
    shown.view._reload(ticket)
    assert banner.isVisible()
    assert banner.note.text() == "Petr Dvořák: Once more"


def test_it_goes_with_the_first_note_of_ones_own(
    qtbot: QtBot, banner: HandoverBanner, shown: Shown, house: House
) -> None:
    shown.view.perform("note")
    QTest.keyClicks(shown.view.composer.note.editor, "Got it.")
    shown.view.composer.send()
    qtbot.waitUntil(lambda: not banner.isVisible())


def test_the_note_is_shown_in_the_thread_however_far_it_is(
    qtbot: QtBot, shown: Shown, house: House, ticket: int, banner: HandoverBanner
) -> None:
    clock = house.clock
    for number in range(90):
        clock.to(11, number % 60)
        house.mail("Printer on fire", f"And another thing, {number}.\n" * 3, answers=ticket)
    shown.view.close_ticket()
    shown.view.open_ticket(ticket)
    view = shown.view.thread_view
    assert not any(isinstance(item, InlineNote) for item in view.items())
    QTest.mouseClick(banner.note_button, Qt.MouseButton.LeftButton)
    found = lambda: [card for item, card in view.cards() if isinstance(item, InlineNote) and item.text == NOTE]  # noqa: E731
    qtbot.waitUntil(lambda: bool(found()))
    top = found()[0].mapTo(view.viewport(), found()[0].rect().topLeft()).y()
    assert 0 <= top < view.viewport().height() // 2


def test_nothing_is_there_without_a_hand_over_nor_in_a_low_window_at_once(
    shown: Shown, house: House, ticket: int
) -> None:
    shown.view.open_ticket(ticket)
    assert not shown.view.handover.isVisible()
    hand_over(house, ticket)
    shown.view.close_ticket()
    shown.view.open_ticket(ticket)
    assert shown.view.handover.isVisible()
    assert not shown.view.handover.boxes[0].isVisible(), "folded where there is little room"
