from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from deskapp.ui.look.current import tokens
from deskapp.ui.look.theme import Theme
from deskapp.ui.widgets.note_edit import NoteEdit
from deskapp.ui.widgets.note_editor import NoteEditor


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    """An editor in a shown window, with another field to go to."""
    window = QWidget()
    window.setObjectName("window")
    layout = QVBoxLayout(window)
    made = NoteEditor("Write a note", "Ticket note")
    made.set_text("Old text", "Eva Malá · 9:20")
    layout.addWidget(made)
    layout.addWidget(QLineEdit())
    layout.addStretch(1)
    window.resize(280, 500)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made.window_kept = window  # type: ignore[attr-defined]
    made.setFocus()
    return made


def go_away(editor: NoteEditor) -> None:
    editor.window().findChild(QLineEdit).setFocus()


def test_setting_text_tells_nobody(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(editor.edited), qtbot.assertNotEmitted(editor.left):
        editor.set_text("Other", "")
        go_away(editor)
    assert not editor.is_changed()


def test_typing_is_told_and_leaving_hands_over_the_text(editor: NoteEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.edited):
        QTest.keyClicks(editor.edit(), "New ")
    with qtbot.waitSignal(editor.left) as left:
        go_away(editor)
    assert left.args == ["New Old text"]


def test_what_is_saved_is_not_handed_over_again(editor: NoteEditor, qtbot: QtBot) -> None:
    QTest.keyClicks(editor.edit(), "x")
    editor.mark_saved()
    assert not editor.is_changed()
    with qtbot.assertNotEmitted(editor.left):
        go_away(editor)


def green(editor: NoteEditor) -> bool:
    image = editor.grab().toImage()
    wanted = tokens().note_ok.name()
    return any(
        image.pixelColor(x, y).name() == wanted
        for x in range(image.width())
        for y in range(image.height() // 2, image.height())
    )


def test_the_green_tick_shows_until_the_next_edit(editor: NoteEditor) -> None:
    assert not green(editor)
    editor.mark_saved()
    assert green(editor)
    QTest.keyClicks(editor.edit(), "x")
    assert not green(editor)


def test_a_change_of_theme_is_no_edit(editor: NoteEditor, themed: Theme, qtbot: QtBot) -> None:
    editor.set_text("See HD-000391\n- [ ] one", "")
    editor.mark_saved()
    with qtbot.assertNotEmitted(editor.edited, wait=50):
        themed.set_mode("dark")
    assert green(editor)


def test_it_grows_with_its_text_and_shrinks_again(editor: NoteEditor, qtbot: QtBot) -> None:
    small = editor.height()
    editor.set_text("\n".join("line" for _ in range(6)))
    qtbot.waitUntil(lambda: editor.height() > small + 60)
    editor.set_text("one")
    qtbot.waitUntil(lambda: editor.height() <= small)


def test_a_conflict_is_said_in_words_and_goes(editor: NoteEditor, qtbot: QtBot) -> None:
    before = editor.height()
    editor.set_conflict("Petr changed this note at 10:24.")
    qtbot.waitUntil(lambda: editor.height() > before)
    editor.mark_saved()
    qtbot.waitUntil(lambda: editor.height() == before)


def test_a_click_on_a_box_ticks_the_line_and_undo_takes_it_back(qtbot: QtBot) -> None:
    edit = NoteEdit(grows=False)
    qtbot.addWidget(edit)
    edit.resize(240, 120)
    edit.setPlainText("first\n- [ ] ring back")
    edit.show()
    line = edit.fontMetrics().lineSpacing()
    spot = QPoint(8, line + line // 2)
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert edit.toPlainText() == "first\n- [x] ring back"
    edit.undo()
    assert edit.toPlainText() == "first\n- [ ] ring back"
    edit.setReadOnly(True)
    QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert edit.toPlainText() == "first\n- [ ] ring back"


def test_a_line_turns_into_a_to_do_line_and_back(qtbot: QtBot) -> None:
    edit = NoteEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("ring back")
    edit.insert_todo()
    assert edit.toPlainText() == "- [ ] ring back"
    edit.insert_todo()
    assert edit.toPlainText() == "ring back"


def test_control_and_a_click_open_a_link(qtbot: QtBot) -> None:
    edit = NoteEdit()
    qtbot.addWidget(edit)
    edit.resize(240, 60)
    edit.setPlainText("HD-000391 again")
    edit.show()
    with qtbot.waitSignal(edit.link_activated) as link:
        QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, QPoint(20, 8))
    assert link.args == ["HD-000391"]


def test_names_for_screen_readers(editor: NoteEditor) -> None:
    assert editor.edit().accessibleName() == "Ticket note"


def test_what_was_scrolled_before_it_grew_is_seen_again(qtbot: QtBot, editor: NoteEditor) -> None:
    editor.edit().insertPlainText("one\ntwo\nthree\nfour\n")
    qtbot.waitUntil(lambda: editor.edit().height() > 4 * editor.edit().fontMetrics().lineSpacing())
    qtbot.waitUntil(lambda: editor.edit().firstVisibleBlock().blockNumber() == 0)


@pytest.mark.parametrize("lines", [1, 4, 8, 14])
def test_no_line_is_cut(qtbot: QtBot, editor: NoteEditor, lines: int) -> None:
    edit = editor.edit()
    edit.setPlainText("\n".join(f"Lying gypsy {number}" for number in range(lines)))
    last = edit.document().lastBlock()
    qtbot.waitUntil(lambda: edit.height() == edit.lines_height())
    bottom = edit.blockBoundingGeometry(last).translated(edit.contentOffset()).bottom()
    assert lines * edit.line_height() - 1 < bottom <= edit.viewport().height()


@pytest.mark.parametrize("points", [8, 9, 10, 11, 13])
@pytest.mark.parametrize("line", ["a line", "řádek 🔧 😀", "مرحبا بالعالم", "words that go on " * 9])
def test_what_fits_is_seen_from_its_first_line_whatever_the_font(qtbot: QtBot, line: str, points: int) -> None:
    column = QWidget()
    layout = QVBoxLayout(column)
    edit = NoteEdit(most_lines=100)
    font = edit.font()
    font.setPointSizeF(points + 0.3)
    edit.setFont(font)
    layout.addWidget(edit)
    layout.addStretch(1)
    column.resize(300, 2000)
    qtbot.addWidget(column)
    column.show()
    for _ in range(10):
        QTest.keyClick(edit, Qt.Key.Key_Return)
        edit.insertPlainText(line)
    qtbot.waitUntil(lambda: edit.height() == edit.sizeHint().height())
    assert edit.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("place", ["edge", "foot"])
def test_a_click_beside_the_words_writes_too(qtbot: QtBot, editor: NoteEditor, place: str) -> None:
    go_away(editor)
    at = QPoint(14, 10) if place == "edge" else QPoint(30, editor.height() - 20)
    target = editor.childAt(at) or editor
    qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(editor, at))
    assert editor.edit().hasFocus()
