"""What is asked on the page and how it is shown: one frozen value that is remembered, saved under a name, and read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from deskapp.domain.reports.answer import Key
from deskapp.domain.reports.catalogue import REPORTS, Dimension, Report
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.reports.question import Bucket, By, Question
from deskapp.domain.vocabulary import Channel
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.spans import Span, range_of, usual_by

E = TypeVar("E", bound=StrEnum)

#: What the lines are ordered by ("name" or the name of a column), and whether it falls.
Sort = tuple[str, bool]


@dataclass(frozen=True)
class Asked:
    """A report with its filters and its look.

    `by` is None where the range decides. `custom` are the days of a CUSTOM span. `column` is what the chart shows, ""
    and () stand for what is usual in the report. `by_period` gives the table a line for each period, not for each row.
    """

    report: str = "departments"
    span: Span = Span.DAYS_30
    custom: Bucket | None = None
    by: By | None = None
    departments: frozenset[int] | None = None
    channels: frozenset[Channel] | None = None
    agents: frozenset[int] | None = None
    tags: frozenset[int] | None = None
    column: str = ""
    chart: ChartKind = ChartKind.AREA
    columns: tuple[str, ...] = ()
    sort: Sort | None = None
    compare: bool = True
    by_period: bool = False

    @property
    def of(self) -> Report:
        """The report."""
        return REPORTS[self.report]

    @property
    def chart_column(self) -> Column:
        """What the chart shows."""
        return COLUMNS[self.column or self.of.tiles[0]]

    @property
    def shown_columns(self) -> tuple[str, ...]:
        """What the table shows."""
        return self.columns or self.of.usual

    @property
    def adds_up(self) -> bool:
        """Whether the rows' values of the chart's column are parts of a whole."""
        return self.chart_column.adds_up and self.of.rows_add_up

    @property
    def shown_chart(self) -> ChartKind:
        """A pie of what does not add up is drawn as bars."""
        return ChartKind.BAR if self.chart is ChartKind.PIE and not self.adds_up else self.chart

    def days(self, today: date) -> Bucket:
        """The days it is about, seen from a day."""
        return self.custom if self.custom is not None else range_of(self.span, today)

    def periods(self, today: date) -> By:
        """Into which periods the range is split."""
        return self.by or usual_by(self.days(today))

    def question(self, today: date) -> Question:
        """What the desk is asked."""
        days = self.days(today)
        tags = self.tags if self.of.rows is Dimension.TAG else None
        filters = (self.departments, self.channels, self.agents, tags)
        return Question(self.report, days.begin, days.end, self.periods(today), *filters)

    def turned_to(self, other: Asked) -> Asked:
        """Another report as it was looked at last, over the range and with the filters of this one."""
        kept = ("report", "column", "columns", "sort", "chart", "by_period")
        return replace(self, **{name: getattr(other, name) for name in kept})


def spanned(asked: Asked, span: Span, custom: Bucket | None = None) -> Asked:
    """The same over another range; the periods follow it."""
    return replace(asked, span=span, custom=custom if span is Span.CUSTOM else None, by=None)


def written(asked: Asked) -> dict[str, object]:
    """All of it as plain data; `read` makes it anew."""
    custom = asked.custom
    return {
        "span": asked.span.value if custom is None else [custom.begin.isoformat(), custom.end.isoformat()],
        "by": asked.by.value if asked.by else None,
        "departments": _listed(asked.departments),
        "channels": _listed(asked.channels),
        "agents": _listed(asked.agents),
        "tags": _listed(asked.tags),
        "column": asked.column,
        "chart": asked.chart.value,
        "columns": list(asked.columns),
        "sort": list(asked.sort) if asked.sort else None,
        "compare": asked.compare,
        "by_period": asked.by_period,
    }


def read(report: str, body: Mapping[str, Any]) -> Asked:
    """What `written` wrote; what is no longer there or makes no sense is what is usual."""
    if report not in REPORTS:
        return Asked()
    known, usual = REPORTS[report].columns, Asked(report)
    span, custom = _span(body.get("span"))
    columns = tuple(name for name in _texts(body.get("columns")) if name in known)
    column = str(body.get("column") or "")
    return Asked(
        report,
        span,
        custom,
        _code(By, body.get("by")),
        _ids(body.get("departments")),
        _channels(body.get("channels")),
        _ids(body.get("agents")),
        _ids(body.get("tags")),
        column if column in known else "",
        _code(ChartKind, body.get("chart")) or usual.chart,
        columns,
        _sort(body.get("sort"), columns or REPORTS[report].usual),
        body.get("compare") is not False,
        body.get("by_period") is True,
    )


def known_only(asked: Asked, known: Mapping[str, Collection[Key]]) -> Asked:
    """Without what cannot be chosen, by the name of the filter; a filter of nothing else lets everything through."""
    kept: dict[str, Any] = {name: _still(getattr(asked, name), keys) for name, keys in known.items()}
    return replace(asked, **kept)


def _still(wanted: frozenset[Any] | None, known: Collection[Key]) -> frozenset[Any] | None:
    return None if wanted is None else wanted & frozenset(known) or None


def _listed(values: frozenset[Any] | None) -> list[Any] | None:
    return None if values is None else sorted(values)


def _span(found: object) -> tuple[Span, Bucket | None]:
    if isinstance(found, list):
        days = _days(found)
        return (Span.DAYS_30, None) if days is None else (Span.CUSTOM, days)
    span = _code(Span, found)
    return (Span.DAYS_30, None) if span in (None, Span.CUSTOM) else (span, None)


def _days(found: list[Any]) -> Bucket | None:
    try:
        begin, end = (date.fromisoformat(str(each)) for each in found)
    except ValueError:
        return None
    return Bucket(begin, end) if begin <= end else None


def _code(kind: type[E], found: object) -> E | None:
    return next((each for each in kind if each.value == found), None)


def _texts(found: object) -> list[str]:
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _some(found: object, make: Callable[[Any], Any]) -> frozenset[Any] | None:
    return frozenset(made for each in found if (made := make(each)) is not None) if isinstance(found, list) else None


def _ids(found: object) -> frozenset[int] | None:
    return _some(found, lambda each: each if isinstance(each, int) and not isinstance(each, bool) else None)


def _channels(found: object) -> frozenset[Channel] | None:
    return _some(found, lambda each: _code(Channel, each))


def _sort(found: object, columns: tuple[str, ...]) -> Sort | None:
    if not isinstance(found, list) or len(found) != 2:
        return None
    name, falls = found
    return (name, falls) if isinstance(falls, bool) and name in ("name", *columns) else None
