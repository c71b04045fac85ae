"""The people of the demo are plausible, unique and reachable nowhere in the real world."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from deskapp.app.demo.customers import People, ascii_name, people
from deskapp.app.demo.people import AGENTS, DEPARTMENTS, EVA, GENERAL
from deskapp.domain.access import Role

_RESERVED = re.compile(r"[a-z0-9.-]+@(?:[a-z0-9-]+\.)*(?:example|example\.com|example\.org|example\.net)")


@pytest.fixture(scope="module")
def crowd() -> People:
    return people(1)


def test_same_seed_same_people(crowd: People) -> None:
    assert people(1) == crowd
    assert people(2).contacts != crowd.contacts


def test_sizes(crowd: People) -> None:
    assert (len(crowd.departments), len(crowd.agents), len(crowd.companies), len(crowd.contacts)) == (8, 12, 60, 400)


def test_addresses_are_reserved_and_unique(crowd: People) -> None:
    emails = [*chain.from_iterable(contact.emails for contact in crowd.contacts), *(agent.email for agent in AGENTS),
              *(department.address for department in DEPARTMENTS)]  # fmt: skip
    assert all(_RESERVED.fullmatch(email) for email in emails)
    assert len(set(emails)) == len(emails)


def test_phones_are_unique(crowd: People) -> None:
    phones = list(chain.from_iterable(contact.phones for contact in crowd.contacts))
    assert all(re.fullmatch(r"\+420 60\d 555 \d{3}", phone) for phone in phones)
    assert len(set(phones)) == len(phones) > 200


def test_everyone_can_be_reached_and_belongs_somewhere_real(crowd: People) -> None:
    for contact in crowd.contacts:
        assert contact.emails or contact.phones or contact.name == "Karel V."
        assert contact.company is None or 0 <= contact.company < len(crowd.companies)
        assert contact.language in ("en", "cs")
    employed = sum(contact.company is not None for contact in crowd.contacts)
    assert 200 < employed < 340


def test_notes_fill_a_third_and_a_quarter(crowd: People) -> None:
    assert 0.25 < sum(contact.note is not None for contact in crowd.contacts) / 400 < 0.42
    assert 0.2 < sum(company.note is not None for company in crowd.companies) / 60 < 0.32
    assert crowd.contacts[0].note is not None
    assert "before noon" in crowd.contacts[0].note.text


def test_agents_and_departments() -> None:
    assert AGENTS[EVA].role is Role.OWNER
    assert sum(agent.role is Role.OWNER for agent in AGENTS) == 1
    assert len({agent.first for agent in AGENTS}) == len(AGENTS)
    assert not DEPARTMENTS[GENERAL].restricted
    assert any(department.restricted for department in DEPARTMENTS)
    for place in range(len(DEPARTMENTS)):
        for language in ("en", "cs"):
            members = [agent for agent in AGENTS if place in agent.memberships and language in agent.languages]
            assert sum(agent.works_in(place) for agent in members) >= 2


def test_ascii_name() -> None:
    assert ascii_name("Žaneta D’Angelo") == "zaneta.dangelo"
    assert ascii_name("Łukasz Weiß") == "lukasz.weiss"
