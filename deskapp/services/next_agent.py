"""Who of several available agents gets a ticket."""

from __future__ import annotations

from collections.abc import Collection

from deskapp.domain.distribution import LOAD, How, least_loaded, next_in_turn
from deskapp.store import distribution
from deskapp.store.tables import TicketRecord


def next_agent(row: TicketRecord, department_id: int, available: Collection[int], how: How) -> int:
    """Who of the available agents gets a ticket of a department; the transaction remembers it."""
    if how is How.ROUND_ROBIN:
        chosen = next_in_turn(available, distribution.last_in_turn(department_id))
    else:
        chosen = least_loaded(available, _load_beside(row, available), distribution.served())
    distribution.remember(department_id, chosen, by_turns=how is How.ROUND_ROBIN)
    return chosen


def _load_beside(row: TicketRecord, agents: Collection[int]) -> dict[int, int]:
    """What agents have to do beside the ticket itself: who has it already is not passed over for that."""
    load = distribution.load(agents)
    if row.agent_id in load and row.status in LOAD:
        load[row.agent_id] -= 1
    return load
