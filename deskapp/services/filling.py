"""The values that variables have in a text: who writes, in which department, to whom, about which ticket.

Nothing here can read a note: neither the notes' services nor their store modules are imported (a test holds it).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from deskapp.domain.filling import first_name, person_name, written_day
from deskapp.domain.subjects import ticket_number
from deskapp.domain.templates import RATING_BAD, RATING_GOOD, VARIABLES
from deskapp.store import people, templates, workspace

_SAMPLE_LINKS = {RATING_GOOD: "mailto:…?subject=…", RATING_BAD: "mailto:…?subject=…"}
#: A customer and a ticket to look at a text with, per language.
_SAMPLES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "contact.name": "Jane Miller",
        "contact.first_name": "Jane",
        "contact.email": "jane.miller@example.com",
        "ticket.number": ticket_number(4321),
        "ticket.subject": "My order has not arrived",
        **_SAMPLE_LINKS,
        "message": "your parcel is on its way and should arrive tomorrow.",
    },
    "cs": {
        "contact.name": "Jana Nováková",
        "contact.first_name": "Jana",
        "contact.email": "jana.novakova@example.com",
        "ticket.number": ticket_number(4321),
        "ticket.subject": "Objednávka ještě nedorazila",
        **_SAMPLE_LINKS,
        "message": "vaše zásilka je na cestě a zítra by měla dorazit.",
    },
}


def sample_values(language: str) -> dict[str, str]:
    """Invented values for what only a ticket has, in a language the desk speaks (English where it does not)."""
    return dict(_SAMPLES.get(language, _SAMPLES["en"]))


def place_values(agent_id: int | None, department_id: int | None, now: datetime) -> dict[str, str]:
    """What is known without a ticket; everything else is blank, so that fallbacks are written."""
    settings = workspace.read_workspace()
    values = dict.fromkeys(VARIABLES, "")
    values["workspace.name"] = settings.name
    values["today"] = written_day(now.astimezone(ZoneInfo(settings.zone)).date(), settings.language)
    agent = people.agent(agent_id) if agent_id is not None else None
    if agent:
        values |= {"agent.name": agent.name, "agent.first_name": first_name(agent.name), "agent.email": agent.email}
    department = people.department(department_id) if department_id is not None else None
    if department:
        values |= {"department.name": department.name, "department.address": department.address}
    return values


def ticket_values(agent_id: int | None, ticket_id: int, now: datetime) -> dict[str, str]:
    """What is known of a ticket that is there, as the agent (None: a rule) writes in it; the right is asked before."""
    facts = templates.facts(ticket_id)
    return place_values(agent_id, facts.department_id, now) | {
        "contact.name": person_name(facts.contact),
        "contact.first_name": first_name(facts.contact),
        "contact.email": facts.email,
        "ticket.number": ticket_number(ticket_id),
        "ticket.subject": facts.subject,
    }
