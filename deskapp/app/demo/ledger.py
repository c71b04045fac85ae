"""One story becomes the rows it would have left, had it been lived through at the desk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from random import Random
from typing import Any

from deskapp.app.demo.aside import Aside
from deskapp.app.demo.attendance import Attendance
from deskapp.app.demo.correspondence import Correspondence
from deskapp.app.demo.entry import Entry
from deskapp.app.demo.house import House
from deskapp.app.demo.scribe import Scribe
from deskapp.app.demo.story import (
    Answer,
    Assign,
    Called,
    Chatted,
    Customer,
    InlineNote,
    Postpone,
    Rated,
    RatingDenied,
    StatusSet,
    Story,
    Transfer,
)
from deskapp.domain.chain import note_hash, note_told
from deskapp.domain.moments import to_us
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind, NoteKind
from deskapp.store import search
from deskapp.store.bulk import BulkWriter
from deskapp.store.files import FileShelf

_REMEMBERING = frozenset({Status.POSTPONED, Status.SPAM, Status.DELETED})
_PERHAPS_SEEN = 0.85


class Ledger:
    """Turns stories into rows. `mailed` says whether an e-mail story leaves raw mails and an outbox."""

    def __init__(self, writer: BulkWriter, files: FileShelf, house: House, rng: Random) -> None:
        self._attendance = Attendance(house.desks, rng)
        self._scribe = Scribe(writer, files, house, self._attendance)
        self._letters = Correspondence(self._scribe, rng)
        self._aside = Aside(self._scribe)
        self._writer = writer
        self._house = house
        self._rng = rng
        self._deed = self._scribe.deed
        self._event = self._scribe.event
        self._tell: Mapping[type, Callable[[Entry, Any], None]] = {
            Customer: self._customer,
            Answer: self._answer,
            InlineNote: self._inline_note,
            Transfer: self._transfer,
            Assign: self._assign,
            StatusSet: self._status_set,
            Postpone: self._postpone,
            Called: self._aside.called,
            Chatted: self._aside.chatted,
            Rated: self._aside.rated,
            RatingDenied: self._aside.denied,
        }

    def write(self, story: Story, *, mailed: bool) -> None:
        """Lay down all rows of one story."""
        channel = story.channel if mailed or story.channel is not Channel.EMAIL else Channel.FORM
        created = to_us(story.acts[0].at)
        ticket = Entry(
            self._writer.next_id("ticket"),
            story,
            mailed and channel is Channel.EMAIL,
            channel,
            story.opened_in,
            created,
            story.first,
            status_at=created,
            changed=created,
            tags=tuple(self._house.tags[tag] for tag in story.tags),
        )
        self._opened(ticket)
        self._event(ticket, created, EventKind.CREATED, None)
        for act in story.acts:
            self._tell[type(act)](ticket, act)
        self._note(ticket)
        self._aside.close(ticket)
        self._close_book(ticket)

    def write_hours(self, until: datetime) -> None:
        """Lay down when agents were available for all that was written, until a moment."""
        self._attendance.write(self._writer, to_us(until))

    def _opened(self, t: Entry) -> None:
        told: dict[str, object] = {"channel": t.channel.value}
        begin = t.story.acts[0]
        if isinstance(begin, InlineNote):
            author = self._house.agents[begin.agent]
            self._deed(t, t.created, Actor.AGENT, author, Deed.CREATED, told | {"internal": True})
            self._writer.add("ticket_seen", (author, t.id, t.created))
        else:
            self._deed(t, t.created, Actor.CUSTOMER, None, Deed.CREATED, told)

    def _close_book(self, t: Entry) -> None:
        story, party, add = t.story, self._letters.party(t), self._writer.add
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
        for tag_id in t.tags:
            add("ticket_tag", (t.id, tag_id))
        if party.email:
            add("participant", (t.id, party.email))
        if party.id and t.status in (Status.NEW, Status.OPEN) and self._rng.random() < _PERHAPS_SEEN:
            add("ticket_seen", (self._house.owner, t.id, t.changed))
        self._scribe.find(t, search.HEAD, 0, search.head_text(t.id, story.subject, party.name, " ".join(party.emails)))

    def _customer(self, t: Entry, act: Customer) -> None:
        at = to_us(act.at)
        self._letters.incoming(t, act)
        new = on_customer_message(t.status) or t.status
        told = {"from": t.status.value, "to": new.value} if new is not t.status else {}
        self._event(t, at, EventKind.INCOMING, t.agent)
        self._deed(t, at, Actor.CUSTOMER, None, Deed.MESSAGE, told)
        if told:
            self._deed(t, at, Actor.CUSTOMER, None, Deed.STATUS, told)
            self._become(t, at, new)
            t.before, t.until = None, None
        t.customer_at = t.changed = at

    def _answer(self, t: Entry, act: Answer) -> None:
        at, agent, old = to_us(act.at), self._house.agents[act.agent], t.status
        row_id = self._letters.outgoing(t, act, agent)
        self._event(t, at, EventKind.ANSWER, agent)
        waited = {Status.NEW: (EventKind.FIRST_ANSWER, t.created), Status.OPEN: (EventKind.NEXT_ANSWER, t.status_at)}
        if old in waited:
            kind, since = waited[old]
            self._event(t, at, kind, agent, value=(at - since) // 1_000_000)
        told = {"message": row_id, "from": old.value, "to": Status.ANSWERED.value}
        self._deed(t, at, Actor.AGENT, agent, Deed.ANSWERED, told)
        if old is not Status.ANSWERED:
            self._become(t, at, Status.ANSWERED)
        t.before, t.until, t.changed = None, None, at
        if t.agent is None:
            t.agent = agent
            self._deed(t, at, Actor.AGENT, agent, Deed.ASSIGNED, {"from": None, "to": agent})
        if act.status is Status.RESOLVED:
            self._set(t, at, Status.RESOLVED, agent)

    def _become(self, t: Entry, at: int, new: Status) -> None:
        """Let a ticket leave its status for another one."""
        self._scribe.left(t, at)
        t.status, t.status_at = new, at

    def _inline_note(self, t: Entry, act: InlineNote) -> None:
        at, agent = to_us(act.at), self._house.agents[act.agent]
        digests = [self._scribe.keep(act.file)] if act.file else []
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
        self._scribe.find(t, search.INLINE, note_id, act.text)
        named = [(act.file.name, act.file.content_type, digests[0])] if act.file else []
        self._deed(t, at, Actor.AGENT, agent, Deed.INLINE_NOTE, note_told(note_id, t.note_head, named))
        self._event(t, at, EventKind.NOTE, agent)

    def _transfer(self, t: Entry, act: Transfer) -> None:
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

    def _assign(self, t: Entry, act: Assign) -> None:
        at, agent, target = to_us(act.at), self._house.agents[act.agent], self._house.agents[act.to]
        self._deed(t, at, Actor.AGENT, agent, Deed.ASSIGNED, {"from": t.agent, "to": target})
        t.agent, t.changed = target, at

    def _status_set(self, t: Entry, act: StatusSet) -> None:
        agent = None if act.agent is None else self._house.agents[act.agent]
        self._set(t, to_us(act.at), act.status, agent)

    def _postpone(self, t: Entry, act: Postpone) -> None:
        self._set(t, to_us(act.at), Status.POSTPONED, self._house.agents[act.agent], until=act.until)

    def _set(self, t: Entry, at: int, new: Status, agent: int | None, until: datetime | None = None) -> None:
        told: dict[str, object] = {"from": t.status.value, "to": new.value}
        if until is not None:
            told["until"] = until.isoformat()
        t.before = t.status.value + (t.before or "") if new in _REMEMBERING else None
        t.until = to_us(until) if until is not None else None
        self._become(t, at, new)
        t.changed = at
        self._deed(t, at, Actor.SYSTEM if agent is None else Actor.AGENT, agent, Deed.STATUS, told)
        if new is Status.RESOLVED:
            self._event(t, at, EventKind.RESOLVED, agent)

    def _note(self, t: Entry) -> None:
        note = t.story.ticket_note
        if note is None:
            return
        at, agent, note_id = to_us(note.at), self._house.agents[note.agent], self._writer.next_id("note")
        self._writer.add("note", (note_id, NoteKind.TICKET.value, t.id, note.text, agent, at, 1))
        self._writer.add("note_version", (note_id, 1, note.text, agent, at))
        self._scribe.find(t, search.NOTE, note_id, note.text)
        self._deed(t, at, Actor.AGENT, agent, Deed.NOTE, {"version": 1})
