"""The editor of texts with variables: what it inserts, what it says is wrong, and how the text will read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.templates import ALLOWED, VARIABLES, Context
from deskapp.ui.look.theme import theme
from deskapp.ui.look.tokens import COLOURS
from deskapp.ui.session import Session
from deskapp.ui.settings.template_edit import TemplateEdit
from deskapp.ui.settings.variable_words import VARIABLE_WORDS
from tests.ui.ticket.house import House, build, open_session


@pytest.fixture
def place(tmp_path: Path, qapp: QApplication) -> Iterator[tuple[House, Session]]:
    """A desk and its owner at work."""
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    session, end = open_session(house, "Alena Fialová")
    yield house, session
    end()
    house.desk.disconnect()


@pytest.fixture
def edit(qtbot: QtBot, place: tuple[House, Session]) -> TemplateEdit:
    """The editor of a reply frame of Technical."""
    house, session = place
    made = TemplateEdit(session, Context.REPLY_FRAME, lambda: house.departments["Technical"])
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def underlined(edit: TemplateEdit) -> list[str]:
    """What is marked as wrong in the editor."""
    return [mark.cursor.selectedText() for mark in edit.editor.extraSelections()]


def test_every_variable_has_its_words() -> None:
    assert set(VARIABLE_WORDS) == set(VARIABLES)


@pytest.mark.parametrize("context", Context)
def test_the_menu_offers_what_may_stand_in_the_text(
    qtbot: QtBot, place: tuple[House, Session], context: Context
) -> None:
    made = TemplateEdit(place[1], context, lambda: None)
    qtbot.addWidget(made)
    menu = made.insert_button.menu()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert [text.partition("\t")[2] for text in texts] == list(ALLOWED[context])
    for action in menu.actions():
        action.trigger()
    assert made.problem() == ""
    assert all(f"{{{{ {name} }}}}" in made.text() for name in ALLOWED[context])


def test_a_variable_stands_where_the_caret_was(qtbot: QtBot, edit: TemplateEdit) -> None:
    edit.set_text("Dear ,")
    QTest.keyClick(edit.editor, Qt.Key.Key_End)
    QTest.keyClick(edit.editor, Qt.Key.Key_Left)
    with qtbot.waitSignal(edit.changed):
        edit.insert("contact.name")
    assert edit.text() == "Dear {{ contact.name }},"


def test_mistakes_are_told_and_underlined_at_once(edit: TemplateEdit) -> None:
    edit.set_text("😀 {{ contact.nam }} {{ message }} {{ x")
    assert edit.problem() == "There is no variable {{ contact.nam }}. Did you mean {{ contact.name }}?"
    assert edit.error.isVisible()
    assert edit.error.label.text() == edit.problem()
    assert edit.problem() in edit.editor.accessibleDescription()
    assert underlined(edit) == ["{{ contact.nam }}", "{{ x"]
    edit.set_text("{{ message }}")
    assert (edit.problem(), underlined(edit)) == ("", [])
    assert edit.error.isHidden()
    edit.set_text("No place for the answer")
    assert "{{ message }}" in edit.problem()


def test_the_preview_follows_and_shows_the_departments_values(qtbot: QtBot, edit: TemplateEdit) -> None:
    edit.set_text("{{ contact.first_name }}: {{ message }} {{ department.name }}")
    expected = "Jane: your parcel is on its way and should arrive tomorrow. Technical"
    qtbot.waitUntil(lambda: edit.preview.toPlainText() == expected)
    edit.set_text(" ")
    qtbot.waitUntil(lambda: edit.preview.toPlainText() == "")


def test_names_reach_the_editor_itself(edit: TemplateEdit) -> None:
    edit.setAccessibleName("Signature")
    edit.setAccessibleDescription("Used for replies")
    assert edit.editor.accessibleName() == "Signature"
    assert edit.editor.accessibleDescription() == "Used for replies"
    edit.set_text("{{ }}")
    assert edit.editor.accessibleDescription().endswith("missing. Used for replies")
    edit.setFocus()
    assert QApplication.focusWidget() is edit.editor or not edit.isActiveWindow()


def test_tab_leaves_the_editor_for_the_variables_and_the_preview(qtbot: QtBot, edit: TemplateEdit) -> None:
    edit.activateWindow()
    edit.editor.setFocus()
    qtbot.waitUntil(edit.editor.hasFocus)
    QTest.keyClick(edit.editor, Qt.Key.Key_Tab)
    assert edit.insert_button.hasFocus()
    QTest.keyClick(edit.insert_button, Qt.Key.Key_Tab)
    assert edit.preview.hasFocus()
    assert edit.text() == ""


def test_the_marks_follow_the_theme(qtbot: QtBot, edit: TemplateEdit) -> None:
    def colour() -> str:
        [mark] = edit.editor.extraSelections()
        return mark.format.underlineColor().name().upper()

    edit.set_text("{{ x }} {{ message }}")
    assert colour() == COLOURS["danger"][0]
    theme().set_mode("dark")
    qtbot.waitUntil(lambda: colour() == COLOURS["danger"][1])
    theme().set_mode("light")
