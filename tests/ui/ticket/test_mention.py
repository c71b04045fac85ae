"""Mentioning a colleague: who is offered, in which order, what is said of them; in every note of a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole, visible
from deskapp.domain.people import Colleague
from deskapp.domain.vocabulary import NoteKind
from deskapp.store import people
from deskapp.store.tables import DepartmentRow
from deskapp.ui.look.current import tokens
from deskapp.ui.ticket.composer import NOTE
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.mention import MentionPopup
from deskapp.ui.ticket.mention_row import COLLEAGUE, matched, place_words
from deskapp.ui.ticket.note_page import NotePage
from deskapp.ui.ticket.transfer_dialog import TransferDialog
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House


@pytest.fixture(autouse=True)
def staff(house: House, ticket: int) -> None:
    """Technical is closed: Eva answers there, Petra reads, Petr is away and outside, at home in Sales."""
    technical, sales = house.departments["Technical"], house.departments["Sales"]
    with house.desk._store.write():
        DepartmentRow.update(restricted=True).where(DepartmentRow.id == technical).execute()
        people.add_member(technical, house.agents["Eva Malá"], MemberRole.SOLVER)
        people.add_member(technical, house.agents["Petra Jelínková"], MemberRole.READER)
        people.add_member(sales, house.agents["Petr Dvořák"], MemberRole.SOLVER)
    house.desk.availability.set_available(house.who("Petr Dvořák"), False)


@pytest.fixture
def page(shown: Shown, house: House, ticket: int) -> NotePage:
    """The note composer of the story's ticket."""
    shown.session.refresh_viewer()
    shown.view.open_ticket(ticket)
    shown.view.composer.write(NOTE)
    made = shown.view.composer.page()
    assert isinstance(made, NotePage)
    return made


def _offered(popup: MentionPopup) -> list[tuple[str, str]]:
    rows = [popup.list.item(row) for row in range(popup.list.count())]
    return [(row.text(), place_words(row.data(COLLEAGUE))) for row in rows]


def test_who_cannot_see_the_ticket_stands_last_and_may_still_be_named(page: NotePage) -> None:
    QTest.keyClicks(page.editor, "Ask @pet")
    assert _offered(page.mention) == [("Petra Jelínková", "online"), ("Petr Dvořák", "cannot see this ticket")]
    QTest.keyClick(page.editor, Qt.Key.Key_Down)
    QTest.keyClick(page.editor, Qt.Key.Key_Return)
    assert page.editor.text() == "Ask @Petr Dvořák "
    assert page.sentence.text() == "Cannot see this ticket: Petr Dvořák"
    assert not page.mention.isVisible()


def test_where_they_work_and_whether_they_are_there(house: House, context: Context) -> None:
    petra = house.who("Petra Jelínková")
    names = {one.name: one for one in house.desk.people.colleagues(petra, house.departments["Technical"])}
    assert place_words(names["Eva Malá"]) == "Technical · online"
    assert "Petra Jelínková" not in names, "nobody mentions himself or herself"
    anywhere = {one.name: one for one in context.colleagues(None)}
    assert place_words(anywhere["Petr Dvořák"]) == "Sales · away"
    assert all(one.sees for one in anywhere.values())


def test_a_department_out_of_sight_is_not_named(house: House) -> None:
    ivo, technical = house.who("Ivo Beran"), house.departments["Technical"]
    assert technical not in visible(ivo)
    found = {one.name: one for one in house.desk.people.colleagues(ivo, technical)}
    assert found["Eva Malá"].department is None
    assert found["Petr Dvořák"].department is not None


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("Petr Dvořák", "pet", (0, 3)),
        ("Petr Dvořák", "dvor", (5, 4)),
        ("Eva Malá", "eva m", (0, 5)),
        ("Eva", "va", None),
    ],
)
def test_letters_that_match(name: str, typed: str, found: tuple[int, int] | None) -> None:
    assert matched(name, typed) == found


