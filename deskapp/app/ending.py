"""Ending in order when the system asks for it: what other programs wait for is given back first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_ASKING = ("SIGTERM", "SIGINT", "SIGHUP")


class Ending:
    """Whether an end is wanted: then `code` is what the program ends with."""

    def __init__(self) -> None:
        self.code = 0
        self._act: Callable[[], None] = lambda: None

    def by(self, act: Callable[[], None]) -> None:
        """Do this when an end is wanted, on the main thread; at once where it is already."""
        self._act = act
        if self.code:
            act()

    def ask(self, number: int) -> None:
        """A signal asks for the end."""
        self.code = 128 + number
        self._act()


@contextmanager
def ending() -> Iterator[Ending]:
    """Meanwhile signals ask for an end instead of being it. The second one is as it would be without this."""
    found = Ending()
    before: dict[int, Any] = {}

    def give_back() -> None:
        for each, handler in before.items():
            signal.signal(each, handler)
        before.clear()

    def asked(number: int, _frame: object) -> None:
        give_back()
        found.ask(number)

    if threading.current_thread() is threading.main_thread():
        known = [getattr(signal, name) for name in _ASKING if hasattr(signal, name)]
        there = {each: signal.getsignal(each) for each in known}
        before |= {each: handler for each, handler in there.items() if handler not in (None, signal.SIG_IGN)}
        for each in before:
            signal.signal(each, asked)
    try:
        yield found
    finally:
        give_back()
