"""Figures and answers made by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from deskapp.domain.reports.answer import Answer, Key, Row
from deskapp.domain.reports.measures import NOTHING, PLACE, Figures, added, measures_of
from deskapp.domain.reports.question import By, Question
from deskapp.domain.vocabulary import EventKind

#: An event as it counts: its kind, its seconds, and how often it stands there (negative where it is taken back).
Event = tuple[EventKind, int | None, int]


def day(text: str) -> date:
    """A day as ISO 8601 writes it."""
    return date.fromisoformat(text)


def bucket(**measures: int) -> Figures:
    """Figures by the names of their measures."""
    found = list(NOTHING)
    for name, number in measures.items():
        found[PLACE[name]] = number
    return tuple(found)


def counted(events: Iterable[Event]) -> Figures:
    """What events add up to."""
    return added([NOTHING, *(bucket(**measures_of(kind, n, value)) for kind, value, n in events)])


def answer(
    rows: Iterable[Row],
    figures: Mapping[tuple[Key, int], Figures],
    *,
    report: str = "departments",
    begin: str = "2026-03-01",
    end: str = "2026-03-31",
    by: By = By.RANGE,
) -> Answer:
    """An answer of these figures."""
    question = Question(report, day(begin), day(end), by)
    return Answer(question, tuple(rows), question.buckets(), figures)
