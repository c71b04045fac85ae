from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskapp.ui.look.current import tokens
from deskapp.ui.look.theme import Theme
from deskapp.ui.widgets.sticky_note import MARGINS, StickyNote

LONG = "\n".join(f"Line {number}" for number in range(12))


@pytest.fixture
def shown(qtbot: QtBot) -> StickyNote:
    note = StickyNote("", "Petr Dvořák", "Thu 10:02")
    qtbot.addWidget(note)
    note.resize(420, 200)
    return note


def settle(note: StickyNote) -> None:
    """Gives the note the height it asks for and shows it."""
    note.resize(note.width(), note.heightForWidth(note.width()))
    note.show()


def test_height_follows_width_and_text(shown: StickyNote) -> None:
    shown.set_text("word " * 60)
    assert shown.heightForWidth(300) > shown.heightForWidth(600)
    tall = shown.heightForWidth(420)
    shown.set_text("word")
    assert shown.heightForWidth(420) < tall
    shown.set_files([("a.pdf", "1 KB")])
    assert shown.heightForWidth(420) > 60


def test_a_layout_gives_it_the_height_it_needs(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    note = StickyNote("word " * 80, "Eva", "9:00")
    layout.addWidget(note)
    layout.addStretch(1)
    host.resize(300, 800)
    host.show()
    assert note.height() == note.heightForWidth(note.width())


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_is_paper_in_both_themes(mode: str, shown: StickyNote, themed: Theme) -> None:
    themed.set_mode(mode)
    shown.set_text("short")
    settle(shown)
    image = shown.grab().toImage()
    left, top, _, bottom = MARGINS
    assert image.pixelColor(left + 3, top + 2) == tokens().note_edge
    assert image.pixelColor(left + 3, image.height() - bottom - 3) == tokens().note
    ink = {image.pixelColor(x, y).name() for x in range(20, 80) for y in range(20, 60)}
    assert any(abs(tokens().note_text.lightness() - int(name[1:3], 16)) < 40 for name in ink)


def test_a_long_note_folds_up_and_opens(shown: StickyNote) -> None:
    shown.set_text(LONG)
    folded = shown.heightForWidth(420)
    assert shown.is_long()
    settle(shown)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.page().more_rect().center())
    opened = shown.heightForWidth(420)
    assert opened > folded + 3 * 18
    shown.set_expanded(False)
    assert shown.heightForWidth(420) == folded


def test_eight_lines_are_not_long(shown: StickyNote) -> None:
    shown.set_text("\n".join("12345678"))
    assert not shown.is_long()


def place_of(note: StickyNote, kind: str, index: int) -> QPoint:
    """A point on a link or box, found as the mouse finds it."""
    area = note.page().text_rect()
    for y in range(area.top(), area.bottom(), 3):
        for x in range(area.left(), area.right(), 3):
            if note.page().target_at(QPoint(x, y).toPointF()) == (kind, index):
                return QPoint(x, y)
    raise AssertionError(f"no {kind} {index}")


def test_clicks_open_links_boxes_files_and_the_reminder(shown: StickyNote, qtbot: QtBot) -> None:
    shown.set_text("See HD-000391.\n- [ ] ring back\n- [ ] order")
    shown.set_files([("a.pdf", "1 KB"), ("b.log", "")])
    shown.set_reminders([("9:00 · Petr", "bell"), ("10:45 · Eva", "bell")])
    settle(shown)
    with qtbot.waitSignal(shown.link_activated) as link:
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place_of(shown, "link", 0))
    assert link.args == ["HD-000391"]
    with qtbot.waitSignal(shown.todo_activated) as todo:
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=place_of(shown, "todo", 1))
    assert todo.args == [1]
    parts = [shown.page().part_rect(index) for index in range(3)]
    with qtbot.waitSignal(shown.file_activated) as opened:
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=parts[1].center())
    assert opened.args == [1]
    with qtbot.waitSignal(shown.reminder_activated):
        QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=parts[2].center())


def test_text_is_selected_by_dragging_and_copied(shown: StickyNote) -> None:
    shown.set_text("Asked the vendor.\nCall back.")
    settle(shown)
    area = shown.page().text_rect()
    QTest.mousePress(shown, Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(0, 5))
    QTest.mouseMove(shown, area.bottomRight() - QPoint(1, 3))
    shown.page().body().drag_selection((area.bottomRight() - area.topLeft()).toPointF())
    QTest.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert shown.selected_text() == "Asked the vendor.\nCall back."
    assert QApplication.clipboard().text() == "Asked the vendor.\nCall back."


def test_the_keyboard_walks_through_all_that_can_be_opened(shown: StickyNote, qtbot: QtBot) -> None:
    shown.set_text("See HD-000391.\n- [ ] ring back\n" + LONG + "\n- [ ] below the fold")
    shown.set_files([("a.pdf", "1 KB")])
    settle(shown)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    shown.clearFocus()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(shown.link_activated):
        QTest.keyClick(shown, Qt.Key.Key_Return)
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    with qtbot.waitSignal(shown.todo_activated) as todo:
        QTest.keyClick(shown, Qt.Key.Key_Return)
    assert todo.args == [0]
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    folded = shown.heightForWidth(420)
    QTest.keyClick(shown, Qt.Key.Key_Tab)
    with qtbot.waitSignal(shown.file_activated):
        QTest.keyClick(shown, Qt.Key.Key_Space)
    QTest.keyClick(shown, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert shown.heightForWidth(420) > folded


def test_screen_readers_get_author_time_and_text(shown: StickyNote) -> None:
    shown.set_text("Call back")
    assert "Petr Dvořák" in shown.accessibleName()
    assert "Thu 10:02" in shown.accessibleName()
    assert shown.accessibleDescription() == "Call back"
