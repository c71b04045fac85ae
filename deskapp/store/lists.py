"""The inbox's lists: keyset pages over one index per order, merged over the departments a viewer may see."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deskapp.domain.access import Scope
from deskapp.domain.lists import STATUSES, Counts, Cursor, ListQuery, Order, View
from deskapp.domain.moments import from_us
from deskapp.domain.status import COUNTED, LISTED, Status
from deskapp.domain.text import excerpt
from deskapp.domain.ticket import TicketRow
from deskapp.domain.vocabulary import Channel, OutboxState, Priority
from deskapp.store.outbox import STUCK_OF, STUCK_TICKETS
from deskapp.store.rows import MOST_PARTS, numbers
from deskapp.store.tables import database
from deskapp.store.tickets import OPENED_BY

#: For each order its key column and whether it descends. Each has indexes in the schema.
_ORDERS: dict[Order, tuple[str, bool]] = {
    Order.NEWEST: ("changed_at", True),
    Order.OLDEST: ("changed_at", False),
    Order.CREATED: ("created_at", True),
    Order.CREATED_FIRST: ("created_at", False),
    Order.PRIORITY: ("priority_key", True),
}

_NEWEST_NOTE = "(SELECT n.text FROM inline_note n WHERE n.ticket_id = t.id ORDER BY n.at DESC, n.id DESC LIMIT 1)"
#: Of an internal ticket the notes say what a customer's messages say of others.
_ROW_COLUMNS = f"""
SELECT t.id, t.subject, iif(t.contact_id IS NULL, {_NEWEST_NOTE}, t.excerpt),
       coalesce(c.name, {OPENED_BY.format("t.id")}, ''), t.status, t.priority, t.channel, t.department_id, t.agent_id,
       t.changed_at, t.postponed_until, t.messages, t.noted OR t.inline_notes > 0,
       t.status IN ('N', 'C')
       AND iif(t.contact_id IS NULL, t.created_at, ifnull(t.last_customer_at, 0)) > coalesce(s.at, 0),
       t.contact_id IS NULL, {STUCK_OF.format("t.id")}
FROM ticket t LEFT JOIN contact c ON c.id = t.contact_id
LEFT JOIN ticket_seen s ON s.ticket_id = t.id AND s.agent_id = ?
WHERE t.id IN ({{ids}})
"""

_SHOWN = ", ".join(f"'{status.value}'" for status in sorted(STATUSES[View.UNDELIVERED]))
_UNDELIVERED = f"status IN ({_SHOWN}) AND id IN ({STUCK_TICKETS})"
_STUCK_COUNTS = f"SELECT department_id, count(*) FROM ticket NOT INDEXED WHERE {_UNDELIVERED} GROUP BY department_id"


def _condition(view: View, agent_id: int) -> str:
    statuses = STATUSES[view]
    if statuses == LISTED:
        who = {View.MINE: f" AND agent_id = {agent_id:d}", View.UNASSIGNED: " AND agent_id IS NULL"}.get(view, "")
        return f"listed = 1{who}"
    if view is View.UNDELIVERED:
        return _UNDELIVERED
    return f"status = '{next(iter(statuses)).value}'"


def page(
    query: ListQuery, scope: Scope, departments: Iterable[int], agent_id: int, after: Cursor | None, limit: int
) -> list[tuple[int, int]]:
    """The next (ticket id, key) pairs of a list; one sorted stream per department, merged by the database."""
    column, descending = _ORDERS[query.order]
    compare, direction = ("<", "DESC") if descending else (">", "ASC")
    condition = _condition(query.view, agent_id)
    edge = f" AND ({column}, id) {compare} (:key, :id)" if after else ""
    wanted = [d for d in departments if d in scope and query.department_id in (None, d)]
    if not wanted:
        return []
    places = [f"= {department:d}" for department in wanted]
    source = "ticket"
    if query.view is View.UNDELIVERED:  # these are few and looked up one by one, whatever index would sort them
        places, source = [f"IN ({numbers(wanted)})"], "ticket NOT INDEXED"
    parts = [
        f"SELECT id, {column} AS key FROM {source} WHERE department_id {place} AND {condition}{edge}"
        for place in places
    ]
    values = {"key": after.key, "id": after.id} if after else {}
    found: list[tuple[int, int]] = []
    for start in range(0, len(parts), MOST_PARTS):
        merged = " UNION ALL ".join(parts[start : start + MOST_PARTS])
        sql = f"{merged} ORDER BY key {direction}, id {direction} LIMIT {limit:d}"
        found += database.execute_sql(sql, values).fetchall()
    if len(parts) <= MOST_PARTS:
        return found
    return sorted(found, key=lambda each: (each[1], each[0]), reverse=descending)[:limit]


def keys(query: ListQuery, scope: Scope, agent_id: int, ids: Iterable[int]) -> dict[int, int]:
    """Of these tickets, those that stand in the list, with their keys."""
    column, _ = _ORDERS[query.order]
    department = "" if query.department_id is None else f" AND department_id = {query.department_id:d}"
    sql = (
        f"SELECT id, {column}, department_id FROM ticket WHERE id IN ({numbers(ids)}) "
        f"AND {_condition(query.view, agent_id)}{department}"
    )
    return {ticket: key for ticket, key, owner in database.execute_sql(sql) if owner in scope}


def rows(scope: Scope, agent_id: int, ids: Sequence[int]) -> dict[int, TicketRow]:
    """The cards of these tickets, without those the viewer may not see."""
    cursor = database.execute_sql(_ROW_COLUMNS.format(ids=numbers(ids)), (agent_id,))
    return {
        r[0]: TicketRow(
            r[0],
            r[1],
            excerpt(r[2] or "") if r[14] else r[2],
            r[3],
            Status(r[4]),
            Priority(r[5]),
            Channel(r[6]),
            r[7],
            r[8],
            from_us(r[9]),
            None if r[10] is None else from_us(r[10]),
            r[11],
            bool(r[12]),
            bool(r[13]),
            bool(r[14]),
            OutboxState(r[15]) if r[15] else None,
        )
        for r in cursor
        if r[7] in scope
    }


def counts(scope: Scope, agent_id: int) -> Counts:
    """The lengths of all lists, from the counts the database keeps with every change."""
    departments: dict[int, list[int]] = {}
    views = dict.fromkeys(View, 0)
    listed = {status.value for status in LISTED}
    by_status = {next(iter(s)).value: view for view, s in STATUSES.items() if len(s) == 1}
    place = {status.value: index for index, status in enumerate(COUNTED)}
    for department, agent, status, n in database.execute_sql("SELECT * FROM ticket_count WHERE n > 0"):
        if department not in scope:
            continue
        if status in place:
            departments.setdefault(department, [0, 0, 0])[place[status]] += n
        if status in by_status:
            views[by_status[status]] += n
        if status in listed:
            views[View.ALL] += n
            views[View.MINE] += n if agent == agent_id else 0
            views[View.UNASSIGNED] += n if agent == 0 else 0
    views[View.UNDELIVERED] = sum(n for department, n in database.execute_sql(_STUCK_COUNTS) if department in scope)
    return Counts({d: (n[0], n[1], n[2]) for d, n in departments.items()}, views)
