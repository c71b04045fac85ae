"""Sharing tickets out: fair turns, the least loaded first, only among who is available, one undo for all."""

from __future__ import annotations

from collections import Counter

import pytest

from deskapp.domain.access import MemberRole, Role, Viewer
from deskapp.domain.distribution import How
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.services import tickets as tickets_module
from deskapp.store import people
from deskapp.store.store import Store
from tests.kit import FakeClock, Office, make_desk, new_ticket, problems


@pytest.fixture
def team(office: Office) -> list[Viewer]:
    """Three solvers in Technical, by id."""
    made: list[int] = []

    def fill(store: Store) -> None:
        with store.write() as unit:
            made.extend(people.add_agent(unit, name, f"{name.lower()}@desk.example", Role.AGENT) for name in "XY")
            for agent_id in made:
                people.add_member(office.technical, agent_id, MemberRole.SOLVER)

    office.desk.fill(fill)
    return [office.tom, *(office.desk.people.viewer(agent_id) for agent_id in made)]


def _tickets(office: Office, count: int, place: int | None = None, agent_id: int | None = None) -> list[int]:
    return [new_ticket(office, place or office.technical, agent_id=agent_id) for _ in range(count)]


def _agents(office: Office, ids: list[int]) -> list[int | None]:
    return [office.desk.threads.head(office.eva, ticket_id).agent_id for ticket_id in ids]


def test_by_turns_goes_on_where_it_stopped_also_after_a_restart(office: Office, team: list[Viewer]) -> None:
    ids = _tickets(office, 7)
    turn = [agent.agent_id for agent in team]
    assert office.desk.distribution.share_out(office.eva, ids[:2], How.ROUND_ROBIN).value == 2
    assert _agents(office, ids[:2]) == turn[:2]
    again = make_desk(office.desk.path.parent, FakeClock(office.clock.now()))
    again.distribution.share_out(office.eva, ids[2:], How.ROUND_ROBIN)
    assert _agents(office, ids) == (turn * 3)[:7]
    again.disconnect()
    assert problems(office.desk) == []


def test_each_department_has_turns_of_its_own(office: Office, team: list[Viewer]) -> None:
    first, other = _tickets(office, 1), _tickets(office, 1, office.sales)
    office.desk.distribution.share_out(office.eva, first, How.ROUND_ROBIN)
    office.desk.distribution.share_out(office.eva, other, How.ROUND_ROBIN)
    office.desk.distribution.share_out(office.eva, second := _tickets(office, 1), How.ROUND_ROBIN)
    assert _agents(office, first + second) == [team[0].agent_id, team[1].agent_id]


def test_the_least_loaded_is_counted_over_all_departments(office: Office, team: list[Viewer]) -> None:
    tom, x, y = (agent.agent_id for agent in team)
    _tickets(office, 3, office.general, agent_id=tom)
    _tickets(office, 1, office.sales, agent_id=x)
    done = _tickets(office, 4, office.sales, agent_id=y)
    office.desk.tickets.set_status(office.eva, done, Status.RESOLVED)
    ids = _tickets(office, 6)
    office.desk.distribution.share_out(office.eva, ids, How.LEAST_LOADED)
    assert Counter(_agents(office, ids)) == {y: 3, x: 2, tom: 1}
    assert _agents(office, ids)[0] == y


def test_among_equals_the_one_who_waited_longest(office: Office, team: list[Viewer]) -> None:
    tom, x, y = (agent.agent_id for agent in team)
    for expected in (tom, x, y, tom, x):
        ids = _tickets(office, 1)
        office.desk.distribution.share_out(office.eva, ids, How.LEAST_LOADED)
        assert _agents(office, ids) == [expected]
        office.desk.tickets.set_status(office.eva, ids, Status.RESOLVED)


def test_who_has_a_ticket_already_is_not_passed_over_for_it(office: Office, team: list[Viewer]) -> None:
    tom, x, y = (agent.agent_id for agent in team)
    _tickets(office, 1, agent_id=x)
    _tickets(office, 1, agent_id=y)
    ids = _tickets(office, 1, agent_id=tom)
    assert office.desk.distribution.share_out(office.eva, ids, How.LEAST_LOADED).value == 0
    assert _agents(office, ids) == [tom]


@pytest.mark.parametrize("how", How)
def test_only_who_is_available_is_given_any(office: Office, team: list[Viewer], how: How) -> None:
    tom, x, y = team
    office.desk.availability.set_available(x, False)
    office.desk.availability.set_for(office.eva, y.agent_id, office.technical, False)
    ids = _tickets(office, 3)
    office.desk.distribution.share_out(office.eva, ids, how)
    assert set(_agents(office, ids)) == {tom.agent_id}


@pytest.mark.parametrize("how", How)
def test_nobody_available_is_told_and_nothing_moves(office: Office, how: How) -> None:
    office.desk.availability.set_available(office.tom, False)
    hidden, open_to_all = _tickets(office, 2), _tickets(office, 1, office.sales)
    with pytest.raises(Invalid) as refused:
        office.desk.distribution.share_out(office.eva, hidden, how)
    assert str(refused.value) == "Nobody is available in Technical now."
    assert office.desk.distribution.share_out(office.eva, [*hidden, *open_to_all], how).value == 1
    assert _agents(office, hidden) == [None, None]


def test_it_is_an_assignment_in_groups_with_one_undo(
    office: Office, team: list[Viewer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tickets_module, "GROUP", 3)
    ids = _tickets(office, 8)
    done = office.desk.distribution.share_out(office.eva, ids, How.ROUND_ROBIN)
    assert done.value == 8
    assert done.changes.tickets == frozenset(ids)
    assert done.changes.counts
    assert done.undo is not None
    deed = office.desk.threads.history(office.eva, ids[0])[-1]
    assert (deed.deed, deed.actor, deed.agent_id) == (Deed.ASSIGNED, Actor.AGENT, office.eva.agent_id)
    assert deed.values == {"from": None, "to": team[0].agent_id}
    office.desk.undoing.undo(office.eva, done.undo)
    assert _agents(office, ids) == [None] * 8
    assert problems(office.desk) == []


def test_it_takes_the_right_to_answer(office: Office) -> None:
    ids = _tickets(office, 1)
    with pytest.raises(NotAllowed):
        office.desk.distribution.share_out(office.rita, ids, How.ROUND_ROBIN)
    with pytest.raises(NotFound):
        office.desk.distribution.share_out(office.otto, ids, How.ROUND_ROBIN)
    assert _agents(office, ids) == [None]
