"""Writing single rows with statements that are put together once.

Peewee builds the text of an INSERT anew for every row, which takes longer than the database takes to run it; where
many rows are written (mail that comes in) that is most of the time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cache
from typing import Any

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables import Table, database

_CONVERTED = (MomentField, JsonField)
#: The places of the values that are to be converted, and how.
_Converters = tuple[tuple[int, Callable[[Any], Any]], ...]


def insert(table: type[Table], **values: object) -> int:
    """Add a row, with the model's defaults for what is not given; returns its id where the table numbers its rows."""
    sql, converters, fixed = _insert(table, tuple(values), "")
    return int(database.execute_sql(sql, [*_bound(values, converters), *fixed]).lastrowid)


def insert_new(table: type[Table], **values: object) -> None:
    """Add a row unless one with the same key is there."""
    sql, converters, fixed = _insert(table, tuple(values), " OR IGNORE")
    database.execute_sql(sql, [*_bound(values, converters), *fixed])


def update(table: type[Table], row_id: int, values: Mapping[str, object], extra: str = "") -> None:
    """Set columns of the row with this id; `extra` is SQL that sets another column (“version = version + 1”)."""
    sql, converters = _update(table, tuple(values), extra)
    database.execute_sql(sql, [*_bound(values, converters), row_id])


def _bound(values: Mapping[str, object], converters: _Converters) -> list[object]:
    bound = [value._value_ if isinstance(value, Enum) else value for value in values.values()]
    for place, convert in converters:
        bound[place] = convert(bound[place])
    return bound


@cache
def _insert(table: type[Table], names: tuple[str, ...], clause: str) -> tuple[str, _Converters, tuple[object, ...]]:
    fields = table._meta.fields
    defaults = {name: field.default for name, field in fields.items() if field.default is not None}
    missing = [name for name in defaults if name not in names]
    columns = ", ".join([*names, *missing])
    marks = ", ".join("?" * (len(names) + len(missing)))
    sql = f"INSERT{clause} INTO {table._meta.table_name} ({columns}) VALUES ({marks})"
    fixed = ((name, defaults[name]) for name in missing)
    kept = (fields[name].db_value(value) if isinstance(fields[name], JsonField) else value for name, value in fixed)
    return sql, _converters(table, names), tuple(kept)


@cache
def _update(table: type[Table], names: tuple[str, ...], extra: str) -> tuple[str, _Converters]:
    settings = ", ".join([*(f"{name} = ?" for name in names), *([extra] if extra else [])])
    return f"UPDATE {table._meta.table_name} SET {settings} WHERE id = ?", _converters(table, names)


def _converters(table: type[Table], names: tuple[str, ...]) -> _Converters:
    fields = table._meta.fields
    places = enumerate(names)
    return tuple((at, fields[name].db_value) for at, name in places if isinstance(fields[name], _CONVERTED))
