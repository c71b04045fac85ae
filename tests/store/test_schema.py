"""The migrations make exactly the tables that the models describe."""

from __future__ import annotations

import sqlite3

import pytest

from deskapp.services.desk import Desk
from deskapp.store.tables import TABLES, Table

#: Computed by the database, so no model writes them.
COMPUTED = {"ticket": {"listed", "priority_key", "solve_key"}}
#: Tables without a model: the runner's own, the search index, SQLite's own.
BARE = {"schema_migration", "search", "sqlite_sequence", "sqlite_stat1"}


def _columns(desk: Desk, table: str) -> dict[str, tuple[bool, bool]]:
    """Column → (may be NULL, part of the primary key)."""
    with sqlite3.connect(desk.path) as bare:
        rows = bare.execute(f"PRAGMA table_xinfo({table})").fetchall()
    bare.close()
    return {name: (not notnull and not key, bool(key)) for _, name, _, notnull, _, key, _ in rows}


def _fields(model: type[Table]) -> dict[str, tuple[bool, bool]]:
    key = model._meta.primary_key
    keys = set(getattr(key, "field_names", None) or (key.name,))
    return {name: (field.null, name in keys) for name, field in model._meta.fields.items()}


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.table_name)
def test_columns_are_those_of_the_model(desk: Desk, model: type[Table]) -> None:
    name = model._meta.table_name
    columns = _columns(desk, name)
    for computed in COMPUTED.get(name, ()):
        del columns[computed]
    assert columns == _fields(model)


def test_every_table_has_a_model(desk: Desk) -> None:
    with sqlite3.connect(desk.path) as bare:
        names = {name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    bare.close()
    shadows = {name for name in names if name.startswith("search_") and name != "search_doc"}
    assert names - shadows - BARE == {model._meta.table_name for model in TABLES}


@pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.table_name)
def test_unique_fields_are_unique_in_the_schema(desk: Desk, model: type[Table]) -> None:
    with sqlite3.connect(desk.path) as bare:
        unique = set()
        for _, index, is_unique, origin, partial in bare.execute(
            f"PRAGMA index_list({model._meta.table_name})"
        ).fetchall():
            columns = [row[2] for row in bare.execute(f"PRAGMA index_info({index})")]
            if is_unique and origin == "u" and not partial and len(columns) == 1:
                unique.add(columns[0])
    bare.close()
    assert {name for name, field in model._meta.fields.items() if field.unique and not field.primary_key} == unique
