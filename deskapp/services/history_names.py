"""The departments, agents and contacts that a file of another desk names: found here, or made."""

from __future__ import annotations

from deskapp.domain.access import MemberRole, Role, Viewer
from deskapp.domain.addresses import is_address
from deskapp.domain.departments import Member
from deskapp.domain.errors import Invalid
from deskapp.domain.history_import.fields import People
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.past import PastTicket
from deskapp.domain.mail import Address
from deskapp.domain.text import same_name
from deskapp.services.departments import free_colour
from deskapp.services.names import clean_name
from deskapp.store import agents, contact_writing, department_writing, people
from deskapp.store.store import Unit


class Names:
    """Finds what is named, case aside. What is not there is made as the map allows; without a `unit` only as if."""

    def __init__(self, unit: Unit | None, who: Viewer, plan: ImportMap) -> None:
        self._unit, self._who, self._plan = unit, who, plan
        self._departments = {same_name(each.name): each.id for each in people.departments()}
        self._default = people.default_department()
        self._agents = _agents()
        self._contacts: dict[tuple[str, str, str], int] = {}
        self._answering: dict[int, set[int]] = {}
        self.departments_made: list[str] = []
        self.agents_made: list[str] = []

    def department(self, name: str) -> int:
        """The id of a department, of the default one where none is named."""
        if not name:
            return self._default
        found = self._departments.get(same_name(name))
        if found is None:
            found = self._departments[same_name(name)] = self._make_department(clean_name(name))
        return found

    def agent(self, name: str) -> int | None:
        """The id of an agent by name or address; None for nobody."""
        if not name:
            return None
        key = same_name(name)
        if key not in self._agents and self._plan.agents is People.MAKE:
            self._agents[key] = self._make_agent(clean_name(name))
        return self._agents.get(key)

    def answers(self, agent_id: int | None, department_id: int) -> bool:
        """Whether an agent answers in a department, so that tickets can be his or hers there."""
        if department_id not in self._answering:
            self._answering[department_id] = people.member_ids(department_id)
        return agent_id in self._answering[department_id]

    def contact(self, unit: Unit, ticket: PastTicket) -> int:
        """The id of a ticket's contact: by address, else by phone and name, else by name alone."""
        key = (ticket.email.lower(), ticket.phone, same_name(ticket.contact))
        if key not in self._contacts:
            alone = not ticket.email and not ticket.phone
            known = contact_writing.contacts_named(ticket.contact) if alone else []
            address = Address(ticket.contact, ticket.email)
            self._contacts[key] = known[0] if known else people.contact_for(unit, address, ticket.phone)
        return self._contacts[key]

    def _make_department(self, name: str) -> int:
        if self._plan.departments is People.MATCH:
            raise Invalid("There is no department “{name}”.", field="department", name=name)
        self.departments_made.append(name)
        if self._unit is None:
            return 0
        made = people.add_department(name, free_colour())
        members = (Member(self._who.agent_id, MemberRole.MANAGER),)
        department_writing.write(self._unit, made, {"members": members, "known": ()})
        return made

    def _make_agent(self, name: str) -> int:
        """An agent who does not work here: named in what was, and unable to sign in."""
        self.agents_made.append(name)
        if self._unit is None:
            return 0
        made = people.add_agent(self._unit, name, name if is_address(name) else "", Role.AGENT)
        agents.set_active(made, False)
        return made


def _agents() -> dict[str, int]:
    """Agents by name and by address; of several of one name that who works here, else the first."""
    found: dict[str, int] = {}
    for agent_id, *told in agents.by_name():
        for name in filter(None, told):
            found.setdefault(same_name(name), agent_id)
    return found
