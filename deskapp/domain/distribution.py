"""How tickets are shared out among the agents that are available."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from deskapp.domain.status import Status

#: Tickets an agent has to do with: New, Open, Answered and Postponed ones.
LOAD = (Status.NEW, Status.OPEN, Status.ANSWERED, Status.POSTPONED)


class How(StrEnum):
    """Who is next."""

    ROUND_ROBIN = "round-robin"
    LEAST_LOADED = "least-loaded"


def next_in_turn(available: Collection[int], last: int | None) -> int:
    """The agent after the one who got the last ticket, round and round; `available` is not empty."""
    turn = sorted(available)
    return next((agent for agent in turn if last is not None and agent > last), turn[0])


def least_loaded(available: Collection[int], load: Mapping[int, int], served: Sequence[int]) -> int:
    """The agent with the fewest tickets; among equals the one who got a ticket longest ago.

    `served` are agents in the order in which they last got one; who is not among them never did.
    """
    place = {agent: index for index, agent in enumerate(served)}
    return min(available, key=lambda agent: (load.get(agent, 0), place.get(agent, -1), agent))
