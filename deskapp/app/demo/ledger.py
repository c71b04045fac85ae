"""One story becomes the rows it would have left, had it been lived through at the desk."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from random import Random
from typing import Any

from deskapp.app.demo.house import NOBODY, House, Party
from deskapp.app.demo.mailing import DemoMail, write_mail
from deskapp.app.demo.story import Answer, Assign, Customer, InlineNote, Postpone, StatusSet, Story, Transfer
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.chain import GENESIS, deed_hash, note_hash, note_told
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.moments import to_us
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.subjects import with_tag
from deskapp.domain.text import excerpt
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, NoteKind, OutboxState
from deskapp.store import recipients, search
from deskapp.store.bulk import BulkWriter
from deskapp.store.files import FileShelf
from deskapp.store.mail import identity

_REMEMBERING = frozenset({Status.POSTPONED, Status.SPAM, Status.DELETED})
_PERHAPS_SEEN = 0.85


@dataclass(slots=True)
class _Ticket:
    """A ticket while its story is told."""

    id: int
    story: Story
    mailed: bool
    channel: Channel
    department: int
    created: int
    status: Status = Status.NEW
    before: str | None = None
    status_at: int = 0
    changed: int = 0
    agent: int | None = None
    customer_at: int | None = None
    until: int | None = None
    messages: int = 0
    notes: int = 0
    excerpt: str = ""
    head: str = GENESIS
    note_head: str = GENESIS
    mail_ids: list[str] = field(default_factory=list)


class Ledger:
    """Turns stories into rows. `mailed` says whether an e-mail story leaves raw mails and an outbox."""

    def __init__(self, writer: BulkWriter, files: FileShelf, house: House, rng: Random) -> None:
        self._writer = writer
        self._files = files
        self._house = house
        self._rng = rng
        self._kept: dict[int, str] = {}
        self._tell: Mapping[type, Callable[[_Ticket, Any], None]] = {
            Customer: self._customer,
            Answer: self._answer,
            InlineNote: self._inline_note,
            Transfer: self._transfer,
            Assign: self._assign,
            StatusSet: self._status_set,
            Postpone: self._postpone,
        }

    def write(self, story: Story, *, mailed: bool) -> None:
        """Lay down all rows of one story."""
        channel = story.channel if mailed or story.channel is not Channel.EMAIL else Channel.FORM
        created = to_us(story.acts[0].at)
        ticket = _Ticket(
            self._writer.next_id("ticket"),
            story,
            mailed and channel is Channel.EMAIL,
            channel,
            story.opened_in,
            created,
            story.first,
            status_at=created,
            changed=created,
        )
        self._opened(ticket)
        self._event(ticket, created, EventKind.CREATED, None)
        for act in story.acts:
            self._tell[type(act)](ticket, act)
        self._note(ticket)
        self._close_book(ticket)

    def _opened(self, t: _Ticket) -> None:
        told: dict[str, object] = {"channel": t.channel.value}
        begin = t.story.acts[0]
        if isinstance(begin, InlineNote):
            author = self._house.agents[begin.agent]
            self._deed(t, t.created, Actor.AGENT, author, Deed.CREATED, told | {"internal": True})
            self._writer.add("ticket_seen", (author, t.id, t.created))
        else:
            self._deed(t, t.created, Actor.CUSTOMER, None, Deed.CREATED, told)

    def _party(self, t: _Ticket) -> Party:
        return NOBODY if t.story.contact is None else self._house.contacts[t.story.contact]

    def _close_book(self, t: _Ticket) -> None:
        story, party, add = t.story, self._party(t), self._writer.add
        add(
            "ticket",
            (
                t.id,
                story.subject,
                self._house.departments[t.department],
                t.agent,
                party.id or None,
                t.status.value,
                t.before,
                int(story.priority),
                t.channel.value,
                t.created,
                t.changed,
                t.status_at,
                t.customer_at,
                t.until,
                t.messages,
                t.notes,
                story.ticket_note is not None,
                t.excerpt,
                1,
                None,
            ),
        )
        for tag in story.tags:
            add("ticket_tag", (t.id, self._house.tags[tag]))
        if party.email:
            add("participant", (t.id, party.email))
        if party.id and t.status in (Status.NEW, Status.OPEN) and self._rng.random() < _PERHAPS_SEEN:
            add("ticket_seen", (self._house.owner, t.id, t.changed))
        self._find(t, search.HEAD, 0, search.head_text(t.id, story.subject, party.name, " ".join(party.emails)))

    def _customer(self, t: _Ticket, act: Customer) -> None:
        at, party = to_us(act.at), self._party(t)
        sender, office = Address(party.name, party.email), self._house.addresses[t.department]
        mail = DemoMail()
        if t.mailed:
            mail = self._raw_mail(t, act, sender, office)
        self._message(
            t,
            at,
            Direction.IN,
            act.text,
            act.files,
            contact=party.id,
            sender=sender,
            to=(office,) if t.channel is Channel.EMAIL else (),
            mail=mail,
        )
        new = on_customer_message(t.status) or t.status
        told = {"from": t.status.value, "to": new.value} if new is not t.status else {}
        self._event(t, at, EventKind.INCOMING, t.agent)
        self._deed(t, at, Actor.CUSTOMER, None, Deed.MESSAGE, told)
        if told:
            self._deed(t, at, Actor.CUSTOMER, None, Deed.STATUS, told)
            t.status, t.before, t.status_at, t.until = new, None, at, None
        t.customer_at = t.changed = at

    def _answer(self, t: _Ticket, act: Answer) -> None:
        at, agent, old = to_us(act.at), self._house.agents[act.agent], t.status
        party = self._party(t)
        mail = DemoMail()
        sender = self._house.addresses[t.department] if t.mailed else None
        to = (Address(party.name, party.email),) if t.mailed else ()
        if t.mailed and sender:
            mail = self._compose(t, act, sender, to)
        row_id = self._message(t, at, Direction.OUT, act.text, act.files, agent=agent, sender=sender, to=to, mail=mail)
        if mail.raw and sender:
            self._writer.add(
                "outbox",
                (
                    self._writer.next_id("outbox"),
                    row_id,
                    t.id,
                    OutboxState.SENT.value,
                    at + 10_000_000,
                    sender.email,
                    json.dumps([party.email]),
                    mail.raw,
                    at,
                    "{}",
                    "",
                ),
            )
        self._event(t, at, EventKind.ANSWER, agent)
        waited = {Status.NEW: (EventKind.FIRST_ANSWER, t.created), Status.OPEN: (EventKind.NEXT_ANSWER, t.status_at)}
        if old in waited:
            kind, since = waited[old]
            self._event(t, at, kind, agent, value=(at - since) // 1_000_000)
        told = {"message": row_id, "from": old.value, "to": Status.ANSWERED.value}
        self._deed(t, at, Actor.AGENT, agent, Deed.ANSWERED, told)
        if old is not Status.ANSWERED:
            t.status_at = at
        t.status, t.before, t.until, t.changed = Status.ANSWERED, None, None, at
        if t.agent is None:
            t.agent = agent
            self._deed(t, at, Actor.AGENT, agent, Deed.ASSIGNED, {"from": None, "to": agent})
        if act.status is Status.RESOLVED:
            self._set(t, at, Status.RESOLVED, agent)

    def _inline_note(self, t: _Ticket, act: InlineNote) -> None:
        at, agent = to_us(act.at), self._house.agents[act.agent]
        digests = [self._keep(act.file)] if act.file else []
        previous, note_id = t.note_head, self._writer.next_id("inline_note")
        t.note_head = note_hash(previous, t.id, agent, at, act.text, digests)
        self._writer.add(
            "inline_note",
            (
                note_id,
                t.id,
                at,
                agent,
                act.text,
                len(digests),
                bytes.fromhex(previous),
                bytes.fromhex(t.note_head),
            ),
        )
        if act.file:
            self._writer.add(
                "inline_note_file",
                (
                    self._writer.next_id("inline_note_file"),
                    note_id,
                    0,
                    act.file.name,
                    act.file.content_type,
                    len(act.file.content),
                    digests[0],
                ),
            )
        t.notes += 1
        t.changed = at
        self._find(t, search.INLINE, note_id, act.text)
        named = [(act.file.name, act.file.content_type, digests[0])] if act.file else []
        self._deed(t, at, Actor.AGENT, agent, Deed.INLINE_NOTE, note_told(note_id, t.note_head, named))
        self._event(t, at, EventKind.NOTE, agent)

    def _transfer(self, t: _Ticket, act: Transfer) -> None:
        at, old = to_us(act.at), t.agent
        agent = None if act.agent is None else self._house.agents[act.agent]
        told = {
            "from": self._house.departments[t.department],
            "to": self._house.departments[act.target],
            "agent": None,
            "from_agent": old,
        }
        t.department, t.agent, t.changed = act.target, None, at
        self._deed(t, at, Actor.AGENT if agent else Actor.SYSTEM, agent, Deed.TRANSFERRED, told)

    def _assign(self, t: _Ticket, act: Assign) -> None:
        at, agent, target = to_us(act.at), self._house.agents[act.agent], self._house.agents[act.to]
        self._deed(t, at, Actor.AGENT, agent, Deed.ASSIGNED, {"from": t.agent, "to": target})
        t.agent, t.changed = target, at

    def _status_set(self, t: _Ticket, act: StatusSet) -> None:
        agent = None if act.agent is None else self._house.agents[act.agent]
        self._set(t, to_us(act.at), act.status, agent)

    def _postpone(self, t: _Ticket, act: Postpone) -> None:
        self._set(t, to_us(act.at), Status.POSTPONED, self._house.agents[act.agent], until=act.until)

    def _set(self, t: _Ticket, at: int, new: Status, agent: int | None, until: datetime | None = None) -> None:
        told: dict[str, object] = {"from": t.status.value, "to": new.value}
        if until is not None:
            told["until"] = until.isoformat()
        t.before = t.status.value + (t.before or "") if new in _REMEMBERING else None
        t.until = to_us(until) if until is not None else None
        t.status, t.status_at, t.changed = new, at, at
        self._deed(t, at, Actor.SYSTEM if agent is None else Actor.AGENT, agent, Deed.STATUS, told)
        if new is Status.RESOLVED:
            self._event(t, at, EventKind.RESOLVED, agent)

    def _note(self, t: _Ticket) -> None:
        note = t.story.ticket_note
        if note is None:
            return
        at, agent, note_id = to_us(note.at), self._house.agents[note.agent], self._writer.next_id("note")
        self._writer.add("note", (note_id, NoteKind.TICKET.value, t.id, note.text, agent, at, 1))
        self._writer.add("note_version", (note_id, 1, note.text, agent, at))
        self._find(t, search.NOTE, note_id, note.text)
        self._deed(t, at, Actor.AGENT, agent, Deed.NOTE, {"version": 1})

    def _message(
        self,
        t: _Ticket,
        at: int,
        direction: Direction,
        text: str,
        files: tuple[OutgoingFile, ...],
        *,
        sender: Address | None,
        to: tuple[Address, ...],
        mail: DemoMail,
        agent: int | None = None,
        contact: int | None = None,
    ) -> int:
        row_id = self._writer.next_id("message")
        raw_id = mail.raw_id
        self._writer.add(
            "message",
            (
                row_id,
                t.id,
                at,
                direction.value,
                t.channel.value,
                agent,
                contact,
                sender.name if sender else "",
                sender.email if sender else "",
                recipients.write(to),
                t.story.subject,
                text,
                len(text),
                False,
                len(files),
                mail.message_id,
                raw_id,
                False,
                False,
            ),
        )
        if mail.message_id:
            self._writer.add("mail_id", (mail.message_id, t.id, True, row_id, mail.identity))
            t.mail_ids.append(mail.message_id)
        for position, file in enumerate(files):
            self._writer.add(
                "attachment",
                (
                    self._writer.next_id("attachment"),
                    row_id,
                    position,
                    file.name,
                    file.content_type,
                    len(file.content),
                    self._keep(file),
                    "",
                ),
            )
        t.messages += 1
        t.excerpt = excerpt(text)
        self._find(t, search.MESSAGE, row_id, text)
        return row_id

    def _raw_mail(self, t: _Ticket, act: Customer, sender: Address, office: Address) -> DemoMail:
        mail = self._compose(t, act, sender, (office,))
        raw_id = self._writer.next_id("raw_mail")
        raw, at = mail.raw, to_us(act.at)
        self._writer.add("raw_mail", (raw_id, sha256(raw).digest(), len(raw), at, "demo", zlib.compress(raw, 1)))
        return replace(mail, raw_id=raw_id, identity=identity(parse_mail(raw)))

    def _compose(self, t: _Ticket, act: Customer | Answer, sender: Address, to: tuple[Address, ...]) -> DemoMail:
        token = f"<{t.id}.{self._rng.getrandbits(64):016x}@{sender.email.rpartition('@')[2]}>"
        subject = with_tag(t.story.subject, t.id) if t.mail_ids else t.story.subject
        return write_mail(token, subject, act, sender, to, tuple(t.mail_ids))

    def _keep(self, file: OutgoingFile) -> str:
        digest = self._kept.get(id(file.content))
        if digest is None:
            digest = self._kept[id(file.content)] = self._files.put(file.content)
        return digest

    def _find(self, t: _Ticket, kind: str, source: int, text: str) -> None:
        doc = self._writer.next_id("search_doc")
        self._writer.add("search_doc", (doc, t.id, kind, source))
        self._writer.add("search", (doc, search.folded(text)))

    def _deed(
        self, t: _Ticket, at: int, actor: Actor, agent: int | None, deed: Deed, told: Mapping[str, object]
    ) -> None:
        t.head = deed_hash(t.head, t.id, at, actor, agent, deed, told)
        data = json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        row_id = self._writer.next_id("history")
        self._writer.add("history", (row_id, t.id, at, actor.value, agent, deed.value, data, bytes.fromhex(t.head)))

    def _event(self, t: _Ticket, at: int, kind: EventKind, agent: int | None, value: int | None = None) -> None:
        department = self._house.departments[t.department]
        row_id = self._writer.next_id("event")
        self._writer.add("event", (row_id, at, kind.value, department, t.channel.value, agent, t.id, 1, value))
