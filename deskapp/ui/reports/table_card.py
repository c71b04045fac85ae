"""The table of a report: a line for each row or each period; under a pie, the shares."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.reports.answer import Key
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.table.pie_table import PieTable
from deskapp.ui.reports.table.report_table import ReportTable


class TableCard(QWidget):
    """`changed(asked)` comes when columns, order or lines were chosen; `opened(column, key, place of the period)` asks
    for the tickets behind a cell.
    """

    changed = Signal(object)
    opened = Signal(str, object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = Asked()
        self.table, self.shares = ReportTable(), PieTable()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for table in (self.table, self.shares):
            column.addWidget(table)
            table.cell_activated.connect(lambda key, bucket, name: self.opened.emit(name, key, bucket))
        self.shares.hide()
        self.table.lines_chosen.connect(lambda by_period: self._tell(replace(self._asked, by_period=by_period)))
        self.table.columns_changed.connect(lambda names: self._tell(replace(self._asked, columns=tuple(names))))
        self.table.sort_changed.connect(lambda order: self._tell(replace(self._asked, sort=order)))

    def show_told(self, told: Told) -> None:
        """Shows an answer."""
        asked = self._asked = told.asked
        shares = asked.shown_chart is ChartKind.PIE
        self.table.setHidden(shares)
        self.shares.setVisible(shares)
        if shares:
            self.shares.show_answer(told.answer, told.before, asked.chart_column.name)
            return
        self.table.show_answer(told.answer, told.before, asked.shown_columns, by_period=asked.by_period)
        if self.table.sort != asked.sort:
            self.table.sort = asked.sort

    def highlight(self, key: Key | None) -> None:
        """Lets the line of a row shine."""
        for table in (self.table, self.shares):
            table.highlight(key)

    def _tell(self, asked: Asked) -> None:
        if asked != self._asked:
            self.changed.emit(asked)
