"""Signing in: who needs to, what a wrong password costs, and who sets whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from deskapp.channels.http.sending import send
from deskapp.channels.mail.compose import compose
from deskapp.channels.mail.parse import parse_mail
from deskapp.domain.access import Role, Viewer
from deskapp.domain.agents import AgentSettings
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.ports import Outside
from deskapp.services import passwords
from deskapp.services.desk import Desk
from deskapp.services.signing import FREE_TRIES
from deskapp.store.tables import AgentRow
from tests.kit import FakeClock, Office

RIGHT, WRONG = "correct horse", "battery staple"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries that cost next to nothing."""
    monkeypatch.setattr(passwords, "LOG_N", 2)


@pytest.fixture
def locked(office: Office) -> Office:
    """Tom has a password."""
    office.desk.signing.set_password(office.tom, office.tom.agent_id, RIGHT)
    return office


def _seconds(desk: Desk, agent_id: int, password: str) -> int:
    """How long a refused try has to wait; 0 where it may go on at once."""
    with pytest.raises(NotAllowed) as caught:
        desk.signing.sign_in(agent_id, password)
    return int(str(caught.value.values.get("seconds", 0)))


def test_one_person_without_a_password_need_not_say_who_it_is(desk: Desk, who: Viewer) -> None:
    assert not desk.signing.needed()
    desk.signing.set_password(who, who.agent_id, RIGHT)
    assert desk.signing.needed()
    assert [(p.name, p.has_password) for p in desk.signing.people()] == [("Eva Malá", True)]


def test_a_second_agent_makes_it_needed_until_deactivated(desk: Desk, who: Viewer) -> None:
    bea = desk.agents.save(who, AgentSettings(name="Bea")).value
    assert desk.signing.needed()
    desk.agents.deactivate(who, bea, None)
    assert not desk.signing.needed()
    with pytest.raises(NotFound):
        desk.signing.sign_in(bea)


def test_who_has_no_password_just_signs_in(office: Office) -> None:
    assert office.desk.signing.sign_in(office.rita.agent_id).value == office.rita.agent_id
    assert office.desk.signing.sign_in(office.rita.agent_id, "anything").value == office.rita.agent_id


def test_five_wrong_tries_then_waits_that_double_up_to_fifteen_minutes(locked: Office, clock: FakeClock) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    waits = []
    for _ in range(12):
        waits.append(_seconds(desk, tom, WRONG))
        clock.advance(seconds=waits[-1])
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]
    assert desk.signing.sign_in(tom, RIGHT).value == tom
    assert _seconds(desk, tom, WRONG) == 0, "the right one takes all of it back"


def test_while_waiting_even_the_right_password_is_refused_and_not_counted(locked: Office, clock: FakeClock) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    for _ in range(FREE_TRIES):
        _seconds(desk, tom, WRONG)
    assert _seconds(desk, tom, RIGHT) == 30
    clock.advance(seconds=12.5)
    assert _seconds(desk, tom, RIGHT) == 18, "17.5 s, told as whole seconds that are enough"
    clock.advance(seconds=17.5)
    assert desk.signing.sign_in(tom, RIGHT).value == tom


def test_the_wait_survives_a_restart_and_is_each_agents_own(locked: Office, clock: FakeClock, tmp_path: Path) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    for _ in range(FREE_TRIES):
        _seconds(desk, tom, WRONG)
    desk.disconnect()
    again = Desk(tmp_path / "desk.db", clock, Outside(parse_mail, compose, send))
    assert _seconds(again, tom, RIGHT) == 30
    assert again.signing.sign_in(locked.eva.agent_id).value == locked.eva.agent_id
    again.disconnect()


def test_a_wait_of_another_clock_locks_nobody_out(locked: Office, clock: FakeClock) -> None:
    for _ in range(FREE_TRIES):
        _seconds(locked.desk, locked.tom.agent_id, WRONG)
    clock.advance(days=-400)
    assert locked.desk.signing.sign_in(locked.tom.agent_id, RIGHT).value == locked.tom.agent_id


