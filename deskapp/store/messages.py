"""Public messages and their files. Everything that goes out of the desk is made from here; no note can be read here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from deskapp.domain.mail import Address, MailPart, OutgoingFile
from deskapp.domain.thread import AttachedFile, Message
from deskapp.domain.vocabulary import Channel, Direction, OutboxState
from deskapp.store import recipients, writing
from deskapp.store.rows import column, dicts
from deskapp.store.store import Unit
from deskapp.store.tables import AgentRow, AttachmentRow, MessageRow, OutboxRow


def read(ids: Sequence[int]) -> Iterable[Message]:
    """Messages as the thread shows them, in no order."""
    files = files_of(AttachmentRow, AttachmentRow.message_id, ids)
    rows = (
        MessageRow.select(
            MessageRow,
            AgentRow.name.alias("agent_name"),
            OutboxRow.state.alias("state"),
            OutboxRow.hold_until.alias("hold_until"),
        )
        .left_outer_join(AgentRow, on=(AgentRow.id == MessageRow.agent_id))
        .left_outer_join(OutboxRow, on=(OutboxRow.message_id == MessageRow.id))
        .where(MessageRow.id.in_(list(ids)))
    )
    for r in dicts(rows):
        to, cc, bcc = recipients.read(r["recipients"])
        sender = Address(r["sender_name"], r["sender_email"]) if r["sender_email"] or r["sender_name"] else None
        yield Message(
            r["id"],
            r["at"],
            Direction(r["direction"]),
            Channel(r["channel"]),
            r["agent_name"] or r["sender_name"] or r["sender_email"],
            sender,
            r["agent_id"],
            to,
            cc,
            bcc,
            r["text"],
            r["quote_at"],
            r["has_html"],
            files.get(r["id"], ()),
            OutboxState(r["state"]) if r["state"] else None,
            r["hold_until"],
        )


def files_of(table: Any, owner: Any, ids: Sequence[int]) -> dict[int, tuple[AttachedFile, ...]]:
    """The files that hang on each of these rows, from a table of attachments and its column that names the row."""
    found: dict[int, list[AttachedFile]] = {}
    for row in table.select().where(owner.in_(list(ids))).order_by(table.position):
        file = AttachedFile(row.id, row.name, row.content_type, row.size, row.sha256, getattr(row, "content_id", ""))
        found.setdefault(getattr(row, owner.name), []).append(file)
    return {key: tuple(files) for key, files in found.items()}


def insert(
    unit: Unit,
    ticket_id: int,
    *,
    at: datetime,
    direction: Direction,
    channel: Channel,
    text: str,
    agent_id: int | None = None,
    contact_id: int | None = None,
    sender: Address | None = None,
    to: Sequence[Address] = (),
    cc: Sequence[Address] = (),
    bcc: Sequence[Address] = (),
    subject: str = "",
    quote_at: int | None = None,
    has_html: bool = False,
    message_id: str = "",
    raw_id: int | None = None,
    automatic: bool = False,
    files: Sequence[MailPart | OutgoingFile] = (),
) -> int:
    """Add a message with its files to a thread; returns its id."""
    row_id = writing.insert(
        MessageRow,
        ticket_id=ticket_id,
        at=at,
        direction=direction,
        channel=channel,
        agent_id=agent_id,
        contact_id=contact_id,
        sender_name=sender.name if sender else "",
        sender_email=sender.email if sender else "",
        recipients=recipients.write(to, cc, bcc),
        subject=subject,
        text=text,
        quote_at=len(text) if quote_at is None else quote_at,
        has_html=has_html,
        files=len(files),
        message_id=message_id,
        raw_id=raw_id,
        automatic=automatic,
    )
    for position, file in enumerate(files):
        writing.insert(
            AttachmentRow,
            message_id=row_id,
            position=position,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            sha256=unit.files.put(file.content),
            content_id=file.content_id if isinstance(file, MailPart) else "",
        )
    return row_id


def record(message_id: int) -> MessageRow | None:
    """A message's row, or None."""
    return MessageRow.get_or_none(MessageRow.id == message_id)


def one(message_id: int) -> Message:
    """A message as the thread shows it."""
    return next(iter(read([message_id])))


def of_ticket(ticket_id: int) -> list[Message]:
    """All messages of a ticket, oldest first; what a forward or a quote is made of."""
    ids = MessageRow.select(MessageRow.id).where((MessageRow.ticket_id == ticket_id) & ~MessageRow.recalled)
    return sorted(read(column(ids)), key=lambda message: (message.at, message.id))


def last_from_customer(ticket_id: int) -> tuple[datetime, str] | None:
    """When the customer wrote last and the beginning of what, or None."""
    row = (
        MessageRow.select(MessageRow.at, MessageRow.text)
        .where((MessageRow.ticket_id == ticket_id) & (MessageRow.direction == Direction.IN))
        .order_by(MessageRow.at.desc(), MessageRow.id.desc())
        .first()
    )
    return (row.at, row.text) if row else None


def set_recalled(message_id: int) -> None:
    """Take a message out of its thread; the row stays."""
    MessageRow.update(recalled=True).where(MessageRow.id == message_id).execute()
