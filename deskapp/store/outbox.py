"""The outbox: composed mails that wait to be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from deskapp.domain.mailbox.posting import STUCK
from deskapp.domain.moments import to_us
from deskapp.domain.vocabulary import OutboxState
from deskapp.store import families
from deskapp.store.mailbox.posting import BY_STATE, COLUMNS
from deskapp.store.rows import column
from deskapp.store.store import Unit
from deskapp.store.tables import OutboxRow, database
from deskapp.store.writing import insert

_STUCK = ", ".join(f"'{state.value}'" for state in sorted(STUCK))
#: Where the mails of a ticket stand that wait for a person, those of tickets merged into it too, as an expression; the
#: ticket's id goes into the braces. 'failed' comes before 'unknown', and is worse.
STUCK_OF = f"(SELECT min(o.state) FROM outbox o WHERE o.ticket_id IN ({families.FAMILY}) AND +o.state IN ({_STUCK}))"
#: The tickets of all such mails, and those they were merged into, as a select. Tickets are looked up one by one: for a
#: join SQLite may read all of them to build a filter.
STUCK_TICKETS = f"""
WITH RECURSIVE stuck (id) AS (SELECT ticket_id FROM outbox {BY_STATE} WHERE state IN ({_STUCK})
UNION SELECT (SELECT t.merged_into FROM ticket t WHERE t.id = s.id) FROM stuck s WHERE s.id IS NOT NULL)
SELECT id FROM stuck
"""


def put(
    unit: Unit,
    *,
    message_id: int,
    ticket_id: int,
    hold_until: datetime,
    sender: str,
    recipients: Sequence[str],
    body: bytes,
    undo: Mapping[str, object],
) -> int:
    """Lay a composed mail into the outbox, held until a moment; `undo` is what calling it back needs."""
    return insert(
        OutboxRow,
        message_id=message_id,
        ticket_id=ticket_id,
        state=OutboxState.HELD,
        hold_until=hold_until,
        sender=sender,
        recipients=list(recipients),
        body=body,
        created_at=unit.now,
        undo=dict(undo),
    )


def get(outbox_id: int) -> OutboxRow | None:
    """One mail of the outbox, or None."""
    return OutboxRow.get_or_none(OutboxRow.id == outbox_id)


def of_message(message_id: int) -> int | None:
    """The outbox id of a message, or None."""
    row = database.execute_sql("SELECT id FROM outbox WHERE message_id = ?", (message_id,)).fetchone()
    return int(row[0]) if row else None


def held_of(ticket_id: int, now: datetime) -> list[int]:
    """The mails of a ticket that can still be called back."""
    rows = OutboxRow.select(OutboxRow.id).where(
        (OutboxRow.ticket_id == ticket_id) & (OutboxRow.state == OutboxState.HELD) & (OutboxRow.hold_until > now)
    )
    return column(rows)


def set_state(outbox_id: int, state: OutboxState) -> None:
    """Say where a mail stands."""
    OutboxRow.update(state=state.value).where(OutboxRow.id == outbox_id).execute()


#: A mail that was written later than this in the future was written under another clock.
_AHEAD = timedelta(minutes=1)


def is_over(now: datetime) -> bool:
    """Whether a mail was held long enough."""
    sql = f"SELECT 1 FROM outbox {BY_STATE} WHERE state = 'held' AND (hold_until <= ? OR created_at > ?) LIMIT 1"
    return database.execute_sql(sql, (to_us(now), to_us(now + _AHEAD))).fetchone() is not None


def release(now: datetime) -> list[int]:
    """Make held mails due whose time has come; returns the ids of their tickets.

    What was written under a clock that went ahead is held from now on, as long as it was to be.
    """
    ahead = "SET hold_until = ? + hold_until - created_at, created_at = ? WHERE state = 'held' AND created_at > ?"
    database.execute_sql(f"UPDATE outbox {BY_STATE} {ahead}", (to_us(now), to_us(now), to_us(now + _AHEAD)))
    due = "SET state = 'due' WHERE state = 'held' AND hold_until <= ? RETURNING ticket_id"
    return [row[0] for row in database.execute_sql(f"UPDATE outbox {BY_STATE} {due}", (to_us(now),)).fetchall()]


_OPEN = f"""
SELECT o.ticket_id, o.message_id, m.agent_id, o.recipients, m.subject, o.created_at, {COLUMNS}
FROM outbox o {BY_STATE} JOIN message m ON m.id = o.message_id
WHERE o.state IN ('held', 'due', 'sending', 'failed', 'unknown') ORDER BY o.hold_until, o.id
"""


def unfinished() -> list[tuple[Any, ...]]:
    """The mails that are not at an end, oldest first: ticket, message, agent, recipients as JSON, subject, when they
    were written in µs, and what `posting.post` reads."""
    return database.execute_sql(_OPEN).fetchall()  # type: ignore[no-any-return]


def set_undo(message_id: int, undo: Mapping[str, object]) -> None:
    """Keep what calling a mail back has to restore."""
    OutboxRow.update(undo=dict(undo)).where(OutboxRow.message_id == message_id).execute()
