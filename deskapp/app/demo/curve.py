"""When tickets come: a year of weekdays and daytimes in Prague, as seconds on a line of local days."""

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
_FRESH_DAYS = 6.0
_FRESH_TICKETS = 150


class Curve:
    """Turns places on the line (seconds since local midnight of the first day) into moments and back.

    Times are built on each day's noon, so on the two nights of the year when clocks change, the small hours are
    off by one.
    """

    def __init__(self, end: datetime, days: int = 365) -> None:
        last = end.astimezone(_ZONE).date()
        self.first = last - timedelta(days=days)
        self.days = days + 1
        room = self.days + 60
        self._bases = [self._base(self.first + timedelta(days=index)) for index in range(room)]
        self._shifts = [base - index * DAY for index, base in enumerate(self._bases)]
        self._working = [(self.first + timedelta(days=index)).weekday() < 5 for index in range(room)]
        self.end = self.place(end)

    @staticmethod
    def _base(day: date) -> int:
        noon = datetime.combine(day, time(12), _ZONE)
        return int(noon.timestamp()) - DAY // 2

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
        return _WEEK[self.day(day).weekday()] * _HOURS[second // 3600]
