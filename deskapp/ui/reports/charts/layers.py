"""How high each series reaches: on top of one another where parts add up, else each from nothing."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from deskapp.ui.reports.charts.data import ChartData, ChartKind, Series
from deskapp.ui.reports.charts.scale import Numbers, numbers


@dataclass(frozen=True)
class Layer:
    """A series between two values in each period; NaN where it has none. `before` is the line of the period before."""

    series: Series
    bottoms: Numbers
    tops: Numbers
    before: Numbers | None = None


def layers_of(data: ChartData) -> tuple[Layer, ...]:
    """The series in their order; of stacked ones the first is on top, as it is in the legend."""
    nothing = np.zeros(data.buckets)
    if not is_stack(data):
        return tuple(Layer(one, nothing, numbers(one.values), _before(one, data)) for one in data.series)
    found: list[Layer] = []
    under = nothing
    for one in reversed(data.series):
        top = under + np.nan_to_num(numbers(one.values))
        found.append(Layer(one, under, top))
        under = top
    return tuple(reversed(found))


def is_stack(data: ChartData) -> bool:
    """Whether the series stand on one another."""
    return data.stacked and data.kind is not ChartKind.LINE


def bounds(layers: tuple[Layer, ...]) -> tuple[float, float]:
    """The lowest and the highest value drawn; 0 and 0 where there is none."""
    drawn = [values for one in layers for values in (one.bottoms, one.tops, one.before) if values is not None]
    known = np.concatenate(drawn) if drawn else np.zeros(0)
    known = known[np.isfinite(known)]
    return (float(known.min()), float(known.max())) if known.size else (0.0, 0.0)


def _before(series: Series, data: ChartData) -> Numbers | None:
    """The values before, as many as there are periods now."""
    if series.before is None or data.kind is not ChartKind.LINE:
        return None
    found = np.full(data.buckets, np.nan)
    known = numbers(series.before)[: data.buckets]
    found[: len(known)] = known
    return found
