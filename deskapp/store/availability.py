"""Who takes tickets: the agents' own switch, departments they are away from, and the spans they were available in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.access import MemberRole
from deskapp.store import people
from deskapp.store.rows import column
from deskapp.store.tables import AgentRow, AvailabilitySpanRow, AwayRow, DepartmentRow, MemberRow


@dataclass(frozen=True, slots=True)
class Span:
    """A span that still runs, as far as it was last told."""

    id: int
    department_id: int
    ended_at: datetime


def is_available(agent_id: int) -> bool:
    """Whether an agent takes tickets at all."""
    row = AgentRow.get_or_none(AgentRow.id == agent_id)
    return bool(row is not None and row.active and row.available)


def available_agents() -> set[int]:
    """The agents who take tickets at all."""
    return set(column(AgentRow.select(AgentRow.id).where(AgentRow.active & AgentRow.available)))


def set_available(agent_id: int, on: bool) -> None:
    """Set an agent's own switch."""
    AgentRow.update(available=on).where(AgentRow.id == agent_id).execute()


def away_from(agent_id: int) -> set[int]:
    """The departments an agent is away from although available elsewhere."""
    return set(column(AwayRow.select(AwayRow.department_id).where(AwayRow.agent_id == agent_id)))


def set_away(agent_id: int, department_id: int, away: bool) -> None:
    """Take an agent out of one department's work for the time being, or back in."""
    if away:
        AwayRow.insert(agent_id=agent_id, department_id=department_id).on_conflict_ignore().execute()
    else:
        AwayRow.delete().where((AwayRow.agent_id == agent_id) & (AwayRow.department_id == department_id)).execute()


def takers(department_id: int) -> set[int]:
    """The agents a department's tickets are shared out among: its own solvers, everybody where it names none."""
    solvers = people.member_ids(department_id)
    default = DepartmentRow.get_or_none((DepartmentRow.id == department_id) & DepartmentRow.is_default)
    if default is not None:
        return solvers
    named = MemberRow.select(MemberRow.agent_id).where(
        (MemberRow.department_id == department_id) & (MemberRow.role >= int(MemberRole.SOLVER))
    )
    return (solvers & set(column(named))) or solvers


def available_in(department_id: int) -> set[int]:
    """The agents that a department's tickets can be shared out among now."""
    return available_of(department_id, takers(department_id))


def available_of(department_id: int, agents: Iterable[int]) -> set[int]:
    """Of these agents, those that are available in a department now."""
    away = column(AwayRow.select(AwayRow.agent_id).where(AwayRow.department_id == department_id))
    on = AgentRow.select(AgentRow.id).where(AgentRow.active & AgentRow.available & AgentRow.id.not_in(away))
    return set(agents) & set(column(on))


def running(agent_id: int) -> list[Span]:
    """The spans of an agent that still run."""
    rows = AvailabilitySpanRow.select().where(AvailabilitySpanRow.running & (AvailabilitySpanRow.agent_id == agent_id))
    return [Span(row.id, row.department_id, row.ended_at) for row in rows]


def begin(agent_id: int, department_id: int, at: datetime) -> None:
    """Let a span run from now on."""
    AvailabilitySpanRow.insert(
        agent_id=agent_id, department_id=department_id, began_at=at, ended_at=at, running=True
    ).execute()


def extend(span_id: int, at: datetime) -> None:
    """Tell that a span has run until now."""
    AvailabilitySpanRow.update(ended_at=at).where(AvailabilitySpanRow.id == span_id).execute()


def close(span_id: int) -> None:
    """End a span where it was last told to have run to."""
    AvailabilitySpanRow.update(running=False).where(AvailabilitySpanRow.id == span_id).execute()
