"""Places on the line of days are moments in Prague and back."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import count, pairwise
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from deskapp.app.demo.curve import DAY, DAYS, Curve

END = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
CURVE = Curve(END)
_PRAGUE = ZoneInfo("Europe/Prague")


def test_the_end_is_its_own_place() -> None:
    assert CURVE.moment(CURVE.place(END)) == END
    assert CURVE.end == DAYS * DAY + 10 * 3600 + 24 * 60


@given(st.floats(0, DAYS * DAY, allow_nan=False))
def test_working_hours_are_working_hours(place: float) -> None:
    later = CURVE.working(place)
    at = CURVE.moment(later).astimezone(_PRAGUE)
    assert later >= int(place)
    assert at.weekday() < 5
    assert 7 <= at.hour < 18
    assert CURVE.moment(later) - CURVE.moment(place) < timedelta(days=5)


def test_openings_rise_and_stay_before_the_end() -> None:
    until = CURVE.end - 7_000
    for size in (1, 10, 500, 5_000):
        rng = Random(size)
        places = list(CURVE.openings(size, until, (rng.random() for _ in count())))
        assert len(places) == size
        assert all(one <= two for one, two in pairwise(places))
        assert places[0] >= 0
        assert places[-1] <= until


def test_small_workspaces_are_busy_now() -> None:
    rng = Random(1)
    places = list(CURVE.openings(300, CURVE.end, (rng.random() for _ in count())))
    assert sum(place > CURVE.end - 20 * DAY for place in places) > 75
    large = list(CURVE.openings(40_000, CURVE.end, (rng.random() for _ in count())))
    assert sum(place > CURVE.end - 20 * DAY for place in large) < 5_000


def test_more_come_every_year_and_fewer_in_summer_and_at_christmas() -> None:
    rng = Random(3)
    days = [
        CURVE.day(int(place) // DAY) for place in CURVE.openings(60_000, CURVE.end, (rng.random() for _ in count()))
    ]
    months = Counter((day.year, day.month) for day in days)
    for month in range(1, 11):
        assert months[2025, month] > months[2024, month] * 1.02
        assert months[2025, month] < months[2024, month] * 1.2
    assert months[2025, 7] < 0.95 * months[2025, 6]
    assert months[2024, 12] < 0.88 * months[2024, 11]
    by_day = Counter(days)
    assert by_day[date(2024, 12, 24)] < 0.3 * by_day[date(2024, 12, 10)]


def test_nobody_works_on_a_holiday() -> None:
    eve = CURVE.place(datetime(2024, 12, 24, 9, tzinfo=UTC))
    assert CURVE.moment(CURVE.working(eve)).date() == date(2024, 12, 27)
