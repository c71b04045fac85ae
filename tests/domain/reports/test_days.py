"""Local days: they lie beside each other without a gap in every zone, whatever its clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.reports.days import Calendar, begin_of, day_of, monday_of, months_later

HOUR = 3_600_000_000
ZONES = sorted(name for name in available_timezones() if "/" in name or name == "UTC")

zones = st.sampled_from(ZONES).map(ZoneInfo)
#: Zones whose midnight is skipped or comes twice on some days are worth a look of their own.
odd = st.sampled_from(
    ["Asia/Beirut", "America/Havana", "America/Santiago", "Atlantic/Azores", "America/St_Johns", "Pacific/Apia"]
).map(ZoneInfo)
days = st.dates(date(1970, 1, 2), date(2060, 1, 1))


@given(zones | odd, days)
def test_a_day_begins_where_the_one_before_ends(zone: ZoneInfo, day: date) -> None:
    begin, end = begin_of(day, zone), begin_of(day + timedelta(days=1), zone)
    before, at = from_us(begin - 1).astimezone(zone).date(), from_us(begin).astimezone(zone).date()
    assert before < day <= at
    assert begin <= end
    assert day_of(begin - 1, zone) < day.toordinal()
    if begin < end:  # else the whole day was skipped
        assert day_of(begin, zone) == day_of(end - 1, zone) == day.toordinal()


@given(zones | odd, st.integers(0, to_us(datetime(2060, 1, 1, tzinfo=UTC))), st.integers(0, 60 * HOUR))
def test_later_moments_are_never_of_an_earlier_day(zone: ZoneInfo, at: int, later: int) -> None:
    first, second = day_of(at, zone), day_of(at + later, zone)
    assert first <= second
    told = from_us(at).astimezone(zone).date().toordinal()
    assert first - told in (0, 1)  # one more where a midnight comes twice: what follows its first coming is the new day


@given(zones | odd, days, st.lists(st.integers(0, 40 * 24 * HOUR - 1), max_size=20))
def test_a_calendar_of_many_moments_tells_the_same_days(zone: ZoneInfo, first: date, moments: list[int]) -> None:
    begin = begin_of(first, zone)
    calendar = Calendar(zone, first.toordinal(), first.toordinal() + 41)
    assert [calendar.day(begin + each) for each in moments] == [day_of(begin + each, zone) for each in moments]


@pytest.mark.parametrize(
    ("zone", "day", "begin", "hours"),
    [
        ("Europe/Prague", "2026-03-29", "2026-03-28T23:00", 23),
        ("Europe/Prague", "2026-10-25", "2026-10-24T22:00", 25),
        ("Europe/Prague", "2026-06-01", "2026-05-31T22:00", 24),
        ("Pacific/Kiritimati", "2026-06-01", "2026-05-31T10:00", 24),
        ("Pacific/Pago_Pago", "2026-06-01", "2026-06-01T11:00", 24),
        ("Asia/Kathmandu", "2026-06-01", "2026-05-31T18:15", 24),
        ("Australia/Lord_Howe", "2026-04-05", "2026-04-04T13:00", 24.5),
        ("Asia/Beirut", "2026-03-29", "2026-03-28T22:00", 23),  # 0:00 is skipped, the day begins at 1:00
        ("America/Havana", "2026-11-01", "2026-11-01T04:00", 25),  # 0:00 comes twice
        ("America/St_Johns", "2010-11-07", "2010-11-07T02:30", 25),  # a minute after midnight it is 23:01 again
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00", 0),  # was never there
    ],
)
def test_days_of_all_lengths(zone: str, day: str, begin: str, hours: float) -> None:
    place, on = ZoneInfo(zone), date.fromisoformat(day)
    assert from_us(begin_of(on, place)) == datetime.fromisoformat(begin).replace(tzinfo=UTC)
    assert (begin_of(on + timedelta(days=1), place) - begin_of(on, place)) / HOUR == hours


def test_what_happens_in_the_hour_before_a_second_midnight_is_of_the_new_day() -> None:
    assert (
        day_of(to_us(datetime(2010, 11, 7, 3, tzinfo=UTC)), ZoneInfo("America/St_Johns"))
        == date(2010, 11, 7).toordinal()
    )


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-03-31", 0, "2026-03-01"),
        ("2026-12-31", 1, "2027-01-01"),
        ("2026-01-15", -1, "2025-12-01"),
        ("2024-02-29", 12, "2025-02-01"),
        ("2026-05-01", -29, "2023-12-01"),
    ],
)
def test_months_later(day: str, months: int, expected: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("day", "expected"), [("2027-01-01", "2026-12-28"), ("2026-12-28", "2026-12-28"), ("2026-01-04", "2025-12-29")]
)
def test_the_monday_of_a_week(day: str, expected: str) -> None:
    assert monday_of(date.fromisoformat(day)) == date.fromisoformat(expected)
