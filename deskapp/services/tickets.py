"""What an agent does to tickets: create, transfer, assign, set status, postpone, priority, subject, tags."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from deskapp.domain.access import Act, Viewer, may, require, visible
from deskapp.domain.changes import Changes, Done, FieldsUndo, TagsUndo, TrashUndo
from deskapp.domain.errors import DeskError, Invalid, NotAllowed, NotFound
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.text import excerpt, one_line, same_name, storable
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, Priority
from deskapp.services import status_changes
from deskapp.services.guard import current, ticket_for, tickets_for
from deskapp.services.inline_notes import InlineNotes
from deskapp.services.new_tickets import NewInternalTicket, NewTicket, checked, checked_internal, checked_subject
from deskapp.services.outgoing import Outgoing, Reply
from deskapp.store import history, messages, people, search, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: Bulk acts commit in groups of this size, so that nobody waits behind them.
GROUP = 200

LONGEST_TAG = 60


class Tickets:
    """Acts on tickets. Each takes the acting viewer first and returns what changed and how to take it back."""

    def __init__(self, store: Store, outgoing: Outgoing, notes: InlineNotes) -> None:
        self._store = store
        self._outgoing = outgoing
        self._notes = notes

    def create(self, who: Viewer, new: NewTicket) -> Done[int]:
        """Write down a new ticket with its first message; returns its id. Undo moves it to the trash."""
        require(who, Act.ANSWER, new.department_id)
        new = checked(new)
        _check_contact(who, new)
        with self._store.write() as unit:
            require(current(who), Act.ANSWER, new.department_id)
            _check_department(new.department_id)
            _check_assignee(new.department_id, new.agent_id)
            contact_id = new.contact_id or people.contact_for(unit, new.contact or Address("", ""), new.phone)
            ticket_id = _open(unit, who, new, new.channel, contact_id)
            if new.direction is Direction.IN:
                self._note_down(unit, ticket_id, contact_id, new)
            else:
                self._first_answer(unit, who, ticket_id, contact_id, new)
            _make_findable(ticket_id)
        return Done(ticket_id, unit.changes, TrashUndo(ticket_id))

    def create_internal(self, who: Viewer, new: NewInternalTicket) -> Done[int]:
        """Open a ticket between agents or departments with a note; it has no customer, and nothing of it can be mailed.

        Any department will do, as with a transfer. Undo moves it to the trash; where the viewer cannot see the
        department there is no undo, as with everything else there.
        """
        new = checked_internal(new)
        with self._store.write() as unit:
            who = current(who)
            _check_handing_on(who)
            _check_department(new.department_id)
            _check_assignee(new.department_id, new.agent_id)
            ticket_id = _open(unit, who, new, Channel.MANUAL, None)
            self._notes.append(unit, who, TicketRecord.get_by_id(ticket_id), new.note, new.files)
            tickets.mark_seen(who.agent_id, ticket_id, unit.now)
            _make_findable(ticket_id)
        undo = TrashUndo(ticket_id) if may(who, Act.ANSWER, new.department_id) else None
        return Done(ticket_id, unit.changes, undo)

    def _note_down(self, unit: Unit, ticket_id: int, contact_id: int, new: NewTicket) -> None:
        email = _email_of(contact_id, new)
        sender = Address(new.contact.name if new.contact else "", email)
        text = new.text
        message_id = messages.insert(
            unit,
            ticket_id,
            at=unit.now,
            direction=Direction.IN,
            channel=new.channel,
            text=text,
            contact_id=contact_id,
            sender=sender,
            subject=new.subject,
            files=new.files,
        )
        tickets.update(
            unit,
            ticket_id,
            {"messages": 1, "last_customer_at": unit.now, "excerpt": excerpt(text)},
        )
        tickets.add_participants(ticket_id, [email, *(a.email for a in new.cc)])
        search.add(search.Document(ticket_id, search.MESSAGE, message_id, text))
        history.record(unit.now, EventKind.INCOMING, new.department_id, new.channel, new.agent_id, ticket_id)

    def _first_answer(self, unit: Unit, who: Viewer, ticket_id: int, contact_id: int, new: NewTicket) -> None:
        row = TicketRecord.get_by_id(ticket_id)
        email = _email_of(contact_id, new)
        to = (Address(new.contact.name if new.contact else "", email),) if email else ()
        if new.channel is Channel.EMAIL and not to:
            raise Invalid("A mail needs a recipient with an e-mail address.", field="contact")
        reply = Reply(text=new.text, to=to, cc=new.cc, files=new.files)
        self._outgoing.write_answer(unit, who, row, reply, mailed=new.channel is Channel.EMAIL, first=True)

    def transfer(
        self, who: Viewer, ids: Sequence[int], department_id: int, agent_id: int | None = None, note: str = ""
    ) -> Done[int]:
        """Give tickets to a department (and perhaps an agent there); returns how many.

        A note becomes an inline note of each.
        """
        _check_department(department_id)
        _check_assignee(department_id, agent_id)

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            _check_department(department_id)
            _check_assignee(department_id, agent_id)
            if note.strip():
                self._notes.append(unit, who, row, note, department_id=department_id)
            values: dict[str, object] = {"department_id": department_id, "agent_id": agent_id}
            told = {"from": row.department_id, "to": department_id, "agent": agent_id, "from_agent": row.agent_id}
            return _set(unit, who, row, values, Deed.TRANSFERRED, told)

        return self._each(who, ids, Act.TRANSFER, "transfer", one)

    def assign(self, who: Viewer, ids: Sequence[int], agent_id: int | None) -> Done[int]:
        """Assign tickets to an agent or to nobody; returns how many."""
        return self.assign_by(who, ids, lambda row: agent_id)

    def assign_by(self, who: Viewer, ids: Sequence[int], choose: Callable[[TicketRecord], int | None]) -> Done[int]:
        """Assign each ticket to whom `choose` names within the transaction; returns how many."""

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            agent_id = choose(row)
            _check_assignee(row.department_id, agent_id)
            told = {"from": row.agent_id, "to": agent_id}
            return _set(unit, who, row, {"agent_id": agent_id}, Deed.ASSIGNED, told)

        return self._each(who, ids, Act.ANSWER, "assign", one)

    def set_status(self, who: Viewer, ids: Sequence[int], status: Status) -> Done[int]:
        """Set the status of tickets where the table allows it; returns how many.

        Postponed is set by `postpone`; here it only gives a deleted or spam ticket back what it was.
        """

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            status_changes.check(row, status)
            if status is Status.POSTPONED and row.postponed_until is None:
                raise Invalid("Postponing needs a time.", field="until")
            return status_changes.change(unit, row, status, Actor.AGENT, who.agent_id)

        return self._each(who, ids, Act.ANSWER, "status", one)

    def give_back(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Give spam and deleted tickets the status they had before; returns how many."""

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            before = status_changes.before_of(row)
            if before is None or row.status not in (Status.SPAM, Status.DELETED):
                return {}
            return status_changes.change(unit, row, before, Actor.AGENT, who.agent_id)

        return self._each(who, ids, Act.ANSWER, "status", one)

    def postpone(self, who: Viewer, ids: Sequence[int], until: datetime) -> Done[int]:
        """Put tickets away until a future time; returns how many."""
        if until <= self._store.clock.now():
            raise Invalid("Please choose a time in the future.", field="until")

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            if row.status != Status.POSTPONED:
                status_changes.check(row, Status.POSTPONED)
                return status_changes.change(unit, row, Status.POSTPONED, Actor.AGENT, who.agent_id, until=until)
            told = {"from": "W", "to": "W", "until": until.isoformat()}
            return _set(unit, who, row, {"postponed_until": until}, Deed.STATUS, told)

        return self._each(who, ids, Act.ANSWER, "postpone", one)

    def set_priority(self, who: Viewer, ids: Sequence[int], priority: Priority) -> Done[int]:
        """Set the priority of tickets; returns how many."""

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            told = {"from": row.priority, "to": int(priority)}
            return _set(unit, who, row, {"priority": int(priority)}, Deed.PRIORITY, told)

        return self._each(who, ids, Act.ANSWER, "priority", one)

    def set_subject(self, who: Viewer, ticket_id: int, subject: str) -> Done[int]:
        """Change a ticket's subject."""
        new = checked_subject(subject)

        def one(unit: Unit, row: TicketRecord) -> dict[str, object]:
            return _set(unit, who, row, {"subject": new}, Deed.SUBJECT, {"from": row.subject, "to": new})

        return self._each(who, [ticket_id], Act.ANSWER, "subject", one)

    def set_tags(self, who: Viewer, ticket_id: int, names: frozenset[str]) -> Done[int]:
        """Give a ticket exactly these tags."""
        cleaned = (one_line(storable(name)).lstrip("#").strip() for name in names)
        wanted = {same_name(name): name for name in cleaned if name}
        if any(len(name) > LONGEST_TAG for name in wanted.values()):
            raise Invalid("A tag is longer than {most} characters.", field="tags", most=LONGEST_TAG)
        with self._store.write() as unit:
            ticket_for(who, ticket_id, Act.ANSWER)
            before = frozenset(tickets.tags_of(ticket_id))
            tickets.set_tags(ticket_id, wanted.values())
            after = frozenset(tickets.tags_of(ticket_id))
            if after != before:
                told = {"added": sorted(after - before), "removed": sorted(before - after)}
                history.append(ticket_id, unit.now, Actor.AGENT, who.agent_id, Deed.TAGS, told)
                tickets.update(unit, ticket_id, {})
        return Done(ticket_id, unit.changes, TagsUndo(ticket_id, before, after) if after != before else None)

    def mark_seen(self, who: Viewer, ticket_id: int) -> Done[int]:
        """Remember that the viewer has looked at a ticket."""
        with self._store.write() as unit:
            ticket_for(who, ticket_id)
            tickets.mark_seen(who.agent_id, ticket_id, unit.now)
        return Done(ticket_id, Changes(tickets=frozenset({ticket_id})))

    def _each(
        self,
        who: Viewer,
        ids: Sequence[int],
        act: Act,
        name: str,
        one: Callable[[Unit, TicketRecord], dict[str, object]],
    ) -> Done[int]:
        """Run an act over tickets in groups. Those that refuse are left out; if all refuse, the reason is told."""
        before: dict[int, dict[str, object]] = {}
        after: dict[int, dict[str, object]] = {}
        changes, refusal = Changes(), None
        ids = list(dict.fromkeys(ids))
        for start in range(0, len(ids), GROUP):
            with self._store.write() as unit:
                for row in tickets_for(who, ids[start : start + GROUP], act):
                    try:
                        old = one(unit, row)
                    except DeskError as error:
                        refusal = refusal or error
                        continue
                    if old:
                        before[row.id] = old
                        after[row.id] = tickets.values_of(TicketRecord.get_by_id(row.id), old)
            changes |= unit.changes
        if refusal and not before:
            raise refusal
        undo = FieldsUndo(name, before, after) if before else None
        return Done(len(before), changes, undo)


