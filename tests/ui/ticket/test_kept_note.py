"""Editable notes beside a ticket: their files, long ones, canned responses; on a real desk, by mouse and keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.fields import CannedResponse
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.thread import Note
from deskapp.domain.vocabulary import NoteKind
from deskapp.store import people
from deskapp.store.tables import DepartmentRow
from deskapp.ui.session import Session
from deskapp.ui.ticket.canned_popup import CannedPopup
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.widgets import file_dialog
from deskapp.ui.widgets.attachment_chip import AttachmentChip
from tests.ui.ticket.house import House

TICKET, CONTACT, COMPANY = NoteKind.TICKET, NoteKind.CONTACT, NoteKind.COMPANY
LONG = "\n".join(f"Line {number}" for number in range(30))


@pytest.fixture
def panel(qtbot: QtBot, session: Session, context: Context, house: House, ticket: int) -> InfoPanel:
    """The panel with the story's ticket."""
    made = InfoPanel(context)
    qtbot.addWidget(made)
    made.resize(300, 900)
    made.show()
    made.activateWindow()
    made.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: made.ticket_note.text() != "")
    return made


@pytest.fixture
def note(panel: InfoPanel) -> KeptNote:
    """The ticket's note."""
    return panel.ticket_note


def _stored(house: House, ticket: int) -> Note:
    return house.desk.notes.read(house.who(), TICKET, ticket)


def _names(house: House, ticket: int) -> list[str]:
    return [file.name for file in _stored(house, ticket).files]


def _chips(note: KeptNote) -> list[str]:
    return [chip.text() for chip in note.files.row.chips()]


def _file(folder: Path, name: str = "plan.txt", content: bytes = b"the plan") -> str:
    (folder / name).write_bytes(content)
    return str(folder / name)


def _drop(widget: QWidget, *paths: str) -> bool:
    """Drags files over a widget and lets them go; whether they were taken."""
    data, nothing = QMimeData(), Qt.KeyboardModifier.NoModifier
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    QApplication.sendEvent(widget, enter)
    drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    return enter.isAccepted() and QApplication.sendEvent(widget, drop)


# --- files ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("place", ["paper", "text"])
def test_a_dropped_file_hangs_on_the_note_at_once(
    qtbot: QtBot, note: KeptNote, house: House, ticket: int, tmp_path: Path, place: str
) -> None:
    assert _drop(note if place == "paper" else note.edit().viewport(), _file(tmp_path))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])
    file = _stored(house, ticket).files[0]
    assert house.desk.threads.file_path(house.who(), file.sha256).read_bytes() == b"the plan"
    assert _stored(house, ticket).text.startswith("Second incident")


def test_the_paperclip_asks_for_files(
    qtbot: QtBot, note: KeptNote, house: House, ticket: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen = [_file(tmp_path), _file(tmp_path, "list.csv")]
    monkeypatch.setattr(file_dialog, "open_files", lambda *_: chosen)
    note.files.button.click()
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt", "list.csv"])
    assert _names(house, ticket) == ["plan.txt", "list.csv"]


def test_all_files_of_a_note_are_seen(qtbot: QtBot, note: KeptNote, tmp_path: Path) -> None:
    _drop(note, *(_file(tmp_path, f"a-file-with-a-long-name-{number}.txt") for number in range(5)))
    qtbot.waitUntil(lambda: len(_chips(note)) == 5)
    row = note.files.row
    qtbot.waitUntil(lambda: row.height() == row.heightForWidth(row.width()))
    assert row.height() > 4 * row.chips()[0].height()
    assert all(row.rect().contains(chip.geometry()) for chip in row.chips())


def test_a_pasted_picture_hangs_on_the_note(qtbot: QtBot, note: KeptNote, house: House, ticket: int) -> None:
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    QApplication.clipboard().setImage(picture)
    note.setFocus()
    QTest.keyClick(note.edit(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _chips(note) == ["picture-1.png"])
    kept = house.desk.threads.file_path(house.who(), _stored(house, ticket).files[0].sha256)
    assert QImage.fromData(kept.read_bytes()).size() == picture.size()


def test_a_file_does_not_cost_the_words_that_are_being_written(
    qtbot: QtBot, note: KeptNote, house: House, ticket: int, tmp_path: Path
) -> None:
    note.setFocus()
    QTest.keyClicks(note.edit(), "Urgent. ")
    assert _drop(note, _file(tmp_path))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])
    assert note.text().startswith("Urgent. Second incident")
    assert note.is_changed()
    note.leave()
    qtbot.waitUntil(lambda: _stored(house, ticket).text.startswith("Urgent. Second incident"))
    qtbot.waitUntil(lambda: not note.is_changed())
    assert _names(house, ticket) == ["plan.txt"]


