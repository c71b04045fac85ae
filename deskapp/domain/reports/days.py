"""The workspace's days: which local day a moment belongs to, and where a day begins. Exact over summer time."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from deskapp.domain.moments import to_us

_DAY_US = 86_400_000_000
_EPOCH = date(1970, 1, 1).toordinal()


@lru_cache(maxsize=8192)
def begin_of(day: date, zone: ZoneInfo) -> int:
    """The first moment of a local day, in µs since 1970; the day ends where the next one begins.

    A midnight that summer time skips is the moment of the change, one that comes twice counts at its first coming.
    """
    return to_us(datetime.combine(day, time(), zone))


def day_of(at_us: int, zone: ZoneInfo) -> int:
    """The ordinal (`date.toordinal`) of the local day that holds a moment, in µs since 1970."""
    guess = _EPOCH + at_us // _DAY_US
    day = guess + 1
    while at_us < begin_of(date.fromordinal(day), zone):
        day -= 1
    return day


class Calendar:
    """Days of many moments: remembers where the days between two ordinals begin."""

    def __init__(self, zone: ZoneInfo, first: int, last: int) -> None:
        self._first = first
        self._begins = [begin_of(date.fromordinal(day), zone) for day in range(first, last + 2)]

    def day(self, at_us: int) -> int:
        """The ordinal of the local day that holds a moment between the two days."""
        return self._first + bisect_right(self._begins, at_us) - 1


def months_later(day: date, months: int) -> date:
    """The first day of the month that comes so many months after a day's own (before, where negative)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())
