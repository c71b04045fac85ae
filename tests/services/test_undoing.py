"""Taking acts back when rights, departments and agents have changed since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskapp.domain.access import MemberRole
from deskapp.domain.changes import FieldsUndo
from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.errors import Conflict, NotAllowed, NotFound
from deskapp.domain.vocabulary import Deed, Priority
from tests.kit import Office, dump, new_ticket, problems


def test_a_transfer_is_not_taken_back_halfway(office: Office) -> None:
    """The ticket went on into a department that neither knows who undoes nor whom the undo names."""
    desk = office.desk
    secret = desk.departments.save(office.eva, DepartmentSettings(name="Secret")).value
    ticket = new_ticket(office, office.sales)
    desk.tickets.assign(office.eva, [ticket], office.otto.agent_id)
    done = desk.tickets.transfer(office.otto, [ticket], office.technical)
    desk.tickets.transfer(office.eva, [ticket], secret)
    before = dump(ticket)
    with pytest.raises(Conflict):
        desk.undoing.undo(office.otto, done.undo)
    assert dump(ticket) == before


def test_fields_of_a_ticket_that_went_where_one_cannot_look_stay(office: Office) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.sales)
    before = {"department_id": office.sales, "agent_id": None, "priority": Priority.LOW}
    after = {"department_id": office.general, "agent_id": None, "priority": Priority.NORMAL}
    desk.tickets.transfer(office.eva, [ticket], office.technical)
    with pytest.raises(NotFound):
        desk.undoing.undo(office.otto, FieldsUndo("transfer", {ticket: before}, {ticket: after}))
    assert desk.threads.head(office.eva, ticket).priority is Priority.NORMAL


def test_a_ticket_is_not_given_back_to_who_left(office: Office) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.technical)
    desk.tickets.assign(office.eva, [ticket], office.tom.agent_id)
    done = desk.tickets.assign(office.eva, [ticket], office.eva.agent_id)
    nobody = desk.tickets.assign(office.eva, [ticket], None)
    desk.undoing.undo(office.eva, nobody.undo)
    desk.agents.deactivate(office.eva, office.tom.agent_id, None)
    desk.undoing.undo(office.eva, done.undo)
    assert desk.threads.head(office.eva, ticket).agent_id is None
    told = desk.threads.history(office.eva, ticket)[-1]
    assert (told.deed, told.values["to"]) == (Deed.ASSIGNED, None)
    assert problems(desk) == []


def test_nothing_is_taken_back_where_it_would_change_nothing(office: Office) -> None:
    desk = office.desk
    ticket = new_ticket(office, office.technical)
    desk.tickets.assign(office.eva, [ticket], office.tom.agent_id)
    done = desk.tickets.assign(office.eva, [ticket], None)
    desk.agents.deactivate(office.eva, office.tom.agent_id, None)
    with pytest.raises(Conflict):
        desk.undoing.undo(office.eva, done.undo)


def test_who_lost_the_right_takes_nothing_back(office: Office) -> None:
    """The rights count that an agent has now, not those of the moment the window last looked."""
    desk = office.desk
    ticket = new_ticket(office, office.technical)
    done = desk.tickets.set_priority(office.tom, [ticket], Priority.URGENT)
    tom = desk.agents.read(office.eva, office.tom.agent_id)
    desk.agents.save(office.eva, replace(tom, memberships={office.technical: MemberRole.READER}))
    with pytest.raises(NotAllowed):
        desk.undoing.undo(office.tom, done.undo)
    tom = desk.agents.read(office.eva, office.tom.agent_id)
    desk.agents.save(office.eva, replace(tom, memberships={}))
    with pytest.raises(NotFound):
        desk.undoing.undo(office.tom, done.undo)
    assert desk.threads.head(office.eva, ticket).priority is Priority.URGENT
