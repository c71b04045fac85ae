"""Writing many tickets at once: the same rows as one by one, laid down in large groups.

Ids are given out here; list indexes are made and events are added up after the rows. For filling a store; not for one
that people work on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from deskapp.store import rollups
from deskapp.store.store import Store
from deskapp.store.tables import TABLES, database

_GROUP = 20_000
_COLUMNS = {table._meta.table_name: list(table._meta.sorted_field_names) for table in TABLES}


class BulkWriter:
    """Collects rows per table and writes them in groups. Use `bulk(store)`."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Sequence[Any]]] = {}
        self._last: dict[str, int] = {}
        self._waiting = 0

    def next_id(self, table: str) -> int:
        """The next free id of a table."""
        if table not in self._last:
            found = database.execute_sql(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0]
            self._last[table] = int(found)
        self._last[table] += 1
        return self._last[table]

    def add(self, table: str, row: Sequence[Any]) -> None:
        """Add a row: the values of all columns in the order of the table's model, as the store keeps them."""
        self._rows.setdefault(table, []).append(row)
        self._waiting += 1

    def write(self) -> None:
        """Write what was collected as one transaction."""
        with database.atomic():
            connection = database.connection()
            for table in [*(name for name in _COLUMNS if name in self._rows), "search"]:
                rows = self._rows.pop(table, [])
                if rows:
                    connection.executemany(_insert(table), rows)
        self._waiting = 0

    @property
    def full(self) -> bool:
        """Whether it is time to write."""
        return self._waiting >= _GROUP


def _insert(table: str) -> str:
    columns = ["rowid", "body"] if table == "search" else _COLUMNS[table]
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


@contextmanager
def bulk(store: Store) -> Iterator[BulkWriter]:
    """A writer; the list indexes are taken away meanwhile and made again at the end."""
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'ticket' AND sql IS NOT NULL"
    indexes = dict(store.db.execute_sql(sql).fetchall())
    for name in indexes:
        database.execute_sql(f"DROP INDEX {name}")
    writer = BulkWriter()
    try:
        yield writer
        writer.write()
        with database.atomic():
            rollups.rebuild()
    finally:
        for statement in indexes.values():
            database.execute_sql(statement)
    database.execute_sql("ANALYZE")
    database.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
