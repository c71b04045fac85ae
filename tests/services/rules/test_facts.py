"""Every subject of conditions is read from a real ticket: of one a condition on it holds, of the other it does not.

One ticket came as a mail from a customer that much is known of; the other was noted down. The same is done to both, and
a rule for each subject waits for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from deskapp.domain.fields import ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import FIELD_KINDS, OF_THE_DEPARTMENT, On
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import FieldKind, Priority
from deskapp.services.contacts import details_of
from deskapp.services.mail_writing import Reply
from deskapp.services.rules.facts import READERS
from tests.kit import FakeClock, Office, furnish, mail, make_desk, new_ticket, problems, take
from tests.services.mail.post_office import NEVER, WELL, PostOffice, add_account, sending

NOTE, STATUS, TAGS, OPENED, MESSAGE = Trigger.NOTE, Trigger.STATUS, Trigger.TAGS, Trigger.OPENED, Trigger.MESSAGE
POSTED = Trigger.MAIL_STATUS
JANA = Address("Jana", "jana@acme.example")


@dataclass(frozen=True)
class Case:
    """A condition that holds of the mail's ticket and not of the other, and what sets its rule going."""

    trigger: Trigger
    op: Op
    values: tuple[Value, ...] = ()
    of: str = ""


#: Of every subject; the numbers of what is made on the way are filled in by name.
CASES: Mapping[On, Case] = {
    On.SOURCE: Case(NOTE, Op.IS, ("email",)),
    On.DEPARTMENT: Case(NOTE, Op.IS, ("technical",)),
    On.AGENT: Case(NOTE, Op.IS, (OF_THE_DEPARTMENT,)),
    On.STATUS: Case(NOTE, Op.ANY, ("C", "A")),
    On.OLD_STATUS: Case(STATUS, Op.IS, ("R",)),
    On.NEW_STATUS: Case(STATUS, Op.IS, ("C",)),
    On.PRIORITY: Case(NOTE, Op.MORE, (1,)),
    On.TAGS: Case(NOTE, Op.HAS_ALL, ("vip", "UCET")),
    On.TAG_ADDED: Case(TAGS, Op.HAS_ANY, ("ucet",)),
    On.TAG_REMOVED: Case(TAGS, Op.HAS_ANY, ("OLD",)),
    On.SUBJECT: Case(NOTE, Op.STARTS, ("zlutoucky",)),
    On.BODY: Case(NOTE, Op.CONTAINS, ("kouri",)),
    On.FROM: Case(NOTE, Op.ENDS, ("@acme.example",)),
    On.TO: Case(NOTE, Op.ANY, ("support@desk.example", "nobody")),
    On.CC: Case(NOTE, Op.CONTAINS, ("šéf",)),
    On.BCC: Case(MESSAGE, Op.FILLED),
    On.HEADER: Case(NOTE, Op.IS, ("Žlutá",), "x-KIND"),
    On.ATTACHMENT: Case(NOTE, Op.YES),
    On.CONTACT: Case(NOTE, Op.IS, ("jana",)),
    On.CONTACT_DOMAIN: Case(NOTE, Op.IS, ("other.example",)),
    On.GROUP: Case(NOTE, Op.HAS_ANY, ("group",)),
    On.COMPANY: Case(NOTE, Op.IS, ("company",)),
    On.FIELD: Case(NOTE, Op.IS, ("Malé",), "choice"),
    On.CREATED: Case(NOTE, Op.WITHIN, (600,)),
    On.CHANGED: Case(OPENED, Op.WITHIN, (30,)),
    On.RESOLVED: Case(NOTE, Op.WITHIN, (600,)),
    On.TIME: Case(NOTE, Op.BETWEEN, ("10:00", "12:00")),
    On.WEEKDAY: Case(NOTE, Op.IS, (0,)),
    On.ACTOR: Case(STATUS, Op.IS, ("customer",)),
    On.ROLE: Case(NOTE, Op.IS, ("owner",)),
    On.AVAILABLE: Case(NOTE, Op.YES),
    On.OPEN_TICKETS: Case(NOTE, Op.MORE, (2,)),
    On.MAIL_STATUS: Case(POSTED, Op.IS, ("sent",)),
    On.MAIL_TO: Case(POSTED, Op.IS, ("SECRET@acme.example",)),
    On.MAIL_SUBJECT: Case(POSTED, Op.CONTAINS, ("zlutoucky",)),
}
#: A value of each kind of field, a condition that holds of it, and one that does not.
FIELDS: Mapping[FieldKind, tuple[str, tuple[Op, tuple[Value, ...]], tuple[Op, tuple[Value, ...]]]] = {
    FieldKind.TEXT: ("Žluť 7", (Op.CONTAINS, ("zlut",)), (Op.CONTAINS, ("8",))),
    FieldKind.NUMBER: ("1 250,5", (Op.BETWEEN, (1250, 1251)), (Op.IS, (1250,))),
    FieldKind.DATE: ("2026-03-02", (Op.AFTER, ("2026-03-01",)), (Op.BEFORE, ("2026-03-02",))),
    FieldKind.YES_NO: ("1", (Op.YES, ()), (Op.NO, ())),
    FieldKind.CHOICE: ("Malé", (Op.IS, ("MALE",)), (Op.IS, ("Velké",))),
}


