"""A line of a legend: swatch, name, value; painted alike on the screen and into pictures."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from deskapp.domain.reports.answer import Key
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.data import ChartData, ChartKind, Series
from deskapp.ui.reports.charts.marks import is_hollow, mark_path
from deskapp.ui.reports.charts.shapes import colour_of
from deskapp.ui.reports.charts.writing import write

ROW, WIDTH = 26, 196
_SWATCH, _GAP = 12, 8


@dataclass(frozen=True)
class Entry:
    """A series in the legend. `mark` is its place where a line chart marks it, `strong` is set while it is hovered."""

    series: Series
    value: str
    mark: int | None = None
    on: bool = True
    strong: bool = False


def entries_of(data: ChartData, off: frozenset[Key | None] = frozenset()) -> list[Entry]:
    """The legend of a chart; the marks are those of the series that are drawn."""
    found, drawn = [], 0
    for one in data.series:
        on = one.key not in off
        found.append(Entry(one, data.text(one.total), drawn if data.kind is ChartKind.LINE else None, on))
        drawn += on
    return found


def paint_entry(painter: QPainter, rect: QRect, entry: Entry, look: Tokens) -> None:
    """Paints a line of the legend; one that is off is pale, its swatch empty."""
    room = rect.adjusted(6, 0, -6, 0)
    _paint_swatch(painter, room, entry, look)
    room.setLeft(room.left() + _SWATCH + _GAP)
    token, weight = ("text" if entry.on else "faint"), metrics.SEMIBOLD if entry.strong else metrics.REGULAR
    measure = metrics.metrics(metrics.BASE, weight, True)
    wide = measure.horizontalAdvance(entry.value)
    write(painter, room, entry.value, look, "muted" if entry.on else "faint", metrics.REGULAR, right=True)
    room.setRight(room.right() - wide - _GAP)
    write(painter, room, entry.series.name, look, token, weight)


def _paint_swatch(painter: QPainter, room: QRect, entry: Entry, look: Tokens) -> None:
    colour, middle = colour_of(entry.series, look), room.top() + room.height() / 2
    box = QRectF(room.left(), middle - _SWATCH / 2, _SWATCH, _SWATCH)
    if not entry.on:
        paint_body(painter, box, metrics.RADIUS_SMALL, None, look.control_line)
        return
    if entry.mark is None:
        paint_body(painter, box, metrics.RADIUS_SMALL, colour, None)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 2))
    painter.drawLine(QPointF(box.left() - 2, middle), QPointF(box.right() + 2, middle))
    painter.setPen(QPen(colour, 1.5) if is_hollow(entry.mark) else Qt.PenStyle.NoPen)
    painter.setBrush(look.surface if is_hollow(entry.mark) else colour)
    painter.drawPath(mark_path(entry.mark, [box.center()]))
