"""When tickets come: two years of seasons, weekdays and daytimes in Prague, as seconds on a line of local days."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = 86_400
_STEP = 1_800
_ZONE = ZoneInfo("Europe/Prague")
_OPEN, _CLOSE = 7 * 3600 + 1800, 17 * 3600 + 1800
_WEEK = (1.12, 1.05, 1.0, 0.97, 0.85, 0.11, 0.07)
_HOURS = (1, 1, 0.5, 0.5, 0.5, 1, 4, 30, 62, 78, 80, 70, 48, 62, 70, 58, 42, 28, 14, 10, 9, 8, 5, 2)
#: So many days before its end the demo begins: the last twelve whole months and the twelve before them have figures.
DAYS = 760
#: How busy the months are, beginning with January; by how much fewer tickets came at the beginning.
_MONTHS = (1.0, 0.97, 1.05, 1.04, 1.0, 0.97, 0.8, 0.82, 1.08, 1.09, 1.07, 0.94)
_GROWTH = 0.16
#: Czech holidays on a fixed day, and the quiet days around the turn of the year, as (month, day).
_HOLIDAYS = frozenset(
    {(1, 1), (5, 1), (5, 8), (7, 5), (7, 6), (9, 28), (10, 28), (11, 17), (12, 24), (12, 25), (12, 26)}
)
_QUIET = frozenset({(1, 2), (1, 3), *((12, day) for day in (20, 21, 22, 23, 27, 28, 29, 30, 31))})
_QUIET_PART, _HOLIDAY_PART = 0.45, 0.12
_FRESH_DAYS = 6.0
_FRESH_TICKETS = 150


class Curve:
    """Turns places on the line (seconds since local midnight of the first day) into moments and back.

    Times are built on each day's noon, so on the nights when clocks change, the small hours are
    off by one.
    """

    def __init__(self, end: datetime, days: int = DAYS) -> None:
        last = end.astimezone(_ZONE).date()
        self.first = last - timedelta(days=days)
        self.days = days + 1
        room = self.days + 60
        self._bases = [self._base(self.first + timedelta(days=index)) for index in range(room)]
        self._shifts = [base - index * DAY for index, base in enumerate(self._bases)]
        self._working = [self._works(self.day(index)) for index in range(room)]
        self._busy = [self._business(index) for index in range(self.days)]
        self.end = self.place(end)

    @staticmethod
    def _base(day: date) -> int:
        noon = datetime.combine(day, time(12), _ZONE)
        return int(noon.timestamp()) - DAY // 2

    @staticmethod
    def _works(day: date) -> bool:
        return day.weekday() < 5 and (day.month, day.day) not in _HOLIDAYS

    def _business(self, index: int) -> float:
        """How much a day brings."""
        day = self.day(index)
        at = (day.month, day.day)
        part = _HOLIDAY_PART if at in _HOLIDAYS else _QUIET_PART if at in _QUIET else 1.0
        grown = 1 - _GROWTH * (1 - index / self.days)
        return grown * _WEEK[day.weekday()] * _MONTHS[day.month - 1] * part

    def works(self, index: int) -> bool:
        """Whether a day on the line is a working day."""
        return self._working[index]

    def day(self, index: int) -> date:
        """The date of a day on the line."""
        return self.first + timedelta(days=index)

    def place(self, moment: datetime) -> float:
        """Where a moment stands on the line."""
        stamp = moment.timestamp()
        index = next(index for index in range(len(self._bases) - 1, -1, -1) if self._bases[index] <= stamp)
        return index * DAY + stamp - self._bases[index]

    def moment(self, place: float) -> datetime:
        """The moment, in UTC, of a place on the line."""
        seconds = int(place)
        return datetime.fromtimestamp(self._shifts[seconds // DAY] + seconds, UTC)

    def working(self, place: float) -> float:
        """`place` itself in working hours, otherwise a place in the next working morning."""
        seconds = int(place)
        day, second = divmod(seconds, DAY)
        if self._working[day]:
            if _OPEN <= second < _CLOSE:
                return place
            if second < _OPEN:
                return day * DAY + _OPEN + seconds % 4003
        day += 1
        while not self._working[day]:
            day += 1
        return day * DAY + _OPEN + seconds % 7919

    def openings(self, count: int, until: float, rolls: Iterator[float]) -> Iterator[float]:
        """`count` rising places before `until` along the curve; small numbers gather towards the end.

        `rolls` gives numbers of [0, 1) that place each one within its own share, so the order never breaks.
        """
        weights = self._weights(until, count)
        total, reached, step = sum(weights), 0.0, 0
        for index in range(count):
            target = (index + next(rolls)) / count * total
            while step < len(weights) - 1 and reached + weights[step] <= target:
                reached += weights[step]
                step += 1
            width = min(_STEP, until - step * _STEP)
            yield step * _STEP + (target - reached) / weights[step] * width * 0.999

    def _weights(self, until: float, count: int) -> list[float]:
        steps = max(1, math.ceil(until / _STEP))
        base = [self._weight(step) * min(1.0, (until - step * _STEP) / _STEP) for step in range(steps)]
        fade = [math.exp(-(until - step * _STEP) / (_FRESH_DAYS * DAY)) for step in range(steps)]
        plain, fresh = sum(base), sum(w * f for w, f in zip(base, fade, strict=True))
        wanted = min(0.45, _FRESH_TICKETS / max(1, count))
        if fresh / plain >= wanted:
            return base
        lift = (wanted * plain - fresh) / (fresh * (1 - wanted))
        return [w * (1 + lift * f) for w, f in zip(base, fade, strict=True)]

    def _weight(self, step: int) -> float:
        day, second = divmod(step * _STEP, DAY)
        return self._busy[day] * _HOURS[second // 3600]