@pytest.mark.parametrize("lines", [0, 4])
def test_the_list_never_covers_the_line_that_says_who_reads(page: NotePage, shown: Shown, lines: int) -> None:
    screen = shown.window.screen().availableGeometry()
    shown.window.move(0, screen.bottom() - shown.window.height())
    page.editor.set_text("line\n" * lines)
    QTest.keyClicks(page.editor, "@")
    popup, paper = page.mention, page.paper
    assert popup.isVisible()
    place = QRect(popup.pos(), popup.size())
    head = QRect(paper.mapToGlobal(QPoint(0, 0)), paper.size())
    head.setHeight(paper.head_height())
    caret = page.editor.viewport().mapToGlobal(page.editor.cursorRect().center())
    assert screen.contains(place)
    assert not place.intersects(head)
    assert not place.contains(caret)


@pytest.mark.parametrize("kind", [NoteKind.TICKET, NoteKind.CONTACT])
def test_in_an_editable_note(
    qtbot: QtBot, shown: Shown, context: Context, house: House, ticket: int, kind: NoteKind
) -> None:
    shown.session.refresh_viewer()
    panel = InfoPanel(context)
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    panel.show()
    panel.activateWindow()
    panel.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: panel.contact_note.text() != "")
    note = panel.ticket_note if kind is NoteKind.TICKET else panel.contact_note
    note.setFocus()
    QTest.keyClicks(note.edit(), "@dvo")
    assert note.mention.isVisible()
    assert note.mention.list.count() == 1
    with qtbot.assertNotEmitted(note.left):
        QTest.keyClick(note.edit(), Qt.Key.Key_Tab)
    assert note.text().startswith("@Petr Dvořák ")
    told = "Cannot see this ticket: Petr Dvořák" if kind is NoteKind.TICKET else ""
    assert note._told.text() == told


def test_in_the_note_of_a_transfer(qtbot: QtBot, page: NotePage, shown: Shown, ticket: int) -> None:
    shown.view.perform("transfer_note")
    dialog = shown.view.findChildren(TransferDialog)[0]
    dialog.activateWindow()
    qtbot.waitUntil(dialog.note.hasFocus)
    QTest.keyClicks(dialog.note, "@al")
    assert [name for name, _ in _offered(dialog.mention)] == ["Alena Fialová"]
    QTest.keyClick(dialog.note, Qt.Key.Key_Escape)
    assert dialog.isVisible()  # Escape closed the list only
    assert not dialog.mention.isVisible()
    dialog.reject()


def test_the_list_is_told_to_a_screen_reader(page: NotePage) -> None:
    QTest.keyClicks(page.editor, "@petra")
    assert page.editor.accessibleDescription() == "Petra Jelínková, online"
    QTest.keyClick(page.editor, Qt.Key.Key_Escape)
    assert page.editor.accessibleDescription() == ""


def test_no_place_is_no_dot() -> None:
    assert place_words(Colleague(1, "Eva", None, False, True)) == "away"


def _marked(page: NotePage) -> list[str]:
    block = page.editor.document().firstBlock()
    mention = tokens().note_mention
    marks = [mark for mark in block.layout().formats() if mark.format.background().color() == mention]
    return [block.text()[mark.start : mark.start + mark.length] for mark in marks]


def test_a_whole_name_is_marked_whole_as_on_the_finished_note(page: NotePage) -> None:
    QTest.keyClicks(page.editor, "Ask @pet")
    QTest.keyClick(page.editor, Qt.Key.Key_Return)
    QTest.keyClicks(page.editor, "and @Petr Novotny")
    assert _marked(page) == ["@Petra Jelínková", "@Petr"]


def test_a_whole_name_of_a_draft_is_marked_before_anybody_types(page: NotePage) -> None:
    page.editor.set_text("For @Petr Dvořák here")
    assert _marked(page) == ["@Petr Dvořák"]
