"""A whole window over a real desk, for the tests of what covers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deskapp.ui.session import Session
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.palette import Palette
from deskapp.ui.shell.palette_model import Head
from deskapp.ui.shell.palette_rows import Found
from deskapp.ui.shell.window import MainWindow
from tests.ui.ticket.house import House

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Console:
    """A whole window over a real desk."""

    house: House
    session: Session
    window: MainWindow
    desktop: Desktop
    ticket: int
    qtbot: QtBot

    @property
    def palette(self) -> Palette:
        """The palette, which was opened at least once."""
        found = self.window.findChild(Palette)
        assert found is not None
        return found

    def open(self, typed: str = "") -> Palette:
        """Opens the palette by its keys, types, and waits until the search has answered."""
        QTest.keyClick(self.window.focusWidget() or self.window, Key.Key_K, CTRL)
        assert self.palette.is_open
        self.type(typed)
        return self.palette

    def type(self, typed: str) -> None:
        """Types something else."""
        self.palette.panel.field.clear()
        QTest.keyClicks(self.palette.panel.field, typed)
        self.qtbot.waitUntil(lambda: not self.palette._waiting)

    def press(self, key: Qt.Key) -> None:
        """A key in the field of the palette."""
        QTest.keyClick(self.palette.panel.field, key)

    def sections(self) -> dict[str, list[str]]:
        """The titles that are listed, by section."""
        found: dict[str, list[str]] = {}
        items = [self.palette.model.item(row) for row in range(self.palette.model.rowCount())]
        for item in items:
            if isinstance(item, Head):
                titles = found[item.text] = []
            elif isinstance(item, Found):
                titles.append(item.row.title)
        return found

    def head(self, ticket: int | None = None):  # type: ignore[no-untyped-def]
        """The ticket as it is stored now."""
        return self.session.desk.threads.head(self.house.who("Alena Fialová"), ticket or self.ticket)


Opener = Callable[[str], Console]
