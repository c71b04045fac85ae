"""The ranges one can choose by name, and the periods that suit them. They move on with the days."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from deskapp.domain.reports.days import months_later
from deskapp.domain.reports.question import Bucket, By


class Span(StrEnum):
    """A range by its name; CUSTOM is one with two days of its own."""

    DAYS_7 = "7-days"
    DAYS_30 = "30-days"
    THIS_MONTH = "this-month"
    MONTHS_12 = "12-months"
    LAST_MONTH = "last-month"
    THIS_YEAR = "this-year"
    LAST_YEAR = "last-year"
    CUSTOM = "custom"


#: Those that stand side by side; the others are offered under CUSTOM.
SIDE_BY_SIDE = (Span.DAYS_7, Span.DAYS_30, Span.THIS_MONTH, Span.MONTHS_12)
NAMED = (Span.LAST_MONTH, Span.THIS_YEAR, Span.LAST_YEAR)

_DAY = timedelta(days=1)

_RANGES: Mapping[Span, Callable[[date], tuple[date, date]]] = {
    Span.DAYS_7: lambda today: (today - 6 * _DAY, today),
    Span.DAYS_30: lambda today: (today - 29 * _DAY, today),
    Span.THIS_MONTH: lambda today: (months_later(today, 0), today),
    Span.MONTHS_12: lambda today: (months_later(today, -12), months_later(today, 0) - _DAY),
    Span.LAST_MONTH: lambda today: (months_later(today, -1), months_later(today, 0) - _DAY),
    Span.THIS_YEAR: lambda today: (date(today.year, 1, 1), today),
    Span.LAST_YEAR: lambda today: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
}

#: Up to so many days a range is split that way.
_USUAL = ((45, By.DAY), (190, By.WEEK), (1_500, By.MONTH))


def range_of(span: Span, today: date) -> Bucket:
    """The days of a named range, seen from a day. Raises KeyError for CUSTOM, which has days of its own."""
    return Bucket(*_RANGES[span](today))


def usual_by(days: Bucket) -> By:
    """The periods into which one splits so many days."""
    length = (days.end - days.begin).days + 1
    return next((by for most, by in _USUAL if length <= most), By.YEAR)
