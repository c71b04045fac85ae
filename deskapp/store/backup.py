"""Backups: one zip file with the database as of one moment and every attachment it names."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from deskapp.domain.errors import DeskError
from deskapp.store.store import Store, told_plainly
from deskapp.store.tables import database

#: Names inside a backup.
DATABASE, FILES = "store.db", "files"

_DAILY = "daily-*.zip"


def write_backup(store: Store, target: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> Path:
    """Write a backup to `target`, which must not exist yet. It appears whole or not at all."""
    if target.exists():
        raise _there_already(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder, told_plainly():
            copy, scratch = Path(folder) / DATABASE, Path(folder) / target.name
            database.execute_sql("VACUUM INTO ?", (str(copy),))
            _settle(copy)
            handle = os.open(scratch, os.O_CREAT | os.O_WRONLY | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                _fill(store, copy, file, progress)
                file.flush()
                os.fsync(file.fileno())
            _put_in_place(scratch, target)
    except OSError as error:
        raise DeskError("The backup could not be written: {error}.", error=error.strerror or error) from error
    return target


#: What is on its way out now will have gone when the backup is used: nothing of it may go a second time by itself.
_UNKNOWN_LATER = (
    "UPDATE outbox SET state = 'unknown', claimed_by = '', claimed_until = NULL "
    "WHERE state IN ('held', 'due', 'sending')",
    "UPDATE rule_request SET state = 'unknown' WHERE state IN ('due', 'sending')",
    "DELETE FROM mail_lease",
)


def _settle(copy: Path) -> None:
    """Let the copy say of mails and requests that wait to go out that nobody knows whether they went."""
    with closing(sqlite3.connect(copy)) as bare, bare:
        for statement in _UNKNOWN_LATER:
            bare.execute(statement)


def _put_in_place(scratch: Path, target: Path) -> None:
    """Give the finished file its name; a file that came there meanwhile stays."""
    try:
        target.hardlink_to(scratch)
    except FileExistsError as error:
        raise _there_already(target) from error
    except OSError:  # a file system without hard links
        if target.exists():
            raise _there_already(target) from None
        scratch.replace(target)


def _there_already(target: Path) -> DeskError:
    return DeskError("{path} exists already; a backup never overwrites a file.", path=target)


def _fill(store: Store, copy: Path, file: object, progress: Callable[[int, int], None]) -> None:
    digests = sorted(store.files.digests())
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:  # type: ignore[call-overload]
        archive.write(copy, DATABASE)
        for index, digest in enumerate(digests):
            archive.write(store.files.path(digest), f"{FILES}/{digest}")
            progress(index + 1, len(digests))


def write_daily(store: Store, now: datetime, keep: int) -> Path | None:
    """Today's backup beside the store unless it is there already; older ones beyond `keep` are removed."""
    folder = store.path.with_name(f"{store.path.name}.backups")
    target = folder / f"daily-{now:%Y-%m-%d}.zip"
    if target.exists():
        return None
    write_backup(store, target)
    for old in sorted(folder.glob(_DAILY))[:-keep]:
        old.unlink()
    return target
