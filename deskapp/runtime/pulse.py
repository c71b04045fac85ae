"""A pulse: a thread that calls something again and again until it is stopped."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class Pulse:
    """Calls `beat` every `seconds`, first after that time. An error is logged and does not stop the pulse."""

    def __init__(
        self,
        name: str,
        seconds: float,
        beat: Callable[[], None],
        enter: Callable[[], None] = lambda: None,
        leave: Callable[[], None] = lambda: None,
    ) -> None:
        self._seconds, self._beat, self._enter, self._leave = seconds, beat, enter, leave
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    def close(self) -> None:
        """Stop and wait for the thread to end."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        self._enter()
        try:
            while not self._stop.wait(self._seconds):
                try:
                    self._beat()
                except Exception:
                    _log.exception("A regular job failed")
        finally:
            self._leave()
