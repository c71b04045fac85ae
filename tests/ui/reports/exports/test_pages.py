"""Everything stands on a page, nothing over anything else."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from deskapp.ui.reports.exports.blocks import recorded
from deskapp.ui.reports.exports.pages import inner_width, is_landscape, pages_of
from deskapp.ui.reports.exports.paper import FOOT, MARGIN, page_size
from deskapp.ui.reports.exports.table_parts import Part
from tests.ui.reports.exports.made import document, table


@settings(max_examples=40)
@given(st.integers(0, 300), st.integers(2, 30), st.integers(0, 6), st.booleans())
def test_all_of_it_stands_between_the_margins(
    qapp: QApplication, rows: int, columns: int, filters: int, charted: bool
) -> None:
    told = document(
        table=table(rows, columns), filters=("Tags: " + "one, " * 50,) * filters, chart=lambda painter, rect: None
    )
    landscape = is_landscape(told)
    found = pages_of(told, recorded(told, inner_width(landscape), 280) if charted else None, landscape)
    wide, high = page_size(landscape)
    for page in found:
        assert page
        for room, _ in page:
            assert room.left() >= MARGIN
            assert room.right() <= wide - MARGIN + 0.1
            assert room.top() >= MARGIN
            assert room.bottom() <= high - MARGIN - FOOT + 0.1
        assert all(above.bottom() <= below.top() for (above, _), (below, _) in pairwise(page))
    parts = [block for page in found for _, block in page if isinstance(block, Part)]
    cells = [(row, place) for part in parts for row in part.rows for place in part.columns[1:]]
    assert sorted(cells) == [(row, place) for row in range(rows) for place in range(1, columns)]
    assert sum(part.total for part in parts) == len({part.columns for part in parts})


def test_a_wide_table_lies(qapp: QApplication) -> None:
    assert not is_landscape(document(table=table(3, 6)))
    assert is_landscape(document(table=table(3, 14)))
    assert not is_landscape(document(table=None))
