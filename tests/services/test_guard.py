"""Acts go by the rights of the moment they are done in, whatever the window that asks still believes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from deskapp.domain.access import Act as TicketAct
from deskapp.domain.access import Role, Viewer
from deskapp.domain.agents import AgentSettings
from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.errors import NotAllowed, NotFound
from deskapp.domain.fields import CannedResponse, ContactGroup, CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import NoteKind, Priority
from deskapp.services import guard as module
from deskapp.services.mail_writing import Reply
from deskapp.services.new_tickets import NewTicket
from deskapp.store import people
from deskapp.store.tables import TicketRecord, database
from tests.kit import Office, dump, mail, new_ticket, take

Act = Callable[[Office, Viewer, int], object]

#: What an agent does to a ticket.
ON_TICKETS: dict[str, Act] = {
    "note": lambda o, who, ticket: o.desk.notes.add_inline(who, ticket, "Still here"),
    "ticket note": lambda o, who, ticket: o.desk.notes.save(who, NoteKind.TICKET, ticket, "Still here", 0),
    "reply": lambda o, who, ticket: o.desk.outgoing.reply(who, ticket, Reply("Hi", (Address("", "a@cust.example"),))),
    "transfer": lambda o, who, ticket: o.desk.tickets.transfer(who, [ticket], o.general),
    "assign": lambda o, who, ticket: o.desk.tickets.assign(who, [ticket], None),
    "status": lambda o, who, ticket: o.desk.tickets.set_status(who, [ticket], Status.DELETED),
    "priority": lambda o, who, ticket: o.desk.tickets.set_priority(who, [ticket], Priority.URGENT),
    "tags": lambda o, who, ticket: o.desk.tickets.set_tags(who, ticket, frozenset({"mine"})),
    "new": lambda o, who, ticket: o.desk.tickets.create(who, NewTicket(o.technical, "S", "T", phone="123")),
}


def _ticket(office: Office) -> int:
    take(office.desk, mail("Hello", to="tech@desk.example"))
    return 1


@pytest.mark.parametrize("act", sorted(ON_TICKETS))
def test_who_was_deactivated_does_nothing_more(office: Office, act: str) -> None:
    ticket = _ticket(office)
    office.desk.agents.deactivate(office.eva, office.tom.agent_id, None)
    before = dump(ticket)
    with pytest.raises(NotAllowed, match="does not work here"):
        ON_TICKETS[act](office, office.tom, ticket)
    assert dump(ticket) == before


@pytest.mark.parametrize("act", sorted(ON_TICKETS))
def test_who_left_the_department_finds_nothing_more(office: Office, act: str) -> None:
    ticket = _ticket(office)
    room = office.desk.departments.read(office.eva, office.technical)
    office.desk.departments.save(office.eva, replace(room, members=()))
    before = dump(ticket)
    with pytest.raises((NotFound, NotAllowed)):
        ON_TICKETS[act](office, office.tom, ticket)
    assert dump(ticket) == before


def test_of_two_owners_who_turn_on_each_other_one_stays(office: Office) -> None:
    desk = office.desk
    bo = desk.people.viewer(desk.agents.save(office.eva, AgentSettings(name="Bo", role=Role.OWNER)).value)
    desk.agents.save(office.eva, replace(desk.agents.read(office.eva, bo.agent_id), role=Role.AGENT))
    with pytest.raises(NotAllowed):  # what Bo's window knows is a moment old
        desk.agents.save(bo, replace(desk.agents.read(bo, office.eva.agent_id), role=Role.AGENT))
    with pytest.raises(NotAllowed):
        desk.agents.deactivate(bo, office.eva.agent_id, None)
    assert desk.workspace.owner() == office.eva.agent_id


def test_an_admin_who_was_one_sets_up_nothing_more(office: Office) -> None:
    desk = office.desk
    ada = desk.people.viewer(desk.agents.save(office.eva, AgentSettings(name="Ada", role=Role.ADMIN)).value)
    desk.agents.deactivate(office.eva, ada.agent_id, None)
    sales = desk.departments.read(office.eva, office.sales)
    gone, tag = new_ticket(office, office.sales), desk.tags.add(office.eva, "ours").value
    for act in (
        lambda: desk.departments.save(ada, DepartmentSettings(name="Mine")),
        lambda: desk.departments.save(ada, replace(sales, name="Mine")),
        lambda: desk.departments.remove(ada, office.sales, None),
        lambda: desk.agents.save(ada, AgentSettings(name="Friend", role=Role.ADMIN)),
        lambda: desk.agents.activate(ada, ada.agent_id),
        lambda: desk.agents.deactivate(ada, office.tom.agent_id, None),
        lambda: desk.departments.reorder(ada, [office.sales]),
        lambda: desk.examples.add(ada, ["hr"], "en"),
        lambda: desk.signing.set_password(ada, office.tom.agent_id, "a new password"),
        lambda: desk.tags.add(ada, "mine"),
        lambda: desk.tags.rename(ada, tag, "mine"),
        lambda: desk.tags.remove_step(ada, tag),
        lambda: desk.groups.save(ada, ContactGroup("Mine")),
        lambda: desk.groups.remove(ada, 1),
        lambda: desk.fields.save(ada, CustomField(FieldSubject.TICKET, "Mine")),
        lambda: desk.fields.remove(ada, 1),
        lambda: desk.fields.reorder(ada, [1]),
        lambda: desk.workspace.save(ada, replace(desk.workspace.settings(), name="Mine")),
        lambda: desk.templates.save_workspace(ada, []),
        lambda: desk.canned.save(ada, CannedResponse("Mine", "Mine")),
        lambda: desk.canned.remove(ada, 1),
        lambda: desk.availability.set_for(ada, office.tom.agent_id, office.technical, False),
    ):
        with pytest.raises(NotAllowed, match="does not work here"):
            act()
    assert people.department(office.sales) is not None
    assert desk.threads.head(office.eva, gone).status is Status.NEW


def test_who_leaves_while_tickets_are_transferred_is_given_no_more(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bulk act commits in groups; another program may deactivate the agent between two of them."""
    desk = office.desk
    ids = [new_ticket(office, office.sales) for _ in range(4)]
    monkeypatch.setattr("deskapp.services.tickets.GROUP", 2)
    read = module.tickets_for

    def reading(who: Viewer, some: Sequence[int], act: TicketAct) -> list[TicketRecord]:
        if some[0] == ids[2]:
            database.execute_sql("UPDATE agent SET active = 0 WHERE id = ?", (office.tom.agent_id,))
        return read(who, some, act)

    monkeypatch.setattr("deskapp.services.tickets.tickets_for", reading)
    assert desk.tickets.transfer(office.eva, ids, office.technical, office.tom.agent_id).value == 2
    assert [desk.threads.head(office.eva, i).agent_id for i in ids] == [office.tom.agent_id] * 2 + [None] * 2
