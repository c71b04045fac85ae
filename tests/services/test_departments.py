"""Departments as they are set up: who may change what, what is refused, and what becomes of tickets."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole, Role, Viewer, visible
from deskapp.domain.addresses import is_address
from deskapp.domain.departments import (
    ChecklistStep,
    DepartmentSettings,
    Member,
    Service,
    ServiceRules,
    SupportAddress,
    Template,
    TemplateKind,
)
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.services.department_parts import PARTS
from deskapp.services.departments import Departments
from deskapp.store import people
from deskapp.store.store import Store
from deskapp.store.tables import AgentRow, CannedResponseRow, ChecklistStepRow, DepartmentRow, MemberRow, TicketRecord
from tests.kit import Office, new_ticket, problems


@pytest.fixture
def rooms(office: Office) -> Departments:
    """The service under test."""
    return office.desk.departments


def _with_role(office: Office, who: Viewer, role: MemberRole, workspace_role: Role = Role.AGENT) -> Viewer:
    """The viewer again, with a role in Technical and perhaps one in the workspace."""
    people.add_member(office.technical, who.agent_id, role)
    AgentRow.update(role=workspace_role.value).where(AgentRow.id == who.agent_id).execute()
    return office.desk.people.viewer(who.agent_id)


def _agent(office: Office, name: str, role: Role = Role.AGENT) -> int:
    made: list[int] = []

    def add(store: Store) -> None:
        with store.write() as unit:
            made.append(people.add_agent(unit, name, "", role))

    office.desk.fill(add)
    return made[0]


def _save(office: Office, department_id: int, who: Viewer | None = None, **changes: Any) -> DepartmentSettings:
    """Change parts of a department and read it again."""
    old = office.desk.departments.read(office.eva, department_id)
    office.desk.departments.save(who or office.eva, replace(old, **changes))
    return office.desk.departments.read(office.eva, department_id)


def _agent_of(ticket_id: int) -> int | None:
    found: int | None = TicketRecord.get_by_id(ticket_id).agent_id
    return found


EVERYTHING = DepartmentSettings(
    name="  Příjem\n zboží  ",
    colour=7,
    to_solve=False,
    restricted=False,
    addresses=(SupportAddress("Goods@Desk.example", "Goods  in"), SupportAddress("b@desk.example")),
    signature="{{ agent.name }}\n",
    templates=(
        Template(TemplateKind.REPLY, "en", "{{ message }}"),
        Template(TemplateKind.ACKNOWLEDGEMENT, "cs", "Dobrý den", "Přijali jsme"),
        Template(TemplateKind.RATING, "en", "  "),
    ),
    services=(ServiceRules(Service.CHAT, on=False, off_text="Closed"),),
    checklist=(ChecklistStep("One"), ChecklistStep(" Two\n")),
)

KEPT = replace(
    EVERYTHING,
    name="Příjem zboží",
    addresses=(SupportAddress("goods@desk.example", "Goods in"), SupportAddress("b@desk.example")),
    signature="{{ agent.name }}",
    templates=(EVERYTHING.templates[1], EVERYTHING.templates[0]),
    services=(ServiceRules(Service.CHAT, on=False, off_text="Closed"), *DepartmentSettings().services[1:]),
)


def test_everything_that_is_set_is_kept(office: Office, rooms: Departments) -> None:
    members = (Member(office.otto.agent_id, MemberRole.READER, email=False), Member(office.tom.agent_id))
    made = rooms.save(office.eva, replace(EVERYTHING, members=members)).value
    found = rooms.read(office.eva, made)
    assert [step.text for step in found.checklist] == ["One", "Two"]
    assert replace(found, id=None, version=0, checklist=EVERYTHING.checklist, known=frozenset()) == replace(
        KEPT, members=members
    )
    assert rooms.listing(office.eva)[-1].name == "Příjem zboží"
    assert problems(office.desk) == []


def test_what_is_kept_comes_back_when_it_is_saved_again(office: Office, rooms: Departments) -> None:
    for department_id in (office.general, office.technical, office.sales):
        before = rooms.read(office.eva, department_id)
        assert not rooms.save(office.eva, before).changes
        assert rooms.read(office.eva, department_id) == before


def test_a_new_one_has_a_colour_of_its_own_and_a_manager(office: Office, rooms: Departments) -> None:
    fresh = rooms.fresh(office.eva)
    assert fresh.colour == 4
    assert fresh.members == (Member(office.eva.agent_id, MemberRole.MANAGER),)
    assert fresh.restricted
    assert fresh.to_solve


# Rights


#: What each part is changed to.
CHANGES: dict[str, Any] = {
    "name": "Other",
    "colour": 9,
    "to_solve": False,
    "restricted": False,
    "members": (),
    "addresses": (),
    "signature": "Regards",
    "templates": (Template(TemplateKind.REPLY, "en", "{{ message }}"),),
    "services": (ServiceRules(Service.CALLS, ring_s=10),),
    "checklist": (ChecklistStep("Look"),),
}
TEXTS = {"signature", "templates", "services"}


@pytest.mark.parametrize("part", CHANGES)
@pytest.mark.parametrize(
    ("role", "workspace_role", "allowed"),
    [
        (MemberRole.READER, Role.AGENT, set()),
        (MemberRole.SOLVER, Role.AGENT, set()),
        (MemberRole.SUPERVISOR, Role.AGENT, TEXTS),
        (MemberRole.READER, Role.SUPERVISOR, TEXTS),
        (MemberRole.MANAGER, Role.AGENT, set(CHANGES)),
        (MemberRole.MANAGER, Role.SUPERVISOR, set(CHANGES)),
        (MemberRole.READER, Role.ADMIN, set(CHANGES)),
    ],
)
def test_each_part_has_its_right(
    office: Office, rooms: Departments, part: str, role: MemberRole, workspace_role: Role, allowed: set[str]
) -> None:
    who = _with_role(office, office.tom, role, workspace_role)
    old = rooms.read(office.eva, office.technical)
    new = replace(old, **{part: CHANGES[part]})
    if part in allowed:
        rooms.save(who, new)
        assert rooms.read(office.eva, office.technical) != old
    else:
        with pytest.raises(NotAllowed):
            rooms.save(who, new)
        assert rooms.read(office.eva, office.technical) == old


def test_a_supervisor_cannot_slip_more_in_with_the_texts(office: Office, rooms: Departments) -> None:
    who = _with_role(office, office.tom, MemberRole.SUPERVISOR)
    old = rooms.read(who, office.technical)
    with pytest.raises(NotAllowed):
        rooms.save(who, replace(old, signature="Hi", members=(Member(who.agent_id, MemberRole.MANAGER),)))
    assert rooms.read(who, office.technical) == old


def test_who_manages_one_department_manages_no_other(office: Office, rooms: Departments) -> None:
    who = _with_role(office, office.tom, MemberRole.MANAGER)
    assert [line.id for line in rooms.listing(who)] == [office.technical]
    for act in (
        lambda: rooms.read(who, office.sales),
        lambda: rooms.save(who, replace(rooms.read(office.eva, office.sales), signature="x")),
        lambda: rooms.fresh(who),
        lambda: rooms.copied(who, office.technical),
        lambda: rooms.save(who, DepartmentSettings(name="New")),
        lambda: rooms.reorder(who, [office.technical]),
        lambda: rooms.removal_cost(who, office.technical),
        lambda: rooms.remove(who, office.technical, office.sales),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_what_is_not_there_is_told_so(office: Office, rooms: Departments) -> None:
    for act in (
        lambda: rooms.read(office.eva, 99),
        lambda: rooms.copied(office.eva, 99),
        lambda: rooms.save(office.eva, DepartmentSettings(name="x", id=99)),
        lambda: rooms.save(office.eva, DepartmentSettings(name="x"), copy_of=99),
        lambda: rooms.reorder(office.eva, [99]),
        lambda: rooms.removal_cost(office.eva, 99),
        lambda: rooms.remove(office.eva, 99, None),
    ):
        with pytest.raises(NotFound):
            act()
    assert len(rooms.listing(office.eva)) == 3


# What is refused


def _template(text: str, subject: str = "") -> tuple[Template, ...]:
    return (Template(TemplateKind.ACKNOWLEDGEMENT, "cs", text, subject),)


REFUSED: list[tuple[str, Any, str]] = [
    ("name", "", "name"),
    ("name", " \n\t ", "name"),
    ("name", "\u200b\u200e", "name"),
    ("name", "x" * 81, "name"),
    ("name", "x" * 10_000, "name"),
    ("name", "sales", "name"),
    ("name", " SALES\n", "name"),
    ("name", "Ｓales".replace("Ｓ", "S"), "name"),
    ("colour", 0, "colour"),
    ("colour", 11, "colour"),
    ("members", (Member(99),), "members"),
    ("addresses", (SupportAddress(""),), "addresses"),
    ("addresses", (SupportAddress("no address"),), "addresses"),
    ("addresses", (SupportAddress("a@desk.example\nb@desk.example"),), "addresses"),
    ("addresses", (SupportAddress("a@desk.example\x00"),), "addresses"),
    ("addresses", (SupportAddress("Desk <a@desk.example>"),), "addresses"),
    ("addresses", (SupportAddress("x" * 10_000 + "@desk.example"),), "addresses"),
    ("addresses", (SupportAddress("a@desk.example"), SupportAddress("A@DESK.example ")), "addresses"),
    ("addresses", (SupportAddress("a@desk.example", "x" * 10_000),), "addresses"),
    ("addresses", (SupportAddress("support@desk.example"),), "addresses"),
    ("signature", "x" * 200_001, "signature"),
    ("signature", "{{ agent.nam }}", "signature"),
    ("signature", "{{ agent.name", "signature"),
    ("templates", _template("{{ nobody }}"), "template.acknowledgement.cs"),
    ("templates", _template("Hi", "{{ nobody }}"), "template.acknowledgement.cs.subject"),
    ("templates", (Template(TemplateKind.REPLY, "en", "No place for the answer"),), "template.reply.en"),
    ("services", (ServiceRules(Service.CALLS, ring_s=0),), "service.calls"),
    ("services", (ServiceRules(Service.CALLS, at_once=0),), "service.calls"),
    ("services", (ServiceRules(Service.CHAT, waiting_text="x" * 10_000),), "service.chat"),
    ("checklist", (ChecklistStep("Good"), ChecklistStep(" \n ")), "checklist"),
    ("checklist", (ChecklistStep("x" * 501),), "checklist"),
    ("checklist", (ChecklistStep("x" * 10_000),), "checklist"),
]


@pytest.mark.parametrize(("part", "value", "field"), REFUSED)
def test_bad_input_names_its_field_and_keeps_nothing(
    office: Office, rooms: Departments, part: str, value: Any, field: str
) -> None:
    old = rooms.read(office.eva, office.technical)
    good = {"colour": 8, "signature": "New", "checklist": (ChecklistStep("Step"),), "members": ()}
    for new in (replace(old, **{**good, part: value}), replace(EVERYTHING, **{part: value})):
        with pytest.raises(Invalid) as refused:
            rooms.save(office.eva, new)
        assert refused.value.field == field
        assert str(refused.value).endswith((".", "?"))
    assert rooms.read(office.eva, office.technical) == old
    assert len(rooms.listing(office.eva)) == 3
    assert problems(office.desk) == []


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("🎉", "🎉"),
        ("👩‍🚒 Fire", "👩‍🚒 Fire"),
        ("مبيعات", "مبيعات"),
        ("עברית – sales", "עברית – sales"),
        ("Quotes \" and ' and “’", "Quotes \" and ' and “’"),
        ("Two\r\nlines", "Two lines"),
        ("NUL\x00here", "NUL\ufffdhere"),
        ("half \ud800", "half ?"),
        ("'; DROP TABLE department; --", "'; DROP TABLE department; --"),
        ("x" * 80, "x" * 80),
        ("{name}", "{name}"),
    ],
)
def test_odd_names_are_kept_as_they_are(office: Office, rooms: Departments, typed: str, kept: str) -> None:
    made = rooms.save(office.eva, DepartmentSettings(name=typed, checklist=(ChecklistStep(typed),))).value
    found = rooms.read(office.eva, made)
    assert (found.name, found.checklist[0].text) == (kept, kept)
    with pytest.raises(Invalid, match="name"):
        rooms.save(office.eva, DepartmentSettings(name=typed.upper()))


def test_a_name_may_change_its_case(office: Office) -> None:
    assert _save(office, office.sales, name="SALES").name == "SALES"


def test_a_composed_name_is_the_same_as_a_decomposed_one(office: Office, rooms: Departments) -> None:
    rooms.save(office.eva, DepartmentSettings(name="Pr\u016fmysl"))
    with pytest.raises(Invalid, match="already"):
        rooms.save(office.eva, DepartmentSettings(name="pru\u030amysl"))


def test_the_name_of_a_deleted_one_is_free(office: Office, rooms: Departments) -> None:
    rooms.remove(office.eva, office.sales, None)
    assert rooms.save(office.eva, DepartmentSettings(name="Sales")).value > office.sales


def test_whose_address_it_is_is_told_only_to_those_who_may_know(office: Office, rooms: Departments) -> None:
    people.add_member(office.sales, office.otto.agent_id, MemberRole.MANAGER)
    otto = office.desk.people.viewer(office.otto.agent_id)
    old = rooms.read(otto, office.sales)
    for who, email, told in (
        (otto, "support@desk.example", "General"),
        (otto, "tech@desk.example", "another department"),
        (office.eva, "tech@desk.example", "Technical"),
    ):
        with pytest.raises(Invalid, match=told):
            rooms.save(who, replace(old, addresses=(SupportAddress(email),)))


def test_an_address_moves_when_it_was_let_go(office: Office) -> None:
    _save(office, office.technical, addresses=())
    assert _save(office, office.sales, addresses=(SupportAddress("tech@desk.example"),)).addresses


@given(st.text(max_size=40))
def test_no_address_has_spaces_or_what_cannot_be_seen(text: str) -> None:
    assert not is_address(f"{text} @desk.example")
    if is_address(f"{text}@desk.example"):
        assert text.isprintable()
        assert not set(text) & set(' <>"(),;:@[]\\')


@pytest.mark.parametrize("part", ["signature", "checklist"])
@given(text=st.text(max_size=600))
def test_what_was_tidied_once_stays_as_it_is(part: str, text: str) -> None:
    def cleaned(value: object) -> Any:
        return PARTS[part].clean(Viewer(1, "", Role.OWNER, {}), replace(DepartmentSettings(), **{part: value}))

    try:
        kept = cleaned((ChecklistStep(text),) if part == "checklist" else text)
    except Invalid:
        reject()
    assert "\x00" not in str(kept)
    assert cleaned(kept) == kept


def test_an_agent_who_left_cannot_be_made_a_member(office: Office, rooms: Departments) -> None:
    old = rooms.read(office.eva, office.technical)
    AgentRow.update(active=False).where(AgentRow.id == office.tom.agent_id).execute()
    with pytest.raises(Invalid, match="Tom does not work here") as refused:
        rooms.save(office.eva, replace(old, colour=8, members=(*old.members, Member(office.otto.agent_id))))
    assert refused.value.field == "members"


def test_the_membership_of_an_inactive_agent_is_kept_for_the_return(office: Office, rooms: Departments) -> None:
    AgentRow.update(active=False).where(AgentRow.id == office.tom.agent_id).execute()
    assert [m.agent_id for m in rooms.read(office.eva, office.technical).members] == [office.rita.agent_id]
    _save(office, office.technical, members=())
    AgentRow.update(active=True).where(AgentRow.id == office.tom.agent_id).execute()
    assert [m.agent_id for m in rooms.read(office.eva, office.technical).members] == [office.tom.agent_id]


# Two at once


def test_a_department_that_was_changed_meanwhile_is_not_overwritten(office: Office, rooms: Departments) -> None:
    mine = rooms.read(office.eva, office.technical)
    _save(office, office.technical, signature="Theirs")
    with pytest.raises(Conflict) as refused:
        rooms.save(office.eva, replace(mine, signature="Mine"))
    assert refused.value.theirs == rooms.read(office.eva, office.technical)
    assert rooms.read(office.eva, office.technical).signature == "Theirs"


def test_saving_what_the_other_saved_is_no_conflict(office: Office, rooms: Departments) -> None:
    mine = rooms.read(office.eva, office.technical)
    _save(office, office.technical, signature="Same")
    assert not rooms.save(office.eva, replace(mine, signature="Same")).changes


# Checklists and copies


def test_steps_that_stay_keep_their_ids(office: Office) -> None:
    first = _save(office, office.sales, checklist=tuple(map(ChecklistStep, ("a", "b", "c"))))
    a, b, c = first.checklist
    second = _save(office, office.sales, checklist=(c, replace(a, text="A"), ChecklistStep("new")))
    assert [(step.text, step.id) for step in second.checklist[:2]] == [("c", c.id), ("A", a.id)]
    removed = ChecklistStepRow.get_by_id(b.id)
    assert (removed.text, removed.removed_at) == ("b", office.clock.now())


def test_a_step_of_another_department_is_not_taken_away_from_it(office: Office, rooms: Departments) -> None:
    (step,) = _save(office, office.sales, checklist=(ChecklistStep("a"),)).checklist
    _save(office, office.technical, checklist=(step,))
    assert rooms.read(office.eva, office.sales).checklist == (step,)


def test_a_copy_has_everything_but_addresses(office: Office, rooms: Departments) -> None:
    made = rooms.save(office.eva, replace(EVERYTHING, name="Goods", members=(Member(office.rita.agent_id),))).value
    CannedResponseRow.insert(name="Hi", name_key="hi", text="Hello", department_id=made).execute()
    copy = rooms.copied(office.eva, made)
    assert (copy.name, copy.id, copy.addresses) == ("Goods 2", None, ())
    twin = rooms.save(office.eva, copy, copy_of=made).value
    old, new = rooms.read(office.eva, made), rooms.read(office.eva, twin)
    for part in ("to_solve", "restricted", "members", "signature", "templates", "services"):
        assert getattr(new, part) == getattr(old, part), part
    assert [step.text for step in new.checklist] == [step.text for step in old.checklist]
    assert not {step.id for step in new.checklist} & {step.id for step in old.checklist}
    assert [r.text for r in CannedResponseRow.select().where(CannedResponseRow.department_id == twin)] == ["Hello"]
    assert rooms.copied(office.eva, twin).name == "Goods 3"
    assert rooms.copied(office.eva, office.general).is_default is False


def test_the_copy_of_a_long_name_still_fits(office: Office, rooms: Departments) -> None:
    made = rooms.save(office.eva, DepartmentSettings(name="x" * 80)).value
    assert rooms.copied(office.eva, made).name == "x" * 78 + " 2"


def test_departments_are_put_in_order(office: Office, rooms: Departments) -> None:
    assert rooms.reorder(office.eva, [office.sales, office.technical]).value == 3
    assert [line.id for line in rooms.listing(office.eva)] == [office.sales, office.technical, office.general]
    assert [each.id for each in office.desk.people.departments(office.eva)] == [
        office.sales,
        office.technical,
        office.general,
    ]


def test_the_list_counts(office: Office, rooms: Departments) -> None:
    for _ in range(3):
        new_ticket(office, office.technical)
    gone = new_ticket(office, office.technical)
    office.desk.tickets.set_status(office.eva, [gone], Status.DELETED)
    lines = {line.id: line for line in rooms.listing(office.eva)}
    assert (lines[office.technical].tickets, lines[office.technical].members) == (3, 2)
    assert (lines[office.general].tickets, lines[office.general].members) == (0, 4)
    assert lines[office.sales].members == 0
    assert lines[office.technical].addresses == ("tech@desk.example",)


# Members who leave, and the tickets they leave behind


def _held(office: Office, status: Status = Status.NEW) -> int:
    """A ticket of Technical that Tom has."""
    ticket = new_ticket(office, office.technical, agent_id=office.tom.agent_id)
    if status is Status.POSTPONED:
        office.desk.tickets.postpone(office.eva, [ticket], office.clock.now().replace(year=2030))
    elif status is not Status.NEW:
        office.desk.tickets.set_status(office.eva, [ticket], status)
    return ticket


@pytest.mark.parametrize("members", ["out", "reader"])
def test_tickets_of_a_member_who_leaves_become_nobodys(office: Office, members: str) -> None:
    open_ones = [_held(office), _held(office, Status.ANSWERED), _held(office, Status.POSTPONED)]
    done = [_held(office, Status.RESOLVED), _held(office, Status.SPAM), _held(office, Status.DELETED)]
    reader = (Member(office.tom.agent_id, MemberRole.READER),) if members == "reader" else ()
    _save(office, office.technical, members=reader)
    assert [_agent_of(ticket) for ticket in (*open_ones, *done)] == [None] * 3 + [office.tom.agent_id] * 3
    last = office.desk.threads.history(office.eva, open_ones[0])[-1]
    assert (last.deed, last.actor, last.agent_id) == (Deed.ASSIGNED, Actor.AGENT, office.eva.agent_id)
    assert last.values == {"from": office.tom.agent_id, "to": None}
    assert problems(office.desk) == []


def test_a_higher_role_keeps_the_tickets(office: Office) -> None:
    ticket = _held(office)
    _save(office, office.technical, members=(Member(office.tom.agent_id, MemberRole.MANAGER),))
    assert _agent_of(ticket) == office.tom.agent_id


def test_an_open_department_that_becomes_restricted_frees_tickets(office: Office) -> None:
    otto, eva = (new_ticket(office, office.sales, agent_id=who.agent_id) for who in (office.otto, office.eva))
    done = _save(office, office.sales, restricted=True)
    assert done.restricted
    assert (_agent_of(otto), _agent_of(eva)) == (None, office.eva.agent_id)
    assert office.sales not in visible(office.desk.people.viewer(office.otto.agent_id))


def test_very_many_tickets_are_freed_in_groups(office: Office, rooms: Departments) -> None:
    tickets = [_held(office) for _ in range(201)]
    _save(office, office.technical, members=())
    assert {_agent_of(ticket) for ticket in tickets} == {office.tom.agent_id}
    assert rooms.settle(150).value == 51
    assert rooms.settle(150).value == 0
    assert {_agent_of(ticket) for ticket in tickets} == {None}
    last = office.desk.threads.history(office.eva, tickets[0])[-1]
    assert (last.deed, last.actor) == (Deed.ASSIGNED, Actor.SYSTEM)
    assert problems(office.desk) == []


def test_a_ticket_that_opens_again_is_not_left_with_one_who_left(office: Office) -> None:
    ticket = _held(office, Status.RESOLVED)
    _save(office, office.technical, members=())
    office.desk.tickets.set_status(office.eva, [ticket], Status.OPEN)
    assert office.desk.housekeeping.settle().changes.tickets == {ticket}
    assert _agent_of(ticket) is None
    assert not office.desk.housekeeping.settle().changes


# General


def test_every_agent_is_a_member_of_general(office: Office, rooms: Departments) -> None:
    members = rooms.read(office.eva, office.general).members
    assert {m.agent_id for m in members} == {w.agent_id for w in (office.eva, office.tom, office.rita, office.otto)}
    assert all(member == Member(member.agent_id) for member in members)
    assert not MemberRow.select().where(MemberRow.department_id == office.general).exists()


def test_the_owner_may_keep_an_agent_out_of_general(office: Office, rooms: Departments) -> None:
    ticket = new_ticket(office, agent_id=office.otto.agent_id)
    old = rooms.read(office.eva, office.general)
    left = tuple(member for member in old.members if member.agent_id != office.otto.agent_id)
    assert _save(office, office.general, members=left).members == left
    otto = office.desk.people.viewer(office.otto.agent_id)
    assert office.general not in visible(otto)
    assert office.otto.agent_id not in people.member_ids(office.general)
    assert _agent_of(ticket) is None
    assert office.desk.people.viewer(_agent(office, "Nora")).memberships[office.general] is MemberRole.SOLVER
    assert _save(office, office.general, members=old.members).members == old.members


def test_an_agent_who_came_while_the_list_was_open_is_not_left_out(office: Office, rooms: Departments) -> None:
    old = rooms.read(office.eva, office.general)
    nora = _agent(office, "Nora")
    rooms.save(office.eva, replace(old, members=old.members[1:]))
    assert office.desk.people.viewer(nora).memberships[office.general] is MemberRole.SOLVER
    assert old.members[0].agent_id not in {m.agent_id for m in rooms.read(office.eva, office.general).members}


def test_a_role_in_general_counts(office: Office, rooms: Departments) -> None:
    roles = {office.rita.agent_id: MemberRole.READER, office.tom.agent_id: MemberRole.MANAGER}
    old = rooms.read(office.eva, office.general)
    members = tuple(replace(m, role=roles.get(m.agent_id, m.role)) for m in old.members)
    assert _save(office, office.general, members=members).members == members
    for agent_id, role in roles.items():
        assert office.desk.people.viewer(agent_id).memberships[office.general] is role
    assert office.rita.agent_id not in people.member_ids(office.general)
    assert people.member_ids(office.general, MemberRole.MANAGER) == {office.tom.agent_id, office.eva.agent_id}


def test_in_other_open_departments_everybody_answers_whatever_a_row_says(office: Office) -> None:
    _save(office, office.sales, members=(Member(office.rita.agent_id, MemberRole.READER),))
    assert office.desk.people.viewer(office.rita.agent_id).memberships[office.sales] is MemberRole.SOLVER
    assert office.rita.agent_id in people.member_ids(office.sales)


def test_who_may_answer_is_the_same_from_both_sides(office: Office) -> None:
    """An agent's own view of the departments and a department's view of its agents."""
    _with_role(office, office.rita, MemberRole.READER, Role.SUPERVISOR)
    _with_role(office, office.otto, MemberRole.SUPERVISOR, Role.ADMIN)
    viewers = [office.desk.people.viewer(w.agent_id) for w in (office.eva, office.tom, office.rita, office.otto)]
    for room in (office.general, office.technical, office.sales):
        for least in list(MemberRole)[1:]:
            may = {who.agent_id for who in viewers if (who.member_role(room) or MemberRole.OUT) >= least}
            assert people.member_ids(room, least) == may, (room, least)


def test_general_cannot_be_restricted(office: Office, rooms: Departments) -> None:
    with pytest.raises(Invalid) as refused:
        _save(office, office.general, restricted=True)
    assert refused.value.field == "restricted"
    assert not DepartmentRow.get_by_id(office.general).restricted
    assert _save(office, office.general, name="Obecné", colour=5).is_default


def test_an_agent_is_not_saved_over_what_the_department_says_of_members(office: Office) -> None:
    """Both dialogs show the memberships; the one that was opened first must not bring a member back."""
    desk, eva = office.desk, office.eva
    form = desk.agents.read(eva, office.tom.agent_id)
    own = desk.agents.read(office.tom, office.tom.agent_id)
    other = desk.agents.read(eva, office.otto.agent_id)
    room = desk.departments.read(eva, office.technical)
    desk.departments.save(eva, replace(room, members=tuple(m for m in room.members if m.agent_id != form.id)))
    with pytest.raises(Conflict):
        desk.agents.save(eva, replace(form, signature="Tom"))
    with pytest.raises(Conflict):
        desk.agents.save(office.tom, replace(own, signature="Tom"))
    assert office.technical not in desk.agents.read(eva, office.tom.agent_id).memberships
    desk.agents.save(eva, replace(other, signature="Otto"))  # of him nothing was said


def test_an_agent_is_not_saved_over_a_department_that_went(office: Office) -> None:
    own = office.desk.agents.read(office.tom, office.tom.agent_id)
    office.desk.departments.remove(office.eva, office.technical, None)
    with pytest.raises(Conflict):
        office.desk.agents.save(office.tom, replace(own, signature="Tom"))
