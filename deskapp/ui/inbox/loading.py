"""One list while it is being read: what of it is known, how far, and what a change means for it. Knows no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from deskapp.domain.lists import Cursor
from deskapp.ui.inbox.spine import Pair, Spine

Fetch = Callable[[Cursor | None, int], list[Pair]]
"""Gives at most so many (id, key) pairs after a cursor, in order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What changed tickets mean for a list: who leaves it, who comes, who moves, who only looks different."""

    gone: tuple[int, ...] = ()
    arrived: tuple[Pair, ...] = ()
    moved: tuple[Pair, ...] = ()
    touched: tuple[int, ...] = ()

    @property
    def steps(self) -> int:
        """How many rows come, go or move."""
        return len(self.gone) + len(self.arrived) + len(self.moved)


class Loading:
    """Reads a list from its top by keyset and answers for the part that was read."""

    def __init__(self, fetch: Fetch, ascending: bool = False) -> None:
        self.spine = Spine(ascending)
        self.complete = False
        self._fetch = fetch
        self._reached: Pair | None = None

    def more(self, limit: int) -> list[Pair]:
        """Reads the next stretch; gives what is new and has to be appended."""
        cursor = None if self._reached is None else Cursor(key=self._reached[1], id=self._reached[0])
        pairs = self._fetch(cursor, limit)
        if pairs:
            self._reached = pairs[-1]
        self.complete = len(pairs) < limit
        return self.spine.fresh(pairs)

    def covers(self, pair: Pair) -> bool:
        """Whether the place of a pair lies in the part that was read."""
        if self.complete:
            return True
        return self._reached is not None and self.spine.sorted_by(pair) <= self.spine.sorted_by(self._reached)

    def plan(self, named: Iterable[int], found: Mapping[int, int]) -> Plan:
        """Compares the named tickets with `found`, the keys of those that stand in the list now."""
        gone, arrived, moved, touched = [], [], [], []
        for ticket_id in named:
            old, new = self.spine.key_of(ticket_id), found.get(ticket_id)
            stays = new is not None and self.covers((ticket_id, new))
            if old is None and stays and new is not None:
                arrived.append((ticket_id, new))
            elif old is not None and (not stays or new is None):
                gone.append(ticket_id)
            elif old is not None and new is not None:
                touched.append(ticket_id)
                if new != old:
                    moved.append((ticket_id, new))
        return Plan(tuple(gone), tuple(arrived), tuple(moved), tuple(touched))

    def carry_out(self, plan: Plan) -> None:
        """Applies a plan in one pass, for a list nobody looks at or when row by row would be dearer."""
        leaving = frozenset(plan.gone) | {ticket_id for ticket_id, _ in plan.moved}
        self.spine.rewrite(leaving, (*plan.arrived, *plan.moved))
