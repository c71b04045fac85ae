"""The base of all tables."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

import peewee
from peewee import DatabaseProxy, Model


class _Database(DatabaseProxy):
    """The open store's database. Statements go straight to this thread's connection: peewee's own way takes much longer
    than SQLite itself with most of them. Models still go that way.
    """

    def execute_sql(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """Run a statement. Raises peewee's errors."""
        try:
            return self.obj.connection().execute(sql, params)
        except sqlite3.Error:
            with peewee.__exception_wrapper__:  # type: ignore[attr-defined]
                raise


database = _Database()


class Table(Model):
    """Base of all tables; foreign keys are plain numbers here and constraints in the schema."""

    class Meta:
        database = database
        legacy_table_names = False
