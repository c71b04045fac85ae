"""The lines of the grid stand at round values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.reports.columns import Unit
from deskapp.ui.reports.charts.ticks import ticks


@pytest.mark.parametrize(
    ("high", "unit", "most", "expected"),
    [
        (1304, Unit.NUMBER, 7, [0, 250, 500, 750, 1000, 1250, 1500]),
        (3, Unit.NUMBER, 7, [0, 1, 2, 3]),
        (0, Unit.NUMBER, 7, [0, 1]),
        (0, Unit.PERCENT, 7, [0, 100]),
        (93.8, Unit.PERCENT, 6, [0, 20, 40, 60, 80, 100]),
        (5400, Unit.SECONDS, 4, [0, 1800, 3600, 5400]),
        (42, Unit.SECONDS, 6, [0, 10, 20, 30, 40, 50]),
        (200_000, Unit.SECONDS, 4, [0, 86_400, 172_800, 259_200]),
        (7 * 60, Unit.MINUTES, 5, [0, 120, 240, 360, 480]),
        (2.4, Unit.PER_HOUR, 6, [0, 0.5, 1, 1.5, 2, 2.5]),
    ],
)
def test_the_steps_are_round(high: float, unit: Unit, most: int, expected: list[float]) -> None:
    assert ticks(0, high, unit, most) == pytest.approx(expected)


@given(st.floats(-1e7, 1e9, allow_subnormal=False), st.floats(0, 1e9), st.sampled_from(Unit), st.integers(2, 12))
def test_the_lines_hold_all_values(low: float, high: float, unit: Unit, most: int) -> None:
    low = min(low, high)
    found = ticks(low, high, unit, most)
    assert found[0] <= min(low, 0) + 1e-6 * abs(low)
    assert found[-1] >= high * (1 - 1e-6)
    assert 2 <= len(found) <= max(3, most)
    assert 0 in [round(value, 6) for value in found]
    if unit is Unit.NUMBER:
        assert all(value == int(value) for value in found)
