"""A crew: a thread for each of the things that are wanted, for as long as they are."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Hashable, Mapping
from typing import Generic, Protocol, TypeVar

K = TypeVar("K", bound=Hashable)
_log = logging.getLogger(__name__)


class Worker(Protocol):
    """What a thread of a crew does. `wake` and `stop` are called from other threads."""

    def run(self) -> None:
        """Work until there is nothing more to do, or it is told to stop."""

    def wake(self) -> None:
        """Something changed: look at once."""

    def stop(self) -> None:
        """End soon."""


class Crew(Generic[K]):
    """Threads by what they work for. Who cannot end in time does not keep the program from ending."""

    def __init__(self, name: str, hire: Callable[[K], Worker]) -> None:
        self._name, self._hire = name, hire
        self._lock, self._closed = threading.Lock(), False
        self._at_work: dict[K, tuple[Worker, threading.Thread, int]] = {}

    def keep(self, wanted: Mapping[K, int]) -> None:
        """Let there be a thread for each of these and for nothing else; a new number wakes the one there is."""
        with self._lock:
            if self._closed:
                return
            for key in self._at_work.keys() - wanted.keys():
                self._at_work.pop(key)[0].stop()
            for key, number in wanted.items():
                there = self._at_work.get(key)
                if there is None or not there[1].is_alive():
                    self._at_work[key] = (*self._begin(key), number)
                elif there[2] != number:
                    self._at_work[key] = (there[0], there[1], number)
                    there[0].wake()

    def close(self, within_s: float) -> None:
        """Tell everybody to end and wait so long for it."""
        with self._lock:
            self._closed = True
        for worker, _, _ in self._at_work.values():
            worker.stop()
        until = time.monotonic() + within_s
        for _, thread, _ in self._at_work.values():
            thread.join(max(0.0, until - time.monotonic()))
            if thread.is_alive():
                _log.warning("%s is still at work and is left alone", thread.name)

    def _begin(self, key: K) -> tuple[Worker, threading.Thread]:
        worker = self._hire(key)
        thread = threading.Thread(target=worker.run, name=f"{self._name} {key}", daemon=True)
        thread.start()
        return worker, thread
