"""Every column of every report over events made by hand, with the expected figure written out."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from deskapp.domain.reports.catalogue import REPORTS
from deskapp.domain.reports.columns import COLUMNS, FIGURES, Column, ColumnKind, Unit
from deskapp.domain.reports.measures import MEASURES, NOTHING, added
from deskapp.domain.vocabulary import EventKind
from tests.domain.reports.kit import Event, bucket, counted

E = EventKind


def _e(kind: EventKind, value: int | None = None, n: int = 1) -> Event:
    return kind, value, n


def _of(kind: EventKind, times: int) -> list[Event]:
    return [_e(kind)] * times


#: Answers of 1, 2 and 6 hours to new tickets, one of 24 hours to an open one.
ANSWERED = [
    *(_e(E.FIRST_ANSWER, seconds) for seconds in (3600, 7200, 21600)),
    _e(E.NEXT_ANSWER, 86400),
    *_of(E.ANSWER, 5),  # one more was to a ticket that was answered already
]
#: One call of two minutes that rang, one of 30 s that the agent made, one that nobody answered.
CALLED = [
    *_of(E.CALL_RANG, 2),
    *_of(E.CALL, 2),
    _e(E.CALL_ENDED, 120),
    _e(E.CALL_ENDED, 30),
    _e(E.CALL_MISSED),
]
#: The missed one is returned a quarter of an hour later: it stays missed, and another call is handled.
RETURNED = [*CALLED, _e(E.CALL), _e(E.CALL_ENDED, 61)]
#: A chat picked up after 10 s, one after 25 s that goes on, one that an agent began, one missed.
CHATTED = [
    *_of(E.CHAT_RANG, 3),
    _e(E.CHAT_STARTED, 10),
    _e(E.CHAT_STARTED, 25),
    _e(E.CHAT_STARTED),
    _e(E.CHAT_ENDED, 600),
    _e(E.CHAT_ENDED, 301),
    *_of(E.CHAT_ANSWER, 7),
    _e(E.CHAT_MISSED),
]
#: Four tickets resolved and a chat ended; rated well twice and badly once; the rest not at all.
RATED = [
    *_of(E.RESOLVED, 4),
    _e(E.CHAT_ENDED, 60),
    *_of(E.RANKED, 3),
    *_of(E.REWARD, 2),
    _e(E.REBUKE),
]
#: Two resolved, both rated, both neutrally: that is no rank.
NEUTRAL = [*_of(E.RESOLVED, 2), *_of(E.NEUTRAL, 2)]
#: Rated at last month's act: the act is taken out there, the rebuke counts here.
RATED_LATER = [_e(E.REBUKE)]
TAKEN_OUT = [_e(E.RESOLVED), _e(E.RANKED)]
#: An answer was called back, a resolve undone, a ticket resolved twice.
UNDONE = [
    *_of(E.ANSWER, 2),
    _e(E.ANSWER, n=-1),
    _e(E.FIRST_ANSWER, 60),
    _e(E.FIRST_ANSWER, 60, -1),
    _e(E.NEXT_ANSWER, 100),
    _e(E.NEXT_ANSWER, 300),
    _e(E.NEXT_ANSWER, 300, -1),
    *_of(E.RESOLVED, 3),
    _e(E.RESOLVED, n=-1),
]
ALL_UNDONE = [_e(E.FIRST_ANSWER, 60), _e(E.FIRST_ANSWER, 60, -1)]
WRITTEN = [*_of(E.CREATED, 4), *_of(E.INCOMING, 6), *_of(E.NOTE, 3)]
STAYED = [
    _e(E.WAS_NEW, 100),
    _e(E.WAS_NEW, 201),
    _e(E.WAS_OPEN, 7200),
    _e(E.WAS_ANSWERED, 3600),
    _e(E.WAS_ANSWERED, 0),
    _e(E.WAS_POSTPONED, 86400),
    _e(E.WAS_RESOLVED, 50),
    _e(E.WAS_RESOLVED, 50, -1),
    _e(E.WAS_RESOLVED, 70),
]

#: The column, what happened, what it says.
CASES: Sequence[tuple[str, list[Event], float | None]] = (
    ("answers", ANSWERED, 5),
    ("answers", UNDONE, 1),
    ("newAnswerAvgTime", ANSWERED, 10800),
    ("newAnswerAvgTime", ALL_UNDONE, None),
    ("nextAnswerAvgTime", ANSWERED, 86400),
    ("nextAnswerAvgTime", UNDONE, 100),
    ("calls", CALLED, 2),
    ("calls", RETURNED, 3),
    ("missed_calls", CALLED, 1),
    ("missed_calls", RETURNED, 1),
    ("call_seconds", CALLED, 150),
    ("call_seconds", RETURNED, 211),
    ("chat_answers", CHATTED, 7),
    ("chats", CHATTED, 3),
    ("missed_chats", CHATTED, 1),
    ("chatPickupAvgTime", CHATTED, 17.5),  # the agent's own chat did not ring
    ("chatAvgTime", CHATTED, 450.5),
    ("not_ranked", RATED, 2),
    ("not_ranked", NEUTRAL, 2),
    ("not_ranked", RATED_LATER, 0),
    ("not_ranked", TAKEN_OUT, 0),
    ("not_ranked_p", RATED, 40),
    ("not_ranked_p", NEUTRAL, 100),
    ("not_ranked_p", TAKEN_OUT, None),
    ("rewards", RATED, 2),
    ("rewards", NEUTRAL, 0),
    ("rewards_p", RATED, pytest.approx(66.6666667)),
    ("rewards_p", NEUTRAL, None),
    ("rewards_p", RATED_LATER, 0),
    ("punishments", RATED, 1),
    ("punishments", RATED_LATER, 1),
    ("punishments_p", RATED, pytest.approx(33.3333333)),
    ("punishments_p", NEUTRAL, None),
    ("punishments_p", RATED_LATER, 100),
    ("i_messages", WRITTEN, 6),
    ("i_calls", CALLED, 2),
    ("i_calls", RETURNED, 2),
    ("f_calls", CALLED, 2),
    ("f_calls", RETURNED, 3),
    ("i_chats", CHATTED, 3),
    ("f_chats", CHATTED, 2),
    ("created_tickets", WRITTEN, 4),
    ("resolved_tickets", _of(E.RESOLVED, 2), 2),  # one ticket, resolved twice
    ("resolved_tickets", UNDONE, 2),
    ("notes", WRITTEN, 3),
    ("newAvgTime", STAYED, 150.5),
    ("openAvgTime", STAYED, 7200),
    ("answeredAvgTime", STAYED, 1800),
    ("postponedAvgTime", STAYED, 86400),
    ("resolvedAvgTime", STAYED, 70),
    ("newStays", STAYED, 2),
    ("openStays", STAYED, 1),
    ("answeredStays", STAYED, 2),
    ("postponedStays", STAYED, 1),
    ("resolvedStays", STAYED, 1),
)

HOURS = 5400  # an hour and a half
#: The rate, what happened in these hours, what it says.
RATES: Sequence[tuple[str, list[Event], float | None]] = (
    ("worked_seconds", [], 5400),
    ("answersPerHour", _of(E.ANSWER, 3), 2),
    ("resolvedPerHour", _of(E.RESOLVED, 6), 4),
    ("callsPerHour", _of(E.CALL, 1), pytest.approx(0.6666667)),
    ("chatsPerHour", _of(E.CHAT_STARTED, 9), 6),
    ("notesPerHour", [], 0),
    ("rewardsPerHour", [*_of(E.REWARD, 3), _e(E.REWARD, n=-1)], pytest.approx(1.3333333)),
)


@pytest.mark.parametrize(("name", "events", "expected"), CASES)
def test_a_column_over_its_events(name: str, events: list[Event], expected: float | None) -> None:
    assert COLUMNS[name].value(counted(events)) == expected


@pytest.mark.parametrize(("name", "events", "expected"), RATES)
def test_a_rate_over_its_events_and_hours(name: str, events: list[Event], expected: float | None) -> None:
    assert COLUMNS[name].value(added([counted(events), bucket(worked_s=HOURS)])) == expected


def test_every_column_has_a_case() -> None:
    assert {name for name, *_ in (*CASES, *RATES)} == set(COLUMNS)
    assert {name for report in REPORTS.values() for name in report.columns} == set(COLUMNS)


#: SPEC §7, without the label of the line; notes come besides.
SPEC = """
answers newAnswerAvgTime nextAnswerAvgTime calls missed_calls call_seconds chat_answers chats missed_chats
chatPickupAvgTime chatAvgTime not_ranked not_ranked_p rewards rewards_p punishments punishments_p i_messages i_calls
f_calls i_chats f_chats created_tickets resolved_tickets notes
"""


def test_the_columns_stand_in_their_order() -> None:
    assert tuple(SPEC.split()) == FIGURES


@pytest.mark.parametrize("column", COLUMNS.values(), ids=lambda column: column.name)
def test_nothing_is_0_where_it_is_counted_and_empty_where_it_is_divided(column: Column) -> None:
    adds_up = column.kind in (ColumnKind.COUNT, ColumnKind.SUM)
    assert column.adds_up == adds_up
    assert column.value(NOTHING) == (0 if adds_up else None)
    assert (column.unit is Unit.PERCENT) == (column.kind is ColumnKind.SHARE)


@pytest.mark.parametrize("column", COLUMNS.values(), ids=lambda column: column.name)
def test_the_whole_is_the_sum_or_the_mean_weighted_by_what_is_divided_by(column: Column) -> None:
    parts = [added([counted(events), bucket(worked_s=HOURS)]) for _, events, _ in (*CASES, *RATES)]
    whole = column.value(added(parts))
    values = [(column.value(part), part) for part in parts]
    if column.adds_up:
        assert whole == sum(value or 0 for value, _ in values)
        return
    weights = [sum(part[MEASURES.index(name)] * times for name, times in column.under) for part in parts]
    there = [(value, weight) for (value, _), weight in zip(values, weights, strict=True) if value is not None]
    assert whole == pytest.approx(sum(v * w for v, w in there) / sum(w for _, w in there))
