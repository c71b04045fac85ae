"""Sharing tickets out among the agents that are available in their departments."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Act, Viewer, require
from deskapp.domain.changes import Done
from deskapp.domain.distribution import LOAD, How, least_loaded, next_in_turn
from deskapp.domain.errors import Invalid
from deskapp.services.availability import Availability
from deskapp.services.tickets import Tickets
from deskapp.store import distribution, people
from deskapp.store.store import Store
from deskapp.store.tables import TicketRecord


class Distribution:
    """Gives each of several tickets to an agent."""

    def __init__(self, store: Store, tickets: Tickets) -> None:
        self._tickets = tickets
        self._availability = Availability(store)

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
                available[place] = self._availability.available_in(place)
            if not available[place]:
                raise Invalid("Nobody is available in {department} now.", field="agent", department=_name(place))
            return _next(row, available[place], how)

        return self._tickets.assign_by(who, ids, choose)


def _next(row: TicketRecord, available: set[int], how: How) -> int:
    if how is How.ROUND_ROBIN:
        chosen = next_in_turn(available, distribution.last_in_turn(row.department_id))
    else:
        chosen = least_loaded(available, _load_beside(row, available), distribution.served())
    distribution.remember(row.department_id, chosen, by_turns=how is How.ROUND_ROBIN)
    return chosen


def _name(department_id: int) -> str:
    found = people.department(department_id)
    return found.name if found else ""


def _load_beside(row: TicketRecord, agents: set[int]) -> dict[int, int]:
    """What agents have to do beside the ticket itself: who has it already is not passed over for that."""
    load = distribution.load(agents)
    if row.agent_id in load and row.status in LOAD:
        load[row.agent_id] -= 1
    return load
