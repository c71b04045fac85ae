"""A real desk on a small store, a session at work, and the ticket view over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskapp.ui.actions import Actions
from deskapp.ui.look.theme import theme
from deskapp.ui.session import Session
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.view import TicketView
from tests.ui.ticket.house import House, build, open_session, tell_story


@pytest.fixture
def styled(qapp: QApplication) -> QApplication:
    """The application in the desk's light look."""
    theme().set_mode("light")
    theme().apply(qapp)
    return qapp


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """A desk with agents and departments and no ticket."""
    built = build(tmp_path / "desk.db")
    yield built
    built.desk.disconnect()


@pytest.fixture
def ticket(house: House) -> int:
    """The ticket with a story."""
    return tell_story(house)


@pytest.fixture
def session(styled: QApplication, house: House) -> Iterator[Session]:
    """Eva at work; everything begun is finished before the store goes."""
    opened, end = open_session(house)
    yield opened
    end()


@pytest.fixture
def context(session: Session) -> Context:
    """What the parts of the view share."""
    made = Context(session)
    made.reload()
    return made


@dataclass
class Shown:
    """The view in its window."""

    view: TicketView
    window: QWidget
    actions: Actions
    session: Session
    failures: list[str]


@pytest.fixture
def shown(qtbot: QtBot, session: Session) -> Shown:
    """The ticket view as the only pane of a window of 672 pixels."""
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    view = TicketView(session, actions, window)
    window.resize(672, 640)
    view.resize(672, 640)
    window.show()
    window.activateWindow()
    failures: list[str] = []
    session.failed.connect(failures.append)
    return Shown(view, window, actions, session, failures)
