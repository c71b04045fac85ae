"""What leaves the desk: replies and forwards, laid into the outbox and called back while they are held.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from deskapp.domain.access import Act, Viewer
from deskapp.domain.changes import Done, RecallUndo
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotFound
from deskapp.domain.mail import LARGEST_MAIL, Address, OutgoingFile, OutgoingMail, check_size
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.ports import MailComposer
from deskapp.domain.status import Status
from deskapp.domain.subjects import with_tag
from deskapp.domain.text import storable
from deskapp.domain.thread import AttachedFile, Message
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, EventKind, OutboxState
from deskapp.services import mail_texts, status_changes
from deskapp.services.guard import ticket_for
from deskapp.services.inside import Inside, asked
from deskapp.store import history, mail, messages, outbox, people, search, tickets, workspace
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer to the customer. `status` is what the ticket becomes afterwards: Answered or Resolved.

    `answers` names the message it answers; where that is internal, the answer is.
    """

    text: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    files: tuple[OutgoingFile, ...] = ()
    quote: bool = True
    status: Status = Status.ANSWERED
    answers: int | None = None


@dataclass(frozen=True, slots=True)
class Forward:
    """A ticket passed on: by mail to `to`, or inside the desk to the agents in `internal_to`."""

    text: str
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    bcc: tuple[Address, ...] = ()
    internal_to: tuple[int, ...] = ()
    with_thread: bool = True
    files: tuple[OutgoingFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Recalled:
    """What was called back, so that it can be mended and sent again. `files` are those its writer attached."""

    ticket_id: int
    text: str
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    files: tuple[AttachedFile, ...] = ()
    forwarded: bool = False


class Outgoing:
    """Replies and forwards."""

    def __init__(self, store: Store, compose: MailComposer, inside: Inside) -> None:
        self._store = store
        self._compose = compose
        self._inside = inside

    def reply(self, who: Viewer, ticket_id: int, reply: Reply) -> Done[int]:
        """Answer the customer: the mail is held in the outbox, the ticket Answered at once; returns the message id.

        What answers an internal message is internal, whatever recipients are given: it goes to the agents among whom
        that message passed, and changes neither status nor figures.
        """
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            question = asked(row, reply.answers)
            if question is not None:
                message_id = self._inside.answer(unit, who, row, question, reply.text, reply.files)
            elif row.contact_id is None:
                raise Invalid("An internal ticket has no customer to answer.")
            else:
                message_id = self.write_answer(unit, who, row, reply)
        outbox_id = outbox.of_message(message_id)
        return Done(message_id, unit.changes, RecallUndo(outbox_id) if outbox_id else None)

    def write_answer(
        self, unit: Unit, who: Viewer, row: TicketRecord, reply: Reply, *, mailed: bool = True, first: bool = False
    ) -> int:
        """Write an answer within a transaction: message, outbox, status, events; returns the message id.

        `mailed` is false for answers given by other means (a call). `first` is set for a ticket the agent opens:
        the answer then closes no waiting span.
        """
        if not reply.text.strip() and not reply.files:
            raise Invalid("Please write the answer.", field="text")
        if mailed and not (reply.to or reply.cc or reply.bcc):
            raise Invalid("The answer has no recipient.", field="to")
        old = Status(row.status)
        if old in (Status.SPAM, Status.DELETED):
            raise Invalid("A ticket that is {old} cannot be answered.", field="status", old=old.name)
        if old is not Status.ANSWERED:
            status_changes.check(row, Status.ANSWERED)
        text = mail_texts.framed(who, row, reply.text, unit.now) if mailed else storable(reply.text)
        message_id, recall = self._write(unit, who, row, reply, text, mailed)
        events: list[int] = []
        for kind, value in _answer_events(row, old, unit, first=first):
            channel = Channel(row.channel)
            event = history.record(unit.now, kind, row.department_id, channel, who.agent_id, row.id, value=value)
            events.append(event)
        told = {"message": message_id, "from": old.value, "to": Status.ANSWERED.value}
        history.append(row.id, unit.now, Actor.AGENT, who.agent_id, Deed.ANSWERED, told)
        values: dict[str, object] = {"status": Status.ANSWERED, "status_before": None, "postponed_until": None}
        if old is not Status.ANSWERED:
            values["status_at"] = unit.now
        tickets.update(
            unit, row.id, {**values, "messages": row.messages + 1, "excerpt": mail_texts.brief(text, reply.text)}
        )
        self._take_over(unit, who, row)
        if reply.status is Status.RESOLVED:
            answered = TicketRecord.get_by_id(row.id)
            status_changes.change(unit, answered, Status.RESOLVED, Actor.AGENT, who.agent_id)
            events.append(history.newest_event(row.id))
        if mailed:
            left = TicketRecord.get_by_id(row.id)
            told_back = {"left": left.status, "left_at": to_us(left.status_at), "text": storable(reply.text)}
            outbox.set_undo(message_id, {**recall, **told_back, "events": events})
        return message_id

    def _take_over(self, unit: Unit, who: Viewer, row: TicketRecord) -> None:
        """Whoever answers a ticket that is nobody's becomes its agent."""
        if row.agent_id is None and who.agent_id in people.member_ids(row.department_id):
            tickets.update(unit, row.id, {"agent_id": who.agent_id})
            told = {"from": None, "to": who.agent_id}
            history.append(row.id, unit.now, Actor.AGENT, who.agent_id, Deed.ASSIGNED, told)

    def _write(
        self, unit: Unit, who: Viewer, row: TicketRecord, reply: Reply, text: str, mailed: bool, below: str = ""
    ) -> tuple[int, dict[str, object]]:
        if row.contact_id is None:
            raise Invalid("Nothing of an internal ticket can be mailed.")
        check_size(reply.files, LARGEST_MAIL)
        thread = messages.of_ticket(row.id)
        recall: dict[str, object] = {
            "status": row.status,
            "status_before": row.status_before,
            "status_at": to_us(row.status_at),
            "postponed_until": to_us(row.postponed_until) if row.postponed_until else None,
            "agent_id": row.agent_id,
            "excerpt": row.excerpt,
            "left": None,
            "left_at": None,
            "events": [],
        }
        quoted = mail_texts.quote(thread) if mailed and reply.quote else below
        body = f"{text}\n\n{quoted}".lstrip("\n") if quoted else text
        sender = self._sender(row, who, thread) if mailed else None
        token = _new_message_id(row.id, sender) if sender else ""
        message_id = messages.insert(
            unit,
            row.id,
            at=unit.now,
            direction=Direction.OUT,
            channel=Channel.EMAIL if mailed else Channel(row.channel),
            text=body,
            quote_at=len(text),
            agent_id=who.agent_id,
            sender=sender,
            to=reply.to,
            cc=reply.cc,
            bcc=reply.bcc,
            subject=row.subject,
            message_id=token,
            files=reply.files,
        )
        search.add(search.Document(row.id, search.MESSAGE, message_id, body))
        tickets.add_participants(row.id, [a.email for a in (*reply.to, *reply.cc, *reply.bcc)])
        if sender:
            self._post(unit, row, message_id, token, sender, reply, body)
        return message_id, recall

    def _post(
        self, unit: Unit, row: TicketRecord, message_id: int, token: str, sender: Address, reply: Reply, body: str
    ) -> None:
        known = [known for known in mail.ids_of_ticket(row.id) if known != token]
        received = mail.last_received_id(row.id)
        outgoing = OutgoingMail(
            message_id=token,
            sender=sender,
            to=reply.to,
            cc=reply.cc,
            bcc=reply.bcc,
            subject=with_tag(row.subject, row.id),
            text=body,
            sent_at=unit.now,
            in_reply_to=received or (known[-1] if known else ""),
            references=tuple(known),
            files=reply.files,
        )
        try:
            composed = self._compose(outgoing)
        except ValueError as error:
            raise Invalid(str(error), field="to") from error
        hold = timedelta(seconds=workspace.read_workspace().hold_s)
        everybody = [a.email for a in (*reply.to, *reply.cc, *reply.bcc)]
        outbox.put(
            unit,
            message_id=message_id,
            ticket_id=row.id,
            hold_until=unit.now + hold,
            sender=sender.email,
            recipients=everybody,
            body=composed,
            undo={},
        )
        mail.remember_ids(row.id, message_id, token, (), None)

    def _sender(self, row: TicketRecord, who: Viewer, thread: Sequence[Message]) -> Address:
        """The department's address, else the one the customer wrote to, else the agent's own."""
        department = people.department(row.department_id)
        agent = people.agent(who.agent_id)
        name = department.name if department else ""
        asked = [m.to[0].email for m in thread if m.direction is Direction.IN and m.to]
        candidates = [department.address if department else "", *reversed(asked), agent.email if agent else ""]
        email = next((found for found in candidates if found and "@" in found), "")
        if not email:
            raise Invalid("Neither the department nor you have an address to write from.", field="from")
        return Address(name, email)

    def sender(self, who: Viewer, ticket_id: int) -> Address | None:
        """The address an answer would be written from, or None where there is none yet."""
        row = ticket_for(who, ticket_id)
        try:
            return self._sender(row, who, messages.of_ticket(ticket_id))
        except DeskError:
            return None

    def forward(self, who: Viewer, ticket_id: int, forward: Forward) -> Done[int]:
        """Pass a ticket on, by mail or inside the desk; its status stays. Returns the message id."""
        if not forward.to and not forward.internal_to:
            raise Invalid("To whom should it be forwarded?", field="to")
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            if forward.internal_to:
                message_id = self._inside.pass_on(unit, who, row, forward.internal_to, forward.text, forward.files)
            else:
                message_id = self._forward_outside(unit, who, row, forward)
        outbox_id = outbox.of_message(message_id)
        return Done(message_id, unit.changes, RecallUndo(outbox_id) if outbox_id else None)

    def _forward_outside(self, unit: Unit, who: Viewer, row: TicketRecord, forward: Forward) -> int:
        thread = messages.of_ticket(row.id)
        text = mail_texts.signed(who, row, forward.text, unit.now)
        below = mail_texts.conversation(thread) if forward.with_thread else ""
        if not text.strip() and not below:
            raise Invalid("Please write what it is about.", field="text")
        files = forward.files + (self._thread_files(thread) if forward.with_thread else ())
        reply = Reply(text=text, to=forward.to, cc=forward.cc, bcc=forward.bcc, files=files, quote=False)
        message_id, recall = self._write(unit, who, row, reply, text, True, below)
        tickets.update(unit, row.id, {"messages": row.messages + 1})
        told = {"message": message_id, "to": [a.email for a in forward.to]}
        history.append(row.id, unit.now, Actor.AGENT, who.agent_id, Deed.FORWARDED, told)
        own = {"text": storable(forward.text), "forwarded": True, "own_files": len(forward.files)}
        outbox.set_undo(message_id, {**recall, **own})
        return message_id

    def _thread_files(self, thread: Sequence[Message]) -> tuple[OutgoingFile, ...]:
        return tuple(
            OutgoingFile(file.name, file.content_type, self._store.files.read(file.sha256))
            for message in mail_texts.public(thread)
            for file in message.files
        )

    def recall(self, who: Viewer, outbox_id: int) -> Done[Recalled]:
        """Call a held mail back: its message leaves the thread, the status and the figures are as before."""
        with self._store.write() as unit:
            row = outbox.get(outbox_id)
            if row is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
                raise NotFound("There is no such ticket.")
            ticket = ticket_for(who, row.ticket_id, Act.ANSWER)
            if row.state != OutboxState.HELD or row.hold_until <= unit.now:
                raise Conflict("The mail is already on its way and cannot be called back.")
            message = messages.one(row.message_id)
            self._take_back(unit, who, ticket, message, row.undo)
            outbox.set_state(outbox_id, OutboxState.RECALLED)
        own = message.files[: row.undo.get("own_files", len(message.files))]
        forwarded = bool(row.undo.get("forwarded"))
        back = Recalled(ticket.id, row.undo["text"], message.to, message.cc, message.bcc, own, forwarded)
        return Done(back, unit.changes)

    def _take_back(self, unit: Unit, who: Viewer, ticket: TicketRecord, message: Message, undo: dict[str, Any]) -> None:
        """Put back what the answer set and nobody has set since."""
        messages.set_recalled(message.id)
        search.forget(search.Document(ticket.id, search.MESSAGE, message.id, message.text))
        values: dict[str, object] = {"messages": max(0, ticket.messages - 1)}
        if ticket.excerpt == mail_texts.brief(message.text[: message.quote_at], undo["text"]):
            values["excerpt"] = undo["excerpt"]
        if (ticket.status, to_us(ticket.status_at)) == (undo["left"], undo["left_at"]):
            until = undo["postponed_until"]
            values |= {
                "status": undo["status"],
                "status_before": undo["status_before"],
                "status_at": from_us(undo["status_at"]),
                "postponed_until": from_us(until) if until is not None else None,
            }
        if undo["left"] and undo["agent_id"] is None and ticket.agent_id == message.agent_id:
            values["agent_id"] = None
        tickets.update(unit, ticket.id, values)
        for event_id in undo["events"]:
            history.take_back(event_id)
        told = {"message": message.id, "to": values.get("status", ticket.status)}
        history.append(ticket.id, unit.now, Actor.AGENT, who.agent_id, Deed.RECALLED, told)


def _new_message_id(ticket_id: int, sender: Address) -> str:
    """A fresh Message-ID at the sender's domain, in the form that headers can hold."""
    try:
        domain = sender.email.rpartition("@")[2].encode("idna").decode("ascii")
    except UnicodeError:  # the composer says what is wrong with the address
        domain = "desk.invalid"
    return f"<{ticket_id}.{secrets.token_hex(12)}@{domain}>"


def _answer_events(row: TicketRecord, old: Status, unit: Unit, *, first: bool) -> list[tuple[EventKind, int | None]]:
    """The events of an answer: always one answer, and the time it took where the customer was waiting, in seconds."""
    events: list[tuple[EventKind, int | None]] = [(EventKind.ANSWER, None)]
    if old is Status.NEW and not first:
        events.append((EventKind.FIRST_ANSWER, int((unit.now - row.created_at).total_seconds())))
    if old is Status.OPEN:
        events.append((EventKind.NEXT_ANSWER, int((unit.now - row.status_at).total_seconds())))
    return events
