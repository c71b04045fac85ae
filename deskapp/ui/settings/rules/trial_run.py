"""One trial after the other, on a thread of its own: how far it is, what came of it, and cancelling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from deskapp.domain.errors import DeskError
from deskapp.domain.rules.rule import Rule
from deskapp.services.rules.trying import Trial

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class _Progress(QObject):
    """Carries words from the working thread to the window's."""

    came = Signal(int, int, int)


class TrialRun(QObject):
    """`progressed(done, total)`, then `finished(trial)` or `refused(error)`; of trials that were replaced nothing."""

    progressed = Signal(int, int)
    finished = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._number, self._running = 0, False
        self._progress = _Progress()
        self._progress.came.connect(self._on_progress, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Whether a trial is under way."""
        return self._running

    def start(self, rule: Rule, last: int) -> None:
        """Tries a rule on the last tickets, instead of what is being tried."""
        self._number += 1
        self._running = True
        number, session, progress = self._number, self._session, self._progress

        def go_on(done: int, total: int) -> bool:
            progress.came.emit(number, done, total)
            return self._number == number

        session.work(
            lambda: session.desk.trying.run(session.who, rule, last, go_on),
            lambda trial: self._end(number, trial),
            lambda error: self._end(number, error),
        )

    def cancel(self) -> None:
        """Stops what is being tried; nothing of it is told."""
        self._number += 1
        self._running = False

    def _on_progress(self, number: int, done: int, total: int) -> None:
        if number == self._number:
            self.progressed.emit(done, total)

    def _end(self, number: int, came: Trial | DeskError) -> None:
        if not isValid(self) or number != self._number:
            return
        self._running = False
        (self.refused if isinstance(came, DeskError) else self.finished).emit(came)
