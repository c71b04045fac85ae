"""The labels of the periods never overlap."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from deskapp.ui.reports.charts.axes import GAP, labels_of
from deskapp.ui.reports.charts.data import ChartData
from deskapp.ui.reports.charts.scale import Scale
from tests.ui.reports.charts.made import chart, month


def _days(many: int, words: str = "{day} {month}", coarse: bool = True) -> ChartData:
    days = [date(2023, 11, 3) + timedelta(days=place) for place in range(many)]
    labels = [words.format(day=day.day, month=f"{day:%b}") for day in days]
    months = {place: f"{day:%b %y}" for place, day in enumerate(days) if day.day == 1} if coarse else {}
    return chart(rows={"All": [1] * many}, labels=labels, dates=days, coarse=months)


def _scale(data: ChartData, width: float, banded: bool = False) -> Scale:
    return Scale(QRectF(40, 10, width, 200), 0, 10, data.buckets, banded)


@given(
    st.integers(1, 900), st.sampled_from(["{day}", "{day} {month}", "{day}. {month} – a long label"]),
    st.booleans(), st.integers(60, 1400), st.booleans(),
)  # fmt: skip
def test_labels_never_overlap(
    qapp: QApplication, many: int, words: str, coarse: bool, width: int, banded: bool
) -> None:
    data = _days(many, words, coarse)
    scale = _scale(data, width, banded)
    found = labels_of(data, scale)
    assert found, "an axis without a label tells nothing"
    for one, following in pairwise(found):
        assert one.left + one.width + GAP <= following.left
    if len(found) > 1:
        assert all(one.left >= 0 for one in found)
        assert all(abs(one.left + one.width / 2 - scale.x(one.bucket)) <= one.width / 2 + 10 for one in found)


def test_all_months_are_told_where_there_is_room(qapp: QApplication) -> None:
    data = chart(rows={"All": [1] * 12})
    assert [one.bucket for one in labels_of(data, _scale(data, 900))] == list(range(12))


def test_fewer_months_begin_with_january(qapp: QApplication) -> None:
    data = chart(rows={"All": [1] * 40}, labels=[f"{month(place):%B %Y}" for place in range(40)])
    found = [month(one.bucket).month for one in labels_of(data, _scale(data, 900))]
    assert 1 in found
    assert len(set(found)) < 12


def test_two_years_by_day_are_told_by_month(qapp: QApplication) -> None:
    data = _days(730)
    found = labels_of(data, _scale(data, 800))
    assert {data.dates[one.bucket].day for one in found} == {1}
    assert any(one.text == "Jan 24" for one in found)


def test_many_thousand_days_have_labels_too(qapp: QApplication) -> None:
    data = _days(12_000)
    assert 2 <= len(labels_of(data, _scale(data, 800))) <= 20
