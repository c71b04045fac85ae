"""A desk with its owner at work, and hands on the keyboard and the mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from deskapp.ui.session import Session
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.settings.list_page import ListPage
from deskapp.ui.settings.question import Question
from tests.ui.ticket.house import House

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
W = TypeVar("W", bound=QWidget)


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key in a widget."""
    QTest.keyClick(widget, key, modifier)


def write(line: QWidget, text: str) -> None:
    """Replaces what stands in a field by typing."""
    line.setFocus()
    press(line, Key.Key_A, CTRL)
    press(line, Key.Key_Delete)
    QTest.keyClicks(line, text)


def click(widget: QWidget) -> None:
    """A click in the middle of a control that can be clicked."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def cells(page: ListPage) -> list[tuple[str, ...]]:
    """What a list shows now."""
    return [page.model.row(place).cells for place in range(page.model.rowCount())]


def choose(page: ListPage, row_id: int) -> None:
    """A click on a row."""
    place = page.view.visualRect(page.model.index(page.model.place_of(row_id), 0)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.selected_id() == row_id


@dataclass
class Room:
    """The desk, the session at work, and what the user was told."""

    house: House
    session: Session
    ticket: int
    qtbot: QtBot
    settings_path: Path
    told: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    _shown: list[QWidget] = field(default_factory=list)

    @property
    def desk(self):  # type: ignore[no-untyped-def]
        """The desk."""
        return self.house.desk

    @property
    def who(self):  # type: ignore[no-untyped-def]
        """The owner as the access rules see her."""
        return self.session.who

    def settings(self) -> QSettings:
        """The settings of the program, in a file of the test's own."""
        return QSettings(str(self.settings_path), QSettings.Format.IniFormat)

    def show(self, widget: W) -> W:
        """Shows a window of a test."""
        self._shown.append(widget)
        widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # the test looks at it afterwards
        widget.show()
        widget.activateWindow()
        self.qtbot.waitUntil(widget.isActiveWindow)
        return widget

    def wait(self, holds: Callable[[], object]) -> None:
        """Waits until something holds."""
        self.qtbot.waitUntil(lambda: bool(holds()))

    def settle(self) -> None:
        """Waits until the session has answered all that was asked of it."""
        self.wait(lambda: not self.session._running)

    def dialog(self) -> EditDialog:
        """The dialog that is open."""
        self.wait(lambda: any(one.isActiveWindow() for one in _all(EditDialog)))
        return next(one for one in _all(EditDialog) if one.isActiveWindow())

    def question(self) -> Question:
        """The question that is asked."""
        self.wait(lambda: any(one.isVisible() for one in _all(Question)))
        return next(one for one in _all(Question) if one.isVisible())

    def wait_gone(self, dialog: QWidget) -> None:
        """Waits until a dialog has closed."""
        self.wait(lambda: not isValid(dialog) or not dialog.isVisible())

    def close_all(self) -> None:
        """Takes the windows away without asking."""
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()


def _all(kind: type[W]) -> list[W]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
