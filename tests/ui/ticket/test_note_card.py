"""An inline note on the desk: its to-dos are told done by mouse and keys, its files and words can be taken along."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.thread import InlineNote
from deskapp.store import people
from deskapp.store.tables import DepartmentRow
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.widgets import file_dialog
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

TEXT = "Asked the vendor, see https://example.com/recall\n- [ ] Bring the fuser\n- [x] Ring Mr Adler"


@pytest.fixture
def card(qtbot: QtBot, shown: Shown, house: House, ticket: int) -> NoteCard:
    """The newest note of the story's ticket, in the desk's thread."""
    files = [OutgoingFile(f"page-{number}.txt", "text/plain", b"words %d" % number) for number in range(2)]
    house.desk.notes.add_inline(house.who("Petr Dvořák"), ticket, TEXT, files)
    shown.window.resize(672, 900)
    shown.view.resize(672, 900)
    shown.view.open_ticket(ticket)
    qtbot.waitUntil(lambda: _card(shown) is not None)
    found = _card(shown)
    assert found is not None
    qtbot.waitUntil(lambda: found.height() > 60)
    return found


def _card(shown: Shown) -> NoteCard | None:
    cards = shown.view.thread_view.findChildren(NoteCard)
    return next((one for one in cards if one.isVisible() and one.note and one.note.text == TEXT), None)


def _stored(house: House, ticket: int) -> InlineNote:
    items = house.desk.threads.page(house.who(), ticket).items
    return next(item for item in items if isinstance(item, InlineNote) and item.text == TEXT)


def _click_box(card: NoteCard, number: int) -> None:
    area = card.page().text_rect()
    for y in range(area.top(), area.bottom()):
        if card.page().target_at(QPointF(area.x() + 6, y)) == ("todo", number):
            QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPointF(area.x() + 6, y + 4).toPoint())
            return
    raise AssertionError("There is no such box.")


def test_a_click_tells_a_todo_done_and_it_is_signed(
    qtbot: QtBot, card: NoteCard, shown: Shown, house: House, ticket: int
) -> None:
    told: list[str] = []
    shown.session.told.connect(lambda sentence, _: told.append(sentence))
    before = _stored(house, ticket)
    _click_box(card, 0)
    qtbot.waitUntil(lambda: "- [x] Bring the fuser" in card.text())
    assert "Eva Malá, 10:24" in card.page().body().whole_text()
    after = _stored(house, ticket)
    assert (after.text, after.hash) == (before.text, before.hash)
    assert [(tick.todo, tick.done, tick.author) for tick in after.ticks] == [(0, True, "Eva Malá")]
    assert told == ["Done: Bring the fuser"]
    shown.session.undo_last()
    qtbot.waitUntil(lambda: "- [ ] Bring the fuser" in card.text())
    assert "Not done after all: Eva Malá, 10:24" in card.page().body().whole_text()


def test_keys_tick_one_after_another(qtbot: QtBot, card: NoteCard, house: House, ticket: int) -> None:
    card.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(card, Qt.Key.Key_Tab)  # past the link
    QTest.keyClick(card, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "- [x] Bring the fuser" in card.text())
    QTest.keyClick(card, Qt.Key.Key_Tab)  # the keyboard stayed where it was
    QTest.keyClick(card, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "- [ ] Ring Mr Adler" in card.text())
    assert [(tick.todo, tick.done) for tick in _stored(house, ticket).ticks] == [(0, True), (1, False)]


def test_what_others_tell_appears(qtbot: QtBot, card: NoteCard, shown: Shown, house: House, ticket: int) -> None:
    petr = house.who("Petr Dvořák")
    note_id = _stored(house, ticket).id
    shown.session.act(lambda: house.desk.notes.tick(petr, note_id, 0, True))
    qtbot.waitUntil(lambda: "Petr Dvořák, 10:24" in card.page().body().whole_text())


def test_a_reader_sees_the_boxes_and_is_told_why_they_do_not_tick(
    qtbot: QtBot, card: NoteCard, shown: Shown, house: House, ticket: int
) -> None:
    with house.desk._store.write():
        DepartmentRow.update(restricted=True).where(DepartmentRow.id == house.departments["Technical"]).execute()
        people.add_member(house.departments["Technical"], house.agents["Eva Malá"], MemberRole.READER)
    _click_box(card, 0)
    qtbot.waitUntil(lambda: shown.failures != [])
    assert shown.failures == ["You may not do this in this department."]
    assert _stored(house, ticket).ticks == ()
    assert "- [ ] Bring the fuser" in card.text()


def _entries(menu: QMenu) -> dict[str, object]:
    return {action.text(): action for action in menu.actions() if action.text()}


def test_the_menu_copies_and_saves(
    qtbot: QtBot, card: NoteCard, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    area = card.page().text_rect()
    link = QPointF(area.x() + 200, area.y() + 8)
    assert list(_entries(card.menu(link)))[:2] == ["Open link", "Copy link"]
    menu = card.menu(QPointF(2, 2))
    entries = _entries(menu)
    assert list(entries) == [
        "Copy the whole note", "Remind…", "Save “page-0.txt” as…", "Save “page-1.txt” as…", "Save all files…"
    ]  # fmt: skip
    entries["Copy the whole note"].trigger()  # type: ignore[attr-defined]
    assert QApplication.clipboard().text() == TEXT
    (tmp_path / "page-1.txt").write_bytes(b"mine")
    monkeypatch.setattr(file_dialog, "folder", lambda *_: str(tmp_path))
    with qtbot.waitSignal(shown.session.told) as told:
        entries["Save all files…"].trigger()  # type: ignore[attr-defined]
    assert told.args[0].startswith("2 file")
    saved = {path.name: path.read_bytes() for path in tmp_path.glob("page*")}
    assert saved == {"page-0.txt": b"words 0", "page-1.txt": b"mine", "page-1 (2).txt": b"words 1"}
