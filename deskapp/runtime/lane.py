"""A lane: one thread that runs calls in order, with a store connection of its own."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Lane:
    """Runs what is submitted, one after the other. All writes of a program go through one lane."""

    def __init__(self, name: str, enter: Callable[[], None], leave: Callable[[], None]) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._enter, self._leave = enter, leave
        self._lock, self._ending = threading.Lock(), False
        self._broken: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name=name)
        self._begun = False

    def submit(self, call: Callable[[], T]) -> Future[T]:
        """Run `call` on the lane; the future holds its result or its exception. It is cancelled on a lane that ends."""
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(self._whole(call)())
            except BaseException as error:  # whatever it is belongs to the caller
                future.set_exception(error)

        with self._lock:
            if self._ending:
                future.cancel()
            else:
                self._queue.put(run)
                self._begin()
        return future

    def _begin(self) -> None:
        """Start the thread with the first call: the first picture does not compete with three of them."""
        if not self._begun:
            self._begun = True
            self._thread.start()

    def finish(self) -> None:
        """Let the thread end after what was submitted, without waiting for it."""
        with self._lock:
            self._ending = True
            self._queue.put(None)

    def close(self) -> None:
        """Finish what was submitted, then stop the thread."""
        self.finish()
        if self._begun:
            self._thread.join()

    def _whole(self, call: Callable[[], T]) -> Callable[[], T]:
        """The call, unless the lane could not be entered: then every caller is told why."""
        if self._broken is not None:
            raise self._broken
        return call

    def _run(self) -> None:
        try:
            self._enter()
        except BaseException as error:  # told to whoever submits
            self._broken = error
        try:
            while (job := self._queue.get()) is not None:
                try:
                    job()
                except Exception:
                    _log.exception("A finished call could not be told")
        finally:
            self._leave()
