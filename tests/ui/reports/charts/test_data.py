"""What a chart shows: colours, what is drawn together, what is switched off."""

from __future__ import annotations

from dataclasses import replace

from deskapp.ui.reports.charts.data import MOST, Series, folded, together
from tests.ui.reports.charts.made import chart

MANY = {f"Row {place}": (place, None if place == 12 else 1) for place in range(1, 13)}


def test_ten_series_stay_and_take_the_colours_in_order() -> None:
    found = folded(chart(rows=dict(list(MANY.items())[:MOST])), "Other")
    assert [one.colour for one in found.series] == list(range(10))


def test_a_colour_that_is_given_stays() -> None:
    data = chart()
    given = replace(data, series=tuple(replace(one, colour=7) for one in data.series))
    assert {one.colour for one in folded(given, "Other").series} == {7}


def test_the_tenth_and_later_are_one() -> None:
    found = folded(chart(rows=MANY), "Other").series
    assert len(found) == MOST
    assert found[-1] == Series(None, "Other", None, [10 + 11 + 12, 2], 10 + 11 + 12 + 2)


def test_averages_are_not_added_but_taken_from_the_answer() -> None:
    other = Series(None, "Other", None, [7.5, None], 7.5)
    assert folded(chart(rows=MANY, stacked=False, other=other), "Other").series[-1] is other
    assert [one.key for one in folded(chart(rows=MANY, stacked=False), "Other").series] == list(range(1, 10))


def test_the_values_before_are_drawn_together_too() -> None:
    rows = [Series(place, "", None, [1], 1, before=[place]) for place in (1, 2)]
    assert together(rows, "Other").before == [3]


def test_what_is_off_leaves_the_totals_where_parts_add_up() -> None:
    left = chart().without(frozenset({1}))
    assert [one.name for one in left.series] == ["Technical", "Sales"]
    assert (left.totals, left.whole) == ([6, 2, 18, 29], 55)
    assert chart(stacked=False).without(frozenset({1})).total is None
