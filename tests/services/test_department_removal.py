"""Deleting a department: its tickets move or go into the trash, whatever happens in between, and none gets lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import Counter
from dataclasses import replace

import pytest

from deskapp.domain.access import MemberRole
from deskapp.domain.changes import FieldsUndo
from deskapp.domain.departments import DepartmentSettings, Member, RemovalCost
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.lists import ListQuery, View
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.services.departments import Departments
from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from deskapp.store import people, settling
from deskapp.store.tables import CannedResponseRow, DepartmentRow, TicketRecord
from tests.kit import Office, mail, new_ticket, problems, take


@pytest.fixture
def rooms(office: Office) -> Departments:
    """The service under test."""
    return office.desk.departments


#: One ticket of each status that a department may hold.
STATUSES = (
    Status.NEW,
    Status.OPEN,
    Status.ANSWERED,
    Status.POSTPONED,
    Status.RESOLVED,
    Status.CLOSED,
    Status.SPAM,
    Status.DELETED,
)


def settle_all(desk: Desk) -> None:
    """Group after group, as the console's background does."""
    while desk.housekeeping.settle().value:
        pass


def _fill(office: Office, department_id: int) -> dict[Status, int]:
    """A ticket of each status in a department, with Tom as its agent."""
    tickets = office.desk.tickets
    made = {status: new_ticket(office, department_id, agent_id=office.tom.agent_id) for status in STATUSES}
    for status, ticket in made.items():
        if status is Status.POSTPONED:
            tickets.postpone(office.eva, [ticket], office.clock.now().replace(year=2030))
        elif status in (Status.OPEN, Status.CLOSED):
            tickets.set_status(office.eva, [ticket], Status.RESOLVED)
        if status is not Status.NEW and status is not Status.POSTPONED:
            tickets.set_status(office.eva, [ticket], status)
    return made


def _settle(rooms: Departments, limit: int = 200) -> list[int]:
    """Settle until nothing is left; returns what was left each time."""
    left = [rooms.settle(limit).value]
    while left[-1]:
        left.append(rooms.settle(limit).value)
    return left


def _row(ticket_id: int) -> TicketRecord:
    found: TicketRecord = TicketRecord.get_by_id(ticket_id)
    return found


def _places() -> Counter[tuple[int, str]]:
    return Counter((row.department_id, row.status) for row in TicketRecord.select())


# What it costs, and what is refused


def test_the_cost_is_told_before(office: Office, rooms: Departments) -> None:
    _fill(office, office.technical)
    CannedResponseRow.insert(name="Hi", name_key="hi", text="Hello", department_id=office.technical).execute()
    assert rooms.removal_cost(office.eva, office.technical) == RemovalCost(7, 4, 1, 1, 2)


def test_the_cost_counts_what_is_still_on_its_way_here(office: Office, rooms: Departments) -> None:
    _fill(office, office.technical)
    rooms.remove(office.eva, office.technical, office.sales)
    assert rooms.removal_cost(office.eva, office.sales).tickets == 7
    new_ticket(office, office.sales)
    assert rooms.removal_cost(office.eva, office.sales).tickets == 8
    _settle(rooms)
    assert rooms.removal_cost(office.eva, office.sales).tickets == 8


@pytest.mark.parametrize("substitute", ["itself", "nobody", "gone"])
def test_the_substitute_is_another_that_there_is(office: Office, rooms: Departments, substitute: str) -> None:
    gone = rooms.save(office.eva, DepartmentSettings(name="Gone")).value
    rooms.remove(office.eva, gone, None)
    with pytest.raises(Invalid) as refused:
        rooms.remove(office.eva, office.technical, {"itself": office.technical, "nobody": 99, "gone": gone}[substitute])
    assert refused.value.field == "substitute"
    assert rooms.read(office.eva, office.technical).name == "Technical"


def test_general_always_exists(office: Office, rooms: Departments) -> None:
    for substitute in (None, office.sales):
        with pytest.raises(Invalid, match="General"):
            rooms.remove(office.eva, office.general, substitute)
    assert len(rooms.listing(office.eva)) == 3


def test_only_who_manages_the_workspace_deletes(office: Office, rooms: Departments) -> None:
    people.add_member(office.technical, office.tom.agent_id, MemberRole.MANAGER)
    with pytest.raises(NotAllowed):
        rooms.remove(office.desk.people.viewer(office.tom.agent_id), office.technical, office.sales)


