"""The rows of the reminders: what is due under one head, the newest first, what comes later under another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskapp.domain.reminders import ReminderItem
from deskapp.domain.subjects import ticket_number
from deskapp.ui import words
from deskapp.ui.ticket.reminding import CAUSE_ICONS

LINE_ROLE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it is painted. A head has only `title`; `number` is the ticket's, "" for a contact or company."""

    title: str
    item: ReminderItem | None = None
    time: str = ""
    due: bool = False
    icon: str = ""
    cause: str = ""
    excerpt: str = ""
    number: str = ""


class RemindersModel(QAbstractListModel):
    """`set_items` takes both parts in the order they are shown in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []

    def set_items(
        self, due: Sequence[ReminderItem], later: Sequence[ReminderItem], now: datetime, zone: ZoneInfo
    ) -> None:
        """Lists other reminders."""
        parts = ((self.tr("Due"), due, True), (self.tr("Later"), later, False))
        lines: list[Line] = []
        for title, items, is_due in parts:
            if items:
                lines.append(Line(f"{title} · {len(items)}"))
                lines += [_line(item, is_due, words.due_time(item.reminder.due_at, now, zone)) for item in items]
        if lines != self._lines:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def line(self, row: int) -> Line | None:
        """What stands in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def item(self, row: int) -> ReminderItem | None:
        """The reminder in a row; None for a head."""
        line = self.line(row)
        return line.item if line is not None else None

    def row_of(self, reminder_id: int) -> int | None:
        """Where a reminder stands."""
        rows = (row for row, line in enumerate(self._lines) if line.item and line.item.reminder.id == reminder_id)
        return next(rows, None)

    def nearest(self, row: int, step: int = 1) -> int | None:
        """The first row with a reminder from a row on in one direction, else in the other; None where none is."""
        down, up = range(max(0, row), len(self._lines)), range(min(row, len(self._lines) - 1), -1, -1)
        rows = (*down, *up) if step > 0 else (*up, *down)
        return next((each for each in rows if self.item(each) is not None), None)

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.item(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row()) if index.isValid() else None
        if line is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(line)
        return None

    def _sentence(self, line: Line) -> str:
        if line.item is None:
            return line.title
        time = self.tr("overdue since {time}") if line.due else self.tr("due {time}")
        parts = (line.title, line.number, line.cause, time.format(time=line.time), line.excerpt)
        return ", ".join(part for part in parts if part)


def _line(item: ReminderItem, due: bool, time: str) -> Line:
    reminder = item.reminder
    number = ticket_number(reminder.ticket_id) if reminder.ticket_id is not None else ""
    picture, cause = CAUSE_ICONS[reminder.cause], words.cause_words(reminder)
    return Line(item.title, item, time, due, picture, cause, item.excerpt, number)
