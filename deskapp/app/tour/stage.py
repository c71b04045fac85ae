"""A console that is driven by a program: it opens lists and tickets, types, and waits until the screen is still."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QTextEdit

from deskapp.app.gui import Console
from deskapp.domain.lists import ListQuery
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.settings.edit_dialog import EditDialog
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.window import MainWindow

_STILL_MS = 120
_PATIENCE_S = 10.0


class Stage:
    """What scenes do to the window."""

    def __init__(self, console: Console) -> None:
        self.wait_until(lambda: console.desktop is not None)
        if console.window is None or console.desktop is None:
            raise RuntimeError("The console did not open.")
        self.window: MainWindow = console.window
        self.desktop: Desktop = console.desktop
        self.session = console.session

    def wait(self, milliseconds: int = _STILL_MS) -> None:
        """Let the window work."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds, ten seconds at most."""
        end = monotonic() + _PATIENCE_S
        while not holds() and monotonic() < end:
            self.wait(10)

    def list(self, query: ListQuery) -> None:
        """Show a list."""
        self.window.sidebar.choose(query)
        self.wait()

    def open_row(self, row: int) -> None:
        """Open the ticket in a row of the list."""
        ticket_id = self.window.inbox.model.ticket_at(row)
        if ticket_id is not None:
            self.window.open_ticket(ticket_id)
            self.wait()

    def person(self, kind: NoteKind) -> None:
        """Go to the page of the open ticket's contact or company."""
        people, who, ticket = self.session.desk.people, self.session.who, self.desktop.view.ticket
        contact = people.contact(who, ticket.contact_id) if ticket is not None and ticket.contact_id else None
        if contact is not None and kind is NoteKind.CONTACT:
            self.window.places.show_person(kind, contact.id)
        elif contact is not None and contact.company is not None:
            self.window.places.show_person(kind, contact.company.id)
        self.wait(500)

    def open_first(self, fits: Callable[[TicketHead], bool]) -> None:
        """Open the first ticket of the list that fits."""
        threads, who, model = self.session.desk.threads, self.session.who, self.window.inbox.model
        for row in range(model.rowCount()):
            ticket_id = model.ticket_at(row)
            if ticket_id is not None and fits(threads.head(who, ticket_id)):
                self.window.open_ticket(ticket_id)
                break
        self.wait()

    def search(self, text: str) -> None:
        """Type into the search box."""
        self.window.inbox.focus_search()
        self.type(text)
        self.wait(500)

    def action(self, action_id: str) -> None:
        """Choose an action of the registry."""
        self.window.registry.action(action_id).trigger()
        self.wait()

    def settings(self, page: str, item_id: int | None = None) -> None:
        """Show a page of the settings, and in it the dialog of one thing."""
        self.window.overlays.show_settings(page, item_id)
        self.wait(300)

    def dialog_page(self, page: str) -> None:
        """Turn to a page of the settings dialog that is open."""
        for dialog in self.window.findChildren(EditDialog):
            if dialog.isVisible():
                dialog.show_page(page)
        self.wait()

    def type(self, text: str) -> None:
        """Write into the field that has the focus."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.setText(text)
            field.textEdited.emit(text)
        elif isinstance(field, (QPlainTextEdit, QTextEdit)):
            field.selectAll()
            field.insertPlainText(text)
            field.moveCursor(QTextCursor.MoveOperation.End)
        self.wait()

    def clear(self) -> None:
        """Close dialogs and forget what was typed."""
        for dialog in reversed(self.window.findChildren(QDialog)):
            if dialog.isVisible():
                dialog.done(QDialog.DialogCode.Rejected)  # without asking for what is unsaved
        editor = self.desktop.view.composer.page().editor
        editor.selectAll()
        editor.insertPlainText("")
        self.window.overlays.close_palette()
        self.desktop.notifier.toast.hide()
        self.window.panes.close_drawers()
        self.window.activateWindow()
        self.wait(30)
