"""Telling the store who sits at the desk, and since when."""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future

from deskapp.domain.changes import Done
from deskapp.runtime.lane import Lane
from deskapp.services.desk import Desk

_log = logging.getLogger(__name__)


class Presence:
    """One agent at a time. `beat` is called from another thread, the rest from the one that made it."""

    def __init__(self, desk: Desk, writer: Lane) -> None:
        self._desk, self._writer = desk, writer
        self.agent_id: int | None = None

    def began(self, agent_id: int) -> None:
        """An agent sat down; who was there before has gone."""
        if agent_id == self.agent_id:
            return
        self.ended()
        self.agent_id = agent_id
        self._tell(lambda: self._desk.availability.began(agent_id))

    def beat(self) -> None:
        """Whoever sat down is still there."""
        agent_id = self.agent_id
        if agent_id is not None:
            self._tell(lambda: self._desk.availability.beat(agent_id))

    def ended(self) -> None:
        """Nobody is there any longer."""
        agent_id, self.agent_id = self.agent_id, None
        if agent_id is not None:
            self._tell(lambda: self._desk.availability.ended(agent_id))

    def _tell(self, call: Callable[[], Done[None]]) -> None:
        self._writer.submit(call).add_done_callback(_log_failure)


def _log_failure(future: Future[Done[None]]) -> None:
    if not future.cancelled() and future.exception() is not None:
        _log.error("The hours at the desk could not be kept", exc_info=future.exception())
