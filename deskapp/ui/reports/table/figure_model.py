"""The model of a table of figures: lines in an order, their texts written when they are looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskapp.domain.text import sort_key
from deskapp.ui.reports.report_words import change_text, value_text
from deskapp.ui.reports.table.figure_lines import FigureLine, Head

Index = QModelIndex | QPersistentModelIndex
#: The name of a column and whether it falls.
Sort = tuple[str, bool]
#: The first column, as orders call it.
NAME = "name"

_TOP = QModelIndex()
_Role = Qt.ItemDataRole
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class FigureModel(QAbstractTableModel):
    """The figures; the names of the lines are its vertical heads."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heads: tuple[Head, ...] = ()
        self.sort_order: Sort | None = None
        self._given: tuple[FigureLine, ...] = ()
        self._lines: list[FigureLine] = []
        self._texts: dict[int, tuple[str, ...]] = {}
        self._words = {"deleted": self.tr("deleted"), "deactivated": self.tr("deactivated")}

    def fill(self, heads: Sequence[Head], lines: Sequence[FigureLine]) -> None:
        """Shows other lines, in the order in force. Where only the values differ, no view loses its place."""
        arranged = self._arranged(lines, heads)
        same = tuple(heads) == self.heads and _who(arranged) == _who(self._lines)
        if not same:
            self.beginResetModel()
        self.heads, self._given, self._lines = tuple(heads), tuple(lines), arranged
        self._texts.clear()
        if not same:
            self.endResetModel()
        elif arranged and heads:
            self.dataChanged.emit(self.index(0, 0), self.index(len(arranged) - 1, len(heads) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(arranged) - 1)

    def sort_by(self, order: Sort | None) -> None:
        """Orders by a column, None as the lines came. What is empty comes last, whichever way."""
        self.beginResetModel()
        self.sort_order = order
        self._lines = self._arranged(self._given, self.heads)
        self._texts.clear()
        self.endResetModel()

    def _arranged(self, lines: Sequence[FigureLine], heads: Sequence[Head]) -> list[FigureLine]:
        if self.sort_order is None:
            return list(lines)
        name, falling = self.sort_order
        if name == NAME:
            return sorted(lines, key=_by_name, reverse=falling)
        place = next((place for place, head in enumerate(heads) if head.name == name), None)
        if place is None:
            return list(lines)
        full = [line for line in lines if line.values[place] is not None]
        empty = [line for line in lines if line.values[place] is None]
        return sorted(full, key=lambda line: line.values[place] or 0.0, reverse=falling) + empty

    def sorted_place(self) -> int | None:
        """The place of the column that orders, -1 for the names; None where none of those shown does."""
        if self.sort_order is None:
            return None
        names = [NAME, *(head.name for head in self.heads)]
        return names.index(self.sort_order[0]) - 1 if self.sort_order[0] in names else None

    def line(self, row: int) -> FigureLine:
        """The line at a place."""
        return self._lines[row]

    def lines(self) -> Sequence[FigureLine]:
        """All lines in their order."""
        return self._lines

    def text(self, row: int, place: int) -> str:
        """What stands in a cell."""
        texts = self._texts.get(row)
        if texts is None:
            line = self._lines[row]
            texts = self._texts[row] = tuple(self.written(line, each) for each in range(len(self.heads)))
        return texts[place]

    def written(self, line: FigureLine, place: int) -> str:
        """A value as it is written."""
        return value_text(self.heads[place].column, line.values[place])

    def opens(self, row: int, place: int) -> bool:
        """Whether tickets stand behind a cell."""
        return self.heads[place].opens and bool(self._lines[row].values[place])

    def gone_word(self, row: int) -> str:
        """The word for what is not there any more; "" for all others."""
        line = self._lines[row]
        return "" if not line.gone else self._words["deactivated" if line.mark.face else "deleted"]

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, place = index.row(), index.column()
        if role == _Role.DisplayRole:
            return self.text(row, place)
        if role == _Role.TextAlignmentRole:
            return _RIGHT
        if role == _Role.ToolTipRole:
            return self._before(self._lines[row], place) or None
        if role == _Role.AccessibleTextRole:
            said = self.text(row, place) or self.tr("nothing")
            return f"{self.said_name(row)}: {self.heads[place].label}: {said}"
        return None

    def _before(self, line: FigureLine, place: int) -> str:
        """What the period before had in a cell."""
        if not line.before or line.before[place] is None:
            return ""
        column, before = self.heads[place].column, line.before[place]
        said = self.tr("before {value}").format(value=value_text(column, before))
        change = change_text(column, line.values[place], before)
        return f"{said} ({change})" if change else said

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Vertical:
            named = role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole)
            return self.said_name(section) if named and 0 <= section < len(self._lines) else None
        if not 0 <= section < len(self.heads):
            return None
        head = self.heads[section]
        words = {
            _Role.DisplayRole: head.label,
            _Role.ToolTipRole: f"{head.label}\n{head.tip}",
            _Role.AccessibleTextRole: head.label,
            _Role.AccessibleDescriptionRole: head.tip,
            _Role.TextAlignmentRole: _RIGHT,
        }
        return words.get(_Role(role))

    def said_name(self, row: int) -> str:
        """What a row is in words, with the word for what is not there any more."""
        return ", ".join(part for part in (self._lines[row].name, self.gone_word(row)) if part)


def _who(lines: Sequence[FigureLine]) -> list[tuple[object, object]]:
    return [(line.key, line.bucket) for line in lines]


def _by_name(line: FigureLine) -> tuple[int, str]:
    """Periods stand in the order of time."""
    return (line.bucket, "") if line.bucket is not None else (0, sort_key(line.name))
