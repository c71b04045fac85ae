"""`deskapp mail send`: one pass over the outbox against a real server, also when the program is killed meanwhile."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from deskapp.app.cli import run
from deskapp.app.composition import open_desk
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.account import Account, Keeping
from deskapp.domain.mailbox.binding import place
from deskapp.domain.mailbox.servers import Security
from deskapp.domain.vocabulary import Channel, Direction
from deskapp.services.new_tickets import NewTicket
from deskapp.store import people
from deskapp.store.store import Store
from deskapp.store.tables import OutboxRow
from tests.architecture.tree import ROOT
from tests.servers.answers import Hang, Slow

if TYPE_CHECKING:
    from deskapp.domain.mailbox.servers import Server
    from tests.servers.recorder import Recorder

ADDRESS, VARIABLE = "help@desk.example", "DESKAPP_SECRET_HELP_DESK_EXAMPLE"
SERVERS = "DESKAPP_SERVERS_HELP_DESK_EXAMPLE"
USERS = {"help": "tajné ☃"}


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with a mail that is due."""
    monkeypatch.setenv(SERVERS, "")
    path = tmp_path / "desk.db"
    desk = open_desk(path)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")
    people.add_address(ADDRESS, 1, "Desk")
    desk.workspace.save(desk.people.viewer(1), replace(desk.workspace.settings(), hold_s=0))
    out = NewTicket(1, "News", "Dear Jana", Channel.EMAIL, Direction.OUT, contact=Address("", "jana@cust.example"))
    desk.tickets.create(desk.people.viewer(1), out)
    desk.disconnect()
    return path


def add_account(path: Path, server: Server) -> None:
    desk = open_desk(path)
    os.environ[SERVERS] = place(server)
    account = Account(name="Help", email=ADDRESS, department_id=1, outgoing=server, keeping=Keeping.ENVIRONMENT)
    desk.accounts.save(desk.people.viewer(1), account)
    desk.disconnect()


def send(path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    code = run(["mail", "send", "--json", "--store", str(path)])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_what_is_due_is_sent_once(
    path: Path,
    record: Callable[..., Recorder],
    security: Security,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    server = record(security, users=USERS)
    add_account(path, server.server("help"))
    code, told = send(path, capsys)
    assert (code, told["sent"], told["due"]) == (1, 0, 1)
    assert f"put it into {VARIABLE}_SEND" in str(told["problems"])
    monkeypatch.setenv(VARIABLE, "wrong")
    code, told = send(path, capsys)
    assert (code, "does not accept the user name or the password of help" in str(told["problems"])) == (1, True)
    monkeypatch.setenv(VARIABLE, USERS["help"])
    for number in (1, 0):
        assert send(path, capsys) == (
            0,
            {"sent": number, "held": 0, "due": 0, "failed": 0, "unknown": 0, "problems": []},
        )
    (mail,) = server.taken
    assert (mail.sender, mail.recipients, mail.user, mail.encrypted) == (ADDRESS, ("jana@cust.example",), "help", True)
    assert b"Dear Jana" in mail.body


def test_without_an_account_it_says_so(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mail", "send", "--store", str(path)]) == 1
    head, line = capsys.readouterr().out.splitlines()
    assert head == "0 sent, 1 left."
    assert line.startswith("due       jana@cust.example  News: No mail account sends for help@desk.example")


def _killed(path: Path, server: Recorder, step: str, how: int = signal.SIGKILL) -> int:
    """A program that sends is killed when it has said something to the server that does not answer."""
    program = [sys.executable, "-m", "deskapp", "mail", "send", "--store", str(path)]
    running = subprocess.Popen(program, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        begun = time.monotonic()
        while not any(heard[0] == step for heard in server.heard):
            assert time.monotonic() - begun < 60, "it does not send"
            time.sleep(0.02)
        time.sleep(0.3)
    finally:
        running.send_signal(how)
        ended = running.wait()
    return ended


def _later(path: Path) -> None:
    """Whatever a program claimed has run out."""
    desk = open_desk(path)

    def fill(store: Store) -> None:
        with store.write() as unit:
            past = unit.now - timedelta(seconds=1)
            OutboxRow.update(claimed_until=past).where(OutboxRow.claimed_until.is_null(False)).execute()

    desk.fill(fill)
    desk.disconnect()


@pytest.mark.parametrize(("step", "sent", "unknown"), [("RCPT", 1, 0), ("END", 0, 1)])
def test_a_program_that_is_killed_never_doubles_a_mail(
    path: Path,
    record: Callable[..., Recorder],
    capsys: pytest.CaptureFixture[str],
    step: str,
    sent: int,
    unknown: int,
) -> None:
    server = record()
    server.say(step, Hang(taking=True))
    add_account(path, server.server())
    _killed(path, server, step)
    assert send(path, capsys)[1]["sent"] == 0, "what another program claimed is not sent by this one"
    _later(path)
    _, told = send(path, capsys)
    assert (told["sent"], told["unknown"], len(server.taken)) == (sent, unknown, 1)
    assert send(path, capsys)[1]["sent"] == 0


def test_a_program_that_is_asked_to_end_finishes_the_mail_it_hands_over(
    path: Path, record: Callable[..., Recorder], capsys: pytest.CaptureFixture[str]
) -> None:
    server = record()
    server.say("END", Slow(2.0))
    add_account(path, server.server())
    assert _killed(path, server, "END", signal.SIGTERM) == 128 + signal.SIGTERM
    code, told = send(path, capsys)
    assert (code, told["sent"], told["unknown"], len(server.taken)) == (0, 0, 0, 1)
