"""A ticket with its past as another desk's file tells it, every text checked and every moment in order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.counting import Counted, counted
from deskapp.domain.history_import.fields import CHANNELS, PRIORITIES, STATUSES
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.telling import PastRating, Reading, Told
from deskapp.domain.history_import.timeline import Step, What, lived, put_away
from deskapp.domain.ratings import ACTS
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Priority

#: As many characters of a subject, a ticket's number, a contact's name are kept.
_LONGEST_SUBJECT, _LONGEST_NUMBER, _LONGEST_CONTACT = 500, 200, 200
_MOMENTS: Mapping[str, What] = {
    "answered": What.ANSWERED,
    "resolved": What.RESOLVED,
    "closed": What.CLOSED,
    "reopened": What.REOPENED,
}


@dataclass(frozen=True, slots=True)
class PastTicket:
    """A ticket as it comes in. `department` and `agent` are names as the file has them, "" where it has none."""

    line: int
    number: str
    subject: str
    text: str
    contact: str
    email: str
    phone: str
    department: str
    agent: str
    channel: Channel
    priority: Priority
    tags: tuple[str, ...]
    created_at: datetime
    steps: tuple[Step, ...]
    counts: tuple[Counted, ...]
    rating: PastRating | None = None

    @property
    def status(self) -> Status:
        """What it is now."""
        return self.steps[-1].new if self.steps else Status.NEW

    @property
    def status_at(self) -> datetime:
        """Since when it is that."""
        since = self.created_at
        for step in self.steps:
            since = step.at if step.new is not step.old else since
        return since


def past_ticket(by: Reading, record: Record) -> PastTicket:
    """The ticket that a record tells of; `Invalid` with the first thing that is wrong with it."""
    told = Told(by, record)
    created_at = told.created_at
    steps = _steps(told, created_at, by)
    counts = tuple(counted(created_at, steps, told.talk("call"), told.talk("chat")))
    subject = told.line("subject") or told.line("text") or record.number
    ticket = PastTicket(
        line=record.line,
        number=told.name("number", _LONGEST_NUMBER),
        subject=subject[:_LONGEST_SUBJECT],
        text=told.text("text") or subject,
        contact=told.line("contact")[:_LONGEST_CONTACT] or by.plan.name,
        email=told.email(),
        phone=told.name("phone"),
        department=told.name("department"),
        agent=told.name("agent"),
        channel=told.code("channel", CHANNELS) or Channel.IMPORT,
        priority=told.code("priority", PRIORITIES) or Priority.NORMAL,
        tags=told.tags(),
        created_at=created_at,
        steps=steps,
        counts=counts,
        rating=told.rating(max((each.event.at for each in counts if each.event.kind in ACTS), default=created_at)),
    )
    _check(ticket, by.now)
    return ticket


def _steps(told: Told, created_at: datetime, by: Reading) -> tuple[Step, ...]:
    moments = [(at, what) for name, what in _MOMENTS.items() for at in told.moments(name)]
    steps = lived(created_at, moments, told.code("status", STATUSES))
    return put_away(created_at, steps, by.close_after_days, by.now)


def _check(ticket: PastTicket, now: datetime) -> None:
    if any(each.event.at > now for each in ticket.counts):
        raise Invalid("By its length the call or chat would end in the future.")
    if ticket.rating is not None and ticket.rating.at < ticket.created_at:
        raise Invalid("The ticket was rated before it was created.")
