"""The order of a list of up to millions of tickets: ids in an array, found by bisection. Knows neither Qt nor the desk.

A ticket's place follows from its key and id alone, so a change costs two bisections and one move of memory. Ids are
small whole numbers counted up by the store, hence the keys stand in an array indexed by id; the rare huge id goes
to a dictionary.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable

Pair = tuple[int, int]
"""(ticket id, key), as the store gives them."""

_ABSENT = -(1 << 63)
_ARRAY_UP_TO = 1 << 24


class KeyBook:
    """Remembers the key of each id in eight bytes. A key is any 64-bit number but the smallest."""

    def __init__(self) -> None:
        self._keys = array("q")
        self._far: dict[int, int] = {}

    def get(self, ticket_id: int) -> int | None:
        """The key of an id, or None."""
        if ticket_id >= _ARRAY_UP_TO or ticket_id < 0:
            return self._far.get(ticket_id)
        if ticket_id >= len(self._keys):
            return None
        key = self._keys[ticket_id]
        return None if key == _ABSENT else key

    def put(self, ticket_id: int, key: int | None) -> None:
        """Sets the key of an id; None forgets it."""
        if ticket_id >= _ARRAY_UP_TO or ticket_id < 0:
            self._far.pop(ticket_id, None)
            if key is not None:
                self._far[ticket_id] = key
            return
        if ticket_id >= len(self._keys):
            self._keys.extend(array("q", [_ABSENT]) * max(ticket_id + 1 - len(self._keys), len(self._keys) // 4))
        self._keys[ticket_id] = _ABSENT if key is None else key


class Spine:
    """Ids in the order of (key, id), both falling unless `ascending`."""

    def __init__(self, ascending: bool = False) -> None:
        self.ids = array("q")
        self._book = KeyBook()
        self._sign = 1 if ascending else -1

    def __len__(self) -> int:
        return len(self.ids)

    def key_of(self, ticket_id: int) -> int | None:
        """The key of an id that stands in the list, else None."""
        return self._book.get(ticket_id)

    def sorted_by(self, pair: Pair) -> Pair:
        """What a (id, key) pair is compared by: the smaller one stands higher."""
        ticket_id, key = pair
        return self._sign * key, self._sign * ticket_id

    def _rank(self, ticket_id: int) -> Pair:
        return self._sign * (self._book.get(ticket_id) or 0), self._sign * ticket_id

    def place(self, pair: Pair) -> int:
        """The row at which a (id, key) pair stands or would stand."""
        return bisect_left(self.ids, self.sorted_by(pair), key=self._rank)

    def row_of(self, ticket_id: int) -> int | None:
        """The row of an id, or None where it is not in the list."""
        key = self._book.get(ticket_id)
        return None if key is None else self.place((ticket_id, key))

    def fresh(self, pairs: Iterable[Pair]) -> list[Pair]:
        """The pairs whose id is not in the list yet."""
        get = self._book.get
        return [pair for pair in pairs if get(pair[0]) is None]

    def extend(self, pairs: Iterable[Pair]) -> None:
        """Appends pairs that are in order, not in the list yet and stand behind all of it."""
        for ticket_id, key in pairs:
            self._book.put(ticket_id, key)
            self.ids.append(ticket_id)

    def insert(self, row: int, pair: Pair) -> None:
        """Puts a new pair at the row that `place` named."""
        self._book.put(*pair)
        self.ids.insert(row, pair[0])

    def remove(self, row: int) -> None:
        """Takes the id at `row` out."""
        self._book.put(self.ids.pop(row), None)

    def rewrite(self, gone: frozenset[int], arrived: Iterable[Pair]) -> None:
        """Many changes in one pass: takes `gone` out, then puts `arrived` in. For when row by row would be dearer."""
        rows = sorted(row for row in map(self.row_of, gone) if row is not None)
        self.ids = _without(self.ids, rows)
        for ticket_id in gone:
            self._book.put(ticket_id, None)
        fresh = sorted(arrived, key=self.sorted_by)
        places = [self.place(pair) for pair in fresh]
        self.ids = _with(self.ids, places, fresh)
        for pair in fresh:
            self._book.put(*pair)


def _without(ids: array[int], rows: list[int]) -> array[int]:
    """The ids but those of some rows, rising; copied in stretches, so a million cost little more than the few."""
    rest, done = array("q"), 0
    for row in rows:
        rest.extend(ids[done:row])
        done = row + 1
    rest.extend(ids[done:])
    return rest


def _with(ids: array[int], places: list[int], pairs: list[Pair]) -> array[int]:
    """The ids with those of the pairs put in at their places, rising."""
    merged, done = array("q"), 0
    for place, (ticket_id, _) in zip(places, pairs, strict=True):
        merged.extend(ids[done:place])
        merged.append(ticket_id)
        done = place
    merged.extend(ids[done:])
    return merged
