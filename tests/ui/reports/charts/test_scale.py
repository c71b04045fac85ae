"""From periods and values to pixels and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from deskapp.ui.reports.charts.scale import Scale, in_columns, numbers, runs, thinned

PLOT = QRectF(50, 10, 600, 200)


@given(st.integers(1, 400), st.booleans())
def test_the_place_of_a_period_leads_back_to_it(buckets: int, banded: bool) -> None:
    scale = Scale(PLOT, 0, 10, buckets, banded)
    assert [scale.bucket_at(scale.x(place)) for place in range(buckets)] == list(range(buckets))


def test_values_go_upwards() -> None:
    scale = Scale(PLOT, 0, 10, 3, False)
    assert (scale.y(0), scale.y(10), scale.y(5)) == (210, 10, 110)


def test_one_period_stands_in_the_middle() -> None:
    assert Scale(PLOT, 0, 10, 1, False).x(0) == PLOT.center().x()


def test_beside_the_plot_is_no_period() -> None:
    scale = Scale(PLOT, 0, 10, 3, False)
    assert scale.bucket_at(10) is None
    assert scale.bucket_at(700) is None


def test_gaps_part_the_values() -> None:
    assert runs(numbers([None, 1, 2, None, None, 3])) == [slice(1, 3), slice(5, 6)]
    assert runs(numbers([])) == []


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=3000), st.integers(2, 300))
def test_fewer_points_keep_both_ends_and_the_extremes(values: list[float], most: int) -> None:
    given_values = np.array(values)
    chosen = thinned(given_values, most)
    assert {0, len(values) - 1} <= set(chosen.tolist())
    assert given_values[chosen].max() == max(values)
    assert given_values[chosen].min() == min(values)
    assert len(chosen) <= max(most + 4, 6)


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("points", [5, 5000])
def test_columns_lie_beside_one_another_and_hold_the_highest(ratio: float, points: int) -> None:
    xs = np.linspace(10.2, 90.7, points)
    tops, bottoms = np.full(points, 50.0), np.full(points, 80.0)
    tops[points // 2] = 20
    lefts, highs, lows = in_columns(xs, tops, bottoms, ratio)
    assert np.diff(lefts) == pytest.approx(1 / ratio)
    assert lefts[0] >= 10.2
    assert lefts[-1] + 1 / ratio <= 90.7
    assert (highs <= lows).all()
    assert highs.min() == pytest.approx(20, abs=2)
