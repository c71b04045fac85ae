"""The list pane: search, head, cards, and what is said where there are none."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from deskapp.domain.lists import ListQuery, Order, View
from deskapp.ui.inbox.header import ListHeader, SearchHeader, show_menu
from deskapp.ui.inbox.list_view import TicketListView
from deskapp.ui.inbox.model import TicketListModel
from deskapp.ui.inbox.searching import Searching
from deskapp.ui.look import metrics
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from deskapp.ui.actions import Actions
    from deskapp.ui.session import Session

_PROGRESS_AFTER_MS, _MINUTE_MS = 200, 60_000
MENU = (
    "open",
    "",
    "reply",
    "note",
    "forward",
    "",
    "transfer",
    "assign_me",
    "distribute",
    "postpone",
    "tags",
    "merge",
    "link",
    "",
    "resolve",
    "reopen",
    "spam",
    "delete",
)
"""Ids of the actions in a ticket's context menu; empty ones separate."""


class InboxPanel(Pane):
    """Shows one list or one search. Opening and entering a ticket is told by its id, selecting by how many."""

    ticket_opened = Signal(int)
    ticket_entered = Signal(int)
    selection_changed = Signal(int)

    def __init__(self, session: Session, actions: Actions | None = None, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._actions = actions
        self.allowed: Callable[[], Mapping[str, bool]] = dict
        self._query = ListQuery()
        self._title = ""
        self._sought = ""
        self.model = TicketListModel(session, self)
        self.list = TicketListView(self.model)
        self.search = SearchHeader()
        self.header = ListHeader()
        self._searching = Searching(session, self)
        self._nothing = _Nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.search, self.header):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self._progress = QTimer(self, interval=_PROGRESS_AFTER_MS, singleShot=True)
        self._day = QDateTime.currentDateTime().date()
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.start()
        self._connect()
        self.setMinimumWidth(240)

    def _connect(self) -> None:
        self.search.field.searched.connect(self._on_searched)
        self.search.field.returnPressed.connect(self._on_return)
        self.search.field.left.connect(lambda: self.list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._searching.found.connect(self._on_found)
        self._searching.found_more.connect(self.model.append_search)
        self._searching.refused.connect(self._on_refused)
        self._progress.timeout.connect(self._show_progress)
        self._minute.timeout.connect(self._on_minute)
        self.list.ticket_opened.connect(self.ticket_opened)
        self.list.ticket_entered.connect(self.ticket_entered)
        self.list.selection_changed.connect(self._on_selection_changed)
        self.list.left.connect(self._on_left)
        self.list.end_neared.connect(self._searching.ask_more)
        self.list.menu_wanted.connect(self._show_menu)
        self.header.mark_all_wanted.connect(self.list.mark_all)
        self.header.order_chosen.connect(self._on_order_chosen)
        self.model.counted.connect(self._show_count)

    # what is shown

    @property
    def query(self) -> ListQuery:
        """The list that is shown, or that a search stands in front of."""
        return self._query

    @property
    def searching(self) -> bool:
        """Whether a search is shown instead of the list."""
        return bool(self._sought)

    @property
    def view(self) -> View:
        """The view that is shown; All while a search is."""
        return View.ALL if self._sought else self._query.view

    def show_query(self, query: ListQuery, title: str) -> None:
        """Shows a list in the order chosen before, under a title."""
        self._query = replace(query, order=self._query.order)
        self._title = title
        self._stop_searching()
        self._show_list()

    def show_tickets(self, ids: Sequence[int], title: str) -> None:
        """Shows some tickets in the given order under a title, until a list is chosen or a search ends."""
        self._stop_searching()
        self._sought = title
        self._on_found(title, ids)
        self.header.title.setText(title)

    def set_order(self, order: Order) -> None:
        """Sets the order for this and all lists to come."""
        self.header.set_order(order)
        self._on_order_chosen(order)

    def focus_search(self) -> None:
        """Puts the cursor into the search field with its text selected."""
        self.search.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.field.selectAll()

    def set_title(self, title: str) -> None:
        """Names the list anew, after a change of language or name."""
        self._title = title
        if not self._sought:
            self.header.title.setText(title)

    def _show_list(self) -> None:
        followed = self.list.opened
        self.header.show_way_back(None)
        self.header.title.setText(self._title)
        self.header.sort.setEnabled(True)
        self.model.set_query(self._query)
        self.list.scrollToTop()
        if followed is not None:
            self.list.show_ticket(followed)
        self._show_count()

    def _show_count(self) -> None:
        self.header.set_count(
            self.model.total, self.model.complete and not self._searching.has_more, self.list.selected_count()
        )
        empty = self.model.complete and not self.model.total and not self._searching.running
        if empty:
            self._nothing.label.setText(self._why_empty())
        self._stack.setCurrentWidget(self._nothing if empty else self.list)

    def _why_empty(self) -> str:
        if self._sought:
            return self.tr("Nothing found for “{text}”.").format(text=self._sought)
        return {
            View.MINE: self.tr("No ticket is assigned to you."),
            View.UNASSIGNED: self.tr("Every ticket has its agent."),
            View.POSTPONED: self.tr("Nothing is postponed."),
            View.UNDELIVERED: self.tr("No mail failed or came back."),
            View.SPAM: self.tr("No spam."),
            View.TRASH: self.tr("The trash is empty."),
        }.get(self._query.view, self.tr("No tickets here."))

    def _on_order_chosen(self, order: Order) -> None:
        self._query = replace(self._query, order=order)
        if self.model.query is not None:
            self._show_list()

    def _on_selection_changed(self, count: int) -> None:
        self._show_count()
        self.selection_changed.emit(count)

    def _on_minute(self) -> None:
        """A new day makes "9:42" into "Wed"."""
        today = QDateTime.currentDateTime().date()
        if today != self._day:
            self._day = today
            self.model.refresh_cards()

    # search

    def _on_left(self) -> None:
        """Escape in the list ends the search."""
        if self._sought:
            self._stop_searching()
            self._show_list()

    def _stop_searching(self) -> None:
        self._sought = ""
        self._progress.stop()
        self._searching.ask("")
        if self.search.field.text():
            self.search.field.forget()

    def _on_searched(self, text: str) -> None:
        text = text.strip()
        if not text:
            if self._sought:
                self._stop_searching()
                self._show_list()
            return
        self._sought = text
        self._progress.start()
        self._searching.ask(text)

    def _show_progress(self) -> None:
        if self._searching.running:
            self.header.count.setText(self.tr("searching…"))

    def _on_found(self, text: str, ids: Sequence[int]) -> None:
        self._progress.stop()
        self.header.title.setText(self.tr("Found"))
        self.header.show_way_back(None)
        self.header.sort.setEnabled(False)
        self.model.set_search(ids)
        self.list.scrollToTop()

    def _on_refused(self, sentence: str) -> None:
        self._on_found(self._sought, ())
        self._nothing.label.setText(sentence)

    def _on_return(self) -> None:
        """Enter in the search field goes to the first hit."""
        if self._sought and self.model.total and not self._searching.running:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.list.selected_count():
                self.list.go_next()

    def _show_menu(self, place: QPoint) -> None:
        if self._actions is None:
            return
        menu, actions = QMenu(self), self._actions
        greyed = [action_id for action_id, allowed in self.allowed().items() if not allowed and action_id in MENU]
        actions.enable(dict.fromkeys(greyed, False))
        menu.aboutToHide.connect(lambda: actions.enable(dict.fromkeys(greyed, True)))
        for action_id in MENU:
            if action_id:
                menu.addAction(self._actions.action(action_id))
            else:
                menu.addSeparator()
        show_menu(menu, place)


class _Nothing(Pane):
    """One sentence in the middle of an empty list."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.label = TextLabel("", metrics.TITLE, token="muted")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 96)
        column.addStretch(1)
        column.addWidget(self.label)
        column.addStretch(2)
