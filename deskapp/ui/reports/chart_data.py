"""What the chart is told of an answer: series with all their words, made from the same figures as the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import overload

from PySide6.QtCore import QCoreApplication

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.measures import Figures, added
from deskapp.domain.reports.question import Bucket, By
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.charts.data import MOST, ChartData, ChartKind, Series
from deskapp.ui.reports.filter_bar import span_word
from deskapp.ui.reports.report_words import (
    bucket_label,
    bucket_short,
    column_label,
    dimension_label,
    figure_text,
    range_text,
    row_name,
)
from deskapp.ui.reports.spans import Span


def chart_data(told: Told) -> ChartData:
    """The chart of what was told, in its column and kind."""
    asked, answer = told.asked, told.answer
    column, question = asked.chart_column, answer.question
    stacked = stacks(told)
    rows = _foremost(answer, column)
    series = tuple(_series(row, answer, told.before, column) for row in rows)
    whole_counts = asked.of.rows_add_up
    rest = rows[MOST - 1 :] if len(rows) > MOST and not stacked and whole_counts else ()
    return ChartData(
        kind=_kind(asked.shown_chart, len(answer.buckets)),
        stacked=stacked,
        unit=column.unit,
        text=partial(figure_text, column),
        labels=_labels(answer.buckets, question.by),
        titles=_Words(len(answer.buckets), lambda place: bucket_label(answer.buckets[place], question.by)),
        dates=[bucket.begin for bucket in answer.buckets],
        series=series,
        column=column_label(column),
        of=dimension_label(question.of.rows),
        span=_span(told),
        total=QCoreApplication.translate("ReportChart", "Total") if whole_counts else None,
        totals=column.values(map(answer.bucket, range(len(answer.buckets)))),
        whole=column.value(answer.total),
        other=_other(rest, answer, told.before, column),
        coarse=_coarse(answer.buckets, question.by),
        before=QCoreApplication.translate("ReportChart", "before"),
        report=question.report,
        opens=bool(column.kinds),
    )


def stacks(told: Told) -> bool:
    """Whether the rows stand on each other. In a single period they stand side by side, as one compares them there."""
    single = len(told.answer.buckets) == 1 and told.asked.shown_chart is not ChartKind.PIE
    return told.asked.adds_up and not single


def _kind(wanted: ChartKind, buckets: int) -> ChartKind:
    """A single period has no course: what would be an area or a line is a bar."""
    return ChartKind.BAR if buckets == 1 and wanted in (ChartKind.AREA, ChartKind.LINE) else wanted


def _foremost(answer: Answer, column: Column) -> tuple[Row, ...]:
    """The rows, those with most first where not all of them get a colour of their own."""
    if len(answer.rows) <= MOST:
        return answer.rows
    return tuple(sorted(answer.rows, key=lambda row: -(column.value(answer.row(row.key)) or 0)))


def _series(row: Row, answer: Answer, earlier: Answer | None, column: Column) -> Series:
    return Series(
        row.key,
        row_name(row),
        row.colour - 1 if row.colour else None,
        answer.series(row.key, column.name),
        column.value(answer.row(row.key)),
        _as_long([column.value(f) for f in _cells((row,), earlier)], len(answer.buckets)) if earlier else None,
    )


def _other(rest: Sequence[Row], answer: Answer, earlier: Answer | None, column: Column) -> Series | None:
    """The tenth and later rows as one, from their figures: averages do not add up."""
    if not rest:
        return None
    values = [column.value(figures) for figures in _cells(rest, answer)]
    before = _as_long([column.value(f) for f in _cells(rest, earlier)], len(values)) if earlier else None
    total = column.value(added(answer.row(row.key) for row in rest))
    return Series(None, QCoreApplication.translate("ReportChart", "Other"), None, values, total, before)


def _cells(rows: Sequence[Row], answer: Answer) -> list[Figures]:
    return [added(answer.cell(row.key, place) for row in rows) for place in range(len(answer.buckets))]


def _as_long(values: list[float | None], length: int) -> list[float | None]:
    """The n-th period is compared with the n-th of the range before, which may have fewer or more."""
    return [*values, *[None] * length][:length]


class _Words(Sequence[str]):
    """Words that are made when they are looked at: of two years by day few are, and each takes a while to write."""

    def __init__(self, count: int, word: Callable[[int], str]) -> None:
        self._places, self._word = range(count), word

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        found = self._places[place]
        return self._word(found) if isinstance(found, int) else [self._word(each) for each in found]


def _labels(buckets: Sequence[Bucket], by: By) -> Sequence[str]:
    return _Words(len(buckets), lambda place: bucket_short(buckets[place], by, first=place == 0))


def _coarse(buckets: Sequence[Bucket], by: By) -> dict[int, str]:
    """The months by the day or week that begins one."""
    if by not in (By.DAY, By.WEEK):
        return {}
    begins = [n for n, one in enumerate(buckets) if n and one.begin.month != buckets[n - 1].begin.month]
    return {place: bucket_short(buckets[place], By.MONTH, first=place == begins[0]) for place in begins}


def _span(told: Told) -> str:
    if told.asked.span is Span.CUSTOM:
        return range_text(told.answer.question.range)
    return span_word(told.asked.span)
