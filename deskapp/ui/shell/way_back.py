"""From a figure of a report to the list of the tickets behind it, and back to the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from deskapp.ui.shell.places import REPORTS, Places

if TYPE_CHECKING:
    from deskapp.ui.inbox.panel import InboxPanel
    from deskapp.ui.reports.drilling import Found
    from deskapp.ui.shell.toasts import Toasts


class WayBack(QObject):
    """The action `go_back` is there while there is a report to go back to; `show` lists tickets under a title."""

    def __init__(
        self,
        action: QAction,
        places: Places,
        inbox: InboxPanel,
        toasts: Toasts,
        show: Callable[[Sequence[int], str], None],
    ) -> None:
        super().__init__(places)
        self._action, self._places, self._inbox, self._toasts, self._show_tickets = action, places, inbox, toasts, show
        action.setEnabled(False)
        places.tickets_wanted.connect(self._show)
        places.moved.connect(self._on_moved)

    def go(self) -> None:
        """Shows the report again, as it was left."""
        self._places.go(REPORTS)

    def _show(self, found: Found) -> None:
        self._places.show_inbox()
        self._show_tickets(found.tickets, found.title)
        self._inbox.header.show_way_back(self._action)
        self._action.setEnabled(True)
        if found.missing:
            self._toasts.tell(found.missing)

    def _on_moved(self, name: str) -> None:
        if name == REPORTS:
            self._action.setEnabled(False)
