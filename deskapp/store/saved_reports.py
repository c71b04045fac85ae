"""Saved reports as rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from deskapp.domain.reports.saved import SavedReport
from deskapp.domain.text import same_name, sort_key
from deskapp.store.rows import column, dicts
from deskapp.store.tables import AgentRow, SavedReportRow


def listing(agent_id: int) -> list[SavedReport]:
    """The reports of an agent and those that others share, in order of name."""
    mine = (SavedReportRow.agent_id == agent_id) | SavedReportRow.shared
    found = [_report(row) for row in dicts(_select().where(SavedReportRow.removed_at.is_null() & mine))]
    return sorted(found, key=lambda report: (sort_key(report.name), report.id))


def read(report_id: int, *, removed: bool = False) -> SavedReport | None:
    """A report that is there, or one that was removed; None where there is no such one."""
    stands = SavedReportRow.removed_at.is_null(not removed)
    return next(map(_report, dicts(_select().where((SavedReportRow.id == report_id) & stands))), None)


def named(agent_id: int, name: str) -> int | None:
    """The report of this name that an agent keeps, case aside, or None."""
    found = SavedReportRow.select(SavedReportRow.id).where(
        (SavedReportRow.agent_id == agent_id)
        & (SavedReportRow.name_key == same_name(name))
        & SavedReportRow.removed_at.is_null()
    )
    return next(iter(column(found)), None)


def save(agent_id: int, name: str, report: SavedReport, at: datetime) -> int:
    """Write a report; returns its id."""
    values: dict[str, Any] = {
        "name": name,
        "name_key": same_name(name),
        "report": report.report,
        "shared": report.shared,
        "body": dict(report.body),
        "changed_at": at,
    }
    if not report.id:
        return int(SavedReportRow.insert(agent_id=agent_id, **values).execute())
    values["version"] = SavedReportRow.version + 1
    SavedReportRow.update(**values).where(SavedReportRow.id == report.id).execute()
    return report.id


def set_removed(report_id: int, at: datetime | None) -> None:
    """Take a report away, or bring it back."""
    SavedReportRow.update(removed_at=at).where(SavedReportRow.id == report_id).execute()


def _select() -> Any:
    owner = AgentRow.select(AgentRow.name).where(AgentRow.id == SavedReportRow.agent_id)
    return SavedReportRow.select(SavedReportRow, owner.alias("owner"))


def _report(row: dict[str, Any]) -> SavedReport:
    names = ("id", "name", "report", "body", "shared", "owner", "version")
    return SavedReport(owner_id=row["agent_id"], **{name: row[name] for name in names})
