"""The lines of a table of figures: what an answer says of each row or period, ready to be ordered and written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from deskapp.domain.reports.answer import Answer, Key, Row
from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.lines import Layout, Line, lines
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
class FigureLine:
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


def figure_lines(
    answer: Answer, before: Answer | None, columns: tuple[Column, ...], layout: Layout, total: str
) -> list[FigureLine]:
    """The lines of an answer, the total under its word at the end.

    A row is compared with itself, the n-th period with the n-th of the range before.
    """
    return [
        FigureLine(
            line.row.key if line.row else None,
            place if line.bucket else None,
            _name(answer, line, total),
            _values(columns, line.figures),
            () if (earlier := _before(before, place, line)) is None else _values(columns, earlier),
            _mark(answer.question.of.rows, line.row) if line.row else Mark(),
            line.row is not None and line.row.gone,
        )
        for place, line in enumerate(lines(answer, layout))
    ]


def _name(answer: Answer, line: Line, total: str) -> str:
    if line.row is not None:
        return row_name(line.row)
    return bucket_label(line.bucket, answer.question.by) if line.bucket is not None else total


def _before(before: Answer | None, place: int, line: Line) -> Figures | None:
    if before is None:
        return None
    if line.row is not None:
        return before.row(line.row.key)
    if line.bucket is not None:
        return before.bucket(place) if place < len(before.buckets) else None
    return before.total


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
