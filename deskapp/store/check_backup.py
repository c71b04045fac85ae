"""Proving a store against a backup of it: whoever rewrites the whole file, its chains too, cannot rewrite the copy.

What only ever grows has to stand in the store as it stood in the backup, or to have gone the lawful way since. The
database compares the two, row by row of what the backup has; a backup of an older schema has all that is asked for.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peewee import DatabaseError

from deskapp.domain.errors import DeskError
from deskapp.domain.subjects import ticket_number
from deskapp.store.backup import DATABASE
from deskapp.store.opening import SCHEMA_VERSION
from deskapp.store.store import Store
from deskapp.store.tables import database

_UNREADABLE = (OSError, EOFError, NotImplementedError, RuntimeError, KeyError, zipfile.BadZipFile, zlib.error)

#: What is compared of a row, per table: the column and its name in a sentence.
_NOTE = {"ticket_id": "ticket", "text": "text", "agent_id": "author", "at": "time", "files": "number of files"}
_NOTE |= {"previous": "link to the note before", "hash": "hash"}
_FILE = {"name": "name", "content_type": "type", "size": "size", "sha256": "content"}
_DEED = {"ticket_id": "ticket", "deed": "deed", "data": "values", "at": "time", "agent_id": "agent", "actor": "actor"}
_DEED |= {"hash": "hash"}
_BURIED = {"ticket_id": "ticket", "hash": "hash", "previous": "link", "at": "time", "agent_id": "agent"}
_ENDED = {"hash": "hash", "at": "time", "agent_id": "agent"}
_EVENT = {"at": "time", "kind": "kind", "department_id": "department", "channel": "channel", "agent_id": "agent"}
_EVENT |= {"ticket_id": "ticket", "n": "number", "value": "value"}

_PURGED = (
    "EXISTS (SELECT 1 FROM main.ticket_tombstone d WHERE d.ticket_id = b.ticket_id) "
    "AND NOT EXISTS (SELECT 1 FROM main.ticket k WHERE k.id = b.ticket_id)"
)
_LAWFULLY_BURIED = (
    "EXISTS (SELECT 1 FROM main.inline_note_tombstone d WHERE d.inline_note_id = b.id "
    "AND d.ticket_id = b.ticket_id AND d.hash = b.hash AND d.previous = b.previous)"
)


def _kept(table: str, key: str, told: dict[str, str], gone: str = "0", source: str = "") -> str:
    """SQL for the first row of the backup that is not in the store as it was: ticket, number, what differs.

    `gone` says when it may have gone; `source` joins the ticket where the table does not name it (`t.ticket_id`).
    """
    join = " AND ".join(f"s.{column} = b.{column}" for column in key.split())
    same = " AND ".join(f"s.{column} IS b.{column}" for column in told)
    cases = " ".join(f"WHEN s.{column} IS NOT b.{column} THEN '{name}'" for column, name in told.items())
    there = f"s.{key.split()[0]} IS NOT NULL"
    return (
        f"SELECT {'t' if source else 'b'}.ticket_id, b.{key.split()[0]}, CASE WHEN {there} THEN CASE {cases} END END "
        f"FROM backup.{table} b LEFT JOIN main.{table} s ON {join} {source} "
        f"WHERE NOT ({there} AND {same}) AND NOT (s.{key.split()[0]} IS NULL AND {gone}) LIMIT 1"
    )


def _put_in(table: str) -> str:
    """SQL for the first row of the store that has a number the backup had given already and is not in it."""
    given = f"(SELECT coalesce(max(seq), 0) FROM backup.sqlite_sequence WHERE name = '{table}')"
    return (
        f"SELECT s.ticket_id, s.id, 'new' FROM main.{table} s WHERE s.id <= {given} "
        f"AND NOT EXISTS (SELECT 1 FROM backup.{table} b WHERE b.id = s.id) LIMIT 1"
    )


_NOTE_OF_FILE = "JOIN backup.inline_note t ON t.id = b.inline_note_id"
_NOTE_GONE = "NOT EXISTS (SELECT 1 FROM main.inline_note k WHERE k.id = b.inline_note_id)"
_LOST = "is gone, and was there at the time of the backup"

#: What is compared: SQL for the first row that differs (ticket, number, what differs or NULL where it is gone), the
#: name of such a row. The first that finds something is told.
_COMPARED = (
    (_kept("inline_note", "id", _NOTE, _LAWFULLY_BURIED), "inline note {}"),
    (
        _kept("inline_note_file", "inline_note_id position", _FILE, _NOTE_GONE, _NOTE_OF_FILE),
        "a file of inline note {}",
    ),
    (_put_in("inline_note"), "inline note {}"),
    (_kept("history", "id", _DEED, _PURGED), "entry {} of its history"),
    (_put_in("history"), "entry {} of its history"),
    (_kept("inline_note_tombstone", "inline_note_id", _BURIED), "the tombstone of inline note {}"),
    (_kept("ticket_tombstone", "ticket_id", _ENDED), "its tombstone"),
    (_kept("event", "id", _EVENT), "event {} of the reports"),
)
_SAME_STORE = (
    "SELECT (SELECT created_at FROM main.agent ORDER BY id LIMIT 1) "
    "IS (SELECT created_at FROM backup.agent ORDER BY id LIMIT 1)"
)


def backup_problem(store: Store, archive: Path) -> str:
    """The first thing in which the store is not what it was when a backup of it was made, or nothing.

    Raises `DeskError` with one sentence for what is no backup, one of another store, and one of a newer program.
    """
    with _unpacked(archive, store.path.parent) as copy:
        _check_version(copy, archive)
        database.execute_sql("ATTACH ? AS backup", (str(copy),))
        try:
            with store.read():
                return _first_difference(archive)
        except (DatabaseError, sqlite3.DatabaseError) as error:
            raise _damaged(archive) from error
        finally:
            database.execute_sql("DETACH backup")


@contextmanager
def _unpacked(archive: Path, room: Path) -> Iterator[Path]:
    """The database of a backup in a folder of its own that only this account can read, gone afterwards."""
    with tempfile.TemporaryDirectory(dir=room, prefix=".check-") as folder:
        try:
            with zipfile.ZipFile(archive) as opened:
                yielded = Path(opened.extract(DATABASE, folder))
        except FileNotFoundError as error:
            raise DeskError("There is no backup {path}.", path=archive) from error
        except _UNREADABLE as error:
            raise _damaged(archive) from error
        yield yielded


def _damaged(archive: Path) -> DeskError:
    return DeskError("{path} is no backup of deskapp, or it is damaged.", path=archive)


def _check_version(copy: Path, archive: Path) -> None:
    try:
        connection = sqlite3.connect(copy)
        try:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise _damaged(archive) from error
    if version > SCHEMA_VERSION:
        raise DeskError("{path} was written by a newer deskapp; please update the program.", path=archive)


def _first_difference(archive: Path) -> str:
    if not database.execute_sql(_SAME_STORE).fetchone()[0]:
        raise DeskError("{path} is a backup of another store.", path=archive)
    for sql, name in _COMPARED:
        row = database.execute_sql(sql).fetchone()
        if row:
            return _told(name, *row)
    return ""


def _told(name: str, ticket_id: int | None, number: int, differs: str | None) -> str:
    whose = f"{ticket_number(ticket_id)}: " if ticket_id is not None else ""
    if differs == "new":
        return f"{whose}{name.format(number)} was put in after the backup was made, among older ones"
    what = f"was changed since the backup was made: {differs}" if differs else _LOST
    return f"{whose}{name.format(number)} {what}"
