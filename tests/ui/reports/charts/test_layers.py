"""How high each series reaches."""

from __future__ import annotations

import numpy as np

from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.layers import bounds, layers_of
from tests.ui.reports.charts.made import chart

GAPS = {"General": (40, None, 20), "Technical": (5, 7, None)}


def test_the_first_series_is_on_top_of_all_others() -> None:
    general, technical, sales = layers_of(chart())
    assert sales.bottoms.tolist() == [0, 0, 0, 0]
    assert technical.bottoms.tolist() == sales.tops.tolist() == [1, 2, 3, 4]
    assert general.tops.tolist() == [46, 32, 38, 39]


def test_lines_do_not_stand_on_one_another() -> None:
    general, technical = layers_of(chart(ChartKind.LINE, GAPS))
    assert np.isnan(general.tops[1])
    assert technical.tops[:2].tolist() == [5, 7]


def test_in_a_stack_nothing_has_no_height() -> None:
    general, technical = layers_of(chart(ChartKind.AREA, GAPS))
    assert general.tops.tolist() == [45, 7, 20]
    assert technical.tops.tolist() == [5, 7, 0]


def test_averages_stand_beside_one_another() -> None:
    assert bounds(layers_of(chart(ChartKind.BAR, stacked=False))) == (0, 40)
    assert bounds(layers_of(chart(ChartKind.BAR))) == (0, 46)
    assert bounds(()) == (0, 0)
