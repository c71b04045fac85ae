"""The sidebar: To solve, views and departments with their counts, and the button for a new ticket at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QVBoxLayout, QWidget

from deskapp.domain.access import Act, may
from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery
from deskapp.ui.look.icons import icon
from deskapp.ui.look.theme import theme
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.shell.sidebar_delegate import SidebarDelegate
from deskapp.ui.shell.sidebar_foot import SidebarFoot
from deskapp.ui.shell.sidebar_model import Entry, Kind, SidebarModel
from deskapp.ui.shell.solve_button import SolveButton

if TYPE_CHECKING:
    from deskapp.ui.session import Session

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Sidebar(QWidget):
    """Says which list is wanted. `query_chosen` carries a ListQuery whose order means nothing.

    Where the reminders are shown there is no query.

    `share_out_wanted` and `department_settings_wanted` come from a department's menu with its id.
    """

    query_chosen = Signal(object)
    reminders_wanted = Signal()
    new_ticket_wanted = Signal()
    to_solve_wanted = Signal()
    share_out_wanted = Signal(int)
    department_settings_wanted = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._query: ListQuery | None = ListQuery()
        self.model = SidebarModel(self)
        self._watch = ReminderWatch.of(session)
        self._watch.changed.connect(self._show_reminders)
        self.rows = _Rows(self.model, self)
        self.solve = SolveButton(self)
        self.foot = SidebarFoot(self)
        self.new_ticket = self.foot.button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.solve)
        column.addWidget(self.rows, 1)
        column.addWidget(self.foot)
        self.solve.clicked.connect(self.to_solve_wanted)
        self.foot.clicked.connect(self.new_ticket_wanted)
        self.rows.customContextMenuRequested.connect(self._show_menu)
        self.rows.selectionModel().currentChanged.connect(self._on_current_changed)
        self.rows.clicked.connect(lambda index: self._on_current_changed(index, QModelIndex(), again=True))
        session.changed.connect(self._on_changed)
        self.setAutoFillBackground(True)
        self.setMinimumWidth(180)
        self.reload()

    def reload(self) -> None:
        """Reads departments and counts again."""
        desk, who = self._session.desk, self._session.who
        self.model.set_counts(desk.lists.counts(who))
        solo = desk.workspace.is_solo()
        self.model.set_rows(desk.people.departments(who), solo)
        self.foot.more.setVisible(not solo)
        self._show_reminders()
        self._mark(self.model.reminders_row() if self._query is None else self.model.row_of(self._query))

    def show_query(self, query: ListQuery) -> None:
        """Marks the row of a list without choosing it."""
        self._query = query
        self._mark(self.model.row_of(query))

    def _mark(self, row: int | None) -> None:
        if row is None:
            self.rows.clearSelection()
        else:
            self.rows.selectionModel().setCurrentIndex(self.model.index(row), _SELECT)

    def choose(self, query: ListQuery) -> None:
        """Goes to a list, as a click on its row does."""
        self.show_query(query)
        self.query_chosen.emit(query)

    def choose_reminders(self) -> None:
        """Goes to the reminders, as a click on their row does."""
        self._query = None
        self._mark(self.model.reminders_row())
        self.reminders_wanted.emit()

    def choose_departments(self) -> None:
        """Puts the cursor on the first department; goes nowhere where there are none."""
        for row in range(self.model.rowCount()):
            entry = self.model.entry(row)
            if entry is not None and entry.kind is Kind.DEPARTMENT and entry.query is not None:
                self.choose(entry.query)
                self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def title(self, query: ListQuery) -> str:
        """The name of a list, for the head above it."""
        row = self.model.row_of(query)
        entry = None if row is None else self.model.entry(row)
        return self.model.view_word(query.view) if entry is None else entry.text

    def department_menu(self, entry: Entry) -> QMenu | None:
        """What may be done with a department, as far as the viewer may do it; None where that is nothing."""
        who, menu = self._session.who, QMenu(self)
        place = entry.query.department_id if entry.query is not None else None
        if place is None:
            return None
        offers = (
            (Act.ANSWER, "split", self.tr("Share out unassigned tickets…"), self.share_out_wanted),
            (Act.TEXTS, "settings", self.tr("Department settings…"), self.department_settings_wanted),
        )
        for needs, picture, text, wanted in offers:
            if may(who, needs, place):
                menu.addAction(icon(picture), text).triggered.connect(lambda _=False, tell=wanted: tell.emit(place))
        return menu if menu.actions() else None

    def _show_menu(self, at: QPoint) -> None:
        entry = self.model.entry(self.rows.indexAt(at).row())
        menu = self.department_menu(entry) if entry is not None else None
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.rows.viewport().mapToGlobal(at))

    def _on_current_changed(self, index: QModelIndex, _before: QModelIndex, again: bool = False) -> None:
        entry = self.model.entry(index.row())
        if entry is None or entry.kind is Kind.HEAD or (entry.query == self._query and not again):
            return
        self._query = entry.query
        if entry.query is None:
            self.reminders_wanted.emit()
        else:
            self.query_chosen.emit(entry.query)

    def _show_reminders(self) -> None:
        due = len(self._watch.due())
        self.model.set_reminders(due, due + len(self._watch.later()))

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings:
            self.reload()
        elif changes.counts or changes.everything:
            self.model.set_counts(self._session.desk.lists.counts(self._session.who))


class _Rows(QListView):
    def __init__(self, model: SidebarModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(SidebarDelegate(self))
        self.setAccessibleName(self.tr("Views and departments"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts of the window."""
