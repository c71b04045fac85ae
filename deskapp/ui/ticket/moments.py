"""The times that *Postpone* offers, in the reader's zone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

MORNING = time(9, 0)


def in_an_hour(now: datetime, zone: ZoneInfo) -> datetime:
    """One hour from now."""
    return now.astimezone(UTC) + timedelta(hours=1)


def tomorrow_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Tomorrow at nine by the wall clock."""
    return _morning(now, zone, 1)


def monday_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """The next Monday at nine; on a Monday the one in a week."""
    return _morning(now, zone, 7 - now.astimezone(zone).weekday())


def in_a_week(now: datetime, zone: ZoneInfo) -> datetime:
    """The same weekday of the next week at nine."""
    return _morning(now, zone, 7)


def _morning(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
