"""What the tests of the settings' frame and pages share: the owner at work over a real desk with a story."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.ui.look.theme import theme
from tests.ui.settings.room import Room
from tests.ui.ticket.house import build, open_session, tell_story


@pytest.fixture
def room(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Room]:
    """Alena, the owner, at work; what was begun is finished before the store goes."""
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    ticket = tell_story(house)
    session, end = open_session(house, "Alena Fialová")
    made = Room(house, session, ticket, qtbot, tmp_path / "desk.ini")
    session.told.connect(lambda sentence, _: made.told.append(sentence))
    session.failed.connect(made.failures.append)
    yield made
    made.close_all()
    end()
    house.desk.disconnect()
