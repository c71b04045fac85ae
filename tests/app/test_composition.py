"""A large store of an older version is migrated while a notice stands there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from deskapp.app import composition, late
from deskapp.domain.errors import StoreRefused
from deskapp.store.opening import SCHEMA_VERSION, is_outdated

OLD = Path(__file__).parents[1] / "store" / "old" / "schema_1.sql"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    with closing(sqlite3.connect(path)) as bare:
        bare.executescript(OLD.read_text())
    return path


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as bare:
        return int(bare.execute("PRAGMA user_version").fetchone()[0])


def test_a_large_old_store_is_migrated(qtbot: Any, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composition, "_LARGE", 0)
    assert is_outdated(old)
    composition.bring_up_to_date(old)
    assert _version(old) == SCHEMA_VERSION
    assert not is_outdated(old)


def test_what_goes_wrong_is_told(qtbot: Any, old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composition, "_LARGE", 0)
    with closing(sqlite3.connect(old)) as bare:
        bare.execute("CREATE TABLE custom_field (id INTEGER)")
        bare.commit()
    monkeypatch.setattr("deskapp.store.opening._PATIENCE_S", 0.0)
    with pytest.raises(StoreRefused):
        composition.bring_up_to_date(old)
    assert _version(old) == 1


def test_small_new_and_foreign_files_need_no_notice(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(late, "with_notice", lambda work: pytest.fail("a notice"))
    composition.bring_up_to_date(old)
    composition.bring_up_to_date(tmp_path / "none.db")
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"not a database at all, but long enough to be read as one" * 20)
    monkeypatch.setattr(composition, "_LARGE", 0)
    composition.bring_up_to_date(foreign)


@pytest.mark.parametrize(("language", "name"), [("en", "General"), ("cs", "Obecné")])
def test_the_first_department_speaks_the_language_of_the_workspace(tmp_path: Path, language: str, name: str) -> None:
    desk = composition.open_desk(tmp_path / "desk.db")
    owner = composition.ensure_workspace(desk, owner="Eva", language=language)
    assert [each.name for each in desk.people.departments(desk.people.viewer(owner))] == [name]
    desk.disconnect()
