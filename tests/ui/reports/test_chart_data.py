"""What the chart is told where there are more rows than colours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.measures import MEASURES, PLACE
from deskapp.domain.reports.question import Bucket, Question
from deskapp.services.reports import Choices
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.chart_data import chart_data
from deskapp.ui.reports.charts.data import ChartKind, folded

DAY = date(2026, 3, 2)


def _told(report: str, sizes: list[int]) -> Told:
    """A day on which the rows 1, 2, … got so many messages."""
    rows = tuple(Row(key, f"Row {key}") for key in range(1, len(sizes) + 1))
    figures = {}
    for key, size in enumerate(sizes, 1):
        bucket = [0] * len(MEASURES)
        bucket[PLACE["incoming"]] = size
        figures[key, 0] = tuple(bucket)
    answer = Answer(Question(report, DAY, DAY), rows, (Bucket(DAY, DAY),), figures)
    return Told(Asked(report=report, chart=ChartKind.BAR), DAY, answer, None, Choices((), (), (), (), None))


def test_those_with_most_have_colours_of_their_own(qtbot: QtBot) -> None:
    data = folded(chart_data(_told("agents", list(range(1, 13)))), "Other")
    assert [one.name for one in data.series[:9]] == [f"Row {key}" for key in range(12, 3, -1)]
    assert data.series[9].key is None
    assert data.series[9].values == [1 + 2 + 3]


def test_what_is_counted_twice_is_not_put_together(qtbot: QtBot) -> None:
    data = folded(chart_data(_told("tags", list(range(1, 13)))), "Other")
    assert [one.name for one in data.series] == [f"Row {key}" for key in range(12, 3, -1)]


@pytest.mark.parametrize("report", ["agents", "tags"])
def test_up_to_ten_stay_in_their_order(qtbot: QtBot, report: str) -> None:
    data = folded(chart_data(_told(report, [1, 5, 3])), "Other")
    assert [one.name for one in data.series] == ["Row 1", "Row 2", "Row 3"]


def test_in_a_single_period_rows_stand_side_by_side(qtbot: QtBot) -> None:
    data = chart_data(_told("departments", [1, 5]))
    assert (data.kind, data.stacked, data.whole) == (ChartKind.BAR, False, 6)


@pytest.mark.parametrize("kind", [ChartKind.AREA, ChartKind.LINE])
def test_a_single_period_has_no_course(qtbot: QtBot, kind: ChartKind) -> None:
    told = _told("departments", [1, 5])
    assert chart_data(replace(told, asked=replace(told.asked, chart=kind))).kind is ChartKind.BAR


def test_a_pie_of_a_single_period_is_still_one(qtbot: QtBot) -> None:
    told = _told("departments", [1, 5])
    data = chart_data(replace(told, asked=replace(told.asked, chart=ChartKind.PIE)))
    assert (data.kind, data.stacked) == (ChartKind.PIE, True)
