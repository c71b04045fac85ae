"""What rules may know of a ticket at an event, each fact read when a condition first asks for it.

All conditions of an event are tested before anything is done, so the facts are those of one moment. A new condition of
the catalogue (`domain/rules/conditions.py`) is a line in `READERS`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import chain
from zoneinfo import ZoneInfo

from deskapp.domain.mail import Address, UnreadableMail
from deskapp.domain.ports import MailParser
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, On
from deskapp.domain.rules.engine import FactKey
from deskapp.domain.rules.operators import Fact
from deskapp.domain.status import Status
from deskapp.domain.text import fold
from deskapp.domain.vocabulary import Actor, FieldKind
from deskapp.services.rules.posted import Posted
from deskapp.store import availability, custom_fields, groups, mail, people, tickets, workspace
from deskapp.store import rule_facts as kept
from deskapp.store.tables import TicketRecord


@dataclass(frozen=True, slots=True)
class Happening:
    """What was done to a ticket at once, and by whom. `agent_id` is the agent who did it.

    `mail` is the outgoing mail whose status changed: the last, where several did.
    """

    ticket_id: int
    at: datetime
    actor: Actor = Actor.SYSTEM
    agent_id: int | None = None
    old_status: Status | None = None
    new_status: Status | None = None
    tags_added: tuple[str, ...] = ()
    tags_removed: tuple[str, ...] = ()
    mail: Posted | None = None


class TicketFacts(dict[FactKey, Fact]):
    """The facts of one ticket at one event, as far as they were asked for. `row` is the ticket as it stands."""

    def __init__(self, row: TicketRecord, happening: Happening, parse: MailParser) -> None:
        super().__init__()
        self.row, self.happening, self.parse = row, happening, parse

    def __missing__(self, key: FactKey) -> Fact:
        found = self[key] = READERS[key[0]](self, key[1])
        return found

    @cached_property
    def message(self) -> kept.ToldMessage | None:
        """The last message that passed between the desk and the customer."""
        return kept.last_message(self.row.id)

    @cached_property
    def mail(self) -> kept.ToldMessage | None:
        """The outgoing mail whose status changed."""
        posted = self.happening.mail
        return kept.message(posted.message_id) if posted else None

    @cached_property
    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers of the last message, where it came as a mail."""
        raw_id = self.message.raw_id if self.message else None
        raw = mail.read_raw(raw_id) if raw_id else b""
        try:
            return tuple(self.parse(raw).headers) if raw else ()
        except UnreadableMail:
            return ()

    @cached_property
    def local(self) -> datetime:
        """The moment of the event in the workspace's time zone."""
        return self.happening.at.astimezone(ZoneInfo(workspace.read_workspace().zone))

    @cached_property
    def emails(self) -> tuple[str, ...]:
        """The addresses of the contact."""
        return tuple(people.emails_of(self.row.contact_id)) if self.row.contact_id else ()


def _one(value: object) -> Fact:
    return () if value is None else (value,)  # type: ignore[return-value]


def _agent(facts: TicketFacts, _: str) -> Fact:
    agent_id = facts.row.agent_id
    if agent_id is None:
        return ()
    at_home = agent_id in people.member_ids(facts.row.department_id)
    return (agent_id, OF_THE_DEPARTMENT) if at_home else (agent_id,)


def _body(facts: TicketFacts, _: str) -> Fact:
    """All of the message that a ticket begins with, and of later ones what is new: a quote was looked at before."""
    message = facts.message
    if message is None:
        return ()
    new = message.text if facts.row.messages <= 1 else message.text[: message.quote_at]
    return (fold(new or message.text),)


def _addresses(addresses: tuple[Address, ...]) -> Fact:
    return tuple(fold(part) for each in addresses for part in (each.email, each.name) if part)


def _from(facts: TicketFacts, _: str) -> Fact:
    return _addresses((facts.message.sender,)) if facts.message else ()


def _recipients(number: int) -> Callable[[TicketFacts, str], Fact]:
    return lambda facts, _: _addresses(facts.message.recipients[number]) if facts.message else ()


def _everybody(facts: TicketFacts, _: str) -> Fact:
    return _addresses(tuple(chain.from_iterable(facts.mail.recipients))) if facts.mail else ()


