"""The slices of a pie: largest first, small ones together, as many as can be labelled."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from deskapp.ui.reports.charts.data import ChartData, Series, together
from deskapp.ui.reports.charts.pie_labels import SMALLEST, LabelPlace, PiePlace, pie_place, place_labels


@dataclass(frozen=True)
class Slice:
    """A part of the whole: `share` 0…1, and where its label stands; None where there is no room for labels at all."""

    series: Series
    share: float
    label: LabelPlace | None


def slices_of(data: ChartData, room: QRectF, other: str, step: float) -> tuple[PiePlace, tuple[Slice, ...]]:
    """The pie in a room; parts of nothing (or less) have no slice. `other` is the word for small ones together."""
    pie = pie_place(room, step)
    parts = _ordered([one for one in data.series if (one.total or 0) > 0], other)
    while True:
        whole = sum(one.total or 0 for one in parts)
        shares = [(one.total or 0) / whole for one in parts]
        places = place_labels(shares, pie, step)
        if places is not None or len(parts) < 3:
            return pie, _slices(parts, shares, places)
        parts = _with_other(parts[:-2], parts[-2:], other)


def _slices(parts: list[Series], shares: list[float], places: list[LabelPlace] | None) -> tuple[Slice, ...]:
    found = places if places is not None else [None] * len(parts)
    return tuple(Slice(*each) for each in zip(parts, shares, found, strict=True))


def _ordered(parts: list[Series], other: str) -> list[Series]:
    """Largest first, at the end "Other" with what is smaller than the smallest slice that is drawn."""
    whole = sum(one.total or 0 for one in parts)
    named = sorted((one for one in parts if one.key is not None), key=lambda one: -(one.total or 0))
    small = [one for one in named if (one.total or 0) < SMALLEST * whole]
    rest = [one for one in parts if one.key is None]
    if len(small) + len(rest) > 1:
        return _with_other(named[: len(named) - len(small)], small + rest, other)
    return [*named, *rest]


def _with_other(parts: list[Series], small: list[Series], other: str) -> list[Series]:
    return [*parts, together(small, other)]
