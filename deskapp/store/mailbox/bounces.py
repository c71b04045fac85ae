"""What came back of mails that went out, and how a bounce finds the mail it speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.bounces import BounceKind, Failure
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import Return
from deskapp.store import recipients
from deskapp.store.rows import numbers
from deskapp.store.tables import BounceRow, database
from deskapp.store.writing import insert

_COLUMNS = "SELECT m.id, m.ticket_id, m.agent_id, m.at, m.subject, m.recipients FROM"
_WENT_OUT = "m.direction = 'out' AND m.recalled = 0"
_BY_ID = f"""
{_COLUMNS} mail_id i JOIN message m ON m.id = i.source_id WHERE i.message_id = ? AND i.own = 1 AND {_WENT_OUT} LIMIT 1
"""
_RECENT = f"""
{_COLUMNS} participant p JOIN message m ON m.ticket_id = p.ticket_id
WHERE p.email = ? AND {_WENT_OUT} AND m.channel = 'email' AND m.at BETWEEN ? AND ? ORDER BY m.at DESC, m.id DESC LIMIT ?
"""
_RETURNS = "SELECT about_id, kind, recipient, words, at FROM bounce WHERE about_id IN ({ids}) ORDER BY at, id"
_LOOKED_AT = 50


@dataclass(frozen=True, slots=True)
class SentMail:
    """A mail that went out: its message, ticket, writer (None for a rule), moment, subject and to whom it went."""

    id: int
    ticket_id: int
    agent_id: int | None
    at: datetime
    subject: str
    recipients: tuple[str, ...]


def by_message_id(message_id: str) -> SentMail | None:
    """The mail of ours with a Message-ID."""
    row = database.execute_sql(_BY_ID, (message_id,)).fetchone()
    return _sent(row) if row else None


def recent_to(email: str, since: datetime, until: datetime) -> list[SentMail]:
    """The mails that went to an address between two moments, the newest first."""
    email = email.lower()
    rows = database.execute_sql(_RECENT, (email, to_us(since), to_us(until), _LOOKED_AT)).fetchall()
    return [sent for sent in map(_sent, rows) if email in sent.recipients]


def note(message_id: int, about_id: int, kind: BounceKind, failure: Failure, at: datetime) -> bool:
    """Note that a message tells of a mail; true where that recipient's was not told of in this way before."""
    told = "SELECT 1 FROM bounce WHERE about_id = ? AND recipient = ? AND kind = ?"
    known = database.execute_sql(told, (about_id, failure.email, kind.value)).fetchone() is not None
    insert(
        BounceRow,
        message_id=message_id,
        about_id=about_id,
        recipient=failure.email,
        kind=kind,
        status=failure.status,
        words=failure.words,
        at=at,
    )
    return not known


def returns(ids: Sequence[int]) -> dict[int, tuple[Return, ...]]:
    """What was told last of each recipient of mails, in the order of being told."""
    found: dict[int, dict[str, Return]] = {}
    for about_id, kind, recipient, words, at in database.execute_sql(_RETURNS.format(ids=numbers(ids))):
        of_mail = found.setdefault(about_id, {})
        of_mail.pop(recipient, None)
        of_mail[recipient] = Return(BounceKind(kind), recipient, words, from_us(at))
    return {about_id: tuple(of_mail.values()) for about_id, of_mail in found.items()}


def _sent(row: tuple[int, int, int | None, int, str, str]) -> SentMail:
    everybody = (address.email.lower() for group in recipients.read(row[5]) for address in group)
    return SentMail(row[0], row[1], row[2], from_us(row[3]), row[4], tuple(dict.fromkeys(everybody)))
