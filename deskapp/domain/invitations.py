"""What a calendar invitation says, for whoever reads it: nothing of it is ever answered by the program."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from deskapp.domain.mail import Address


class InvitationKind(StrEnum):
    """What somebody wants with an event: `EVENT` only tells of one, `ANSWER` is an answer to an invitation."""

    EVENT = "event"
    INVITATION = "invitation"
    CANCELLED = "cancelled"
    ANSWER = "answer"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class EventTime:
    """When something begins or ends, aware. Of `whole_day` the date alone counts.

    With a `zone` it is no moment that is known, but what the clock shows, as if it were UTC: in a zone that goes by a
    name of its own, or everywhere ("").
    """

    at: datetime
    zone: str | None = None
    whole_day: bool = False


@dataclass(frozen=True, slots=True)
class Invitation:
    """The first event of a calendar. `answer` is how the first of `guests` answered: "accepted", "declined",
    "tentative" or "". The end of whole days is the last of them. `repeats` is true where the event is one of many."""

    kind: InvitationKind
    title: str = ""
    begin: EventTime | None = None
    end: EventTime | None = None
    place: str = ""
    organiser: Address | None = None
    guests: tuple[Address, ...] = ()
    answer: str = ""
    repeats: bool = False
