"""Asks for searches off the GUI thread, one at a time; what was typed meanwhile makes an answer stale."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from deskapp.domain.errors import DeskError
from deskapp.ui.session import error_words

if TYPE_CHECKING:
    from deskapp.ui.session import Session

PAGE = 200


class Searching(QObject):
    """`found(text, ids)` brings the first hits, `found_more(ids)` later ones, `refused(sentence)` says why not."""

    found = Signal(str, object)
    found_more = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._running = False
        self._before: int | None = None

    @property
    def running(self) -> bool:
        """Whether an answer is awaited."""
        return self._running and bool(self._wanted)

    @property
    def has_more(self) -> bool:
        """Whether there are further hits to ask for."""
        return self._before is not None

    def ask(self, text: str) -> None:
        """Seeks a text; an older search that still runs is not listened to any more. Empty text stops."""
        self._wanted = text.strip()
        self._before = None
        if self._wanted and not self._running:
            self._start(None)

    def ask_more(self) -> None:
        """Continues the last search where it ended; does nothing while one runs or where all was found."""
        if self._before is not None and self._wanted and not self._running:
            self._start(self._before)

    def _start(self, before: int | None) -> None:
        self._running = True
        text, who, search = self._wanted, self._session.who, self._session.desk.search

        def call() -> Any:
            try:
                return search.find(who, text, PAGE, before)
            except DeskError as error:
                return error

        self._session.read(call, partial(self._on_answer, text, before))

    def _on_answer(self, text: str, before: int | None, answer: Any) -> None:
        self._running = False
        if text != self._wanted:
            if self._wanted:
                self._start(None)
        elif isinstance(answer, DeskError):
            self.refused.emit(error_words(answer))
        else:
            self._before = answer.before
            if before is None:
                self.found.emit(text, answer.ids)
            else:
                self.found_more.emit(answer.ids)
