"""Asking for figures: the newest question wins, a long wait is told, a refusal is a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

from pytestqt.qtbot import QtBot

from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.question import Question
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Asking, Told
from deskapp.ui.reports.spans import Span

Answered = Callable[[], None]


@dataclass
class SlowSession:
    """Keeps what is asked until the test lets it be answered."""

    waiting: list[Answered] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    refusal: DeskError | None = None
    who: object = None

    def __post_init__(self) -> None:
        self.zone = ZoneInfo("Europe/Prague")
        self.clock = SimpleNamespace(now=lambda: datetime(2025, 11, 20, 23, 30, tzinfo=UTC))
        self.desk = SimpleNamespace(reports=SimpleNamespace(ask=self._ask, choices=lambda who: None))

    def read(self, call: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[DeskError], None]) -> None:
        def answer() -> None:
            try:
                found = call()
            except DeskError as error:
                failed(error)
            else:
                then(found)

        self.waiting.append(answer)

    def _ask(self, who: object, question: Question) -> Answer:
        self.questions.append(question)
        if self.refusal:
            raise self.refusal
        return Answer(question, (), question.buckets(), {})

    def answer(self) -> None:
        self.waiting.pop(0)()


def test_an_answer_to_an_older_question_is_never_told(qtbot: QtBot) -> None:
    session, told = SlowSession(), []
    asking = Asking(session)  # type: ignore[arg-type]
    asking.told.connect(told.append)
    first, newest = Asked(span=Span.DAYS_7), Asked(span=Span.MONTHS_12)
    for asked in (first, Asked(span=Span.DAYS_30), newest):
        asking.ask(asked)
    assert len(session.waiting) == 1, "one question at a time"
    session.answer()
    assert told == []
    session.answer()
    [only] = told
    assert isinstance(only, Told)
    assert only.asked is newest
    assert not session.waiting
    assert not asking.running


def test_the_range_is_in_the_days_of_the_workspace_and_the_time_before_is_asked_too(qtbot: QtBot) -> None:
    session = SlowSession()
    asking = Asking(session)  # type: ignore[arg-type]
    asking.ask(Asked(span=Span.DAYS_7))
    session.answer()
    assert [(str(one.begin), str(one.end)) for one in session.questions] == [
        ("2025-11-15", "2025-11-21"),
        ("2025-11-08", "2025-11-14"),
    ]
    asking.ask(replace(Asked(span=Span.DAYS_7), compare=False))
    session.answer()
    assert len(session.questions) == 3


def test_a_refusal_is_a_sentence(qtbot: QtBot) -> None:
    session, said = SlowSession(refusal=Invalid("The range ends before it begins.", field="end")), []
    asking = Asking(session)  # type: ignore[arg-type]
    asking.refused.connect(said.append)
    asking.ask(Asked())
    session.answer()
    assert said == ["The range ends before it begins."]
    assert not asking.running


def test_only_what_takes_a_while_is_said_to_be_under_way(qtbot: QtBot) -> None:
    session, said = SlowSession(), []
    asking = Asking(session)  # type: ignore[arg-type]
    asking.busy.connect(said.append)
    asking.ask(Asked())
    session.answer()
    qtbot.wait(250)
    assert said == [False]
    with qtbot.waitSignal(asking.busy) as busy:
        asking.ask(Asked())
    assert busy.args == [True]
    session.answer()
    assert said[-1] is False
