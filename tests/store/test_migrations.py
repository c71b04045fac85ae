"""Old stores open as new ones: nothing is lost, the schema is the one a new store has, and a copy is kept."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from deskapp.domain.errors import StoreRefused
from deskapp.services.desk import Desk
from deskapp.store import opening
from deskapp.store.files import FileShelf
from tests.kit import FakeClock, make_desk, problems

OLD = Path(__file__).with_name("old")
VERSIONS = range(1, opening.SCHEMA_VERSION)
#: The attachments that the old stores name.
FILES = (b"recall",)


def old_store(folder: Path, version: int) -> Path:
    path = folder / "desk.db"
    with closing(sqlite3.connect(path)) as bare:
        bare.executescript((OLD / f"schema_{version}.sql").read_text())
    shelf = FileShelf(folder / "desk.db.files")
    for content in FILES:
        shelf.put(content)
    return path


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every table with the columns that all versions have, by name."""
    with closing(sqlite3.connect(path)) as bare:
        tables = [name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in tables if not name.startswith(("sqlite_", "search_")) and name != "search"]
        return {name: sorted(bare.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in kept}


def _schema(path: Path) -> dict[str, object]:
    with closing(sqlite3.connect(path)) as bare:
        names = bare.execute("SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
        found: dict[str, object] = {f"{kind} {name}": table for kind, name, table in names}
        for kind, name, _ in names:
            if kind == "table":
                found[f"columns of {name}"] = bare.execute(f"PRAGMA table_xinfo({name})").fetchall()
                found[f"keys of {name}"] = sorted(row[2:] for row in bare.execute(f"PRAGMA foreign_key_list({name})"))
        found["version"] = bare.execute("PRAGMA user_version").fetchone()
    return found


@pytest.mark.parametrize("version", VERSIONS)
def test_anold_store_becomes_a_new_one(tmp_path: Path, version: int) -> None:
    path = old_store(tmp_path, version)
    before = _rows(path)
    desk = make_desk(tmp_path, FakeClock())
    assert problems(desk) == []
    desk.disconnect()
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    make_desk(fresh, FakeClock()).disconnect()
    assert _schema(path) == _schema(fresh / "desk.db")
    after = _rows(path)
    for table, rows in before.items():
        if table != "schema_migration":
            width = len(rows[0]) if rows else 0
            assert _told(table, [row[:width] for row in after[table]]) == _told(table, rows), table


def _told(table: str, rows: list[tuple[object, ...]]) -> list[tuple[object, ...]]:
    """The rows, but for events of how long tickets stayed in a status, which are told anew to older stores."""
    return [row for row in rows if table != "event" or not str(row[2]).startswith("was-")]


@pytest.mark.parametrize("version", VERSIONS)
def test_a_copy_of_theold_store_is_kept(tmp_path: Path, version: int) -> None:
    path = old_store(tmp_path, version)
    before = _rows(path)
    (tmp_path / f"desk.db.before-{opening.SCHEMA_VERSION}").write_bytes(b"half a copy")
    make_desk(tmp_path, FakeClock()).disconnect()
    copies = [each for each in tmp_path.iterdir() if ".before-" in each.name]
    assert [each.name for each in copies] == [f"desk.db.before-{opening.SCHEMA_VERSION}"]
    assert _rows(copies[0]) == before
    assert copies[0].stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("version", "guard"),
    [*((each, "inline_note_no_update") for each in VERSIONS), (2, "history_no_delete"), (3, "history_last_goes_last")],
)
@pytest.mark.parametrize("instead", ["", "CREATE TRIGGER {} BEFORE UPDATE ON event BEGIN SELECT 1; END"])
def test_anold_store_without_its_guards_is_refused(tmp_path: Path, version: int, guard: str, instead: str) -> None:
    """The migration would make them again, and nobody would be told that they were off."""
    path = old_store(tmp_path, version)
    with closing(sqlite3.connect(path)) as bare:
        bare.execute(f"DROP TRIGGER {guard}")
        bare.execute(instead.format(guard) or "SELECT 1")
        bare.commit()
    before = _rows(path)
    with pytest.raises(StoreRefused, match=guard):
        make_desk(tmp_path, FakeClock())
    assert _rows(path) == before


def test_a_migration_that_fails_leaves_theold_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = old_store(tmp_path, 1)
    with closing(sqlite3.connect(path)) as bare:
        bare.execute("CREATE TABLE custom_field (id INTEGER)")  # in the way of the new table
        bare.commit()
    before, schema = _rows(path), _schema(path)
    monkeypatch.setattr(opening, "_PATIENCE_S", 0.0)
    with pytest.raises(StoreRefused):
        make_desk(tmp_path, FakeClock())
    assert _rows(path) == before
    assert {k: v for k, v in _schema(path).items() if "schema_migration" not in k} == {
        k: v for k, v in schema.items() if "schema_migration" not in k
    }


def test_work_goes_on_in_a_migrated_store(tmp_path: Path) -> None:
    old_store(tmp_path, 1)
    desk: Desk = make_desk(tmp_path, FakeClock())
    eva = desk.people.viewer(desk.workspace.owner())
    assert desk.search.find(eva, "smokes").ids == (1,)
    desk.notes.add_inline(eva, 1, "Back after the update.")
    assert problems(desk) == []
    desk.disconnect()
