"""Departments as they are set up: reading and writing all that their dialog edits."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import (
    ChecklistStep,
    DepartmentLine,
    DepartmentSettings,
    Member,
    RemovalCost,
    Ring,
    Service,
    ServiceRules,
    SupportAddress,
)
from deskapp.domain.status import LISTED, UNFINISHED, Status
from deskapp.store import people, templates
from deskapp.store.rows import column, tuples
from deskapp.store.tables import (
    AddressRow,
    AgentRow,
    CannedResponseRow,
    ChecklistStepRow,
    DepartmentRow,
    DepartmentServiceRow,
    MemberRow,
    database,
)


def record(department_id: int) -> DepartmentRow | None:
    """The row of a department that is not deleted, or None."""
    row = DepartmentRow.get_or_none(DepartmentRow.id == department_id)
    return row if row is not None and row.deleted_at is None else None


def read(department_id: int) -> DepartmentSettings | None:
    """All that is set for a department that is not deleted, or None."""
    row = record(department_id)
    if row is None:
        return None
    return DepartmentSettings(
        name=row.name,
        colour=row.colour,
        id=row.id,
        version=row.version,
        to_solve=row.to_solve,
        restricted=row.restricted,
        is_default=row.is_default,
        members=_members(row.id, row.is_default),
        addresses=_addresses(row.id),
        signature=row.signature,
        templates=templates.of_place(row.id),
        services=_services(row.id),
        checklist=tuple(ChecklistStep(step.text, step.id) for step in live_steps(row.id)),
        known=frozenset(active_agents()),
    )


_MEMBERS = """
SELECT a.id, m.role, m.email, m.chat, m.calls FROM agent a
{join} JOIN member m ON m.agent_id = a.id AND m.department_id = ? WHERE a.active = 1 ORDER BY a.sort_key, a.id
"""


def _members(department_id: int, default: bool) -> tuple[Member, ...]:
    """The active members; in the default department also those that no row names."""
    sql = _MEMBERS.format(join="LEFT" if default else "INNER")
    return tuple(
        Member(agent, MemberRole(role), bool(email), bool(chat), bool(calls)) if role is not None else Member(agent)
        for agent, role, email, chat, calls in database.execute_sql(sql, (department_id,))
        if role != MemberRole.OUT
    )


def roles(department_id: int) -> dict[int, int]:
    """The role of each agent whom a row of the department names."""
    rows = MemberRow.select(MemberRow.agent_id, MemberRow.role).where(MemberRow.department_id == department_id)
    return dict(tuples(rows))


def _addresses(department_id: int) -> tuple[SupportAddress, ...]:
    rows = AddressRow.select(AddressRow.email, AddressRow.name).where(AddressRow.department_id == department_id)
    return tuple(SupportAddress(*row) for row in tuples(rows.order_by(AddressRow.position, AddressRow.id)))


def address_name(department_id: int, email: str) -> str:
    """The name that is shown with an address of a department, "" for none."""
    of_it = (AddressRow.department_id == department_id) & (AddressRow.email == email.lower())
    return AddressRow.select(AddressRow.name).where(of_it).scalar() or ""


def _services(department_id: int) -> tuple[ServiceRules, ...]:
    rows = DepartmentServiceRow.select().where(DepartmentServiceRow.department_id == department_id)
    found = {
        row.service: ServiceRules(
            Service(row.service),
            row.is_on,
            row.off_text,
            Ring(row.ring),
            row.ring_s,
            row.at_once,
            row.waiting_text,
            row.missed_text,
        )
        for row in rows
    }
    return tuple(found.get(service.value, ServiceRules(service)) for service in Service)


def live_steps(department_id: int) -> list[ChecklistStepRow]:
    """The steps of a department's checklist in their order, without removed ones."""
    rows = ChecklistStepRow.select().where(
        (ChecklistStepRow.department_id == department_id) & ChecklistStepRow.removed_at.is_null()
    )
    return list(rows.order_by(ChecklistStepRow.position, ChecklistStepRow.id))


