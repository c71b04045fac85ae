"""The lines of an answer, as every written form of it has them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from deskapp.domain.reports.answer import Answer, Row
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.measures import Figures
from deskapp.domain.reports.question import Bucket

#: Averages, shares and rates have so many decimals wherever a program reads them; all other values are whole.
_DECIMALS = 3


class Layout(StrEnum):
    """What a line is: a row over the whole range, a period over all rows, or a row in a period.

    The first two end with the total, the last has none: whoever adds its lines up shall not count twice.
    """

    ROWS = "rows"
    PERIODS = "periods"
    BOTH = "both"

    @property
    def has_rows(self) -> bool:
        """Whether its lines name a row."""
        return self is not Layout.PERIODS

    @property
    def has_periods(self) -> bool:
        """Whether its lines name a period."""
        return self is not Layout.ROWS


@dataclass(frozen=True, slots=True)
class Line:
    """The figures of a row in a period; None are all rows, or the whole range. The total has neither."""

    row: Row | None
    bucket: Bucket | None
    figures: Figures

    @property
    def is_total(self) -> bool:
        """Whether it is the line of all rows over the whole range."""
        return self.row is None and self.bucket is None


def lines(answer: Answer, layout: Layout) -> Iterator[Line]:
    """The lines of an answer in their order."""
    if layout is Layout.BOTH:
        for place, bucket in enumerate(answer.buckets):
            for row in answer.rows:
                yield Line(row, bucket, answer.cell(row.key, place))
        return
    if layout is Layout.ROWS:
        yield from (Line(row, None, answer.row(row.key)) for row in answer.rows)
    else:
        yield from (Line(None, bucket, answer.bucket(place)) for place, bucket in enumerate(answer.buckets))
    yield Line(None, None, answer.total)


def exact(column: Column, figures: Figures) -> float | None:
    """A column's value as programs read it: whole, or rounded to three decimals; None for an average over nothing."""
    value = column.value(figures)
    return value if value is None or column.adds_up else round(value, _DECIMALS)
