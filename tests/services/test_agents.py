"""Agents as they are set up: who may change whom, what is refused, and what becomes of the tickets of one who goes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole, Role, Viewer
from deskapp.domain.agents import AgentSettings
from deskapp.domain.changes import Changes
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotAllowed, NotFound
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed
from deskapp.services import agents as module
from deskapp.services.desk import Desk
from deskapp.store import people
from deskapp.store.tables import DepartmentRow, MemberRow, TicketRecord
from tests.kit import FakeClock, Office, make_desk, new_ticket, problems


def _add(desk: Desk, who: Viewer, name: str, role: Role = Role.AGENT, **values: object) -> Viewer:
    agent = AgentSettings(name=name, role=role, **values)  # type: ignore[arg-type]
    return desk.people.viewer(desk.agents.save(who, agent).value)


def _change(desk: Desk, who: Viewer, agent_id: int, **values: object) -> AgentSettings:
    desk.agents.save(who, replace(_read(desk, agent_id), **values))  # type: ignore[arg-type]
    return _read(desk, agent_id)


def _read(desk: Desk, agent_id: int) -> AgentSettings:
    return desk.agents.read(desk.people.viewer(desk.workspace.owner()), agent_id)


def _refused(desk: Desk, who: Viewer, agent_id: int | None, **values: object) -> str:
    """The field at which a change is refused."""
    agent = _read(desk, agent_id) if agent_id is not None else AgentSettings(name="Nel")
    with pytest.raises(Invalid) as caught:
        desk.agents.save(who, replace(agent, **values))  # type: ignore[arg-type]
    return caught.value.field


def test_what_is_saved_is_read(office: Office) -> None:
    desk, eva = office.desk, office.eva
    agent = AgentSettings(
        name="  Bea\n Nová ",
        email=" Bea@desk.example ",
        role=Role.SUPERVISOR,
        language="cs",
        signature="Bea {{ agent.name }}\n",
        signatures={office.technical: "Technici", office.sales: ""},
        memberships={office.technical: MemberRole.MANAGER, office.sales: MemberRole.OUT},
    )
    done = desk.agents.save(eva, agent)
    assert done.changes == Changes(settings=True)
    assert desk.agents.read(eva, done.value) == AgentSettings(
        name="Bea Nová",
        email="Bea@desk.example",
        id=done.value,
        version=1,
        role=Role.SUPERVISOR,
        language="cs",
        signature="Bea {{ agent.name }}",
        signatures={office.technical: "Technici"},
        memberships={office.technical: MemberRole.MANAGER},
    )
    again = _change(desk, eva, done.value, signatures={}, memberships={office.general: MemberRole.OUT}, language="")
    assert (again.version, again.signatures, again.memberships) == (2, {}, {office.general: MemberRole.OUT})
    assert office.general not in desk.people.viewer(done.value).memberships
    assert problems(desk) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " \n\u200b"}, "name"),
        ({"name": "x" * 81}, "name"),
        ({"name": "TOM"}, "name"),
        ({"email": "nobody"}, "email"),
        ({"email": "a b@desk.example"}, "email"),
        ({"email": "TOM@desk.example"}, "email"),
        ({"email": "Tech@desk.example"}, "email"),
        ({"language": "de"}, "language"),
        ({"signature": "{{ nonsense }}"}, "signature"),
        ({"signatures": {1: "{{ agent.name"}}, "signatures.1"),
        ({"signatures": {99: "Hello"}}, "signatures"),
        ({"memberships": {99: MemberRole.SOLVER}}, "memberships"),
    ],
)
def test_what_is_refused_says_where(office: Office, values: dict[str, object], field: str) -> None:
    before = desk_state(office.desk, office.eva)
    assert _refused(office.desk, office.eva, None, **values) == field
    assert _refused(office.desk, office.eva, office.rita.agent_id, **values) == field
    assert desk_state(office.desk, office.eva) == before


def desk_state(desk: Desk, who: Viewer) -> list[AgentSettings]:
    """Every agent as it is set up."""
    return [desk.agents.read(who, line.id) for line in desk.agents.listing(who)]


def test_names_differ_in_more_than_case_and_composition(office: Office) -> None:
    _add(office.desk, office.eva, "Žofie Černá")
    assert _refused(office.desk, office.eva, None, name="z\u030cofie  c\u030cERNÁ") == "name"
    zofie = _add(office.desk, office.eva, "Zofie Cerna")
    assert _change(office.desk, office.eva, zofie.agent_id, name="zofie cerna").name == "zofie cerna"


def test_one_that_left_keeps_name_and_address_until_another_has_them(office: Office) -> None:
    desk, eva, tom = office.desk, office.eva, office.tom.agent_id
    desk.agents.deactivate(eva, tom, None)
    second = _add(desk, eva, "Tom", email="tom@desk.example").agent_id
    with pytest.raises(Invalid) as caught:
        desk.agents.activate(eva, tom)
    assert caught.value.field == "name"
    _change(desk, eva, tom, name="Tom the first")
    with pytest.raises(Invalid) as caught:
        desk.agents.activate(eva, tom)
    assert caught.value.field == "email"
    _change(desk, eva, second, email="")
    desk.agents.activate(eva, tom)
    assert _read(desk, tom).active


def test_a_stale_save_is_a_conflict_and_loses_nothing(office: Office) -> None:
    desk, eva, rita = office.desk, office.eva, office.rita.agent_id
    stale = _read(desk, rita)
    _change(desk, eva, rita, name="Rita Malá")
    with pytest.raises(Conflict) as caught:
        desk.agents.save(eva, replace(stale, name="Rita Velká"))
    assert caught.value.theirs == _read(desk, rita)
    assert _read(desk, rita).name == "Rita Malá"


ROLES = st.sampled_from(list(Role))
_MANAGES = {Role.OWNER: set(Role), Role.ADMIN: set(Role) - {Role.OWNER}, Role.SUPERVISOR: set(), Role.AGENT: set()}


@given(by=ROLES, was=ROLES, becomes=ROLES)
def test_who_may_change_whom(tmp_path_factory: pytest.TempPathFactory, by: Role, was: Role, becomes: Role) -> None:
    desk, eva = _desk(tmp_path_factory)
    boss = _add(desk, eva, f"Boss {len(desk.people.agents())}", by)
    other = _add(desk, eva, f"Other {len(desk.people.agents())}", was)
    allowed = {was, becomes} <= _MANAGES[by]
    assert _goes(lambda: _change(desk, boss, other.agent_id, role=becomes)) is allowed
    assert _read(desk, other.agent_id).role is (becomes if allowed else was)
    role_now = _read(desk, other.agent_id).role
    assert _goes(lambda: desk.agents.deactivate(boss, other.agent_id, None)) is (role_now in _MANAGES[by])
    new = AgentSettings(name=f"New {len(desk.people.agents())}", role=becomes)
    assert _goes(lambda: desk.agents.save(boss, new)) is (becomes in _MANAGES[by])


_desks: list[tuple[Desk, Viewer]] = []


def _desk(folders: pytest.TempPathFactory) -> tuple[Desk, Viewer]:
    """One desk for all examples of a property."""
    if not _desks:
        made = make_desk(folders.mktemp("agents"), FakeClock())
        _desks.append((made, made.people.viewer(made.workspace.owner())))
    return _desks[0]


def _goes(act: object) -> bool:
    try:
        act()  # type: ignore[operator]
    except NotAllowed:
        return False
    return True


def test_there_is_always_an_active_owner(office: Office) -> None:
    desk, eva = office.desk, office.eva
    assert _refused(desk, eva, eva.agent_id, role=Role.ADMIN) == "role"
    with pytest.raises(Invalid, match="yourself"):
        desk.agents.deactivate(eva, eva.agent_id, None)
    second = _add(desk, eva, "Olga", Role.OWNER)
    desk.agents.deactivate(second, eva.agent_id, None)
    assert desk.workspace.owner() == second.agent_id
    with pytest.raises(NotAllowed, match="does not work here"):
        desk.people.viewer(eva.agent_id)


def test_an_admin_lays_no_hand_on_the_owner_and_becomes_none(office: Office) -> None:
    desk = office.desk
    ada = _add(desk, office.eva, "Ada", Role.ADMIN)
    owner = _read(desk, office.eva.agent_id)
    for agent in (replace(owner, name="Nobody"), replace(_read(desk, ada.agent_id), role=Role.OWNER)):
        with pytest.raises(NotAllowed):
            desk.agents.save(ada, agent)
    assert _change(desk, ada, ada.agent_id, role=Role.AGENT).role is Role.AGENT


def test_of_oneself_one_changes_what_concerns_nobody_else(office: Office) -> None:
    desk, tom = office.desk, office.tom
    own = desk.agents.read(tom, tom.agent_id)
    values = {
        "name": "Tomáš",
        "email": "tomas@desk.example",
        "language": "cs",
        "signature": "T.",
        "signatures": {office.technical: "Technický Tomáš"},
    }
    desk.agents.save(tom, replace(own, **values))  # type: ignore[arg-type]
    now = desk.agents.read(tom, tom.agent_id)
    assert {name: getattr(now, name) for name in values} == values
    for wrong in ({"role": Role.ADMIN}, {"memberships": {}}, {"memberships": {office.technical: MemberRole.MANAGER}}):
        with pytest.raises(NotAllowed):
            desk.agents.save(tom, replace(now, **wrong))  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        desk.agents.read(tom, office.rita.agent_id)
    with pytest.raises(NotAllowed):
        desk.agents.listing(tom)


def test_a_signature_for_a_department_one_does_not_see_stays_hidden_and_kept(office: Office) -> None:
    desk, otto = office.desk, office.otto
    _change(desk, office.eva, otto.agent_id, signatures={office.technical: "Of the time there", office.sales: "Sales"})
    own = desk.agents.read(otto, otto.agent_id)
    assert own.signatures == {office.sales: "Sales"}
    desk.agents.save(otto, replace(own, signatures={office.general: "G"}))
    assert _read(desk, otto.agent_id).signatures == {office.technical: "Of the time there", office.general: "G"}
    with pytest.raises(Invalid) as caught:
        desk.agents.save(otto, replace(desk.agents.read(otto, otto.agent_id), signatures={office.technical: "x"}))
    assert caught.value.field == "signatures"


def test_membership_keeps_the_services_a_member_covers(office: Office) -> None:
    place = (MemberRow.department_id == office.technical) & (MemberRow.agent_id == office.tom.agent_id)
    MemberRow.update(chat=False).where(place).execute()
    version = DepartmentRow.get_by_id(office.technical).version
    roles = {office.technical: MemberRole.MANAGER}
    assert _change(office.desk, office.eva, office.tom.agent_id, memberships=roles).memberships == roles
    row = MemberRow.get(place)
    assert (row.role, row.email, row.chat, row.calls) == (int(MemberRole.MANAGER), True, False, True)
    assert DepartmentRow.get_by_id(office.technical).version == version + 1, "its dialog has to look again"
    _change(office.desk, office.eva, office.tom.agent_id, name="Thomas")
    assert DepartmentRow.get_by_id(office.technical).version == version + 1


@pytest.mark.parametrize("memberships", [{}, {"technical": MemberRole.READER}])
def test_tickets_of_a_department_that_is_left_become_nobodys(
    office: Office, memberships: dict[str, MemberRole]
) -> None:
    desk, tom = office.desk, office.tom.agent_id
    here, there = new_ticket(office, office.technical, agent_id=tom), new_ticket(office, office.sales, agent_id=tom)
    done = new_ticket(office, office.technical, agent_id=tom)
    desk.tickets.set_status(office.eva, [done], Status.RESOLVED)
    _change(desk, office.eva, tom, memberships={getattr(office, name): role for name, role in memberships.items()})
    assert [TicketRecord.get_by_id(each).agent_id for each in (here, there, done)] == [None, tom, tom]
    last = desk.threads.history(office.eva, here)[-1]
    assert (last.deed, last.agent_id, last.values) == (Deed.ASSIGNED, office.eva.agent_id, {"from": tom, "to": None})
    assert problems(desk) == []


def test_an_admin_who_becomes_an_agent_leaves_the_tickets_of_closed_departments(office: Office) -> None:
    desk = office.desk
    ada = _add(desk, office.eva, "Ada", Role.ADMIN)
    ticket = new_ticket(office, office.technical, agent_id=ada.agent_id)
    _change(desk, office.eva, ada.agent_id, role=Role.AGENT)
    assert TicketRecord.get_by_id(ticket).agent_id is None


@pytest.mark.parametrize("group", [1, 2, 200])
def test_open_tickets_go_to_who_takes_them_where_he_may(
    office: Office, monkeypatch: pytest.MonkeyPatch, group: int
) -> None:
    monkeypatch.setattr(module, "GROUP", group)
    desk, tom, otto = office.desk, office.tom.agent_id, office.otto.agent_id
    here = [new_ticket(office, office.technical, agent_id=tom) for _ in range(2)]
    there = [new_ticket(office, office.sales, agent_id=tom) for _ in range(3)]
    done = new_ticket(office, office.sales, agent_id=tom)
    desk.tickets.set_status(office.eva, [done], Status.RESOLVED)
    assert desk.agents.open_tickets(office.eva, tom) == 5
    assert next(line for line in desk.agents.listing(office.eva) if line.id == tom).open_tickets == 5
    ended = desk.agents.deactivate(office.eva, tom, otto)
    assert ended.value == 5
    assert ended.changes.settings
    assert ended.changes.tickets == frozenset(here + there)
    taken = {each: TicketRecord.get_by_id(each).agent_id for each in [*here, *there, done]}
    assert taken == dict.fromkeys(here) | dict.fromkeys(there, otto) | {done: tom}
    assert {desk.threads.history(office.eva, each)[-1].deed for each in here + there} == {Deed.ASSIGNED}
    assert tom not in people.member_ids(office.technical)
    assert desk.agents.open_tickets(office.eva, tom) == 0
    assert problems(desk) == []


def test_interrupted_in_the_middle_nothing_is_left_with_one_who_is_gone(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GROUP", 2)
    desk, tom = office.desk, office.tom.agent_id
    for _ in range(5):
        new_ticket(office, office.sales, agent_id=tom)
    real, calls = module._hand_on, []

    def breaks(*arguments: object) -> None:
        calls.append(arguments)
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_hand_on", breaks)
    with pytest.raises(KeyboardInterrupt):
        desk.agents.deactivate(office.eva, tom, None)
    assert (_read(desk, tom).active, desk.agents.open_tickets(office.eva, tom)) == (True, 3)
    assert desk.agents.deactivate(office.eva, tom, None).value == 3
    assert not _read(desk, tom).active


def test_the_taker_is_somebody_else_who_works_here(office: Office) -> None:
    desk, tom = office.desk, office.tom.agent_id
    desk.agents.deactivate(office.eva, office.otto.agent_id, None)
    for taker in (tom, office.otto.agent_id, 999):
        with pytest.raises(Invalid) as caught:
            desk.agents.deactivate(office.eva, tom, taker)
        assert caught.value.field == "taker"
    assert _read(desk, tom).active


def test_the_list_tells_what_is_worth_knowing(office: Office) -> None:
    desk = office.desk
    desk.agents.deactivate(office.eva, office.rita.agent_id, None)
    _change(desk, office.eva, office.otto.agent_id, memberships={office.general: MemberRole.OUT})
    desk.availability.set_available(office.tom, False)
    told = [(each.name, each.active, each.available, each.departments) for each in desk.agents.listing(office.eva)]
    assert told == [
        ("Eva Malá", True, True, 1),
        ("Otto", True, True, 0),
        ("Tom", True, False, 2),
        ("Rita", False, False, 2),
    ]


def test_what_is_not_there_is_not_found(office: Office) -> None:
    for act in (
        lambda: office.desk.agents.read(office.eva, 99),
        lambda: office.desk.agents.save(office.eva, AgentSettings(name="X", id=99)),
        lambda: office.desk.agents.deactivate(office.eva, 99, None),
        lambda: office.desk.agents.activate(office.eva, 99),
    ):
        with pytest.raises(NotFound):
            act()


def test_a_fresh_one_is_for_who_may_make_it(office: Office) -> None:
    assert office.desk.agents.fresh(office.eva) == AgentSettings()
    with pytest.raises(DeskError):
        office.desk.agents.fresh(office.tom)
