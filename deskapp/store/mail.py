"""Raw mails, how they are recognised again, the quarantine, and which ticket a mail belongs to."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import NamedTuple

from deskapp.domain.mail import ParsedMail
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.vocabulary import Direction
from deskapp.store.families import FAMILY
from deskapp.store.store import Unit
from deskapp.store.tables import MailIdRow, QuarantineRow, RawMailRow, database
from deskapp.store.writing import insert

#: So much of a mail is looked at to say whose it is, in bytes.
_HEAD = 16 * 1024


@dataclass(frozen=True, slots=True)
class SetAside:
    """A mail in the quarantine: since when and why, where it came from, its size, and the begin of its bytes."""

    id: int
    raw_id: int
    at: datetime
    reason: str
    source: str
    size: int
    head: bytes


class Packed(NamedTuple):
    """A mail as it came, compressed; `size` is that of the mail, in bytes."""

    size: int
    body: bytes


def identity(mail: ParsedMail) -> bytes:
    """What two copies of one mail share besides the Message-ID: From, Date and the decoded body with all its parts.

    Line ends and white space at the end of a text do not count: servers change them on the way.
    """
    digest = sha256()
    digest.update(str(mail.sender.email if mail.sender else "").encode())
    digest.update(b"%d" % to_us(mail.sent_at) if mail.sent_at else b"-")
    for part in mail.parts:
        content = part.content
        if part.content_type.startswith("text/"):
            content = content.replace(b"\r\n", b"\n").strip()
        digest.update(sha256(content).digest())
    return digest.digest()


def known_raw(digest: bytes) -> bool:
    """Whether these very bytes were taken in before."""
    return database.execute_sql("SELECT 1 FROM raw_mail WHERE sha256 = ?", (digest,)).fetchone() is not None


def packed(raw: bytes) -> Packed:
    """A mail as `keep_raw` takes it. A large one takes a while, in which nobody shall have to wait for the store."""
    return Packed(len(raw), zlib.compress(raw, 1))


def keep_raw(unit: Unit, mail: Packed, digest: bytes, source: str) -> int:
    """Keep a mail as it came; returns the id of its row."""
    return insert(RawMailRow, sha256=digest, size=mail.size, received_at=unit.now, source=source, body=mail.body)


def read_raw(raw_id: int) -> bytes:
    """A mail as it came; nothing where its bytes were let go of."""
    body = RawMailRow.get_by_id(raw_id).body
    return zlib.decompress(body) if body else b""


def quarantine(unit: Unit, raw_id: int, reason: str) -> None:
    """Set a mail aside that cannot be parsed, where agents can see it; one that is there gets the reason of now."""
    query = QuarantineRow.insert(raw_id=raw_id, at=unit.now, reason=reason)
    query.on_conflict(conflict_target=[QuarantineRow.raw_id], update={QuarantineRow.reason: reason}).execute()


def set_aside(quarantine_id: int | None = None) -> list[SetAside]:
    """The mails in the quarantine, the newest first; one of them where its id is given."""
    sql = (
        "SELECT q.id, q.raw_id, q.at, q.reason, r.source, r.size, r.body FROM quarantine q "
        "JOIN raw_mail r ON r.id = q.raw_id WHERE ? IS NULL OR q.id = ? ORDER BY q.id DESC"
    )
    rows = database.execute_sql(sql, (quarantine_id, quarantine_id)).fetchall()
    return [
        SetAside(row_id, raw_id, from_us(at), reason, source, size, zlib.decompressobj().decompress(body, _HEAD))
        for row_id, raw_id, at, reason, source, size, body in rows
    ]


def is_set_aside(raw_id: int) -> bool:
    """Whether a mail is in the quarantine."""
    return database.execute_sql("SELECT 1 FROM quarantine WHERE raw_id = ?", (raw_id,)).fetchone() is not None


def count_set_aside() -> int:
    """How many mails are in the quarantine."""
    return int(database.execute_sql("SELECT count(*) FROM quarantine").fetchone()[0])


def release(raw_id: int) -> None:
    """Let a mail leave the quarantine; its bytes stay."""
    QuarantineRow.delete().where(QuarantineRow.raw_id == raw_id).execute()


def forget_raw(raw_id: int) -> None:
    """Let go of the bytes of a mail; its hash stays, so that it does not come in again."""
    RawMailRow.update(body=b"", source="").where(RawMailRow.id == raw_id).execute()


def known_mail(message_id: str, mail_identity: bytes) -> bool:
    """Whether a mail with this Message-ID and the same From, Date and body is in the store."""
    sql = "SELECT 1 FROM mail_id WHERE message_id = ? AND own AND identity = ?"
    return database.execute_sql(sql, (message_id, mail_identity)).fetchone() is not None


def remember_ids(
    ticket_id: int, row_id: int, message_id: str, refers: Iterable[str], mail_identity: bytes | None
) -> None:
    """Remember a message's own id and the ids it refers to, so that later mails find its ticket."""
    ids = dict.fromkeys((ref for ref in refers if ref), False)
    if message_id:
        ids[message_id] = True
    for ref, own in ids.items():
        mark = mail_identity if own else None
        insert(MailIdRow, message_id=ref, ticket_id=ticket_id, own=own, source_id=row_id, identity=mark)


def tickets_by_ids(message_ids: Sequence[str], *, own: bool) -> list[int]:
    """Tickets that hold these ids (as own ones, or as ones referred to), in the order of the ids.

    Of those that have one as their own the first is the one that the desk wrote, then the oldest: whoever knows an id
    may put it on a mail of his. Of those that refer to one it is the newest.
    """
    found: dict[int, None] = {}
    for ref in message_ids:
        found |= dict.fromkeys(
            ticket_id for (ticket_id,) in database.execute_sql(_OWNERS if own else _REFERRING, (ref,))
        )
    return list(found)


_OWNERS = """
SELECT i.ticket_id FROM mail_id i JOIN message m ON m.id = i.source_id
WHERE i.message_id = ? AND i.own ORDER BY m.direction <> 'out', i.source_id
"""
_REFERRING = "SELECT ticket_id FROM mail_id WHERE message_id = ? AND NOT own ORDER BY ticket_id DESC"


def written_at(message_ids: Sequence[str]) -> datetime | None:
    """When the last of these mails was written; None where none is known."""
    moments = (database.execute_sql(_WRITTEN, (ref,)).fetchone()[0] for ref in message_ids)
    return max((from_us(at) for at in moments if at is not None), default=None)


_WRITTEN = """
SELECT max(m.at) FROM mail_id i JOIN message m ON m.id = i.source_id WHERE i.message_id = ? AND i.own
"""
_IDS = f"""
SELECT message_id FROM message WHERE ticket_id IN ({FAMILY.format("?")}) AND message_id <> '' AND recalled = 0
AND direction <> 'report'
"""


def ids_of_ticket(ticket_id: int) -> list[str]:
    """The Message-IDs of a ticket's messages, oldest first; what References is made of."""
    return [message_id for (message_id,) in database.execute_sql(f"{_IDS} ORDER BY at, id", (ticket_id,))]


def last_received_id(ticket_id: int) -> str:
    """The Message-ID of the customer's newest mail, "" where there is none; what an answer replies to."""
    newest = f"{_IDS} AND direction = '{Direction.IN.value}' ORDER BY at DESC, id DESC LIMIT 1"
    row = database.execute_sql(newest, (ticket_id,)).fetchone()
    return str(row[0]) if row else ""
