"""Public messages and their files. Everything that goes out of the desk is made from here; no note can be read here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.mail import Address, MailPart, OutgoingFile
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import AttachedFile, Message
from deskapp.domain.vocabulary import Channel, Deed, Direction
from deskapp.store import families, history, recipients, writing
from deskapp.store.mailbox import bounces, posting
from deskapp.store.mailbox.posting import COLUMNS
from deskapp.store.rows import column, numbers
from deskapp.store.store import Unit
from deskapp.store.tables import AttachmentRow, BounceRow, MailIdRow, MessageRow, OutboxRow, RawMailRow, database

_READ = f"""
SELECT m.id, m.at, m.direction, m.channel, coalesce(a.name, ''), m.sender_name, m.sender_email, m.agent_id,
       m.recipients,
       m.text, m.quote_at, m.has_html, m.files, m.ticket_id, {COLUMNS}
FROM message m LEFT JOIN agent a ON a.id = m.agent_id LEFT JOIN outbox o ON o.message_id = m.id
WHERE m.id IN ({{ids}})
"""
_FILES = """
SELECT message_id, id, name, content_type, size, sha256, content_id FROM attachment WHERE message_id IN ({ids})
ORDER BY message_id, position
"""


def read(ids: Sequence[int]) -> Iterable[Message]:
    """Messages as the thread shows them, in no order. Written as SQL: every opened ticket asks for it."""
    rows = database.execute_sql(_READ.format(ids=numbers(ids))).fetchall()
    files = files_by_owner(_FILES, [row[0] for row in rows if row[12]])
    inside = {row[13] for row in rows if row[2] == Direction.INTERNAL}
    named = history.passed_to(inside) if inside else {}
    unsigned = {row[13] for row in rows if row[2] == Direction.OUT and row[7] is None}
    rules = history.rules_of_messages(unsigned) if unsigned else {}
    came = {row[13] for row in rows if row[2] == Direction.IN}
    unproven = history.unproven_messages(came) if came else set()
    returned = bounces.returns(sent) if (sent := [row[0] for row in rows if row[2] == Direction.OUT]) else {}
    for r in rows:
        to, cc, bcc = recipients.read(r[8])
        yield Message(
            id=r[0],
            at=from_us(r[1]),
            direction=Direction(r[2]),
            channel=Channel(r[3]),
            author=r[4] or r[5] or r[6],
            sender=Address(r[5], r[6]) if r[5] or r[6] else None,
            agent_id=r[7],
            to=to,
            cc=cc,
            bcc=bcc,
            text=r[9],
            quote_at=r[10],
            has_html=bool(r[11]),
            files=files.get(r[0], ()),
            post=posting.post(r[14:]) if r[14] is not None else None,
            agents=named.get(r[0], ()),
            rule=rules.get(r[0], ""),
            returns=returned.get(r[0], ()),
            unproven=r[0] in unproven,
        )


def files_by_owner(sql: str, ids: Sequence[int]) -> dict[int, tuple[AttachedFile, ...]]:
    """The files of messages or notes, in their order; `sql` selects (owner, id, name, type, size, sha256, cid)."""
    found: dict[int, list[AttachedFile]] = {}
    if ids:
        for owner, *values in database.execute_sql(sql.format(ids=numbers(ids))):
            found.setdefault(owner, []).append(AttachedFile(*values))
    return {owner: tuple(files) for owner, files in found.items()}


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


def copy(message: MessageRow, ticket_id: int) -> int:
    """Write a message that came in into another ticket as well, with its files; returns the id of the copy."""
    values = {name: getattr(message, name) for name in MessageRow._meta.fields if name not in ("id", "ticket_id")}
    made = writing.insert(MessageRow, ticket_id=ticket_id, **values)
    for file in AttachmentRow.select().where(AttachmentRow.message_id == message.id).order_by(AttachmentRow.position):
        kept = {name: getattr(file, name) for name in AttachmentRow._meta.fields if name not in ("id", "message_id")}
        writing.insert(AttachmentRow, message_id=made, **kept)
    return made


def record(message_id: int) -> MessageRow | None:
    """A message's row, or None."""
    return MessageRow.get_or_none(MessageRow.id == message_id)


def one(message_id: int) -> Message:
    """A message as the thread shows it."""
    return next(iter(read([message_id])))


