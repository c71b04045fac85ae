"""A real console over a real store, driven by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from deskapp.app.composition import open_desk
from deskapp.app.gui import Console, make_application
from deskapp.app.language import Language
from deskapp.services.desk import Desk
from deskapp.store import people
from deskapp.ui.look.theme import theme

Opener = Callable[..., Console]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A workspace with its owner, a Technical department with an address, and a colleague."""
    made = open_desk(tmp_path / "desk.db")
    made.workspace.set_up("Eva Malá", email="eva@bluepaper.example", zone="Europe/Prague")
    technical = people.add_department("Technical", 2, restricted=False)
    people.add_department("Billing", 3, restricted=False)
    people.add_address("support@bluepaper.example", people.default_department(), "Blue Paper")
    people.add_address("technical@bluepaper.example", technical, "Technical")
    yield made
    made.disconnect()


@pytest.fixture
def open_console(qtbot: QtBot, tmp_path: Path) -> Iterator[Opener]:
    """Opens consoles, with the background jobs where that is wanted, and closes them after the test."""
    app = make_application()
    theme().set_mode("light")
    theme().apply(app)
    speaker = Language()
    speaker.use("en")
    opened: list[Console] = []

    def start(desk: Desk, *, background: bool = False) -> Console:
        desk.connect(read_only=True)
        settings = QSettings(str(tmp_path / "console.ini"), QSettings.Format.IniFormat)
        console = Console(desk, desk.workspace.owner(), speaker, settings)
        opened.append(console)
        window = console.open(background=background)
        window.resize(1440, 900)
        qtbot.waitUntil(lambda: console.desktop is not None, timeout=10_000)
        return console

    yield start
    for console in opened:
        console.close()
        if console.window is not None:
            console.window.close()
    speaker.leave()
