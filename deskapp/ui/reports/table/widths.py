"""How wide the columns of a table of figures are, and how a head is laid on two lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from deskapp.ui.look import metrics
from deskapp.ui.reports.table.figure_lines import Mark
from deskapp.ui.reports.table.figure_model import FigureModel

SIDE, BEFORE, LEFT, GAP = 8, 4, 12, 8
"""Room behind a figure and before it, before the names, and behind the mark of one."""
ARROW = 14
DOT, FACE, ICON = 10, 18, 14
_LEAST, _LEAST_NAME, _MOST_NAME = 56, 112, 240
_BREAK = re.compile(r"(?<=[\s\-/])(?=\w)")
#: A word is parted at its hyphen, or from a short one before it, only where that saves so much.
_PARTED = 12


def head_width(text: str, ordered: bool) -> int:
    """The width of a line of a head; the one that orders is bolder."""
    return metrics.text_width(text, metrics.SMALL, metrics.SEMIBOLD if ordered else metrics.MEDIUM)


@lru_cache(maxsize=512)
def two_lines(label: str) -> tuple[str, ...]:
    """A head on two lines, broken where the wider one is narrowest."""
    splits = [(label[: at.start()], label[at.start() :]) for at in _BREAK.finditer(label)]
    first, *others = min(splits, key=_cost, default=(label,))
    return (first.rstrip(), *others)


def _cost(lines: tuple[str, ...]) -> int:
    parted = not lines[0].endswith(" ") or len(lines[0].split()[-1]) <= len("za")
    return max(head_width(line.rstrip(), False) for line in lines) + (_PARTED if parted else 0)


def head_lines(label: str, room: int, ordered: bool) -> tuple[str, ...]:
    """A head as it fits into a width: on one line where it can be."""
    return (label,) if _width_of((label,), ordered) <= room else two_lines(label)


def _width_of(lines: tuple[str, ...], ordered: bool) -> int:
    """The arrow of the one that orders stands behind its last line."""
    widths = [head_width(line, ordered) for line in lines]
    return max([*widths[:-1], widths[-1] + (ARROW + 2 if ordered else 0)])


def figure_width(model: FigureModel, total: FigureModel, place: int) -> int:
    """What a column needs for its head and its longest figures: those of the greatest and the least values."""
    known = [(value, row) for row, line in enumerate(model.lines()) if (value := line.values[place]) is not None]
    ends = {min(known), max(known)} if known else set()
    texts = [*(model.written(model.line(row), place) for _, row in ends), total.text(0, place)]
    widest = max((metrics.text_width(text, metrics.BASE, metrics.SEMIBOLD, True) for text in texts), default=0)
    head = model.heads[place]
    words = _width_of(two_lines(head.label), model.sorted_place() == place)
    return max(metrics.scaled(head.least or _LEAST), words + BEFORE + SIDE + 1, widest + BEFORE + SIDE + 1)


def name_width(model: FigureModel, corner: str) -> int:
    """What the names need, within limits."""
    widest = max((_line_width(model, row) for row in range(model.rowCount())), default=0)
    head = LEFT + _width_of((corner,), True) + SIDE
    return max(head, metrics.scaled(_LEAST_NAME), min(widest, metrics.scaled(_MOST_NAME)))


def mark_width(mark: Mark) -> int:
    """The room that a mark takes before a name."""
    width = DOT if mark.colour else FACE if mark.icon or mark.face else 0
    return width + GAP if width else 0


def _line_width(model: FigureModel, row: int) -> int:
    line, word = model.line(row), model.gone_word(row)
    tail = metrics.text_width(word, metrics.SMALL) + GAP if word else 0
    return LEFT + mark_width(line.mark) + metrics.text_width(line.name) + tail + SIDE + 1


def spread(widths: Sequence[int], room: int) -> list[int]:
    """Widths that fill the room where there is more of it than they need, each a little wider."""
    spare = room - sum(widths)
    if spare <= 0 or not widths:
        return list(widths)
    share, rest = divmod(spare, len(widths))
    return [width + share + (place < rest) for place, width in enumerate(widths)]
