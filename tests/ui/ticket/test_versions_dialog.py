"""The versions of an editable note: what changed, and the way back; on a real desk."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.text_changes import Change
from deskapp.domain.thread import Note
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.session import Session
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.ticket.versions_dialog import VersionsDialog
from tests.ui.ticket.house import House

TICKET = NoteKind.TICKET
FIRST = "Second incident this year, see HD-000001. If the fuser fails again, offer an exchange."
SECOND = FIRST.replace("exchange", "new printer")


@pytest.fixture
def note(qtbot: QtBot, session: Session, context: Context, house: House, ticket: int) -> KeptNote:
    """The ticket's note, which Petr has changed, given a file and cleared."""
    petr, notes = house.who("Petr Dvořák"), house.desk.notes
    notes.save(petr, TICKET, ticket, SECOND, 1)
    file = notes.add_files(petr, TICKET, ticket, [OutgoingFile("offer.pdf", "application/pdf", b"%PDF")])
    notes.remove_file(petr, TICKET, ticket, file.value.files[0].id)
    notes.save(petr, TICKET, ticket, "", 4)
    panel = InfoPanel(context)
    qtbot.addWidget(panel)
    panel.resize(300, 900)
    panel.show()
    panel.activateWindow()
    panel.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: panel.contact_note.text() != "")
    panel.ticket_note.kept = panel  # type: ignore[attr-defined]
    return panel.ticket_note


@pytest.fixture
def dialog(qtbot: QtBot, note: KeptNote) -> VersionsDialog:
    """The list of its versions, opened by the mark at its foot."""
    assert note.versions_button.isVisible()
    assert note.versions_button.accessibleName().startswith("5 version")
    QTest.mouseClick(note.versions_button, Qt.MouseButton.LeftButton)
    found = note.window().findChildren(VersionsDialog)[0]
    qtbot.waitUntil(lambda: found.list.count() == 5)
    return found


def _stored(house: House, ticket: int) -> Note:
    return house.desk.notes.read(house.who(), TICKET, ticket)


def _marked(dialog: VersionsDialog) -> list[tuple[str, str]]:
    return [(each.change.value, each.text) for each in dialog.text._pieces if each.change is not Change.SAME]


def test_versions_stand_newest_first_with_what_changed(dialog: VersionsDialog) -> None:
    rows = [dialog.list.item(row).text().split("\n") for row in range(5)]
    assert [first for first, _ in rows] == ["Petr Dvořák (now)", *["Petr Dvořák"] * 3, "Eva Malá"]
    assert rows[0][1].endswith("deleted")
    told = []
    for _ in range(5):
        told.append((dialog.summary.text(), _marked(dialog), [chip.text() for chip in dialog.files.chips()]))
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert told[1:] == [
        ("“offer.pdf” removed", [], []),
        ("“offer.pdf” attached", [], ["offer.pdf"]),
        (
            "2 word(s) added (underlined) · 1 word(s) removed (struck out)",
            [("removed", "exchange"), ("added", "new printer")],
            [],
        ),
        ("The first version", [], []),
    ]


def test_marks_are_not_told_by_colour_alone(dialog: VersionsDialog) -> None:
    dialog.list.setCurrentRow(3)
    forms = {}
    cursor = dialog.text.textCursor()
    for word in ("exchange", "new printer", "Second"):
        cursor.setPosition(dialog.text.toPlainText().index(word) + 1)
        forms[word] = cursor.charFormat()
    assert (forms["exchange"].fontStrikeOut(), forms["exchange"].fontUnderline()) == (True, False)
    assert (forms["new printer"].fontStrikeOut(), forms["new printer"].fontUnderline()) == (False, True)
    assert (forms["Second"].fontStrikeOut(), forms["Second"].fontUnderline()) == (False, False)


def test_a_deleted_note_comes_back_with_its_file(
    qtbot: QtBot, note: KeptNote, dialog: VersionsDialog, session: Session, house: House, ticket: int
) -> None:
    assert not dialog.ok_button.isEnabled()
    dialog.list.setCurrentRow(2)
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: note.text() == SECOND)
    assert [chip.text() for chip in note.files.row.chips()] == ["offer.pdf"]
    assert _stored(house, ticket).version == 6
    session.undo_last()
    qtbot.waitUntil(lambda: note.text() == "")
    qtbot.waitUntil(lambda: _stored(house, ticket).files == ())


def test_what_somebody_wrote_meanwhile_is_not_written_over(
    qtbot: QtBot, dialog: VersionsDialog, house: House, ticket: int
) -> None:
    dialog.list.setCurrentRow(4)
    house.desk.notes.save(house.who("Petr Dvořák"), TICKET, ticket, "Petr again", 5)
    dialog.ok_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 6)
    assert dialog.isVisible()
    assert dialog.sentence.text() == "Petr Dvořák changed this note meanwhile."
    assert dialog.list.currentRow() == 5
    assert _stored(house, ticket).text == "Petr again"
    with qtbot.waitSignal(dialog.accepted):
        dialog.ok_button.click()
    qtbot.waitUntil(lambda: _stored(house, ticket).text == FIRST)


def test_what_others_write_joins_the_list(
    qtbot: QtBot, dialog: VersionsDialog, session: Session, house: House, ticket: int
) -> None:
    dialog.list.setCurrentRow(3)
    session.act(lambda: house.desk.notes.save(house.who("Petr Dvořák"), TICKET, ticket, "Petr again", 5))
    qtbot.waitUntil(lambda: dialog.list.count() == 6)
    assert dialog.list.currentRow() == 4
    assert _marked(dialog) == [("removed", "exchange"), ("added", "new printer")]


def test_a_note_of_one_version_has_no_mark(note: KeptNote) -> None:
    assert not note.kept.contact_note.versions_button.isVisible()  # type: ignore[attr-defined]


def test_who_may_only_read_cannot_restore(qtbot: QtBot, note: KeptNote) -> None:
    note.set_read_only(True)
    dialog = note.show_versions()
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 5)
    assert not dialog.ok_button.isVisible()
    dialog.list.setCurrentRow(2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.sentence.text() == "You may only read this note."
