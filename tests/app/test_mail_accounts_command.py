"""`deskapp mail fetch | status` against a real server: what came in, what is wrong, and the exit code that tells it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.app.composition import open_desk
from deskapp.channels.secrets.places import servers_variable, variable
from deskapp.domain.access import Viewer
from deskapp.domain.mailbox.account import Account, Job, Keeping
from deskapp.domain.mailbox.binding import place
from deskapp.domain.mailbox.servers import Security
from deskapp.store.store import Store
from deskapp.store.tables import MailLeaseRow
from tests.architecture.tree import ROOT
from tests.kit import mail
from tests.servers.box import Box
from tests.servers.cutter import Cutter
from tests.servers.faults import Act, Way

pytestmark = pytest.mark.usefixtures("trusted")


@pytest.fixture
def path(tmp_path: Path, box: Box, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with an account that is fetched, and one that only sends."""
    path = tmp_path / "desk.db"
    desk = open_desk(path)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")
    eva = desk.people.viewer(1)
    account = Account(name="Podpora", email=box.name, department_id=1, keeping=Keeping.ENVIRONMENT, old_mail=True)
    desk.accounts.save(eva, replace(account, incoming=box.server()))
    desk.accounts.save(eva, replace(account, name="Out", email="out@desk.example", outgoing=box.server()))
    desk.disconnect()
    monkeypatch.setenv(variable(account, Job.FETCH), box.password)
    monkeypatch.setenv(servers_variable(account), place(box.server()))
    return path


def told(path: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, dict[str, object]]:
    code = run(["mail", *words, "--json", "--store", str(path)])
    return code, json.loads(capsys.readouterr().out)


def test_new_mail_comes_in(path: Path, box: Box, capsys: pytest.CaptureFixture[str]) -> None:
    box.deliver(mail(message_id="<1@a>"), mail("Again", message_id="<2@a>", in_reply_to="<1@a>"))
    counts = {"tickets": 1, "messages": 1, "duplicates": 0, "quarantined": 0, "elsewhere": False, "problem": None}
    assert told(path, capsys, "fetch") == (0, {"accounts": {box.name: counts}})
    assert run(["mail", "fetch", "podpora", "--store", str(path)]) == 0
    assert capsys.readouterr().out == f"{box.name}: tickets 0, messages 0, duplicates 0, quarantined 0\n"
    assert run(["mail", "status", "--store", str(path)]) == 0
    first, second = sorted(capsys.readouterr().out.splitlines())
    assert first.startswith(f"{box.name}: fetching went well at 20")
    assert second == "out@desk.example: sending was not tried yet"


def test_what_is_wrong_is_told_and_known_by_the_exit_code(
    path: Path, box: Box, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE")
    sentence = "The certificate of localhost is not trusted"
    assert run(["mail", "fetch", "--store", str(path)]) == 1
    assert capsys.readouterr().err.startswith(f"{box.name}: {sentence}")
    code, state = told(path, capsys, "status")
    assert code == 1
    (fetched,) = [each for each in state["accounts"] if each["email"] == box.name]  # type: ignore[attr-defined]
    assert fetched["fetching"]["problem"].startswith(sentence)
    assert (fetched["fetching"]["halted"], fetched["fetching"]["attempts"], fetched["sending"]) == (True, 1, None)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("nobody", "There is no mail account “nobody”."), ("Out", "The mail account “Out” is not set up to be fetched.")],
)
def test_accounts_are_named(path: Path, capsys: pytest.CaptureFixture[str], name: str, sentence: str) -> None:
    assert run(["mail", "fetch", name, "--store", str(path)]) == 1
    assert capsys.readouterr().err == f"{sentence}\n"


def test_who_may_not_look_after_accounts_is_refused(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["mail", "status", "--agent", "Nobody", "--store", str(path)]) == 1
    assert "There is no agent" in capsys.readouterr().err


def _lease_runs_out(path: Path) -> None:
    desk = open_desk(path)

    def fill(store: Store) -> None:
        with store.write():
            MailLeaseRow.delete().execute()

    desk.fill(fill)
    desk.disconnect()


