"""Places on the line of days are moments in Prague and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import count, pairwise
from random import Random
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from deskapp.app.demo.curve import DAY, Curve

END = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
CURVE = Curve(END)
_PRAGUE = ZoneInfo("Europe/Prague")


def test_the_end_is_its_own_place() -> None:
    assert CURVE.moment(CURVE.place(END)) == END
    assert CURVE.end == 365 * DAY + 10 * 3600 + 24 * 60


@given(st.floats(0, 365 * DAY, allow_nan=False))
def test_working_hours_are_working_hours(place: float) -> None:
    later = CURVE.working(place)
    at = CURVE.moment(later).astimezone(_PRAGUE)
    assert later >= int(place)
    assert at.weekday() < 5
    assert 7 <= at.hour < 18
    assert CURVE.moment(later) - CURVE.moment(place) < timedelta(days=3)


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