def test_a_file_of_somebody_else_appears_and_their_words_are_still_a_conflict(
    qtbot: QtBot, note: KeptNote, session: Session, house: House, ticket: int
) -> None:
    petr, files = house.who("Petr Dvořák"), [OutgoingFile("petr.txt", "text/plain", b"his")]
    note.edit().setPlainText("mine")
    session.act(lambda: house.desk.notes.save(petr, TICKET, ticket, "theirs", 1))
    session.act(lambda: house.desk.notes.add_files(petr, TICKET, ticket, files))
    qtbot.waitUntil(lambda: _chips(note) == ["petr.txt"])
    note.leave()
    qtbot.waitUntil(lambda: note._dialog is not None)
    assert _stored(house, ticket).text == "theirs"


def test_a_note_of_nothing_but_a_file_is_a_note(
    qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, tmp_path: Path
) -> None:
    panel.show_ticket(house.desk.threads.head(house.who(), 1))
    note = panel.ticket_note
    qtbot.waitUntil(lambda: note.text() == "")
    assert _drop(note, _file(tmp_path))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])
    assert "Eva Malá" in note._foot.words
    panel.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: _chips(note) == [])
    panel.show_ticket(house.desk.threads.head(house.who(), 1))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])


@pytest.mark.parametrize("way", ["cross", "key"])
def test_a_file_is_taken_off_and_comes_back(
    qtbot: QtBot, note: KeptNote, session: Session, house: House, ticket: int, tmp_path: Path, way: str
) -> None:
    _drop(note, _file(tmp_path))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])
    chip = note.files.row.findChildren(AttachmentChip)[0]
    if way == "cross":
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 10, chip.height() // 2))
    else:
        QTest.keyClick(chip, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _chips(note) == [])
    assert _names(house, ticket) == []
    session.undo_last()
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])


