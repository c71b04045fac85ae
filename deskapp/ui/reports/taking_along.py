"""The page as a document: the words and figures that the screen shows, in its order, for pictures and printed pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from deskapp.domain.reports.columns import COLUMNS
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.scene import is_empty
from deskapp.ui.reports.exports.document import Document, Figure, Table
from deskapp.ui.reports.filter_bar import FILTERS
from deskapp.ui.reports.offers import offers
from deskapp.ui.reports.report_words import column_label, range_text, report_label
from deskapp.ui.reports.table.report_table import title_of
from deskapp.ui.words import long_time

if TYPE_CHECKING:
    from deskapp.ui.reports.chart_card import ChartCard
    from deskapp.ui.reports.figures_page import FiguresPage
    from deskapp.ui.reports.table.figure_grid import FigureGrid


def document_of(page: FiguresPage, told: Told, workspace: str, now: datetime, zone: ZoneInfo) -> Document:
    """What the page shows of an answer."""
    counted = QCoreApplication.translate("ReportDocument", "counted {moment}").format(moment=long_time(now, zone))
    shares = told.asked.shown_chart is ChartKind.PIE
    grid = page.table.shares.grid if shares else page.table.table.grid
    by_period = told.asked.by_period and not shares
    return Document(
        workspace=workspace,
        title=report_label(told.asked.of),
        range=" · ".join([range_text(told.answer.question.range), zone.key, *page.whose()]),
        filters=tuple(_filters(page, told)),
        figures=tuple(
            Figure(tile.label, tile.value, tile.before, tile.change, tile.judged, tile.verdict)
            for tile in page.tiles.tiles
        ),
        chart_title=column_label(COLUMNS[told.asked.chart_column.name]),
        chart_hint=page.chart.hint.text(),
        chart=page.chart.chart.paint_chart if _has_chart(page.chart) else None,
        table=_table(grid, title_of(told.answer, by_period), "" if shares else page.table.table.hint.text()),
        asked=counted,
    )


def _has_chart(card: ChartCard) -> bool:
    shown = card.chart.shown
    return card.chart.isVisibleTo(card) and shown is not None and not is_empty(shown)


def _filters(page: FiguresPage, told: Told) -> Iterator[str]:
    """A sentence for each filter that is set: "Channels: E-mail, Chat"."""
    offered = offers(told.choices)
    for name in FILTERS:
        ticked = getattr(told.asked, name)
        if ticked is not None and page.bar.filters[name].isVisibleTo(page):
            names = ", ".join(one.text for one in offered[name] if one.key in ticked)
            yield f"{page.bar.filters[name].accessibleName().partition(':')[0]}: {names}"


def _table(grid: FigureGrid, title: str, hint: str) -> Table:
    """The lines in the order that was chosen; columns without words, as bars, stay on the screen."""
    model, total = grid.model, grid.total
    places = [place for place, head in enumerate(model.heads) if head.label]
    return Table(
        title,
        [grid.view.corner.text(), *(model.heads[place].label for place in places)],
        [[model.said_name(row), *(model.text(row, place) for place in places)] for row in range(model.rowCount())],
        [total.line(0).name, *(total.text(0, place) for place in places)] if total.rowCount() else (),
        [line.mark.colour - 1 if line.mark.colour else None for line in model.lines()],
        hint,
    )
