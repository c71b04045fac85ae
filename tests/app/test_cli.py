"""The command line: exit codes, one sentence for what goes wrong, and JSON for machines."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from deskapp import __version__
from tests.kit import FakeClock, mail
from tests.store.test_backup import restore


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """Where the commands of a test keep their store."""
    return tmp_path / "desk.db"


def run(store: Path, *arguments: object, **extra: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a person does."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("DESKAPP_")} | extra
    env |= {"DESKAPP_STORE": str(store), "XDG_DATA_HOME": str(store.parent)}
    command = [sys.executable, "-m", "deskapp", *map(str, arguments)]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False, timeout=120)


def told(store: Path, *arguments: object) -> dict[str, object]:
    """The JSON a command prints; it must be one object on one line, and nothing on standard error."""
    ended = run(store, *arguments, "--json")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.count("\n") == 1
    return dict(json.loads(ended.stdout))


def refused(ended: subprocess.CompletedProcess[str]) -> str:
    """The one sentence with which a command refused."""
    assert ended.returncode == 1, ended
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert "Traceback" not in ended.stderr
    assert ended.stderr.rstrip().endswith(".")
    return ended.stderr


@pytest.fixture
def filled(store: Path, tmp_path: Path) -> Path:
    """A store with two mails in it."""
    box = tmp_path / "box"
    box.mkdir()
    (box / "1.eml").write_bytes(mail("One", message_id="<1@x.example>"))
    (box / "2.eml").write_bytes(mail("Two", message_id="<2@x.example>", In_Reply_To="<1@x.example>"))
    (box / "3.eml").write_bytes(mail("One", message_id="<1@x.example>"))
    (box / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    assert told(store, "import", "mail", box) == {
        "read": 3,
        "tickets": 1,
        "messages": 2,
        "duplicates": 1,
        "quarantined": 0,
        "skipped": 1,
    }
    return store


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["import"],
        ["import", "mail"],
        ["import", "tickets", "x"],
        ["store"],
        ["store", "backup"],
        ["store", "info", "extra"],
        ["demo", "--tickets", "0"],
        ["demo", "--tickets", "many"],
        ["tour"],
        ["--lang", "xx", "store", "info"],
        ["--unknown"],
    ],
)
def test_wrong_usage_is_two(store: Path, arguments: list[str]) -> None:
    ended = run(store, *arguments)
    assert ended.returncode == 2
    assert ended.stdout == ""
    assert "usage: deskapp" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not store.exists()


def test_version_and_help(store: Path) -> None:
    assert run(store, "--version").stdout == f"deskapp {__version__}\n"
    assert "import" in run(store, "--help").stdout


@pytest.mark.parametrize("act", [["info"], ["check"], ["backup", "b.zip"], ["export", "-"]])
def test_a_store_that_is_not_there_is_told_and_not_made(store: Path, act: list[str]) -> None:
    assert str(store) in refused(run(store, "store", *act))
    assert not store.exists()


@pytest.mark.parametrize("act", [["store", "info"], ["import", "mail", __file__]])
def test_a_path_that_is_no_store_is_told(tmp_path: Path, act: list[str]) -> None:
    (tmp_path / "text.db").write_text("not a store at all, but a rather long text\n" * 100)
    other = sqlite3.connect(tmp_path / "other.db")
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()
    wrong = (tmp_path, tmp_path / "text.db", tmp_path / "other.db", tmp_path / "text.db" / "x", Path("/dev/null"))
    for path in wrong:
        refused(run(path, *act))
    refused(run(tmp_path / ("x" * 300), *act))
    refused(run(tmp_path / "new.db", "--store", "postgres://x/y", *act))
    refused(run(tmp_path / "new.db", *act, "--store", "postgres://x/y"))
    assert not (tmp_path / "new.db").exists()


def test_an_import_of_nothing_is_told(store: Path, tmp_path: Path) -> None:
    assert "nowhere" in refused(run(store, "import", "mail", tmp_path / "nowhere"))
    assert not store.exists()
    (tmp_path / "empty").mkdir()
    assert told(store, "import", "mail", tmp_path / "empty")["read"] == 0


def test_an_import_into_a_department_that_is_not_there_is_told(store: Path, filled: Path) -> None:
    assert "Nonsuch" in refused(run(store, "import", "mail", filled.parent / "box", "--department", "Nonsuch"))
    assert told(store, "import", "mail", filled.parent / "box", "--department", "general")["duplicates"] == 3


def test_the_option_wins_over_the_environment(tmp_path: Path, filled: Path) -> None:
    assert told(tmp_path / "else.db", "--store", filled, "store", "info")["ticket"] == 1
    assert told(tmp_path / "else.db", "store", "info", "--store", filled)["ticket"] == 1


def test_info(filled: Path) -> None:
    info = told(filled, "store", "info")
    assert info.pop("store") == str(filled)
    assert int(str(info.pop("bytes"))) > 50_000
    assert info == {
        "ticket": 1,
        "message": 2,
        "inline_note": 0,
        "contact": 1,
        "company": 1,
        "agent": 1,
        "department": 1,
        "quarantine": 0,
        "outbox": 0,
    }
    assert "ticket        1" in run(filled, "store", "info").stdout


def test_check_of_a_whole_store(filled: Path) -> None:
    found = told(filled, "store", "check")
    assert found["ok"] is True
    assert set(dict(found["checks"]).values()) == {""}  # type: ignore[call-overload]
    lines = run(filled, "store", "check").stdout.splitlines()
    assert all(line.split()[-1] == "ok" for line in lines)


def test_check_names_the_first_damage(filled: Path) -> None:
    bare = sqlite3.connect(filled)
    bare.execute("UPDATE message SET text = 'else' WHERE id = 2")
    bare.execute("UPDATE ticket SET messages = 5")
    bare.commit()
    bare.close()
    sentence = refused(run(filled, "store", "check"))
    assert "HD-000001" in sentence
    ended = run(filled, "store", "check", "--json")
    report = json.loads(ended.stdout)
    assert (ended.returncode, report["ok"]) == (1, False)
    assert "HD-000001" in report["checks"]["search"]
    assert "HD-000001" in report["checks"]["numbers"]
    assert report["checks"]["history"] == ""


def test_a_backup_restores_and_overwrites_nothing(filled: Path, tmp_path: Path, clock: FakeClock) -> None:
    target = tmp_path / "b.zip"
    made = told(filled, "store", "backup", target)
    assert made == {"file": str(target), "bytes": target.stat().st_size}
    before = target.read_bytes()
    assert str(target) in refused(run(filled, "store", "backup", target))
    assert target.read_bytes() == before
    restore(target, tmp_path / "restored", clock).disconnect()
    restored = tmp_path / "restored" / "store.db"
    assert told(restored, "store", "check")["ok"] is True
    exports = [run(path, "store", "export", "-").stdout for path in (filled, restored)]
    assert exports[0] == exports[1] != ""


def test_exports(filled: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    assert told(filled, "store", "export", target) == {"file": str(target), "lines": 1}
    item = json.loads(target.read_text())
    assert (item["number"], len(item["messages"])) == ("HD-000001", 2)
    content = json.loads(run(filled, "store", "export", "-", "--content-only").stdout)
    assert not {"id", "number", "created_at"} & set(content)
    refused(run(filled, "store", "export", tmp_path / "no" / "where.jsonl"))
    refused(run(filled, "store", "export", tmp_path))
    assert not [file for file in tmp_path.parent.iterdir() if file.name.endswith(".part")]


def test_output_into_a_closed_pipe_is_no_crash(filled: Path) -> None:
    env = os.environ | {"DESKAPP_STORE": str(filled)}
    writer = subprocess.Popen(
        [sys.executable, "-m", "deskapp", "store", "export", "-"],
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.close()
    error = writer.stderr.read()
    writer.stderr.close()
    writer.wait(60)
    assert b"Traceback" not in error
    assert b"Exception" not in error


def test_a_locked_store_is_told(filled: Path, tmp_path: Path) -> None:
    (tmp_path / "late.eml").write_bytes(mail("Late", message_id="<9@x.example>"))
    holder = sqlite3.connect(filled, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert "locked" in refused(run(filled, "import", "mail", tmp_path / "late.eml"))
    holder.execute("ROLLBACK")
    holder.close()
    assert told(filled, "import", "mail", tmp_path / "late.eml")["tickets"] == 1


def test_without_a_display_the_console_says_what_can_be_done(store: Path) -> None:
    env = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    assert "tour" in refused(run(store, **env))
    assert not store.exists()
