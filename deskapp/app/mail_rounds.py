"""The threads that fetch mail while the console is open: one for each account."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from deskapp.domain.changes import Changes
from deskapp.runtime.crew import Crew
from deskapp.services.desk import Desk

if TYPE_CHECKING:
    from deskapp.services.mail.fetching import Fetcher

_log = logging.getLogger(__name__)
#: Whoever waits for a server that says nothing is left alone after so long, in seconds.
_PATIENCE_S = 3.0
#: After a fault of the program an account is looked at again after so long, in seconds.
_AGAIN_S = 60.0


class MailRounds:
    """Keeps a thread for each account that is to be fetched. `hear` is called from them with what changed."""

    def __init__(self, desk: Desk, hear: Callable[[Changes], None]) -> None:
        self._desk, self._hear = desk, hear
        self._version = -1
        self._wanted: dict[int, int] = {}
        self._crew: Crew[int] = Crew("mail account", self._hire)

    def check(self) -> None:
        """Begin, wake and end threads as the settings say now. Called regularly, over a connection that reads."""
        version = self._desk.data_version()
        if version != self._version:
            self._version, self._wanted = version, self._desk.fetching.wanted()
        self._crew.keep(self._wanted)

    def close(self) -> None:
        """End all of them."""
        self._crew.close(_PATIENCE_S)

    def _hire(self, account_id: int) -> _Rounds:
        return _Rounds(self._desk, self._desk.fetching.fetcher(account_id, self._hear))


class _Rounds:
    """One account, again and again."""

    def __init__(self, desk: Desk, fetcher: Fetcher) -> None:
        self._desk, self._fetcher = desk, fetcher
        self.wake, self.stop = fetcher.wake, fetcher.stop

    def run(self) -> None:
        self._desk.connect()
        try:
            while not self._fetcher.stopped and self._goes_on():
                pass
        finally:
            self._fetcher.close()
            self._desk.disconnect()

    def _goes_on(self) -> bool:
        """One look and the rest after it; false where nothing is to be fetched any longer."""
        try:
            look = self._fetcher.look()
        except Exception:  # the store cannot even be read: later perhaps
            _log.exception("A mail account could not be looked at")
            self._fetcher.rest(_AGAIN_S)
            return True
        if not look.over:
            self._fetcher.rest(look.rest_s)
        return not look.over
