"""Tickets that stand where they should not: in a deleted department, or with an agent who no longer answers there.

Both are read from the counts the database keeps, so asking costs next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from deskapp.domain.departments import Ending
from deskapp.domain.status import UNFINISHED, Status
from deskapp.store import people
from deskapp.store.rows import column
from deskapp.store.store import Unit
from deskapp.store.tables import DepartmentRow, TicketRecord, database


def _inside(statuses: frozenset[Status]) -> str:
    return ", ".join(f"'{status.value}'" for status in sorted(statuses))


_LIVING = frozenset(Status) - {Status.DELETED}
_DEPARTED = f"""
SELECT d.id, d.substitute_id, d.ending, sum(c.n) FROM ticket_count c JOIN department d ON d.id = c.department_id
WHERE d.deleted_at IS NOT NULL AND c.n > 0 AND (d.substitute_id IS NOT NULL OR c.status IN ({_inside(_LIVING)}))
GROUP BY d.id ORDER BY d.id
"""
_ASSIGNED = f"""
SELECT c.department_id, c.agent_id, sum(c.n) FROM ticket_count c JOIN department d ON d.id = c.department_id
WHERE d.deleted_at IS NULL AND c.n > 0 AND c.agent_id <> 0 AND c.status IN ({_inside(UNFINISHED)})
GROUP BY c.department_id, c.agent_id
"""


@dataclass(frozen=True, slots=True)
class Departed:
    """A deleted department that still holds tickets; without a substitute those in its trash do not count."""

    id: int
    substitute_id: int | None
    ending: Ending
    tickets: int


@dataclass(frozen=True, slots=True)
class Stranded:
    """Unfinished tickets of a department whose agent cannot answer there."""

    department_id: int
    agent_id: int
    tickets: int


def departed() -> list[Departed]:
    """The deleted departments whose tickets have to be looked after, the earliest first."""
    return [Departed(r[0], r[1], Ending(r[2]), r[3]) for r in database.execute_sql(_DEPARTED)]


def tickets_of(department: Departed, limit: int) -> list[TicketRecord]:
    """The next tickets of a deleted department that have to be looked after."""
    statuses = _LIVING if department.substitute_id is None else frozenset(Status)
    rows = TicketRecord.select().where(
        (TicketRecord.department_id == department.id) & TicketRecord.status.in_([each.value for each in statuses])
    )
    return list(rows.limit(limit))


def stranded(department_id: int | None = None) -> list[Stranded]:
    """Where unfinished tickets have an agent who cannot answer there, perhaps of one department only."""
    found, solvers = [], dict[int, set[int]]()
    for department, agent, n in database.execute_sql(_ASSIGNED):
        if department_id not in (None, department):
            continue
        if department not in solvers:
            solvers[department] = people.member_ids(department)
        if agent not in solvers[department]:
            found.append(Stranded(department, agent, n))
    return found


def tickets_with(where: Stranded, limit: int) -> list[int]:
    """The next tickets that an agent cannot answer."""
    sql = (
        "SELECT id FROM ticket WHERE department_id = ? AND agent_id = ? AND listed = 1 "
        f"AND status IN ({_inside(UNFINISHED)}) LIMIT ?"
    )
    return [ticket for (ticket,) in database.execute_sql(sql, (where.department_id, where.agent_id, limit))]


def left() -> int:
    """How many tickets stand where they should not."""
    return sum(each.tickets for each in departed()) + sum(each.tickets for each in stranded())


def end(unit: Unit) -> None:
    """Note of each deleted department whose tickets were all looked after that it is done."""
    waiting = [department.id for department in departed()]
    ending = DepartmentRow.select(DepartmentRow.id).where(DepartmentRow.ending != "")
    done = [each for each in column(ending) if each not in waiting]
    if done:
        DepartmentRow.update(ending="").where(DepartmentRow.id.in_(done)).execute()


def is_ending() -> bool:
    """Whether a deleted department was not noted as done yet."""
    return bool(DepartmentRow.select(DepartmentRow.id).where(DepartmentRow.ending != "").exists())


_HOME = "SELECT deleted_at, substitute_id FROM department WHERE id = ?"


def home_of(department_id: int, *, trashed: bool = False) -> int:
    """Where a ticket of a department belongs: there, else with its substitute, else in the default department.

    One that is in the trash stays with a department that was deleted together with its tickets.
    """
    seen: set[int] = set()
    here = department_id
    while here not in seen:
        seen.add(here)
        row = database.execute_sql(_HOME, (here,)).fetchone()
        if row is None:
            break
        if row[0] is None or (row[1] is None and trashed):
            return here
        if row[1] is None:
            break
        here = row[1]
    return people.default_department()
