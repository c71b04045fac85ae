"""To solve: the most important ticket that an agent may answer and nobody else is answering."""

from __future__ import annotations

from collections.abc import Set

from deskapp.domain.access import Act, Viewer, may
from deskapp.services.drafts import Drafts
from deskapp.store import people, solving
from deskapp.store.store import Store


class Solving:
    """The queue of the most important tickets.

    It holds New and Open tickets, unassigned or the viewer's own, of departments where To solve is enabled and the
    viewer answers; by due time (7 days from the customer's last message), which priority brings nearer.
    """

    def __init__(self, store: Store, drafts: Drafts) -> None:
        self._store = store
        self._drafts = drafts

    def count(self, who: Viewer) -> int:
        """How many tickets are to be solved."""
        departments = _departments(who)
        answered = self._drafts.answered_by_others(who)
        return solving.waiting(departments, who.agent_id) - solving.among(answered, departments, who.agent_id)

    def next(self, who: Viewer, skip: Set[int] = frozenset()) -> int | None:
        """The most important ticket that is not in `skip`, or None."""
        without = skip | self._drafts.answered_by_others(who)
        return next(iter(solving.queue(_departments(who), who.agent_id, without, 1)), None)

    def answering(self, who: Viewer, ticket_id: int) -> str:
        """The name of another agent who is answering the ticket now, "" where nobody is."""
        agent_id = self._drafts.answering(who, ticket_id)
        found = people.agent(agent_id) if agent_id is not None else None
        return found.name if found else ""


def _departments(who: Viewer) -> list[int]:
    return [each.id for each in people.departments() if each.to_solve and may(who, Act.ANSWER, each.id)]
