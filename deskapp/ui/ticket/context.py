"""What the parts of the ticket view share: the session, and the names of agents and departments as last read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from deskapp.domain.note_text import names_of
from deskapp.domain.people import Agent, Colleague, Department
from deskapp.domain.text import sort_key
from deskapp.ui.session import Session


@dataclass
class Names:
    """Agents and departments by id; read again when settings change."""

    agents: dict[int, Agent] = field(default_factory=dict)
    departments: dict[int, Department] = field(default_factory=dict)

    def agent(self, agent_id: int | None) -> str:
        """The agent's name, or "" for nobody and for one who is unknown."""
        found = self.agents.get(agent_id) if agent_id is not None else None
        return found.name if found else ""

    def department(self, department_id: int) -> str:
        """The department's name, or "" where the viewer may not know it."""
        found = self.departments.get(department_id)
        return found.name if found else ""

    def mentions(self) -> list[str]:
        """What may stand behind @: whole names and first names of agents."""
        return names_of(self.agents.values())

    def addresses(self) -> Iterable[str]:
        """The desk's own addresses: an answer never goes to them."""
        return [department.address for department in self.departments.values() if department.address]


class Context:
    """The session and what was read from it for all parts of the ticket view."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.names = Names()
        self._zone = session.zone
        self.hold_s = 0

    def reload(self) -> None:
        """Reads agents, departments and settings anew."""
        self._zone = self.session.zone
        self.hold_s = self.session.desk.workspace.settings().hold_s
        people = self.session.desk.people
        self.names = Names(
            {agent.id: agent for agent in people.agents()},
            {department.id: department for department in people.departments(self.session.who)},
        )

    def shown(self) -> tuple[Names, ZoneInfo]:
        """What every row of a thread is written with; where it changes, they are written anew."""
        return self.names, self._zone

    def colleagues(self, department_id: int | None) -> list[Colleague]:
        """Whom a note beside a ticket of this department may mention."""
        return self.session.desk.people.colleagues(self.session.who, department_id)

    def assignable(self, department_id: int) -> list[Agent]:
        """Who may be given a ticket of this department, by name."""
        return sorted(
            self.session.desk.people.assignable(self.session.who, department_id), key=lambda agent: sort_key(agent.name)
        )
