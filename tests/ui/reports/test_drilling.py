"""From a figure to the tickets behind it: the title of the list, what it lacks, and that the newest question wins."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.question import By, Question
from deskapp.services.reports import Behind, Choices
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.drilling import Drilling, Found

QUESTION = Question("departments", date(2025, 3, 1), date(2025, 5, 31), By.MONTH)
ANSWER = Answer(QUESTION, (Row(1, "General"), Row(2, "Technical")), QUESTION.buckets(), {})
TOLD = Told(Asked(), date(2025, 11, 20), ANSWER, None, Choices((), (), (), (), None))


class _Session:
    def __init__(self, behind: Behind) -> None:
        self.who = None
        self.asked: list[tuple[Any, ...]] = []
        self.waiting: list[Callable[[], None]] = []
        self.desk = SimpleNamespace(reports=SimpleNamespace(behind=self._behind))
        self._found = behind

    def _behind(self, *asked: Any) -> Behind:
        self.asked.append(asked[1:])
        return self._found

    def read(self, call: Callable[[], Any], then: Callable[[Any], None]) -> None:
        self.waiting.append(lambda: then(call()))


def _find(behind: Behind, *asked: Any) -> tuple[Found, _Session]:
    session, found = _Session(behind), []
    drilling = Drilling(session)  # type: ignore[arg-type]
    drilling.found.connect(found.append)
    drilling.find(TOLD, *asked)
    session.waiting[0]()
    return found[0], session


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (("i_messages", 2, 0), "Technical · Incoming messages · March 2025"),
        (("answers", None, 1), "Answers · April 2025"),
        (("answers", 1, None), "General · Answers · 1 Mar 2025 – 31 May 2025"),
        (("answers", None, None), "Answers · 1 Mar 2025 – 31 May 2025"),
    ],
)
def test_the_list_says_what_it_is(qtbot: QtBot, asked: tuple[Any, ...], title: str) -> None:
    found, session = _find(Behind((7, 5), 0, more=False), *asked)
    assert (found.title, found.tickets, found.missing) == (title, (7, 5), "")
    column, key, place = asked
    assert session.asked == [(QUESTION, column, key, None if place is None else ANSWER.buckets[place])]


def test_what_is_not_listed_is_counted(qtbot: QtBot) -> None:
    found, _ = _find(Behind((7,), 3, more=True), "answers", None, None)
    assert "Older tickets" in found.missing
    assert "3 ticket" in found.missing


def test_the_newest_question_wins_and_a_page_that_was_left_gets_none(qtbot: QtBot) -> None:
    session, found = _Session(Behind((1,), 0, more=False)), []
    drilling = Drilling(session)  # type: ignore[arg-type]
    drilling.found.connect(found.append)
    drilling.find(TOLD, "answers", 1, None)
    drilling.find(TOLD, "answers", 2, None)
    for answer in session.waiting:
        answer()
    assert [one.title.partition(" ")[0] for one in found] == ["Technical"]
    drilling.find(TOLD, "answers", 1, None)
    drilling.forget()
    session.waiting[-1]()
    assert len(found) == 1
