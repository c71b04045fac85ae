"""What conditions of rules ask of a ticket beside its row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.mail import Address
from deskapp.domain.moments import from_us
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed, Direction
from deskapp.store import recipients
from deskapp.store.tables import database


@dataclass(frozen=True, slots=True)
class LastMessage:
    """A message as far as conditions go. `recipients` are To, Cc and Bcc; `files` how many there are."""

    sender: Address
    recipients: tuple[tuple[Address, ...], ...]
    text: str
    quote_at: int
    files: int
    raw_id: int | None


_LAST = f"""
SELECT sender_name, sender_email, recipients, text, quote_at, files, raw_id FROM message
WHERE ticket_id = ? AND recalled = 0 AND direction IN ('{Direction.IN.value}', '{Direction.OUT.value}')
ORDER BY at DESC, id DESC LIMIT 1
"""


def last_message(ticket_id: int) -> LastMessage | None:
    """A ticket's last message that did not stay inside the desk, or None."""
    row = database.execute_sql(_LAST, (ticket_id,)).fetchone()
    if row is None:
        return None
    return LastMessage(Address(row[0], row[1]), recipients.read(row[2]), row[3], row[4], row[5], row[6])


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
