"""Puts the ticket view beside the list, after the first picture, and tells each part of the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.reminders import Reminder
from deskapp.domain.thread import InlineNote, Message, ThreadItem
from deskapp.domain.vocabulary import About, NoteKind
from deskapp.ui.session import Session
from deskapp.ui.shell.bulk import Bulk
from deskapp.ui.shell.late import why_of_ticket
from deskapp.ui.shell.notifier import Notifier, system_tray
from deskapp.ui.shell.own_availability import OwnAvailability
from deskapp.ui.shell.read_mentions import ReadMentions
from deskapp.ui.shell.to_solve import ToSolve
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.internal_ticket_dialog import InternalTicketDialog
from deskapp.ui.ticket.new_ticket_dialog import NewTicketDialog
from deskapp.ui.ticket.share_out import ask_share_out
from deskapp.ui.ticket.view import TicketView

#: So many tickets of a contact or company are listed, the newest ones.
_MOST = 200
#: What a reminder may be about that stands in the thread.
_ITEMS: Mapping[About, type[ThreadItem]] = {About.INLINE: InlineNote, About.MESSAGE: Message}


class Desktop:
    """A window's ticket view and info panel, wired to its list."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window, self._session = window, session
        self.view = view = TicketView(session, window.registry)
        self.info = info = InfoPanel(view.context)
        self._bulk = Bulk(session, window)
        self._bulk.ticket_wanted.connect(self._open_ticket)
        self.to_solve = ToSolve(session, window.sidebar.solve, lambda: view.ticket_id, self._open_ticket)
        window.sidebar.share_out_wanted.connect(self._on_share_out_wanted)
        show_settings = window.overlays.show_settings
        window.sidebar.department_settings_wanted.connect(lambda place: show_settings("departments", place))
        window.status.trouble.settings_wanted.connect(lambda: show_settings("mail"))
        window.registry.triggered.connect(self._on_action)
        view.ticket_opened.connect(lambda _: info.show_ticket(view.ticket))
        view.ticket_closed.connect(lambda: info.show_ticket(None))
        view.link_opened.connect(window.open_ticket)
        view.why_wanted.connect(self._show_why)
        view.info_wanted.connect(window.panes.toggle_info)
        view.composer_left.connect(window.inbox.list.setFocus)
        info.ticket_wanted.connect(window.open_ticket)
        info.person_wanted.connect(window.places.show_person)
        info.tickets_wanted.connect(self._on_tickets_wanted)
        info.company_tickets_wanted.connect(self._on_company_tickets_wanted)
        info.history_wanted.connect(lambda: view.perform("history"))
        info.closed.connect(window.panes.toggle_info)
        window.panes.info_docked.connect(lambda docked: view.show_info_button(not docked))
        window.lists.reminder_opened.connect(self.open_reminder)
        window.set_ticket_view(view, info)
        read = ReadMentions(session, window, view)
        self.notifier = Notifier(session, window, read.is_read, self.open_reminder, system_tray(window))
        session.changed.connect(self._on_changed)
        self.availability = OwnAvailability(session, window.registry, window.rail, window)

    def flush(self) -> None:
        """Save everything that is being written."""
        self.view.flush()
        self.info.flush()
        self._window.places.flush()

    def open_reminder(self, reminder: Reminder) -> None:
        """Goes to what somebody is reminded of: the ticket at that note, else the page of the customer."""
        if reminder.about in (About.CONTACT, About.COMPANY):
            self._window.places.show_person(NoteKind(reminder.about.value), reminder.subject_id)
        elif reminder.ticket_id is not None:
            self._open_ticket(reminder.ticket_id)
            if reminder.about in _ITEMS and self.view.ticket_id == reminder.ticket_id:
                self.view.thread_view.show_item((_ITEMS[reminder.about], reminder.subject_id))

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self._window.rail.show_agent(self._session.who.name)

    def _on_action(self, action_id: str) -> None:
        if self._window.handles(action_id):
            return
        if action_id in ("new_ticket", "new_internal"):
            self._new_ticket(internal=action_id == "new_internal")
        elif action_id == "availability":
            self.availability.turn()
        elif action_id == "to_solve":
            self.to_solve.go()
        elif not self._bulk.perform(action_id, self._targets(action_id), self._window.inbox.view):
            self.view.perform(action_id)

    def _targets(self, action_id: str) -> list[int]:
        """What an act is meant for; any actions can be applied to the open ticket alone, too."""
        marked, opened = self._window.target_ids(), self.view.ticket_id
        return [opened] if action_id == "apply" and opened is not None and not marked else marked

    def _show_why(self, ticket_id: int) -> None:
        dialog = why_of_ticket(ticket_id, self.view.context, self._window)
        dialog.rule_wanted.connect(lambda rule_id: self._window.overlays.show_settings("rules", rule_id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _open_ticket(self, ticket_id: int) -> None:
        self._window.panes.close_drawers()
        self._window.open_ticket(ticket_id)

    def _on_share_out_wanted(self, department_id: int) -> None:
        """Ask once, with the number of a department's tickets that are nobody's."""
        session, window = self._session, self._window
        name = next(
            (each.name for each in session.desk.people.departments(session.who) if each.id == department_id), ""
        )
        session.read(
            lambda: session.desk.distribution.unassigned(session.who, department_id),
            lambda ids: ask_share_out(session, ids, window, name),
        )

    def _new_ticket(self, *, internal: bool) -> None:
        made = InternalTicketDialog if internal else NewTicketDialog
        dialog = made(self._session, parent=self._window)
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
            self._window.show_tickets(found, name)
