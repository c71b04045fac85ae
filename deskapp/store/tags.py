"""Tags as a whole: how many tickets each has, and giving tickets another one."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Scope
from deskapp.domain.fields import TagLine
from deskapp.domain.text import same_name, sort_key
from deskapp.store import events
from deskapp.store.rows import numbers
from deskapp.store.tables import TagRow, TicketTagRow, database


def listing(scope: Scope) -> list[TagLine]:
    """All tags in order of name with their numbers of tickets within `scope`; two statements for all of them."""
    tags = database.execute_sql("SELECT id, name FROM tag").fetchall()
    counted = _counts(scope)
    return sorted((TagLine(i, name, counted.get(i, 0)) for i, name in tags), key=lambda tag: sort_key(tag.name))


def _counts(scope: Scope) -> dict[int, int]:
    if scope.departments is None:
        sql = "SELECT tag_id, count(*) FROM ticket_tag GROUP BY tag_id"
    else:
        sql = (
            "SELECT k.tag_id, count(*) FROM ticket_tag k CROSS JOIN ticket t ON t.id = k.ticket_id "
            f"WHERE t.department_id IN ({numbers(sorted(scope.departments))}) GROUP BY k.tag_id"
        )
    return dict(database.execute_sql(sql).fetchall())


def name_of(tag_id: int) -> str | None:
    """What a tag is called, or None where there is no such tag."""
    row = database.execute_sql("SELECT name FROM tag WHERE id = ?", (tag_id,)).fetchone()
    return str(row[0]) if row else None


def named(name: str) -> int | None:
    """The tag of this name, case aside, or None."""
    row = database.execute_sql("SELECT id FROM tag WHERE name_key = ?", (same_name(name),)).fetchone()
    return int(row[0]) if row else None


def insert(name: str) -> int:
    """Add a tag; returns its id."""
    return int(TagRow.insert(name=name, name_key=same_name(name)).execute())


def rename(tag_id: int, name: str) -> None:
    """Call a tag something else."""
    TagRow.update(name=name, name_key=same_name(name)).where(TagRow.id == tag_id).execute()


def tickets_with(tag_id: int, limit: int) -> list[int]:
    """Some tickets with a tag."""
    sql = "SELECT ticket_id FROM ticket_tag WHERE tag_id = ? ORDER BY ticket_id LIMIT ?"
    return [ticket_id for (ticket_id,) in database.execute_sql(sql, (tag_id, limit))]


def count(tag_id: int) -> int:
    """How many tickets have a tag."""
    return int(database.execute_sql("SELECT count(*) FROM ticket_tag WHERE tag_id = ?", (tag_id,)).fetchone()[0])


def have(tag_id: int, ids: Sequence[int]) -> set[int]:
    """Those of some tickets that have a tag."""
    sql = f"SELECT ticket_id FROM ticket_tag WHERE tag_id = ? AND ticket_id IN ({numbers(ids)})"
    return {ticket_id for (ticket_id,) in database.execute_sql(sql, (tag_id,))}


def give(ticket_id: int, tag_id: int) -> None:
    """Give a ticket a tag more."""
    if not have(tag_id, [ticket_id]):
        TicketTagRow.insert(ticket_id=ticket_id, tag_id=tag_id).execute()
        events.tagged(ticket_id, [tag_id])


def take(ids: Sequence[int], tag_id: int) -> None:
    """Take a tag from tickets."""
    database.execute_sql(f"DELETE FROM ticket_tag WHERE tag_id = ? AND ticket_id IN ({numbers(ids)})", (tag_id,))
    for ticket_id in ids:
        events.tagged(ticket_id, (), [tag_id])


def remove(tag_id: int, heir_id: int | None) -> None:
    """Take away a tag that no ticket has any more; what counted for it counts for the heir, else for no tag."""
    events.retag(tag_id, heir_id)
    TagRow.delete().where(TagRow.id == tag_id).execute()
