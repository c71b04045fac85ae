"""The periods a range is split into, the period before, and what cannot be asked."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.domain.reports.question import By, Question, before, checked
from tests.domain.reports.kit import day


def _question(begin: str, end: str, by: By = By.RANGE, **more: object) -> Question:
    return Question("departments", day(begin), day(end), by, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("begin", "end", "by", "expected"),
    [
        ("2026-02-27", "2026-03-01", By.DAY, ["02-27 02-27", "02-28 02-28", "03-01 03-01"]),
        ("2026-03-04", "2026-03-17", By.WEEK, ["03-04 03-08", "03-09 03-15", "03-16 03-17"]),  # both ends cut off
        ("2026-12-28", "2027-01-10", By.WEEK, ["12-28 01-03", "01-04 01-10"]),  # weeks 53 and 1
        ("2025-12-29", "2026-01-04", By.WEEK, ["12-29 01-04"]),  # week 1 begins in the year before
        ("2027-01-01", "2027-01-03", By.WEEK, ["01-01 01-03"]),  # all that is left of week 53
        ("2026-01-31", "2026-03-01", By.MONTH, ["01-31 01-31", "02-01 02-28", "03-01 03-01"]),
        ("2025-12-30", "2027-01-02", By.YEAR, ["12-30 12-31", "01-01 12-31", "01-01 01-02"]),
        ("2025-12-30", "2027-01-02", By.RANGE, ["12-30 01-02"]),
        ("2026-03-04", "2026-03-04", By.YEAR, ["03-04 03-04"]),
    ],
)
def test_periods(begin: str, end: str, by: By, expected: list[str]) -> None:
    found = [f"{each.begin:%m-%d} {each.end:%m-%d}" for each in _question(begin, end, by).buckets()]
    assert found == expected


@given(st.dates(date(1999, 1, 1), date(2040, 1, 1)), st.integers(0, 900), st.sampled_from(By))
def test_periods_lie_beside_each_other_and_fill_the_range(begin: date, length: int, by: By) -> None:
    question = Question("agents", begin, begin + timedelta(days=length), by)
    buckets = question.buckets()
    assert (buckets[0].begin, buckets[-1].end) == (question.begin, question.end)
    assert all(one.end + timedelta(days=1) == two.begin for one, two in pairwise(buckets))
    assert all(each.begin <= each.end and each.begin in each and each.end in each for each in buckets)
    same = {By.DAY: str, By.WEEK: lambda d: d.isocalendar()[:2], By.MONTH: lambda d: d.replace(day=1)}
    of = {**same, By.YEAR: lambda d: d.year, By.RANGE: lambda d: 0}[by]
    assert [of(each.begin) for each in buckets] == [of(each.end) for each in buckets]
    assert len({of(each.begin) for each in buckets}) == len(buckets)


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("2026-03-01", "2026-03-31", ("2026-02-01", "2026-02-28")),  # a month, not 31 days
        ("2024-03-01", "2024-03-31", ("2024-02-01", "2024-02-29")),
        ("2026-01-01", "2026-12-31", ("2025-01-01", "2025-12-31")),
        ("2024-11-01", "2025-10-31", ("2023-11-01", "2024-10-31")),
        ("2026-01-01", "2026-02-28", ("2025-11-01", "2025-12-31")),
        ("2026-03-01", "2026-03-30", ("2026-01-30", "2026-02-28")),  # not the whole month: as many days
        ("2026-03-02", "2026-04-01", ("2026-01-30", "2026-03-01")),
        ("2026-03-05", "2026-03-05", ("2026-03-04", "2026-03-04")),
    ],
)
def test_the_period_before(begin: str, end: str, expected: tuple[str, str]) -> None:
    earlier = before(_question(begin, end, By.DAY, departments=frozenset({3})))
    assert (str(earlier.begin), str(earlier.end)) == expected
    assert (earlier.by, earlier.departments) == (By.DAY, frozenset({3}))


@given(st.dates(date(1999, 1, 1), date(2040, 1, 1)), st.integers(0, 900))
def test_the_period_before_ends_the_day_before_this_one(begin: date, length: int) -> None:
    question = Question("agents", begin, begin + timedelta(days=length))
    earlier = before(question)
    assert earlier.end == begin - timedelta(days=1)
    assert abs((earlier.end - earlier.begin).days - length) <= (0 if begin.day > 1 else 5)  # months differ


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (Question("nix", day("2026-01-01"), day("2026-01-01")), "There is no report “nix”"),
        (_question("2026-01-02", "2026-01-01"), "ends before it begins"),
        (_question("1990-01-01", "2026-01-01", By.DAY), "too long a range by day"),
        (_question("2026-01-01", "2026-01-01", tags=frozenset({1})), "Only the report of tags"),
    ],
)
def test_what_cannot_be_asked(question: Question, sentence: str) -> None:
    with pytest.raises(Invalid, match=sentence):
        checked(question)


def test_long_ranges_can_be_asked_by_week() -> None:
    assert len(checked(_question("1990-01-01", "2026-01-01", By.WEEK)).buckets()) == 1879
