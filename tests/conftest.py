"""What all tests share."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from deskapp.domain.access import Viewer
from deskapp.services.desk import Desk
from tests.kit import FakeClock, Office, furnish, make_desk

pytest_plugins = ["tests.servers.fixtures"]

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_FIGURE = "figure"

_calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
# A change is judged by the same examples each time; `--hypothesis-profile seeking` tries new ones.
settings.register_profile("checking", _calm, derandomize=True)
settings.register_profile("seeking", _calm)
settings.load_profile("checking")


@pytest.fixture
def report_figure(record_property: Callable[[str, object], None]) -> Callable[[str, str], None]:
    """Call it with what was measured and what came out: told at the end of the run, whichever process measured."""

    def report(name: str, value: str) -> None:
        record_property(_FIGURE, (name, value))

    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the figures that tests measured, also those of tests that failed."""
    reports = [each for kind in ("passed", "failed") for each in terminalreporter.getreports(kind)]
    figures = sorted({tuple(value) for each in reports for name, value in each.user_properties if name == _FIGURE})
    if figures:
        terminalreporter.section("figures")
    for name, value in figures:
        terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(autouse=True)
def heard_logs() -> None:
    """Loggers speak in every test: a tool that a test runs may have silenced those that were there before it."""
    for name in list(logging.root.manager.loggerDict):
        if name.startswith("deskapp"):
            logging.getLogger(name).disabled = False


@pytest.fixture
def clock() -> FakeClock:
    """A clock that stands still until it is moved."""
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """A real desk over an empty folder, set up for its owner."""
    made = make_desk(tmp_path, clock)
    yield made
    made.disconnect()


@pytest.fixture
def who(desk: Desk) -> Viewer:
    """The owner."""
    return desk.people.viewer(desk.workspace.owner())


@pytest.fixture
def office(desk: Desk, clock: FakeClock) -> Office:
    """The desk with agents and departments."""
    return furnish(desk, clock)
