"""Sharing tickets out among the agents that are available in their departments."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Act, Viewer, require
from deskapp.domain.changes import Done
from deskapp.domain.distribution import How
from deskapp.domain.errors import Invalid
from deskapp.services.next_agent import next_agent
from deskapp.services.tickets import Tickets
from deskapp.store import availability, distribution, people
from deskapp.store.tables import TicketRecord


class Distribution:
    """Gives each of several tickets to an agent."""

    def __init__(self, tickets: Tickets) -> None:
        self._tickets = tickets

    def unassigned(self, who: Viewer, department_id: int) -> list[int]:
        """The New, Open, Answered and Postponed tickets of a department that are nobody's; for who answers there."""
        require(who, Act.ANSWER, department_id)
        return distribution.unassigned(department_id)

    def share_out(self, who: Viewer, ids: Sequence[int], how: How) -> Done[int]:
        """Assign tickets to available agents of their departments, one after the other; returns how many moved.

        Those of a department where nobody is available stay as they are; `Invalid` where that is all of them.
        """
        available: dict[int, set[int]] = {}

        def choose(row: TicketRecord) -> int:
            place = row.department_id
            if place not in available:
                available[place] = availability.available_in(place)
            if not available[place]:
                raise Invalid("Nobody is available in {department} now.", field="agent", department=_name(place))
            return next_agent(row, place, available[place], how)

        return self._tickets.assign_by(who, ids, choose)


def _name(department_id: int) -> str:
    found = people.department(department_id)
    return found.name if found else ""
