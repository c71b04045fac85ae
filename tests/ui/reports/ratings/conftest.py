"""A desk with tickets that were rated, and the report over it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.mail import Address
from deskapp.domain.ratings import Score
from deskapp.domain.reports.question import Question
from deskapp.domain.vocabulary import Channel, Direction
from deskapp.services.new_tickets import NewTicket
from deskapp.ui.look.theme import theme
from deskapp.ui.reports.ratings.report import RatingsReport
from deskapp.ui.session import Session
from tests.ui.ticket.house import House, build, open_session

WHOLE = Question("ratings", date(2025, 11, 1), date(2025, 12, 31))


@dataclass
class Rated:
    """The report, with the tickets by their scores, the oldest first."""

    report: RatingsReport
    session: Session
    house: House
    tickets: list[tuple[int, Score]]


def write(house: House, score: Score, comment: str = "") -> tuple[int, Score]:
    """A ticket that was rated a minute later than what was done before."""
    desk, who = house.desk, house.who("Alena Fialová")
    place = house.departments["General"]
    new = NewTicket(
        place, f"About {score.name}", "Hello", Channel.CALL, Direction.IN, contact=Address("Jana", "jana@cust.example")
    )
    ticket = desk.tickets.create(who, new).value
    house.clock.moment += timedelta(minutes=1)
    desk.ratings.rate(who, ticket, score, comment)
    return ticket, score


@pytest.fixture
def rated(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Rated]:
    """Five ratings, seen by the owner."""
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    scores = (Score.REWARD, Score.REWARD, Score.NEUTRAL, Score.REBUKE, Score.REWARD)
    tickets = [write(house, score, "Well done" if number == 1 else "") for number, score in enumerate(scores)]
    session, end = open_session(house, "Alena Fialová")
    report = RatingsReport(session)
    qtbot.addWidget(report)
    report.resize(1000, 600)
    report.show()
    report.ask(WHOLE)
    qtbot.waitUntil(lambda: report.model.rowCount() == len(scores))
    yield Rated(report, session, house, tickets)
    end()
    house.desk.disconnect()
