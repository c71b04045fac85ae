"""`deskapp agent`: whoever holds the store sees who works there and lets somebody in who forgot the password."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from deskapp.app.cli import run
from deskapp.app.composition import open_desk
from deskapp.domain.access import Role
from deskapp.domain.agents import AgentSettings
from deskapp.domain.errors import NotAllowed
from deskapp.services import passwords


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with Eva, Žofie, who has a password, and Bea, who left."""
    monkeypatch.setattr(passwords, "LOG_N", 2)
    path = tmp_path / "desk.db"
    desk = open_desk(path)
    desk.workspace.set_up("Eva Malá", email="eva@desk.example")
    eva = desk.people.viewer(desk.workspace.owner())
    zofie = desk.agents.save(eva, AgentSettings(name="Žofie", role=Role.SUPERVISOR)).value
    desk.signing.set_password(eva, zofie, "correct horse")
    desk.agents.deactivate(eva, desk.agents.save(eva, AgentSettings(name="Bea")).value, None)
    desk.disconnect()
    return path


def test_the_list_names_everybody(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agent", "list", "--store", str(store)]) == 0
    assert [line.split() for line in capsys.readouterr().out.splitlines()] == [
        ["Eva", "Malá", "owner", "eva@desk.example"],
        ["Žofie", "supervisor", "password"],
        ["Bea", "agent", "deactivated"],
    ]
    assert run(["agent", "list", "--json", "--store", str(store)]) == 0
    told = json.loads(capsys.readouterr().out)["agents"]
    assert [(each["name"], each["role"], each["active"], each["password"]) for each in told] == [
        ("Eva Malá", "owner", True, False),
        ("Žofie", "supervisor", True, True),
        ("Bea", "agent", False, False),
    ]


def test_a_password_is_reset_with_the_wrong_tries(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desk = open_desk(store)
    zofie = desk.signing.people()[1].id
    for _ in range(6):
        with pytest.raises(NotAllowed):
            desk.signing.sign_in(zofie, "wrong")
    assert run(["agent", "reset-password", "ŽOFIE", "--store", str(store)]) == 0
    assert capsys.readouterr().out == "Žofie has no password any longer.\n"
    assert desk.signing.sign_in(zofie).value == zofie
    assert run(["agent", "reset-password", "Žofie", "--json", "--store", str(store)]) == 0
    assert json.loads(capsys.readouterr().out) == {"agent": "Žofie", "had_password": False}
    desk.disconnect()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["reset-password", "Nobody"], "There is no agent “Nobody”.\n"),
        (["list", "--agent", "Žofie"], "Only an admin or the owner may do this.\n"),
        (["reset-password", "Eva Malá", "--agent", "Žofie"], "Only an admin or the owner may do this.\n"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(
    store: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert run(["agent", *arguments, "--store", str(store)]) == 1
    assert capsys.readouterr().err == sentence


def test_without_a_store_nothing_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "none.db"
    assert run(["agent", "list", "--store", str(path)]) == 1
    assert "There is no store" in capsys.readouterr().err
    assert not path.exists()


@pytest.mark.parametrize("arguments", [[], ["reset-password"], ["list", "extra"], ["nonsense"]])
def test_wrong_usage_ends_with_two(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        run(["agent", *arguments])
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err
