"""Puts the ticket view beside the list, after the first picture, and tells each part of the other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session
from deskapp.ui.shell.bulk import Bulk
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.new_ticket_dialog import NewTicketDialog
from deskapp.ui.ticket.view import TicketView

#: So many tickets of a contact or company are listed, the newest ones.
_MOST = 200


class Desktop:
    """A window's ticket view and info panel, wired to its list."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window, self._session = window, session
        self.view = view = TicketView(session, window.registry)
        self.info = info = InfoPanel(view.context)
        self._bulk = Bulk(session, window)
        window.registry.triggered.connect(self._on_action)
        view.ticket_opened.connect(lambda _: info.show_ticket(view.ticket))
        view.ticket_closed.connect(lambda: info.show_ticket(None))
        view.link_opened.connect(window.open_ticket)
        view.info_wanted.connect(window.panes.toggle_info)
        view.composer_left.connect(window.inbox.list.setFocus)
        info.ticket_wanted.connect(window.open_ticket)
        info.tickets_wanted.connect(self._on_tickets_wanted)
        info.company_tickets_wanted.connect(self._on_company_tickets_wanted)
        info.history_wanted.connect(lambda: view.perform("history"))
        info.closed.connect(window.panes.toggle_info)
        window.panes.info_docked.connect(lambda docked: view.show_info_button(not docked))
        window.set_ticket_view(view, info)

    def flush(self) -> None:
        """Save everything that is being written."""
        self.view.flush()
        self.info.flush()

    def _on_action(self, action_id: str) -> None:
        if self._window.handles(action_id):
            return
        if action_id == "new_ticket":
            self._new_ticket()
        elif not self._bulk.perform(action_id, self._window.target_ids(), self._window.inbox.view):
            self.view.perform(action_id)

    def _new_ticket(self) -> None:
        dialog = NewTicketDialog(self._session, parent=self._window)
        dialog.created.connect(self._window.open_ticket)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_tickets_wanted(self, contact_id: int) -> None:
        people, who = self._session.desk.people, self._session.who
        self._show_tickets(
            lambda: (people.contact(who, contact_id).name, people.contact_tickets(who, contact_id, _MOST))
        )

    def _on_company_tickets_wanted(self, company_id: int) -> None:
        people, who = self._session.desk.people, self._session.who
        self._show_tickets(
            lambda: (people.company(who, company_id).name, people.company_tickets(who, company_id, _MOST))
        )

    def _show_tickets(self, read: Callable[[], tuple[str, list[int]]]) -> None:
        """List somebody's tickets under the name; one who is not to be seen any longer changes nothing."""
        with suppress(DeskError):
            name, found = read()
            self._window.inbox.show_tickets(found, name)
