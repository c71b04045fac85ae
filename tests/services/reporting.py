"""What the tests of reports are made with: events written down by hand, and answers as plain figures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from deskapp.domain.access import Viewer
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import By, Question
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.services.desk import Desk
from deskapp.store import events
from deskapp.store.store import Store
from deskapp.store.tables import AvailabilitySpanRow


@dataclass(frozen=True)
class Happened:
    """An event; `at` is local time of the zone, as ISO 8601 writes it."""

    at: str
    kind: EventKind
    department: int
    agent: int | None = None
    channel: Channel = Channel.EMAIL
    value: int | None = None
    n: int = 1
    tags: tuple[int, ...] = ()
    ticket: int | None = None


@dataclass(frozen=True)
class Span:
    """An agent was available; local times as of events."""

    agent: int
    department: int
    begin: str
    end: str


@dataclass
class Book:
    """A desk in a zone, and who asks it."""

    desk: Desk
    who: Viewer
    zone: ZoneInfo = field(default_factory=lambda: ZoneInfo("UTC"))

    def live_in(self, zone: str) -> None:
        """Let the workspace have another time zone."""
        self.desk.workspace.save(self.who, replace(self.desk.workspace.settings(), zone=zone))
        self.zone = ZoneInfo(zone)

    def log(self, *happened: Happened) -> None:
        """Write events down."""

        def fill(store: Store) -> None:
            with store.write():
                for one in happened:
                    events.record(
                        self._moment(one.at),
                        one.kind,
                        one.department,
                        one.channel,
                        one.agent,
                        one.ticket,
                        n=one.n,
                        value=one.value,
                        tags=one.tags,
                    )

        self.desk.fill(fill)

    def work(self, spans: Iterable[Span]) -> None:
        """Write down when agents were available."""

        def fill(store: Store) -> None:
            with store.write():
                for one in spans:
                    AvailabilitySpanRow.insert(
                        agent_id=one.agent,
                        department_id=one.department,
                        began_at=self._moment(one.begin),
                        ended_at=self._moment(one.end),
                    ).execute()

        self.desk.fill(fill)

    def _moment(self, text: str) -> datetime:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=self.zone)).astimezone(UTC)

    def rows(self, report: str, begin: str, end: str, column: str, who: Viewer | None = None, **more: object) -> object:
        """A column of each row over the whole range, by the row's name."""
        told = self.desk.reports.ask(who or self.who, question(report, begin, end, **more))
        return {row.name: COLUMNS[column].value(told.row(row.key)) for row in told.rows}

    def total(
        self, report: str, begin: str, end: str, column: str, who: Viewer | None = None, **more: object
    ) -> object:
        """A column of all rows over the whole range."""
        told = self.desk.reports.ask(who or self.who, question(report, begin, end, **more))
        return COLUMNS[column].value(told.total)

    def periods(self, report: str, begin: str, end: str, by: By, column: str, **more: object) -> object:
        """A column of all rows in each period."""
        told = self.desk.reports.ask(self.who, question(report, begin, end, by=by, **more))
        return [COLUMNS[column].value(told.bucket(place)) for place in range(len(told.buckets))]


def question(report: str, begin: str, end: str, by: By = By.RANGE, **filters: object) -> Question:
    """A question; filters are any iterables."""
    sets = {name: None if ids is None else frozenset(ids) for name, ids in filters.items()}  # type: ignore[call-overload]
    return Question(report, date.fromisoformat(begin), date.fromisoformat(end), by, **sets)
