"""Mail comes in: raw bytes first, then a ticket, a message of one, or the quarantine. Nothing is taken in twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from deskapp.domain.errors import Invalid
from deskapp.domain.mail import Address, ParsedMail, UnreadableMail
from deskapp.domain.ports import MailParser
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.subjects import tagged_ticket, without_reply_marks
from deskapp.domain.text import excerpt, one_line, same_name, storable
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, Priority
from deskapp.store import history, mail, messages, people, search, tickets, workspace
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

_RECIPIENT_HEADERS = frozenset({"delivered-to", "x-original-to", "envelope-to", "x-envelope-to"})
_LONGEST_SUBJECT = 500


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
        return outcomes

    def _take_one(self, unit: Unit, house: _House, incoming: IncomingMail) -> Outcome:
        digest = sha256(incoming.raw).digest()
        if mail.known_raw(digest):
            return Outcome.DUPLICATE
        try:
            parsed = self._parse(incoming.raw)
        except UnreadableMail as error:
            mail.quarantine(unit, mail.keep_raw(unit, incoming.raw, digest, incoming.where), str(error))
            return Outcome.QUARANTINED
        mark = mail.identity(parsed)
        if parsed.message_id and mail.known_mail(parsed.message_id, mark):
            return Outcome.DUPLICATE
        raw_id = mail.keep_raw(unit, incoming.raw, digest, incoming.where)
        return _file(unit, house, parsed, raw_id, mark)


class _House:
    """What intake has to know of the workspace, read once per group."""

    def __init__(self, unit: Unit, department_id: int | None) -> None:
        self.own = people.own_addresses()
        self.fallback = department_id or people.default_department()
        self.settings = workspace.read_workspace()
        self.now = unit.now

    def department_for(self, parsed: ParsedMail) -> int:
        """The department a mail's recipients name, else the fallback. Plus-addresses count as their base."""
        extra = [value.strip("<> ") for name, value in parsed.headers if name.lower() in _RECIPIENT_HEADERS]
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


def _file(unit: Unit, house: _House, parsed: ParsedMail, raw_id: int, mark: bytes) -> Outcome:
    at = house.moment(parsed)
    sender = parsed.sender or Address("", "")
    outgoing = sender.email.lower() in house.own
    ticket_id, linked = _find_ticket(house, parsed, sender)
    outcome = Outcome.MESSAGE
    contact_id = _contact(unit, parsed, sender, outgoing)
    if ticket_id is None:
        outcome = Outcome.TICKET
        ticket_id = _open_ticket(unit, house, parsed, contact_id, at)
        if linked is not None:
            _link(unit, ticket_id, linked)
    _add_message(unit, house, ticket_id, parsed, raw_id, mark, at, contact_id, outgoing)
    if outcome is Outcome.TICKET:
        document = search.head_document(ticket_id)
        if document:
            search.add(document)
    return outcome


def _contact(unit: Unit, parsed: ParsedMail, sender: Address, outgoing: bool) -> int:
    customer = parsed.to[0] if outgoing and parsed.to else sender
    if parsed.reply_to and not outgoing and not sender.email:
        customer = parsed.reply_to[0]
    name = storable(one_line(customer.name))[:200]
    return people.contact_for(unit, Address(name or ("" if customer.email else "?"), storable(customer.email)))


def _find_ticket(house: _House, parsed: ParsedMail, sender: Address) -> tuple[int | None, int | None]:
    """The ticket a mail continues, and the one a new ticket has to be linked with."""
    found = _candidate(parsed, sender)
    if found is None:
        return None, None
    row = TicketRecord.get_by_id(found)
    if sender.email.lower() in house.own or parsed.automatic:
        closed = Status(row.status) in (Status.CLOSED, Status.DELETED)
        return (None, found) if closed else (found, None)
    after = on_customer_message(Status(row.status), reopen_resolved=house.settings.reopen_resolved)
    return (None, found) if after is None else (found, None)


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


def _open_ticket(unit: Unit, house: _House, parsed: ParsedMail, contact_id: int, at: datetime) -> int:
    department_id = house.department_for(parsed)
    title = one_line(without_reply_marks(storable(parsed.subject)))[:_LONGEST_SUBJECT] or excerpt(parsed.text, 80)
    ticket_id = tickets.insert(
        unit,
        subject=title,
        department_id=department_id,
        agent_id=None,
        contact_id=contact_id,
        status=Status.NEW,
        priority=Priority.NORMAL,
        channel=Channel.EMAIL,
        at=at,
    )
    history.append(ticket_id, unit.now, Actor.CUSTOMER, None, Deed.CREATED, {"channel": Channel.EMAIL.value})
    history.record(at, EventKind.CREATED, department_id, Channel.EMAIL, None, ticket_id)
    return ticket_id


def _link(unit: Unit, ticket_id: int, other_id: int) -> None:
    tickets.link(ticket_id, other_id)
    history.append(ticket_id, unit.now, Actor.SYSTEM, None, Deed.LINKED, {"ticket": other_id})
    history.append(other_id, unit.now, Actor.SYSTEM, None, Deed.LINKED, {"ticket": ticket_id})


def _add_message(
    unit: Unit,
    house: _House,
    ticket_id: int,
    parsed: ParsedMail,
    raw_id: int,
    mark: bytes,
    at: datetime,
    contact_id: int,
    outgoing: bool,
) -> None:
    row = TicketRecord.get_by_id(ticket_id)
    text = storable(parsed.text)
    direction = Direction.OUT if outgoing else Direction.IN
    message_id = messages.insert(
        unit,
        ticket_id,
        at=at,
        direction=direction,
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
    refers = (*parsed.in_reply_to, *parsed.references)
    mail.remember_ids(ticket_id, message_id, parsed.message_id, refers, mark)
    everybody = [a.email for a in (*([parsed.sender] if parsed.sender else []), *parsed.to, *parsed.cc)]
    tickets.add_participants(ticket_id, (email for email in everybody if email.lower() not in house.own))
    search.add(search.Document(ticket_id, search.MESSAGE, message_id, text))
    _move_on(unit, house, row, parsed, at, text, outgoing)


def _move_on(
    unit: Unit, house: _House, row: TicketRecord, parsed: ParsedMail, at: datetime, text: str, outgoing: bool
) -> None:
    """Count the message, tell history and figures, and open the ticket again where its status says so."""
    values: dict[str, object] = {"messages": row.messages + 1, "changed_at": max(at, row.changed_at)}
    if at >= row.changed_at or not row.excerpt:
        values["excerpt"] = excerpt(text[: parsed.quote_at] or text)
    old = Status(row.status)
    new = old
    if not outgoing:
        values["last_customer_at"] = max(at, row.last_customer_at or at)
        if not parsed.automatic:
            new = on_customer_message(old, reopen_resolved=house.settings.reopen_resolved) or old
        history.record(at, EventKind.INCOMING, row.department_id, Channel.EMAIL, row.agent_id, row.id)
    if new is not old:
        values |= {"status": new, "status_before": None, "status_at": at, "postponed_until": None}
    tickets.update(unit, row.id, values, changed=False)
    told = {"from": old.value, "to": new.value} if new is not old else {}
    history.append(row.id, unit.now, Actor.CUSTOMER if not outgoing else Actor.SYSTEM, None, Deed.MESSAGE, told)
    if new is not old:
        history.append(row.id, unit.now, Actor.CUSTOMER, None, Deed.STATUS, told)
