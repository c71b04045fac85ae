"""For every act: how an outsider would do it to a ticket, contact or company that is hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from deskapp.domain.access import Viewer
from deskapp.domain.calls import Call, Chat
from deskapp.domain.changes import (
    BulkUndo,
    DetailsUndo,
    FieldsUndo,
    GroupsUndo,
    LinkUndo,
    LoggedUndo,
    MergeUndo,
    NoteUndo,
    ParticipantsUndo,
    RatingUndo,
    RecallUndo,
    ReminderUndo,
    StepUndo,
    TagsUndo,
    TickUndo,
    TrashUndo,
    Undo,
    ValueUndo,
)
from deskapp.domain.distribution import How
from deskapp.domain.fields import ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address, OutgoingFile
from deskapp.domain.people import CompanyDetails, ContactDetails
from deskapp.domain.ratings import Score
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Do
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import About, Cause, NoteKind, Priority
from deskapp.services.desk import Desk
from deskapp.services.mail_writing import Forward, Reply
from deskapp.services.new_tickets import NewTicket
from deskapp.services.rules.doing import DEEDS
from deskapp.store import reminders as reminder_rows
from deskapp.store.store import Store
from deskapp.store.tables import ChecklistStepRow, OutboxRow
from tests.kit import Office, mail, take

#: Each way to try an act; all of them must find nothing.
Way = Callable[[], object]


@dataclass(frozen=True)
class Hidden:
    """A ticket in Technical with all that hangs on it, as its owner made it; nobody else wrote from that company.

    `own` is one that the outsider may see.
    """

    desk: Desk
    outsider: Viewer
    place: int
    ticket: int
    contact: int
    company: int
    step: int
    group: int
    fields: dict[FieldSubject, int]
    outbox: int
    note: int
    reminders: tuple[int, ...]
    own: int
    rating: int

    def subjects(self) -> dict[str, int]:
        """The ids of ticket, contact and company, by the name both kinds of subjects use."""
        return {"ticket": self.ticket, "contact": self.contact, "company": self.company}


def hide(office: Office) -> Hidden:
    """Makes a ticket that Otto must not know of."""
    desk, eva = office.desk, office.eva
    take(desk, mail("Xylophone", sender="Zdeněk <zdenek@hidden.example>", to="tech@desk.example"))
    ticket = 1
    step = int(ChecklistStepRow.insert(department_id=office.technical, position=1, text="Look").execute())
    head = desk.threads.head(eva, ticket)
    company = desk.people.contact(eva, head.contact_id or 0).company
    assert company is not None
    group = desk.groups.save(eva, ContactGroup("Resellers")).value
    fields = {each: desk.fields.save(eva, CustomField(each, f"Field of {each}")).value for each in FieldSubject}
    file = OutgoingFile("a.txt", "text/plain", b"secret")
    note = desk.notes.add_inline(eva, ticket, "Bassoon\n- [ ] tune it", [file]).value
    desk.notes.save(eva, NoteKind.TICKET, ticket, "Woodwind", 0)
    desk.outgoing.reply(eva, ticket, Reply("dear", (Address("", "zdenek@hidden.example"),)))
    [outbox_id] = [row.id for row in OutboxRow.select()]
    ids = (office.technical, ticket, head.contact_id or 0, company.id, step, group)
    reminders: list[int] = []
    desk.fill(lambda store: reminders.extend(_remind(store, office, ticket, ids[2], company.id)))
    take(desk, mail("Mine", sender="Jana <jana@cust.example>"))
    rating = desk.ratings.rate(eva, ticket, Score.REWARD, "Contrabassoon").value
    return Hidden(desk, office.otto, *ids, fields, outbox_id, note, tuple(reminders), ticket + 1, rating)


def _remind(store: Store, office: Office, ticket: int, contact: int, company: int) -> Iterable[int]:
    """Reminders that Eva set for Otto before the ticket was hidden from him."""
    agents = (office.otto.agent_id, office.eva.agent_id)
    subjects = ((About.TICKET, ticket, ticket), (About.CONTACT, contact, None), (About.COMPANY, company, None))
    with store.write() as unit:
        for about, subject, of_ticket in subjects:
            place = (about, subject, of_ticket)
            yield reminder_rows.insert(unit, Cause.REMINDER, *place, *agents, unit.now)


def _each_subject(at: Hidden, call: Callable[[str, int], object]) -> Iterable[Way]:
    return [partial(call, name, i) for name, i in at.subjects().items()]


def _undos(at: Hidden) -> Iterable[Undo]:
    yield FieldsUndo("assign", {at.ticket: {"agent_id": at.outsider.agent_id}}, {at.ticket: {"agent_id": None}})
    yield FieldsUndo("status", {at.ticket: {"status": Status.NEW}}, {at.ticket: {"status": Status.ANSWERED}})
    yield RecallUndo(at.outbox)
    yield from (NoteUndo(NoteKind(name), i, 0, 1) for name, i in at.subjects().items())
    yield TickUndo(at.note, 0, True)
    yield from _reminder_undos(at)
    yield TagsUndo(at.ticket, frozenset({"mine"}), frozenset())
    yield TrashUndo(at.ticket)
    yield StepUndo(at.ticket, at.step, True)
    yield from (ValueUndo(name, i, at.fields[FieldSubject(name)], "mine", "") for name, i in at.subjects().items())
    yield GroupsUndo(at.contact, frozenset({at.group}), frozenset())
    yield from _details_undos(at)
    yield from _pair_undos(at)
    yield from (RatingUndo(*pair) for pair in ((None, at.rating), (at.rating, None)))
    yield LoggedUndo((1,), at.ticket, 1)
    yield ParticipantsUndo(at.ticket, frozenset({"me@else.example"}), frozenset())
    yield BulkUndo((TagsUndo(at.ticket, frozenset({"mine"}), frozenset()),))


def _pair_undos(at: Hidden) -> Iterable[Undo]:
    for one, other in ((at.ticket, at.own), (at.own, at.ticket)):
        yield MergeUndo((one,), other)
        yield from (LinkUndo(one, other, linked) for linked in (True, False))


def _details_undos(at: Hidden) -> Iterable[DetailsUndo]:
    yield DetailsUndo(NoteKind.CONTACT, at.contact, {"name": "mine"}, {"name": "Zdeněk"})
    yield DetailsUndo(NoteKind.COMPANY, at.company, {"name": "mine"}, {"name": "hidden.example"})


def _reminder_undos(at: Hidden) -> Iterable[ReminderUndo]:
    for reminder_id in at.reminders:
        yield ReminderUndo(reminder_id, {"done_at": at.desk.clock.now()}, {"done_at": None})
        yield ReminderUndo(reminder_id, None, {"done_at": None})


def _actions(at: Hidden) -> Iterable[Action]:
    """Every action of the catalogue, each with blanks that would do."""
    filled: dict[str, Any] = {
        "department": 1,
        "assign": Assign.NOBODY,
        "status": Becomes.RESOLVED,
        "span": 60,
        "priority": 3,
        "tags": ("mine",),
        "field": at.fields[FieldSubject.TICKET],
        "value": "mine",
        "subject": "mine",
        "text": "mine",
        "to": ("else@cust.example",),
        "agents": (at.outsider.agent_id,),
        "method": "GET",
        "url": "https://else.example/",
        "add": ("else@cust.example",),
    }
    for what in DEEDS:
        names = [param.name for param in ACTIONS[what].params if param.name in filled]
        yield Action(what, {name: filled[name] for name in names})
    yield from (Action(Do.STATUS, {"status": becomes}) for becomes in Becomes)


def ways(at: Hidden) -> dict[str, Iterable[Way]]:
    """Every act by its name in services/doors.py."""
    desk, who, ids, me = at.desk, at.outsider, [at.ticket], at.outsider.agent_id
    tickets, now = desk.tickets, desk.clock.now()
    soon = now + timedelta(days=1)
    mine = OutgoingFile("mine.txt", "text/plain", b"mine")
    somebody = (Address("", "else@cust.example"),)
    new = NewTicket(1, "Hello", "Hello", contact_id=at.contact)
    pairs = ((at.ticket, at.own), (at.own, at.ticket))
    values = [ValueUndo(name, i, at.fields[FieldSubject(name)], "mine", "") for name, i in at.subjects().items()]
    call, chat = Call(True, now, None, now), Chat(True, now)
    return {
        "calls.log": [partial(desk.calls.log, who, at.ticket, place, call) for place in (1, at.place)],
        "chats.log": [partial(desk.chats.log, who, at.ticket, place, chat) for place in (1, at.place)],
        "checklists.tick": [lambda: desk.checklists.tick(who, at.ticket, at.step, True)],
        "contacts.put_back": [partial(desk.contacts.put_back, who, undo) for undo in _details_undos(at)],
        "contacts.save": [
            lambda: desk.contacts.save(who, at.contact, ContactDetails("mine", ("me@else.example",)), 1),
            lambda: desk.contacts.save(who, None, ContactDetails("mine", company_id=at.company)),
        ],
        "contacts.save_company": [lambda: desk.contacts.save_company(who, at.company, CompanyDetails("mine"), 1)],
        "distribution.share_out": [partial(desk.distribution.share_out, who, ids, how) for how in How],
        "erasing.erase": [lambda: desk.erasing.erase(who, at.contact)],
        "fields.put_back": [partial(desk.fields.put_back, who, undo) for undo in values],
        "fields.set_value": _each_subject(
            at,
            lambda name, i: desk.fields.set_value(who, FieldSubject(name), i, at.fields[FieldSubject(name)], "mine"),
        ),
        "groups.add": [lambda: desk.groups.add(who, at.group, at.contact)],
        "groups.put_back": [
            lambda: desk.groups.put_back(who, GroupsUndo(at.contact, frozenset({at.group}), frozenset()))
        ],
        "groups.set_for": [lambda: desk.groups.set_for(who, at.contact, [at.group])],
        "groups.take_out": [lambda: desk.groups.take_out(who, at.group, at.contact)],
        "merging.link": [partial(desk.merging.link, who, *pair) for pair in pairs],
        "merging.merge": [partial(desk.merging.merge, who, [one], other) for one, other in pairs],
        "merging.put_back": [partial(desk.merging.put_back, who, MergeUndo((one,), other)) for one, other in pairs],
        "merging.split": [lambda: desk.merging.split(who, at.ticket, 1)],
        "merging.unlink": [partial(desk.merging.unlink, who, *pair) for pair in pairs],
        "merging.unmerge": [lambda: desk.merging.unmerge(who, ids)],
        "notes.add_inline": [lambda: desk.notes.add_inline(who, at.ticket, "mine")],
        "notes.add_files": _each_subject(at, lambda name, i: desk.notes.add_files(who, NoteKind(name), i, [mine])),
        "notes.remove_file": _each_subject(at, lambda name, i: desk.notes.remove_file(who, NoteKind(name), i, 1)),
        "notes.restore": _each_subject(at, lambda name, i: desk.notes.restore(who, NoteKind(name), i, 0, 1)),
        "notes.tick": [lambda: desk.notes.tick(who, at.note, 0, True)],
        "notes.save": _each_subject(at, lambda name, i: desk.notes.save(who, NoteKind(name), i, "mine", 0)),
        "outbox.give_up": [lambda: desk.outbox.give_up(who, at.outbox)],
        "outbox.it_arrived": [lambda: desk.outbox.it_arrived(who, at.outbox)],
        "outbox.send_again": [lambda: desk.outbox.send_again(who, at.outbox)],
        "outgoing.forward": [
            lambda: desk.outgoing.forward(who, at.ticket, Forward("look", to=somebody)),
            lambda: desk.outgoing.forward(who, at.ticket, Forward("look", internal_to=(me,))),
        ],
        "outgoing.recall": [lambda: desk.outgoing.recall(who, at.outbox)],
        "outgoing.reply": [
            lambda: desk.outgoing.reply(who, at.ticket, Reply("mine", somebody)),
            lambda: desk.outgoing.reply(who, at.ticket, Reply("mine", answers=1)),
        ],
        "ratings.invalidate": [lambda: desk.ratings.invalidate(who, at.rating, "mine")],
        "ratings.put_back": [
            partial(desk.ratings.put_back, who, RatingUndo(*pair)) for pair in ((None, at.rating), (at.rating, None))
        ],
        "ratings.rate": [lambda: desk.ratings.rate(who, at.ticket, Score.REBUKE)],
        "reminders.done": [partial(desk.reminders.done, who, i) for i in at.reminders],
        "reminders.put_back": [partial(desk.reminders.put_back, who, undo) for undo in _reminder_undos(at)],
        "reminders.set_for": [
            *_each_subject(at, lambda name, i: desk.reminders.set_for(who, About(name), i, me, soon)),
            lambda: desk.reminders.set_for(who, About.INLINE, at.note, me, soon),
            lambda: desk.reminders.set_for(who, About.MESSAGE, 1, me, soon),
        ],
        "reminders.snooze": [partial(desk.reminders.snooze, who, i, soon) for i in at.reminders],
        "tickets.apply": [partial(tickets.apply, who, ids, [action]) for action in _actions(at)],
        "tickets.assign": [partial(tickets.assign, who, ids, to) for to in (me, None)],
        "tickets.assign_by": [lambda: tickets.assign_by(who, ids, lambda row: me)],
        "tickets.create": [lambda: tickets.create(who, new)],
        "tickets.give_back": [lambda: tickets.give_back(who, ids)],
        "tickets.leave": [lambda: tickets.leave(who, at.ticket)],
        "tickets.mark_seen": [lambda: tickets.mark_seen(who, at.ticket)],
        "tickets.postpone": [lambda: tickets.postpone(who, ids, soon)],
        "tickets.set_priority": [lambda: tickets.set_priority(who, ids, Priority.URGENT)],
        "tickets.set_status": [partial(tickets.set_status, who, ids, status) for status in Status],
        "tickets.set_subject": [lambda: tickets.set_subject(who, at.ticket, "mine")],
        "tickets.set_tags": [lambda: tickets.set_tags(who, at.ticket, frozenset({"mine"}))],
        "tickets.transfer": [
            lambda: tickets.transfer(who, ids, 1),
            lambda: tickets.transfer(who, ids, at.place, None, "mine"),
        ],
        "undoing.undo": [partial(desk.undoing.undo, who, undo) for undo in _undos(at)],
    }