def active_agents() -> dict[int, str]:
    """The names of all active agents."""
    return dict(tuples(AgentRow.select(AgentRow.id, AgentRow.name).where(AgentRow.active)))


_LINES = """
SELECT d.id, d.name, d.colour, d.restricted, d.to_solve, d.is_default,
       (SELECT count(*) FROM agent a LEFT JOIN member m ON m.agent_id = a.id AND m.department_id = d.id
        WHERE a.active = 1 AND CASE WHEN d.is_default THEN ifnull(m.role, 1) > 0 ELSE m.role > 0 END)
FROM department d WHERE d.deleted_at IS NULL ORDER BY d.position, d.id
"""


def lines() -> list[DepartmentLine]:
    """All departments that are not deleted, in their order."""
    addresses: dict[int, list[str]] = {}
    every = AddressRow.select(AddressRow.department_id, AddressRow.email)
    for department_id, email in tuples(every.order_by(AddressRow.position, AddressRow.id)):
        addresses.setdefault(department_id, []).append(email)
    listed = _counted(LISTED)
    return [
        DepartmentLine(
            r[0],
            r[1],
            r[2],
            bool(r[3]),
            bool(r[4]),
            bool(r[5]),
            r[6],
            tuple(addresses.get(r[0], ())),
            listed.get(r[0], 0),
        )
        for r in database.execute_sql(_LINES)
    ]


def _counted(statuses: Collection[Status]) -> dict[int, int]:
    """The number of tickets of these statuses in each department, deleted ones too."""
    inside = ", ".join(f"'{status.value}'" for status in statuses)
    sql = f"SELECT department_id, sum(n) FROM ticket_count WHERE status IN ({inside}) GROUP BY department_id"
    return dict(database.execute_sql(sql).fetchall())


def live_names() -> dict[str, int]:
    """The departments that are not deleted by the key of their name."""
    rows = DepartmentRow.select(DepartmentRow.name_key, DepartmentRow.id).where(DepartmentRow.deleted_at.is_null())
    return dict(tuples(rows))


def colours() -> list[int]:
    """The colours of the departments that are not deleted."""
    return column(DepartmentRow.select(DepartmentRow.colour).where(DepartmentRow.deleted_at.is_null()))


def cost(department_id: int) -> RemovalCost:
    """What deleting a department touches, with the tickets of earlier ones that still are on their way to it."""
    coming = DepartmentRow.select(DepartmentRow.id).where(DepartmentRow.substitute_id == department_id)
    rooms = [department_id, *column(coming)]
    every, unfinished = _counted(frozenset(Status) - {Status.DELETED}), _counted(UNFINISHED)
    canned = CannedResponseRow.select().where(CannedResponseRow.department_id == department_id).count()
    found = read(department_id)
    return RemovalCost(
        tickets=sum(every.get(room, 0) for room in rooms),
        open_tickets=sum(unfinished.get(room, 0) for room in rooms),
        addresses=len(found.addresses) if found else 0,
        canned=canned,
        members=len(found.members) if found else 0,
    )


def copy_canned(source_id: int, target_id: int) -> None:
    """Give a department copies of another's canned responses."""
    sql = (
        "INSERT INTO canned_response (name, name_key, text, department_id) "
        "SELECT name, name_key, text, ? FROM canned_response WHERE department_id = ? ORDER BY id"
    )
    database.execute_sql(sql, (target_id, source_id))


def order(ids: Sequence[int]) -> None:
    """Put the departments into this order."""
    for position, department_id in enumerate(ids, start=1):
        DepartmentRow.update(position=position).where(DepartmentRow.id == department_id).execute()


def live_ids() -> list[int]:
    """The departments that are not deleted, in their order."""
    return [department.id for department in people.departments()]


def place_of_address(email: str) -> int | None:
    """The department an address belongs to, or None."""
    found: int | None = AddressRow.select(AddressRow.department_id).where(AddressRow.email == email).scalar()
    return found
