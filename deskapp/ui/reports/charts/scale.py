"""From periods and values to pixels and back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Scale:
    """The place of a chart's lines in logical pixels. `banded` periods have a width (bars), others are points."""

    plot: QRectF
    low: float
    high: float
    buckets: int
    banded: bool

    @property
    def step(self) -> float:
        """From one period to the next."""
        if self.banded or self.buckets < 2:
            return self.plot.width() / max(1, self.buckets)
        return self.plot.width() / (self.buckets - 1)

    def xs(self) -> Numbers:
        """The middle of each period."""
        first = self.plot.left() + (self.step / 2 if self.banded or self.buckets < 2 else 0.0)
        return first + np.arange(self.buckets, dtype=np.float64) * self.step

    def x(self, bucket: int) -> float:
        """The middle of one period."""
        return float(self.xs()[bucket])

    def ys(self, values: Numbers) -> Numbers:
        """The height of each value; NaN stays."""
        return self.plot.bottom() - (values - self.low) / (self.high - self.low) * self.plot.height()

    def y(self, value: float) -> float:
        """The height of one value."""
        return float(self.ys(np.array([value]))[0])

    def bucket_at(self, x: float) -> int | None:
        """The period next to a place; None where there are none, or the place is beside the plot."""
        if not self.buckets or not self.plot.left() - 12 <= x <= self.plot.right() + 12:
            return None
        first = self.x(0)
        return int(min(self.buckets - 1, max(0, round((x - first) / self.step))))


def numbers(values: Iterable[float | None]) -> Numbers:
    """Values as an array; NaN for None."""
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def runs(values: Numbers) -> list[slice]:
    """The stretches of values between gaps."""
    known = np.concatenate(([False], np.isfinite(values), [False]))
    edges = np.flatnonzero(known[1:] != known[:-1])
    return [slice(int(begin), int(end)) for begin, end in edges.reshape(-1, 2)]


def thinned(values: Numbers, most: int) -> NDArray[np.intp]:
    """Places of at most about `most` values that look the same: lowest and highest of each stretch, and both ends."""
    if len(values) <= most:
        return np.arange(len(values))
    long = -(-len(values) // max(1, most // 2))
    filled = np.nan_to_num(np.pad(values, (0, -len(values) % long), mode="edge")).reshape(-1, long)
    begins = np.arange(len(filled)) * long
    found = np.concatenate(([0, len(values) - 1], begins + filled.argmin(axis=1), begins + filled.argmax(axis=1)))
    return np.unique(found[found < len(values)])


def in_columns(xs: Numbers, tops: Numbers, bottoms: Numbers, ratio: float) -> tuple[Numbers, Numbers, Numbers]:
    """An area as columns of one pixel of the screen: left, upper and lower end; the highest of what one holds."""
    lefts = np.arange(np.ceil(xs[0] * ratio), np.floor(xs[-1] * ratio)) / ratio
    if len(lefts) >= len(xs):
        middles = lefts + 0.5 / ratio
        return lefts, np.interp(middles, xs, tops), np.interp(middles, xs, bottoms)
    begins = np.searchsorted(xs, lefts)
    return lefts, np.minimum.reduceat(tops, begins), np.minimum.reduceat(bottoms, begins)
