"""The rows of the palette as a model: heads, and what is under them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskapp.ui import words
from deskapp.ui.shell.palette_rows import Found, Section

ITEM_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Head:
    """The name of a section and how many rows it has."""

    text: str
    count: str


class PaletteModel(QAbstractListModel):
    """Heads cannot be chosen; `choosable` are the rows that can."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._items: list[Head | Found] = []
        self.choosable: list[int] = []

    def show_sections(self, sections: Iterable[Section]) -> None:
        """Lists the sections that have rows."""
        self.beginResetModel()
        self._items = []
        for section in sections:
            if section.found:
                self._items += [Head(section.title, section.count()), *section.found]
        self.choosable = [place for place, item in enumerate(self._items) if isinstance(item, Found)]
        self.endResetModel()

    def item(self, row: int) -> Head | Found | None:
        """What stands in a row."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._items)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not isinstance(self.item(index.row()), Found):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        item = self.item(index.row()) if index.isValid() else None
        if item is None:
            return None
        if role == ITEM_ROLE:
            return item
        if role == Qt.ItemDataRole.DisplayRole:
            return item.text if isinstance(item, Head) else item.row.title
        return in_words(item) if role == Qt.ItemDataRole.AccessibleTextRole else None


def in_words(item: Head | Found) -> str:
    """An item as it is read out."""
    if isinstance(item, Head):
        return f"{item.text} {item.count}"
    status = words.status_word(item.row.status) if item.row.status is not None else ""
    return ", ".join(part for part in (item.row.title, item.row.hint, status, " ".join(item.row.keys)) if part)
