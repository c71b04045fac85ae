"""Ranges by name, and the periods that suit them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from deskapp.domain.reports.question import Bucket, By, Question, before
from deskapp.ui.reports.spans import NAMED, SIDE_BY_SIDE, Span, range_of, usual_by

RANGES = [
    (Span.DAYS_7, "2025-11-20", "2025-11-14", "2025-11-20", By.DAY),
    (Span.DAYS_30, "2025-11-20", "2025-10-22", "2025-11-20", By.DAY),
    (Span.THIS_MONTH, "2025-11-20", "2025-11-01", "2025-11-20", By.DAY),
    (Span.THIS_MONTH, "2025-11-01", "2025-11-01", "2025-11-01", By.DAY),
    (Span.MONTHS_12, "2025-11-20", "2024-11-01", "2025-10-31", By.MONTH),
    (Span.MONTHS_12, "2024-03-31", "2023-03-01", "2024-02-29", By.MONTH),
    (Span.LAST_MONTH, "2025-01-31", "2024-12-01", "2024-12-31", By.DAY),
    (Span.THIS_YEAR, "2025-11-20", "2025-01-01", "2025-11-20", By.MONTH),
    (Span.THIS_YEAR, "2025-02-03", "2025-01-01", "2025-02-03", By.DAY),
    (Span.LAST_YEAR, "2025-11-20", "2024-01-01", "2024-12-31", By.MONTH),
]


@pytest.mark.parametrize(("span", "today", "begin", "end", "by"), RANGES)
def test_a_range_by_name_moves_with_the_days(span: Span, today: str, begin: str, end: str, by: By) -> None:
    days = range_of(span, date.fromisoformat(today))
    assert days == Bucket(date.fromisoformat(begin), date.fromisoformat(end))
    assert usual_by(days) is by


@pytest.mark.parametrize("span", [span for span in Span if span is not Span.CUSTOM])
def test_every_range_by_name_is_offered_and_never_ends_after_today(span: Span) -> None:
    assert span in SIDE_BY_SIDE or span in NAMED
    for offset in range(800):
        today = date(2024, 1, 1) + timedelta(days=offset)
        days = range_of(span, today)
        assert days.begin <= days.end <= today
        assert 1 <= len(Question("departments", days.begin, days.end, usual_by(days)).buckets()) <= 62


def test_twelve_months_are_compared_with_the_twelve_before() -> None:
    days = range_of(Span.MONTHS_12, date(2025, 11, 20))
    earlier = before(Question("departments", days.begin, days.end, By.MONTH))
    assert (earlier.begin, earlier.end) == (date(2023, 11, 1), date(2024, 10, 31))
    assert len(earlier.buckets()) == 12


@pytest.mark.parametrize(
    ("days", "by"),
    [(1, By.DAY), (45, By.DAY), (46, By.WEEK), (190, By.WEEK), (191, By.MONTH), (1500, By.MONTH), (1501, By.YEAR)],
)
def test_the_longer_the_range_the_longer_its_periods(days: int, by: By) -> None:
    begin = date(2020, 1, 1)
    assert usual_by(Bucket(begin, begin + timedelta(days=days - 1))) is by
