from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.shell.panes import Panes


class Window(QWidget):
    """A rail and the panes, as in the main window."""

    def __init__(self) -> None:
        super().__init__()
        self.sidebar, self.inbox, self.ticket, self.info = (QLabel(name) for name in ("side", "list", "ticket", "info"))
        self.panes = Panes(self.sidebar, self.inbox)
        self.button = QPushButton("menu")
        self.button.setFixedWidth(metrics.RAIL_WIDTH)
        self.button.clicked.connect(self.panes.toggle_sidebar)
        self.panes.toggle_button = self.button
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.button)
        row.addWidget(self.panes)
        self.panes.set_ticket(self.ticket, self.info)

    def widths(self) -> list[int]:
        panes = (self.sidebar, self.inbox, self.ticket, self.info)
        return [pane.width() if pane.isVisible() else 0 for pane in panes]


@pytest.fixture
def window(qtbot: Any) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    return window


def resize(window: Window, width: int) -> None:
    window.resize(width, 800)
    QTest.qWait(1)


def test_panes_have_the_widths_of_the_table(window: Window) -> None:
    assert window.widths() == [224, 332, 560 - 3, 272]
    resize(window, 1200)
    assert window.widths()[0] == 224
    assert window.widths()[3] == 0
    resize(window, 1024)
    assert window.widths() == [0, 300, 672 - 1, 0]
    resize(window, 1440)
    assert window.widths() == [224, 332, 560 - 3, 272]


def test_the_menu_button_hides_the_sidebar(window: Window) -> None:
    window.button.click()
    assert not window.panes.sidebar_shown()
    window.button.click()
    assert window.widths()[0] == 224


def test_in_a_narrow_window_the_sidebar_comes_over_the_list_and_goes(window: Window) -> None:
    resize(window, 1024)
    QTest.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert window.widths() == [224, 300, 671, 0]
    assert window.sidebar.mapTo(window, QPoint(0, 0)).x() == metrics.RAIL_WIDTH
    QTest.mouseClick(window.button, Qt.MouseButton.LeftButton)
    assert not window.panes.sidebar_shown()
    window.panes.toggle_sidebar()
    QTest.mouseClick(window.ticket, Qt.MouseButton.LeftButton)
    assert not window.panes.sidebar_shown()
    window.panes.toggle_sidebar()
    QTest.keyClick(window.sidebar, Qt.Key.Key_Escape)
    assert not window.panes.sidebar_shown()


def test_an_open_drawer_becomes_a_pane_when_there_is_room(window: Window) -> None:
    resize(window, 1024)
    window.panes.toggle_info()
    window.panes.toggle_sidebar()
    assert window.panes.info_shown()
    assert window.info.mapTo(window, QPoint(window.info.width(), 0)).x() == 1024
    resize(window, 1440)
    assert window.widths() == [224, 332, 557, 272]


def test_the_ticket_is_told_whether_the_info_panel_stands_beside_it(window: Window) -> None:
    told: list[bool] = []
    window.panes.info_docked.connect(told.append)
    resize(window, 1200)
    resize(window, 1440)
    window.panes.toggle_info()
    assert [told[0], told[-2], told[-1]] == [False, True, False]


def test_a_page_stands_for_list_ticket_and_info(window: Window) -> None:
    page = QLabel("empty")
    window.panes.set_page(page)
    QTest.qWait(1)
    assert window.widths() == [224, 0, 0, 0]
    assert page.width() == 1440 - 52 - 224 - 1
    window.panes.toggle_info()
    assert not window.panes.info_shown()
    window.panes.set_page(None)
    QTest.qWait(1)
    assert window.widths() == [224, 332, 557, 272]


def test_dragged_widths_and_folded_panes_are_remembered(window: Window, qtbot: Any, tmp_path: Path) -> None:
    handle = window.panes._splitter.handle(2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(0, 100))
    QTest.mouseMove(handle, QPoint(40, 100))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(40, 100))
    dragged = window.inbox.width()
    assert dragged > 350
    window.panes.toggle_info()
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    window.panes.save(settings)
    settings.sync()
    other = Window()
    qtbot.addWidget(other)
    other.panes.restore(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))
    other.resize(1440, 900)
    other.show()
    assert other.widths()[1] == dragged
    assert other.widths()[0] == 224
    assert other.widths()[3] == 0


def test_nonsense_in_the_settings_is_passed_over(window: Window, tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    settings.setValue("panes/list", "wide")
    settings.setValue("panes/info", "999999999")
    window.panes.restore(settings)
    assert window.widths() == [224, 332, 557, 272]
