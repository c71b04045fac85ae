"""The first line of every act: is there such a ticket for this viewer, and may the act be done there?"""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Act, Viewer, require, visible
from deskapp.domain.errors import Invalid, NotAllowed, NotFound
from deskapp.domain.subjects import ticket_number
from deskapp.store import families, people, tickets
from deskapp.store.tables import TicketRecord


def current(who: Viewer) -> Viewer:
    """The viewer with the rights of this moment: those that a window knows may have been taken away since."""
    return rights_of(who.agent_id)


def rights_of(agent_id: int) -> Viewer:
    """An agent as the access rules see one now; `NotAllowed` for one that was deactivated."""
    found, agent = people.viewer(agent_id), people.agent(agent_id)
    if found is None or agent is None:
        raise NotFound("There is no such agent.")
    if not agent.active:
        raise NotAllowed("{name} does not work here any longer.", name=agent.name)
    return found


def ticket_for(who: Viewer, ticket_id: int, act: Act = Act.SEE) -> TicketRecord:
    """The ticket's row; `NotFound` where it is not to be seen, `NotAllowed` where the act is not allowed.

    Whatever changes a ticket is asked for by the rights of this moment, and refused for one that was merged.
    """
    if act is not Act.SEE:
        who = current(who)
    row = tickets.record(ticket_id, visible(who))
    if row is None:
        raise NotFound("There is no such ticket.")
    require(who, act, row.department_id)
    if act is not Act.SEE:
        check_own(row)
    return row


def ticket_of_part(who: Viewer, ticket_id: int, act: Act) -> TicketRecord:
    """The ticket in which what was written in a ticket is worked on: that which it was merged into, else itself."""
    if act is Act.SEE:
        check_readable(who, ticket_id)
        return TicketRecord.get_by_id(families.root(ticket_id))
    return ticket_for(who, families.root(ticket_id), act)


def check_own(row: TicketRecord) -> None:
    """`Invalid` for a ticket that was merged into another: work goes on there."""
    if row.merged_into is not None:
        raise Invalid("{number} was merged into another ticket; work goes on there.", number=ticket_number(row.id))


def tickets_for(who: Viewer, ids: Sequence[int], act: Act) -> list[TicketRecord]:
    """The rows of several tickets, all of which the act must be allowed for by the rights of this moment."""
    who = current(who)
    rows = tickets.records(ids, visible(who))
    if len(rows) < len(set(ids)):
        raise NotFound("There is no such ticket.")
    for row in rows:
        require(who, act, row.department_id)
    return rows


def check_visible(who: Viewer, ticket_id: int) -> None:
    """`NotFound` where the viewer may not know of the ticket; what every read of a ticket asks first."""
    if not tickets.is_visible(ticket_id, visible(who)):
        raise NotFound("There is no such ticket.")


def check_readable(who: Viewer, ticket_id: int) -> None:
    """`NotFound` where what stands in a ticket is not to be read, neither there nor where it was merged into."""
    if not families.is_readable(ticket_id, visible(who)):
        raise NotFound("There is no such ticket.")


def check_contact(who: Viewer, contact_id: int) -> None:
    """`NotFound` where the viewer may not know of the contact: all of its tickets are hidden, or there is none."""
    if not people.is_contact(contact_id) or not people.known_within(contact_id, visible(who)):
        raise NotFound("There is no such contact.")


def check_company(who: Viewer, company_id: int) -> None:
    """`NotFound` where the viewer may not know of the company."""
    if people.company(company_id, visible(who)) is None:
        raise NotFound("There is no such company.")
