"""Where the rows of a thread stand: measured once they were shown at a width, guessed until then. Has no widgets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from deskapp.domain.thread import InlineNote, Message, SystemEvent, ThreadItem
from deskapp.ui.look import metrics

_GAP, _EVENT_GAP = 10, 6
_EVENT, _LINE, _LETTER = 20, 18, 6.2
_AROUND = {Message: 78, InlineNote: 54}
_NOTE_LINES, _LOOKED_AT = 9, 6000

Key = tuple[type, int]


def key_of(item: ThreadItem) -> Key:
    """What tells items apart: ids are unique within a kind only."""
    return type(item), item.id


@dataclass(slots=True, eq=False)
class Row:
    """An item of the column. `high` is what it takes up without its gap; `measured` where that is no guess."""

    item: ThreadItem
    high: int
    index: int = 0
    gap: int = 0
    measured: bool = False


class Rows:
    """Rows of a column, oldest first. `origin` is where the first begins; moving it moves all."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.origin = 0
        self._places: list[int] | None = None
        self._width = 600

    def set_items(self, items: Sequence[ThreadItem]) -> list[Row]:
        """Other items; those that stay keep their row and its height. Gives the rows that are gone."""
        known = {key_of(row.item): row for row in self.rows}
        self.rows, before = [], None
        for item in items:
            row = known.pop(key_of(item), None) or Row(item, self.guess(item))
            if row.item is not item and row.item != item:
                row.item, row.measured = item, False
            kind, row.index = type(item), len(self.rows)
            row.gap = 0 if before is None else _EVENT_GAP if SystemEvent in (before, kind) else _GAP
            self.rows.append(row)
            before = kind
        self._places = None
        return list(known.values())

    def set_width(self, width: int) -> None:
        """Another width makes all heights guesses again."""
        if width != self._width:
            self._width = width
            self.forget()

    def forget(self) -> None:
        """Heights may have changed: they are guesses until they are measured again."""
        for row in self.rows:
            row.measured = False

    def guess(self, item: ThreadItem) -> int:
        """About how high an item will be, from the length of its text."""
        if isinstance(item, SystemEvent):
            return metrics.scaled(_EVENT)
        text = item.text[: item.quote_at] if isinstance(item, Message) else item.text
        letters = max(10, int(self._width / metrics.scaled(100) * 100 / _LETTER))
        lines = sum(1 + len(line) // letters for line in text[:_LOOKED_AT].split("\n"))
        if isinstance(item, InlineNote):
            lines = min(lines, _NOTE_LINES)
        return metrics.scaled(_AROUND[type(item)] + lines * _LINE)

    def measure(self, row: Row, high: int) -> None:
        """A row is this high at the present width."""
        if row.high != high:
            row.high, self._places = high, None
        row.measured = True

    def top(self, index: int) -> int:
        """Where a row begins."""
        return self._tops()[index] + self.origin

    def bottom(self) -> int:
        """Where the last row ends."""
        return self._tops()[-1] + self.origin

    def between(self, top: int, bottom: int) -> range:
        """The rows of which something stands between two heights."""
        tops, top, bottom = self._tops(), top - self.origin, bottom - self.origin
        first = max(0, bisect_right(tops, top, hi=len(self.rows)) - 1)
        if first < len(self.rows) and tops[first] + self.rows[first].high <= top:
            first += 1
        return range(first, max(first, bisect_right(tops, bottom - 1, hi=len(self.rows))))

    def _tops(self) -> list[int]:
        """Of each row, from the first on, and at last where all end."""
        if self._places is None:
            ends = list(accumulate((row.gap + row.high for row in self.rows), initial=0))
            self._places = [end + row.gap for end, row in zip(ends, self.rows, strict=False)]
            self._places.append(ends[-1])
        return self._places

    def has(self, row: Row) -> bool:
        """Whether a row is still here."""
        return row.index < len(self.rows) and self.rows[row.index] is row