def test_what_is_deleted_cannot_be_deleted_again(office: Office, rooms: Departments) -> None:
    rooms.remove(office.eva, office.technical, office.sales)
    with pytest.raises(NotFound):
        rooms.remove(office.eva, office.technical, office.general)


# Moving


def test_tickets_of_every_status_move_to_the_substitute(office: Office, rooms: Departments) -> None:
    held = _fill(office, office.technical)
    before = {ticket: _row(ticket) for ticket in held.values()}
    office.clock.advance(hours=1)
    assert rooms.remove(office.eva, office.technical, office.sales).value == len(held)
    assert _settle(rooms) == [0]
    for status, ticket in held.items():
        row = _row(ticket)
        assert (row.department_id, row.status) == (office.sales, status)
        assert (row.agent_id, row.changed_at) == (office.tom.agent_id, before[ticket].changed_at)
        last = office.desk.threads.history(office.eva, ticket)[-1]
        assert (last.deed, last.actor) == (Deed.TRANSFERRED, Actor.SYSTEM)
        assert last.values["from"] == office.technical
        assert last.values["to"] == office.sales
    assert DepartmentRow.get_by_id(office.technical).ending == ""
    assert problems(office.desk) == []


def test_an_agent_stays_only_where_he_or_she_can_answer(office: Office, rooms: Departments) -> None:
    narrow = rooms.save(office.eva, DepartmentSettings(name="Narrow", members=(Member(office.tom.agent_id),))).value
    people.add_member(office.technical, office.rita.agent_id, MemberRole.SOLVER)
    toms, ritas = (new_ticket(office, office.technical, agent_id=w.agent_id) for w in (office.tom, office.rita))
    rooms.remove(office.eva, office.technical, narrow)
    _settle(rooms)
    assert (_row(toms).agent_id, _row(ritas).agent_id) == (office.tom.agent_id, None)
    told = office.desk.threads.history(office.eva, ritas)[-1].values
    assert (told["agent"], told["from_agent"]) == (None, office.rita.agent_id)


def test_while_tickets_wait_nobody_else_sees_them(office: Office, rooms: Departments) -> None:
    ticket = new_ticket(office, office.technical)
    rooms.remove(office.eva, office.technical, office.sales)
    for who in (office.tom, office.otto):
        viewer = office.desk.people.viewer(who.agent_id)
        assert ticket not in office.desk.lists.rows(viewer, [ticket])
    _settle(rooms)
    assert ticket in office.desk.lists.rows(office.desk.people.viewer(office.otto.agent_id), [ticket])


@pytest.mark.parametrize("with_substitute", [True, False])
@pytest.mark.parametrize("groups", range(5))
def test_whoever_settles_next_goes_on(office: Office, rooms: Departments, groups: int, with_substitute: bool) -> None:
    """The program dies after some groups; the next one has only the file."""
    held = _fill(office, office.technical)
    rooms.remove(office.eva, office.technical, office.sales if with_substitute else None)
    for _ in range(groups):
        rooms.settle(2)
    assert problems(office.desk) == []
    settle_all(office.desk)
    expected = (
        Counter((office.sales, status.value) for status in held)
        if with_substitute
        else Counter({(office.technical, "X"): len(held)})
    )
    assert _places() == expected
    assert rooms.settle().value == 0
    assert not rooms.settle().changes
    assert DepartmentRow.get_by_id(office.technical).ending == ""
    assert problems(office.desk) == []


