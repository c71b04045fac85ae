"""What the tests of the shell share: a console over a real desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.ui.look.theme import theme
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.window import MainWindow
from tests.ui.shell.console import Console, Opener
from tests.ui.ticket.house import build, open_session, tell_story


@pytest.fixture
def opener(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Opener]:
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    ticket = tell_story(house)
    ends: list[Callable[[], None]] = []

    def start(name: str) -> Console:
        session, end = open_session(house, name)
        ends.append(end)
        settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
        window = MainWindow(session, settings)
        qtbot.addWidget(window)
        desktop = Desktop(window, session)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Console(house, session, window, desktop, ticket, qtbot)

    yield start
    for end in ends:
        end()
    house.desk.disconnect()


@pytest.fixture
def console(opener: Opener) -> Console:
    """Eva at work, her ticket open."""
    made = opener("Eva Malá")
    made.window.open_ticket(made.ticket)
    return made
