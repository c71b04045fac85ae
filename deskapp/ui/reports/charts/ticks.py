"""Where the lines of the grid stand: round numbers, and round times where values are seconds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from math import ceil, floor

from deskapp.domain.reports.columns import Unit

_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_CLOCK = (1, 2, 5, 10, 15, 20, 30, *(_MINUTE * n for n in (1, 2, 5, 10, 15, 20, 30)))
_HOURS = tuple(_HOUR * n for n in (1, 2, 3, 6, 12))
_QUARTERS = tuple(_HOUR * share for share in (0.25, 0.5))


def _decimal(unit: float = 1, smallest: int = 0) -> Iterator[float]:
    """1, 2, 5, 10 … times a unit, and 25, 250 …; from ten to the power of `smallest`."""
    for power in count(smallest):
        for step in (1, 2, 2.5, 5):
            if step != 2.5 or power > smallest:
                yield unit * step * 10.0**power


def _clock() -> Iterator[float]:
    yield from _CLOCK
    yield from _HOURS
    yield from _decimal(_DAY)


def _hours() -> Iterator[float]:
    yield from _QUARTERS
    yield from _decimal(_HOUR)


#: The steps from one line to the next by the unit of the values, from the smallest.
_STEPS: Mapping[Unit, Callable[[], Iterator[float]]] = {
    Unit.NUMBER: _decimal,
    Unit.SECONDS: _clock,
    Unit.MINUTES: lambda: _decimal(_MINUTE),
    Unit.HOURS: _hours,
    Unit.PERCENT: lambda: _decimal(1, -1),
    Unit.PER_HOUR: lambda: _decimal(1, -2),
}
#: How far the scale reaches where all is nothing.
_EMPTY: Mapping[Unit, float] = {
    Unit.SECONDS: _MINUTE,
    Unit.MINUTES: _MINUTE,
    Unit.HOURS: _HOUR,
    Unit.PERCENT: 100,
}


def ticks(low: float, high: float, unit: Unit, most: int) -> list[float]:
    """The values of at most `most` lines (two at least) from one below `low` or 0 to one above `high` or 0."""
    low, high = min(low, 0.0), max(high, 0.0)
    if low == high:
        return [0.0, _EMPTY.get(unit, 1.0)]
    for step in _STEPS[unit]():
        first, last = floor(low / step), max(ceil(high / step - 1e-9), int(high > 0))
        if last - first < max(most, 3):
            return [place * step for place in range(first, last + 1)]
    raise AssertionError("the steps have no end")