def _reply() -> bytes:
    """What the customer answers when the ticket was resolved."""
    made = EmailMessage()
    made["From"], made["To"] = "Jana <jana@acme.example>", "Desk <support@desk.example>"
    made["Cc"] = "Šéf <boss@acme.example>"
    made["Subject"], made["References"] = "Re: Žlutoučký kůň", "<1@cust.example>"
    made["X-Kind"], made["Message-ID"] = "Žlutá", "<2@cust.example>"
    made["Date"] = "Mon, 2 Mar 2026 10:00:00 +0000"
    made.set_content("Zase KOUŘÍ.\n\nOn Monday Eva wrote:\n> It is mended.\n")
    made.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="smoke.pdf")
    return made.as_bytes()


@dataclass(frozen=True)
class Stage:
    """The desk with the two tickets, and the numbers of what conditions name."""

    office: Office
    rich: int
    poor: int
    named: Mapping[str, int]


def _staged(office: Office) -> Stage:
    desk, eva = office.desk, office.eva
    poor = new_ticket(office, office.sales, text="It hums.")
    add_account(desk)
    office.clock.advance(hours=20)  # Sunday's call, Monday's mail
    take(desk, mail("Hoří.", sender="Jana <jana@acme.example>", subject="Žlutoučký kůň", message_id="<1@cust.example>"))
    rich = poor + 1
    desk.tickets.transfer(eva, [rich], office.technical)
    for _ in range(2):
        new_ticket(office, office.technical)
    desk.availability.began(office.tom.agent_id)
    desk.tickets.assign(eva, [rich], office.tom.agent_id)
    desk.tickets.set_priority(eva, [rich], Priority.HIGH)
    desk.tickets.set_tags(eva, rich, frozenset({"VIP", "old"}))
    contact = desk.people.contact(eva, desk.threads.head(eva, rich).contact_id or 0)
    details = replace(details_of(contact), emails=("jana@acme.example", "jana@other.example"), company_name="Acme")
    desk.contacts.save(eva, contact.id, details, contact.version)
    group = desk.groups.save(eva, ContactGroup("Resellers"), put=[contact.id]).value
    field = CustomField(FieldSubject.TICKET, "Size", FieldKind.CHOICE, ("Malé", "Velké"))
    choice = desk.fields.save(eva, field).value
    desk.fields.set_value(eva, FieldSubject.TICKET, rich, choice, "Malé")
    desk.tickets.set_status(eva, [rich], Status.RESOLVED)
    company = desk.people.contact(eva, contact.id).company
    assert company is not None
    named = {"technical": office.technical, "jana": contact.id, "group": group, "company": company.id, "choice": choice}
    return Stage(office, rich, poor, named)


