"""What the store keeps of signing in: passwords, wrong tries, and until when somebody has to wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.access import Role
from deskapp.domain.agents import Person
from deskapp.store.rows import tuples
from deskapp.store.tables import AgentRow


@dataclass(frozen=True, slots=True)
class Lock:
    """An agent's password as it is kept ("" for none) and what was tried since the last right one."""

    role: Role
    active: bool
    password: str
    wrong_tries: int
    blocked_until: datetime | None
    language: str


def people() -> list[Person]:
    """The active agents, in order of name."""
    rows = AgentRow.select(AgentRow.id, AgentRow.name, AgentRow.password).where(AgentRow.active)
    return [Person(i, name, bool(kept)) for i, name, kept in tuples(rows.order_by(AgentRow.sort_key))]


def lock_of(agent_id: int) -> Lock | None:
    """An agent's lock, or None where there is no such agent."""
    row = AgentRow.get_or_none(AgentRow.id == agent_id)
    if row is None:
        return None
    return Lock(Role(row.role), row.active, row.password, row.wrong_tries, row.blocked_until, row.language)


def set_password(agent_id: int, kept: str) -> None:
    """Keep a password, "" for none; what was tried on the one before is forgotten."""
    AgentRow.update(password=kept, wrong_tries=0, blocked_until=None).where(AgentRow.id == agent_id).execute()


def count_try(agent_id: int, tries: int, blocked_until: datetime | None) -> None:
    """Remember a try before it is known whether it is right."""
    AgentRow.update(wrong_tries=tries, blocked_until=blocked_until).where(AgentRow.id == agent_id).execute()


def forget_tries(agent_id: int) -> None:
    """The password was right."""
    AgentRow.update(wrong_tries=0, blocked_until=None).where(AgentRow.id == agent_id).execute()


def keep_anew(agent_id: int, old: str, new: str) -> None:
    """Keep the same password at another cost, unless it was changed meanwhile."""
    AgentRow.update(password=new).where((AgentRow.id == agent_id) & (AgentRow.password == old)).execute()
