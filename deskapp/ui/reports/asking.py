"""Asks the desk off the GUI thread, one question at a time; an answer to an older question is never shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from deskapp.domain.errors import DeskError
from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.question import before
from deskapp.ui.reports.asked import Asked
from deskapp.ui.session import error_words

if TYPE_CHECKING:
    from deskapp.services.reports import Choices
    from deskapp.ui.session import Session

_BUSY_AFTER_MS = 200


@dataclass(frozen=True)
class Told:
    """What the desk said: to what, on which day, the figures, those of the time before, what can be chosen."""

    asked: Asked
    today: date
    answer: Answer
    before: Answer | None
    choices: Choices


class Asking(QObject):
    """`told(Told)` brings an answer, `refused(sentence)` says why there is none, `busy(bool)` that it takes a while."""

    told = Signal(object)
    refused = Signal(str)
    busy = Signal(bool)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted: Asked | None = None
        self._running = False
        self._slow = QTimer(self, interval=_BUSY_AFTER_MS, singleShot=True)
        self._slow.timeout.connect(lambda: self.busy.emit(True))

    @property
    def running(self) -> bool:
        """Whether an answer is awaited."""
        return self._wanted is not None

    def today(self) -> date:
        """The workspace's day."""
        return self._session.clock.now().astimezone(self._session.zone).date()

    def ask(self, asked: Asked) -> None:
        """Asks; what was asked before and is not answered yet is not listened to any more."""
        self._wanted = asked
        if not self._slow.isActive():
            self._slow.start()
        if not self._running:
            self._start()

    def _start(self) -> None:
        asked, today, who = self._wanted, self.today(), self._session.who
        if asked is None:
            return
        self._running = True
        reports = self._session.desk.reports

        def call() -> Told:
            question = asked.question(today)
            answer = reports.ask(who, question)
            earlier = reports.ask(who, before(question)) if asked.compare else None
            return Told(asked, today, answer, earlier, reports.choices(who))

        self._session.read(call, partial(self._on_answer, asked), lambda error: self._on_answer(asked, error))

    def _on_answer(self, asked: Asked, found: Told | DeskError) -> None:
        self._running = False
        if asked is not self._wanted:
            self._start()
            return
        self._wanted = None
        self._slow.stop()
        self.busy.emit(False)
        if isinstance(found, DeskError):
            self.refused.emit(error_words(found))
        else:
            self.told.emit(found)