def _header(facts: TicketFacts, name: str) -> Fact:
    return tuple(fold(value) for header, value in facts.headers if header.lower() == name.lower())


def _domains(facts: TicketFacts, _: str) -> Fact:
    return tuple(dict.fromkeys(fold(email.rpartition("@")[2]) for email in facts.emails))


def _groups(facts: TicketFacts, _: str) -> Fact:
    return tuple(sorted(groups.of_contact(facts.row.contact_id))) if facts.row.contact_id else ()


def _company(facts: TicketFacts, _: str) -> Fact:
    return _one(kept.company_of(facts.row.contact_id)) if facts.row.contact_id else ()


def _field(facts: TicketFacts, of: str) -> Fact:
    found = custom_fields.field(int(of))
    value = custom_fields.value(facts.row.id, int(of)) if found else ""
    return (_FIELDS[found.kind](value),) if found and value else ()


def _number(text: str) -> float:
    return float(text.replace(" ", "").replace("\u00a0", "").replace(",", ".").replace("\u2212", "-"))


_FIELDS: Mapping[FieldKind, Callable[[str], str | float | int]] = {
    FieldKind.TEXT: fold,
    FieldKind.NUMBER: _number,
    FieldKind.DATE: str,
    FieldKind.YES_NO: lambda value: int(value == "1"),
    FieldKind.CHOICE: fold,
}


def _role(facts: TicketFacts, _: str) -> Fact:
    agent = people.agent(facts.happening.agent_id) if facts.happening.agent_id is not None else None
    return (agent.role.value,) if agent else ()


def _available(facts: TicketFacts, _: str) -> Fact:
    agent_id = facts.row.agent_id
    there = agent_id is not None and availability.available_of(facts.row.department_id, [agent_id])
    return (1,) if there else ()


#: How each fact is read; the text is the header's name or the field's id.
READERS: Mapping[On, Callable[[TicketFacts, str], Fact]] = {
    On.SOURCE: lambda facts, _: (facts.row.channel,),
    On.DEPARTMENT: lambda facts, _: (facts.row.department_id,),
    On.AGENT: _agent,
    On.STATUS: lambda facts, _: (facts.row.status,),
    On.OLD_STATUS: lambda facts, _: _one(facts.happening.old_status),
    On.NEW_STATUS: lambda facts, _: _one(facts.happening.new_status),
    On.PRIORITY: lambda facts, _: (float(facts.row.priority),),
    On.TAGS: lambda facts, _: tuple(fold(name) for name in tickets.tags_of(facts.row.id)),
    On.TAG_ADDED: lambda facts, _: tuple(fold(name) for name in facts.happening.tags_added),
    On.TAG_REMOVED: lambda facts, _: tuple(fold(name) for name in facts.happening.tags_removed),
    On.SUBJECT: lambda facts, _: (fold(facts.row.subject),),
    On.BODY: _body,
    On.FROM: _from,
    On.TO: _recipients(0),
    On.CC: _recipients(1),
    On.BCC: _recipients(2),
    On.HEADER: _header,
    On.ATTACHMENT: lambda facts, _: (facts.message.files,) if facts.message else (),
    On.CONTACT: lambda facts, _: _one(facts.row.contact_id),
    On.CONTACT_DOMAIN: _domains,
    On.GROUP: _groups,
    On.COMPANY: _company,
    On.FIELD: _field,
    On.CREATED: lambda facts, _: (facts.row.created_at,),
    On.CHANGED: lambda facts, _: (facts.row.changed_at,),
    On.RESOLVED: lambda facts, _: _one(kept.resolved_at(facts.row.id)),
    On.TIME: lambda facts, _: (f"{facts.local:%H:%M}",),
    On.WEEKDAY: lambda facts, _: (facts.local.weekday(),),
    On.ACTOR: lambda facts, _: (facts.happening.actor.value,),
    On.ROLE: _role,
    On.AVAILABLE: _available,
    On.OPEN_TICKETS: lambda facts, _: (float(kept.open_tickets(facts.row.department_id)),),
    On.MAIL_STATUS: lambda facts, _: (facts.happening.mail.status.value,) if facts.happening.mail else (),
    On.MAIL_TO: _everybody,
    On.MAIL_SUBJECT: lambda facts, _: (fold(facts.mail.subject),) if facts.mail else (),
}
