"""Who takes tickets, and the spans in which an agent was there and did."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole, Role
from deskapp.domain.errors import Invalid, NotAllowed
from deskapp.store import people
from deskapp.store.tables import AgentRow, AvailabilitySpanRow
from tests.kit import FakeClock, Office, furnish, make_desk, problems

Spans = list[tuple[int, timedelta]]


def spans(agent_id: int) -> Spans:
    """Each span of an agent: department and length."""
    rows = AvailabilitySpanRow.select().where(AvailabilitySpanRow.agent_id == agent_id).order_by(AvailabilitySpanRow.id)
    return [(row.department_id, row.ended_at - row.began_at) for row in rows]


def hours(agent_id: int, department_id: int) -> timedelta:
    return sum((length for department, length in spans(agent_id) if department == department_id), timedelta())


def test_a_span_runs_from_signing_in_to_leaving(office: Office) -> None:
    who, desk = office.tom, office.desk
    desk.availability.began(who.agent_id)
    for _ in range(30):
        office.clock.advance(minutes=1)
        desk.availability.beat(who.agent_id)
    office.clock.advance(seconds=30)
    desk.availability.ended(who.agent_id)
    office.clock.advance(hours=3)
    expected = timedelta(minutes=30, seconds=30)
    assert spans(who.agent_id) == [(d, expected) for d in sorted((office.general, office.technical, office.sales))]


def test_a_reader_works_no_hours(office: Office) -> None:
    office.desk.availability.began(office.rita.agent_id)
    assert {department for department, _ in spans(office.rita.agent_id)} == {office.general, office.sales}


def test_nothing_runs_while_away(office: Office) -> None:
    who, availability = office.tom, office.desk.availability
    availability.began(who.agent_id)
    office.clock.advance(minutes=2)
    availability.set_available(who, False)
    assert not availability.of_agent(who.agent_id)
    for _ in range(3):
        office.clock.advance(minutes=2)
        availability.beat(who.agent_id)
    availability.set_available(who, True)
    office.clock.advance(minutes=1)
    availability.ended(who.agent_id)
    assert hours(who.agent_id, office.technical) == timedelta(minutes=3)


def test_a_program_that_died_loses_no_more_than_its_last_minute(office: Office) -> None:
    who, availability = office.tom, office.desk.availability
    availability.began(who.agent_id)
    office.clock.advance(minutes=1)
    availability.beat(who.agent_id)
    office.clock.advance(hours=14)  # it is started again on the next day
    availability.began(who.agent_id)
    office.clock.advance(minutes=1)
    availability.ended(who.agent_id)
    assert hours(who.agent_id, office.sales) == timedelta(minutes=2)


def test_a_machine_that_slept_was_not_at_work(office: Office) -> None:
    who, availability = office.tom, office.desk.availability
    availability.began(who.agent_id)
    office.clock.advance(minutes=60)
    availability.beat(who.agent_id)
    office.clock.advance(minutes=1)
    availability.beat(who.agent_id)
    availability.ended(who.agent_id)
    assert hours(who.agent_id, office.sales) == timedelta(minutes=1)


def test_a_supervisor_sets_members_of_his_department_only(office: Office) -> None:
    people.add_member(office.technical, office.otto.agent_id, MemberRole.SUPERVISOR)
    otto = office.desk.people.viewer(office.otto.agent_id)
    tom, availability = office.tom.agent_id, office.desk.availability
    availability.began(tom)
    office.clock.advance(minutes=1)
    availability.set_for(otto, tom, office.technical, False)
    assert availability.available_in(office.technical) == {office.otto.agent_id}
    assert tom in availability.available_in(office.sales)
    office.clock.advance(minutes=1)
    availability.ended(tom)
    assert hours(tom, office.technical) == timedelta(minutes=1)
    assert hours(tom, office.sales) == timedelta(minutes=2)
    with pytest.raises(NotAllowed):
        availability.set_for(otto, tom, office.sales, False)
    with pytest.raises(NotAllowed):
        availability.set_for(office.tom, office.otto.agent_id, office.technical, False)
    with pytest.raises(Invalid):
        availability.set_for(otto, office.rita.agent_id, office.technical, True)  # a reader answers nothing


def test_somebody_signed_out_gets_no_span_from_a_supervisor(office: Office) -> None:
    availability, tom = office.desk.availability, office.tom.agent_id
    availability.set_for(office.eva, tom, office.technical, False)
    availability.set_for(office.eva, tom, office.technical, True)
    assert spans(tom) == []


def test_named_members_take_the_tickets_of_an_open_department(office: Office) -> None:
    everybody = {office.eva.agent_id, office.tom.agent_id, office.rita.agent_id, office.otto.agent_id}
    assert office.desk.availability.available_in(office.sales) == everybody
    people.add_member(office.sales, office.otto.agent_id, MemberRole.SOLVER)
    assert office.desk.availability.available_in(office.sales) == {office.otto.agent_id}
    assert office.desk.availability.available_in(office.general) == everybody


def test_nobody_who_left_is_available(office: Office) -> None:
    AgentRow.update(active=False).where(AgentRow.id == office.tom.agent_id).execute()
    assert not office.desk.availability.of_agent(office.tom.agent_id)
    assert office.tom.agent_id not in office.desk.availability.available_in(office.technical)
    office.desk.availability.beat(office.tom.agent_id)
    assert spans(office.tom.agent_id) == []


def test_outsiders_learn_nothing_of_a_department(office: Office) -> None:
    with pytest.raises(NotAllowed):
        office.desk.availability.of_department(office.otto, office.technical)
    assert office.desk.availability.of_department(office.tom, office.technical)[office.tom.agent_id]
    assert set(office.desk.availability.of_departments(office.rita)) == {office.general, office.sales}


ACTS = st.lists(
    st.tuples(st.sampled_from(("began", "beat", "ended", "away", "back", "off", "on")), st.integers(0, 300)),
    max_size=25,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(acts=ACTS)
def test_spans_never_overlap_and_never_exceed_the_time_that_passed(acts: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        clock = FakeClock()
        office = furnish(make_desk(Path(folder), clock), clock)
        try:
            _live(office, acts)
        finally:
            office.desk.disconnect()


def _live(office: Office, acts: list[tuple[str, int]]) -> None:
    availability, who = office.desk.availability, office.tom
    begin = office.clock.now()
    steps = {
        "began": lambda: availability.began(who.agent_id),
        "beat": lambda: availability.beat(who.agent_id),
        "ended": lambda: availability.ended(who.agent_id),
        "away": lambda: availability.set_available(who, False),
        "back": lambda: availability.set_available(who, True),
        "off": lambda: availability.set_for(office.eva, who.agent_id, office.technical, False),
        "on": lambda: availability.set_for(office.eva, who.agent_id, office.technical, True),
    }
    for name, seconds in acts:
        office.clock.advance(seconds=seconds)
        steps[name]()
    rows = AvailabilitySpanRow.select().where(AvailabilitySpanRow.department_id == office.technical)
    last: datetime = begin
    for row in sorted(rows, key=lambda row: (row.began_at, row.ended_at)):
        assert last <= row.began_at <= row.ended_at <= office.clock.now()
        last = row.ended_at
    assert AvailabilitySpanRow.select().where(AvailabilitySpanRow.running).count() <= 3


def test_a_new_agent_is_available(office: Office) -> None:
    made: list[int] = []

    def fill(store: object) -> None:
        with store.write() as unit:  # type: ignore[attr-defined]
            made.append(people.add_agent(unit, "Ida", "", Role.AGENT))

    office.desk.fill(fill)
    assert made[0] in office.desk.availability.available_in(office.general)


def test_in_a_deleted_department_nobody_is_away(office: Office) -> None:
    """An admin answers everywhere, and all the same not where there is nothing more to answer."""
    office.desk.departments.remove(office.eva, office.technical, office.sales)
    for on in (False, True):
        with pytest.raises(Invalid):
            office.desk.availability.set_for(office.eva, office.eva.agent_id, office.technical, on)
    assert problems(office.desk) == []
