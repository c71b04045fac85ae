"""The times that *Postpone* and *Remind* offer, in the reader's zone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

MORNING, AFTERNOON = time(9, 0), time(14, 0)
#: An afternoon that begins sooner than this is not worth offering beside the next hour.
_SOON = timedelta(minutes=15)


def in_an_hour(now: datetime, zone: ZoneInfo) -> datetime:
    """One hour from now."""
    return now.astimezone(UTC) + timedelta(hours=1)


def this_afternoon(now: datetime, zone: ZoneInfo) -> datetime:
    """Today at two by the wall clock, be it over or not."""
    return datetime.combine(now.astimezone(zone).date(), AFTERNOON, zone).astimezone(UTC)


def tomorrow_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """Tomorrow at nine by the wall clock."""
    return _morning(now, zone, 1)


def monday_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """The next Monday at nine; on a Monday the one in a week."""
    return _morning(now, zone, 7 - now.astimezone(zone).weekday())


def in_a_week(now: datetime, zone: ZoneInfo) -> datetime:
    """The same weekday of the next week at nine."""
    return _morning(now, zone, 7)


def presets(now: datetime, zone: ZoneInfo) -> list[tuple[str, datetime]]:
    """The times a reminder is usually set to, with their words; none twice, none that is over."""
    rows = (
        (QCoreApplication.translate("RemindTimes", "In 1 hour"), in_an_hour(now, zone)),
        (QCoreApplication.translate("RemindTimes", "This afternoon"), this_afternoon(now, zone)),
        (QCoreApplication.translate("RemindTimes", "Tomorrow morning"), tomorrow_morning(now, zone)),
        (QCoreApplication.translate("RemindTimes", "Monday morning"), monday_morning(now, zone)),
    )
    times = {moment: text for text, moment in reversed(rows) if moment > now + _SOON}
    return [(text, moment) for text, moment in rows if times.get(moment) == text]


def _morning(now: datetime, zone: ZoneInfo, days: int) -> datetime:
    day = now.astimezone(zone).date() + timedelta(days=days)
    return datetime.combine(day, MORNING, zone).astimezone(UTC)
