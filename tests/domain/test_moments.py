"""Moments go to the store and back unchanged."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.moments import from_us, to_us

AWARE = st.datetimes(
    min_value=datetime(1902, 1, 1),  # noqa: DTZ001
    max_value=datetime(2200, 1, 1),  # noqa: DTZ001
    timezones=st.sampled_from([UTC, ZoneInfo("Europe/Prague"), timezone(timedelta(hours=-7, minutes=-30))]),
)


@given(AWARE)
def test_round_trip(moment: datetime) -> None:
    assert from_us(to_us(moment)) == moment.astimezone(UTC)


@given(AWARE, AWARE)
def test_order_is_kept(one: datetime, other: datetime) -> None:
    assert (to_us(one) < to_us(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_an_hour_told_twice_is_two_moments() -> None:
    prague = ZoneInfo("Europe/Prague")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=prague)
    assert to_us(first.replace(fold=1)) - to_us(first) == 3_600_000_000
