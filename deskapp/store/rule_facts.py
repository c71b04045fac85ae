"""What conditions of rules ask of a ticket beside its row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from deskapp.domain.mail import Address
from deskapp.domain.moments import from_us
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, Direction
from deskapp.store import recipients
from deskapp.store.tables import database


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """A message as far as conditions go. `recipients` are To, Cc and Bcc; `files` how many there are."""

    subject: str
    sender: Address
    recipients: tuple[tuple[Address, ...], ...]
    text: str
    quote_at: int
    files: int
    raw_id: int | None


_COLUMNS = "SELECT subject, sender_name, sender_email, recipients, text, quote_at, files, raw_id FROM message"
_LAST = f"""
{_COLUMNS}
WHERE ticket_id = ? AND recalled = 0 AND direction IN ('{Direction.IN.value}', '{Direction.OUT.value}')
ORDER BY at DESC, id DESC LIMIT 1
"""


def last_message(ticket_id: int) -> ToldMessage | None:
    """A ticket's last message that did not stay inside the desk, or None."""
    row = database.execute_sql(_LAST, (ticket_id,)).fetchone()
    return _told(row) if row else None


def message(message_id: int) -> ToldMessage | None:
    """One message."""
    row = database.execute_sql(f"{_COLUMNS} WHERE id = ?", (message_id,)).fetchone()
    return _told(row) if row else None


def _told(row: tuple[Any, ...]) -> ToldMessage:
    return ToldMessage(row[0], Address(row[1], row[2]), recipients.read(row[3]), *row[4:])


#: What a person wrote has an author, or came in from the program that it was written with. A rule is no author.
_BY_HAND = """
SELECT 1 FROM message WHERE id = ? AND automatic = 0 AND recalled = 0 AND (agent_id IS NOT NULL OR raw_id IS NOT NULL)
"""


def is_by_hand(message_id: int) -> bool:
    """Whether somebody wrote a mail, not a rule or the desk itself."""
    return database.execute_sql(_BY_HAND, (message_id,)).fetchone() is not None


def company_of(contact_id: int) -> int | None:
    """The company a contact belongs to."""
    row = database.execute_sql("SELECT company_id FROM contact WHERE id = ?", (contact_id,)).fetchone()
    return row[0] if row else None


_RESOLVED = f"""
SELECT at FROM history
WHERE ticket_id = ? AND deed = '{Deed.STATUS.value}' AND json_extract(data, '$.to') = '{Status.RESOLVED.value}'
ORDER BY id DESC LIMIT 1
"""


def resolved_at(ticket_id: int) -> datetime | None:
    """When a ticket was last resolved, or None."""
    row = database.execute_sql(_RESOLVED, (ticket_id,)).fetchone()
    return from_us(row[0]) if row else None


_OPEN = f"""
SELECT coalesce(sum(n), 0) FROM ticket_count
WHERE department_id = ? AND status IN ('{Status.NEW.value}', '{Status.OPEN.value}')
"""


def open_tickets(department_id: int) -> int:
    """How many New and Open tickets a department has."""
    return int(database.execute_sql(_OPEN, (department_id,)).fetchone()[0])
