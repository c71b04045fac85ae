"""Splitting within a transaction: a message of a ticket begins a ticket of its own."""

from __future__ import annotations

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.fields import FieldSubject
from deskapp.domain.status import Status
from deskapp.domain.subjects import without_reply_marks
from deskapp.domain.text import excerpt, one_line
from deskapp.domain.vocabulary import Channel, Deed, Direction, EventKind, Priority
from deskapp.store import custom_fields, events, history, messages, people, recipients, search, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import MessageRow, TicketRecord


def split(unit: Unit, doer: Doer, row: TicketRecord, message: MessageRow, subject: str = "") -> int:
    """Make a ticket of a message that stands in `row`; returns its id. Both tickets are linked and tell of it.

    The customer is who wrote the message. The message counted when it came and does not again.
    """
    if message.direction != Direction.IN:
        raise Invalid("Only a customer's message can begin a ticket of its own.")
    channel = Channel(message.channel)
    title = subject or one_line(without_reply_marks(message.subject)) or row.subject
    made = tickets.insert(
        unit,
        subject=title,
        department_id=row.department_id,
        agent_id=row.agent_id if row.agent_id in people.member_ids(row.department_id) else None,
        contact_id=message.contact_id or row.contact_id,
        status=Status.NEW,
        priority=Priority(row.priority),
        channel=channel,
        at=unit.now,
    )
    said = message.text[: message.quote_at] or message.text
    tickets.update(unit, made, {"messages": 1, "excerpt": excerpt(said), "last_customer_at": message.at})
    history.tell(made, unit.now, doer, Deed.CREATED, {"channel": channel.value})
    events.record(unit.now, EventKind.CREATED, row.department_id, channel, row.agent_id, made)
    copied = _take_along(unit, row.id, made, message)
    tickets.link(row.id, made)
    doubt = {"unproven": copied} if message.id in history.unproven_messages({message.ticket_id}) else {}
    history.tell(row.id, unit.now, doer, Deed.SPLIT, {"ticket": made, "message": message.id})
    history.tell(made, unit.now, doer, Deed.SPLIT, {"ticket": row.id, "from": True, **doubt})
    tickets.update(unit, row.id, {})
    return made


def _take_along(unit: Unit, old: int, made: int, message: MessageRow) -> int:
    """What the new ticket has of the old one: the message, whose new id returns, who takes part in it, tags, fields."""
    copied = messages.copy(message, made)
    search.add(search.Document(made, search.MESSAGE, copied, message.text))
    head = search.head_document(made)
    if head:
        search.add(head)
    own = people.own_addresses()
    to, cc, _ = recipients.read(message.recipients)
    everybody = [message.sender_email, *(each.email for each in (*to, *cc))]
    tickets.add_participants(made, (email for email in everybody if email.lower() not in own))
    tickets.set_tags(made, tickets.tags_of(old))
    for each in custom_fields.values(FieldSubject.TICKET, old):
        if each.value and each.field.id is not None:
            custom_fields.set_value(made, each.field.id, each.value)
    return copied
