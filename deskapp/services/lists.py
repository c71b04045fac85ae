"""The inbox's lists and their counts. Everything asks the one visibility function."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Viewer, visible
from deskapp.domain.lists import Counts, Cursor, ListQuery
from deskapp.domain.ticket import TicketRow
from deskapp.store import lists, people


class Lists:
    """The inbox's lists."""

    def page(
        self, who: Viewer, query: ListQuery, after: Cursor | None = None, limit: int = 200
    ) -> list[tuple[int, int]]:
        """The next (ticket id, key) pairs of a list, in its order."""
        return lists.page(query, visible(who), people.department_ids(), who.agent_id, after, limit)

    def rows(self, who: Viewer, ids: Sequence[int]) -> dict[int, TicketRow]:
        """The cards of these tickets."""
        return lists.rows(visible(who), who.agent_id, ids)

    def keys(self, who: Viewer, query: ListQuery, ids: Sequence[int]) -> dict[int, int]:
        """Of these tickets, those that stand in the list now, with their keys."""
        return lists.keys(query, visible(who), who.agent_id, ids)

    def counts(self, who: Viewer) -> Counts:
        """The lengths of all lists and the three counts of every department."""
        return lists.counts(visible(who), who.agent_id)
