"""What is asked: remembered as plain data, read back, and turned to other reports."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.domain.reports.catalogue import REPORTS
from deskapp.domain.reports.question import Bucket, By
from deskapp.domain.vocabulary import Channel
from deskapp.ui.reports.asked import Asked, known_only, read, spanned, written
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.spans import Span

TODAY = date(2025, 11, 20)
IDS = st.none() | st.frozensets(st.integers(0, 2**40), max_size=4)


@st.composite
def asked(draw: st.DrawFn) -> Asked:
    report = draw(st.sampled_from(sorted(REPORTS)))
    columns = REPORTS[report].columns
    span = draw(st.sampled_from(Span))
    days = sorted(draw(st.lists(st.dates(), min_size=2, max_size=2)))
    shown = tuple(draw(st.lists(st.sampled_from(columns), unique=True, max_size=5)))
    sortable = ("name", *(shown or REPORTS[report].usual))
    return Asked(
        report,
        span,
        Bucket(*days) if span is Span.CUSTOM else None,
        draw(st.none() | st.sampled_from(By)),
        draw(IDS),
        draw(st.none() | st.frozensets(st.sampled_from(Channel), max_size=3)),
        draw(IDS),
        draw(IDS),
        draw(st.just("") | st.sampled_from(columns)),
        draw(st.sampled_from(ChartKind)),
        shown,
        draw(st.none() | st.tuples(st.sampled_from(sortable), st.booleans())),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@settings(max_examples=60)
@given(asked())
def test_what_is_written_down_is_read_again(one: Asked) -> None:
    assert read(one.report, json.loads(json.dumps(written(one)))) == one


NONSENSE = [None, True, 0, -1, 2.5, "", "month", "pie", "answers", [], ["answers", 3, None], [["x"]], {"a": []}]
NONSENSE += [["2025-01-02", "2025-01-01"], ["2025-13-01", ""], ["name"], ["name", True], ["answers", "up"], [True, 7]]


@settings(max_examples=60)
@given(
    st.sampled_from([*REPORTS, "ratings", ""]),
    st.dictionaries(st.sampled_from(list(written(Asked()))), st.sampled_from(NONSENSE)),
)
def test_nonsense_is_read_as_something_that_can_be_asked(report: str, body: dict[str, Any]) -> None:
    found = read(report, body)
    assert found.question(TODAY).buckets()
    assert found.chart_column.name in found.of.columns
    assert set(found.shown_columns) <= set(found.of.columns)


def test_columns_that_a_report_does_not_have_are_left_out() -> None:
    found = read("per-hour", {"columns": ["answers", "notesPerHour"], "column": "answers", "sort": ["answers", True]})
    assert (found.columns, found.column, found.sort) == (("notesPerHour",), "", None)


def test_a_preset_moves_on_and_two_days_stay() -> None:
    month = Asked(span=Span.THIS_MONTH)
    assert month.days(date(2025, 12, 3)) == Bucket(date(2025, 12, 1), date(2025, 12, 3))
    days = Bucket(date(2025, 1, 1), date(2025, 3, 31))
    two = spanned(month, Span.CUSTOM, days)
    assert two.days(TODAY) == days
    assert two.periods(TODAY) is By.WEEK


def test_another_range_forgets_the_periods_that_suited_the_one_before() -> None:
    daily = replace(Asked(span=Span.MONTHS_12), by=By.WEEK)
    assert spanned(daily, Span.DAYS_7).by is None
    assert spanned(daily, Span.DAYS_7, Bucket(TODAY, TODAY)).custom is None


def test_another_report_keeps_range_and_filters_and_has_its_own_look() -> None:
    here = Asked(
        "departments",
        Span.MONTHS_12,
        departments=frozenset({2}),
        channels=frozenset({Channel.CHAT}),
        compare=False,
        column="calls",
        chart=ChartKind.PIE,
        columns=("calls",),
    )
    there = Asked("agents", Span.DAYS_7, column="answers", chart=ChartKind.LINE, agents=frozenset({1}))
    turned = here.turned_to(there)
    assert (turned.report, turned.column, turned.chart, turned.columns) == ("agents", "answers", ChartKind.LINE, ())
    assert (turned.span, turned.departments, turned.channels) == (Span.MONTHS_12, here.departments, here.channels)
    assert (turned.agents, turned.compare) == (None, False)


def test_only_the_report_of_tags_is_asked_about_some_tags() -> None:
    tagged = Asked("departments", tags=frozenset({5}))
    assert tagged.question(TODAY).tags is None
    assert replace(tagged, report="tags").question(TODAY).tags == {5}


@pytest.mark.parametrize(
    ("report", "column", "adds_up", "shown"),
    [
        ("departments", "answers", True, ChartKind.PIE),
        ("departments", "rewards_p", False, ChartKind.BAR),
        ("departments", "newAnswerAvgTime", False, ChartKind.BAR),
        ("tags", "answers", False, ChartKind.BAR),
        ("per-hour", "worked_seconds", True, ChartKind.PIE),
    ],
)
def test_a_pie_is_drawn_of_parts_only(report: str, column: str, adds_up: bool, shown: ChartKind) -> None:
    one = Asked(report, column=column, chart=ChartKind.PIE)
    assert (one.adds_up, one.shown_chart) == (adds_up, shown)


def test_a_filter_for_what_is_gone_lets_everything_through() -> None:
    one = Asked(departments=frozenset({1, 2}), agents=frozenset({9}), channels=None)
    known = known_only(one, {"departments": [1, 3], "agents": [4], "channels": []})
    assert (known.departments, known.agents, known.channels) == ({1}, None, None)
