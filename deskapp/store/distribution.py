"""What sharing out remembers and counts: whose turn it is in a department, who got a ticket when, who has how many."""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.distribution import LOAD
from deskapp.store import workspace
from deskapp.store.rows import numbers
from deskapp.store.tables import database

_SERVED = "shared-out"
_STATUSES = ", ".join(f"'{status.value}'" for status in LOAD)
_LOAD = """
SELECT agent_id, sum(n) FROM ticket_count
WHERE agent_id IN ({agents}) AND status IN ({statuses}) GROUP BY agent_id
"""
_UNASSIGNED = """
SELECT id FROM ticket
WHERE department_id = {department:d} AND agent_id IS NULL AND listed = 1 AND status IN ({statuses})
ORDER BY changed_at, id
"""


def unassigned(department_id: int) -> list[int]:
    """A department's tickets that somebody has to do with and nobody has, the longest unchanged first."""
    sql = _UNASSIGNED.format(department=department_id, statuses=_STATUSES)
    return [ticket_id for (ticket_id,) in database.execute_sql(sql)]


def last_in_turn(department_id: int) -> int | None:
    """The agent who got a department's last ticket by turns, or None."""
    found = workspace.read_mark(_turn(department_id))
    return found if isinstance(found, int) else None


def remember(department_id: int, agent_id: int, *, by_turns: bool) -> None:
    """Note that an agent was given a ticket of a department."""
    if by_turns:
        workspace.write_mark(_turn(department_id), agent_id)
    workspace.write_mark(_SERVED, [each for each in served() if each != agent_id] + [agent_id])


def served() -> list[int]:
    """The agents that ever were given a ticket by sharing out, in the order in which they last were."""
    found = workspace.read_mark(_SERVED)
    return [each for each in found if isinstance(each, int)] if isinstance(found, list) else []


def load(agents: Iterable[int]) -> dict[int, int]:
    """How many tickets agents have to do with, in all departments; nobody who has none."""
    sql = _LOAD.format(agents=numbers(agents), statuses=_STATUSES)
    return {agent: n for agent, n in database.execute_sql(sql) if n}


def _turn(department_id: int) -> str:
    return f"turn.{department_id}"
