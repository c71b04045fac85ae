"""From a figure of a report to the list of the tickets behind it, and back to the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from deskapp.ui.shell.places import REPORTS

if TYPE_CHECKING:
    from deskapp.ui.reports.drilling import Found
    from deskapp.ui.shell.window import MainWindow


class WayBack(QObject):
    """The act `go_back` is there while there is a report to go back to."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._action = window.registry.action("go_back")
        self._action.setEnabled(False)
        window.places.tickets_wanted.connect(self._show)
        window.places.moved.connect(self._on_moved)

    def go(self) -> None:
        """Shows the report again, as it was left."""
        self._window.places.go(REPORTS)

    def _show(self, found: Found) -> None:
        window = self._window
        window.places.show_inbox()
        window.show_tickets(found.tickets, found.title)
        window.inbox.header.show_way_back(self._action)
        self._action.setEnabled(True)
        if found.missing:
            window.toasts.tell(found.missing)

    def _on_moved(self, name: str) -> None:
        if name == REPORTS:
            self._action.setEnabled(False)
