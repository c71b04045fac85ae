"""The store: one SQLite file, its attachments, and the transaction every act runs in."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path

from peewee import DatabaseError, IntegrityError, ProgrammingError, SqliteDatabase

from deskapp.domain.changes import Changes
from deskapp.domain.errors import StoreFailed
from deskapp.domain.ports import Clock
from deskapp.domain.rules.triggers import Trigger
from deskapp.store.files import FileShelf, NewFiles
from deskapp.store.opening import open_database
from deskapp.store.tables import ChangeRow, database
from deskapp.store.writing import insert


class Unit:
    """One transaction: its moment, and what it changed so far."""

    def __init__(self, store: Store, now: datetime) -> None:
        self.store = store
        self.db: SqliteDatabase = store.db
        self.files = NewFiles(store.files)
        self.now = now
        self.changes = Changes()
        #: The row of the history up to which it was asked what follows; what else happened, which no history tells.
        self.followed = _newest_deed(self.db)
        self.told: list[tuple[int, Trigger, int]] = []
        #: What is done right before the commit.
        self.at_end: list[Callable[[], None]] = []
        self._sets_going = not _taking_back.get()

    @contextmanager
    def part(self) -> Iterator[None]:
        """A part of the transaction that is taken back alone when it fails."""
        with told_plainly():
            self.db.execute_sql("SAVEPOINT part")
            try:
                yield
                self.db.execute_sql("RELEASE part")
            except BaseException:
                self.db.execute_sql("ROLLBACK TO part")
                self.db.execute_sql("RELEASE part")
                raise

    def follow_up(self, before: Callable[[], None] = lambda: None) -> bool:
        """Let what follows from what was done so far happen now, not only at the end; `before` anything is done.

        False where that failed and was taken back, with what `before` did.
        """
        return self.store.follow(self, before) if self._sets_going else True

    def skip(self) -> None:
        """Let nothing follow from what was done so far."""
        self.followed = _newest_deed(self.db)
        self.told.clear()

    def touched(self, *tickets: int, lists: bool = False, counts: bool = False) -> None:
        """Note that tickets changed."""
        known = self.changes
        if known.lists >= lists and known.counts >= counts and known.tickets.issuperset(tickets):
            return
        self.changes |= Changes(tickets=frozenset(tickets), lists=lists, counts=counts)


#: Does what follows from what a transaction did; the call comes before that touches what is indexed. False: it failed.
Follow = Callable[[Unit, Callable[[], None]], bool]
_taking_back = ContextVar("taking back", default=False)


class Store:
    """An open store. Every thread that uses it has a connection of its own (`connect`, `disconnect`).

    At the end of each transaction `follow` is called within it.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self.clock = clock
        self.origin = os.urandom(16).hex()
        self.follow: Follow = lambda unit, before: True
        self.db = open_database(path)
        self.files = FileShelf(path.with_name(f"{path.name}.files"))
        database.initialize(self.db)

    def connect(self, *, read_only: bool = False) -> None:
        """Open this thread's connection; a read-only one refuses every write."""
        self.db.connect(reuse_if_open=True)
        self.db.execute_sql(f"PRAGMA query_only = {int(read_only)}")

    def disconnect(self) -> None:
        """Close this thread's connection."""
        if not self.db.is_closed():
            self.db.close()

    def close(self) -> None:
        """Close this thread's connection for good."""
        self.disconnect()

    def data_version(self) -> int:
        """A number that changes when another connection commits."""
        return int(self.db.execute_sql("PRAGMA data_version").fetchone()[0])

    @contextmanager
    def write(self) -> Iterator[Unit]:
        """One transaction. The change feed's entry is part of it; nothing is acknowledged before the commit.

        Raises `StoreFailed` with one sentence where the database cannot write (locked for long, no room on the disk).
        """
        with told_plainly(), self.db.atomic():
            unit = Unit(self, self.clock.now())
            with unit.files.kept():
                yield unit
                unit.follow_up()
                for call in unit.at_end:
                    call()
                if unit.changes:
                    insert(ChangeRow, at=unit.now, origin=self.origin, data=_feed_entry(unit.changes))

    @contextmanager
    def read(self) -> Iterator[SqliteDatabase]:
        """One consistent view for several reads."""
        self.db.begin("DEFERRED")
        try:
            yield self.db
        finally:
            self.db.rollback()

    @contextmanager
    def taking_back(self) -> Iterator[None]:
        """A stretch in which nothing follows from this thread's transactions, as where they take back what was done."""
        token = _taking_back.set(True)
        try:
            yield
        finally:
            _taking_back.reset(token)

    @contextmanager
    def only_reading(self) -> Iterator[None]:
        """A stretch in which this thread's connection refuses every write, whatever it does otherwise."""
        (before,) = self.db.execute_sql("PRAGMA query_only").fetchone()
        self.db.execute_sql("PRAGMA query_only = 1")
        try:
            yield
        finally:
            self.db.execute_sql(f"PRAGMA query_only = {before:d}")


def _newest_deed(db: SqliteDatabase) -> int:
    return int(db.execute_sql("SELECT coalesce(max(id), 0) FROM history").fetchone()[0])


#: Mistakes of the program, not of the file.
_MISTAKES = (IntegrityError, ProgrammingError, sqlite3.IntegrityError, sqlite3.ProgrammingError)


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turn what the database reports into `StoreFailed`."""
    try:
        yield
    except _MISTAKES:
        raise
    except (DatabaseError, sqlite3.DatabaseError) as error:
        raise StoreFailed("The store cannot be used now: {error}.", error=_began_with(error)) from error


def _began_with(error: BaseException) -> BaseException:
    """What went wrong first: a disk without room ends the transaction, and taking it back then fails as well."""
    while "cannot rollback" in str(error) and error.__context__ is not None:
        error = error.__context__
    return error


_FLAGS = ("lists", "counts", "settings", "reminders", "everything")


def _feed_entry(changes: Changes) -> dict[str, object]:
    return {
        "tickets": sorted(changes.tickets),
        "contacts": sorted(changes.contacts),
        "companies": sorted(changes.companies),
        "flags": [name for name in _FLAGS if getattr(changes, name)],
    }


def changes_of(entry: dict[str, list[int | str]]) -> Changes:
    """The changes that an entry of the feed tells."""
    flags = {str(name): True for name in entry.get("flags", [])}
    return Changes(
        frozenset(int(i) for i in entry.get("tickets", [])),
        frozenset(int(i) for i in entry.get("contacts", [])),
        frozenset(int(i) for i in entry.get("companies", [])),
        **flags,
    )
