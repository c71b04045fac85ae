"""Which block stands where on which page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF

from deskapp.ui.reports.exports.blocks import Block, Drawing, Figures, Heading
from deskapp.ui.reports.exports.document import Document
from deskapp.ui.reports.exports.paper import FOOT, MARGIN, page_size
from deskapp.ui.reports.exports.table_parts import ROW, Part, cut, natural_widths, parts_of

_GAP = 14.0
#: A table begins on a page only with so many rows, where it has them.
_ROWS_LEAST = 3

Placed = tuple[QRectF, Block]


def is_landscape(document: Document) -> bool:
    """Whether the table is too wide for standing paper."""
    return document.table is not None and sum(natural_widths(document.table)) > page_size(False)[0] - 2 * MARGIN


def inner_width(landscape: bool) -> float:
    """The width between the margins."""
    return page_size(landscape)[0] - 2 * MARGIN


@dataclass
class _Filling:
    """Pages while they are filled from the top."""

    landscape: bool
    pages: list[list[Placed]] = field(default_factory=lambda: [[]])
    y: float = MARGIN

    @property
    def left(self) -> float:
        """The height that is left on the page."""
        return page_size(self.landscape)[1] - MARGIN - FOOT - self.y

    def put(self, block: Block) -> None:
        """Puts a block below the last one, on a new page where it does not fit."""
        width = inner_width(self.landscape)
        high = block.height(width)
        if high > self.left and self.pages[-1]:
            self.turn()
        self.pages[-1].append((QRectF(MARGIN, self.y, width, high), block))
        self.y += high + _GAP

    def turn(self) -> None:
        """Goes on at the top of a new page."""
        self.pages.append([])
        self.y = MARGIN


def pages_of(document: Document, drawing: Drawing | None, landscape: bool) -> list[list[Placed]]:
    """The pages of a document: head, figures, chart, then the whole table."""
    filling = _Filling(landscape)
    filling.put(Heading(document))
    if document.figures:
        filling.put(Figures(document.figures))
    if drawing is not None:
        filling.put(drawing)
    if document.table is not None:
        _put_table(filling, parts_of(document.table, inner_width(landscape)))
    return filling.pages


def _put_table(filling: _Filling, parts: Sequence[Part]) -> None:
    for part in parts:
        least = part.above() + ROW * min(_ROWS_LEAST, len(part.rows) + part.total) + 1
        if least > filling.left:
            filling.turn()
        rest: Part | None = part
        while rest is not None:
            first, rest = cut(rest, filling.left)
            if first is not None:
                filling.put(first)
            elif not filling.pages[-1] and rest is not None:  # not even one row fits on an empty page
                filling.put(rest)
                return
            if rest is not None:
                filling.turn()
