"""Choosing several of a list, by mouse and by keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.ui.reports.choice_popup import ChoicePopup, Offered
from deskapp.ui.reports.filter_button import FilterButton

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
NAMES = ["General", "Technical", "Billing", "Sales", "Marketing", "Complaints", "Účtárna", "Warehouse"]
OFFERED = [Offered(number, name, QIcon) for number, name in enumerate(NAMES, 1)]


@pytest.fixture
def button(qtbot: QtBot) -> Iterator[FilterButton]:
    found = FilterButton("Departments")
    qtbot.addWidget(found)
    found.offer(OFFERED)
    found.show()
    return found


def told(popup: ChoicePopup) -> list[object]:
    found: list[object] = []
    popup.chosen.connect(found.append)
    return found


def test_what_is_typed_narrows_the_list_and_enter_ticks(button: FilterButton) -> None:
    popup = button.open()
    said = told(popup)
    QTest.keyClicks(popup.search, "uct")
    assert [item.text() for item in popup._items() if not item.isHidden()] == ["Účtárna"]
    QTest.keyClick(popup.search, Key.Key_Return)
    assert said == [frozenset({1, 2, 3, 4, 5, 6, 8})]
    assert button.text() == "7 of 8"


def test_all_and_none_are_about_what_is_in_sight(button: FilterButton) -> None:
    popup = button.open()
    said = told(popup)
    QTest.mouseClick(popup.none_button, LEFT)
    assert said == []
    assert button.text() == "All 8", "a filter that lets nothing through is none"
    QTest.keyClicks(popup.search, "ing")
    QTest.mouseClick(popup.all_button, LEFT)
    assert said == [frozenset({3, 5})]
    popup.search.clear()
    QTest.mouseClick(popup.all_button, LEFT)
    assert said[-1] is None
    assert button.text() == "All 8"


def test_a_click_on_the_name_ticks_as_one_on_the_box_does(button: FilterButton) -> None:
    popup = button.open()
    for x in (popup.list.visualItemRect(popup.list.item(1)).left() + 12, 120):
        before = popup.ticked()
        QTest.mouseClick(
            popup.list.viewport(), LEFT, pos=QPoint(x, popup.list.visualItemRect(popup.list.item(1)).center().y())
        )
        assert popup.ticked() == before ^ {2}


def test_arrows_walk_from_the_search_field_and_escape_closes(button: FilterButton) -> None:
    popup = button.open()
    for _ in range(2):
        QTest.keyClick(popup.search, Key.Key_Down)
    assert popup.list.currentItem().text() == "Billing"
    QTest.keyClick(popup.search, Key.Key_Escape)
    assert not popup.isVisible()


def test_where_there_is_no_choice_there_is_no_button(button: FilterButton) -> None:
    button.offer(OFFERED[:1])
    assert not button.isVisible()
    button.offer(OFFERED[:2])
    assert button.isVisible()
    button.show_ticked(frozenset({2}))
    assert (button.text(), button.accessibleName()) == ("Technical", "Departments: Technical")
