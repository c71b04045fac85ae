"""“Petr is replying”: looks now and then whether a colleague is answering the open ticket. Nothing is locked."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from deskapp.domain.errors import DeskError
from deskapp.ui.session import Session
from deskapp.ui.timing import LOOK_MS
from deskapp.ui.widgets.banner import Banner


class Collision(Banner):
    """Hidden while nobody else answers. `follow` a ticket, `follow(None)` where there is none."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("live", parent)
        self._session = session
        self._ticket_id: int | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._on_due)
        self.hide()

    def follow(self, ticket_id: int | None) -> None:
        """Looks after this ticket from now on, and at once."""
        self._ticket_id = ticket_id
        if ticket_id is None:
            self._timer.stop()
            self.hide()
            return
        self.look()
        self._timer.start()

    def look(self) -> None:
        """Shows who is answering the ticket now, if anybody."""
        name = self._name()
        if name:
            self.set_text(
                self.tr("{agent} is replying").format(agent=name), self.tr("you can still write, nothing is locked")
            )
        self.setVisible(bool(name))

    def _on_due(self) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.isVisible():
            self.look()

    def _name(self) -> str:
        if self._ticket_id is None:
            return ""
        try:
            return self._session.desk.solving.answering(self._session.who, self._ticket_id)
        except DeskError:  # it is not to be seen any longer; the view finds that out itself
            return ""
