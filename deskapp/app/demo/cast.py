"""Who plays in the stories: pools of customers and agents, ready for drawing."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from deskapp.app.demo.people import GENERAL, JUNK_DOMAIN, DemoAgent, DemoContact
from deskapp.app.demo.slots import Slots
from deskapp.app.demo.topics import LANGUAGES

KINDS = ("any", "company", "private", "junk")
Pair = tuple[int, int, Slots]


class Cast:
    """Pools by language: contacts by kind, pairs of agents by department."""

    def __init__(self, rng: Random, agents: Sequence[DemoAgent], contacts: Sequence[DemoContact]) -> None:
        self.contacts = {
            language: {kind: _contacts(rng, contacts, language, kind) for kind in KINDS} for language in LANGUAGES
        }
        self.customers: tuple[Slots, ...] = tuple(_customer(contact) for contact in contacts)
        departments = range(1 + max(place for agent in agents for place in agent.memberships))
        self.pairs = {
            language: tuple(_pairs(agents, department, language) for department in departments)
            for language in LANGUAGES
        }
        self.receivers = tuple(place for place, agent in enumerate(agents) if GENERAL in agent.memberships)


def _contacts(rng: Random, contacts: Sequence[DemoContact], language: str, kind: str) -> tuple[int, ...]:
    found = [place for place, contact in enumerate(contacts) if contact.language == language and _is(contact, kind)]
    rng.shuffle(found)
    return tuple(found) or (0,)


def _is(contact: DemoContact, kind: str) -> bool:
    """Whether a contact is of a kind; who has neither first name nor address belongs to the newest tickets only."""
    if not contact.first or not contact.emails:
        return False
    if contact.emails[0].endswith(JUNK_DOMAIN):
        return kind == "junk"
    return kind == "any" or kind == ("private" if contact.company is None else "company")


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
