"""The chart of the reports page: the drawing, its legend, and the box that follows the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QHideEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from deskapp.domain.reports.answer import Key
from deskapp.ui.look.current import tokens
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts import pictures
from deskapp.ui.reports.charts.canvas import Canvas
from deskapp.ui.reports.charts.data import ChartData, ChartKind, Series, folded
from deskapp.ui.reports.charts.hover import Hit, series_of
from deskapp.ui.reports.charts.hover_box import BoxLine, BoxText, HoverBox
from deskapp.ui.reports.charts.legend import Legend
from deskapp.ui.reports.charts.scene import is_empty
from deskapp.ui.reports.report_words import share_text


class ChartView(QWidget):
    """A chart with its legend.

    `point_clicked(key, bucket)`: a key of None is all series, a period of None the whole range. `series_toggled(key,
    on)` and `series_hovered(key)` tell of the legend and the mouse. "Other" is no row: a click on it says nothing.
    """

    point_clicked = Signal(object, object)
    series_toggled = Signal(object, bool)
    series_hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas, self.legend, self.box = Canvas(), Legend(), HoverBox(self)
        self._given: ChartData | None = None
        self._data: ChartData | None = None
        self._off: frozenset[Key | None] = frozenset()
        self._painted_with: Tokens | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.canvas, 1)
        row.addWidget(self.legend, 0)
        self.legend.hide()
        self.canvas.hovered.connect(self._on_hovered)
        self.canvas.clicked.connect(self._on_clicked)
        self.legend.toggled.connect(self._toggle)

    def show_chart(self, data: ChartData) -> None:
        """Shows a chart. Series that were switched off stay off while the report is the same."""
        if self._given is not None and self._given.report != data.report:
            self._off = frozenset()
        self._given = data
        self._data = folded(data, self.tr("Other"))
        self._draw()

    @property
    def shown(self) -> ChartData | None:
        """What is drawn: without the series that are off. A pie always shows the whole."""
        if self._data is None or self._data.kind is ChartKind.PIE:
            return self._data
        return self._data.without(self._off)

    def paint_chart(self, painter: QPainter, rect: QRectF) -> None:
        """Paints the chart with its legend into a rectangle of logical pixels, as vectors, in the light colours."""
        if self.shown is not None:
            pictures.paint(painter, rect, self.shown, self._nothing())

    def rescale(self) -> None:
        """Follows the text scale; the theme calls it."""
        self.canvas.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._painted_with is not tokens():
            self._painted_with = tokens()
            self.canvas.refresh()
        elif event.type() == QEvent.Type.LanguageChange and self._given is not None:
            self.show_chart(self._given)
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self.canvas.point_at(None)
        super().hideEvent(event)

    def _draw(self) -> None:
        shown = self.shown
        if self._data is None or shown is None:
            return
        self._painted_with = tokens()
        self.legend.setVisible(self._data.kind is not ChartKind.PIE and not is_empty(self._data))
        self.legend.fill(self._data, shown, self._off)
        self.canvas.draw(shown, self._nothing())
        self.canvas.setAccessibleName(shown.column)
        self.canvas.setAccessibleDescription(self._spoken(shown))

    def _nothing(self) -> str:
        if self._data is not None and not is_empty(self._data):
            return self.tr("Everything is switched off in the legend.")
        return self.tr("Nothing happened in this range.")

    def _toggle(self, key: Key | None) -> None:
        self._off ^= {key}
        self._draw()
        self.series_toggled.emit(key, key not in self._off)

    def _on_hovered(self, found: Hit | None) -> None:
        scene = self.canvas.scene
        if found is None or scene is None or self.shown is None:
            self.box.hide()
            self.legend.point_at(None)
            self.canvas.setAccessibleDescription(self._spoken(self.shown) if self.shown is not None else "")
            self.series_hovered.emit(None)
            return
        series = series_of(scene, found)
        key = series.key if series is not None else None
        self.legend.point_at(key)
        self.series_hovered.emit(key)
        said = self._box_text(self.shown, found, series)
        self.canvas.setAccessibleDescription(_spoken_box(said))
        if scene.scale is None or found.bucket is None:  # the labels of a pie say it all
            return
        self.box.setParent(self.window())
        self.box.say(said)
        corner = self.canvas.mapTo(self.window(), QPoint(0, 0))
        room = QRect(corner.x(), 0, self.canvas.width(), self.window().height())
        self.box.place_beside(corner + QPoint(round(scene.scale.x(found.bucket)), 4), room)

    def _box_text(self, data: ChartData, found: Hit, series: Series | None) -> BoxText:
        foot = "" if not data.opens or (series is not None and series.key is None) else self._foot()
        scene, bucket = self.canvas.scene, found.bucket
        if bucket is None:
            pie = scene.pie if scene is not None else None
            share = pie.slices[found.place].share if pie is not None and found.place is not None else 0.0
            line = BoxLine(_token(series), series.name, data.text(series.total), strong=True) if series else None
            return BoxText(share_text(100 * share), [line] if line else [], foot=foot)
        lines = [
            BoxLine(
                _token(one),
                one.name,
                data.text(one.values[bucket]) or "–",
                data.text(one.before[bucket]) if one.before is not None and bucket < len(one.before) else "",
                one is series,
            )
            for one in data.series
        ]
        total = None
        if data.total is not None:
            total = BoxLine("", data.total, data.text(data.totals[bucket]), _before(data, bucket), strong=True)
        return BoxText(data.titles[bucket], lines, total, data.before, foot)

    def _foot(self) -> str:
        return self.tr("Click opens these tickets")

    def _on_clicked(self, found: Hit) -> None:
        scene = self.canvas.scene
        if scene is None or self.shown is None or not self.shown.opens:
            return
        series = series_of(scene, found)
        if series is None or series.key is not None:
            self.point_clicked.emit(series.key if series is not None else None, found.bucket)

    def _spoken(self, data: ChartData) -> str:
        """The chart in words."""
        if is_empty(data):
            return self._nothing()
        kinds = {
            ChartKind.AREA: self.tr("Area chart by {of}"),
            ChartKind.LINE: self.tr("Line chart by {of}"),
            ChartKind.BAR: self.tr("Bar chart by {of}"),
            ChartKind.PIE: self.tr("Pie chart by {of}"),
        }
        said = [kinds[data.kind].format(of=data.of), data.span]
        if data.kind is not ChartKind.PIE:
            said.append(self.tr("{first} to {last}").format(first=data.titles[0], last=data.titles[-1]))
        said += [f"{one.name}: {data.text(one.total)}" for one in data.series]
        if data.total is not None:
            said.append(f"{data.total}: {data.text(data.whole)}")
        return "; ".join(said)


def _token(series: Series | None) -> str:
    if series is None or series.colour is None:
        return "control_line"
    return f"department:{series.colour}"


def _before(data: ChartData, bucket: int) -> str:
    """What all series were together in the period before; "" where that is not known, or parts do not add up."""
    known = [one.before[bucket] for one in data.series if one.before is not None and bucket < len(one.before)]
    values = [value for value in known if value is not None]
    return data.text(sum(values)) if values and data.stacked else ""


def _spoken_box(said: BoxText) -> str:
    lines = [*(one for one in said.lines if one.strong), *(one for one in said.lines if not one.strong)]
    told = [f"{one.name}: {one.value}" for one in (*lines, *([said.total] if said.total else []))]
    return "; ".join([said.title, *told])
