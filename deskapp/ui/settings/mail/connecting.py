"""Trying the servers of an account beside each other, each on a thread of its own, and cancelling."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from deskapp.domain.errors import DeskError
from deskapp.domain.mailbox.account import Account, Job
from deskapp.services.mail.accounts import Tried

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class Connecting(QObject):
    """`ended(job, Tried or DeskError)` for each job; of what was cancelled or replaced nothing is told."""

    ended = Signal(object, object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._waiting: set[Job] = set()

    @property
    def is_running(self) -> bool:
        """Whether a server has not answered yet."""
        return bool(self._waiting)

    def start(self, account: Account, secrets: Mapping[Job, str | None]) -> None:
        """Tries the jobs that there are secrets for; None is the one that is kept."""
        self._number += 1
        self._waiting = set(secrets)
        for job, secret in secrets.items():
            self._try(self._number, account, job, secret)

    def cancel(self) -> None:
        """Waits no longer; what is under way ends by itself."""
        self._number += 1
        self._waiting.clear()

    def _try(self, number: int, account: Account, job: Job, secret: str | None) -> None:
        session = self._session
        session.work(
            lambda: session.desk.accounts.try_out(session.who, account, job, secret),
            lambda tried: self._end(number, job, tried),
            lambda error: self._end(number, job, error),
        )

    def _end(self, number: int, job: Job, came: Tried | DeskError) -> None:
        if isValid(self) and number == self._number:
            self._waiting.discard(job)
            self.ended.emit(job, came)
