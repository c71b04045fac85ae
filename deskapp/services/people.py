"""Agents, departments, contacts and companies as the viewer may know them."""

from __future__ import annotations

from dataclasses import replace

from deskapp.domain.access import Act, MemberRole, Viewer, require, visible
from deskapp.domain.errors import NotFound
from deskapp.domain.people import Agent, Colleague, Company, Contact, Department
from deskapp.services.guard import rights_of
from deskapp.store import availability, people, tickets


class People:
    """Agents, departments, contacts and companies."""

    def agents(self) -> list[Agent]:
        """All agents, in order of name."""
        return people.agents()

    def agent(self, agent_id: int) -> Agent:
        """One agent."""
        found = people.agent(agent_id)
        if found is None:
            raise NotFound("There is no such agent.")
        return found

    def viewer(self, agent_id: int) -> Viewer:
        """An agent as the access rules see one; `NotAllowed` for one that was deactivated."""
        return rights_of(agent_id)

    def departments(self, who: Viewer) -> list[Department]:
        """The departments whose tickets the viewer may see, in their order."""
        scope = visible(who)
        return [department for department in people.departments() if department.id in scope]

    def transfer_targets(self, who: Viewer) -> list[Department]:
        """Where a ticket can be transferred to: every department; those the viewer cannot look into by name only."""
        scope = visible(who)
        return [each if each.id in scope else replace(each, signature="", address="") for each in people.departments()]

    def assignable(self, who: Viewer, department_id: int) -> list[Agent]:
        """The agents that a department's tickets can be given to."""
        ids = people.member_ids(department_id)
        return [agent for agent in people.agents() if agent.id in ids]

    def who_sees(self, who: Viewer, department_id: int) -> set[int]:
        """The ids of the agents that may see a department's tickets; for who sees them too."""
        require(who, Act.SEE, department_id)
        return people.member_ids(department_id, MemberRole.READER)

    def colleagues(self, who: Viewer, department_id: int | None) -> list[Colleague]:
        """All others who work here, in order of name, as seen from a ticket of a department; None is for no ticket.

        Somebody stands with that department where he or she is named there, else with the first of the own ones.
        """
        scope, there = visible(who), availability.available_agents()
        known = {each.id: each for each in people.departments() if each.id in scope}
        homes = people.named_in()
        hidden = department_id is None or department_id not in scope
        seen = None if hidden or department_id is None else people.member_ids(department_id, MemberRole.READER)
        found = []
        for agent in people.agents():
            own = homes.get(agent.id, [])
            home = department_id if department_id in own else next((each for each in own if each in known), None)
            department = known.get(home) if home is not None else None
            if agent.active and agent.id != who.agent_id:
                sees = seen is None or agent.id in seen
                found.append(Colleague(agent.id, agent.name, department, agent.id in there, sees))
        return found

    def contact(self, who: Viewer, contact_id: int) -> Contact:
        """A contact; one all of whose tickets are hidden is not there."""
        scope = visible(who)
        found = people.contact(contact_id, scope)
        if found is None or not people.known_within(contact_id, scope):
            raise NotFound("There is no such contact.")
        return found

    def company(self, who: Viewer, company_id: int) -> Company:
        """A company."""
        found = people.company(company_id, visible(who))
        if found is None:
            raise NotFound("There is no such company.")
        return found

    def find_contacts(self, who: Viewer, text: str, limit: int = 10) -> list[Contact]:
        """Contacts whose name, address or phone begins with `text`."""
        scope = visible(who)
        found = (people.contact(contact_id, scope) for contact_id in people.find_contacts(text, scope, limit))
        return [contact for contact in found if contact]

    def contact_tickets(self, who: Viewer, contact_id: int, limit: int = 20) -> list[int]:
        """A contact's tickets the viewer may see, newest first."""
        return tickets.of_contacts([contact_id], visible(who), limit)

    def company_tickets(self, who: Viewer, company_id: int, limit: int = 20) -> list[int]:
        """The tickets of a company's contacts that the viewer may see, newest first."""
        return tickets.of_contacts(people.contacts_of(company_id), visible(who), limit)

    def tags(self) -> list[str]:
        """Every tag, in order of name."""
        return tickets.all_tags()

    def names(self) -> tuple[dict[int, str], dict[int, str]]:
        """Names of all agents and all departments, for sentences of the history."""
        return people.names()
