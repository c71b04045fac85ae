"""Tables of text for a terminal: figures at the right, and parts below each other where they are too wide for it."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

_GAP = "  "
#: No column is narrower because of its head alone.
_HEAD = 9


def width(text: str) -> int:
    """How many places a text takes on a terminal: two for wide characters, none for accents that are added."""
    return sum(_places(char) for char in text)


def _places(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Cc", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


@dataclass(frozen=True, slots=True)
class _Column:
    """A column with the lines of its head; all texts are as wide as `wide` says."""

    head: list[str]
    cells: list[str]
    wide: int


def table(names: int, heads: Sequence[str], rows: Sequence[Sequence[str]], room: int | None) -> str:
    """Rows under their heads; the first `names` columns are words and stand at the left of each part.

    `room` is how wide it may get, None for as wide as it wants.
    """
    columns = [_column(head, [row[place] for row in rows], place < names) for place, head in enumerate(heads)]
    first, figures = columns[:names], columns[names:]
    return "\n\n".join(_written([*first, *part]) for part in _parts(first, figures, room))


def _column(head: str, cells: Iterable[str], is_name: bool) -> _Column:
    texts = ["".join(char if char.isprintable() else " " for char in cell) for cell in cells]
    most = max([_HEAD, *map(width, texts)])
    lines = [head] if is_name else textwrap.wrap(head, most, break_long_words=False)
    wide = max(map(width, (*lines, *texts)), default=0)
    return _Column([_padded(text, wide, is_name) for text in lines], [_padded(t, wide, is_name) for t in texts], wide)


def _padded(text: str, wide: int, left: bool) -> str:
    room = " " * (wide - width(text))
    return text + room if left else room + text


def _parts(first: Sequence[_Column], figures: Iterable[_Column], room: int | None) -> Iterator[list[_Column]]:
    """The figures in parts that fit beside the names; one of them stands there always."""
    taken = sum(column.wide + len(_GAP) for column in first) - len(_GAP)
    part, used = list[_Column](), taken
    for column in figures:
        if part and room is not None and used + len(_GAP) + column.wide > room:
            yield part
            part, used = [], taken
        part.append(column)
        used += len(_GAP) + column.wide
    yield part


def _written(columns: Sequence[_Column]) -> str:
    deep = max(len(column.head) for column in columns)
    stood = [[" " * c.wide] * (deep - len(c.head)) + c.head + c.cells for c in columns]
    return "\n".join(_GAP.join(cells).rstrip() for cells in zip(*stood, strict=True))
