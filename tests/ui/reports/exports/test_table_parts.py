"""A table on paper is whole, whatever its size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from deskapp.ui.reports.exports.table_parts import ROW, Part, bands, cut, natural_widths, parts_of
from tests.ui.reports.exports.made import table


@given(st.lists(st.floats(38, 120), min_size=1, max_size=40), st.floats(300, 1100))
def test_each_column_stands_in_one_band_after_the_names(widths: list[float], room: float) -> None:
    found = bands(widths, room)
    assert all(band[0] == 0 for band in found)
    assert [place for band in found for place in band[1:]] == list(range(1, len(widths)))
    assert all(sum(widths[place] for place in band) <= room or len(band) <= 2 for band in found)


@given(st.integers(0, 120), st.booleans(), st.floats(0, 500))
def test_what_is_cut_is_whole_again(qapp: QApplication, rows: int, total: bool, high: float) -> None:
    (part,) = parts_of(table(rows, 4, **({} if total else {"total": ()})), 700)
    first, rest = cut(part, high)
    kept = [one for one in (first, rest) if one is not None]
    assert [row for one in kept for row in one.rows] == list(range(rows))
    assert [one.total for one in kept][-1] == total
    assert not any(one.total for one in kept[:-1])
    assert rest is None or rest.rows or not rows, "a total is never alone under a head"
    if first is not None:
        assert first.height(700) <= high or (rest is None and rows + total == 0)


def test_the_columns_fill_the_room(qapp: QApplication) -> None:
    for part in parts_of(table(3, 30), 700):
        assert abs(sum(part.widths) - 700) < 1
        assert all(wide >= 38 for wide in part.widths)


def test_heads_take_three_lines_at_most(qapp: QApplication) -> None:
    long = table(2, 3, heads=["Department", "Average time in the status of Answered", "Answers"])
    (part,) = parts_of(long, 700)
    (short,) = parts_of(table(2, 3, heads=["Department", "A", "B"]), 700)
    assert part.above() - short.above() < 2 * 16


def test_a_row_is_as_high_as_all_others(qapp: QApplication) -> None:
    (one,), (two,) = parts_of(table(1), 700), parts_of(table(2), 700)
    assert two.height(700) - one.height(700) == ROW


def test_figures_are_never_elided(qapp: QApplication) -> None:
    widths = natural_widths(table(1, 3, rows=[["A", "1,234,567,890", "1"]], total=()))
    assert widths[1] > widths[2]
    assert isinstance(parts_of(table(), 700)[0], Part)
