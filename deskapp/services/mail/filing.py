"""One mail on its way into a thread: the ticket it continues or opens, its message, what it changes there."""

from __future__ import annotations

from deskapp.domain.doer import SYSTEM
from deskapp.domain.mail import Address, ParsedMail
from deskapp.domain.mailbox.marks import ticket_of
from deskapp.domain.status import Status, on_customer_message
from deskapp.domain.subjects import tagged_ticket, without_reply_marks
from deskapp.domain.text import excerpt, one_line, storable
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, Priority
from deskapp.services import status_changes
from deskapp.services.mail import rating
from deskapp.services.mail.bouncing import file_bounce
from deskapp.services.mail.house import House
from deskapp.services.mail.outcome import Outcome
from deskapp.store import events, history, mail, messages, people, search, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

_LONGEST_SUBJECT = 500


class Filing:
    """One mail on its way into a thread."""

    def __init__(self, unit: Unit, house: House, parsed: ParsedMail) -> None:
        self.unit, self.house, self.parsed = unit, house, parsed
        self.at = house.moment(parsed)
        self.sender = parsed.sender or Address("", "")
        ours = self.sender.email.lower() in house.own
        #: It says that it is ours, and the server that took it in says that it is not.
        self.unproven = ours and parsed.disowned
        self.outgoing = ours and not self.unproven
        #: It is recorded where it belongs, and nothing follows.
        self.quiet = parsed.automatic or self.unproven
        self.rating = None if self.outgoing else rating.rating_of(parsed, house.key)

    def file(self, raw_id: int, mark: bytes) -> Outcome:
        """Add the mail to the ticket it continues, or open one."""
        report = file_bounce(self.unit, self.parsed, self.at, raw_id, mark)
        if report is not None:
            self.house.documents.append(report)
            return Outcome.MESSAGE
        ticket, linked = self._find_ticket()
        contact_id = self._contact()
        if ticket is not None:
            answered = mail.written_at(self.parsed.in_reply_to or self.parsed.references[-1:])
            self.at = max(self.at, answered or self.at)  # whatever the clock of its writer says
            self._add_message(ticket, raw_id, mark, contact_id)
            return Outcome.MESSAGE
        ticket = self._open_ticket(contact_id)
        if linked is not None:
            self._link(ticket.id, linked)
        self._add_message(ticket, raw_id, mark, contact_id)
        if self.house.is_spam(self.parsed):
            status_changes.change(self.unit, TicketRecord.get_by_id(ticket.id), Status.SPAM, SYSTEM)
        document = search.head_document(ticket.id)
        if document:
            self.house.documents.append(document)
        self.house.opened.append(ticket.id)
        return Outcome.TICKET

    def _contact(self) -> int:
        parsed, customer = self.parsed, self.sender
        if self.outgoing and parsed.to:
            customer = parsed.to[0]
        if self.unproven:
            customer = Address(self.sender.name, "")
        if parsed.reply_to and not self.outgoing and not self.sender.email:
            customer = parsed.reply_to[0]
        name = storable(one_line(customer.name))[:200]
        address = Address(name or ("" if customer.email else "?"), storable(customer.email))
        return people.contact_for(self.unit, address)

    def _find_ticket(self) -> tuple[tickets.Standing | None, int | None]:
        """The ticket a mail continues, and the one a new ticket has to be linked with."""
        if self.rating is not None:
            return tickets.standing(self.rating.ticket_id), None
        found = _candidate(self.parsed, self.sender, self.house.key)
        if found is None:
            return None, None
        ticket = tickets.standing(found)
        found = ticket.id
        if ticket.internal:  # nothing from outside is a part of it, nor told of it by a link
            return None, None
        if self.quiet:  # recorded where it belongs; it opens nothing again and makes no ticket
            return ticket, None
        if self.outgoing:
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
            automatic=self.quiet,
            files=parsed.attachments,
        )
        mail.remember_ids(ticket.id, message_id, parsed.message_id, (*parsed.in_reply_to, *parsed.references), mark)
        everybody = [a.email for a in (self.sender, *parsed.to, *parsed.cc)]
        tickets.add_participants(ticket.id, (email for email in everybody if email.lower() not in self.house.own))
        self.house.documents.append(search.Document(ticket.id, search.MESSAGE, message_id, text))
        self._move_on(ticket, text, {"unproven": message_id} if self.unproven else {})

    def _move_on(self, ticket: tickets.Standing, text: str, told: dict[str, object]) -> None:
        """Count the message, tell history and figures, and open the ticket again where its status says so."""
        at, now, old = self.at, self.unit.now, ticket.status
        values: dict[str, object] = {"messages": ticket.messages + 1, "changed_at": max(at, ticket.changed_at)}
        if at >= ticket.changed_at or not ticket.excerpt:
            values["excerpt"] = excerpt(text[: self.parsed.quote_at] or text)
        if self.rating is not None:  # it asks nothing, so that the ticket stays as it is
            tickets.update(self.unit, ticket.id, values, changed=False)
            rating.take(self.unit, self.rating)
            return
        new = old
        if not self.outgoing and not (self.quiet and ticket.messages):  # a program's answer is nobody's
            values["last_customer_at"] = max(at, ticket.last_customer_at or at)
            if not self.quiet:
                new = on_customer_message(old, reopen_resolved=self.house.settings.reopen_resolved) or old
            events.record(at, EventKind.INCOMING, ticket.department_id, Channel.EMAIL, ticket.agent_id, ticket.id)
        if new is not old:
            values |= {"status": new, "status_before": None, "status_at": at, "postponed_until": None}
        tickets.update(self.unit, ticket.id, values, changed=False)
        change: dict[str, object] = {"from": old.value, "to": new.value} if new is not old else {}
        told = {**change, **told}
        history.append(ticket.id, now, Actor.SYSTEM if self.outgoing else Actor.CUSTOMER, None, Deed.MESSAGE, told)
        if new is not old:
            history.append(ticket.id, now, Actor.CUSTOMER, None, Deed.STATUS, change)


def _candidate(parsed: ParsedMail, sender: Address, key: bytes) -> int | None:
    """By Message-ID and references, by our signature in one of them, by the subject's tag where the sender belongs to
    the ticket and nothing says that it is another, and last by being what an earlier arrival answered."""
    referred = (*parsed.in_reply_to, *reversed(parsed.references))
    by_reference = mail.tickets_by_ids(list(dict.fromkeys(referred)), own=True)
    if by_reference:
        return by_reference[0]
    signed = (ticket_of(key, each) for each in referred)
    still = next((ticket_id for ticket_id in signed if ticket_id is not None and tickets.is_there(ticket_id)), None)
    if still is not None:
        return still
    tagged = tagged_ticket(parsed.subject)
    known = tagged is not None and sender.email and not parsed.disowned  # numbers are easily guessed
    if tagged is not None and known and tickets.is_participant(tagged, sender.email):
        return tagged
    people_of_mail = [a.email for a in (sender, *parsed.to, *parsed.cc) if a.email]
    for ticket_id in mail.tickets_by_ids([parsed.message_id] if parsed.message_id else [], own=False):
        if any(tickets.is_participant(ticket_id, email) for email in people_of_mail):
            return ticket_id
    return None
