"""Fills an empty store with the demo workspace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random

from deskapp.app.demo.curve import DAYS
from deskapp.app.demo.customers import People, people
from deskapp.app.demo.furniture import furnish, put_to_use
from deskapp.app.demo.house import House, Party
from deskapp.app.demo.ledger import Ledger
from deskapp.app.demo.people import DemoAgent, DemoNote
from deskapp.app.demo.stories import stories
from deskapp.domain.access import MemberRole, Role
from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.moments import to_us
from deskapp.domain.text import fold, same_name, sort_key
from deskapp.domain.vocabulary import Channel, NoteKind
from deskapp.domain.workspace import Workspace
from deskapp.store import people as store_people
from deskapp.store import workspace
from deskapp.store.bulk import BulkWriter, bulk
from deskapp.store.store import Store, Unit

#: Up to so many tickets every e-mail story leaves its mails; of more, one in `_MAILED_OF` does.
_ALL_MAILED = 20_000
_MAILED_OF = 40
_ZONE = "Europe/Prague"

Progress = Callable[[int, int], None]


def fill(store: Store, *, count: int, seed: int, end: datetime, language: str, progress: Progress) -> None:
    """Make the demo workspace in a store that holds no tickets; a store that is the same demo already is left alone."""
    mark = {"seed": seed, "tickets": count}
    known = workspace.read_mark("demo")
    if known is not None:
        if workspace.has_tickets():
            return
    elif workspace.has_tickets() or store_people.agents():
        raise DeskError("{path} holds another workspace; the demo only fills a store of its own.", path=store.path)
    told = people(seed)
    with store.write() as unit:
        if known is None:
            _set_up(unit, told, language)
            workspace.write_mark("demo", mark)
            furnish(store, language)
    rng = Random(f"ledger {seed}")
    with bulk(store) as writer:
        house = _house(writer, told, end)
        writer.write()
        ledger = Ledger(writer, store.files, house, rng)
        for index, story in enumerate(stories(seed, count, end, told.agents, told.contacts)):
            know_tags(writer, house, story.tags)
            mailed = story.channel is Channel.EMAIL and (count <= _ALL_MAILED or index % _MAILED_OF == 0)
            ledger.write(story, mailed=mailed)
            if writer.full:
                writer.write()
                progress(index + 1, count)
        ledger.write_hours(end)
    put_to_use(store, language)
    progress(count, count)


def _set_up(unit: Unit, told: People, language: str) -> None:
    unit.now = _opening(unit.now)
    for agent in told.agents:
        store_people.add_agent(unit, agent.name, agent.email, agent.role, agent.signature)
    for index, department in enumerate(told.departments):
        name = department.name_cs if language == "cs" else department.name
        department_id = store_people.add_department(
            name,
            department.colour,
            restricted=department.restricted,
            to_solve=department.to_solve,
            default=index == 0,
            signature=department.signature_cs if language == "cs" else department.signature,
        )
        store_people.add_address(department.address, department_id, name)
        for agent_index, agent in enumerate(told.agents):
            role = agent.memberships.get(index)
            if role is not None:
                store_people.add_member(department_id, agent_index + 1, MemberRole(role))
    workspace.write_workspace(replace(Workspace(), name="Blue Paper", language=language, zone=_ZONE))


def _opening(end: datetime) -> datetime:
    """When the desk of the demo was set up."""
    return end - timedelta(days=DAYS + 40)


def _house(writer: BulkWriter, told: People, end: datetime) -> House:
    created = to_us(_opening(end))
    companies: list[int] = []
    for company in told.companies:
        companies.append(writer.next_id("company"))
        row = (companies[-1], company.name, sort_key(company.name), company.domain, created, 1)
        writer.add("company", row)
        if company.note:
            _add_note(writer, NoteKind.COMPANY, companies[-1], company.note, end)
    contacts: list[Party] = []
    for contact in told.contacts:
        contact_id = writer.next_id("contact")
        employer = None if contact.company is None else companies[contact.company]
        writer.add(
            "contact", (contact_id, contact.name, sort_key(contact.name), fold(contact.name), employer, created, 1)
        )
        for position, email in enumerate(contact.emails):
            writer.add("contact_email", (email, contact_id, position))
        for position, phone in enumerate(contact.phones):
            writer.add("contact_phone", (phone, contact_id, position))
        if contact.note:
            _add_note(writer, NoteKind.CONTACT, contact_id, contact.note, end)
        contacts.append(Party(contact_id, contact.name, contact.emails))
    agents = {agent.name: agent.id for agent in store_people.agents()}
    departments = store_people.departments()
    ids = [department.id for department in departments]
    return House(
        departments=ids,
        addresses=[Address(department.name, department.address) for department in departments],
        agents=[agents[agent.name] for agent in told.agents],
        contacts=contacts,
        tags={},
        owner=next(agents[agent.name] for agent in told.agents if agent.role is Role.OWNER),
        desks={agents[agent.name]: tuple(ids[place] for place in _answers_in(agent)) for agent in told.agents},
    )


def _answers_in(agent: DemoAgent) -> list[int]:
    return [place for place, role in agent.memberships.items() if role >= MemberRole.SOLVER]


def _add_note(writer: BulkWriter, kind: NoteKind, subject_id: int, note: DemoNote, end: datetime) -> None:
    note_id, at = writer.next_id("note"), to_us(end - timedelta(days=note.days_ago))
    writer.add("note", (note_id, kind.value, subject_id, note.text, note.agent + 1, at, 1))
    writer.add("note_version", (note_id, 1, note.text, note.agent + 1, at))


def know_tags(writer: BulkWriter, house: House, tags: tuple[str, ...]) -> None:
    """Let tags be there before a ticket has them."""
    for tag in tags:
        if tag not in house.tags:
            house.tags[tag] = writer.next_id("tag")
            writer.add("tag", (house.tags[tag], tag, same_name(tag)))
