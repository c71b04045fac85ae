"""A crew: one thread for each thing that is wanted, woken by other settings, gone when it is told to end."""

from __future__ import annotations

import logging
import threading

import pytest

from deskapp.runtime.crew import Crew


class Clerk:
    """Works until it is told to stop, or never ends."""

    def __init__(self, key: str, *, deaf: bool = False) -> None:
        self.key, self.deaf = key, deaf
        self.began, self.ended, self.woken = threading.Event(), threading.Event(), threading.Semaphore(0)
        self.release = threading.Event()

    def run(self) -> None:
        """Work."""
        self.began.set()
        (self.release if self.deaf else self.ended).wait(60)

    def wake(self) -> None:
        """Count it."""
        self.woken.release()

    def stop(self) -> None:
        """End."""
        self.ended.set()


class Office:
    """Hires clerks."""

    def __init__(self) -> None:
        self.hired: list[Clerk] = []
        self.deaf = False
        self.crew: Crew[str] = Crew("clerk", self.hire)

    def hire(self, key: str) -> Clerk:
        """Another."""
        self.hired.append(Clerk(key, deaf=self.deaf))
        return self.hired[-1]


def test_each_wanted_thing_has_one_thread() -> None:
    office = Office()
    office.crew.keep({"a": 1, "b": 1})
    office.crew.keep({"a": 1, "b": 2})
    a, b = office.hired
    assert a.began.wait(60)
    assert b.began.wait(60)
    assert b.woken.acquire(timeout=60), "other settings wake it"
    assert not a.woken.acquire(blocking=False)
    office.crew.keep({"a": 1})
    assert b.ended.is_set()
    office.crew.keep({"a": 1, "b": 2})
    assert [clerk.key for clerk in office.hired] == ["a", "b", "b"]
    office.crew.close(60)
    assert a.ended.is_set()
    office.crew.keep({"c": 1})
    assert len(office.hired) == 3, "a closed crew hires nobody"


def test_who_ended_by_himself_is_hired_anew() -> None:
    office = Office()
    office.crew.keep({"a": 1})
    office.hired[0].stop()
    for thread in threading.enumerate():
        if thread.name == "clerk a":
            thread.join(60)
    office.crew.keep({"a": 1})
    assert len(office.hired) == 2
    office.crew.close(60)


def test_who_does_not_end_is_left_alone(caplog: pytest.LogCaptureFixture) -> None:
    office = Office()
    office.deaf = True
    office.crew.keep({"a": 1})
    with caplog.at_level(logging.WARNING):
        office.crew.close(0.05)
    assert "clerk a is still at work" in caplog.text
    office.hired[0].release.set()
