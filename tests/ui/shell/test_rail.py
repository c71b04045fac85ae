from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from deskapp.ui.actions import Actions
from deskapp.ui.look.theme import theme
from deskapp.ui.shell.app_menu import app_menu
from deskapp.ui.shell.rail import Rail


@pytest.fixture
def rail(qtbot: Any) -> Iterator[Rail]:
    window = QWidget()
    qtbot.addWidget(window)
    menu = app_menu(Actions(window), "Eva Malá", window)
    rail = Rail("Eva Malá", menu, window)
    rail.resize(52, 700)
    window.show()
    yield rail
    window.deleteLater()


@pytest.mark.parametrize(
    ("button", "signal"), [("toggle", "sidebar_toggled"), ("settings", "settings_wanted"), ("help", "help_wanted")]
)
def test_buttons_work_by_mouse_and_by_keyboard(rail: Rail, qtbot: Any, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(rail, signal)):
        QTest.mouseClick(getattr(rail, button), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(rail, signal)):
        QTest.keyClick(getattr(rail, button), Qt.Key.Key_Space)


@pytest.mark.parametrize("name", ["inbox", "contacts", "companies", "reports"])
def test_a_place_is_asked_for_and_marked_when_the_window_is_there(rail: Rail, qtbot: Any, name: str) -> None:
    for press in (rail.places[name].click, lambda: QTest.keyClick(rail.places[name], Qt.Key.Key_Space)):
        with qtbot.waitSignal(rail.place_wanted) as wanted:
            press()
        assert wanted.args == [name]
        assert [each for each, button in rail.places.items() if button.isChecked()] == ["inbox"]
    rail.show_place(name)
    assert [each for each, button in rail.places.items() if button.isChecked()] == [name]


def test_without_tickets_there_is_nowhere_to_go(rail: Rail) -> None:
    rail.offer_places(False)
    assert [name for name, button in rail.places.items() if button.isVisible()] == ["inbox"]


def test_the_agent_opens_the_menu_of_the_program(rail: Rail) -> None:
    rail.person.click()
    assert rail._menu.isVisible()
    texts = [action.text() for action in rail._menu.actions()]
    for wanted in ("Eva Malá", "New ticket", "Import mail…", "Theme", "Language", "Keyboard shortcuts", "Quit"):
        assert wanted in texts
    rail._menu.close()


def test_the_theme_in_force_is_ticked(rail: Rail) -> None:
    themes = next(action.menu() for action in rail._menu.actions() if action.text() == "Theme")
    themes.aboutToShow.emit()
    ticked = [action.text() for action in themes.actions() if action.isChecked()]
    assert ticked == [{"system": "As the system", "light": "Light", "dark": "Dark"}[theme().mode]]


def test_a_new_name_stands_at_once_on_the_button_and_in_the_menu(rail: Rail) -> None:
    rail.show_available(True)
    rail.show_agent("Eva R&D")
    assert rail.person.toolTip() == "Eva R&D, available"
    assert rail.person.accessibleName() == "Menu of Eva R&D"
    assert rail._menu.actions()[0].text() == "Eva R&&D"
    rail.show_agent("Ž" * 80)
    assert len(rail._menu.actions()[0].text()) < 60, "a long name does not make the menu wide"
