"""When the agents of the demo are on holiday or ill: nobody begins a ticket then, and no hours are worked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from deskapp.app.demo.curve import Curve

#: Weeks away in a year: the month they begin in, and how many days in a row.
_LEAVES = ((2, 5), (7, 12), (8, 5), (10, 5))
_ILL_DAYS = 4
_CHRISTMAS = (date(2000, 12, 22), 12)
#: Everybody is there in the last days before the end.
_BACK = 12

Absences = tuple[frozenset[int], ...]


def absences(seed: int, curve: Curve, agents: int) -> Absences:
    """For each agent the days, by their place on the curve's line, on which he or she is away."""
    rng = Random(f"absences {seed}")
    years = range(curve.first.year, curve.day(curve.days).year + 1)
    last = curve.days - _BACK
    return tuple(
        frozenset(day for year in years for day in _year(rng, curve, year, agent) if 0 <= day < last)
        for agent in range(agents)
    )


def _year(rng: Random, curve: Curve, year: int, agent: int) -> Iterator[int]:
    begins = [(_monday(date(year, month, rng.randint(1, 20))), length) for month, length in _LEAVES]
    begins += [(date(year, 1, 1) + timedelta(days=rng.randrange(364)), 1) for _ in range(_ILL_DAYS)]
    if (agent + year) % 2:
        begins.append((_CHRISTMAS[0].replace(year=year), _CHRISTMAS[1]))
    for begin, length in begins:
        first = (begin - curve.first).days
        yield from range(first, first + length)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
