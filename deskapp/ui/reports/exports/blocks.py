"""What stands on paper above the table: the head, the main figures, the chart. Each knows its height in a width."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPicture

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.exports.document import Document, Figure
from deskapp.ui.reports.exports.paper import FIGURE, HEAD, SMALL, TEXT, TITLE, line_of, width_of, wrapped_height, write

_GAP, _PAD = 6.0, 8.0
_TILE, _TILES = 58.0, 150.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_TOP = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_JUDGED = {1: "ok", -1: "danger", 0: "muted"}


class Block(Protocol):
    """A part of a page."""

    def height(self, width: float) -> float:
        """Its height in a width."""

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paints it."""


@dataclass(frozen=True)
class Heading:
    """Title, workspace, range, filters."""

    document: Document

    def height(self, width: float) -> float:
        """Its height in a width."""
        filters = sum(wrapped_height(text, width, SMALL) for text in self.document.filters)
        return line_of(TITLE) + line_of(TEXT) + 2 + filters + (4 if filters else 0)

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paints it."""
        aside = min(room.width() / 3, width_of(self.document.workspace) + 2)
        line = QRectF(room.left(), room.top(), room.width(), line_of(TITLE))
        write(painter, line, self.document.workspace, token="muted", flags=_RIGHT)
        write(painter, line.adjusted(0, 0, -aside - 12, 0), self.document.title, TITLE, metrics.SEMIBOLD)
        line = QRectF(room.left(), line.bottom() + 2, room.width(), line_of(TEXT))
        write(painter, line, self.document.asked, SMALL, token="muted", flags=_RIGHT)
        aside = width_of(self.document.asked, SMALL)
        write(painter, line.adjusted(0, 0, -aside - 12, 0), self.document.range, token="muted")
        y = line.bottom() + 4
        for text in self.document.filters:
            high = wrapped_height(text, room.width(), SMALL)
            write(painter, QRectF(room.left(), y, room.width(), high + 2), text, SMALL, flags=_TOP, wrap=True)
            y += high


@dataclass(frozen=True)
class Figures:
    """The main figures side by side, in as many lines as they need."""

    figures: Sequence[Figure]

    def _across(self, width: float) -> int:
        fit = max(1, int((width + _GAP) / (_TILES + _GAP)))
        lines = -(-len(self.figures) // fit)
        return -(-len(self.figures) // lines)

    def height(self, width: float) -> float:
        """Its height in a width."""
        lines = -(-len(self.figures) // self._across(width))
        return lines * (_TILE + _GAP) - _GAP

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paints it."""
        across = self._across(room.width())
        wide = (room.width() + _GAP) / across
        for place, figure in enumerate(self.figures):
            row, column = divmod(place, across)
            x, y = room.left() + column * wide, room.top() + row * (_TILE + _GAP)
            _paint_figure(painter, QRectF(x, y, wide - _GAP, _TILE), figure)


def _paint_figure(painter: QPainter, box: QRectF, figure: Figure) -> None:
    paint_body(painter, box, metrics.RADIUS, LIGHT.surface, LIGHT.line)
    room = box.adjusted(_PAD, 5, -_PAD, -5)
    line = QRectF(room.left(), room.top(), room.width(), line_of(SMALL - 1))
    write(painter, line, figure.label, SMALL - 1, token="muted")
    token = _JUDGED[figure.verdict]
    line = QRectF(room.left(), line.bottom(), room.width(), line_of(FIGURE) - 1)
    write(painter, line, figure.change, SMALL - 1, token=token, flags=_RIGHT)
    aside = width_of(figure.change, SMALL - 1)
    size = FIGURE if width_of(figure.value, FIGURE, metrics.SEMIBOLD) <= line.width() - aside - 4 else HEAD
    write(painter, line.adjusted(0, 0, -aside - 4, 0), figure.value, size, metrics.SEMIBOLD)
    line = QRectF(room.left(), line.bottom(), room.width(), line_of(SMALL - 1))
    write(painter, line, figure.judged, SMALL - 1, token=token, flags=_RIGHT)
    aside = width_of(figure.judged, SMALL - 1)
    write(painter, line.adjusted(0, 0, -aside - 4, 0), figure.before, SMALL - 1, token="muted")


@dataclass(frozen=True)
class Drawing:
    """The chart with its title, as it was recorded in a width."""

    title: str
    hint: str
    picture: QPicture
    high: float

    def height(self, width: float) -> float:
        """Its height in a width."""
        return line_of(HEAD) + 6 + self.high

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paints it."""
        line = QRectF(room.left(), room.top(), room.width(), line_of(HEAD))
        write(painter, line, self.title, HEAD, metrics.SEMIBOLD)
        aside = width_of(self.title, HEAD, metrics.SEMIBOLD) + 10
        write(painter, line.adjusted(aside, 0, 0, 0), self.hint, token="muted")
        painter.save()
        painter.translate(QPointF(room.left(), line.bottom() + 6))
        device = painter.device()  # a picture is enlarged for finer devices, as if its units were inches
        painter.scale(
            self.picture.logicalDpiX() / device.logicalDpiX(), self.picture.logicalDpiY() / device.logicalDpiY()
        )
        self.picture.play(painter)
        painter.restore()


def recorded(document: Document, width: float, high: float) -> Drawing | None:
    """The chart as vectors, to be painted later and on any thread; None where there is none."""
    if document.chart is None:
        return None
    picture = QPicture()
    painter = QPainter(picture)
    document.chart(painter, QRectF(0, 0, width, high))
    painter.end()
    return Drawing(document.chart_title, document.chart_hint, picture, high)
