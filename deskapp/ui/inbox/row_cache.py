"""Rows that were read and prepared, the least recently used forgotten first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class RowCache(Generic[T]):
    """Prepared rows by ticket id. `fetch` reads the missing ones of a page in one go."""

    def __init__(self, fetch: Callable[[Sequence[int]], Mapping[int, T]], capacity: int = 4_000) -> None:
        self._fetch = fetch
        self._capacity = capacity
        self._rows: OrderedDict[int, T | None] = OrderedDict()

    def __contains__(self, ticket_id: object) -> bool:
        return ticket_id in self._rows

    def get(self, ticket_id: int) -> T | None:
        """The row of an id, or None where it was not loaded or does not exist (any more)."""
        row = self._rows.get(ticket_id)
        if row is not None:
            self._rows.move_to_end(ticket_id)
        return row

    def load(self, ids: Iterable[int]) -> None:
        """Reads those of the ids that are missing, together."""
        missing = [each for each in ids if each not in self._rows]
        if not missing:
            return
        found = self._fetch(missing)
        for ticket_id in missing:
            self._rows[ticket_id] = found.get(ticket_id)
        while len(self._rows) > self._capacity:
            self._rows.popitem(last=False)

    def drop(self, ids: Iterable[int]) -> None:
        """Forgets rows that changed."""
        for ticket_id in ids:
            self._rows.pop(ticket_id, None)

    def clear(self) -> None:
        """Forgets all."""
        self._rows.clear()
