"""The workspace's settings as rows."""

from __future__ import annotations

import json
from dataclasses import asdict, fields, replace
from typing import Any
from zoneinfo import ZoneInfo

from deskapp.domain.workspace import Workspace
from deskapp.store.tables import TicketRecord, WorkspaceRow, database

_SETTINGS = frozenset(field.name for field in fields(Workspace))


def read_workspace() -> Workspace:
    """The settings, defaults where nothing was set. Written as SQL: every mail that is written asks several times."""
    rows = database.execute_sql("SELECT key, value FROM workspace")
    settings: dict[str, Any] = {key: _value(value) for key, value in rows if key in _SETTINGS}
    return replace(Workspace(), **settings)


def _value(text: str) -> object:
    value = json.loads(text)
    return tuple(value) if isinstance(value, list) else value


def read_zone() -> ZoneInfo:
    """The time zone whose days the reports count in."""
    row = database.execute_sql("SELECT value FROM workspace WHERE key = 'zone'").fetchone()
    return ZoneInfo(json.loads(row[0]) if row else Workspace().zone)


def write_workspace(settings: Workspace) -> None:
    """Keep all settings."""
    for key, value in asdict(settings).items():
        WorkspaceRow.insert(key=key, value=value).on_conflict_replace().execute()


def read_mark(key: str) -> object:
    """A value the program keeps for itself (for example when a daily job ran last), or None."""
    row = database.execute_sql("SELECT value FROM workspace WHERE key = ?", (f"mark.{key}",)).fetchone()
    return json.loads(row[0]) if row else None


def is_demo() -> bool:
    """Whether the open store is a demo workspace, whose mail servers do not exist and are never asked."""
    return read_mark("demo") is not None


def write_mark(key: str, value: object) -> None:
    """Keep a value for the program itself."""
    WorkspaceRow.insert(key=f"mark.{key}", value=value).on_conflict_replace().execute()


def has_tickets() -> bool:
    """Whether the store holds any ticket at all."""
    return bool(TicketRecord.select(TicketRecord.id).limit(1).exists())
