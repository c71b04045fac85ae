"""Contacts or companies in order of name as a Qt model: ids page by page as one scrolls, lines as they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from deskapp.domain.people import NamePage, NamePlace, PersonLine
from deskapp.ui.inbox.row_cache import RowCache

if TYPE_CHECKING:
    from deskapp.ui.session import Session

#: So many lines are read together, and so far down the list somebody is looked for.
BLOCK, REACH_MOST = 40, 2_000
LINE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
Read = Callable[[str, NamePlace | None], NamePage]
"""The page after a place, of those that hold a text; called on another thread."""
Lines = Callable[[Sequence[int]], dict[int, PersonLine]]
_NOWHERE = QModelIndex()


class PersonModel(QAbstractListModel):
    """`told` comes when more is known: rows, or that there are no more."""

    told = Signal()

    def __init__(self, session: Session, read: Read, lines: Lines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._read, self._read_lines = session, read, lines
        self._lines: RowCache[PersonLine] = RowCache(lines)
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._after: NamePlace | None = None
        self._text = ""
        self._asked = 0
        self._reading = False
        self._wanted: int | None = None

    # what is shown

    @property
    def text(self) -> str:
        """The words that narrow the list."""
        return self._text

    @property
    def is_reading(self) -> bool:
        """Whether more is on its way."""
        return self._reading

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing more to read."""
        return not self._reading and self._after is None

    def id_at(self, row: int) -> int | None:
        """The id of a row."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, person_id: int | None) -> int | None:
        """The row of an id, None where it is not in the part that was read."""
        return self._rows.get(person_id) if person_id is not None else None

    def line(self, row: int) -> PersonLine | None:
        """The line of a row; those around it are read with it."""
        if not 0 <= row < len(self._ids):
            return None
        if self._ids[row] not in self._lines:
            first = row - row % BLOCK
            self._lines.load(self._ids[first : first + BLOCK])
        return self._lines.get(self._ids[row])

    # reading

    def narrow(self, text: str) -> None:
        """Shows those that hold a text, "" for all."""
        self._text = text.strip()
        self._begin(1)

    def read_anew(self) -> None:
        """Reads as much as is shown once more."""
        self._lines.clear()
        self._begin(len(self._ids))

    def reach(self, person_id: int) -> None:
        """Reads on until somebody is in the part that is known, but not through a list of thousands."""
        self._wanted = person_id
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted in self._rows or len(self._ids) >= REACH_MOST:
            self._wanted = None
        elif self._wanted is not None:
            self.fetchMore()

    def take_in(self, named: Iterable[int]) -> None:
        """Some changed: their lines are read again, and all of the list where one came or is called otherwise."""
        ids = list(named)
        new = self._read_lines(ids) if ids else {}
        old = {one: self._lines.get(one) for one in ids}
        self._lines.drop(ids)
        if any(one not in self._rows or one not in new or _name(old[one]) != new[one].name for one in ids):
            self._begin(len(self._ids))
        for one in ids:
            row = self._rows.get(one)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def _begin(self, least: int) -> None:
        self._asked += 1
        self._ask([], None, max(least, 1))

    def _ask(self, ids: list[int], after: NamePlace | None, least: int) -> None:
        """Reads on, page by page, until so many are known or the list is at its end."""
        asked, text, read = self._asked, self._text, self._read
        self._reading = True

        def receive(page: NamePage) -> None:
            if asked != self._asked:
                return
            ids.extend(page.ids)
            if len(ids) < least and page.after is not None:
                self._ask(ids, page.after, least)
            else:
                self._show(ids, page.after)

        self._session.read(lambda: read(text, after), receive)

    def _show(self, ids: list[int], after: NamePlace | None) -> None:
        same = len(self._ids)
        if same == 0 or ids[:same] != self._ids:
            self.beginResetModel()
            self._take(ids, after)
            self.endResetModel()
        elif len(ids) > same:
            self.beginInsertRows(_NOWHERE, same, len(ids) - 1)
            self._take(ids, after)
            self.endInsertRows()
        else:
            self._take(ids, after)
        if same and self._ids:
            self.dataChanged.emit(self.index(0), self.index(min(same, len(self._ids)) - 1))
        self.told.emit()
        self._go_on()

    def _take(self, ids: list[int], after: NamePlace | None) -> None:
        """What is known now; only from here on more may be asked for."""
        self._ids, self._after, self._reading = ids, after, False
        self._rows = {person_id: row for row, person_id in enumerate(ids)}

    # Qt's questions

    def canFetchMore(self, parent: Index = _NOWHERE) -> bool:
        return not parent.isValid() and not self._reading and self._after is not None

    def fetchMore(self, parent: Index = _NOWHERE) -> None:
        if self.canFetchMore(parent):
            self._ask(list(self._ids), self._after, len(self._ids) + 1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        line = self.line(index.row())
        return line if line is None else _ROLES[role](line)


def _name(line: PersonLine | None) -> str | None:
    return line.name if line is not None else None


_ROLES: dict[int, Callable[[PersonLine], Any]] = {
    LINE_ROLE: lambda line: line,
    Qt.ItemDataRole.DisplayRole: lambda line: line.name,
    Qt.ItemDataRole.AccessibleTextRole: lambda line: ", ".join(part for part in (line.name, line.detail) if part),
}
