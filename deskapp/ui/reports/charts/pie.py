"""The pie: slices clockwise from twelve o'clock, with labels in two columns."""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.pie_labels import PiePlace, middles
from deskapp.ui.reports.charts.shapes import BAR_FILL, colour_of, faint
from deskapp.ui.reports.charts.slices import Slice

#: How far the slice under the mouse moves out.
OUT = 8
_SEPARATOR = 2.0
#: Qt's unit of angles, and where twelve o'clock is.
_DEGREE, _TWELVE = 16, 90 * 16


class PieItem(QGraphicsItem):
    """The slices in their order; `hovered` is the place of one of them, or None."""

    def __init__(
        self, pie: PiePlace, slices: tuple[Slice, ...], words: Callable[[Slice], str], room: QRectF, look: Tokens
    ) -> None:
        super().__init__()
        self._pie, self.slices, self._words, self._room, self._look = pie, slices, words, room, look
        self._middles = middles([one.share for one in slices])
        self.hovered: int | None = None

    def boundingRect(self) -> QRectF:
        return self._room

    def slice_at(self, at: QPointF) -> int | None:
        """The place of the slice at a point, or of the one whose label is there."""
        away = at - self._pie.centre
        if hypot(away.x(), away.y()) > self._pie.radius + OUT:
            return self._label_at(at)
        angle = (pi / 2 + atan2(away.y(), away.x())) % (2 * pi)
        ends = [middle + one.share * pi for middle, one in zip(self._middles, self.slices, strict=True)]
        return next((place for place, end in enumerate(ends) if angle <= end + 1e-9), None)

    def _label_at(self, at: QPointF) -> int | None:
        for place, one in enumerate(self.slices):
            if one.label is not None and self._label_room(one.label.side, one.label.y).contains(at):
                return place
        return None

    def _label_room(self, side: int, y: float) -> QRectF:
        centre, high = self._pie.centre.x(), metrics.scaled(16)
        edge = centre + side * self._pie.words
        if side == 1:
            return QRectF(edge, y - high, self._room.right() - edge, 2 * high)
        return QRectF(self._room.left(), y - high, edge - self._room.left(), 2 * high)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        begin = _TWELVE
        for place in range(len(self.slices)):
            end = _TWELVE - round(sum(each.share for each in self.slices[: place + 1]) * 360 * _DEGREE)
            self._paint_slice(painter, place, begin, end)
            begin = end
        for place, one in enumerate(self.slices):
            if one.label is not None:
                self._paint_label(painter, one, place == self.hovered)

    def _paint_slice(self, painter: QPainter, place: int, begin: int, end: int) -> None:
        pie, angle = self._pie, self._middles[place]
        alone = len(self.slices) == 1
        out = OUT if place == self.hovered and not alone else 0
        centre = pie.centre + QPointF(sin(angle), -cos(angle)) * out
        box = QRectF(centre.x() - pie.radius, centre.y() - pie.radius, 2 * pie.radius, 2 * pie.radius)
        painter.setBrush(faint(colour_of(self.slices[place].series, self._look), BAR_FILL))
        if alone:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(box)
            return
        painter.setPen(QPen(self._look.surface, _SEPARATOR, j=Qt.PenJoinStyle.BevelJoin))
        painter.drawPie(box, begin, end - begin)

    def _paint_label(self, painter: QPainter, one: Slice, hovered: bool) -> None:
        assert one.label is not None
        painter.setPen(QPen(self._look.control_line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(list(one.label.line)))
        room, high = self._label_room(one.label.side, one.label.y), metrics.scaled(16)
        aligned = Qt.AlignmentFlag.AlignVCenter | (
            Qt.AlignmentFlag.AlignLeft if one.label.side == 1 else Qt.AlignmentFlag.AlignRight
        )
        upper, lower = QRectF(room.topLeft(), room.center()), QRectF(room.topLeft(), room.center())
        upper.setWidth(room.width())
        lower.setWidth(room.width())
        lower.translate(0, high)
        name_font = metrics.font(metrics.BASE, metrics.BOLD if hovered else metrics.SEMIBOLD)
        self._write(painter, upper, one.series.name, name_font, aligned, "text")
        self._write(painter, lower, self._words(one), metrics.font(metrics.BASE, tabular=True), aligned, "muted")

    def _write(
        self, painter: QPainter, room: QRectF, text: str, font: QFont, aligned: Qt.AlignmentFlag, token: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(token))
        fitting = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, aligned | Qt.TextFlag.TextDontClip, fitting)
