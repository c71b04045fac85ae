"""What a map can name of a ticket of another desk, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from deskapp.domain.ratings import Score
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Priority


class Form(StrEnum):
    """What a row of the file is: a whole ticket, or one event of a ticket."""

    TICKETS = "tickets"
    EVENTS = "events"


class Which(StrEnum):
    """Which of a ticket's events tells something: the first, the last, or each of them what it has."""

    FIRST = "first"
    LAST = "last"
    EACH = "each"


class People(StrEnum):
    """What becomes of departments and agents that are not there: they are made, or only those there are taken."""

    MAKE = "make"
    MATCH = "match"


class Outcome(StrEnum):
    """How a call or a chat went."""

    ANSWERED = "answered"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that is told of a ticket; `words` are the codes of which it has to be one, by the word for each.

    Only where it is `many` there may be several of it.
    """

    which: Which = Which.FIRST
    words: Mapping[str, object] | None = None
    many: bool = False


STATUSES: Mapping[str, Status] = {
    "new": Status.NEW,
    "open": Status.OPEN,
    "answered": Status.ANSWERED,
    "resolved": Status.RESOLVED,
    "closed": Status.CLOSED,
}
CHANNELS: Mapping[str, Channel] = {each.value: each for each in Channel}
PRIORITIES: Mapping[str, Priority] = {each.name.lower(): each for each in Priority}
OUTCOMES: Mapping[str, Outcome] = {each.value: each for each in Outcome}
SCORES: Mapping[str, Score] = {"positive": Score.REWARD, "neutral": Score.NEUTRAL, "negative": Score.REBUKE}

#: Everything a map can name a column for. `number` tells tickets apart; only it and `created` have to be there.
FIELDS: Mapping[str, Field] = {
    "number": Field(),
    "subject": Field(),
    "text": Field(),
    "contact": Field(),
    "email": Field(),
    "phone": Field(),
    "department": Field(Which.LAST),
    "agent": Field(Which.LAST),
    "channel": Field(words=CHANNELS),
    "status": Field(Which.LAST, STATUSES),
    "priority": Field(Which.LAST, PRIORITIES),
    "tags": Field(Which.LAST),
    "created": Field(),
    "answered": Field(Which.LAST, many=True),
    "resolved": Field(Which.LAST, many=True),
    "reopened": Field(Which.LAST, many=True),
    "closed": Field(Which.LAST),
    "rating": Field(Which.LAST, SCORES),
    "rated": Field(Which.LAST),
    "comment": Field(Which.LAST),
    "call": Field(Which.LAST, OUTCOMES),
    "call_length": Field(Which.LAST),
    "chat": Field(Which.LAST, OUTCOMES),
    "chat_length": Field(Which.LAST),
    "chat_pickup": Field(Which.LAST),
    "chat_messages": Field(Which.LAST),
}
NEEDED = ("number", "created")
