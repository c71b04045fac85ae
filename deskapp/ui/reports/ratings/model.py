"""The rows of the ratings report, as many as were read so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from deskapp.domain.ratings import RatingLine
from deskapp.domain.subjects import ticket_number
from deskapp.domain.text import one_line
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.rating_words import invalid_words, score_look, score_word
from deskapp.ui.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_Role = Qt.ItemDataRole


class Place(IntEnum):
    """The columns."""

    WHEN = 0
    SCORE = 1
    COMMENT = 2
    TICKET = 3
    CONTACT = 4
    AGENT = 5
    DEPARTMENT = 6


class RatingModel(QAbstractTableModel):
    """`more_wanted` asks for the ratings behind the last one."""

    more_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._lines: list[RatingLine] = []
        self._more = self._asked = False
        self._texts: Mapping[Place, Callable[[RatingLine], str]] = {
            Place.WHEN: self._when,
            Place.SCORE: lambda line: score_word(line.rating.score),
            Place.COMMENT: lambda line: one_line(line.rating.comment),
            Place.TICKET: lambda line: f"{ticket_number(line.rating.ticket_id)} {line.subject}",
            Place.CONTACT: lambda line: line.contact,
            Place.AGENT: lambda line: line.rating.agent,
            Place.DEPARTMENT: lambda line: line.rating.department,
        }
        self._heads = {
            Place.WHEN: self.tr("When"),
            Place.SCORE: self.tr("Rating"),
            Place.COMMENT: self.tr("Comment"),
            Place.TICKET: self.tr("Ticket"),
            Place.CONTACT: self.tr("Customer"),
            Place.AGENT: self.tr("Agent"),
            Place.DEPARTMENT: self.tr("Department"),
        }

    def show_lines(self, lines: Sequence[RatingLine], more: bool) -> None:
        """Lists other ratings; `more` says that others follow."""
        self.beginResetModel()
        self._lines, self._more, self._asked = list(lines), more, False
        self.endResetModel()

    def add_lines(self, lines: Sequence[RatingLine], more: bool) -> None:
        """Lists ratings that follow."""
        self._more, self._asked = more, False
        if lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def line(self, row: int) -> RatingLine | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def tickets(self) -> tuple[int, ...]:
        """The tickets of what was read so far, each once."""
        return tuple(dict.fromkeys(line.rating.ticket_id for line in self._lines))

    def row_of(self, rating_id: int | None) -> int | None:
        """Where a rating stands."""
        return next((row for row, line in enumerate(self._lines) if line.rating.id == rating_id), None)

    def _when(self, line: RatingLine) -> str:
        return words.day_and_time(line.rating.at, self._session.clock.now(), self._session.zone)

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Place)

    def canFetchMore(self, parent: Index) -> bool:
        return self._more and not self._asked

    def fetchMore(self, parent: Index) -> None:
        self._asked = True
        self.more_wanted.emit()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._heads[Place(section)]
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        place, valid = Place(index.column()), line.rating.invalid_at is None
        if role == _Role.DisplayRole:
            return self._texts[place](line)
        if role == _Role.ToolTipRole:
            return line.rating.comment if place is Place.COMMENT else invalid_words(line.rating) or None
        if role == _Role.DecorationRole and place is Place.SCORE:
            icon_name, token = score_look(line.rating.score)
            return icon(icon_name, token if valid else "muted")
        if role == _Role.ForegroundRole and not valid:
            return tokens().muted
        if role == _Role.FontRole:
            font = metrics.font(tabular=place in (Place.WHEN, Place.TICKET))
            font.setStrikeOut(not valid and place in (Place.SCORE, Place.COMMENT))
            return font
        if role == _Role.AccessibleDescriptionRole:
            return invalid_words(line.rating)
        return None
