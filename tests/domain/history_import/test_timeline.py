"""What a ticket's moments say about its statuses, and what they count for."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.timeline import Step, What, lived, put_away
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import EventKind

BEGIN = datetime(2016, 3, 1, 9, tzinfo=UTC)
N, C, A, R, L = Status.NEW, Status.OPEN, Status.ANSWERED, Status.RESOLVED, Status.CLOSED


def _at(hour: float) -> datetime:
    return BEGIN + timedelta(hours=hour)


def test_a_whole_life() -> None:
    moments = [
        (_at(30), What.CLOSED),
        (_at(1), What.ANSWERED),
        (_at(2), What.ANSWERED),
        (_at(3), What.RESOLVED),
        (_at(5), What.REOPENED),
        (_at(7), What.ANSWERED),
        (_at(7), What.RESOLVED),
    ]
    assert lived(BEGIN, moments, L) == (
        Step(_at(1), N, A, ((EventKind.ANSWER, None), (EventKind.FIRST_ANSWER, 3600))),
        Step(_at(2), A, A, ((EventKind.ANSWER, None),)),
        Step(_at(3), A, R, ((EventKind.RESOLVED, None),)),
        Step(_at(5), R, C),
        Step(_at(7), C, A, ((EventKind.ANSWER, None), (EventKind.NEXT_ANSWER, 7200))),
        Step(_at(7), A, R, ((EventKind.RESOLVED, None),)),
        Step(_at(30), R, L),
    )


def test_where_the_moments_end_otherwise_the_file_has_the_last_word() -> None:
    assert lived(BEGIN, [], C) == (Step(BEGIN, N, C),)
    assert lived(BEGIN, [(_at(1), What.RESOLVED)], C)[-1] == Step(_at(1), R, C)
    assert lived(BEGIN, [(_at(1), What.RESOLVED)], None)[-1].new is R
    assert lived(BEGIN, [], None) == ()


def test_resolved_twice_counts_twice() -> None:
    steps = lived(BEGIN, [(_at(1), What.RESOLVED), (_at(2), What.RESOLVED)], None)
    assert [step.events for step in steps] == [((EventKind.RESOLVED, None),)] * 2


@pytest.mark.parametrize(
    ("what", "word"), [(What.ANSWERED, "answered"), (What.RESOLVED, "resolved"), (What.CLOSED, "closed")]
)
def test_nothing_happens_before_the_creation(what: What, word: str) -> None:
    assert lived(BEGIN, [(BEGIN, what)], None)
    with pytest.raises(Invalid) as refused:
        lived(BEGIN, [(_at(-0.01), what)], None)
    assert str(refused.value) == f"The ticket was {word} before it was created."


def test_a_closed_ticket_is_reopened_first() -> None:
    closed = (_at(1), What.CLOSED)
    with pytest.raises(Invalid, match="The ticket was resolved after it was closed"):
        lived(BEGIN, [closed, (_at(2), What.RESOLVED)], None)
    assert lived(BEGIN, [closed, (_at(1.5), What.REOPENED), (_at(2), What.RESOLVED)], None)[-1].new is R


def test_what_was_resolved_long_ago_is_closed_by_now() -> None:
    steps = lived(BEGIN, [(_at(1), What.RESOLVED)], None)
    month = _at(1) + timedelta(days=30)
    assert put_away(BEGIN, steps, 30, month) == (*steps, Step(month, R, L))
    assert put_away(BEGIN, steps, 30, month - timedelta(seconds=1)) == steps
    assert put_away(BEGIN, steps, 0, month) == steps, "0 days mean never"
    assert put_away(BEGIN, (), 30, month) == (), "it was never resolved"
