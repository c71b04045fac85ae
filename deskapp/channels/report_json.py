"""A report as plain data for JSON: what was asked, what the columns are, and the same lines as in the CSV file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.lines import Layout, Line, exact, lines
from deskapp.domain.reports.question import Question


def as_data(answer: Answer, columns: Iterable[Column], layout: Layout) -> dict[str, Any]:
    """A report as plain data. Times are seconds, days are ISO 8601, an average over nothing is None.

    A line without `id` counts all rows, one without `begin` the whole range; `partly` tells that the rights of whoever
    asks leave something out.
    """
    columns = tuple(columns)
    return {
        **_asked(answer.question),
        "partly": answer.partly,
        "columns": [{"name": each.name, "label": each.label, "unit": _unit(each)} for each in columns],
        "lines": [_line(line, columns) for line in lines(answer, layout)],
    }


def _asked(question: Question) -> dict[str, Any]:
    filters = {
        "departments": question.departments,
        "channels": question.channels,
        "agents": question.agents,
        "tags": question.tags,
    }
    return {
        "report": question.report,
        "begin": question.begin.isoformat(),
        "end": question.end.isoformat(),
        "by": question.by.value,
        **{name: None if chosen is None else sorted(chosen) for name, chosen in filters.items()},
    }


def _unit(column: Column) -> str:
    return "seconds" if column.unit.is_time else column.unit.value


def _line(line: Line, columns: tuple[Column, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if line.bucket is not None:
        found |= {"begin": line.bucket.begin.isoformat(), "end": line.bucket.end.isoformat()}
    if line.row is not None:
        found |= {"id": line.row.key, "name": line.row.name, "gone": line.row.gone}
    return found | {"values": {column.name: exact(column, line.figures) for column in columns}}
