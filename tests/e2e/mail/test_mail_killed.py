"""The program is killed while it fetches or sends: nothing is lost, nothing comes or goes twice, and it is told."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from deskapp.channels.secrets.places import servers_variable, variable
from deskapp.domain.mailbox.account import Job
from deskapp.domain.mailbox.binding import place
from deskapp.domain.mailbox.servers import Security
from deskapp.domain.vocabulary import OutboxState
from tests.e2e.mail.house import MailDesk
from tests.kit import FakeClock, mail, problems
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way

NewCutter = Callable[..., Cutter]
_IDS = [f"{number}@cust.example" for number in range(1, 7)]
_PATIENCE_S = 60


@pytest.fixture(autouse=True)
def _now(clock: FakeClock) -> None:
    """The programs have the system's clock; what is written here is no longer held there."""
    clock.moment = datetime.now(UTC) - timedelta(minutes=1)


@contextmanager
def _program(house: MailDesk, what: str) -> Iterator[subprocess.Popen[bytes]]:
    """`deskapp mail fetch` or `send` in a program of its own, on the house's store."""
    account = house.desk.accounts.read(house.who, house.account)
    house.desk.disconnect()
    servers = f"{place(account.incoming)} {place(account.outgoing)}"
    given = {variable(account, Job.FETCH): house.box.password, servers_variable(account): servers}
    environment = os.environ | given
    command = [sys.executable, "-m", "deskapp", "mail", what, "--store", str(house.desk.path)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as program:
        yield program
        program.kill()


def _run(house: MailDesk, what: str) -> str:
    with _program(house, what) as program:
        said, _ = program.communicate(timeout=_PATIENCE_S)
    return said.decode()


def _kill_when_it_hangs(house: MailDesk, what: str, cutter: Cutter) -> None:
    before = cutter.struck
    with _program(house, what) as program:
        end = time.monotonic() + _PATIENCE_S
        while cutter.struck == before and time.monotonic() < end and program.poll() is None:
            time.sleep(0.01)
        assert cutter.struck > before, program.communicate()
        program.send_signal(signal.SIGKILL)
        assert program.wait() == -signal.SIGKILL


def _mails(ids: list[str]) -> list[bytes]:
    return [mail("words " * 500, subject=each, message_id=f"<{each}>") for each in ids]


@pytest.mark.parametrize(
    ("way", "line"),
    [
        (Way.UP, "LOGIN|AUTHENTICATE"),
        (Way.UP, "SEARCH"),
        (Way.UP, "FETCH 1 "),
        (Way.UP, "FETCH 4 "),
        (Way.DOWN, "words"),
    ],
)
def test_killed_while_fetching(house: MailDesk, cut: NewCutter, way: Way, line: str) -> None:
    cutter = cut(house.box.dovecot.ports.imap)
    house.change(incoming=house.box.server(Security.NONE, port=cutter.port))
    house.box.append(*_mails(_IDS))
    cutter.fault(way, line=line, before=True, act=Act.HANG)
    _kill_when_it_hangs(house, "fetch", cutter)
    cutter.clear()
    house.wait_for_lease()
    house.fetch()
    assert house.message_ids() == _IDS
    assert problems(house.desk) == []


@pytest.mark.parametrize("after_s", [0, 0.005, 0.01, 0.02, 0.05, 0.1])
def test_killed_while_what_was_fetched_is_taken_in(house: MailDesk, cut: NewCutter, after_s: float) -> None:
    cutter = cut(house.box.dovecot.ports.imap)
    house.change(incoming=house.box.server(Security.NONE, port=cutter.port))
    house.box.append(*_mails(_IDS))
    with _program(house, "fetch") as program:

        def kill() -> None:
            time.sleep(after_s)
            program.kill()

        cutter.meanwhile(Way.UP, "FETCH 4 ", kill)
        program.wait(_PATIENCE_S)
    assert cutter.struck == 1
    cutter.clear()
    house.wait_for_lease()
    house.fetch()
    assert house.message_ids() == _IDS
    assert problems(house.desk) == []


@pytest.mark.parametrize(
    ("way", "line", "had", "state"),
    [
        (Way.UP, "(?i)^EHLO", 0, OutboxState.SENT),
        (Way.UP, "^MAIL", 0, OutboxState.SENT),
        (Way.UP, "^RCPT", 0, OutboxState.SENT),
        (Way.UP, "^DATA", 0, OutboxState.UNKNOWN),
        (Way.UP, "^Subject", 0, OutboxState.UNKNOWN),
        (Way.DOWN, "Taken", 1, OutboxState.UNKNOWN),
    ],
)
def test_killed_while_sending(
    house: MailDesk, cut: NewCutter, way: Way, line: str, had: int, state: OutboxState
) -> None:
    house.box.append(*_mails(_IDS[:1]))
    house.fetch()
    house.answer(1, "Pull the plug.")
    cutter = cut(house.recorder.port)
    house.change(outgoing=house.recorder.server(port=cutter.port))
    cutter.fault(way, line=line, before=True, act=Act.HANG)
    _kill_when_it_hangs(house, "send", cutter)
    assert len(house.recorder.taken) == had
    cutter.clear()
    house.wait_for_lease()
    house.send()
    assert house.thread(1)[-1].state is state
    assert len(house.recorder.taken) == (had if state is OutboxState.UNKNOWN else 1), "never sent again by itself"
    if state is OutboxState.UNKNOWN:
        assert "Nobody knows" in house.told(1)
    assert problems(house.desk) == []


def test_the_commands_alone_do_the_whole_work(house: MailDesk) -> None:
    house.box.append(*_mails(_IDS))
    _run(house, "fetch")
    assert house.message_ids() == _IDS
    house.answer(1, "Pull the plug.")
    _run(house, "send")
    assert len(house.recorder.taken) == 1
