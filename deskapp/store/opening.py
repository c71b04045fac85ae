"""Opening a store: file mode, pragmas, schema version, guards, migrations with a backup before."""

from __future__ import annotations

import os
from pathlib import Path

from peewee import DatabaseError, OperationalError, SqliteDatabase

from deskapp.domain.errors import StoreRefused
from deskapp.store.guards import missing_guards

#: The number of the newest migration; `PRAGMA user_version` of a store says which it has.
SCHEMA_VERSION = 1

_MIGRATIONS = Path(__file__).with_name("migrations")
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "recursive_triggers": 1,
    "cache_size": -32_000,
    "mmap_size": 268_435_456,
}


def open_database(path: Path) -> SqliteDatabase:
    """A connected database at `path`, made or migrated where needed.

    Raises `StoreRefused` with one sentence when the file is no store, is newer than this program, or lost its guards.
    """
    fresh = not path.exists() or path.stat().st_size == 0
    if fresh:
        _make_private(path)
    db = SqliteDatabase(str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE", returning_clause=True)
    try:
        db.connect()
        version = db.execute_sql("PRAGMA user_version").fetchone()[0]
        _refuse_strangers(db, path, version)
        if version < SCHEMA_VERSION:
            _migrate(db, path, version)
        missing = missing_guards(db)
    except (DatabaseError, OperationalError) as error:
        db.close()
        raise StoreRefused("{path} cannot be used as a store: {error}.", path=path, error=error) from error
    except StoreRefused:
        db.close()
        raise
    if missing:
        db.close()
        raise StoreRefused(
            "The store's guards are missing ({names}); restore it from a backup.", names=", ".join(missing)
        )
    return db


def _make_private(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    path.chmod(0o600)


def _refuse_strangers(db: SqliteDatabase, path: Path, version: int) -> None:
    if version > SCHEMA_VERSION:
        raise StoreRefused("{path} was written by a newer deskapp; please update the program.", path=path)
    tables = db.execute_sql("SELECT count(*) FROM sqlite_master WHERE name <> 'schema_migration'").fetchone()[0]
    if version == 0 and tables:
        raise StoreRefused("{path} is a database of another program.", path=path)


def _migrate(db: SqliteDatabase, path: Path, version: int) -> None:
    from playhouse.migrations import Runner  # 40 ms of import time that only a new or old store needs

    if version:
        db.execute_sql("VACUUM INTO ?", (str(path.with_name(f"{path.name}.before-{SCHEMA_VERSION}")),))
    Runner(db, str(_MIGRATIONS)).up()
