"""The workspace's settings as rows."""

from __future__ import annotations

from dataclasses import asdict, fields, replace

from deskapp.domain.workspace import Workspace
from deskapp.store.tables import TicketRecord, WorkspaceRow


def read_workspace() -> Workspace:
    """The settings, defaults where nothing was set."""
    known = {field.name for field in fields(Workspace)}
    return replace(Workspace(), **{row.key: row.value for row in WorkspaceRow.select() if row.key in known})


def write_workspace(settings: Workspace) -> None:
    """Keep all settings."""
    for key, value in asdict(settings).items():
        WorkspaceRow.insert(key=key, value=value).on_conflict_replace().execute()


def read_mark(key: str) -> object:
    """A value the program keeps for itself (for example when a daily job ran last), or None."""
    row = WorkspaceRow.get_or_none(WorkspaceRow.key == f"mark.{key}")
    return row.value if row else None


def write_mark(key: str, value: object) -> None:
    """Keep a value for the program itself."""
    WorkspaceRow.insert(key=f"mark.{key}", value=value).on_conflict_replace().execute()


def has_tickets() -> bool:
    """Whether the store holds any ticket at all."""
    return bool(TicketRecord.select(TicketRecord.id).limit(1).exists())
