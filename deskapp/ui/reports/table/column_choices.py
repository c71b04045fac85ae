"""All columns of a report in an order, each shown or not: what the choice of columns is made of."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from deskapp.domain.reports.catalogue import Report
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.domain.text import fold
from deskapp.ui.reports.report_words import column_label, column_tip

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_Role = Qt.ItemDataRole


class ColumnChoices(QAbstractListModel):
    """The columns shown stand first, in their order. `changed(names)` tells the shown ones; one always stays."""

    changed = Signal(tuple)

    def __init__(self, report: Report, shown: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._report = report
        self._order: list[str] = []
        self._on: set[str] = set()
        self._words: tuple[str, ...] = ()
        self._found: list[str] = []
        self._take(shown)

    def _take(self, shown: tuple[str, ...]) -> None:
        self.beginResetModel()
        known = [name for name in shown if name in self._report.columns]
        self._order = known + [name for name in self._report.columns if name not in known]
        self._on = set(known)
        self._find()
        self.endResetModel()

    def _find(self) -> None:
        self._found = [name for name in self._order if all(word in self._searched(name) for word in self._words)]

    def _searched(self, name: str) -> str:
        column = COLUMNS[name]
        return fold(f"{column_label(column)} {column_tip(column)}") if self._words else ""

    def shown(self) -> tuple[str, ...]:
        """The names of the columns that are shown, in order."""
        return tuple(name for name in self._order if name in self._on)

    def is_narrowed(self) -> bool:
        """Whether columns may be hidden by words."""
        return bool(self._words)

    def narrow(self, text: str) -> None:
        """Lists the columns whose label or definition has all words."""
        self.beginResetModel()
        self._words = tuple(fold(text).split())
        self._find()
        self.endResetModel()

    def column(self, row: int) -> Column:
        """The column at a place."""
        return COLUMNS[self._found[row]]

    def is_on(self, row: int) -> bool:
        """Whether the column at a place is shown."""
        return self._found[row] in self._on

    def toggle(self, row: int) -> None:
        """Shows a column or not; the last one stays."""
        name = self._found[row]
        if self._on == {name}:
            return
        self._on ^= {name}
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
        self.changed.emit(self.shown())

    def move(self, row: int, before: int) -> int:
        """Puts a column before another place; gives its new place. Only while all are listed."""
        if self._words or not 0 <= before <= len(self._order) or before in (row, row + 1):
            return row
        self.beginMoveRows(_TOP, row, row, _TOP, before)
        name = self._order.pop(row)
        place = before - (before > row)
        self._order.insert(place, name)
        self._find()
        self.endMoveRows()
        if name in self._on:
            self.changed.emit(self.shown())
        return place

    def reset(self) -> None:
        """The usual columns of the report, in their usual order."""
        self._take(self._report.usual)
        self.changed.emit(self.shown())

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, on = self.column(index.row()), self.is_on(index.row())
        if role == _Role.DisplayRole:
            return column_label(column)
        if role == _Role.ToolTipRole:
            return column_tip(column)
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        if role == _Role.AccessibleTextRole:
            state = self.tr("shown") if on else self.tr("not shown")
            return f"{column_label(column)}, {state}. {column_tip(column)}"
        return None