def _set(
    unit: Unit, who: Viewer, row: TicketRecord, values: Mapping[str, object], deed: Deed, told: Mapping[str, object]
) -> dict[str, object]:
    """Set fields that differ and tell the history; returns the values that were there before."""
    before = tickets.values_of(row, values)
    if before == values:
        return {}
    old_head = search.head_document(row.id) if "subject" in values else None
    tickets.update(unit, row.id, values)
    history.append(row.id, unit.now, Actor.AGENT, who.agent_id, deed, told)
    new_head = search.head_document(row.id) if old_head else None
    if old_head and new_head:
        search.replace(old_head, new_head.text)
    return before


def _check_contact(who: Viewer, new: NewTicket) -> None:
    if new.contact_id is None:
        return
    scope = visible(who)
    if people.contact(new.contact_id, scope) is None or not people.known_within(new.contact_id, scope):
        raise NotFound("There is no such contact.")


def _check_handing_on(who: Viewer) -> None:
    """Whoever may hand on a single ticket may hand one to any department."""
    if not any(may(who, Act.TRANSFER, department.id) for department in people.departments()):
        raise NotAllowed("You may not do this in this department.", act=Act.TRANSFER.value)


def _open(unit: Unit, who: Viewer, new: NewTicket | NewInternalTicket, channel: Channel, contact_id: int | None) -> int:
    """Make a ticket that an agent writes down, and tell of it; without a contact it is an internal one."""
    ticket_id = tickets.insert(
        unit,
        subject=new.subject,
        department_id=new.department_id,
        agent_id=new.agent_id,
        contact_id=contact_id,
        status=Status.NEW,
        priority=new.priority,
        channel=channel,
        at=unit.now,
    )
    told = {"channel": channel.value} | ({"internal": True} if contact_id is None else {})
    history.append(ticket_id, unit.now, Actor.AGENT, who.agent_id, Deed.CREATED, told)
    history.record(unit.now, EventKind.CREATED, new.department_id, channel, new.agent_id, ticket_id)
    return ticket_id


def _make_findable(ticket_id: int) -> None:
    document = search.head_document(ticket_id)
    if document:
        search.add(document)


def _check_department(department_id: int) -> None:
    if people.department(department_id) is None:
        raise Invalid("There is no such department.", field="department")


def _check_assignee(department_id: int, agent_id: int | None) -> None:
    if agent_id is not None and agent_id not in people.member_ids(department_id):
        raise Invalid("Only an agent of the department can be given its tickets.", field="agent")


def _email_of(contact_id: int, new: NewTicket) -> str:
    if new.contact and new.contact.email:
        return new.contact.email
    emails = people.emails_of(contact_id)
    return emails[0] if emails else ""