def _rule(on: On, case: Case, named: Mapping[str, int]) -> Rule:
    values = tuple(named.get(str(value), value) for value in case.values)
    condition = Condition(on, case.op, values, str(named.get(case.of, case.of)))
    return Rule(f"On {on}", case.trigger, ((condition,),), (Action(Do.ADD_TAGS, {"tags": (f"on {on}",)}),))


def _acted(stage: Stage) -> None:
    """The same for both: the status and the tags change, a note is added, the ticket is opened, an answer goes out."""
    desk, clock, eva, otto = stage.office.desk, stage.office.clock, stage.office.eva, stage.office.otto
    clock.moment = clock.now().replace(hour=11, minute=0)
    desk.tickets.set_tags(eva, stage.rich, frozenset({"VIP", "účet"}))
    take(desk, _reply())
    desk.notes.add_inline(eva, stage.rich, "Look!")
    desk.tickets.mark_seen(eva, stage.rich, opened=True)
    desk.outgoing.reply(eva, stage.rich, Reply("Sent.", to=(JANA,), bcc=(Address("", "secret@acme.example"),)))
    clock.advance(days=1, hours=12)
    desk.tickets.set_tags(eva, stage.poor, frozenset({"other"}))
    desk.notes.add_inline(otto, stage.poor, "Look!")
    desk.outgoing.reply(eva, stage.poor, Reply("Sent.", to=(JANA,)))
    desk.tickets.set_status(eva, [stage.poor], Status.RESOLVED)
    clock.advance(hours=3)
    desk.tickets.mark_seen(eva, stage.poor, opened=True)
    sender = sending(desk, PostOffice([WELL, NEVER]))
    while sender.due():
        sender.send_one()


@pytest.fixture(scope="module")
def tags(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[list[str], list[str]]]:
    """The tags that the rules have given to the two tickets."""
    clock, folder = FakeClock(), tmp_path_factory.mktemp("facts")
    clock.advance(days=-1)
    desk = make_desk(Path(folder), clock)
    office = furnish(desk, clock)
    stage = _staged(office)
    for on, case in CASES.items():
        desk.rules.save(office.eva, _rule(on, case, stage.named))
    _acted(stage)
    assert [line.rule.broken for line in desk.rules.listing(office.eva)] == [""] * len(CASES)
    assert problems(desk) == []
    yield tuple(list(desk.threads.head(office.eva, each).tags) for each in (stage.rich, stage.poor))  # type: ignore[misc]
    desk.disconnect()


def test_every_subject_is_read() -> None:
    assert set(READERS) == set(On)


@pytest.mark.parametrize("on", On)
def test_subject(tags: tuple[list[str], list[str]], on: On) -> None:
    assert on in CASES, f"no ticket is known of which a condition on {on} holds"
    rich, poor = tags
    assert f"on {on}" in rich
    assert f"on {on}" not in poor


@pytest.mark.parametrize("kind", FieldKind)
def test_fields_of_every_kind(office: Office, kind: FieldKind) -> None:
    desk, eva = office.desk, office.eva
    value, good, bad = FIELDS[kind]
    field_id = desk.fields.save(eva, CustomField(FieldSubject.TICKET, "Size", kind, ("Malé", "Velké"))).value
    empty, full = new_ticket(office), new_ticket(office)
    desk.fields.set_value(eva, FieldSubject.TICKET, full, field_id, value)
    for name, (op, values) in {"good": good, "bad": bad}.items():
        condition = Condition(On.FIELD, op, values, str(field_id))
        rule = Rule(name, NOTE, ((condition,),), (Action(Do.ADD_TAGS, {"tags": (name,)}),))
        kept = desk.rules.read(eva, desk.rules.save(eva, rule).value)
        assert kept.groups[0][0].field_kind is FIELD_KINDS[kind]
    for ticket in (empty, full):
        desk.notes.add_inline(eva, ticket, "Look!")
    assert desk.threads.head(eva, full).tags == ("good",)
    assert desk.threads.head(eva, empty).tags == (("bad",) if kind is FieldKind.YES_NO else ())
