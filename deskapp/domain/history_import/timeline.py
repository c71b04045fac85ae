"""What a ticket went through at another desk: its moments in order, each a change of status and what it counts for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

from deskapp.domain.errors import Invalid
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import EventKind


class What(IntEnum):
    """What happened at a moment; what happened at the same one happened in this order."""

    ANSWERED = 1
    RESOLVED = 2
    CLOSED = 3
    REOPENED = 4


@dataclass(frozen=True, slots=True)
class Step:
    """A moment of a ticket's past: from which status to which, and the events it counts for with their seconds."""

    at: datetime
    old: Status
    new: Status
    events: tuple[tuple[EventKind, int | None], ...] = ()


_BECOMES: Mapping[What, Status] = {
    What.ANSWERED: Status.ANSWERED,
    What.RESOLVED: Status.RESOLVED,
    What.CLOSED: Status.CLOSED,
    What.REOPENED: Status.OPEN,
}
#: How long a customer waited counts from when the ticket was new, or was opened again.
_WAITED: Mapping[Status, EventKind] = {
    Status.NEW: EventKind.FIRST_ANSWER,
    Status.OPEN: EventKind.NEXT_ANSWER,
}


def lived(created_at: datetime, moments: Iterable[tuple[datetime, What]], final: Status | None) -> tuple[Step, ...]:
    """A ticket's steps in order of time. Where the moments end in another status than `final` the last one tells it.

    `Invalid` where a moment lies before the creation, or where something happens to a closed ticket but reopening it.
    """
    steps: list[Step] = []
    status, since = Status.NEW, created_at
    for at, what in sorted(moments):
        if at < created_at:
            raise Invalid("The ticket was {what} before it was created.", what=what.name.lower())
        if status is Status.CLOSED and what is not What.REOPENED:
            raise Invalid("The ticket was {what} after it was closed.", what=what.name.lower())
        new = _BECOMES[what]
        steps.append(Step(at, status, new, _events(what, status, int((at - since).total_seconds()))))
        if new is not status:
            status, since = new, at
    if final is not None and final is not status:
        steps.append(Step(since if not steps else steps[-1].at, status, final))
    return tuple(steps)


def _events(what: What, status: Status, waited_s: int) -> tuple[tuple[EventKind, int | None], ...]:
    if what is What.RESOLVED:
        return ((EventKind.RESOLVED, None),)
    if what is not What.ANSWERED:
        return ()
    waited = _WAITED.get(status)
    answer: tuple[EventKind, int | None] = (EventKind.ANSWER, None)
    return (answer, (waited, waited_s)) if waited else (answer,)


def put_away(created_at: datetime, steps: tuple[Step, ...], after_days: int, now: datetime) -> tuple[Step, ...]:
    """The steps with the closing that a resolved ticket would have seen by now; 0 days mean never."""
    status, at = (steps[-1].new, steps[-1].at) if steps else (Status.NEW, created_at)
    closed_at = at + timedelta(days=after_days)
    if not after_days or status is not Status.RESOLVED or closed_at > now:
        return steps
    return (*steps, Step(closed_at, status, Status.CLOSED))
