"""Mail comes in: raw bytes first, then a ticket, a message of one, or the quarantine. Nothing is taken in twice."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from deskapp.domain.errors import DeskError, Invalid
from deskapp.domain.mail import Address, ParsedMail, UnreadableMail
from deskapp.domain.ports import MailParser
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.subjects import tagged_ticket, without_reply_marks
from deskapp.domain.text import excerpt, one_line, same_name, storable
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, Priority
from deskapp.store import events, history, mail, messages, people, search, settling, tickets, workspace
from deskapp.store.store import Store, Unit

_RECIPIENT_HEADERS = frozenset({"delivered-to", "x-original-to", "envelope-to", "x-envelope-to"})
_LONGEST_SUBJECT = 500
_log = logging.getLogger(__name__)


class Outcome(StrEnum):
    """What became of a mail that was read."""

    TICKET = "ticket"
    MESSAGE = "message"
    DUPLICATE = "duplicate"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """A mail as it came and the place it came from, for people to read."""

    where: str
    raw: bytes


class Intake:
    """Turns raw mails into tickets and messages."""

    def __init__(self, store: Store, parse: MailParser) -> None:
        self._store = store
        self._parse = parse

    def department_named(self, name: str) -> int:
        """The id of a department by name, whatever the case."""
        for department in people.departments():
            if same_name(department.name) == same_name(name):
                return department.id
        raise Invalid("There is no department “{name}”.", field="department", name=name)

    def take(self, mails: Sequence[IncomingMail], department_id: int | None = None) -> Counter[Outcome]:
        """Take a group of mails in as one transaction; returns how many had which outcome."""
        outcomes: Counter[Outcome] = Counter()
        with self._store.write() as unit:
            house = _House(unit, department_id)
            for incoming in mails:
                outcomes[self._take_one(unit, house, incoming)] += 1
                waiting = list(house.documents)
                if not unit.follow_up(before=house.index):
                    house.documents = waiting
            house.index()
        return outcomes

    def _take_one(self, unit: Unit, house: _House, incoming: IncomingMail) -> Outcome:
        digest = sha256(incoming.raw).digest()
        if mail.known_raw(digest):
            return Outcome.DUPLICATE
        try:
            parsed = self._parse(incoming.raw)
        except UnreadableMail as error:
            return _set_aside(unit, incoming, digest, str(error))
        except Exception:  # a fault of the parser must not stop the mails behind this one
            _log.exception("The parser failed at %s", incoming.where)
            return _set_aside(unit, incoming, digest, "The mail could not be understood.")
        mark = mail.identity(parsed)
        if parsed.message_id and mail.known_mail(parsed.message_id, mark):
            return Outcome.DUPLICATE
        known = len(house.documents)
        try:
            with unit.part():
                raw_id = mail.keep_raw(unit, incoming.raw, digest, incoming.where)
                return _Filing(unit, house, parsed).file(raw_id, mark)
        except (DeskError, OSError):  # the store or the disk fails: nothing more can be taken in now
            raise
        except Exception:  # one mail that cannot be filed must not stop the mails behind it
            _log.exception("Filing failed at %s", incoming.where)
            del house.documents[known:]
            return _set_aside(unit, incoming, digest, "The mail could not be filed.")


def _set_aside(unit: Unit, incoming: IncomingMail, digest: bytes, reason: str) -> Outcome:
    mail.quarantine(unit, mail.keep_raw(unit, incoming.raw, digest, incoming.where), reason)
    return Outcome.QUARANTINED


class _House:
    """What intake has to know of the workspace, read once per group, and the texts to index at its end.

    Any write between two texts would make the index write out what it holds, which takes longer than all the rest.
    """

    def __init__(self, unit: Unit, department_id: int | None) -> None:
        self.own = people.own_addresses()
        self.fallback = settling.home_of(department_id) if department_id else people.default_department()
        self.settings = workspace.read_workspace()
        self.now = unit.now
        self.documents: list[search.Document] = []

    def index(self) -> None:
        """Index what came in so far."""
        search.add_many(self.documents)
        self.documents.clear()

    def department_for(self, parsed: ParsedMail) -> int:
        """The department a mail's recipients name, else the fallback. Plus-addresses count as their base."""
        extra = [_bare(value) for name, value in parsed.headers if name.lower() in _RECIPIENT_HEADERS]
        for email in [*(a.email for a in (*parsed.to, *parsed.cc)), *extra]:
            local, at, domain = email.lower().rpartition("@")
            for candidate in (email.lower(), f"{local.partition('+')[0]}{at}{domain}"):
                if candidate in self.own:
                    return self.own[candidate]
        return self.fallback

    def moment(self, parsed: ParsedMail) -> datetime:
        """When a mail was written; now where it does not say or claims the future."""
        sent = parsed.sent_at
        return sent if sent is not None and sent <= self.now and sent.year >= 1990 else self.now


