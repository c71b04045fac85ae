"""Sets the demo workspace up beyond its people: what somebody would have made in the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from deskapp.app.demo.losses import lose_mail
from deskapp.app.demo.nudges import remind
from deskapp.app.demo.people import AGENTS
from deskapp.app.demo.rulebook import Staff, write_rules
from deskapp.app.demo.texts.furniture import ACKNOWLEDGEMENT, CANNED, CHECKLISTS, FIELDS, GROUPS, MAILBOXES, REPORTS
from deskapp.domain.access import Role, Viewer, visible
from deskapp.domain.departments import ChecklistStep, Template, TemplateKind
from deskapp.domain.fields import CannedResponse, ContactGroup, CustomField, FieldSubject
from deskapp.domain.lists import ListQuery
from deskapp.domain.mailbox.account import Account, After, Job
from deskapp.domain.mailbox.servers import IMAP_PORTS, SMTP_PORTS, Security, Server
from deskapp.domain.reports.saved import SavedReport
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Actor, Deed, FieldKind
from deskapp.services.canned import CannedResponses
from deskapp.services.custom_fields import CustomFields
from deskapp.services.departments import Departments
from deskapp.services.groups import Groups
from deskapp.services.lists import Lists
from deskapp.services.saved_reports import SavedReports
from deskapp.services.templates import Templates
from deskapp.store import checklists, custom_fields, history, people, tickets
from deskapp.store.mailbox import accounts, health
from deskapp.store.store import Store, Unit

#: So many of the newest tickets of a department with a checklist have its first steps done.
_BEGUN = 6
_MEMBERS = 5
#: The owner is reminded of some of so many newest tickets.
_LOOKED_AT = 40
#: So many of the newest are told about: their mail arrives.
_STORY = 6


def furnish(store: Store, language: str) -> None:
    """Make checklists, canned responses, the acknowledgement, groups of contacts and custom fields."""
    who, place = _owner(), 1 if language == "cs" else 0
    ids = [department.id for department in people.departments()]
    departments, canned, fields = Departments(store), CannedResponses(store), CustomFields(store)
    for index, steps in CHECKLISTS.items():
        settings = departments.read(who, ids[index])
        checklist = tuple(ChecklistStep(step[place]) for step in steps)
        departments.save(who, replace(settings, checklist=checklist))
    for owner, name, text in CANNED:
        home = None if owner is None else ids[owner]
        canned.save(who, CannedResponse(name[place], text[place], department_id=home))
    for subject, label, kind, options in FIELDS:
        choices = tuple(option[place] for option in options)
        fields.save(who, CustomField(FieldSubject(subject), label[place], FieldKind(kind), choices))
    texts = [
        Template(TemplateKind.ACKNOWLEDGEMENT, code, text, subject) for code, (subject, text) in ACKNOWLEDGEMENT.items()
    ]
    Templates(store).save_workspace(who, texts)


def put_to_use(store: Store, language: str) -> None:
    """Let people have worked with it: contacts in groups, first steps ticked, serial numbers known, reports kept."""
    who, place = _owner(), 1 if language == "cs" else 0
    _group_contacts(store, who, [(name[place], colour) for name, colour in GROUPS])
    ids = [department.id for department in people.departments()]
    named = {agent.name: agent.id for agent in people.agents()}
    write_rules(store, who, Staff(ids, [named[agent.name] for agent in AGENTS], place))
    with store.write() as unit:
        for index in CHECKLISTS:
            for number, head in enumerate(_newest(who, ids[index], _BEGUN)):
                _tick(unit, head, 2 - number % 2)
        serial = custom_fields.fields(FieldSubject.TICKET)[0].id or 0
        for number, head in enumerate(_newest(who, ids[min(CHECKLISTS)], _BEGUN)):
            custom_fields.set_value(head.id, serial, f"CNBK-{20418 + 97 * number}")
        remind(unit, _newest(who, None, _LOOKED_AT), store.clock.now())
        lose_mail(unit, _newest(who, None, _LOOKED_AT)[_STORY:])
        _receive_mail(unit, place, store.clock.now())
    reports = SavedReports(store)
    for title, report, shared, body in REPORTS:
        reports.save(who, SavedReport(0, title[place], report, body, shared))


def _receive_mail(unit: Unit, place: int, now: datetime) -> None:
    """Two mailboxes that seem to work; the servers of a demo are never asked."""
    for department, name in zip(people.departments(), MAILBOXES, strict=False):
        host = department.address.rpartition("@")[2]
        account = Account(
            name=name[place],
            email=department.address,
            department_id=department.id,
            incoming=Server(f"imap.{host}", IMAP_PORTS[Security.TLS], Security.TLS, department.address),
            outgoing=Server(f"smtp.{host}", SMTP_PORTS[Security.TLS], Security.TLS, department.address),
            after=After.MARK,
            key=f"demo{department.id}",
        )
        account_id = accounts.write(unit, account)
        for job in Job:
            health.well(account_id, job, now)


def _tick(unit: Unit, head: TicketHead, count: int) -> None:
    """Tick the first steps of a ticket by its agent, at the moment it was changed last: it keeps its place in lists."""
    unit.now = head.changed_at
    agent_id = head.agent_id or people.owner()
    for step in checklists.of_ticket(head.id)[:count]:
        checklists.tick(unit, head.id, step.id, agent_id)
        told = {"step": step.id, "text": step.text, "done": True}
        history.append(head.id, unit.now, Actor.AGENT, agent_id, Deed.STEP, told)


def _newest(who: Viewer, department_id: int | None, count: int) -> list[TicketHead]:
    query = ListQuery(department_id=department_id)
    heads = (tickets.head(ticket_id, visible(who)) for ticket_id, _ in Lists().page(who, query, None, count))
    return [head for head in heads if head]


def _group_contacts(store: Store, who: Viewer, named: list[tuple[str, int]]) -> None:
    groups = Groups(store)
    heads = _newest(who, None, 3 * _MEMBERS * len(named))
    contacts = list(dict.fromkeys(head.contact_id for head in heads if head.contact_id))
    for index, (name, colour) in enumerate(named):
        group = groups.save(who, ContactGroup(name, colour)).value
        for contact_id in contacts[index :: len(named)][:_MEMBERS]:
            groups.add(who, group, contact_id)


def _owner() -> Viewer:
    return Viewer(people.owner(), "", Role.OWNER, {})
