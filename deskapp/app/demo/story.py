"""What happens in one demo ticket: a story and its acts, oldest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.vocabulary import Channel, Priority


@dataclass(frozen=True, slots=True)
class Customer:
    """The customer writes (or says). The first act of every story that has a customer."""

    at: datetime
    text: str
    files: tuple[OutgoingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An agent answers. `status` is Answered, or Resolved where it was sent with *send and resolve*."""

    at: datetime
    agent: int
    text: str
    files: tuple[OutgoingFile, ...] = ()
    status: Status = Status.ANSWERED


@dataclass(frozen=True, slots=True)
class InlineNote:
    """A yellow note in the thread that only agents see."""

    at: datetime
    agent: int
    text: str
    file: OutgoingFile | None = None


@dataclass(frozen=True, slots=True)
class Transfer:
    """The ticket goes from one department (index) to another and to nobody. `agent` is None where `rule` did it."""

    at: datetime
    agent: int | None
    source: int
    target: int
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Assign:
    """`agent` gives the ticket to the agent `to`."""

    at: datetime
    agent: int
    to: int


@dataclass(frozen=True, slots=True)
class StatusSet:
    """The status is set by hand; by the system where `agent` is None (closing after 30 days, waking up)."""

    at: datetime
    agent: int | None
    status: Status


@dataclass(frozen=True, slots=True)
class Postpone:
    """The ticket sleeps until a later moment."""

    at: datetime
    agent: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Called:
    """A call that was over at `at`; nobody answered where `answered_at` is None.

    `agent` writes it down, and took it or (not `incoming`) made it.
    """

    at: datetime
    agent: int
    rang_at: datetime
    answered_at: datetime | None
    incoming: bool = True


@dataclass(frozen=True, slots=True)
class Chatted:
    """A customer's chat that was over at `at`, with the moments of the agent's messages; `started_at` is None where
    nobody answered."""

    at: datetime
    agent: int
    rang_at: datetime
    started_at: datetime | None
    answers: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Rated:
    """`agent` writes down how the customer rates what was resolved or chatted last."""

    at: datetime
    agent: int
    score: Score
    comment: str = ""


@dataclass(frozen=True, slots=True)
class RatingDenied:
    """`agent` lets the last rating not count."""

    at: datetime
    agent: int
    reason: str


Act = (
    Customer | Answer | InlineNote | Transfer | Assign | StatusSet | Postpone | Called | Chatted | Rated | RatingDenied
)


@dataclass(frozen=True, slots=True)
class TicketNote:
    """The ticket note as it stands at the end."""

    at: datetime
    agent: int
    text: str


@dataclass(frozen=True, slots=True)
class Story:
    """One ticket. Department, contact and agents are indexes into the people of the demo.

    `first` is its status when it is opened, `status` the one its acts lead to; `department` and `agent` are the
    last ones. The first answer in a department makes the ticket its writer's if it was nobody's. Without a contact
    the ticket is internal and begins with a note.
    """

    subject: str
    department: int
    contact: int | None
    channel: Channel
    priority: Priority
    tags: tuple[str, ...]
    agent: int | None
    language: str
    acts: tuple[Act, ...]
    status: Status
    ticket_note: TicketNote | None = None
    first: Status = Status.NEW

    @property
    def opened_in(self) -> int:
        """The department the ticket landed in."""
        moves = (act.source for act in self.acts if isinstance(act, Transfer))
        return next(moves, self.department)


def status_after(status: Status, act: Act) -> Status:
    """The status a ticket has after an act; raises ValueError for a message that would start a new ticket."""
    if isinstance(act, Customer):
        following = on_customer_message(status)
        if following is None:
            raise ValueError(f"A ticket in status {status.name} takes no message.")
        return following
    if isinstance(act, (Answer, StatusSet)):
        return act.status
    return Status.POSTPONED if isinstance(act, Postpone) else status
