"""What a ticket of another desk counts for in the reports: the same that its past would have counted for here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from deskapp.domain.calls import Call, Chat, Counts, call_events, chat_events
from deskapp.domain.history_import.fields import Outcome
from deskapp.domain.history_import.timeline import Step
from deskapp.domain.moments import to_us
from deskapp.domain.reports.stays import stay
from deskapp.domain.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class Talk:
    """A call or a chat: how it went, how long it took and how long it rang, in seconds, and what agents wrote in it."""

    outcome: Outcome
    length_s: int | None = None
    pickup_s: int | None = None
    answers: int = 0


class Counted(NamedTuple):
    """An event that counts, for the ticket's agent or for nobody."""

    event: Counts
    by_agent: bool


def counted(created_at: datetime, steps: Iterable[Step], call: Talk | None, chat: Talk | None) -> Iterator[Counted]:
    """All that a ticket counts for, in the order in which it is logged."""
    yield Counted(Counts(EventKind.CREATED, created_at), by_agent=False)
    yield Counted(Counts(EventKind.INCOMING, created_at), by_agent=False)
    for talk, events in ((call, _call), (chat, _chat)):
        if talk is not None:
            yield from (Counted(each, talk.outcome is Outcome.ANSWERED) for each in events(talk, created_at))
    since = created_at
    for step in steps:
        stayed = stay(step.old, to_us(since), to_us(step.at)) if step.new is not step.old else None
        if stayed:
            yield Counted(Counts(stayed[0], step.at, stayed[1]), by_agent=True)
        yield from (Counted(Counts(kind, step.at, value), by_agent=True) for kind, value in step.events)
        since = step.at if step.new is not step.old else since


def _call(call: Talk, at: datetime) -> Iterator[Counts]:
    answered_at = at if call.outcome is Outcome.ANSWERED else None
    ended_at = at + timedelta(seconds=call.length_s or 0)
    return _told(call_events(Call(True, at, answered_at, ended_at)), call)


def _chat(chat: Talk, at: datetime) -> Iterator[Counts]:
    if chat.outcome is Outcome.MISSED:
        return iter(chat_events(Chat(True, at)))
    started_at = at + timedelta(seconds=chat.pickup_s or 0)
    ended_at = started_at + timedelta(seconds=chat.length_s or 0)
    return _told(chat_events(Chat(True, at, started_at, ended_at, answers=(started_at,) * chat.answers)), chat)


def _told(events: Iterable[Counts], talk: Talk) -> Iterator[Counts]:
    """The events without lengths that nobody told; they count, but take no part in an average."""
    lengths = {
        EventKind.CALL_ENDED: talk.length_s,
        EventKind.CHAT_ENDED: talk.length_s,
        EventKind.CHAT_STARTED: talk.pickup_s,
    }
    return (event._replace(value=lengths.get(event.kind)) for event in events)