def test_signing_in_keeps_the_password_anew_when_the_cost_was_raised(
    locked: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    before = AgentRow.get_by_id(tom).password
    desk.signing.sign_in(tom, RIGHT)
    assert AgentRow.get_by_id(tom).password == before
    monkeypatch.setattr(passwords, "LOG_N", 3)
    desk.signing.sign_in(tom, RIGHT)
    after = AgentRow.get_by_id(tom).password
    assert (before[:9], after[:9]) == ("scrypt$2$", "scrypt$3$")
    assert desk.signing.sign_in(tom, RIGHT).value == tom


def test_the_own_password_needs_the_old_one_and_tries_at_it_count(locked: Office) -> None:
    desk, tom = locked.desk, locked.tom
    for _ in range(FREE_TRIES):
        with pytest.raises(Invalid) as caught:
            desk.signing.set_password(tom, tom.agent_id, "another one", old=WRONG)
        assert caught.value.field == "old"
    with pytest.raises(NotAllowed, match="wait 30 s"):
        desk.signing.set_password(tom, tom.agent_id, "another one", old=RIGHT)
    locked.clock.advance(seconds=30)
    desk.signing.set_password(tom, tom.agent_id, "another one", old=RIGHT)
    assert desk.signing.sign_in(tom.agent_id, "another one").value == tom.agent_id


def test_a_bad_new_password_costs_no_try(locked: Office) -> None:
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(Invalid, match="at least 8") as caught:
            locked.desk.signing.set_password(locked.tom, locked.tom.agent_id, "short", old=WRONG)
        assert caught.value.field == "new"
    assert locked.desk.signing.sign_in(locked.tom.agent_id, RIGHT)


def test_who_sets_whose(office: Office) -> None:
    desk, eva = office.desk, office.eva
    ada = desk.people.viewer(desk.agents.save(eva, AgentSettings(name="Ada", role=Role.ADMIN)).value)
    sue = desk.people.viewer(desk.agents.save(eva, AgentSettings(name="Sue", role=Role.SUPERVISOR)).value)
    allowed = {
        (by.name, of.name)
        for by in (eva, ada, sue, office.tom)
        for of in (eva, ada, sue, office.tom)
        if by is not of and _sets(desk, by, of)
    }
    assert allowed == {
        ("Eva Malá", "Ada"),
        ("Eva Malá", "Sue"),
        ("Eva Malá", "Tom"),
        ("Ada", "Sue"),
        ("Ada", "Tom"),
    }


def _sets(desk: Desk, by: Viewer, of: Viewer) -> bool:
    try:
        desk.signing.set_password(by, of.agent_id, RIGHT)
    except NotAllowed:
        return False
    return True


def test_a_new_password_and_a_cleared_one_take_the_wait_away(locked: Office) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    for _ in range(FREE_TRIES):
        _seconds(desk, tom, WRONG)
    assert desk.signing.set_password(locked.eva, tom, "given by Eva").changes.settings
    assert desk.signing.sign_in(tom, "given by Eva").value == tom
    for _ in range(FREE_TRIES):
        _seconds(desk, tom, WRONG)
    assert desk.signing.clear_password(tom).changes.settings
    assert not desk.signing.has_password(tom)
    assert desk.signing.sign_in(tom).value == tom
    with pytest.raises(NotFound):
        desk.signing.clear_password(999)


def test_one_that_was_deactivated_signs_in_no_more(locked: Office) -> None:
    desk, tom = locked.desk, locked.tom.agent_id
    desk.agents.deactivate(locked.eva, tom, None)
    with pytest.raises(NotFound):
        desk.signing.sign_in(tom, RIGHT)
    assert tom not in {person.id for person in desk.signing.people()}
    desk.agents.activate(locked.eva, tom)
    assert desk.signing.sign_in(tom, RIGHT).value == tom
