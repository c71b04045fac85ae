"""The grid with its values at the left, and the periods below: as many labels as stand beside one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.reports.charts.data import ChartData
from deskapp.ui.reports.charts.scale import Scale

#: Free pixels between two labels, and how far one may stand out of the plot.
GAP, _OUT = 12, 10
#: No label is narrower; none stands closer to the edge of the chart.
_LEAST, _EDGE = 8, 4
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600)
#: More labels than one for so many days are told by month.
_DAYS = 10


@dataclass(frozen=True)
class Label:
    """A period's label and where it stands from left to right."""

    bucket: int
    text: str
    left: float
    width: float


def label_at(scale: Scale, bucket: int, text: str, weight: int = metrics.REGULAR, out: float = 0) -> Label:
    """A label in the middle of its period, moved in where it would leave the plot, at the left by more than `out`."""
    width = float(metrics.text_width(text, metrics.SMALL, weight, True))
    most = scale.plot.right() + _OUT - width
    return Label(bucket, text, max(scale.plot.left() - out, min(most, scale.x(bucket) - width / 2)), width)


def labels_of(data: ChartData, scale: Scale) -> tuple[Label, ...]:
    """The labels of the axis: the closest even steps that leave a gap between two; months begin with January."""
    tried: list[tuple[Label, ...]] = []
    for places, texts in _choices(data):
        if len(places) * (GAP + _LEAST) > scale.plot.width():
            continue
        for out in (0, scale.plot.left() - _EDGE):
            labels = tuple(label_at(scale, place, texts[place], out=out) for place in places)
            if labels and _apart(labels):
                return labels
            tried.append(labels)
    return next((labels[:1] for labels in reversed(tried) if labels), ())


def _apart(labels: Sequence[Label]) -> bool:
    return all(one.left + one.width + GAP <= following.left for one, following in pairwise(labels))


def _choices(data: ChartData) -> Iterator[tuple[Sequence[int], Sequence[str] | Mapping[int, str]]]:
    """Periods with the texts they would be labelled with, the closest first."""
    monthly = data.buckets > 2 and all(day.day == 1 and day.year < 9999 for day in data.dates[1:])
    yearly = monthly and all(day.month == 1 for day in data.dates[1:])
    if monthly and not yearly:
        yield from ((_months(range(data.buckets), data, step), data.labels) for step in _MONTHS)
    for step in _STEPS:
        if step > _DAYS and data.coarse:
            break
        yield range(0, data.buckets, step), data.labels
    if data.coarse:
        yield from ((_months(sorted(data.coarse), data, step), data.coarse) for step in _MONTHS)


def _months(places: Sequence[int], data: ChartData, step: int) -> list[int]:
    return [place for place in places if (data.dates[place].year * 12 + data.dates[place].month - 1) % step == 0]


class Grid(QGraphicsItem):
    """Lines of one pixel at round values, with the values at the left of the plot."""

    def __init__(self, scale: Scale, ticks: Sequence[float], text: Callable[[float | None], str], look: Tokens) -> None:
        super().__init__()
        self._scale, self._look = scale, look
        self.lines = [(round(scale.y(value)), text(value)) for value in ticks]

    def boundingRect(self) -> QRectF:
        plot = self._scale.plot
        return QRectF(0, plot.top() - 10, plot.right() + 1, plot.height() + 20)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        plot, high = self._scale.plot, metrics.scaled(16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(metrics.font(metrics.SMALL, tabular=True))
        for y, text in self.lines:
            painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), self._look.line)
            painter.setPen(self._look.muted)
            place = QRectF(0, y - high / 2, plot.left() - 8, high)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


class BucketAxis(QGraphicsItem):
    """The labels of the periods below the plot."""

    def __init__(self, scale: Scale, labels: Sequence[Label], look: Tokens) -> None:
        super().__init__()
        self._scale, self._look = scale, look
        self.labels = tuple(labels)

    def boundingRect(self) -> QRectF:
        plot = self._scale.plot
        return QRectF(0, plot.bottom(), plot.right() + _OUT + 1, metrics.scaled(24))

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setFont(metrics.font(metrics.SMALL, tabular=True))
        painter.setPen(self._look.muted)
        for label in self.labels:
            painter.drawText(label_place(self._scale, label), Qt.AlignmentFlag.AlignCenter, label.text)


def label_place(scale: Scale, label: Label) -> QRectF:
    """Where a label is written."""
    return QRectF(label.left - 2, scale.plot.bottom() + 6, label.width + 4, metrics.scaled(16))
