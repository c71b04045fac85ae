"""What leaves the desk: replies and forwards, laid into the outbox and called back while they are held.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from deskapp.domain.access import Act, Viewer
from deskapp.domain.changes import Done, RecallUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotFound
from deskapp.domain.mail import Address
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import AttachedFile, Message
from deskapp.domain.vocabulary import Deed, OutboxState
from deskapp.services import mail_texts
from deskapp.services.guard import ticket_for, ticket_of_part
from deskapp.services.inside import Inside, asked
from deskapp.services.mail_writing import Forward, MailWriter, Reply, sender_of
from deskapp.store import events, families, history, messages, outbox, search, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord


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

    def __init__(self, store: Store, writer: MailWriter, inside: Inside) -> None:
        self._store = store
        self._writer = writer
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
                message_id = self._writer.answer(unit, by_agent(who.agent_id), row, reply)
        outbox_id = outbox.of_message(message_id)
        return Done(message_id, unit.changes, RecallUndo(outbox_id) if outbox_id else None)

    def sender(self, who: Viewer, ticket_id: int) -> Address | None:
        """The address an answer would be written from, or None where there is none yet."""
        row = ticket_for(who, ticket_id)
        try:
            return sender_of(row, by_agent(who.agent_id))
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
                message_id = self._writer.forward(unit, by_agent(who.agent_id), row, forward)
        outbox_id = outbox.of_message(message_id)
        return Done(message_id, unit.changes, RecallUndo(outbox_id) if outbox_id else None)

    def recall(self, who: Viewer, outbox_id: int) -> Done[Recalled]:
        """Call a held mail back: its message leaves the thread, the status and the figures are as before."""
        with self._store.write() as unit:
            row = outbox.get(outbox_id)
            if row is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
                raise NotFound("There is no such ticket.")
            goes_on = ticket_of_part(who, row.ticket_id, Act.ANSWER)
            ticket = goes_on if goes_on.id == row.ticket_id else TicketRecord.get_by_id(row.ticket_id)
            if row.state != OutboxState.HELD or row.hold_until <= unit.now:
                raise Conflict("The mail is already on its way and cannot be called back.")
            message = messages.one(row.message_id)
            self._take_back(unit, who, ticket, message, row.undo)
            outbox.set_state(outbox_id, OutboxState.RECALLED)
        own = message.files[: row.undo.get("own_files", len(message.files))]
        forwarded = bool(row.undo.get("forwarded"))
        back = Recalled(goes_on.id, row.undo["text"], message.to, message.cc, message.bcc, own, forwarded)
        return Done(back, unit.changes)

    def _take_back(self, unit: Unit, who: Viewer, ticket: TicketRecord, message: Message, undo: dict[str, Any]) -> None:
        """Put back what the answer set and nobody has set since."""
        messages.set_recalled(message.id)
        search.forget(search.Document(ticket.id, search.MESSAGE, message.id, message.text))
        values = _without(ticket, message, undo)
        for above in families.upwards(ticket.id)[1:]:
            tickets.update(unit, above, _without(TicketRecord.get_by_id(above), message, undo))
        if ticket.merged_into is not None and (ticket.status_before or "").startswith(undo["left"] or "-"):
            values["status_before"] = undo["status"] + (undo["status_before"] or "")
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
        tickets.update(unit, ticket.id, values, back=True)
        for event_id in undo["events"]:
            events.take_back(event_id)
        told = {"message": message.id, "to": values.get("status", ticket.status)}
        history.tell(ticket.id, unit.now, by_agent(who.agent_id), Deed.RECALLED, told)


def _without(ticket: TicketRecord, message: Message, undo: Mapping[str, Any]) -> dict[str, object]:
    """What a ticket's row says when a message is out of its thread."""
    values: dict[str, object] = {"messages": max(0, ticket.messages - 1)}
    if ticket.excerpt == mail_texts.brief(message.text[: message.quote_at], undo["text"]):
        values["excerpt"] = undo["excerpt"]
    return values
