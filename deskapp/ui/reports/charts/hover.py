"""What of a chart is under the mouse, or chosen with the keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF

from deskapp.ui.reports.charts.data import ChartKind, Series
from deskapp.ui.reports.charts.layers import Layer, is_stack
from deskapp.ui.reports.charts.scale import Scale
from deskapp.ui.reports.charts.scene import ChartScene
from deskapp.ui.reports.charts.shapes import bar_lefts, bar_width

#: So near to a line is on it, and so far from the plot is still in it.
_NEAR, _OUT = 14.0, 12.0


@dataclass(frozen=True)
class Hit:
    """A period (None in a pie) and a series (None for all), by its place among those drawn."""

    bucket: int | None
    place: int | None


def hit(scene: ChartScene, at: QPointF) -> Hit | None:
    """What is at a point of the scene; None for nothing."""
    if scene.pie is not None:
        place = scene.pie.slice_at(at)
        return None if place is None else Hit(None, place)
    if scene.scale is None or not _inside(scene.scale, at):
        return None
    bucket = scene.scale.bucket_at(at.x())
    return None if bucket is None else Hit(bucket, _series_at(scene, scene.scale, bucket, at))


def _inside(scale: Scale, at: QPointF) -> bool:
    return scale.plot.adjusted(-_OUT, -_OUT, _OUT, _OUT * 2).contains(at)


def _series_at(scene: ChartScene, scale: Scale, bucket: int, at: QPointF) -> int | None:
    kind = ChartKind.LINE if not is_stack(scene.data) and scene.data.kind is ChartKind.AREA else scene.data.kind
    for place, layer in enumerate(scene.layers):
        if np.isfinite(layer.tops[bucket]) and _UNDER[kind](scene, scale, place, bucket, at):
            return place
    return None


def _in_area(scene: ChartScene, scale: Scale, place: int, bucket: int, at: QPointF) -> bool:
    layer, xs = scene.layers[place], scale.xs()
    top = np.interp(at.x(), xs, scale.ys(layer.tops))
    return bool(top <= at.y() < np.interp(at.x(), xs, scale.ys(layer.bottoms)))


def _at_line(scene: ChartScene, scale: Scale, place: int, bucket: int, at: QPointF) -> bool:
    away = [abs(y - at.y()) if y is not None else np.inf for y in (_height(scale, one, bucket) for one in scene.layers)]
    return away[place] <= _NEAR and away[place] == min(away)


def _height(scale: Scale, layer: Layer, bucket: int) -> float | None:
    return scale.y(layer.tops[bucket]) if np.isfinite(layer.tops[bucket]) else None


def _in_bar(scene: ChartScene, scale: Scale, place: int, bucket: int, at: QPointF) -> bool:
    layer, beside = scene.layers[place], 1 if is_stack(scene.data) else len(scene.layers)
    width = bar_width(scale, beside)
    left = bar_lefts(scale, beside, 0 if beside == 1 else place)[bucket]
    ends = sorted((scale.y(layer.tops[bucket]), scale.y(layer.bottoms[bucket])))
    low = ends[1] if beside == 1 else scale.plot.bottom()
    return bool(left <= at.x() < left + width and ends[0] <= at.y() <= low)


_UNDER: Mapping[ChartKind, Callable[[ChartScene, Scale, int, int, QPointF], bool]] = {
    ChartKind.AREA: _in_area,
    ChartKind.LINE: _at_line,
    ChartKind.BAR: _in_bar,
}


def series_of(scene: ChartScene, found: Hit) -> Series | None:
    """The series that was hit."""
    if found.place is None:
        return None
    return scene.pie.slices[found.place].series if scene.pie is not None else scene.layers[found.place].series


def dots(scene: ChartScene, bucket: int) -> list[tuple[int, QPointF]]:
    """Where each series is in a period, by its place; those without a value have no dot."""
    if scene.scale is None:
        return []
    scale, grouped = scene.scale, scene.data.kind is ChartKind.BAR and not is_stack(scene.data)
    many, found = len(scene.layers), []
    for place, layer in enumerate(scene.layers):
        y = _height(scale, layer, bucket)
        left = bar_lefts(scale, many, place)[bucket] if grouped else 0.0
        if y is not None:
            found.append((place, QPointF(left + bar_width(scale, many) / 2 if grouped else scale.x(bucket), y)))
    return found


def moved(scene: ChartScene, found: Hit | None, along: int, across: int) -> Hit | None:
    """The next period or series in a direction; the first, or for a step back the last, where nothing is chosen."""
    if scene.pie is not None:
        many, step = len(scene.pie.slices), along + across
        place = found.place if found is not None and found.place is not None else (-1 if step > 0 else many)
        return Hit(None, min(many - 1, max(0, place + step)))
    if scene.scale is None:
        return None
    last = scene.data.buckets - 1
    if found is None or found.bucket is None:
        return Hit(0 if along > 0 else last, None)
    if along:
        return replace(found, bucket=min(last, max(0, found.bucket + along)))
    place = -1 if found.place is None else found.place
    place = min(len(scene.layers) - 1, max(-1, place + across))
    return replace(found, place=None if place < 0 else place)
