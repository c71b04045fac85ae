"""Charts for tests: rows with written-out values over months."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from deskapp.domain.reports.columns import Unit
from deskapp.ui.reports.charts.data import ChartData, ChartKind, Series

#: Three departments over four months.
ROWS: Mapping[str, Sequence[float | None]] = {
    "General": (40, 30, 20, 10),
    "Technical": (5, 0, 15, 25),
    "Sales": (1, 2, 3, 4),
}


def text(value: float | None) -> str:
    """A value as a whole number."""
    return "" if value is None else f"{value:,.0f}"


def month(place: int) -> date:
    """The first day of a month, counted from November 2024."""
    return date(2024 + (10 + place) // 12, (10 + place) % 12 + 1, 1)


def chart(
    kind: ChartKind = ChartKind.AREA, rows: Mapping[str, Sequence[float | None]] = ROWS, **values: Any
) -> ChartData:
    """A chart of rows whose keys are 1, 2, 3 …; totals are sums."""
    many = max((len(row) for row in rows.values()), default=0)
    days = [month(place) for place in range(many)]
    series = tuple(
        Series(key, name, None, row, sum(value or 0 for value in row))
        for key, (name, row) in enumerate(rows.items(), 1)
    )
    totals = [sum(row[place] or 0 for row in rows.values()) for place in range(many)]
    given: dict[str, Any] = {
        "kind": kind,
        "stacked": True,
        "unit": Unit.NUMBER,
        "text": text,
        "labels": [f"{day:%m}" for day in days],
        "titles": [f"{day:%Y-%m}" for day in days],
        "dates": days,
        "series": series,
        "column": "Answers",
        "of": "Department",
        "span": "4 months",
        "total": "Total",
        "totals": totals,
        "whole": sum(totals),
    }
    return ChartData(**(given | values))
