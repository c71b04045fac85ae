"""A ticket with its past as another desk's file tells it, every text checked and every moment in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from deskapp.domain.addresses import is_address
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import LONGEST_TAG
from deskapp.domain.history_import.fields import CHANNELS, OUTCOMES, PRIORITIES, STATUSES, VERDICTS, Outcome, Verdict
from deskapp.domain.history_import.grouping import Record
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.timeline import Step, What, lived
from deskapp.domain.history_import.times import Times, seconds_of
from deskapp.domain.status import Status
from deskapp.domain.text import LONGEST_NAME, fold, one_line, same_name, storable
from deskapp.domain.vocabulary import Channel, Priority

_Code = TypeVar("_Code")
#: As many characters of a subject, a ticket's number, a contact's name are kept.
_LONGEST_SUBJECT, _LONGEST_NUMBER, _LONGEST_CONTACT = 500, 200, 200
#: Nobody asked a help desk anything before; an empty cell that a program wrote as a date lies there.
_FIRST_YEAR = 1980
_MOMENTS: Mapping[str, What] = {
    "answered": What.ANSWERED,
    "resolved": What.RESOLVED,
    "closed": What.CLOSED,
    "reopened": What.REOPENED,
}


@dataclass(frozen=True, slots=True)
class Talk:
    """A call or a chat: how it went, how long it took and how long it rang, in seconds, and what agents wrote in it."""

    outcome: Outcome
    length_s: int | None = None
    pickup_s: int | None = None
    messages: int = 0


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
    rating: tuple[datetime, Verdict] | None = None
    call: Talk | None = None
    chat: Talk | None = None

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


def past_ticket(plan: ImportMap, record: Record, times: Times, now: datetime) -> PastTicket:
    """The ticket that a record tells of; `Invalid` with the first thing that is wrong with it."""
    told = _Told(plan, record, times, now)
    created_at = told.moment("created")
    if created_at is None:
        raise Invalid("It is not told when the ticket was created.")
    moments = [(at, what) for name, what in _MOMENTS.items() for at in told.moments(name)]
    steps = lived(created_at, moments, told.code("status", STATUSES))
    subject = told.line("subject") or told.line("text") or record.number
    return PastTicket(
        line=record.line,
        number=told.name("number", _LONGEST_NUMBER),
        subject=subject[:_LONGEST_SUBJECT],
        text=told.text("text") or subject,
        contact=told.line("contact")[:_LONGEST_CONTACT] or plan.name,
        email=told.email(),
        phone=told.name("phone"),
        department=told.name("department"),
        agent=told.name("agent"),
        channel=told.code("channel", CHANNELS) or Channel.IMPORT,
        priority=told.code("priority", PRIORITIES) or Priority.NORMAL,
        tags=told.tags(),
        created_at=created_at,
        steps=steps,
        rating=told.rating(steps[-1].at if steps else created_at),
        call=told.talk("call"),
        chat=told.talk("chat"),
    )


class _Told:
    """What a record says of each field."""

    def __init__(self, plan: ImportMap, record: Record, times: Times, now: datetime) -> None:
        self._plan, self._times, self._now = plan, times, now
        self._texts = {**record.texts, "number": (record.number,)}

    def text(self, name: str) -> str:
        """A text as any store can hold it, "" where it is missing."""
        return storable(self._texts.get(name, ("",))[0]).strip()

    def line(self, name: str) -> str:
        """A text on one line."""
        return one_line(self.text(name))

    def name(self, name: str, most: int = LONGEST_NAME) -> str:
        """A name; `Invalid` where it is too long to be one."""
        found = self.line(name)
        if len(found) > most:
            raise Invalid("The {key} is longer than {most} characters.", key=name, most=most)
        return found

    def email(self) -> str:
        """The customer's address."""
        found = self.text("email")
        if found and not is_address(found):
            raise Invalid("“{email}” is not an e-mail address.", email=found[:LONGEST_NAME])
        return found

    def code(self, name: str, words: Mapping[str, _Code]) -> _Code | None:
        """What a word stands for; `Invalid` for one that the map should have explained."""
        found = self.line(name)
        if found and fold(found) not in words:
            raise Invalid("The map does not say which {key} “{text}” is.", key=name, text=found[:LONGEST_NAME])
        return words[fold(found)] if found else None

    def tags(self) -> tuple[str, ...]:
        """The tags, each once."""
        cleaned = (one_line(each).lstrip("#").strip() for each in self.text("tags").split(self._plan.tag_separator))
        found = {same_name(tag): tag for tag in cleaned if tag}
        if any(len(tag) > LONGEST_TAG for tag in found):
            raise Invalid("A tag is longer than {most} characters.", field="tags", most=LONGEST_TAG)
        return tuple(found.values())

    def moments(self, name: str) -> Iterator[datetime]:
        """Every moment of a field, none of them in the future."""
        for text in self._texts.get(name, ()):
            at = self._times.moment(text)
            if at > self._now:
                raise Invalid("“{text}” lies in the future.", text=text[:LONGEST_NAME])
            if at.year < _FIRST_YEAR:
                raise Invalid("“{text}” is too long ago to be meant.", text=text[:LONGEST_NAME])
            yield at

    def moment(self, name: str) -> datetime | None:
        """The moment of a field that has one at most."""
        return next(self.moments(name), None)

    def span(self, name: str) -> int | None:
        """A span in seconds."""
        found = self.text(name)
        return seconds_of(found) if found else None

    def rating(self, at: datetime) -> tuple[datetime, Verdict] | None:
        """How the customer rated, and when; with the last thing that happened where that is not told."""
        verdict = self.code("rating", VERDICTS)
        return (self.moment("rated") or at, verdict) if verdict else None

    def talk(self, name: str) -> Talk | None:
        """The call or chat that the ticket began with."""
        outcome, length = self.code(name, OUTCOMES), self.span(f"{name}_length")
        if outcome is None and length is None:
            return None
        messages = self.span(f"{name}_messages") or 0
        return Talk(outcome or Outcome.ANSWERED, length, self.span(f"{name}_pickup"), messages)
