"""What the sidebar lists: views, and departments with their three counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from deskapp.domain.lists import Counts, ListQuery, View
from deskapp.domain.people import Department

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
COUNTS_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

TEAM_VIEWS = (View.ALL, View.MINE, View.UNASSIGNED, View.POSTPONED, View.UNDELIVERED, View.SPAM, View.TRASH)
SOLO_VIEWS = (
    View.ALL,
    View.NEW,
    View.OPEN,
    View.ANSWERED,
    View.POSTPONED,
    View.RESOLVED,
    View.UNDELIVERED,
    View.SPAM,
    View.TRASH,
)
VIEW_ICONS: dict[View, str] = {
    View.ALL: "mails",
    View.MINE: "user",
    View.UNASSIGNED: "circle",
    View.NEW: "circle-dot",
    View.OPEN: "circle",
    View.ANSWERED: "reply",
    View.POSTPONED: "hourglass",
    View.RESOLVED: "check",
    View.UNDELIVERED: "mail-x",
    View.CLOSED: "lock",
    View.SPAM: "ban",
    View.TRASH: "trash-2",
}


class Kind(Enum):
    """What a row of the sidebar is."""

    HEAD = auto()
    VIEW = auto()
    DEPARTMENT = auto()
    REMINDERS = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. A head names the columns where `legend` is true; `colour` counts from 0."""

    kind: Kind
    text: str
    query: ListQuery | None = None
    icon: str = ""
    colour: int = -1
    legend: bool = False

    @property
    def alarms(self) -> bool:
        """Whether any number above none asks for somebody."""
        return self.query is not None and self.query.view is View.UNDELIVERED


class SidebarModel(QAbstractListModel):
    """The rows of the sidebar; `set_rows` for another set of departments, `set_counts` for new numbers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []
        self._counts = Counts({}, {})
        self._reminders = (0, 0)

    def set_rows(self, departments: Iterable[Department], solo: bool) -> None:
        """Lists the views, and the departments unless one person works alone."""
        self.beginResetModel()
        views = SOLO_VIEWS if solo else TEAM_VIEWS
        self._entries = [Entry(Kind.HEAD, self.tr("Views"))]
        self._entries += [Entry(Kind.VIEW, self.view_word(view), ListQuery(view), VIEW_ICONS[view]) for view in views]
        reminders = Entry(Kind.REMINDERS, self.tr("Reminders"), icon="bell")
        self._entries.insert(1 + views.index(View.POSTPONED), reminders)
        if not solo:
            self._entries.append(Entry(Kind.HEAD, self.tr("Departments"), legend=True))
            self._entries += [
                Entry(Kind.DEPARTMENT, each.name, ListQuery(View.ALL, each.id), colour=each.colour - 1)
                for each in departments
            ]
        self.endResetModel()

    def set_counts(self, counts: Counts) -> None:
        """Shows new numbers."""
        if counts != self._counts:
            self._counts = counts
            if self._entries:
                self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def set_reminders(self, due: int, total: int) -> None:
        """Shows how many reminders there are, and how many of them are due."""
        row = self.reminders_row()
        if (due, total) != self._reminders:
            self._reminders = due, total
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def reminders_row(self) -> int | None:
        """Where the reminders stand."""
        return next((row for row, entry in enumerate(self._entries) if entry.kind is Kind.REMINDERS), None)

    def view_word(self, view: View) -> str:
        """A view's name."""
        return {
            View.ALL: self.tr("All"),
            View.MINE: self.tr("Mine"),
            View.UNASSIGNED: self.tr("Unassigned"),
            View.NEW: self.tr("New", "view"),
            View.OPEN: self.tr("Open", "view"),
            View.ANSWERED: self.tr("Answered", "view"),
            View.POSTPONED: self.tr("Postponed", "view"),
            View.RESOLVED: self.tr("Resolved", "view"),
            View.UNDELIVERED: self.tr("Mail not delivered"),
            View.CLOSED: self.tr("Closed", "view"),
            View.SPAM: self.tr("Spam"),
            View.TRASH: self.tr("Trash"),
        }[view]

    def row_of(self, query: ListQuery) -> int | None:
        """The row that shows a list, whatever its order."""
        for row, entry in enumerate(self._entries):
            shown = entry.query
            if shown is not None and (shown.view, shown.department_id) == (query.view, query.department_id):
                return row
        return None

    def entry(self, row: int) -> Entry | None:
        """The entry of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def counts_of(self, entry: Entry) -> tuple[int, ...]:
        """One number for a view, (new, open, resolved) for a department, (due, all) for reminders, none for a head."""
        if entry.kind is Kind.REMINDERS:
            return self._reminders
        if entry.query is None:
            return ()
        if entry.query.department_id is not None:
            return self._counts.departments.get(entry.query.department_id, (0, 0, 0))
        return (self._counts.views.get(entry.query.view, 0),)

    # Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self.entry(index.row())
        if entry is None or entry.kind is Kind.HEAD:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == ENTRY_ROLE:
            return entry
        if role == COUNTS_ROLE:
            return self.counts_of(entry)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._sentence(entry)
        return None

    def _sentence(self, entry: Entry) -> str:
        counts = self.counts_of(entry)
        if entry.kind is Kind.DEPARTMENT:
            sentence = self.tr("{department}: {new} new, {open} open, {resolved} resolved")
            return sentence.format(department=entry.text, new=counts[0], open=counts[1], resolved=counts[2])
        if entry.kind is Kind.VIEW:
            number = self.tr("%n ticket(s)", "", counts[0])
            return f"{entry.text}: {number}"
        if entry.kind is Kind.REMINDERS:
            due, total = self.tr("%n due", "", counts[0]), self.tr("%n reminder(s)", "", counts[1])
            return f"{total}, {due}" if counts[0] else total
        return self.tr("The three numbers of a department: new, open, resolved") if entry.legend else entry.text
