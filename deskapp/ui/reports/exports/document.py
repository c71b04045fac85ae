"""What is taken along of a report: all its words and figures ready made, and who paints the chart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

#: Paints a chart into a rectangle of logical pixels.
Paint = Callable[[QPainter, QRectF], None]


@dataclass(frozen=True)
class Figure:
    """A main figure: `verdict` is 1 where its change is for the better, -1 for the worse, 0 for neither."""

    label: str
    value: str
    before: str = ""
    change: str = ""
    judged: str = ""
    verdict: int = 0


@dataclass(frozen=True)
class Table:
    """A table in its order: the first column are names, all others figures. `colours` count from 0, one for a row."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] = ()
    colours: Sequence[int | None] = ()
    hint: str = ""


@dataclass(frozen=True)
class Document:
    """A report as it stands: `range` are its days, `filters` a sentence for each filter that is set.

    `chart` is None where there is nothing to draw; `asked` says when the figures were counted.
    """

    workspace: str
    title: str
    range: str
    filters: Sequence[str] = ()
    figures: Sequence[Figure] = ()
    chart_title: str = ""
    chart_hint: str = ""
    chart: Paint | None = None
    table: Table | None = None
    asked: str = ""
