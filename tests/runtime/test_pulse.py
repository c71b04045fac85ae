"""A pulse beats until it is stopped."""

from __future__ import annotations

import threading

import pytest

from deskapp.runtime.clock import SystemClock
from deskapp.runtime.pulse import Pulse


def test_it_beats_again_and_again_even_after_an_error(caplog: pytest.LogCaptureFixture) -> None:
    log: list[str] = []
    thrice = threading.Event()

    def beat() -> None:
        log.append("beat")
        if log.count("beat") == 1:
            raise ValueError("once")
        if log.count("beat") >= 3:
            thrice.set()

    pulse = Pulse("test", 0.001, beat, lambda: log.append("enter"), lambda: log.append("leave"))
    assert thrice.wait(10)
    pulse.close()
    assert (log[0], log[-1]) == ("enter", "leave")
    assert "once" in caplog.text


def test_it_ends_at_once_however_long_its_pause() -> None:
    log: list[str] = []
    pulse = Pulse("test", 3600, lambda: log.append("beat"))
    pulse.close()
    assert log == []


def test_the_system_clock_tells_utc() -> None:
    offset = SystemClock().now().utcoffset()
    assert offset is not None
    assert not offset
