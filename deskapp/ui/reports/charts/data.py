"""What a chart shows, as data: series of values over periods with all their words ready made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from deskapp.domain.reports.answer import Key
from deskapp.domain.reports.columns import Unit

#: So many series are drawn at most; the tenth and later are one, where there are more.
MOST = 10

Values = Sequence[float | None]


class ChartKind(StrEnum):
    """How the values are drawn."""

    AREA = "area"
    LINE = "line"
    BAR = "bar"
    PIE = "pie"


@dataclass(frozen=True)
class Series:
    """The values of one row in each period. `key` and `colour` are None for what is drawn together as "Other".

    `colour` counts the department colours from 0. `total` is the value over the whole range, as the answer computed
    it; `before` are the values of the period before, drawn by a line chart.
    """

    key: Key | None
    name: str
    colour: int | None
    values: Values
    total: float | None
    before: Values | None = None


@dataclass(frozen=True, kw_only=True)
class ChartData:
    """A chart with its words in the language.

    `stacked` is set where parts add up; only then a pie can be drawn. `totals` and `whole` come from the answer,
    as averages do not add up; without `total`, its word, no total is shown. `other` is what the tenth and later
    series are together, needed where parts do not add up. `coarse` gives the labels of months by the period that
    begins one, for ranges of many days. `report` names what is shown: series that were switched off stay off while
    it is the same.
    """

    kind: ChartKind
    stacked: bool
    unit: Unit
    text: Callable[[float | None], str]
    labels: Sequence[str]
    titles: Sequence[str]
    dates: Sequence[date]
    series: tuple[Series, ...]
    column: str
    of: str
    span: str
    total: str | None = None
    totals: Values = ()
    whole: float | None = None
    other: Series | None = None
    coarse: Mapping[int, str] = field(default_factory=dict)
    before: str = ""
    report: str = ""
    opens: bool = True

    @property
    def buckets(self) -> int:
        """How many periods there are."""
        return len(self.labels)

    def without(self, off: frozenset[Key | None]) -> ChartData:
        """The chart without some series; totals follow where parts add up, else they are left out."""
        if not off:
            return self
        kept = tuple(one for one in self.series if one.key not in off)
        if not self.stacked:
            return replace(self, series=kept, total=None)
        totals = [sum(one.values[place] or 0 for one in kept) for place in range(self.buckets)]
        return replace(self, series=kept, totals=totals, whole=sum(one.total or 0 for one in kept))


def folded(data: ChartData, other: str) -> ChartData:
    """Ten series at most, each with a colour; the tenth and later together are called `other`."""
    coloured = tuple(
        replace(one, colour=place if one.colour is None else one.colour) if one.key is not None else one
        for place, one in enumerate(data.series)
    )
    if len(coloured) <= MOST:
        return replace(data, series=coloured)
    kept, rest = coloured[: MOST - 1], coloured[MOST - 1 :]
    if data.other is not None:
        return replace(data, series=(*kept, data.other))
    return replace(data, series=(*kept, together(rest, other)) if data.stacked else kept)


def together(several: Sequence[Series], name: str) -> Series:
    """Several series whose values add up as one."""
    values = [_added(each) for each in zip(*(one.values for one in several), strict=True)]
    befores = [one.before for one in several if one.before is not None]
    before = [_added(each) for each in zip(*befores, strict=True)] if befores else None
    return Series(None, name, None, values, _added([one.total for one in several]), before)


def _added(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None