_KILLED = """
import os, signal, sys
from pathlib import Path
from tests.kit import FakeClock, make_desk
from deskapp.store import history
desk = make_desk(Path(sys.argv[1]), FakeClock())
written, append = 0, history.append
def dying(*args, **kwargs):
    global written
    written += 1
    if written > int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return append(*args, **kwargs)
history.append = dying
while desk.departments.settle(3).value:
    pass
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
@pytest.mark.parametrize("deeds", [1, 3, 5])
def test_a_program_that_is_killed_leaves_whole_groups(office: Office, rooms: Departments, deeds: int) -> None:
    held = _fill(office, office.technical)
    rooms.remove(office.eva, office.technical, office.sales)
    office.desk.disconnect()
    command = [sys.executable, "-c", _KILLED, str(office.desk.path.parent), str(deeds)]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    office.desk.connect()
    moved = sum(n for (room, _), n in _places().items() if room == office.sales)
    assert moved == deeds // 3 * 3
    assert problems(office.desk) == []
    _settle(rooms, 3)
    assert _places() == Counter((office.sales, status.value) for status in held)
    assert problems(office.desk) == []


def test_a_substitute_that_goes_as_well_passes_them_on(office: Office, rooms: Departments) -> None:
    held = _fill(office, office.technical)
    last = rooms.save(office.eva, DepartmentSettings(name="Last")).value
    rooms.remove(office.eva, office.technical, office.sales)
    rooms.settle(2)
    rooms.remove(office.eva, office.sales, last)
    _settle(rooms, 3)
    assert _places() == Counter((last, status.value) for status in held)
    assert rooms.read(office.eva, last).addresses[0].email == "tech@desk.example"
    assert problems(office.desk) == []


def test_a_substitute_that_goes_with_its_tickets_takes_them_along(office: Office, rooms: Departments) -> None:
    """Had they arrived already, they would be in the trash too: nobody else may see them."""
    held = _fill(office, office.technical)
    rooms.remove(office.eva, office.technical, office.sales)
    rooms.settle(2)
    rooms.remove(office.eva, office.sales, None)
    _settle(rooms, 3)
    assert {status for _, status in _places()} == {"X"}
    assert not [1 for room, _ in _places() if room == office.general]
    assert sum(_places().values()) == len(held)
    assert problems(office.desk) == []


def test_many_tickets_move_in_groups(office: Office, rooms: Departments) -> None:
    for _ in range(205):
        new_ticket(office, office.technical)
    assert rooms.remove(office.eva, office.technical, office.sales).value == 205
    assert _settle(rooms) == [5, 0]


# Into the trash, and out of it


def test_without_a_substitute_tickets_go_into_the_trash(office: Office, rooms: Departments) -> None:
    held = _fill(office, office.technical)
    before = _row(held[Status.DELETED]).status_at
    office.clock.advance(hours=1)
    assert rooms.remove(office.eva, office.technical, None).value == len(held) - 1
    assert _settle(rooms) == [0]
    assert _places() == Counter({(office.technical, "X"): len(held)})
    assert _row(held[Status.DELETED]).status_at == before
    assert _row(held[Status.POSTPONED]).status_before == "WN"
    assert problems(office.desk) == []


def test_its_trash_is_for_those_who_see_everything(office: Office, rooms: Departments) -> None:
    ticket = new_ticket(office, office.technical)
    rooms.remove(office.eva, office.technical, None)
    _settle(rooms)
    trash = ListQuery(view=View.TRASH)
    assert [found for found, _ in office.desk.lists.page(office.eva, trash)] == [ticket]
    for who in (office.tom, office.rita, office.otto):
        viewer = office.desk.people.viewer(who.agent_id)
        assert office.desk.lists.rows(viewer, [ticket]) == {}
        assert office.desk.lists.page(viewer, trash) == []
        assert office.desk.lists.counts(viewer).views[View.TRASH] == 0
        with pytest.raises(NotFound):
            office.desk.tickets.give_back(viewer, [ticket])
    assert ticket in office.desk.lists.rows(office.eva, [ticket])
    assert office.desk.lists.counts(office.eva).views[View.TRASH] == 1


@pytest.mark.parametrize("way", ["give back", "set status", "undo"])
def test_what_comes_out_of_its_trash_lands_in_general(office: Office, rooms: Departments, way: str) -> None:
    tickets = office.desk.tickets
    ticket = new_ticket(office, office.technical, agent_id=office.tom.agent_id)
    undo = tickets.set_status(office.eva, [ticket], Status.DELETED).undo
    rooms.remove(office.eva, office.technical, None)
    _settle(rooms)
    if way == "undo":
        assert undo is not None
        office.desk.undoing.undo(office.eva, undo)
    elif way == "give back":
        tickets.give_back(office.eva, [ticket])
    else:
        tickets.set_status(office.eva, [ticket], Status.NEW)
    row = _row(ticket)
    assert (row.department_id, row.status, row.agent_id) == (office.general, "N", office.tom.agent_id)
    last = office.desk.threads.history(office.eva, ticket)[-1]
    assert (last.deed, last.agent_id) == (Deed.TRANSFERRED, office.eva.agent_id)
    assert (last.values["from"], last.values["to"]) == (office.technical, office.general)
    assert problems(office.desk) == []


def test_one_that_was_given_back_goes_back_into_the_same_trash(office: Office, rooms: Departments) -> None:
    """Undoing must not leave a hidden ticket in a trash that everybody sees."""
    ticket = new_ticket(office, office.technical)
    rooms.remove(office.eva, office.technical, None)
    _settle(rooms)
    done = office.desk.tickets.give_back(office.eva, [ticket])
    assert done.undo is not None
    office.desk.undoing.undo(office.eva, done.undo)
    assert (_row(ticket).department_id, _row(ticket).status) == (office.technical, "X")
    assert problems(office.desk) == []


def test_the_trash_is_purged_in_its_time(office: Office, rooms: Departments) -> None:
    new_ticket(office, office.technical)
    rooms.remove(office.eva, office.technical, None)
    settle_all(office.desk)
    office.clock.advance(days=31)
    assert office.desk.housekeeping.every_day().value == 1
    assert office.desk.workspace.is_empty()
    assert problems(office.desk) == []


# Doors that a ticket might come in by


@pytest.mark.parametrize("with_substitute", [True, False])
def test_an_undone_transfer_lands_where_tickets_of_it_go(
    office: Office, rooms: Departments, with_substitute: bool
) -> None:
    new = rooms.save(office.eva, DepartmentSettings(name="New", members=(Member(office.rita.agent_id),))).value
    ticket = new_ticket(office, office.technical, agent_id=office.tom.agent_id)
    undo = office.desk.tickets.transfer(office.eva, [ticket], office.sales).undo
    rooms.remove(office.eva, office.technical, new if with_substitute else None)
    _settle(rooms)
    assert isinstance(undo, FieldsUndo)
    office.desk.undoing.undo(office.eva, undo)
    row = _row(ticket)
    expected = (new, None) if with_substitute else (office.general, office.tom.agent_id)
    assert (row.department_id, row.agent_id) == expected
    assert problems(office.desk) == []
    assert not rooms.settle().changes


def test_no_new_ticket_gets_into_a_deleted_department(office: Office, rooms: Departments) -> None:
    ticket = new_ticket(office)
    rooms.remove(office.eva, office.technical, office.sales)
    with pytest.raises(Invalid):
        new_ticket(office, office.technical)
    with pytest.raises(Invalid):
        office.desk.tickets.transfer(office.eva, [ticket], office.technical)
    assert _places() == Counter({(office.general, "N"): 1})


@pytest.mark.parametrize("with_substitute", [True, False])
def test_mail_goes_on_to_whoever_took_its_place(office: Office, rooms: Departments, with_substitute: bool) -> None:
    rooms.remove(office.eva, office.technical, office.sales if with_substitute else None)
    take(office.desk, mail(to="tech@desk.example"))
    heir = office.sales if with_substitute else office.general
    assert _places() == Counter({(heir, "N"): 1})
    office.desk.intake.take([IncomingMail("", mail("Other", to="else@desk.example"))], office.technical)
    assert _places() == Counter({(heir, "N"): 2})


def test_a_ticket_that_got_in_all_the_same_is_brought_home(office: Office, rooms: Departments) -> None:
    """Another program may have been writing at the very moment."""
    ticket = new_ticket(office)
    rooms.remove(office.eva, office.technical, None)
    _settle(rooms)
    TicketRecord.update(department_id=office.technical).where(TicketRecord.id == ticket).execute()
    assert problems(office.desk) != []
    settle_all(office.desk)
    assert _places() == Counter({(office.general, "N"): 1})
    assert problems(office.desk) == []


def test_home_is_where_the_chain_ends(office: Office) -> None:
    assert settling.home_of(office.technical) == office.technical
    rows = DepartmentRow.update(deleted_at=1, substitute_id=office.sales)
    rows.where(DepartmentRow.id == office.technical).execute()
    DepartmentRow.update(deleted_at=1, substitute_id=office.technical).where(DepartmentRow.id == office.sales).execute()
    assert settling.home_of(office.technical) == office.general
    assert settling.home_of(99) == office.general


def test_nobody_keeps_a_place_in_it(office: Office, rooms: Departments) -> None:
    rooms.remove(office.eva, office.technical, office.sales)
    assert office.technical not in office.desk.people.viewer(office.tom.agent_id).memberships
    assert office.technical not in [each.id for each in office.desk.people.transfer_targets(office.eva)]
    with pytest.raises(NotFound):
        rooms.save(office.eva, replace(DepartmentSettings(name="x"), id=office.technical))
