"""The pie: its slices are the values, its labels never overlap, their lines never cross."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLineF, QRectF, QSizeF
from PySide6.QtWidgets import QApplication

from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.pie_labels import LABEL_STEP, SMALLEST
from deskapp.ui.reports.charts.scene import ChartScene
from deskapp.ui.reports.charts.slices import slices_of
from tests.ui.reports.charts.made import chart

VALUES = st.lists(st.one_of(st.integers(0, 40), st.integers(0, 5000)), min_size=1, max_size=10)


def _pie(values: list[int]) -> dict[str, tuple[int]]:
    return {f"Row {place}": (value,) for place, value in enumerate(values)}


@given(VALUES.filter(any), st.integers(150, 600), st.integers(300, 1400))
def test_labels_never_overlap_and_their_lines_never_cross(values: list[int], high: int, wide: int) -> None:
    room = QRectF(0, 0, wide, high)
    pie, found = slices_of(chart(ChartKind.PIE, _pie(values)), room, "Other", LABEL_STEP)
    labels = [one.label for one in found if one.label is not None]
    assert len(labels) == len(found)
    for side in (-1, 1):
        heights = sorted(label.y for label in labels if label.side == side)
        assert all(below - above >= LABEL_STEP - 1e-6 for above, below in pairwise(heights))
        assert all(pie.top - 1e-6 <= y <= pie.bottom + 1e-6 for y in heights)
    lines = [[QLineF(*label.line[:2]), QLineF(*label.line[1:])] for label in labels]
    for ones, others in combinations(lines, 2):
        crossing = QLineF.IntersectionType.BoundedIntersection
        assert not any(one.intersects(other)[0] == crossing for one in ones for other in others)


@given(VALUES.filter(any))
def test_the_slices_are_the_whole(values: list[int]) -> None:
    _, found = slices_of(chart(ChartKind.PIE, _pie(values)), QRectF(0, 0, 800, 400), "Other", LABEL_STEP)
    assert sum(one.share for one in found) == pytest.approx(1)
    assert sum(one.series.total or 0 for one in found) == sum(values)
    named = [one for one in found if one.series.key is not None]
    assert [one.share for one in named] == sorted((one.share for one in named), reverse=True)
    if any(one.series.key is None for one in found):
        assert all(one.share >= SMALLEST for one in named)


def test_small_slices_are_drawn_together() -> None:
    _, found = slices_of(chart(ChartKind.PIE, _pie([500, 400, 9, 8, 0])), QRectF(0, 0, 800, 400), "Other", LABEL_STEP)
    assert [(one.series.name, one.series.total) for one in found] == [("Row 0", 500), ("Row 1", 400), ("Other", 17)]


def test_it_begins_at_twelve_and_goes_clockwise(qapp: QApplication) -> None:
    scene = ChartScene(chart(ChartKind.PIE, _pie([25, 50, 25])), QSizeF(800, 400), LIGHT)
    assert scene.pie is not None
    centre = scene.sceneRect().center()
    found = [scene.pie.slice_at(centre + away) for away in (QLineF(0, 0, x, y).p2() for x, y in _AROUND)]
    assert [scene.pie.slices[place].series.name for place in found if place is not None] == [
        "Row 1",  # the largest: the first half
        "Row 1",
        "Row 0",
        "Row 2",
    ]


#: Just right of twelve, before six, after six, before twelve.
_AROUND = ((5, -60), (5, 60), (-5, 60), (-5, -60))
