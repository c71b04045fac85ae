"""The reports as data: what the rows of each are, and which columns it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from deskapp.domain.reports.columns import FIGURES, RATES, STAYS


class Dimension(StrEnum):
    """What the rows of a report are."""

    DEPARTMENT = "department"
    AGENT = "agent"
    CHANNEL = "channel"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Report:
    """A report: its name, its label, its rows, all its columns, those shown at first, and the main figures (tiles)."""

    name: str
    label: str
    rows: Dimension
    columns: tuple[str, ...]
    usual: tuple[str, ...]
    tiles: tuple[str, ...]

    @property
    def rows_add_up(self) -> bool:
        """Whether nothing counts in two rows: a ticket has one department, but perhaps several tags."""
        return self.rows is not Dimension.TAG


_USUAL = (
    "i_messages",
    "answers",
    "newAnswerAvgTime",
    "nextAnswerAvgTime",
    "created_tickets",
    "resolved_tickets",
    "calls",
    "missed_calls",
    "chats",
    "chatPickupAvgTime",
    "rewards",
    "rewards_p",
    "punishments",
)
_TILES = ("i_messages", "answers", "resolved_tickets", "newAnswerAvgTime", "nextAnswerAvgTime", "rewards_p")
_RATE_TILES = ("worked_seconds", "answersPerHour", "resolvedPerHour", "callsPerHour", "chatsPerHour")
_USUAL_STAYS = ("newAvgTime", "openAvgTime", "answeredAvgTime", "postponedAvgTime", "resolvedAvgTime")

#: Every report by its name.
REPORTS: Mapping[str, Report] = {
    report.name: report
    for report in (
        Report("departments", "Departments", Dimension.DEPARTMENT, FIGURES, _USUAL, _TILES),
        Report("agents", "Agents", Dimension.AGENT, FIGURES, _USUAL, _TILES),
        Report("channels", "Channels", Dimension.CHANNEL, FIGURES, _USUAL, _TILES),
        Report("tags", "Tags", Dimension.TAG, FIGURES, _USUAL, _TILES),
        Report("time-in-status", "Time in status", Dimension.DEPARTMENT, STAYS, _USUAL_STAYS, _USUAL_STAYS),
        Report("per-hour", "Per hour worked", Dimension.AGENT, RATES, RATES, _RATE_TILES),
    )
}

#: The report that lists single ratings; it adds nothing up and stands beside the others.
OF_RATINGS = "ratings"
