"""Maps for the tests of the import."""

from __future__ import annotations

from typing import Any

from deskapp.domain.history_import.mapping import ImportMap, mapping_of

COLUMNS: dict[str, Any] = {
    "number": "No",
    "subject": "Subject",
    "contact": "Who",
    "department": "Team",
    "agent": "Owner",
    "channel": "Via",
    "status": "State",
    "created": "Opened",
    "answered": "Answered",
    "resolved": "Solved",
    "reopened": "Reopened",
    "closed": "Closed",
}


def plain(**more: Any) -> dict[str, Any]:
    """The plain data of a map over the usual columns; `columns` are added to those, "" takes one away."""
    columns = {**COLUMNS, **more.pop("columns", {})}
    return {"name": "old", "columns": {key: each for key, each in columns.items() if each}, **more}


def plan(**more: Any) -> ImportMap:
    """A map over the usual columns."""
    return mapping_of(plain(**more))
