"""Opening a store: file mode, pragmas, schema version, guards, migrations with a backup before."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

from peewee import DatabaseError, SqliteDatabase

from deskapp.domain.errors import StoreRefused
from deskapp.store.guards import create_guards, missing_guards

#: The number of the newest migration; `PRAGMA user_version` of a store says which it has.
SCHEMA_VERSION = 6

_MIGRATIONS = Path(__file__).with_name("migrations")
_MIGRATED = "schema_migration"
#: Tables by which a store is told from the database of another program.
_OURS = frozenset({_MIGRATED, "workspace", "ticket", "history", "inline_note"})
#: Another program that makes the store at the same moment may lock it for a while where waiting is not built in.
_PATIENCE_S, _PAUSE_S = 5.0, 0.05
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "recursive_triggers": 1,
    "cache_size": -32_000,
    "mmap_size": 268_435_456,
    "temp_store": "memory",  # what a part of a transaction may take back, above all
}
#: What the database says where another program makes the same store at this moment.
_RACES = ("locked", "already exists")


def open_database(path: Path) -> SqliteDatabase:
    """A connected database at `path`, made or migrated where needed.

    Raises `StoreRefused` with one sentence when the file is no store, is newer than this program, or lost its guards.
    """
    _make_private(path)
    until = monotonic() + _PATIENCE_S
    while True:
        try:
            return _open(path)
        except DatabaseError as error:
            if monotonic() > until or not any(sign in str(error) for sign in _RACES):
                raise StoreRefused("{path} cannot be used as a store: {error}.", path=path, error=error) from error
            sleep(_PAUSE_S)


def is_outdated(path: Path) -> bool:
    """Whether there is a store of ours that opening would migrate."""
    if not path.is_file():
        return False
    db = SqliteDatabase(str(path))
    try:
        with db.connection_context():
            return 0 < _version(db) < SCHEMA_VERSION
    except DatabaseError:  # opening says what is wrong
        return False


def _open(path: Path) -> SqliteDatabase:
    _refuse_strangers(path)
    db = SqliteDatabase(str(path), pragmas=_PRAGMAS, lock_type="IMMEDIATE", returning_clause=True)
    try:
        db.connect()
        version = _version(db)
        if version < SCHEMA_VERSION:
            _refuse_unguarded(db, version)  # a migration makes them all again
            _migrate(db, path)
        _refuse_unguarded(db, SCHEMA_VERSION)
    except BaseException:
        db.close()
        raise
    return db


def _refuse_unguarded(db: SqliteDatabase, version: int) -> None:
    missing = missing_guards(db, version)
    if missing:
        names = ", ".join(missing)
        raise StoreRefused("The store's guards are missing ({names}); restore it from a backup.", names=names)


def _make_private(path: Path) -> None:
    """Make the file where there is none, readable for its owner only. What is there is left as it is."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    if not path.is_file():
        raise StoreRefused("{path} is no file; a store is one.", path=path)


def _version(db: SqliteDatabase) -> int:
    return int(db.execute_sql("PRAGMA user_version").fetchone()[0])


def _refuse_strangers(path: Path) -> None:
    """Look before anything is set: a database that is not ours stays as it is."""
    db = SqliteDatabase(str(path))
    with db.connection_context():
        version = _version(db)
        known = {name for (name,) in db.execute_sql("SELECT name FROM sqlite_master").fetchall()}
    ours = known >= _OURS and version > 0
    empty = not known and version == 0
    if not ours and not empty:
        raise StoreRefused("{path} is a database of another program.", path=path)
    if version > SCHEMA_VERSION:
        raise StoreRefused("{path} was written by a newer deskapp; please update the program.", path=path)


def _migrate(db: SqliteDatabase, path: Path) -> None:
    """Bring the schema up to date as one transaction; of two programs that come at once the second finds it done.

    The guards are made again in the same transaction, whatever tables were rebuilt.
    """
    from playhouse.migrations import Runner  # 40 ms of import time that only a new or old store needs

    if _version(db):
        _keep_copy(db, path.with_name(f"{path.name}.before-{SCHEMA_VERSION}"))
    db.pragma("foreign_keys", 0)  # tables may be rebuilt; within a transaction this could not be set
    with db.atomic():
        if _version(db) < SCHEMA_VERSION:
            Runner(db, str(_MIGRATIONS), table_name=_MIGRATED).up()
            create_guards(db)
    db.pragma("foreign_keys", 1)


def _keep_copy(db: SqliteDatabase, copy: Path) -> None:
    """A copy of the store as it was, over one that an interrupted attempt left; only a whole copy gets its name."""
    part = copy.with_name(f"{copy.name}.{os.getpid()}")
    part.unlink(missing_ok=True)
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    db.execute_sql("VACUUM INTO ?", (str(part),))  # an empty file may be there, and is nobody else's to read
    part.replace(copy)
