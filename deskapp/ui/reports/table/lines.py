"""The lines of a table of figures: what an answer says of each row or period, ready to be ordered and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deskapp.domain.reports.answer import Answer, Key, Row
from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.measures import Figures
from deskapp.domain.reports.question import NOBODY
from deskapp.ui.inbox.card import CHANNEL_ICONS
from deskapp.ui.reports.report_words import bucket_label, row_name

Values = tuple[float | None, ...]
_ICONS: Mapping[Key, str] = {str(channel): icon for channel, icon in CHANNEL_ICONS.items()}


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands before a name, beside it and never instead of it: one of the ten colours (1…10), an icon, a face."""

    colour: int = 0
    icon: str = ""
    face: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A column of the table: its name for the caller, its words, the column of the report whose values it shows.

    `opens` is set where tickets stand behind the values; `least` is a width in logical pixels.
    """

    name: str
    label: str
    tip: str
    column: Column
    opens: bool = True
    least: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line: a row (`key`), a period (`bucket`) or the total (neither); `before` are the values of the period before.

    `gone` is set for what was deleted or deactivated since.
    """

    key: Key | None
    bucket: int | None
    name: str
    values: Values
    before: Values = ()
    mark: Mark = Mark()
    gone: bool = False


def row_lines(answer: Answer, before: Answer | None, columns: tuple[Column, ...]) -> list[Line]:
    """One line for each row of the answer, over its whole range."""
    return [
        Line(
            row.key,
            None,
            row_name(row),
            _values(columns, answer.row(row.key)),
            _values(columns, before.row(row.key)) if before else (),
            _mark(answer.question.of.rows, row),
            row.gone,
        )
        for row in answer.rows
    ]


def period_lines(answer: Answer, before: Answer | None, columns: tuple[Column, ...]) -> list[Line]:
    """One line for each period, over all rows; the n-th is compared with the n-th of the range before."""
    return [
        Line(
            None,
            place,
            bucket_label(bucket, answer.question.by),
            _values(columns, answer.bucket(place)),
            _values(columns, before.bucket(place)) if before and place < len(before.buckets) else (),
        )
        for place, bucket in enumerate(answer.buckets)
    ]


def total_line(name: str, answer: Answer, before: Answer | None, columns: tuple[Column, ...]) -> Line:
    """The line of all rows over the whole range, as the answer tells it."""
    return Line(None, None, name, _values(columns, answer.total), _values(columns, before.total) if before else ())


def _values(columns: Iterable[Column], figures: Figures) -> Values:
    return tuple(column.value(figures) for column in columns)


def _mark(rows: Dimension, row: Row) -> Mark:
    if rows is Dimension.DEPARTMENT:
        return Mark(colour=row.colour or 0)
    if rows is Dimension.AGENT:
        return Mark(icon="circle") if row.key == NOBODY else Mark(face=row.name)
    if rows is Dimension.CHANNEL:
        return Mark(icon=_ICONS.get(row.key, "mail"))
    return Mark(icon="hash")
