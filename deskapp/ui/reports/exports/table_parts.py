"""A table on paper: columns that fit side by side, the rest below under the same names, heads repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.exports.document import Table
from deskapp.ui.reports.exports.paper import HEAD, SMALL, line_of, width_of, wrapped_height, write

ROW = 20.0
_PAD, _DOT, _TITLE_GAP = 5.0, 7.0, 4.0
_NAME_MOST, _LEAST = 190.0, 38.0
#: A head takes so many lines at most, as wide as that needs.
_LINES, _WIDER = 3, 8.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HEAD_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
_HEAD_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom


@dataclass(frozen=True)
class Part:
    """Some columns of some rows; `title` and `total` where it has them."""

    table: Table
    columns: tuple[int, ...]
    widths: tuple[float, ...]
    rows: range
    title: str = ""
    total: bool = False

    def height(self, width: float) -> float:
        """Its height in a width."""
        return self.above() + ROW * (len(self.rows) + self.total) + 1

    def above(self) -> float:
        """The height of what stands above the rows."""
        return (line_of(HEAD) + _TITLE_GAP if self.title else 0) + self._head()

    def _head(self) -> float:
        pairs = zip(self.columns, self.widths, strict=True)
        return 6 + max(
            wrapped_height(self.table.heads[place], wide - _PAD, SMALL, metrics.MEDIUM) for place, wide in pairs
        )

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paints it."""
        y = room.top()
        if self.title:
            write(painter, QRectF(room.left(), y, room.width(), line_of(HEAD)), self.title, HEAD, metrics.SEMIBOLD)
            aside = width_of(self.title, HEAD, metrics.SEMIBOLD) + 10
            hint = QRectF(room.left() + aside, y, room.width() - aside, line_of(HEAD))
            write(painter, hint, self.table.hint, SMALL, token="muted")
            y += line_of(HEAD) + _TITLE_GAP
        self._paint_heads(painter, room.left(), y)
        y += self._head()
        for row in self.rows:
            colour = self.table.colours[row] if self.table.colours else None
            self._paint_row(painter, room.left(), y, self.table.rows[row], colour)
            y += ROW
            painter.fillRect(QRectF(room.left(), y, sum(self.widths), 0.75), LIGHT.line)
        if self.total:
            painter.fillRect(QRectF(room.left(), y, sum(self.widths), ROW), LIGHT.window)
            painter.fillRect(QRectF(room.left(), y, sum(self.widths), 1), LIGHT.control_line)
            self._paint_row(painter, room.left(), y, self.table.total, None, metrics.SEMIBOLD)

    def _paint_heads(self, painter: QPainter, x: float, y: float) -> None:
        high = self._head()
        for order, (place, wide) in enumerate(zip(self.columns, self.widths, strict=True)):
            room = QRectF(x, y, wide, high - 4).adjusted(_PAD if order else 0, 0, 0 if order else -_PAD, 0)
            flags = _HEAD_RIGHT if order else _HEAD_LEFT
            write(painter, room, self.table.heads[place], SMALL, metrics.MEDIUM, "muted", flags, wrap=True)
            x += wide
        painter.fillRect(QRectF(x - sum(self.widths), y + high - 1, sum(self.widths), 1), LIGHT.control_line)

    def _paint_row(
        self, painter: QPainter, x: float, y: float, cells: Sequence[str], colour: int | None, weight: int = 400
    ) -> None:
        for order, (place, wide) in enumerate(zip(self.columns, self.widths, strict=True)):
            room = QRectF(x, y, wide, ROW)
            if order:
                write(painter, room.adjusted(_PAD, 0, -1, 0), cells[place], SMALL, weight, flags=_RIGHT)
            else:
                aside = self._paint_dot(painter, room, colour)
                write(painter, room.adjusted(aside, 0, -_PAD, 0), cells[place], SMALL, weight)
            x += wide

    def _paint_dot(self, painter: QPainter, room: QRectF, colour: int | None) -> float:
        """The dot before a name; gives the room that names need for it."""
        if not any(one is not None for one in self.table.colours):
            return 1.0
        if colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(LIGHT.department(colour))
            painter.drawEllipse(QRectF(room.left() + 1, room.center().y() - _DOT / 2, _DOT, _DOT))
        return _DOT + 7


def natural_widths(table: Table) -> tuple[float, ...]:
    """How wide each column wants to be: its figures in full, its head in a few lines."""
    return tuple(_natural(table, place) for place in range(len(table.heads)))


def _natural(table: Table, place: int) -> float:
    words = max((width_of(word, SMALL, metrics.MEDIUM) for word in table.heads[place].split()), default=0.0)
    cells = [row[place] for row in table.rows]
    figures = max((width_of(text, SMALL) for text in {*cells}), default=0.0)
    if table.total:
        figures = max(figures, width_of(table.total[place], SMALL, metrics.SEMIBOLD))
    if place == 0:
        return min(_NAME_MOST, max(words, figures + (_DOT + 7 if table.colours else 0)) + 2 * _PAD)
    wide = max(_LEAST, words + 2, figures + 2)
    lines = wrapped_height("\n".join("X" * _LINES), 1000, SMALL, metrics.MEDIUM)
    while wrapped_height(table.heads[place], wide, SMALL, metrics.MEDIUM) > lines + 1:
        wide += _WIDER
    return wide + _PAD + 2


def bands(widths: Sequence[float], room: float) -> list[tuple[int, ...]]:
    """Which columns stand side by side; the first one stands in each band."""
    found: list[list[int]] = [[0]]
    for place in range(1, len(widths)):
        if len(found[-1]) > 1 and sum(widths[one] for one in found[-1]) + widths[place] > room:
            found.append([0])
        found[-1].append(place)
    return [tuple(band) for band in found]


def stretched(widths: Sequence[float], room: float) -> tuple[float, ...]:
    """Columns that fill the room: what is left over goes to all alike, what is missing is taken from the first."""
    spare = room - sum(widths)
    if spare < 0:
        return (max(_LEAST, widths[0] + spare), *widths[1:])
    return tuple(width + spare / len(widths) for width in widths)


def parts_of(table: Table, room: float) -> list[Part]:
    """The table in bands, each over all rows; pages cut them."""
    natural = natural_widths(table)
    found = []
    for order, band in enumerate(bands(natural, room)):
        widths = stretched([natural[place] for place in band], room)
        title = table.title if order == 0 else ""
        found.append(Part(table, band, widths, range(len(table.rows)), title, bool(table.total)))
    return found


def cut(part: Part, high: float) -> tuple[Part | None, Part | None]:
    """What of a part goes into a height, and the rest; the total never stands alone under a head."""
    fit = int((high - part.above() - 1) / ROW)
    if fit >= len(part.rows) + part.total:
        return part, None
    taken = min(fit, len(part.rows) - 1)
    if taken < 1:
        return None, part
    rows = part.rows
    first = replace(part, rows=rows[:taken], total=False)
    return first, replace(part, rows=rows[taken:], title="")
