"""What an agent does to tickets: create, transfer, assign, set status, postpone, priority, subject, tags."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from deskapp.domain.access import Act, Viewer, may, require, visible
from deskapp.domain.changes import Changes, Done, FieldsUndo, TagsUndo, TrashUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import DeskError, Invalid, NotAllowed, NotFound
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.text import excerpt, same_name
from deskapp.domain.vocabulary import Channel, Deed, Direction, EventKind, Priority
from deskapp.services import bulk, ticket_acts
from deskapp.services.bulk import GROUP
from deskapp.services.guard import check_own, check_visible, current, ticket_for, tickets_for
from deskapp.services.inline_notes import InlineNotes
from deskapp.services.mail_writing import MailWriter, Reply
from deskapp.services.new_tickets import NewInternalTicket, NewTicket, checked, checked_internal, checked_subject
from deskapp.services.rules.doing import Work
from deskapp.services.ticket_acts import Before
from deskapp.store import events, history, messages, people, rules, search, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord


class Tickets:
    """Acts on tickets. Each takes the acting viewer first and returns what changed and how to take it back."""

    def __init__(self, store: Store, writer: MailWriter, notes: InlineNotes) -> None:
        self._store = store
        self._writer = writer
        self._notes = notes

    def create(self, who: Viewer, new: NewTicket) -> Done[int]:
        """Write down a new ticket with its first message; returns its id. Undo moves it to the trash."""
        require(who, Act.ANSWER, new.department_id)
        new = checked(new)
        _check_contact(who, new)
        with self._store.write() as unit:
            require(current(who), Act.ANSWER, new.department_id)
            ticket_acts.check_department(new.department_id)
            ticket_acts.check_assignee(new.department_id, new.agent_id)
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
            ticket_acts.check_department(new.department_id)
            ticket_acts.check_assignee(new.department_id, new.agent_id)
            ticket_id = _open(unit, who, new, Channel.MANUAL, None)
            self._notes.append(unit, by_agent(who.agent_id), TicketRecord.get_by_id(ticket_id), new.note, new.files)
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
        events.record(unit.now, EventKind.INCOMING, new.department_id, new.channel, new.agent_id, ticket_id)

    def _first_answer(self, unit: Unit, who: Viewer, ticket_id: int, contact_id: int, new: NewTicket) -> None:
        row = TicketRecord.get_by_id(ticket_id)
        email = _email_of(contact_id, new)
        to = (Address(new.contact.name if new.contact else "", email),) if email else ()
        if new.channel is Channel.EMAIL and not to:
            raise Invalid("A mail needs a recipient with an e-mail address.", field="contact")
        reply = Reply(text=new.text, to=to, cc=new.cc, files=new.files)
        mailed = new.channel is Channel.EMAIL
        self._writer.answer(unit, by_agent(who.agent_id), row, reply, mailed=mailed, first=True)

    def transfer(
        self, who: Viewer, ids: Sequence[int], department_id: int, agent_id: int | None = None, note: str = ""
    ) -> Done[int]:
        """Give tickets to a department (and perhaps an agent there); returns how many.

        A note becomes an inline note of each.
        """
        ticket_acts.check_department(department_id)
        ticket_acts.check_assignee(department_id, agent_id)
        doer = by_agent(who.agent_id)

        def one(unit: Unit, row: TicketRecord) -> Before:
            ticket_acts.check_department(department_id)
            ticket_acts.check_assignee(department_id, agent_id)
            if note.strip():
                self._notes.append(unit, doer, row, note, department_id=department_id)
            return ticket_acts.transfer(unit, doer, row, department_id, agent_id)

        return self._each(who, ids, Act.TRANSFER, "transfer", one)

    def assign(self, who: Viewer, ids: Sequence[int], agent_id: int | None) -> Done[int]:
        """Assign tickets to an agent or to nobody; returns how many."""
        return self.assign_by(who, ids, lambda row: agent_id)

    def assign_by(self, who: Viewer, ids: Sequence[int], choose: Callable[[TicketRecord], int | None]) -> Done[int]:
        """Assign each ticket to whom `choose` names within the transaction; returns how many."""
        doer = by_agent(who.agent_id)
        return self._each(
            who, ids, Act.ANSWER, "assign", lambda unit, row: ticket_acts.assign(unit, doer, row, choose(row))
        )

    def set_status(self, who: Viewer, ids: Sequence[int], status: Status) -> Done[int]:
        """Set the status of tickets where the table allows it; returns how many.

        Postponed is set by `postpone`; here it only gives a deleted or spam ticket back what it was.
        """
        doer = by_agent(who.agent_id)
        return self._each(
            who, ids, Act.ANSWER, "status", lambda unit, row: ticket_acts.set_status(unit, doer, row, status)
        )

    def give_back(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Give spam and deleted tickets the status they had before; returns how many."""
        doer = by_agent(who.agent_id)
        return self._each(who, ids, Act.ANSWER, "status", lambda unit, row: ticket_acts.give_back(unit, doer, row))

    def postpone(self, who: Viewer, ids: Sequence[int], until: datetime) -> Done[int]:
        """Put tickets away until a future time; returns how many."""
        ticket_acts.check_future(until, self._store.clock.now())
        doer = by_agent(who.agent_id)
        return self._each(
            who, ids, Act.ANSWER, "postpone", lambda unit, row: ticket_acts.postpone(unit, doer, row, until)
        )

    def set_priority(self, who: Viewer, ids: Sequence[int], priority: Priority) -> Done[int]:
        """Set the priority of tickets; returns how many."""
        doer = by_agent(who.agent_id)
        return self._each(
            who, ids, Act.ANSWER, "priority", lambda unit, row: ticket_acts.set_priority(unit, doer, row, priority)
        )

    def set_subject(self, who: Viewer, ticket_id: int, subject: str) -> Done[int]:
        """Change a ticket's subject."""
        new, doer = checked_subject(subject), by_agent(who.agent_id)
        return self._each(
            who, [ticket_id], Act.ANSWER, "subject", lambda unit, row: ticket_acts.set_subject(unit, doer, row, new)
        )

    def set_tags(self, who: Viewer, ticket_id: int, names: frozenset[str]) -> Done[int]:
        """Give a ticket exactly these tags."""
        wanted = ticket_acts.clean_tags(names)
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            before = frozenset(tickets.tags_of(ticket_id))
            kept = {same_name(name) for name in wanted}
            gone = [name for name in before if same_name(name) not in kept]
            changed = ticket_acts.change_tags(unit, by_agent(who.agent_id), row, wanted, gone)
            after = frozenset(tickets.tags_of(ticket_id))
        return Done(ticket_id, unit.changes, TagsUndo(ticket_id, before, after) if changed else None)

    def apply(self, who: Viewer, ids: Sequence[int], actions: Sequence[Action]) -> Done[int]:
        """Do actions of the rules' catalogue to tickets, in order; returns how many tickets changed.

        A ticket that refuses one of them is left as it was; if all refuse, the reason is told.
        """
        doer = by_agent(who.agent_id)
        return bulk.apply(self._store, who, ids, actions, lambda unit: Work(unit, doer, self._writer, self._notes))

    def mark_seen(self, who: Viewer, ticket_id: int, *, opened: bool = False) -> Done[int]:
        """Remember that the viewer has looked at a ticket; `opened` where it was not only something new in it."""
        with self._store.write() as unit:
            ticket_for(who, ticket_id)
            tickets.mark_seen(who.agent_id, ticket_id, unit.now)
            if opened:
                unit.told.append((ticket_id, Trigger.OPENED, who.agent_id))
        return Done(ticket_id, unit.changes | Changes(tickets=frozenset({ticket_id})))

    def leave(self, who: Viewer, ticket_id: int) -> Done[bool]:
        """Tell that the viewer looks at a ticket no longer; returns whether any rule waited for that."""
        check_visible(who, ticket_id)
        if not rules.waits_for(Trigger.LEFT):
            return Done(False)
        with self._store.write() as unit:
            ticket_for(current(who), ticket_id)
            unit.told.append((ticket_id, Trigger.LEFT, who.agent_id))
        return Done(True, unit.changes)

    def _each(
        self,
        who: Viewer,
        ids: Sequence[int],
        act: Act,
        name: str,
        one: Callable[[Unit, TicketRecord], Before],
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
                        check_own(row)
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
    history.tell(ticket_id, unit.now, by_agent(who.agent_id), Deed.CREATED, told)
    events.record(unit.now, EventKind.CREATED, new.department_id, channel, new.agent_id, ticket_id)
    return ticket_id


def _make_findable(ticket_id: int) -> None:
    document = search.head_document(ticket_id)
    if document:
        search.add(document)


def _email_of(contact_id: int, new: NewTicket) -> str:
    if new.contact and new.contact.email:
        return new.contact.email
    emails = people.emails_of(contact_id)
    return emails[0] if emails else ""