def _bare(value: str) -> str:
    """The address in a field that may hold a name and angle brackets too."""
    inside = value.rpartition("<")[2].partition(">")[0] if "<" in value else value
    return inside.strip()


class _Filing:
    """One mail on its way into a thread."""

    def __init__(self, unit: Unit, house: _House, parsed: ParsedMail) -> None:
        self.unit, self.house, self.parsed = unit, house, parsed
        self.at = house.moment(parsed)
        self.sender = parsed.sender or Address("", "")
        self.outgoing = self.sender.email.lower() in house.own

    def file(self, raw_id: int, mark: bytes) -> Outcome:
        """Add the mail to the ticket it continues, or open one."""
        ticket, linked = self._find_ticket()
        contact_id = self._contact()
        if ticket is not None:
            self._add_message(ticket, raw_id, mark, contact_id)
            return Outcome.MESSAGE
        ticket = self._open_ticket(contact_id)
        if linked is not None:
            self._link(ticket.id, linked)
        self._add_message(ticket, raw_id, mark, contact_id)
        document = search.head_document(ticket.id)
        if document:
            self.house.documents.append(document)
        return Outcome.TICKET

    def _contact(self) -> int:
        parsed, customer = self.parsed, self.sender
        if self.outgoing and parsed.to:
            customer = parsed.to[0]
        if parsed.reply_to and not self.outgoing and not self.sender.email:
            customer = parsed.reply_to[0]
        name = storable(one_line(customer.name))[:200]
        address = Address(name or ("" if customer.email else "?"), storable(customer.email))
        return people.contact_for(self.unit, address)

    def _find_ticket(self) -> tuple[tickets.Standing | None, int | None]:
        """The ticket a mail continues, and the one a new ticket has to be linked with."""
        found = _candidate(self.parsed, self.sender)
        if found is None:
            return None, None
        ticket = tickets.standing(found)
        found = ticket.id
        if ticket.internal:  # nothing from outside is a part of it, nor told of it by a link
            return None, None
        if self.outgoing or self.parsed.automatic:
            closed = ticket.status in (Status.CLOSED, Status.DELETED)
            return (None, found) if closed else (ticket, None)
        after = on_customer_message(ticket.status, reopen_resolved=self.house.settings.reopen_resolved)
        return (None, found) if after is None else (ticket, None)

    def _open_ticket(self, contact_id: int) -> tickets.Standing:
        parsed, at = self.parsed, self.at
        department_id = self.house.department_for(parsed)
        title = one_line(without_reply_marks(storable(parsed.subject)))[:_LONGEST_SUBJECT] or excerpt(parsed.text, 80)
        ticket_id = tickets.insert(
            self.unit,
            subject=title,
            department_id=department_id,
            agent_id=None,
            contact_id=contact_id,
            status=Status.NEW,
            priority=Priority.NORMAL,
            channel=Channel.EMAIL,
            at=at,
        )
        told = {"channel": Channel.EMAIL.value}
        history.append(ticket_id, self.unit.now, Actor.CUSTOMER, None, Deed.CREATED, told)
        events.record(at, EventKind.CREATED, department_id, Channel.EMAIL, None, ticket_id)
        return tickets.Standing(ticket_id, department_id, None, Channel.EMAIL, Status.NEW, at, None, 0, "")

    def _link(self, ticket_id: int, other_id: int) -> None:
        tickets.link(ticket_id, other_id)
        self.unit.touched(other_id)
        for one, other in ((ticket_id, other_id), (other_id, ticket_id)):
            history.append(one, self.unit.now, Actor.SYSTEM, None, Deed.LINKED, {"ticket": other})

    def _add_message(self, ticket: tickets.Standing, raw_id: int, mark: bytes, contact_id: int) -> None:
        parsed, text = self.parsed, storable(self.parsed.text)
        message_id = messages.insert(
            self.unit,
            ticket.id,
            at=self.at,
            direction=Direction.OUT if self.outgoing else Direction.IN,
            channel=Channel.EMAIL,
            text=text,
            contact_id=contact_id,
            sender=parsed.sender,
            to=parsed.to,
            cc=parsed.cc,
            subject=storable(parsed.subject),
            quote_at=parsed.quote_at,
            has_html=bool(parsed.html),
            message_id=storable(parsed.message_id),
            raw_id=raw_id,
            automatic=parsed.automatic,
            files=parsed.attachments,
        )
        mail.remember_ids(ticket.id, message_id, parsed.message_id, (*parsed.in_reply_to, *parsed.references), mark)
        everybody = [a.email for a in (self.sender, *parsed.to, *parsed.cc)]
        tickets.add_participants(ticket.id, (email for email in everybody if email.lower() not in self.house.own))
        self.house.documents.append(search.Document(ticket.id, search.MESSAGE, message_id, text))
        self._move_on(ticket, text)

    def _move_on(self, ticket: tickets.Standing, text: str) -> None:
        """Count the message, tell history and figures, and open the ticket again where its status says so."""
        at, now, old = self.at, self.unit.now, ticket.status
        values: dict[str, object] = {"messages": ticket.messages + 1, "changed_at": max(at, ticket.changed_at)}
        if at >= ticket.changed_at or not ticket.excerpt:
            values["excerpt"] = excerpt(text[: self.parsed.quote_at] or text)
        new = old
        if not self.outgoing:
            values["last_customer_at"] = max(at, ticket.last_customer_at or at)
            if not self.parsed.automatic:
                new = on_customer_message(old, reopen_resolved=self.house.settings.reopen_resolved) or old
            events.record(at, EventKind.INCOMING, ticket.department_id, Channel.EMAIL, ticket.agent_id, ticket.id)
        if new is not old:
            values |= {"status": new, "status_before": None, "status_at": at, "postponed_until": None}
        tickets.update(self.unit, ticket.id, values, changed=False)
        told = {"from": old.value, "to": new.value} if new is not old else {}
        history.append(ticket.id, now, Actor.SYSTEM if self.outgoing else Actor.CUSTOMER, None, Deed.MESSAGE, told)
        if new is not old:
            history.append(ticket.id, now, Actor.CUSTOMER, None, Deed.STATUS, told)


def _candidate(parsed: ParsedMail, sender: Address) -> int | None:
    """By Message-ID, then by references, then by the subject's tag where the sender belongs to the ticket, and last by
    being what an earlier arrival answered."""
    referred = (*parsed.in_reply_to, *reversed(parsed.references))
    by_reference = mail.tickets_by_ids(list(dict.fromkeys(referred)), own=True)
    if by_reference:
        return by_reference[0]
    tagged = tagged_ticket(parsed.subject)
    if tagged is not None and sender.email and tickets.is_participant(tagged, sender.email):
        return tagged
    people_of_mail = [a.email for a in (sender, *parsed.to, *parsed.cc) if a.email]
    for ticket_id in mail.tickets_by_ids([parsed.message_id] if parsed.message_id else [], own=False):
        if any(tickets.is_participant(ticket_id, email) for email in people_of_mail):
            return ticket_id
    return None