def _killed(path: Path, cutter: Cutter, how: int = signal.SIGKILL) -> int:
    """A program that fetches is killed when the server says nothing more; returns how it ended."""
    program = [sys.executable, "-m", "deskapp", "mail", "fetch", "podpora", "--store", str(path)]
    running = subprocess.Popen(program, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        while not cutter.struck:
            assert running.poll() is None
            time.sleep(0.02)
        time.sleep(0.3)
    finally:
        running.send_signal(how)
        ended = running.wait()
    return ended


@pytest.mark.parametrize("after", [0, 400, 12_000])
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_program_that_is_asked_to_end_lets_another_go_on_at_once(
    path: Path,
    box: Box,
    cut: Callable[..., Cutter],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    after: int,
    how: signal.Signals,
) -> None:
    """While the server greets, while it is signed in to, and in the middle of the mails."""
    box.append(*(mail(f"Body {number} " * 100, message_id=f"<{number}@a>") for number in range(20)))
    cutter = cut(box.dovecot.ports.imap)
    cutter.fault(Way.DOWN, after=after, act=Act.HANG)
    eva = _by_way_of(path, box, cutter, monkeypatch)
    assert _killed(path, cutter, how) == 128 + how
    code, state = told(path, capsys, "fetch")
    counts = state["accounts"][box.name]  # type: ignore[index]
    assert (code, counts["elsewhere"], counts["duplicates"]) == (0, False, 0)
    desk = open_desk(path)
    assert len(desk.lists.rows(eva, range(1, 200))) == 20
    assert desk.accounts.listing(eva)[0].fetching.problem is None
    desk.disconnect()


def _by_way_of(path: Path, box: Box, cutter: Cutter, monkeypatch: pytest.MonkeyPatch) -> Viewer:
    """Let the account be fetched through a proxy."""
    desk = open_desk(path)
    eva = desk.people.viewer(1)
    (line,) = [each for each in desk.accounts.listing(eva) if each.account.email == box.name]
    by_way = box.server(Security.NONE, port=cutter.port)
    desk.accounts.save(eva, replace(line.account, incoming=by_way))
    monkeypatch.setenv(servers_variable(line.account), place(by_way))
    desk.disconnect()
    return eva


def test_a_window_that_is_asked_to_end_lets_another_program_go_on_at_once(
    path: Path, box: Box, capsys: pytest.CaptureFixture[str]
) -> None:
    box.append(mail(message_id="<1@a>"))
    program = [sys.executable, "-m", "deskapp", "--store", str(path)]
    running = subprocess.Popen(program, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    try:
        while not _fetched(path):
            assert running.poll() is None
            time.sleep(0.2)
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
    finally:
        running.kill()
        running.wait()
    box.append(mail("Later", message_id="<2@a>"))
    code, state = told(path, capsys, "fetch")
    counts = state["accounts"][box.name]  # type: ignore[index]
    assert (code, counts["elsewhere"], counts["tickets"], counts["duplicates"]) == (0, False, 1, 0)


def _fetched(path: Path) -> bool:
    desk = open_desk(path)
    try:
        return any(line.fetching.well_at for line in desk.accounts.listing(desk.people.viewer(1)))
    finally:
        desk.disconnect()


@pytest.mark.parametrize("after", [3_000, 12_000, 30_000, 60_000])
def test_a_program_that_is_killed_loses_and_doubles_nothing(
    path: Path,
    box: Box,
    cut: Callable[..., Cutter],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    after: int,
) -> None:
    box.append(*(mail(f"Body {number} " * 100, message_id=f"<{number}@a>") for number in range(50)))
    cutter = cut(box.dovecot.ports.imap)
    cutter.fault(Way.DOWN, after=after, act=Act.HANG)
    eva = _by_way_of(path, box, cutter, monkeypatch)
    _killed(path, cutter)
    assert told(path, capsys, "fetch")[1]["accounts"][box.name]["elsewhere"]  # type: ignore[index]
    _lease_runs_out(path)
    code, state = told(path, capsys, "fetch")
    assert code == 0
    counts = state["accounts"][box.name]  # type: ignore[index]
    assert counts["duplicates"] == 0, "what came in is not even fetched again"
    desk = open_desk(path)
    assert len(desk.lists.rows(eva, range(1, 200))) == 50
    desk.disconnect()
    assert all("\\Seen" not in lying.flags for lying in box.lying())
