"""The queue of the most important tickets, read in its order through the partial index `ticket_solve`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from deskapp.store.rows import MOST_PARTS, numbers
from deskapp.store.tables import database

#: The statuses that wait for an answer, written as the index has them.
_WAITING = "status IN ('N', 'C')"

_COUNTED = """
SELECT ifnull(sum(n), 0) FROM ticket_count
WHERE department_id IN ({departments}) AND agent_id IN (0, {agent:d}) AND status IN ('N', 'C')
"""
_AMONG = """
SELECT count(*) FROM ticket WHERE id IN ({ids}) AND +department_id IN ({departments})
AND (agent_id IS NULL OR +agent_id = {agent:d}) AND status IN ('N', 'C')
"""


def queue_sql(departments: Sequence[int], agent_id: int, without: Collection[int], limit: int) -> list[str]:
    """The statements that read the queue's first (id, key) pairs: one sorted stream per department and agent."""
    left_out = f" AND id NOT IN ({numbers(sorted(without))})" if without else ""
    parts = [
        f"SELECT id, solve_key AS key FROM ticket "
        f"WHERE department_id = {department:d} AND {owner} AND {_WAITING}{left_out}"
        for department in departments
        for owner in (f"agent_id = {agent_id:d}", "agent_id IS NULL")
    ]
    groups = (parts[start : start + MOST_PARTS] for start in range(0, len(parts), MOST_PARTS))
    return [f"{' UNION ALL '.join(group)} ORDER BY key, id LIMIT {limit:d}" for group in groups]


def queue(departments: Sequence[int], agent_id: int, without: Collection[int], limit: int) -> list[int]:
    """The first tickets an agent should answer in these departments, the most important one first."""
    found = [
        (key, ticket_id)
        for sql in queue_sql(departments, agent_id, without, limit)
        for ticket_id, key in database.execute_sql(sql)
    ]
    return [ticket_id for _, ticket_id in sorted(found)[:limit]]


def waiting(departments: Iterable[int], agent_id: int) -> int:
    """How long the queue is, from the counts the database keeps with every change."""
    sql = _COUNTED.format(departments=numbers(departments), agent=agent_id)
    return int(database.execute_sql(sql).fetchone()[0])


def among(ids: Collection[int], departments: Iterable[int], agent_id: int) -> int:
    """How many of these tickets stand in the queue."""
    if not ids:
        return 0
    sql = _AMONG.format(ids=numbers(ids), departments=numbers(departments), agent=agent_id)
    return int(database.execute_sql(sql).fetchone()[0])
