"""Agents as they are set up: their rows, memberships, signatures and unfinished tickets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.agents import AgentLine, AgentSettings
from deskapp.domain.status import UNFINISHED
from deskapp.domain.text import same_name, sort_key
from deskapp.store import people
from deskapp.store.rows import column, numbers, tuples
from deskapp.store.store import Unit
from deskapp.store.tables import (
    AddressRow,
    AgentRow,
    AgentSignatureRow,
    DepartmentRow,
    MemberRow,
    TicketRecord,
    database,
)
from deskapp.store.writing import insert
from deskapp.store.writing import update as update_row

_IN = ", ".join(f"'{status.value}'" for status in sorted(UNFINISHED))
_LEFT = "(SELECT coalesce(sum(c.n), 0) FROM ticket_count c WHERE c.agent_id = {agent} AND c.status IN ({statuses}))"
_LINES = f"""
SELECT a.id, a.name, a.email, a.role, a.active, a.available,
       (SELECT count(*) FROM department d LEFT JOIN member m ON m.department_id = d.id AND m.agent_id = a.id
        WHERE d.deleted_at IS NULL AND coalesce(m.role, d.is_default) > 0),
       {_LEFT.format(agent="a.id", statuses="'N', 'C', 'A', 'W'")}
FROM agent a ORDER BY a.active DESC, a.sort_key
"""


def lines() -> list[AgentLine]:
    """Every agent, the active ones first, in order of name."""
    return [
        AgentLine(r[0], r[1], r[2], Role(r[3]), bool(r[4]), bool(r[4] and r[5]), r[6], r[7])
        for r in database.execute_sql(_LINES)
    ]


def settings(agent_id: int) -> AgentSettings | None:
    """All that is set for an agent, in departments that are not deleted; None where there is no such agent."""
    row = AgentRow.get_or_none(AgentRow.id == agent_id)
    if row is None:
        return None
    live = live_departments()
    members = MemberRow.select(MemberRow.department_id, MemberRow.role).where(MemberRow.agent_id == agent_id)
    texts = AgentSignatureRow.select(AgentSignatureRow.department_id, AgentSignatureRow.text).where(
        AgentSignatureRow.agent_id == agent_id
    )
    return AgentSettings(
        name=row.name,
        email=row.email,
        id=row.id,
        version=row.version,
        role=Role(row.role),
        active=row.active,
        language=row.language,
        signature=row.signature,
        signatures={department: text for department, text in tuples(texts) if department in live},
        memberships={department: MemberRole(role) for department, role in tuples(members) if department in live},
        has_password=bool(row.password),
    )


def live_departments() -> set[int]:
    """The departments that are not deleted."""
    return set(column(DepartmentRow.select(DepartmentRow.id).where(DepartmentRow.deleted_at.is_null())))


def namesakes(name: str, but: int | None) -> bool:
    """Whether another active agent has this name, ignoring case and composition."""
    key = same_name(name)
    return any(same_name(each) == key for each in _of_others(AgentRow.name, but))


def by_name() -> list[tuple[int, str, str]]:
    """Every agent's id, name and address: those who work here first, then in the order in which they came."""
    return database.execute_sql("SELECT id, name, email FROM agent ORDER BY active DESC, id").fetchall()  # type: ignore[no-any-return]


def has_email(email: str, but: int | None) -> bool:
    """Whether another active agent has this address."""
    return any(each.casefold() == email.casefold() for each in _of_others(AgentRow.email, but))


def is_support_address(email: str) -> bool:
    """Whether mail to this address lands in a department."""
    return bool(AddressRow.select(AddressRow.id).where(AddressRow.email == email.lower()).exists())


def _of_others(field: object, but: int | None) -> list[str]:
    query = AgentRow.select(field).where(AgentRow.active)
    return column(query if but is None else query.where(AgentRow.id != but))


def write(unit: Unit, agent: AgentSettings) -> int:
    """Keep an agent's own row, made where `id` is None; returns the id. Activity and password stay."""
    values = {
        "name": agent.name,
        "sort_key": sort_key(agent.name),
        "email": agent.email,
        "role": agent.role,
        "language": agent.language,
        "signature": agent.signature,
    }
    if agent.id is None:
        return insert(AgentRow, created_at=unit.now, **values)
    update_row(AgentRow, agent.id, values, "version = version + 1")
    return agent.id


def set_active(agent_id: int, active: bool) -> None:
    """Let an agent work here, or no longer."""
    update_row(AgentRow, agent_id, {"active": active}, "version = version + 1")


def set_signatures(agent_id: int, texts: Mapping[int, str], among: Iterable[int]) -> None:
    """Keep an agent's signatures for the departments `among`; one without a text is taken away."""
    for department_id in among:
        text = texts.get(department_id, "")
        if text:
            AgentSignatureRow.insert(
                agent_id=agent_id, department_id=department_id, text=text
            ).on_conflict_replace().execute()
        else:
            AgentSignatureRow.delete().where(
                (AgentSignatureRow.agent_id == agent_id) & (AgentSignatureRow.department_id == department_id)
            ).execute()


def set_memberships(agent_id: int, roles: Mapping[int, MemberRole], among: Iterable[int]) -> None:
    """Keep an agent's roles in the departments `among`; which services a member covers there stays.

    A department with other members than before has another version, so that its dialog is not saved over them.
    """
    for department_id in among:
        place = (MemberRow.department_id == department_id) & (MemberRow.agent_id == agent_id)
        role = roles.get(department_id)
        before = MemberRow.select(MemberRow.role).where(place).scalar()
        if before == role:
            continue
        if role is None:
            MemberRow.delete().where(place).execute()
        elif before is None:
            MemberRow.insert(department_id=department_id, agent_id=agent_id, role=int(role)).execute()
        else:
            MemberRow.update(role=int(role)).where(place).execute()
        update_row(DepartmentRow, department_id, {"version": DepartmentRow.get_by_id(department_id).version + 1})


def unfinished(agent_id: int, limit: int) -> list[TicketRecord]:
    """Tickets of an agent that somebody has to go on with."""
    sql = (
        f"SELECT id FROM ticket WHERE department_id IN ({numbers(people.department_ids())}) AND agent_id = ? "
        f"AND listed = 1 AND status IN ({_IN}) LIMIT ?"
    )
    ids = [ticket_id for (ticket_id,) in database.execute_sql(sql, (agent_id, limit))]
    return list(TicketRecord.select().where(TicketRecord.id.in_(ids)))


def count_unfinished(agent_id: int) -> int:
    """How many tickets of an agent somebody has to go on with."""
    return int(database.execute_sql(f"SELECT {_LEFT.format(agent='?', statuses=_IN)}", (agent_id,)).fetchone()[0])
