"""The main window: rail, sidebar, list, ticket and info, the status bar, and which action reaches which of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.lists import ListQuery, Order, View
from deskapp.ui.actions import Actions
from deskapp.ui.inbox.panel import InboxPanel
from deskapp.ui.look.icons import app_icon
from deskapp.ui.look.theme import theme
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.shell.app_menu import app_menu
from deskapp.ui.shell.dropping import mail_paths
from deskapp.ui.shell.list_place import ListPlace
from deskapp.ui.shell.overlays import Overlays
from deskapp.ui.shell.palette_place import Place
from deskapp.ui.shell.panes import Panes
from deskapp.ui.shell.places import INBOX, REPORTS, Places
from deskapp.ui.shell.rail import Rail
from deskapp.ui.shell.sidebar import Sidebar
from deskapp.ui.shell.status_bar import StatusBar
from deskapp.ui.shell.toasts import Toasts
from deskapp.ui.shell.way_back import WayBack
from deskapp.ui.shell.welcome import Welcome

if TYPE_CHECKING:
    from deskapp.ui.session import Session
    from deskapp.ui.ticket.view import TicketView

THEME_KEY, LANGUAGE_KEY, ORDER_KEY, GEOMETRY_KEY = "look/theme", "look/language", "inbox/order", "window/geometry"
_SIZE, _LEAST = QSize(1440, 900), QSize(800, 520)


class MainWindow(QMainWindow):
    """The console. The ticket view may come after the first picture, by `set_ticket_view`.

    `import_requested` carries the paths that were dropped, none when the user should be asked for them.
    """

    import_requested = Signal(list)
    demo_requested = Signal()
    language_chosen = Signal(str)
    switch_requested = Signal()
    lock_requested = Signal()

    def __init__(self, session: Session, settings: QSettings | None = None) -> None:
        super().__init__()
        self._session = session
        self.registry = actions = Actions(self)
        self._settings = settings if settings is not None else QSettings()
        self._ticket: TicketView | None = None
        self._waiting: int | None = None
        self.sidebar = Sidebar(session)
        self.inbox = InboxPanel(session, actions)
        self.lists = ListPlace(session, self.inbox, actions)
        self.panes = Panes(self.sidebar, self.lists)
        self.rail = Rail(session.who.name, app_menu(actions, session.who.name, self))
        self.status = StatusBar(session)
        self.places = Places(session, self.panes, self.rail, self._settings, self)
        self.toasts = Toasts(self.lists)
        self._way_back = WayBack(actions.action("go_back"), self.places, self.inbox, self.toasts, self.show_tickets)
        self.overlays = Overlays(session, actions, self._settings, self._where, self)
        self.welcome = Welcome(session, self.panes, self.places, self.rail)
        self._build()
        self._connect()
        self._restore()
        self.sidebar.choose(ListQuery())
        self.inbox.list.setFocus()
        self.welcome.look()

    def _build(self) -> None:
        self.setWindowIcon(app_icon())
        self.setMinimumSize(_LEAST)
        self.setAcceptDrops(True)
        body, row, column = QWidget(), QHBoxLayout(), QVBoxLayout()
        for layout in (row, column):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.panes, 1)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        body.setLayout(column)
        self.setCentralWidget(body)
        self.panes.toggle_button = self.rail.toggle
        opens = self.registry.action("open")  # Return opens in the list only: buttons and fields need it too
        opens.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.removeAction(opens)
        self.inbox.list.addAction(opens)

    def _connect(self) -> None:
        session, overlays, welcome = self._session, self.overlays, self.welcome
        self.rail.sidebar_toggled.connect(self.panes.toggle_sidebar)
        self.rail.place_wanted.connect(self._on_place_wanted)
        self.places.ticket_wanted.connect(self.open_ticket)
        self.places.moved.connect(self._on_moved)
        self.rail.help_wanted.connect(overlays.show_shortcuts)
        self.rail.settings_wanted.connect(lambda: self.registry.action("settings").trigger())
        self.status.quarantine_wanted.connect(lambda: overlays.show_settings("quarantine"))
        self.status.help_wanted.connect(overlays.show_shortcuts)
        self.status.palette_wanted.connect(overlays.show_palette)
        self.status.outbox_wanted.connect(overlays.show_outbox)
        overlays.ticket_wanted.connect(self.open_ticket)
        welcome.mailbox_requested.connect(lambda: overlays.show_settings("mail", 0))
        welcome.import_requested.connect(lambda: self.import_requested.emit([]))
        welcome.demo_requested.connect(self.demo_requested)
        welcome.left.connect(self.inbox.list.setFocus)
        self.sidebar.query_chosen.connect(self._on_query_chosen)
        self.sidebar.reminders_wanted.connect(self._on_reminders_wanted)
        self.sidebar.to_solve_wanted.connect(lambda: self.registry.action("to_solve").trigger())
        self.sidebar.new_ticket_wanted.connect(lambda: self.registry.action("new_ticket").trigger())
        self.sidebar.foot.offer(self.registry.action(name) for name in ("new_ticket", "new_internal"))
        ReminderWatch.of(session).changed.connect(self._show_due)
        self._show_due()
        self.inbox.ticket_opened.connect(self._on_ticket_opened)
        self.inbox.ticket_entered.connect(self._on_ticket_entered)
        session.told.connect(self._tell)
        session.failed.connect(self._tell_failure)
        session.changed.connect(self._on_changed)
        self.toasts.undo_requested.connect(session.undo)
        self.registry.triggered.connect(self._on_action)

    def _tell(self, sentence: str, undo: object) -> None:
        self._shown_toasts().tell(sentence, undo)

    def _tell_failure(self, sentence: str) -> None:
        self._shown_toasts().fail(sentence)

    def _shown_toasts(self) -> Toasts:
        return self.overlays.toasts or self.welcome.toasts or self.places.toasts or self.toasts

    # the ticket view

    def set_ticket_view(self, view: TicketView, info: QWidget | None = None) -> None:
        """Puts the ticket view and the info panel in place and opens what was asked for meanwhile."""
        self.panes.set_ticket(view, info)
        self._ticket = view
        self.inbox.allowed = lambda: {} if self.target_ids() else view.allowed
        if self._waiting is not None:
            view.open_ticket(self._waiting)
            self._waiting = None

    def open_ticket(self, ticket_id: int) -> None:
        """Opens a ticket, whether the list shows it or not."""
        self.places.show_inbox()
        self.inbox.list.show_ticket(ticket_id)
        self._on_ticket_opened(ticket_id)

    def target_ids(self) -> list[int]:
        """The tickets an action is meant for when it is not the open one: what is marked, or selected together."""
        cards = self.inbox.list
        if self.lists.reminders is not None:
            return []
        return cards.selected_ids() if cards.marking or cards.selected_count() > 1 else []

    def _on_ticket_opened(self, ticket_id: int) -> None:
        if self._ticket is None:
            self._waiting = ticket_id
        else:
            self._ticket.open_ticket(ticket_id)

    def _on_ticket_entered(self, _ticket_id: int) -> None:
        if self._ticket is not None:
            self._ticket.thread_view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # lists

    def _on_place_wanted(self, name: str) -> None:
        """The inbox's button goes back to where one was; pressed there it shows all tickets."""
        if name == self.places.name == INBOX:
            self.sidebar.choose(ListQuery())
        elif not self.welcome.shown:
            self.places.go(name)

    def _focus_search(self) -> None:
        if self.places.place is None and self.lists.reminders is not None:
            self.sidebar.choose(self.inbox.query)
        if self.places.place is not None and not self.places.place.searches:
            self.places.show_inbox()
        (self.places.place or self.inbox).focus_search()

    def _on_moved(self, name: str) -> None:
        place = self.places.place
        self.registry.tickets_in_sight = place is None
        self.setWindowTitle(place.title() if place is not None else self._list_title())
        if place is None:
            self.lists.focus()

    def _list_title(self) -> str:
        return self.tr("Reminders") if self.lists.reminders is not None else self.sidebar.title(self.inbox.query)

    def _on_query_chosen(self, query: ListQuery) -> None:
        if not self.welcome.shown:
            self.places.show_inbox()
        title = self.sidebar.title(query)
        self.lists.show_tickets()
        self.setWindowTitle(title)
        self.inbox.show_query(query, title)
        if not self.welcome.shown:
            self.panes.close_drawers()

    def _show_due(self) -> None:
        self.rail.show_due(len(ReminderWatch.of(self._session).due()))

    def _on_reminders_wanted(self) -> None:
        if not self.welcome.shown:
            self.places.show_inbox()
        self.lists.show_reminders()
        self.setWindowTitle(self._list_title())
        if not self.welcome.shown:
            self.panes.close_drawers()

    def show_reminders(self) -> None:
        """Goes to the reminders with the keyboard."""
        self.sidebar.choose_reminders()
        self.lists.focus()

    def show_tickets(self, ids: Sequence[int], title: str) -> None:
        """Lists some tickets under a title."""
        if self.lists.reminders is not None:
            self.sidebar.choose(self.inbox.query)
        self.inbox.show_tickets(ids, title)

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings:
            self.inbox.set_title(self.sidebar.title(self.inbox.query))

    # actions

    def _on_action(self, action_id: str) -> None:
        act = self._acts().get(action_id)
        if act is not None:
            act()
        elif action_id.startswith("theme_"):
            theme().set_mode(action_id.removeprefix("theme_"))
            self._settings.setValue(THEME_KEY, theme().mode)
        elif action_id.startswith("language_") and self.overlays.close_settings():
            self._choose_language(action_id.removeprefix("language_"))

    def _choose_language(self, language: str) -> None:
        if self.places.may_close(lambda: self._choose_language(language)):
            self._settings.setValue(LANGUAGE_KEY, language)
            self.language_chosen.emit(language)

    def handles(self, action_id: str) -> bool:
        """Whether the window itself does this action."""
        return action_id in self._acts() or action_id.startswith(("theme_", "language_"))

    def _acts(self) -> dict[str, Callable[[], object]]:
        return self.lists.acts() | {
            "search": self._focus_search,
            "go_contacts": lambda: self._on_place_wanted("contacts"),
            "go_companies": lambda: self._on_place_wanted("companies"),
            "go_reports": lambda: self._on_place_wanted(REPORTS),
            "go_all": lambda: self.sidebar.choose(ListQuery(View.ALL)),
            "go_mine": lambda: self.sidebar.choose(ListQuery(View.MINE)),
            "go_unassigned": lambda: self.sidebar.choose(ListQuery(View.UNASSIGNED)),
            "go_departments": self.sidebar.choose_departments,
            "go_back": self._way_back.go,
            "go_reminders": self.show_reminders,
            "undo": self._session.undo_last,
            "info_panel": self.panes.toggle_info,
            "import_mail": lambda: self.import_requested.emit([]),
            "palette": self.overlays.show_palette,
            "outbox": self.overlays.show_outbox,
            "settings": self.overlays.show_settings,
            "switch_agent": self.switch_requested.emit,
            "lock": self.lock_requested.emit,
            "help": self.overlays.show_shortcuts,
            "quit": self.leave,
        }

    def _where(self) -> Place:
        """What the palette would act upon now."""
        return Place(
            session=self._session,
            actions=self.registry,
            view=self._ticket if self.registry.tickets_in_sight else None,
            selected=tuple(self.target_ids()),
            listing=not self.welcome.shown and self.inbox.model.total > 0,
            open_ticket=self.open_ticket,
            show_list=self.sidebar.choose,
            show_person=self.places.show_person,
        )

    # dropped mail

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if mail_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = mail_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.import_requested.emit(paths)

    # remembering

    def _restore(self) -> None:
        self.resize(_SIZE.boundedTo(self.screen().availableSize()))
        geometry = self._settings.value(GEOMETRY_KEY)
        if geometry is not None:
            self.restoreGeometry(geometry)
        self.panes.restore(self._settings)
        order = str(self._settings.value(ORDER_KEY, ""))
        self.inbox.set_order(next((each for each in Order if each.value == order), Order.NEWEST))

    def leave(self) -> None:
        """Close, as somebody wants it who sits here: a mail that is held back is told first."""
        if self.overlays.may_leave(self.close):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and not self.overlays.may_leave(self.close):
            event.ignore()
            return
        if not self.overlays.close_settings() or not self.places.may_close(self.close):
            event.ignore()
            return
        self._settings.setValue(GEOMETRY_KEY, self.saveGeometry())
        self._settings.setValue(ORDER_KEY, self.inbox.query.order.value)
        self.panes.save(self._settings)
        super().closeEvent(event)
