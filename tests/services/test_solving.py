"""To solve: which tickets, in which order, how many, and that nobody is sent to what a colleague is answering."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole
from deskapp.domain.errors import NotFound
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import DraftKind, Priority
from deskapp.store import people, solving
from deskapp.store.tables import DepartmentRow, database
from tests.kit import FakeClock, Office, furnish, mail, make_desk, new_ticket, take
from tests.services.solve_queue import SHARE, queue_of, walk


def test_the_weights_are_powers_of_four() -> None:
    assert [math.log(SHARE[priority], 4) for priority in sorted(SHARE)] == [3, 0, -1, -2, -3]


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 2), st.sampled_from(Priority), st.integers(0, 40), st.integers(0, 4), st.integers(0, 5)
        ),
        max_size=12,
    )
)
def test_order_and_number_are_those_of_the_rows(
    tmp_path_factory: pytest.TempPathFactory, made: list[tuple[int, Priority, int, int, int]]
) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path_factory.mktemp("desk"), clock)
    office = furnish(desk, clock)
    places = (office.general, office.technical, office.sales)
    agents = (None, office.tom, office.otto, office.eva, office.rita)
    for place, priority, days, owner, deed in made:
        clock.advance(days=days)
        ticket = new_ticket(office, places[place], priority=priority)
        agent = agents[owner]
        if agent is not None and agent.agent_id in people.member_ids(places[place]):
            desk.tickets.assign(office.eva, [ticket], agent.agent_id)
        if deed == 1:
            desk.tickets.set_status(office.eva, [ticket], Status.RESOLVED)
        elif deed == 2:
            desk.drafts.save(office.tom.agent_id, ticket, DraftKind.REPLY, "Dear", {})
        elif deed == 3:
            take(
                desk, mail("Well?", sender="petr@cust.example", subject=f"[HD-{ticket:06d}]", message_id=f"<{ticket}>")
            )
    for who in (office.eva, office.tom, office.rita, office.otto):
        wanted = queue_of(office, who)
        assert walk(office, who) == wanted
        assert desk.solving.count(who) == len(wanted)
    desk.disconnect()


@pytest.fixture
def both(office: Office) -> tuple[int, int]:
    """Two tickets in Technical, the more important one first."""
    low = new_ticket(office, office.technical, priority=Priority.NORMAL)
    return new_ticket(office, office.technical, priority=Priority.URGENT), low


def test_a_reader_and_an_outsider_have_nothing_to_solve(office: Office, both: tuple[int, int]) -> None:
    for who, number in ((office.eva, 2), (office.tom, 2), (office.rita, 0), (office.otto, 0)):
        assert (office.desk.solving.count(who), len(walk(office, who))) == (number, number)


def test_a_department_may_stay_out_of_it_and_a_deleted_one_does(office: Office, both: tuple[int, int]) -> None:
    DepartmentRow.update(to_solve=False).where(DepartmentRow.id == office.technical).execute()
    assert (office.desk.solving.count(office.tom), walk(office, office.tom)) == (0, [])
    DepartmentRow.update(to_solve=True, deleted_at=office.clock.now()).where(
        DepartmentRow.id == office.technical
    ).execute()
    assert (office.desk.solving.count(office.eva), walk(office, office.eva)) == (0, [])


def test_what_a_colleague_answers_is_left_to_him_for_ten_minutes(office: Office, both: tuple[int, int]) -> None:
    desk, first = office.desk, both[0]
    desk.drafts.save(office.tom.agent_id, first, DraftKind.REPLY, "Dear Petr", {})
    assert walk(office, office.eva) == [both[1]]
    assert desk.solving.count(office.eva) == 1
    assert desk.solving.answering(office.eva, first) == "Tom"
    assert desk.solving.answering(office.eva, both[1]) == ""
    assert walk(office, office.tom) == list(both), "one's own draft is no reason to leave a ticket"
    assert desk.solving.answering(office.tom, first) == ""
    office.clock.advance(minutes=10, seconds=1)
    assert walk(office, office.eva) == list(both)
    assert desk.solving.answering(office.eva, first) == ""


def test_a_note_is_no_answer_and_a_dropped_draft_none_any_longer(office: Office, both: tuple[int, int]) -> None:
    office.desk.drafts.save(office.tom.agent_id, both[0], DraftKind.NOTE, "Hm", {})
    office.desk.drafts.save(office.tom.agent_id, both[1], DraftKind.REPLY, "Dear", {})
    office.desk.drafts.drop(office.tom.agent_id, both[1], DraftKind.REPLY)
    assert walk(office, office.eva) == list(both)


def test_a_draft_on_a_ticket_out_of_the_queue_takes_nothing_from_the_number(
    office: Office, both: tuple[int, int]
) -> None:
    office.desk.drafts.save(office.tom.agent_id, both[0], DraftKind.REPLY, "Dear", {})
    office.desk.tickets.set_status(office.eva, [both[0]], Status.RESOLVED)
    office.desk.drafts.save(office.tom.agent_id, 99, DraftKind.REPLY, "Dear", {})
    assert office.desk.solving.count(office.eva) == 1


def test_nobody_asks_about_what_is_hidden(office: Office, both: tuple[int, int]) -> None:
    office.desk.drafts.save(office.tom.agent_id, both[0], DraftKind.REPLY, "Dear", {})
    with pytest.raises(NotFound):
        office.desk.solving.answering(office.otto, both[0])


@pytest.mark.parametrize("without", [(), (1, 2)])
def test_the_queue_is_read_from_its_index(office: Office, without: tuple[int, ...]) -> None:
    [sql] = solving.queue_sql([1, 2, 3], 2, without, 1)
    plan = [row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}")]
    reads = [line for line in plan if "ticket" in line]
    assert len(reads) == 6
    assert all("USING INDEX ticket_solve (department_id=? AND agent_id=?)" in line for line in reads), plan
    assert not [line for line in plan if "SCAN" in line or "TEMP B-TREE" in line], plan


def test_the_number_is_read_from_the_counts(office: Office) -> None:
    counted = solving._COUNTED.format(departments="1,2", agent=1)
    among = solving._AMONG.format(ids="1,2", departments="1,2", agent=1)
    plans = [[row[3] for row in database.execute_sql(f"EXPLAIN QUERY PLAN {sql}")] for sql in (counted, among)]
    assert any("ticket_count USING PRIMARY KEY" in line for line in plans[0]), plans
    assert any("ticket USING INTEGER PRIMARY KEY (rowid=?)" in line for line in plans[1]), plans


def test_more_departments_than_one_statement_takes(office: Office) -> None:
    ids = [people.add_department(f"Room {number}", 1, restricted=True) for number in range(260)]
    for place in ids[::-50]:
        people.add_member(place, office.tom.agent_id, MemberRole.SOLVER)
        new_ticket(office, place)
        office.clock.advance(hours=1)
    assert walk(office, office.eva) == queue_of(office, office.eva)
    assert len(walk(office, office.desk.people.viewer(office.tom.agent_id))) == 6
