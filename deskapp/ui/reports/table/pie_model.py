"""The lines of the table with a pie: value, share of the whole, and how it compares with the period before."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import Column
from deskapp.domain.reports.lines import Layout
from deskapp.ui.reports.report_words import change_text, direction, share_text, value_text, verdict, verdict_word
from deskapp.ui.reports.table.figure_lines import FigureLine, Values, figure_lines
from deskapp.ui.reports.table.figure_model import FigureModel

VALUE, SHARE, BAR, BEFORE, CHANGE = range(5)


class PieModel(FigureModel):
    """The figures; the bar is as long as the value's share of the greatest one."""

    def written(self, line: FigureLine, place: int) -> str:
        return _WRITTEN[place](self.heads[place].column, line)

    def length(self, row: int) -> float:
        """The length of a row's bar, 0…1."""
        most = max((line.values[VALUE] or 0.0 for line in self.lines()), default=0.0)
        return max(0.0, (self.line(row).values[VALUE] or 0.0) / most) if most > 0 else 0.0

    def change(self, row: int) -> tuple[int, int]:
        """Whether the value rose (1) or fell (-1), and whether that is better (1) or worse (-1)."""
        line, column = self.line(row), self.heads[VALUE].column
        values = line.values[VALUE], line.values[BEFORE]
        return direction(column, *values), verdict(column, *values)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Says in words what the colour of a change says."""
        said = super().data(index, role)
        if index.isValid() and index.column() == CHANGE and role in _SAID:
            return " ".join(part for part in (str(said or ""), verdict_word(self.change(index.row())[1])) if part)
        return said


def pie_lines(answer: Answer, before: Answer | None, column: Column, total: str) -> list[FigureLine]:
    """One line for each row, and the whole under its word at the end."""
    whole = column.value(answer.total) or 0.0
    return [_line(line, whole) for line in figure_lines(answer, before, (column,), Layout.ROWS, total)]


def _line(line: FigureLine, whole: float) -> FigureLine:
    value, before = line.values[0] or 0.0, line.before[0] if line.before else None
    share = 100 * value / whole if whole > 0 else None
    change = None if not before or before < 0 else (value - before) / before
    values: Values = (line.values[0], share, share, before, change)
    return FigureLine(line.key, None, line.name, values, (), line.mark, line.gone)


_SAID = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_WRITTEN: Mapping[int, Callable[[Column, FigureLine], str]] = {
    VALUE: lambda column, line: value_text(column, line.values[VALUE]),
    SHARE: lambda column, line: share_text(line.values[SHARE]),
    BAR: lambda column, line: "",
    BEFORE: lambda column, line: value_text(column, line.values[BEFORE]),
    CHANGE: lambda column, line: change_text(column, line.values[VALUE], line.values[BEFORE]),
}
