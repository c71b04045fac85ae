"""The outbox: composed mails that wait to be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from deskapp.domain.vocabulary import OutboxState
from deskapp.store.rows import column
from deskapp.store.store import Unit
from deskapp.store.tables import OutboxRow, database
from deskapp.store.writing import insert


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


def release(now: datetime) -> list[int]:
    """Make held mails due whose time has come; returns the ids of their tickets."""
    due = (OutboxRow.state == OutboxState.HELD) & (OutboxRow.hold_until <= now)
    found = column(OutboxRow.select(OutboxRow.ticket_id).where(due))
    if found:
        OutboxRow.update(state=OutboxState.DUE.value).where(due).execute()
    return found


_WAITING = """
SELECT o.id, o.ticket_id, o.recipients, m.subject, o.state, o.hold_until
FROM outbox o JOIN message m ON m.id = o.message_id
WHERE o.state IN ('held', 'due') AND m.agent_id = ? ORDER BY o.hold_until
"""


def waiting(agent_id: int) -> list[tuple[Any, ...]]:
    """An agent's waiting mails, oldest first: id, ticket, recipients as JSON, subject, state, until in µs."""
    return database.execute_sql(_WAITING, (agent_id,)).fetchall()  # type: ignore[no-any-return]


def set_undo(message_id: int, undo: Mapping[str, object]) -> None:
    """Keep what calling a mail back has to restore."""
    OutboxRow.update(undo=dict(undo)).where(OutboxRow.message_id == message_id).execute()
