"""The rows of a list in settings: what they are, narrowed by words and put in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskapp.domain.text import fold, sort_key

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The whole `Row`, for the painter."""

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column. `width` is in logical pixels; 0 takes what is left. `right` is for figures, `switches` for a switch."""

    key: str
    text: str
    width: int = 0
    right: bool = False
    switches: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list. `sort` orders a column where its words do not; `detail` stands under the first cell.

    `dot` is one of the ten department colours (1…10), `avatar` the name of a person, `muted` is for what is off.
    `search` holds words that find the row and are not shown. `on` is the state of its switch; `mark` is a token for
    the detail, behind the icon `sign`.
    """

    id: int
    cells: tuple[str, ...]
    sort: tuple[object, ...] = ()
    dot: int | None = None
    avatar: str = ""
    muted: bool = False
    detail: str = ""
    search: str = ""
    on: bool = False
    mark: str = ""
    sign: str = "triangle-alert"

    def found_by(self, words: Sequence[str]) -> bool:
        """Whether every one of the folded words occurs."""
        text = fold(" ".join((*self.cells, self.detail, self.search)))
        return all(word in text for word in words)

    def key(self, column: int) -> object:
        """What the row is ordered by in a column."""
        given = self.sort[column] if column < len(self.sort) else None
        return sort_key(self.cells[column]) if given is None else given


class ListModel(QAbstractTableModel):
    """Shows the rows that match, in the order of a column or, without one, as they were given."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self._words: tuple[str, ...] = ()
        self._order: tuple[int, bool] | None = None

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Changes the rows."""
        self._rows = tuple(rows)
        self._arrange()

    def all_rows(self) -> tuple[Row, ...]:
        """The rows as they were given."""
        return self._rows

    def narrow(self, text: str) -> None:
        """Shows the rows with all words of the text, however they are written."""
        self._words = tuple(fold(text).split())
        self._arrange()

    def is_narrowed(self) -> bool:
        """Whether rows may be hidden by words."""
        return bool(self._words)

    def is_ordered(self) -> bool:
        """Whether the rows stand in the order of a column and not as they were given."""
        return self._order is not None

    def row(self, row: int) -> Row:
        """The row at a place."""
        return self._shown[row]

    def place_of(self, row_id: int) -> int:
        """Where a row stands; -1 where it is not shown."""
        return next((place for place, row in enumerate(self._shown) if row.id == row_id), -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Orders by a column; -1 gives back the order in which the rows came."""
        self._order = None if column < 0 else (column, order == Qt.SortOrder.DescendingOrder)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._rows if row.found_by(self._words)] if self._words else list(self._rows)
        if self._order is not None:
            column, falling = self._order
            self._shown.sort(key=lambda row: row.key(column), reverse=falling)  # type: ignore[arg-type, return-value]
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.detail or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, index.column())
        return None

    def _spoken(self, row: Row, column: int) -> str:
        if column:
            return f"{self.columns[column].text}: {row.cells[column]}"
        return ", ".join(part for part in (row.cells[0], row.detail) if part)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns):
            column = self.columns[section]
            if role == Qt.ItemDataRole.DisplayRole:
                return column.text
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
                return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None
