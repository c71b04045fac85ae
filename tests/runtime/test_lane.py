"""A lane runs calls in order on one thread, and every caller learns what became of the call."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError

import pytest

from deskapp.runtime.lane import Lane


def _lane(log: list[str]) -> Lane:
    return Lane("test", lambda: log.append("enter"), lambda: log.append("leave"))


def test_calls_run_in_order_on_one_thread_between_enter_and_leave() -> None:
    log: list[str] = []
    lane = _lane(log)
    threads: set[int] = set()

    def call(name: str) -> str:
        threads.add(threading.get_ident())
        log.append(name)
        return name

    futures = [lane.submit(lambda name=name: call(name)) for name in "abc"]  # type: ignore[misc]
    lane.close()
    assert [future.result() for future in futures] == ["a", "b", "c"]
    assert log == ["enter", "a", "b", "c", "leave"]
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_an_error_belongs_to_its_caller_and_stops_nobody() -> None:
    lane = _lane([])
    wrong, right = lane.submit(lambda: 1 // 0), lane.submit(lambda: 1)
    lane.close()
    assert isinstance(wrong.exception(), ZeroDivisionError)
    assert right.result() == 1


def test_a_cancelled_call_does_not_run() -> None:
    lane, ran = _lane([]), []
    go = threading.Event()
    lane.submit(go.wait)
    cancelled = lane.submit(lambda: ran.append(1))
    assert cancelled.cancel()
    go.set()
    lane.close()
    assert ran == []


def test_what_comes_after_the_end_is_cancelled() -> None:
    lane = _lane([])
    lane.close()
    with pytest.raises(CancelledError):
        lane.submit(lambda: 1).result(timeout=5)


def test_a_lane_that_cannot_be_entered_tells_every_caller() -> None:
    def refuse() -> None:
        raise OSError("no such store")

    lane = Lane("test", refuse, lambda: None)
    future = lane.submit(lambda: 1)
    with pytest.raises(OSError, match="no such store"):
        future.result(timeout=5)
    lane.close()


def test_a_broken_callback_does_not_end_the_lane(caplog: pytest.LogCaptureFixture) -> None:
    lane = _lane([])
    lane.submit(lambda: 1).add_done_callback(lambda future: 1 // 0)  # type: ignore[arg-type,return-value]
    assert lane.submit(lambda: 2).result(timeout=5) == 2
    lane.close()
