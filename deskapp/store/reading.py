"""Reading single rows with statements that are put together once (why: `writing.py`)."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from peewee import AutoField, IntegerField, TextField

from deskapp.store.tables import Table, database

_TableT = TypeVar("_TableT", bound=Table)
#: The fields whose values are as the database hands them out.
_PLAIN = (AutoField, IntegerField, TextField)


def one(table: type[_TableT], row_id: int) -> _TableT | None:
    """The row with this id, or None."""
    sql, columns = _select(table)
    found = database.execute_sql(sql, (row_id,)).fetchone()
    if found is None:
        return None
    row = table(__no_default__=1)
    row.__data__ = {
        name: convert(value) if convert else value for (name, convert), value in zip(columns, found, strict=True)
    }
    return row


@cache
def _select(table: type[Table]) -> tuple[str, tuple[tuple[str, Callable[[Any], Any] | None], ...]]:
    fields = table._meta.sorted_fields
    names = ", ".join(field.column_name for field in fields)
    columns = tuple((field.name, None if type(field) in _PLAIN else field.python_value) for field in fields)
    return f"SELECT {names} FROM {table._meta.table_name} WHERE id = ?", columns
