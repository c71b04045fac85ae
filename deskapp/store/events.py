"""The log of events that the reports count. It only grows; what is undone is taken back by an event more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from deskapp.domain.moments import to_us
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.store import rollups
from deskapp.store.rows import numbers
from deskapp.store.tables import EventRow, EventTagRow, database
from deskapp.store.writing import insert, insert_new


def record(
    at: datetime,
    kind: EventKind,
    department_id: int,
    channel: Channel,
    agent_id: int | None,
    ticket_id: int | None,
    *,
    n: int = 1,
    value: int | None = None,
    tags: Iterable[int] | None = None,
) -> int:
    """Log an event in the bucket of its department, channel and agent, and count it; returns its id.

    `n` is -1 where one is taken back. `value` is seconds. `tags` are those the ticket has now unless they are given.
    """
    event_id = insert(
        EventRow,
        at=at,
        kind=kind,
        department_id=department_id,
        channel=channel,
        agent_id=agent_id,
        ticket_id=ticket_id,
        n=n,
        value=value,
    )
    tags = _tags_now(ticket_id) if tags is None else tuple(tags)
    for tag_id in tags:
        insert(EventTagRow, event_id=event_id, tag_id=tag_id)
    rollups.count(rollups.Counted(to_us(at), kind, department_id, channel, agent_id or 0, n, value), tags)
    return event_id


def newest(ticket_id: int) -> int:
    """The id of a ticket's newest event."""
    return int(database.execute_sql("SELECT max(id) FROM event WHERE ticket_id = ?", (ticket_id,)).fetchone()[0])


def take_back(event_id: int) -> None:
    """Take one event back, in the bucket it was counted in, and with it that it was ranked."""
    again(event_id, -1)
    if database.execute_sql(_RANKED, (event_id,)).fetchone():
        beside(event_id, EventKind.RANKED, -1)


_RANKED = "SELECT 1 FROM rating WHERE act_id = ? AND invalid_at IS NULL AND score <> 0"


def again(event_id: int, n: int = 1) -> int:
    """Log an event once more as it is; returns the new one's id. `n` is -1 where it is taken back."""
    row = EventRow.get_by_id(event_id)
    return _like(row, EventKind(row.kind), n * row.n, row.value)


def beside(event_id: int, kind: EventKind, n: int = 1) -> int:
    """Log an event of another kind in the bucket, at the moment and with the tags of one; returns its id."""
    return _like(EventRow.get_by_id(event_id), kind, n, None)


def _like(row: EventRow, kind: EventKind, n: int, value: int | None) -> int:
    where = (row.department_id, Channel(row.channel), row.agent_id, row.ticket_id)
    return record(row.at, kind, *where, n=n, value=value, tags=_tags_of(row.id))


_SUM = """
SELECT sum(o.n) FROM event e JOIN event o ON o.kind = e.kind AND o.department_id = e.department_id AND o.at = e.at
AND o.channel = e.channel AND o.agent_id IS e.agent_id AND o.ticket_id IS e.ticket_id AND o.value IS e.value
WHERE e.id = ?
"""


def stands(event_id: int) -> bool:
    """Whether an event, or one that is the same in everything, was not taken back."""
    return bool((database.execute_sql(_SUM, (event_id,)).fetchone()[0] or 0) > 0)


def get(event_id: int) -> EventRow:
    """An event."""
    return EventRow.get_by_id(event_id)


def standing(ticket_id: int, kinds: Iterable[EventKind]) -> list[int]:
    """The events of a ticket of these kinds that were not taken back, by id, the newest first."""
    kept = ", ".join(f"'{kind.value}'" for kind in kinds)
    sql = (
        "SELECT id, n, kind, at, department_id, channel, agent_id, value FROM event "
        f"WHERE ticket_id = ? AND kind IN ({kept}) ORDER BY id DESC"
    )
    found: list[int] = []
    taken: Counter[tuple[object, ...]] = Counter()
    for event_id, n, *bucket in database.execute_sql(sql, (ticket_id,)).fetchall():
        if n > 0 and not taken[tuple(bucket)]:
            found.append(event_id)
        else:
            taken[tuple(bucket)] -= n
    return found


def compensate(ticket_id: int, kind: EventKind, at: datetime | None = None) -> None:
    """Take the newest event of a kind back that was not taken back yet; of those at a moment where it is given."""
    for event_id in standing(ticket_id, [kind]):
        if at is None or EventRow.get_by_id(event_id).at == at:
            take_back(event_id)
            return


def tagged(ticket_id: int, added: Iterable[int], removed: Iterable[int] = ()) -> None:
    """Let the tags that a ticket was given or lost count for its creation, too.

    Every other event counts for the tags that the ticket had when it happened (SPEC §7, the report of tags).
    """
    changes = [*((tag_id, 1) for tag_id in added), *((tag_id, -1) for tag_id in removed)]
    if not changes:
        return
    sql = "SELECT id, at, department_id, channel, ifnull(agent_id, 0), n FROM event WHERE ticket_id = ? AND kind = ?"
    for event_id, at, department_id, channel, agent_id, n in database.execute_sql(
        sql, (ticket_id, EventKind.CREATED.value)
    ).fetchall():
        counted = rollups.Counted(at, EventKind.CREATED, department_id, channel, agent_id, n, None)
        for tag_id, sign in changes:
            if sign > 0:
                insert_new(EventTagRow, event_id=event_id, tag_id=tag_id)
            else:
                EventTagRow.delete().where(EventTagRow.event_id == event_id, EventTagRow.tag_id == tag_id).execute()
            rollups.count_tag(counted, tag_id, sign)


def retag(tag_id: int, heir_id: int | None) -> None:
    """Let what counted for a tag count for another that takes its place, or for none."""
    if heir_id is not None:
        sql = "INSERT OR IGNORE INTO event_tag SELECT event_id, ? FROM event_tag WHERE tag_id = ?"
        database.execute_sql(sql, (heir_id, tag_id))
    EventTagRow.delete().where(EventTagRow.tag_id == tag_id).execute()
    rollups.rebuild_tags([tag_id, *([] if heir_id is None else [heir_id])])


def _tags_now(ticket_id: int | None) -> tuple[int, ...]:
    if ticket_id is None:
        return ()
    sql = "SELECT tag_id FROM ticket_tag WHERE ticket_id = ?"
    return tuple(tag_id for (tag_id,) in database.execute_sql(sql, (ticket_id,)))


def _tags_of(event_id: int) -> tuple[int, ...]:
    sql = f"SELECT tag_id FROM event_tag WHERE event_id IN ({numbers([event_id])})"
    return tuple(tag_id for (tag_id,) in database.execute_sql(sql))
