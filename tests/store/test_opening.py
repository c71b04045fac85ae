"""Opening a store: new, old, strange, by two at once, and after a death in the middle."""

from __future__ import annotations

import os
import signal
import sqlite3
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from deskapp.domain.errors import DeskError, StoreRefused
from deskapp.services.desk import Desk
from deskapp.store.guards import GUARDS
from deskapp.store.opening import SCHEMA_VERSION, open_database
from tests.kit import FakeClock, make_desk, problems

_OPEN = """
import sys, time
from pathlib import Path
from deskapp.app.composition import ensure_workspace, open_desk
while time.time() < float(sys.argv[2]):
    pass
desk = open_desk(Path(sys.argv[1]))
print(ensure_workspace(desk, owner="Somebody"))
desk.disconnect()
"""
#: Dies without any goodbye after so many statements of opening a new store.
_DIE = """
import os, signal, sys
from pathlib import Path
import peewee
told, run = 0, peewee.SqliteDatabase.execute_sql
def execute_sql(self, *values, **named):
    global told
    told += 1
    if told == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    return run(self, *values, **named)
peewee.SqliteDatabase.execute_sql = execute_sql
from deskapp.store.opening import open_database
open_database(Path(sys.argv[1])).close()
"""


def _bare(path: Path, *statements: str) -> None:
    with sqlite3.connect(path) as bare:
        for statement in statements:
            bare.execute(statement)
    bare.close()


def test_only_its_owner_can_read_a_store(tmp_path: Path, clock: FakeClock) -> None:
    old = os.umask(0)
    try:
        desk = make_desk(tmp_path, clock)
    finally:
        os.umask(old)
    for file in tmp_path.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file
    desk.disconnect()


def test_a_store_opens_again(tmp_path: Path, clock: FakeClock) -> None:
    make_desk(tmp_path, clock).disconnect()
    before = (tmp_path / "desk.db").stat().st_ino
    desk = make_desk(tmp_path, clock)
    assert desk.people.agents()[0].name == "Eva Malá"
    assert (tmp_path / "desk.db").stat().st_ino == before
    desk.disconnect()


def _refusal(path: Path) -> str:
    with pytest.raises(StoreRefused) as refused:
        open_database(path)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_a_newer_store_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    make_desk(tmp_path, clock).disconnect()
    _bare(tmp_path / "desk.db", f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    assert "newer" in _refusal(tmp_path / "desk.db")


@pytest.mark.parametrize("version", [0, 1, 99])
def test_another_programs_database_is_refused_and_left_alone(tmp_path: Path, version: int) -> None:
    path = tmp_path / "other.db"
    _bare(path, "CREATE TABLE recipe (name)", f"PRAGMA user_version = {version}")
    before = path.read_bytes()
    assert "another program" in _refusal(path)
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["other.db"]


@pytest.mark.parametrize("content", [b"Dear diary, today it rained.\n" * 40, b"SQLite format 3\0" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "diary.txt"
    path.write_bytes(content)
    _refusal(path)
    assert path.read_bytes() == content


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    _refusal(tmp_path)
    os.mkfifo(tmp_path / "pipe", 0o644)
    _refusal(tmp_path / "pipe")
    assert stat.S_IMODE((tmp_path / "pipe").stat().st_mode) == 0o644


@pytest.mark.parametrize("guard", GUARDS)
def test_a_store_without_a_guard_is_refused(tmp_path: Path, clock: FakeClock, guard: str) -> None:
    make_desk(tmp_path, clock).disconnect()
    _bare(tmp_path / "desk.db", f"DROP TRIGGER {guard}")
    assert guard in _refusal(tmp_path / "desk.db")


def test_a_store_with_a_guard_that_does_nothing_is_refused(tmp_path: Path, clock: FakeClock) -> None:
    make_desk(tmp_path, clock).disconnect()
    lame = "CREATE TRIGGER inline_note_no_update BEFORE UPDATE ON inline_note BEGIN SELECT 1; END"
    _bare(tmp_path / "desk.db", "DROP TRIGGER inline_note_no_update", lame)
    assert "inline_note_no_update" in _refusal(tmp_path / "desk.db")


def test_programs_that_make_a_store_at_once_all_get_it(tmp_path: Path) -> None:
    for attempt in range(3):
        path = tmp_path / f"{attempt}.db"
        at = str(time.time() + 1.0)
        running = [
            subprocess.Popen([sys.executable, "-c", _OPEN, str(path), at], stdout=-1, stderr=-1, text=True)
            for _ in range(3)
        ]
        told = [process.communicate() for process in running]
        assert [process.returncode for process in running] == [0, 0, 0], told
        assert {out for out, _ in told} == {"1\n"}


def test_a_store_whose_making_was_killed_opens(tmp_path: Path, clock: FakeClock) -> None:
    """At any of the first statements: what is left is nothing or a whole store."""
    path, killed = tmp_path / "desk.db", 0
    for statement in range(2, 200, 17):
        ended = subprocess.run(
            [sys.executable, "-c", _DIE, str(path), str(statement)], check=False, capture_output=True
        )
        killed += ended.returncode == -signal.SIGKILL
        assert ended.returncode in (0, -signal.SIGKILL), ended.stderr
        desk = make_desk(tmp_path, clock)
        assert problems(desk) == []
        desk.disconnect()
        for file in tmp_path.iterdir():
            file.unlink()
    assert killed >= 5


def test_a_locked_store_is_told_in_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk._store.db.execute_sql("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(desk.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DeskError, match="locked"), desk._store.write():
        pass
    other.execute("ROLLBACK")
    other.close()
    with desk._store.write():
        pass