def of_ticket(ticket_id: int) -> list[Message]:
    """All messages of a ticket and of those merged into it, oldest first; what a forward or a quote is made of."""
    of_all = numbers(families.family(ticket_id))
    rows = database.execute_sql(f"SELECT id FROM message WHERE ticket_id IN ({of_all}) AND recalled = 0")
    ids = [message_id for (message_id,) in rows]
    return sorted(read(ids), key=lambda message: (message.at, message.id))


@dataclass(frozen=True, slots=True)
class Incoming:
    """The customer's last message: who wrote it, whether a program did, when, and when the desk took it in."""

    sender: Address
    automatic: bool
    at: datetime
    came_at: datetime


_LAST_INCOMING = """
SELECT m.sender_name, m.sender_email, m.automatic, m.at, coalesce(r.received_at, m.at)
FROM message m LEFT JOIN raw_mail r ON r.id = m.raw_id
WHERE m.ticket_id = ? AND m.direction = 'in' AND m.recalled = 0 ORDER BY m.at DESC, m.id DESC LIMIT 1
"""
_LAST_ANSWERER = f"""
SELECT h.agent_id FROM history h JOIN message m ON m.id = json_extract(h.data, '$.message')
WHERE h.ticket_id = ? AND h.deed = '{Deed.ANSWERED.value}' AND h.agent_id IS NOT NULL AND m.recalled = 0
ORDER BY h.id DESC LIMIT 1
"""
_AUTOMATIC = """
SELECT count(*) FROM message WHERE ticket_id = ? AND direction = 'out' AND automatic = 1 AND at >= ? AND raw_id IS NULL
"""

_IN_A_ROW = """
SELECT count(*) FROM message WHERE ticket_id = :ticket AND direction = 'out' AND automatic = 1 AND raw_id IS NULL
AND id > (SELECT coalesce(max(id), 0) FROM message WHERE ticket_id = :ticket AND agent_id IS NOT NULL)
"""


def last_incoming(ticket_id: int) -> Incoming | None:
    """The last message that came in; None where there is none."""
    row = database.execute_sql(_LAST_INCOMING, (ticket_id,)).fetchone()
    return Incoming(Address(row[0], row[1]), bool(row[2]), from_us(row[3]), from_us(row[4])) if row else None


def last_answerer(ticket_id: int) -> int | None:
    """The agent who answered a ticket last, by an answer that was not called back."""
    row = database.execute_sql(_LAST_ANSWERER, (ticket_id,)).fetchone()
    return int(row[0]) if row else None


def count_automatic(ticket_id: int, since: datetime) -> int:
    """How many automatic mails the desk wrote about a ticket since a moment."""
    return int(database.execute_sql(_AUTOMATIC, (ticket_id, to_us(since))).fetchone()[0])


def automatic_in_a_row(ticket_id: int) -> int:
    """How many automatic mails the desk wrote about a ticket since somebody of the desk wrote in it."""
    return int(database.execute_sql(_IN_A_ROW, {"ticket": ticket_id}).fetchone()[0])


def was_answered(ticket_id: int) -> bool:
    """Whether anything went out about a ticket, an automatic mail too."""
    sql = "SELECT 1 FROM message WHERE ticket_id = ? AND direction = 'out' AND recalled = 0 LIMIT 1"
    return database.execute_sql(sql, (ticket_id,)).fetchone() is not None


def set_recalled(message_id: int) -> None:
    """Take a message out of its thread; the row stays."""
    MessageRow.update(recalled=True).where(MessageRow.id == message_id).execute()


def drop(ids: Sequence[int]) -> None:
    """Take messages away for good, with their files, ids and mails. A raw mail keeps its hash, to be known again."""
    for start in range(0, len(ids), 500):
        some = list(ids[start : start + 500])
        raws = column(
            MessageRow.select(MessageRow.raw_id).where(MessageRow.id.in_(some) & MessageRow.raw_id.is_null(False))
        )
        BounceRow.delete().where(BounceRow.message_id.in_(some) | BounceRow.about_id.in_(some)).execute()
        OutboxRow.delete().where(OutboxRow.message_id.in_(some)).execute()
        MailIdRow.delete().where(MailIdRow.source_id.in_(some)).execute()
        AttachmentRow.delete().where(AttachmentRow.message_id.in_(some)).execute()
        MessageRow.delete().where(MessageRow.id.in_(some)).execute()
        elsewhere = MessageRow.select(MessageRow.raw_id).where(MessageRow.raw_id.in_(raws))  # it was split off
        RawMailRow.update(body=b"", source="").where(
            RawMailRow.id.in_(raws) & RawMailRow.id.not_in(elsewhere)
        ).execute()
