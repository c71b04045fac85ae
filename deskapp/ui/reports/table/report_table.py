"""The card with the table of a report: its head line, the figures, their total and the choice of columns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.reports.answer import Answer, Key
from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.reports.lines import Layout
from deskapp.domain.reports.question import By
from deskapp.ui.look import metrics
from deskapp.ui.look.faces import HINT
from deskapp.ui.reports.report_words import by_label, column_label, column_tip, dimension_label
from deskapp.ui.reports.table.column_chooser import ColumnChooser
from deskapp.ui.reports.table.figure_grid import FigureGrid
from deskapp.ui.reports.table.figure_lines import FigureLine, Head, figure_lines
from deskapp.ui.reports.table.figure_model import FigureModel, Sort
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_HEAD_LINE = 36
_ROWS, _PERIODS = "rows", "periods"


def heads_of(columns: tuple[Column, ...]) -> tuple[Head, ...]:
    """The heads of columns of a report."""
    return tuple(
        Head(column.name, column_label(column), column_tip(column), column, opens=bool(column.kinds))
        for column in columns
    )


def title_of(answer: Answer, by_period: bool) -> str:
    """What the lines of the table are."""
    translate = QCoreApplication.translate
    by_row = {
        Dimension.DEPARTMENT: translate("ReportTable", "By department"),
        Dimension.AGENT: translate("ReportTable", "By agent"),
        Dimension.CHANNEL: translate("ReportTable", "By channel"),
        Dimension.TAG: translate("ReportTable", "By tag"),
    }
    by_time = {
        By.DAY: translate("ReportTable", "By day"),
        By.WEEK: translate("ReportTable", "By week"),
        By.MONTH: translate("ReportTable", "By month"),
        By.YEAR: translate("ReportTable", "By year"),
        By.RANGE: translate("ReportTable", "Whole range"),
    }
    return by_time[answer.question.by] if by_period else by_row[answer.question.of.rows]


class ReportTable(Card):
    """`cell_activated(key or None, place of the period or None, name of the column)`: somebody wants to see the tickets
    behind a cell; of the total both are None. `columns_changed(names)`, `sort_changed(order)`: to be remembered.
    `lines_chosen(by_period)`: other lines are wanted.
    """

    cell_activated = Signal(object, object, str)
    columns_changed = Signal(tuple)
    sort_changed = Signal(object)
    lines_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: tuple[Answer, Answer | None, bool] | None = None
        self._columns: tuple[str, ...] = ()
        self.title = TextLabel("", metrics.BASE, metrics.SEMIBOLD)
        self.hint = ElidedLabel("", metrics.SMALL, token="muted")
        self.lines = Segmented("accent")
        self.lines.setAccessibleName(self.tr("Lines of the table"))
        for key in (_ROWS, _PERIODS):
            self.lines.add(key, "")
        self.lines.chosen.connect(lambda key: self.lines_chosen.emit(key == _PERIODS))
        self.columns_button = tool_button("list-filter", self.tr("Choose columns"), text=self.tr("Columns"))
        self.columns_button.clicked.connect(self.choose_columns)
        self.grid = FigureGrid(FigureModel(self), FigureModel(self))
        self.grid.activated.connect(self._on_activated)
        self.grid.sort_changed.connect(self.sort_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head_line())
        column.addWidget(Separator())
        column.addWidget(self.grid)

    def _head_line(self) -> QWidget:
        line = self._line = QWidget()
        line.setFixedHeight(metrics.scaled(_HEAD_LINE))
        row = QHBoxLayout(line)
        row.setContentsMargins(metrics.SPACE_3 - 1, 0, metrics.SPACE_3, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.title)
        row.addWidget(self.lines)
        row.addWidget(self.hint, 1)
        row.addWidget(self.columns_button)
        return line

    def show_answer(
        self,
        answer: Answer,
        before: Answer | None,
        columns: tuple[str, ...],
        *,
        by_period: bool,
        highlighted: Key | None = None,
    ) -> None:
        """Shows an answer in columns by their names, one line for each row or, `by_period`, for each period.

        Columns that the report does not have are left out. Where the lines stay the same, so does what is selected.
        """
        self._shown, self._columns = (answer, before, by_period), columns
        self._show_lines(answer, by_period)
        self.hint.setText(self._hint(answer))
        self._fill()
        self.grid.highlight(highlighted)

    def _show_lines(self, answer: Answer, by_period: bool) -> None:
        """Where there is but one period, there is nothing to choose."""
        several = len(answer.buckets) > 1
        self.title.setText(title_of(answer, by_period))
        self.title.setHidden(several)
        self.lines.setVisible(several)
        for key in (_ROWS, _PERIODS):
            self.lines.set_text(key, title_of(answer, key == _PERIODS))
        self.lines.set_current(_PERIODS if by_period else _ROWS)

    def highlight(self, key: Key | None) -> None:
        """Lets a row shine."""
        self.grid.highlight(key)

    @property
    def sort(self) -> Sort | None:
        """The order: the name of a column ("name" for the names) and whether it falls; None is that of the rows."""
        return self.grid.sort

    @sort.setter
    def sort(self, order: Sort | None) -> None:
        self.grid.sort = order

    def _fill(self) -> None:
        if self._shown is None:
            return
        answer, before, by_period = self._shown
        report = answer.question.of
        columns = tuple(COLUMNS[name] for name in self._columns if name in report.columns)
        layout = Layout.PERIODS if by_period else Layout.ROWS
        *lines, total = figure_lines(answer, before, columns, layout, self.tr("Total"))
        corner = by_label(answer.question.by) if by_period else dimension_label(report.rows)
        self.grid.view.setAccessibleName(self.title.text())
        self.grid.show_lines(corner, heads_of(columns), lines, total)
        count = self.tr("{shown} of {all}").format(shown=len(columns), all=len(report.columns))
        self.columns_button.setProperty(HINT, count)
        self.columns_button.setAccessibleDescription(count)
        words = self.columns_button.text()
        self.columns_button.setText("")  # its width is reckoned anew for another text only
        self.columns_button.setText(words)

    def _hint(self, answer: Answer) -> str:
        if not answer.question.of.rows_add_up:
            return self.tr("times h:mm · what has several tags counts for each of them, and so in the total")
        return self.tr("times h:mm · an empty cell means nothing to average")

    def _on_activated(self, line: FigureLine, place: int) -> None:
        self.cell_activated.emit(line.key, line.bucket, self.grid.model.heads[place].name)

    def choose_columns(self) -> ColumnChooser | None:
        """Opens the choice of columns under its button."""
        if self._shown is None:
            return None
        chooser = ColumnChooser(self._shown[0].question.of, self._columns, self)
        chooser.chosen.connect(self._on_columns_chosen)
        chooser.show_under(self.columns_button)
        return chooser

    def _on_columns_chosen(self, columns: tuple[str, ...]) -> None:
        self._columns = columns
        self._fill()
        self.columns_changed.emit(columns)

    def rescale(self) -> None:
        """Takes heights anew; the theme calls it when the text scale changes."""
        self._line.setFixedHeight(metrics.scaled(_HEAD_LINE))
        self.grid.rescale()
