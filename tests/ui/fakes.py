"""A small desk in memory with just the methods the inbox and the shell ask for, and a session around it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from deskapp.domain.access import Role, Viewer
from deskapp.domain.lists import STATUSES, Counts, Cursor, ListQuery, Order, View
from deskapp.domain.moments import to_us
from deskapp.domain.people import Agent, Department
from deskapp.domain.reminders import Reminder, ReminderItem
from deskapp.domain.status import Status
from deskapp.domain.subjects import parse_number
from deskapp.domain.text import fold
from deskapp.domain.ticket import TicketRow
from deskapp.domain.vocabulary import About, Cause, Channel, Priority
from deskapp.services.outbox import Posted

NOW = datetime(2025, 11, 20, 9, 24, tzinfo=UTC)
ASCENDING = (Order.OLDEST, Order.CREATED_FIRST)


def make_row(ticket_id: int, **values: Any) -> TicketRow:
    """A ticket row with sensible values; `minutes` is its age."""
    changed_at = values.pop("changed_at", NOW - timedelta(minutes=values.pop("minutes", ticket_id)))
    plain: dict[str, Any] = {
        "subject": f"Subject {ticket_id}",
        "excerpt": "An excerpt",
        "who": f"Customer {ticket_id}",
        "status": Status.OPEN,
        "priority": Priority.NORMAL,
        "channel": Channel.EMAIL,
        "department_id": 1,
        "agent_id": None,
        "postponed_until": None,
        "messages": 1,
        "noted": False,
        "unread": False,
    }
    return TicketRow(id=ticket_id, changed_at=changed_at, **(plain | values))


@dataclass
class FakeLists:
    tickets: dict[int, TicketRow] = field(default_factory=dict)
    pages: list[tuple[Cursor | None, int]] = field(default_factory=list)
    row_calls: list[tuple[int, ...]] = field(default_factory=list)

    def put(self, *rows: TicketRow) -> None:
        self.tickets.update((row.id, row) for row in rows)

    def change(self, ticket_id: int, **values: Any) -> None:
        self.tickets[ticket_id] = replace(self.tickets[ticket_id], **values)

    def _has(self, who: Viewer, query: ListQuery, row: TicketRow) -> bool:
        if row.status not in STATUSES[query.view] or query.department_id not in (None, row.department_id):
            return False
        if query.view is View.UNDELIVERED and row.stuck is None:
            return False
        mine = {View.MINE: who.agent_id, View.UNASSIGNED: None}
        return query.view not in mine or row.agent_id == mine[query.view]

    def everything(self, who: Viewer, query: ListQuery) -> list[tuple[int, int]]:
        rows = [(row.id, to_us(row.changed_at)) for row in self.tickets.values() if self._has(who, query, row)]
        return sorted(rows, key=lambda pair: (pair[1], pair[0]), reverse=query.order not in ASCENDING)

    def page(
        self, who: Viewer, query: ListQuery, after: Cursor | None = None, limit: int = 200
    ) -> list[tuple[int, int]]:
        self.pages.append((after, limit))
        pairs = self.everything(who, query)
        if after is not None:
            edge = (after.key, after.id)
            up = query.order in ASCENDING
            pairs = [p for p in pairs if ((p[1], p[0]) > edge if up else (p[1], p[0]) < edge)]
        return pairs[:limit]

    def rows(self, who: Viewer, ids: Sequence[int]) -> dict[int, TicketRow]:
        self.row_calls.append(tuple(ids))
        return {each: self.tickets[each] for each in ids if each in self.tickets}

    def keys(self, who: Viewer, query: ListQuery, ids: Sequence[int]) -> dict[int, int]:
        rows = (self.tickets.get(each) for each in ids)
        return {row.id: to_us(row.changed_at) for row in rows if row is not None and self._has(who, query, row)}

    def counts(self, who: Viewer) -> Counts:
        views = {view: len(self.everything(who, ListQuery(view))) for view in View}
        departments: dict[int, list[int]] = {}
        for row in self.tickets.values():
            if row.status in (Status.NEW, Status.OPEN, Status.RESOLVED):
                place = (Status.NEW, Status.OPEN, Status.RESOLVED).index(row.status)
                departments.setdefault(row.department_id, [0, 0, 0])[place] += 1
        return Counts({key: (n[0], n[1], n[2]) for key, n in departments.items()}, views)


@dataclass(frozen=True)
class FakeSearchPage:
    ids: tuple[int, ...]
    before: int | None


@dataclass
class FakeSearch:
    lists: FakeLists
    asked: list[str] = field(default_factory=list)

    def find(self, who: Viewer, text: str, limit: int = 200, before: int | None = None) -> FakeSearchPage:
        self.asked.append(text)
        number = parse_number(text)
        words = fold(text).split()
        rows = sorted(self.lists.tickets.values(), key=lambda row: (row.changed_at, row.id), reverse=True)
        ids = [
            row.id
            for row in rows
            if row.id == number or all(w in fold(f"{row.who} {row.subject} {row.excerpt}") for w in words)
        ]
        start = before or 0
        more = start + limit < len(ids)
        return FakeSearchPage(tuple(ids[start : start + limit]), start + limit if more else None)


@dataclass
class FakePeople:
    agent_list: list[Agent]
    department_list: list[Department]

    def agents(self) -> list[Agent]:
        return self.agent_list

    def agent(self, agent_id: int) -> Agent:
        return next(agent for agent in self.agent_list if agent.id == agent_id)

    def departments(self, who: Viewer) -> list[Department]:
        return self.department_list

    def assignable(self, who: Viewer, department_id: int) -> list[Agent]:
        return self.agent_list


@dataclass
class FakeOutbox:
    mails: list[Posted] = field(default_factory=list)

    def unfinished(self, who: Viewer) -> list[Posted]:
        return self.mails


@dataclass
class FakeReminders:
    items: list[ReminderItem] = field(default_factory=list)

    def mine(self, who: Viewer) -> list[ReminderItem]:
        return sorted(self.items, key=lambda item: item.reminder.due_at)


def make_reminder(number: int, **values: Any) -> ReminderItem:
    """A reminder of a ticket's inline note, due in `minutes`; other values by name."""
    due_at = NOW + timedelta(minutes=values.pop("minutes", number))
    title, excerpt = values.pop("title", f"Subject {number}"), values.pop("excerpt", "Ring the vendor")
    plain = {"cause": Cause.REMINDER, "about": About.INLINE, "subject_id": number, "ticket_id": number, "agent_id": 1}
    plain |= {"agent": "Eva Malá", "by_id": 1, "by": "Eva Malá", "made_at": NOW, "due_at": due_at}
    return ReminderItem(Reminder(number, **(plain | values)), title, excerpt)


