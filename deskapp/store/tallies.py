"""What a ticket's row says of its thread: how many messages and notes, when the customer wrote last, how it goes on.

The thread is that of the ticket and of all that were merged into it.
"""

from __future__ import annotations

from deskapp.domain.moments import from_us
from deskapp.domain.text import excerpt
from deskapp.store import tickets
from deskapp.store.families import FAMILY, upwards
from deskapp.store.store import Unit
from deskapp.store.tables import database

_FAMILY = FAMILY.format(":ticket")
_COUNTED = f"""
SELECT count(*), max(CASE direction WHEN 'in' THEN at END),
       (SELECT count(*) FROM inline_note WHERE ticket_id IN ({_FAMILY}))
FROM message WHERE ticket_id IN ({_FAMILY}) AND recalled = 0
"""
_SAID = f"""
SELECT at, id, text, quote_at FROM message WHERE ticket_id IN ({_FAMILY}) AND recalled = 0
AND direction IN ('in', 'out')
ORDER BY at DESC, id DESC LIMIT 1
"""


def recount(unit: Unit, ticket_id: int) -> None:
    """Count a ticket's thread again, and those of the tickets it was merged into."""
    for each in upwards(ticket_id):
        messages, told_at, notes = database.execute_sql(_COUNTED, {"ticket": each}).fetchone()
        told = None if told_at is None else from_us(told_at)
        values = {"messages": messages, "last_customer_at": told, "inline_notes": notes}
        tickets.update(unit, each, values, changed=False)


def said_at(ticket_id: int) -> tuple[int, int]:
    """Where the last public message stands, by its time and id; the beginning of all where there is none."""
    row = database.execute_sql(_SAID, {"ticket": ticket_id}).fetchone()
    return (row[0], row[1]) if row else (0, 0)


def said(ticket_id: int) -> str:
    """How the last public message begins, as a list shows it."""
    row = database.execute_sql(_SAID, {"ticket": ticket_id}).fetchone()
    return excerpt(row[2][: row[3]] or row[2]) if row else ""
