"""The drawn series: areas, lines and bars as items of a scene in logical pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem

from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.data import ChartKind, Series
from deskapp.ui.reports.charts.layers import Layer
from deskapp.ui.reports.charts.marks import is_hollow, mark_path
from deskapp.ui.reports.charts.scale import Numbers, Scale, in_columns, runs, thinned

AREA_FILL, BAR_FILL = 0.72, 0.82
#: The fill under a line that stands on nothing: what lies behind must be seen.
_FAINT_FILL = 0.16
_LINE, _SEPARATOR = 2.0, 1.5
#: One period alone, and one between two gaps, is a block of this width at most.
_BLOCK = 96
#: The width of a bar: its share of the period, at most so many pixels; narrower ones are drawn as areas or lines.
_BAR_SHARE, _BAR_MOST, _BAR_LEAST = 0.72, 64, 1.5
#: Bars this wide have a separator; this wide, they begin at whole pixels.
_BAR_PARTED, _BAR_CRISP = 6, 3
#: Marks on a line, and periods with separators between areas, are at least so far from one another.
_MARK_STEP, _PARTED_STEP = 26, 4
#: Periods closer than this have thin lines and fewer marks, or nothing could be told apart.
_CLOSE_STEP, _THIN, _FEW_MARKS = 2, 1.0, 3
#: A narrower stretch between two gaps is not filled.
_SEEN = 1.5
#: Of more series than these the time before is drawn fainter, so that it stays behind.
_CLEAR, _DIM = 3, 0.4
#: More points than these are painted on a screen column by column and line by line: twenty times as fast.
_MANY = 60

Items = Iterator[QGraphicsItem]


@dataclass(frozen=True)
class Easel:
    """Where and how it is drawn; `ratio` as the scene has it."""

    scale: Scale
    look: Tokens
    ratio: float
    stacked: bool

    @property
    def points(self) -> int:
        """More points in a line would not be seen."""
        return int(1.5 * self.scale.plot.width())

    @property
    def width(self) -> float:
        """How wide a line is; a thin one has one pixel of the screen, which is painted at once."""
        return _LINE if self.scale.step >= _CLOSE_STEP else _THIN / max(1.0, self.ratio)


def colour_of(series: Series, look: Tokens) -> QColor:
    """A series' colour; that of "Other" is grey."""
    return look.control_line if series.colour is None else look.department(series.colour)


def faint(colour: QColor, share: float) -> QColor:
    """A colour that lets what is behind through; `share` (0…1) of it stays."""
    found = QColor(colour)
    found.setAlphaF(share)
    return found


def items_of(kind: ChartKind, layers: Sequence[Layer], easel: Easel) -> Items:
    """What is drawn of the series, from the lowest."""
    if kind is ChartKind.BAR and bar_width(easel.scale, 1 if easel.stacked else len(layers)) < _BAR_LEAST:
        kind = ChartKind.AREA if easel.stacked else ChartKind.LINE
    yield from _KINDS[kind, easel.stacked](layers, easel)


def _path(shape: QPainterPath, fill: QColor, line: QPen | None = None) -> QGraphicsItem:
    item = QGraphicsPathItem(shape)
    item.setPen(line or QPen(Qt.PenStyle.NoPen))
    item.setBrush(fill)
    return item


def _pen(colour: QColor, width: float = _LINE) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _curve(xs: Numbers, ys: Numbers, pen: QPen, easel: Easel) -> pg.PlotCurveItem:
    quick = bool(easel.ratio) and len(xs) > _MANY and pen.style() is Qt.PenStyle.SolidLine
    if quick:
        pen.setCapStyle(Qt.PenCapStyle.SquareCap)
    curve = pg.PlotCurveItem(xs, ys, pen=pen, connect="finite", antialias=True)
    curve.setSegmentedLineMode("on" if quick else "off")
    return curve


def _area(xs: Numbers, tops: Numbers, bottoms: Numbers, fill: QColor, easel: Easel) -> QGraphicsItem | pg.BarGraphItem:
    if easel.ratio and len(xs) > _MANY:
        lefts, highs, lows = in_columns(xs, tops, bottoms, easel.ratio)
        pen = QPen(Qt.PenStyle.NoPen)
        return pg.BarGraphItem(x0=lefts, width=1 / easel.ratio, y0=highs, y1=lows, brush=fill, pen=pen)
    around = pg.arrayToQPath(np.concatenate((xs, xs[::-1])), np.concatenate((tops, bottoms[::-1])))
    return _path(around, fill)


