"""Through every door exactly what the one visibility function lets through; through every act nothing of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from inspect import getmembers, isfunction

import pytest
from hypothesis import HealthCheck, given, settings

from deskapp.domain.access import MemberRole, Role, Viewer, visible
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.services.desk import Desk
from deskapp.services.doors import ACTS, DOORS, OTHERS
from deskapp.store.tables import DepartmentRow, MemberRow, database
from tests.kit import Office
from tests.services.door_cases import CASES, Rows
from tests.services.hidden_acts import hide, ways
from tests.services.worlds import PLANS, Plan, World, make

#: What a desk has beside services.
_PLAIN = {"path", "clock"}


def services(desk: Desk) -> dict[str, object]:
    """Every service of a desk by its name, those that are loaded late too."""
    names = {name for name, thing in vars(Desk).items() if isinstance(thing, cached_property)} | set(vars(desk))
    return {name: getattr(desk, name) for name in names if not name.startswith("_") and name not in _PLAIN}


def public_methods(desk: Desk) -> Iterator[str]:
    """Every public method of the desk and of its services, as the tables name them."""
    things: dict[str, object] = {"desk": desk, **services(desk)}
    for name, thing in things.items():
        yield from (
            f"{name}.{method}" for method, _ in getmembers(type(thing), isfunction) if not method.startswith("_")
        )


def test_every_public_method_is_a_door_an_act_or_named_as_neither(desk: Desk) -> None:
    found = set(public_methods(desk))
    told = [*DOORS, *ACTS, *OTHERS]
    assert len(told) == len(set(told)), "a method stands in two tables"
    assert found - set(told) == set(), "say in services/doors.py what these let through, and add a case"
    assert set(told) - found == set(), "these are gone; take them from services/doors.py"


def test_the_walk_sees_a_new_method(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(desk.lists), "everything", lambda self: [], raising=False)
    assert "lists.everything" in set(public_methods(desk))


def test_every_door_has_its_case() -> None:
    assert CASES.keys() == DOORS.keys()


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(PLANS)
def test_every_door_lets_through_what_may_be_seen_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, plan: Plan
) -> None:
    world = make(tmp_path_factory.mktemp("world"), plan)
    try:
        for who in world.viewers():
            assert world.seen(who) == _seen_by_the_book(world, who)
            rows = Rows(world, who)
            for door, case in CASES.items():
                assert case.reach(rows) == case.expected(rows), (door, who)
    finally:
        world.desk.disconnect()


def _seen_by_the_book(world: World, who: Viewer) -> set[int]:
    """SPEC §3 once more, as plainly as it can be written, beside the function that everything asks."""
    if who.role in (Role.ADMIN, Role.OWNER):
        return set(Rows(world, who).tickets)
    roles = {row.department_id: row.role for row in MemberRow.select().where(MemberRow.agent_id == who.agent_id)}
    live = [row for row in DepartmentRow.select() if row.deleted_at is None]
    members = {row.id for row in live if roles.get(row.id, MemberRole.OUT) >= MemberRole.READER}
    open_to_all = {row.id for row in live if not row.restricted and not (row.is_default and row.id in roles)}
    assert visible(who).departments == frozenset(members | open_to_all)
    return {i for i, row in Rows(world, who).tickets.items() if row.department_id in members | open_to_all}


def everything_kept() -> dict[str, list[str]]:
    """Every row of every table, to see that nothing was written."""
    names = [name for (name,) in database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {
        name: sorted(map(repr, database.execute_sql(f'SELECT * FROM "{name}"'))) for name in names if name != "search"
    }


def test_every_act_is_tried(office: Office) -> None:
    assert ways(hide(office)).keys() == ACTS.keys()


@pytest.mark.parametrize("act", sorted(ACTS))
def test_for_no_act_is_a_hidden_ticket_there(office: Office, act: str) -> None:
    hidden = hide(office)
    before, said = everything_kept(), set[str]()
    for way in ways(hidden)[act]:
        with pytest.raises(NotFound) as refused:
            way()
        said.add(str(refused.value))
        assert everything_kept() == before
    assert said <= {f"There is no such {thing}." for thing in ("ticket", "contact", "company", "mail", "rating")}


@pytest.mark.parametrize("act", sorted(ACTS))
def test_it_is_the_hiding_that_refuses(office: Office, act: str) -> None:
    """The same acts by the owner find what they are meant for."""
    hidden = replace(hide(office), outsider=office.eva)
    for way in ways(hidden)[act]:
        with suppress(Invalid, Conflict):
            way()
