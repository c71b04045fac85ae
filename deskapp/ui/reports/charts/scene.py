"""A whole chart as a scene in logical pixels; the screen and every picture are painted from it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsScene

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.axes import BucketAxis, Grid, labels_of
from deskapp.ui.reports.charts.data import ChartData, ChartKind
from deskapp.ui.reports.charts.layers import Layer, bounds, layers_of
from deskapp.ui.reports.charts.pie import PieItem
from deskapp.ui.reports.charts.pie_labels import LABEL_STEP
from deskapp.ui.reports.charts.scale import Scale
from deskapp.ui.reports.charts.shapes import Easel, items_of
from deskapp.ui.reports.charts.slices import Slice, slices_of
from deskapp.ui.reports.charts.ticks import ticks
from deskapp.ui.reports.report_words import share_text

_TOP, _LEFT, _RIGHT, _GRID_STEP = 10, 6, 16, 40
_LEAST = 20


class ChartScene(QGraphicsScene):
    """A chart in a size and in the colours of a theme. `scale` is None for a pie, `pie` for all others.

    `ratio` is the number of a screen's pixels in one of the scene; 0 for a picture that can be enlarged.
    """

    def __init__(self, data: ChartData, size: QSizeF, look: Tokens, ratio: float = 0.0) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(QRectF(0, 0, max(1.0, size.width()), max(1.0, size.height())))
        self.data, self._look, self._ratio = data, look, ratio
        self.scale: Scale | None = None
        self.layers: tuple[Layer, ...] = ()
        self.axis: BucketAxis | None = None
        self.pie: PieItem | None = None
        if is_empty(data):
            return
        if data.kind is ChartKind.PIE:
            self._add_pie()
        else:
            self._add_plot()

    def draw(self, painter: QPainter, target: QRectF) -> None:
        """Paints the chart into a rectangle, in the shape of the scene."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.render(painter, target, self.sceneRect())
        painter.restore()

    def _add_pie(self) -> None:
        room = self.sceneRect().adjusted(4, 4, -4, -4)
        other = QCoreApplication.translate("ChartView", "Other")
        pie, slices = slices_of(self.data, room, other, metrics.scaled(LABEL_STEP))
        self.pie = PieItem(pie, slices, self._share_words, room, self._look)
        self.addItem(self.pie)

    def _share_words(self, one: Slice) -> str:
        return f"{share_text(100 * one.share)} · {self.data.text(one.series.total)}"

    def _add_plot(self) -> None:
        data = self.data
        self.layers = layers_of(data)
        room, bottom = self.sceneRect(), metrics.scaled(26)
        high = max(_LEAST, room.height() - _TOP - bottom)
        lines = ticks(*bounds(self.layers), data.unit, 1 + max(1, int(high / _GRID_STEP)))
        wide = max(metrics.text_width(data.text(value), metrics.SMALL, tabular=True) for value in lines)
        left = _LEFT + wide + 8
        plot = QRectF(left, _TOP, max(_LEAST, room.width() - left - _RIGHT), high)
        self.scale = Scale(plot, lines[0], lines[-1], data.buckets, data.kind is ChartKind.BAR)
        self.axis = BucketAxis(self.scale, labels_of(data, self.scale), self._look)
        self.addItem(Grid(self.scale, lines, data.text, self._look))
        self.addItem(self.axis)
        for item in items_of(data.kind, self.layers, Easel(self.scale, self._look, self._ratio, data.stacked)):
            self.addItem(item)


def is_empty(data: ChartData) -> bool:
    """Whether there is nothing to draw: no value at all, or a pie of nothing."""
    if data.kind is ChartKind.PIE:
        return not any((one.total or 0) > 0 for one in data.series)
    return not any(value is not None for one in data.series for value in (*one.values, *(one.before or ())))