def _stretches(layer: Layer, scale: Scale) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Left to right, above and below of each stretch without a gap that can be seen."""
    xs, tops, bottoms = scale.xs(), scale.ys(layer.tops), scale.ys(layer.bottoms)
    for run in runs(tops):
        if (run.stop - run.start) * scale.step < _SEEN:
            continue
        if run.stop - run.start > 1:
            yield xs[run], tops[run], bottoms[run]
        else:
            yield _block(scale, xs[run.start]), tops[run].repeat(2), bottoms[run].repeat(2)


def _block(scale: Scale, x: float) -> Numbers:
    half = min(_BLOCK, scale.step) / 2
    return np.array([max(scale.plot.left(), x - half), min(scale.plot.right(), x + half)])


def _stacked_areas(layers: Sequence[Layer], easel: Easel) -> Items:
    for place, layer in enumerate(layers):
        for xs, tops, bottoms in _stretches(layer, easel.scale):
            yield _area(xs, tops, bottoms, faint(colour_of(layer.series, easel.look), AREA_FILL), easel)
            if place and easel.scale.step >= _PARTED_STEP:  # between two, not above the highest
                yield _curve(xs, tops, _pen(easel.look.surface, _SEPARATOR), easel)


def _areas(layers: Sequence[Layer], easel: Easel) -> Items:
    for layer in layers:
        colour = colour_of(layer.series, easel.look)
        for xs, tops, bottoms in _stretches(layer, easel.scale):
            yield _area(xs, tops, bottoms, faint(colour, _FAINT_FILL), easel)
            if len(xs) == 2:  # perhaps one period alone, which the line leaves out
                yield _curve(xs, tops, _pen(colour), easel)
        yield _line(layer.tops, _pen(colour, easel.width), easel)


def _lines(layers: Sequence[Layer], easel: Easel) -> Items:
    for place, layer in enumerate(layers):
        colour = colour_of(layer.series, easel.look)
        if layer.before is not None:
            shade = colour if len(layers) <= _CLEAR else faint(colour, _DIM)
            yield _line(layer.before, _dashed(shade), easel)
        yield _line(layer.tops, _pen(colour, easel.width), easel)
        ground, edge = (easel.look.surface, _pen(colour, 1.5)) if is_hollow(place) else (colour, None)
        yield _path(mark_path(place, _marked(layer, easel.scale)), ground, edge or _pen(easel.look.surface, 1))


def _line(values: Numbers, pen: QPen, easel: Easel) -> pg.PlotCurveItem:
    chosen = thinned(values, easel.points)
    return _curve(easel.scale.xs()[chosen], easel.scale.ys(values)[chosen], pen, easel)


def _dashed(colour: QColor) -> QPen:
    pen = QPen(colour, _LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([2, 1.5])  # in widths of the pen: 4 and 3 px
    return pen


def _marked(layer: Layer, scale: Scale) -> list[QPointF]:
    """Where marks stand: at even steps, and wherever a value is alone."""
    xs, ys = scale.xs(), scale.ys(layer.tops)
    apart = _MARK_STEP if scale.step >= _CLOSE_STEP else _MARK_STEP * _FEW_MARKS
    every = max(1, int(np.ceil(apart / scale.step)))
    alone = {run.start for run in runs(layer.tops) if run.stop - run.start == 1}
    places = sorted(alone | set(range(0, scale.buckets, every)))
    return [QPointF(xs[place], ys[place]) for place in places if np.isfinite(ys[place])]


def bar_width(scale: Scale, beside: int) -> float:
    """The width of one bar where so many stand beside one another; of whole pixels where it is wide enough."""
    width = min(_BAR_MOST, scale.step * _BAR_SHARE / max(1, beside))
    return float(int(width)) if width >= _BAR_CRISP else width


def bar_lefts(scale: Scale, beside: int, place: int) -> Numbers:
    """Where the bars of a series begin, by its place among so many beside one another."""
    width = bar_width(scale, beside)
    lefts = scale.xs() + width * (place - beside / 2)
    return np.round(lefts) if width >= _BAR_CRISP else lefts


def _stacked_bars(layers: Sequence[Layer], easel: Easel) -> Items:
    width, pen = bar_width(easel.scale, 1), QPen(Qt.PenStyle.NoPen)
    if width >= _BAR_PARTED and len(layers) > 1:
        pen = QPen(easel.look.surface, _SEPARATOR, j=Qt.PenJoinStyle.MiterJoin)
    for layer in layers:
        yield _bars(layer, bar_lefts(easel.scale, 1, 0), width, pen, easel)


def _grouped_bars(layers: Sequence[Layer], easel: Easel) -> Items:
    width, beside = bar_width(easel.scale, len(layers)), len(layers)
    for place, layer in enumerate(layers):
        lefts = bar_lefts(easel.scale, beside, place)
        yield _bars(layer, lefts, width - (width > _BAR_CRISP), QPen(Qt.PenStyle.NoPen), easel)


def _bars(layer: Layer, lefts: Numbers, width: float, pen: QPen, easel: Easel) -> pg.BarGraphItem:
    there = np.isfinite(layer.tops) & (layer.tops != layer.bottoms)
    tops, bottoms = easel.scale.ys(layer.tops)[there], easel.scale.ys(layer.bottoms)[there]
    fill = faint(colour_of(layer.series, easel.look), BAR_FILL)
    return pg.BarGraphItem(x0=lefts[there], width=width, y0=bottoms, y1=tops, brush=fill, pen=pen)


_KINDS: Mapping[tuple[ChartKind, bool], Callable[[Sequence[Layer], Easel], Items]] = {
    (ChartKind.AREA, True): _stacked_areas,
    (ChartKind.AREA, False): _areas,
    (ChartKind.LINE, True): _lines,
    (ChartKind.LINE, False): _lines,
    (ChartKind.BAR, True): _stacked_bars,
    (ChartKind.BAR, False): _grouped_bars,
}
