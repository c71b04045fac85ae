"""A ticket's history as a hash chain, and the log of events the reports count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from deskapp.domain.chain import GENESIS, deed_hash
from deskapp.domain.moments import to_us
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind
from deskapp.store.rows import dicts
from deskapp.store.tables import AgentRow, EventRow, HistoryRow


def head(ticket_id: int) -> str:
    """The hash of the last row of a ticket's history, or the beginning of every chain."""
    row = (
        HistoryRow.select(HistoryRow.hash)
        .where(HistoryRow.ticket_id == ticket_id)
        .order_by(HistoryRow.id.desc())
        .first()
    )
    return bytes(row.hash).hex() if row else GENESIS


def append(
    ticket_id: int, at: datetime, actor: Actor, agent_id: int | None, deed: Deed, values: Mapping[str, object]
) -> int:
    """Add a row to a ticket's history; returns its id."""
    digest = deed_hash(head(ticket_id), ticket_id, to_us(at), actor, agent_id, deed, values)
    return int(
        HistoryRow.insert(
            ticket_id=ticket_id,
            at=at,
            actor=actor.value,
            agent_id=agent_id,
            deed=deed.value,
            data=dict(values),
            hash=bytes.fromhex(digest),
        ).execute()
    )


def deeds(ticket_id: int) -> list[SystemEvent]:
    """All that was done to a ticket, oldest first."""
    rows = (
        HistoryRow.select(HistoryRow, AgentRow.name.alias("author"))
        .left_outer_join(AgentRow, on=(AgentRow.id == HistoryRow.agent_id))
        .where(HistoryRow.ticket_id == ticket_id)
        .order_by(HistoryRow.id)
    )
    return [event_of(row) for row in dicts(rows)]


def event_of(row: Mapping[str, Any]) -> SystemEvent:
    """A deed as the thread and the history show it, from a row with its author's name."""
    return SystemEvent(
        row["id"],
        row["at"],
        Actor(row["actor"]),
        row["agent_id"],
        row["author"] or "",
        Deed(row["deed"]),
        row["data"] or {},
    )


def broken_link(
    rows: Iterator[tuple[int, int, str, int | None, str, dict[str, object], bytes]], ticket_id: int
) -> int | None:
    """The id of the first row whose hash does not follow from the one before, or None.

    `rows` are (id, at in µs, actor, agent, deed, values, hash) of one ticket in order.
    """
    previous = GENESIS
    for row_id, at_us, actor, agent_id, deed, values, digest in rows:
        previous = deed_hash(previous, ticket_id, at_us, actor, agent_id, deed, values)
        if bytes.fromhex(previous) != bytes(digest):
            return row_id
    return None


def record(
    at: datetime,
    kind: EventKind,
    department_id: int,
    channel: Channel,
    agent_id: int | None,
    ticket_id: int,
    *,
    n: int = 1,
    value: int | None = None,
) -> None:
    """Log an event in the bucket of its department, channel and agent; `n` is -1 where one is taken back."""
    EventRow.insert(
        at=at,
        kind=kind.value,
        department_id=department_id,
        channel=channel.value,
        agent_id=agent_id,
        ticket_id=ticket_id,
        n=n,
        value=value,
    ).execute()


def compensate(ticket_id: int, kind: EventKind) -> None:
    """Take the newest event of a kind back, in the bucket it was counted in."""
    last = (
        EventRow.select()
        .where((EventRow.ticket_id == ticket_id) & (EventRow.kind == kind.value) & (EventRow.n > 0))
        .order_by(EventRow.id.desc())
        .first()
    )
    if last is not None:
        channel = Channel(last.channel)
        record(last.at, kind, last.department_id, channel, last.agent_id, ticket_id, n=-1, value=last.value)