def test_what_cannot_be_attached_is_told_in_a_sentence(
    qtbot: QtBot, note: KeptNote, house: House, ticket: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deskapp.ui.ticket.kept_files.LARGEST_INSIDE", 10)
    _drop(note, _file(tmp_path), _file(tmp_path, "more.txt"))
    qtbot.waitUntil(lambda: note._told.text().startswith("“more.txt” does not fit"))
    assert note._told.isVisible()
    _drop(note, str(tmp_path))
    qtbot.waitUntil(lambda: "is a folder" in note._told.text())
    _drop(note, str(tmp_path / "gone.txt"))
    qtbot.waitUntil(lambda: "cannot be read" in note._told.text())
    assert _names(house, ticket) == []
    _drop(note, _file(tmp_path))
    qtbot.waitUntil(lambda: _chips(note) == ["plan.txt"])
    assert not note._told.isVisible()


def test_who_may_only_read_cannot_attach(
    panel: InfoPanel, house: House, ticket: int, tmp_path: Path, qtbot: QtBot, session: Session
) -> None:
    files = [OutgoingFile("petr.txt", "text/plain", b"his")]
    house.desk.notes.add_files(house.who("Petr Dvořák"), TICKET, ticket, files)
    with house.desk._store.write():
        DepartmentRow.update(restricted=True).where(DepartmentRow.id == house.departments["Technical"]).execute()
        people.add_member(house.departments["Technical"], house.agents["Eva Malá"], MemberRole.READER)
    session.refresh_viewer()
    panel.show_ticket(house.desk.threads.head(house.who(), ticket))
    note = panel.ticket_note
    qtbot.waitUntil(lambda: _chips(note) == ["petr.txt"])
    assert note.edit().isReadOnly()
    assert note.files.button.isHidden()
    assert not _drop(note, _file(tmp_path))
    QTest.keyClick(note.files.row.chips()[0], Qt.Key.Key_Delete)
    assert _names(house, ticket) == ["petr.txt"]


def test_the_foot_keeps_its_time_beside_all_tools(qtbot: QtBot, note: KeptNote, house: House) -> None:
    assert note._foot.words.startswith("Eva Malá · ")
    assert note._foot.short == note._foot.words.replace(" Malá", "")
    assert note._foot.toolTip() == note._foot.words


# --- long ones, and what can be put in --------------------------------------------------------------------------------


def test_a_long_note_is_folded_until_asked_or_written_in(
    qtbot: QtBot, panel: InfoPanel, note: KeptNote, session: Session, house: House, ticket: int
) -> None:
    session.act(lambda: house.desk.notes.save(house.who("Petr Dvořák"), TICKET, ticket, LONG, 1))
    qtbot.waitUntil(lambda: note.text() == LONG)
    qtbot.waitUntil(note._more.isVisible)
    line = note.edit().line_height()
    qtbot.waitUntil(lambda: note.edit().height() < 9 * line)
    QTest.mouseClick(note._more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: note.edit().height() > 29 * line)
    assert note._more.text() == "Show less"
    QTest.mouseClick(note._more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: note.edit().height() < 9 * line)
    note.setFocus()
    qtbot.waitUntil(lambda: 13 * line < note.edit().height() < 15 * line)
    assert not note._more.isVisible()
    panel.contact_note.setFocus()
    qtbot.waitUntil(lambda: note.edit().height() < 9 * line)
    assert note.edit().verticalScrollBar().value() == 0
    assert not panel.contact_note.is_long()


def test_a_link_opens_from_the_menu_of_the_text(qtbot: QtBot, panel: InfoPanel, note: KeptNote) -> None:
    cursor = note.edit().textCursor()
    cursor.setPosition(note.text().index("HD-000001") + 2)
    menu = note.edit().menu(cursor)
    first = menu.actions()[0]
    assert first.text() == "Open link"
    with qtbot.waitSignal(panel.ticket_wanted) as wanted:
        first.trigger()
    assert wanted.args == [1]
    cursor.setPosition(0)
    assert "Open link" not in [action.text() for action in note.edit().menu(cursor).actions()]


@pytest.mark.parametrize("kind", [TICKET, CONTACT, COMPANY])
def test_a_canned_response_is_inserted_where_one_writes(
    qtbot: QtBot, panel: InfoPanel, house: House, kind: NoteKind
) -> None:
    response = CannedResponse("Called", "Called {{ contact.name }} of {{ ticket.number }}.")
    house.desk.canned.save(house.who("Alena Fialová"), response)
    note = {TICKET: panel.ticket_note, CONTACT: panel.contact_note, COMPANY: panel.company_note}[kind]
    note.setFocus()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(note.edit(), Qt.Key.Key_I, shift)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CannedPopup)
    QTest.keyClick(popup.input, Qt.Key.Key_Return)
    assert note.text().startswith("Called Jana Nová of HD-000002.")
    assert note.edit().hasFocus()


def test_clearing_a_note_deletes_it_and_undo_brings_it_back(
    qtbot: QtBot, panel: InfoPanel, note: KeptNote, session: Session, house: House, ticket: int
) -> None:
    told: list[str] = []
    session.told.connect(lambda sentence, _: told.append(sentence))
    note.setFocus()
    note.edit().selectAll()
    QTest.keyClick(note.edit(), Qt.Key.Key_Delete)
    panel.contact_note.setFocus()
    qtbot.waitUntil(lambda: told == ["Note deleted"])
    assert _stored(house, ticket).text == ""
    session.undo_last()
    qtbot.waitUntil(lambda: note.text().startswith("Second incident"))
