"""Whether the open ticket was looked at: long enough to be read, and until the reader goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from deskapp.ui.session import Session
from deskapp.ui.timing import SEEN_MS


class Looking(QObject):
    """`start` where a ticket is opened, `leave` where it is left."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._ticket_id: int | None = None
        self._looked_at: int | None = None
        self._timer = QTimer(self, interval=SEEN_MS, singleShot=True)
        self._timer.timeout.connect(self._on_looked)

    def start(self, ticket_id: int) -> None:
        """The ticket is open; after `SEEN_MS` it counts as looked at."""
        self._ticket_id = ticket_id
        self._timer.start()

    def leave(self) -> None:
        """A ticket that was looked at no longer is."""
        self._timer.stop()
        session, left = self._session, self._looked_at
        self._ticket_id = self._looked_at = None
        if left is not None:
            session.act(lambda: session.desk.tickets.leave(session.who, left), failed=lambda error: None)

    def mark_seen(self, *, opened: bool = False) -> None:
        """What has just come into the ticket is read as it comes."""
        session, ticket_id = self._session, self._ticket_id
        if ticket_id is not None:
            session.act(lambda: session.desk.tickets.mark_seen(session.who, ticket_id, opened=opened))

    def _on_looked(self) -> None:
        self._looked_at = self._ticket_id
        self.mark_seen(opened=True)