@dataclass
class FakeWorkspace:
    solo: bool = False
    lists: FakeLists | None = None

    def set_aside(self, who: object) -> int:
        return 0

    def is_solo(self) -> bool:
        return self.solo

    def is_empty(self) -> bool:
        return not (self.lists and self.lists.tickets)


class FakeAccounts:
    def __init__(self) -> None:
        self.found: list[Any] = []

    def troubles(self, who: Viewer) -> list[Any]:
        return self.found


class FakeDesk:
    def __init__(self, departments: Sequence[Department], agents: Sequence[Agent], solo: bool = False) -> None:
        self.lists = FakeLists()
        self.search = FakeSearch(self.lists)
        self.people = FakePeople(list(agents), list(departments))
        self.outbox = FakeOutbox()
        self.accounts = FakeAccounts()
        self.reminders = FakeReminders()
        self.workspace = FakeWorkspace(solo, self.lists)


@dataclass
class FakeClock:
    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


class FakeSession(QObject):
    """Answers reads at once unless `holding`; then `release` answers them in any order wanted."""

    changed = Signal(object)
    told = Signal(str, object)
    failed = Signal(str)

    def __init__(self, desk: FakeDesk, who: Viewer | None = None) -> None:
        super().__init__()
        self.desk: Any = desk
        self.who = who or Viewer(1, "Eva Malá", Role.OWNER, {})
        self.zone = ZoneInfo("Europe/Prague")
        self.clock = FakeClock()
        self.holding = False
        self.held: list[Callable[[], None]] = []
        self.acts = 0
        self.undone: list[Any] = []

    def read(self, call: Callable[[], Any], then: Callable[[Any], None]) -> None:
        if self.holding:
            self.held.append(lambda: then(call()))
        else:
            then(call())

    def act(self, call: Callable[[], Any], said: str = "", then: Any = None, failed: Any = None) -> None:
        self.acts += 1
        done = call()
        if said:
            self.told.emit(said, done.undo)
        if then:
            then(done.value)

    def undo(self, undo: Any) -> None:
        self.undone.append(undo)

    def undo_last(self) -> None:
        self.undone.append("last")


AGENTS = (
    Agent(1, "Eva Malá", "eva@bluepaper.example", Role.OWNER, True),
    Agent(2, "Petr Dvořák", "petr@bluepaper.example", Role.AGENT, True),
    Agent(3, "Ivo Šimek", "ivo@bluepaper.example", Role.AGENT, True),
    Agent(4, "Alena Fialová", "alena@bluepaper.example", Role.AGENT, True),
)
NAMES = (
    ("General", 1),
    ("Technical", 2),
    ("Billing", 4),
    ("Sales", 5),
    ("Marketing", 6),
    ("Complaints", 8),
    ("Warehouse", 3),
)
DEPARTMENTS = tuple(Department(i, name, colour, False, True) for i, (name, colour) in enumerate(NAMES, 1))


def make_session(count: int = 0, solo: bool = False) -> FakeSession:
    """A session over `count` plain open tickets, the newest with the lowest id."""
    departments = DEPARTMENTS[:1] if solo else DEPARTMENTS
    session = FakeSession(FakeDesk(departments, AGENTS[:1] if solo else AGENTS, solo))
    session.desk.lists.put(*(make_row(i) for i in range(1, count + 1)))
    return session
