"""Reads a thread for its view: earlier pages off the GUI thread, and again what is loaded when something changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from deskapp.domain.thread import Place, ThreadPage, place_of
from deskapp.ui.session import Session
from deskapp.ui.ticket.thread_view import LEAP, ThreadView


class ThreadPages(QObject):
    """Keeps the thread of one ticket complete from its first loaded item to its end."""

    def __init__(self, session: Session, view: ThreadView, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view = session, view
        self._ticket_id: int | None = None
        self._round = 0
        view.earlier_wanted.connect(self._on_earlier_wanted)

    def open(self, ticket_id: int, page: ThreadPage) -> None:
        """Shows a ticket's newest page."""
        self._ticket_id = ticket_id
        self._round += 1
        self._view.show_page(page)

    def close(self) -> None:
        """Shows no thread."""
        self._ticket_id = None
        self._round += 1
        self._view.clear()

    def refresh(self, page: ThreadPage) -> bool:
        """Shows the newest page as it is now, and reads in turn what is loaded before it. Tells what `page` changed."""
        self._round += 1
        changed = self._view.refresh(page)
        self._refresh_before(page, self._round)
        return changed

    def _refresh_before(self, page: ThreadPage, turn: int) -> None:
        ticket_id, loaded = self._ticket_id, self._view.items()
        if ticket_id is None or not page.more or place_of(loaded[0]) >= place_of(page.items[0]):
            return
        before = place_of(page.items[0])

        def show(older: ThreadPage) -> None:
            if turn == self._round:
                self._view.refresh(older, before)
                self._refresh_before(older, turn)

        self._read(ticket_id, before, LEAP, show)

    def _on_earlier_wanted(self, before: Place, count: int) -> None:
        ticket_id = self._ticket_id

        def show(page: ThreadPage) -> None:
            if ticket_id == self._ticket_id and before == self._view.first():
                self._view.prepend(page)

        if ticket_id is not None:
            self._read(ticket_id, before, count, show)

    def _read(self, ticket_id: int, before: Place, count: int, show: Callable[[ThreadPage], None]) -> None:
        session = self._session
        session.read(lambda: session.desk.threads.page(session.who, ticket_id, before, count), show)
