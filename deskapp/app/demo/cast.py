"""Who plays in the stories: pools of customers and agents, ready for drawing."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from deskapp.app.demo.people import GENERAL, DemoAgent, DemoContact
from deskapp.app.demo.slots import Slots
from deskapp.app.demo.topics import LANGUAGES

Pair = tuple[int, int, Slots]


class Cast:
    """Pools by language: contacts by kind ("any", "company", "private"), pairs of agents by department."""

    def __init__(self, rng: Random, agents: Sequence[DemoAgent], contacts: Sequence[DemoContact]) -> None:
        self.contacts = {
            language: {kind: _contacts(rng, contacts, language, kind) for kind in ("any", "company", "private")}
            for language in LANGUAGES
        }
        self.customers: tuple[Slots, ...] = tuple(_customer(contact) for contact in contacts)
        departments = range(1 + max(place for agent in agents for place in agent.memberships))
        self.pairs = {
            language: tuple(_pairs(agents, department, language) for department in departments)
            for language in LANGUAGES
        }
        self.receivers = tuple(place for place, agent in enumerate(agents) if GENERAL in agent.memberships)


def _contacts(rng: Random, contacts: Sequence[DemoContact], language: str, kind: str) -> tuple[int, ...]:
    wanted = {"any": (True, False), "company": (True,), "private": (False,)}[kind]
    found = [
        place
        for place, contact in enumerate(contacts)
        if contact.language == language and contact.first and contact.emails and (contact.company is not None) in wanted
    ]
    rng.shuffle(found)
    return tuple(found) or (0,)


def _customer(contact: DemoContact) -> Slots:
    return {"name": contact.name, "first": contact.first, "a": "a" if contact.female else ""}


def _pairs(agents: Sequence[DemoAgent], department: int, language: str) -> tuple[Pair, ...]:
    """Every agent who answers there with every mate; members only, admins and the owner where they belong."""
    members = [
        place
        for place, agent in enumerate(agents)
        if department in agent.memberships and agent.works_in(department) and language in agent.languages
    ]
    return tuple((one, two, _staff(agents[one], agents[two])) for one in members for two in members if one != two)


def _staff(agent: DemoAgent, mate: DemoAgent) -> Slots:
    return {
        "me": agent.name,
        "agent": agent.first,
        "ag": "a" if agent.female else "",
        "mate": mate.first,
        "mg": "a" if mate.female else "",
    }
