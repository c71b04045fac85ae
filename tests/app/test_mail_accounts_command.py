"""`deskapp mail fetch | status` against a real server: what came in, what is wrong, and the exit code that tells it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.app.composition import open_desk
from deskapp.domain.mailbox.account import Account, Keeping
from tests.kit import mail
from tests.servers.box import Box

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
    monkeypatch.setenv("DESKAPP_SECRET_" + "".join(c if c.isalnum() else "_" for c in box.name.upper()), box.password)
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
