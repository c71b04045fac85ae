"""Keeps what is being written: saved a moment after a key, also while typing goes on; at once when it is left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from deskapp.domain.errors import DeskError
from deskapp.domain.vocabulary import DraftKind
from deskapp.ui.session import Session, error_words

#: The first unsaved key waits so long for those that follow; nothing waits for a pause. A save takes a few ms.
SOON_MS = 50
Snapshot = Callable[[], tuple[str, dict[str, object]]]
Empty = Callable[[], bool]


class DraftKeeper(QObject):
    """One draft of one kind. `touched` is for every edit; `saved` tells that it is kept, `dropped` that it is gone."""

    saved = Signal()
    dropped = Signal()

    def __init__(self, session: Session, kind: DraftKind, snapshot: Snapshot, empty: Empty, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._kind = kind
        self._snapshot = snapshot
        self._empty = empty
        self._ticket_id: int | None = None
        self._kept = False
        self._waiting = False
        self._saving = False
        self._refused = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SOON_MS)
        self._timer.timeout.connect(self.flush)

    @property
    def kind(self) -> DraftKind:
        """Which draft this is."""
        return self._kind

    def open(self, ticket_id: int) -> tuple[str, dict[str, object]] | None:
        """Begins with a ticket (0 for one that is not there yet); gives what was kept, if anything."""
        self.flush()
        self._ticket_id = ticket_id
        draft = self._session.draft(ticket_id, self._kind)
        self._kept = draft is not None
        return draft

    def close(self) -> None:
        """Saves what is not saved and lets go of the ticket."""
        self.flush()
        self._ticket_id = None

    def touched(self) -> None:
        """Something was edited: it is saved soon, and never before the save under way is done."""
        if self._ticket_id is not None:
            self._waiting = True
            if not self._saving and not self._timer.isActive():
                self._timer.start()

    def flush(self) -> None:
        """Saves at once what waits to be saved."""
        self._timer.stop()
        if not self._waiting or self._ticket_id is None:
            return
        self._waiting = False
        if self._empty():
            self._drop_kept()
            return
        text, data = self._snapshot()
        ticket_id, self._kept, self._saving = self._ticket_id, True, True
        self._session.save_draft(
            ticket_id, self._kind, text, data, lambda _: self._on_saved(ticket_id), self._on_refused
        )

    def _on_saved(self, ticket_id: int) -> None:
        if not isValid(self):
            return
        self._refused = False
        if self._kept and self._ticket_id == ticket_id:
            self.saved.emit()
        self._go_on()

    def _on_refused(self, error: DeskError) -> None:
        """Told once, not with every key; the next key, or leaving, tries again."""
        if isValid(self):
            if not self._refused:
                self._session.failed.emit(error_words(error))
            self._refused, self._saving, self._waiting = True, False, True

    def _go_on(self) -> None:
        self._saving = False
        if self._waiting:
            self._timer.start()

    def drop(self) -> None:
        """The draft became what it was for, or was thrown away."""
        self._timer.stop()
        self._waiting = False
        self._kept = True
        self._drop_kept()

    def _drop_kept(self) -> None:
        if self._kept and self._ticket_id is not None:
            self._session.drop_draft(self._ticket_id, self._kind)
            self._kept = False
            self.dropped.emit()
