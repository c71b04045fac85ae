"""What an old store's history tells counts as if it had been counted when it happened."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing, suppress
from datetime import date
from email.utils import format_datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from deskapp.domain.changes import Undo
from deskapp.domain.errors import DeskError
from deskapp.domain.reports.question import By, Question
from deskapp.domain.status import Status
from deskapp.store.guards import GUARDS
from deskapp.store.tables import EventRow, EventTagRow, TicketRecord
from tests.kit import FakeClock, furnish, mail, make_desk, problems, take
from tests.services.test_stays import ACTS, STATUS, TICKETS, write
from tests.store.test_migrations import old_store

_NEW = ("rollup", "rollup_department", "rollup_tag", "event_tag", "rating", "saved_report")
_TAGS = (frozenset({"a"}), frozenset({"a", "b"}), frozenset({"B"}), frozenset[str]())


def age(path: Path) -> None:
    """Make a store one of the schema before this, without what that did not count."""
    with closing(sqlite3.connect(path, isolation_level=None)) as bare:
        tables = {name for (name,) in bare.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for table in tables & {*_NEW, "imported"}:
            bare.execute(f"DROP TABLE {table}")
        bare.execute("DROP INDEX event_kind")
        bare.execute("DROP TRIGGER event_no_delete")
        bare.execute("DELETE FROM event WHERE kind LIKE 'was-%'")
        bare.execute(GUARDS["event_no_delete"])
        bare.execute("DELETE FROM schema_migration WHERE name LIKE '0005%'")
        bare.execute("PRAGMA user_version = 4")


def _counted() -> tuple[Counter[tuple[object, ...]], Counter[tuple[object, ...]]]:
    """The stays that stand, and the tags of all other events; of purged tickets no history tells."""
    found: Counter[tuple[object, ...]] = Counter()
    tags: Counter[tuple[object, ...]] = Counter()
    for row in EventRow.select().where(EventRow.ticket_id.in_(TicketRecord.select(TicketRecord.id))):
        if row.kind.startswith("was-"):
            found[row.ticket_id, row.kind, row.at, row.value, row.department_id, row.agent_id] += row.n
        for tag in EventTagRow.select().where(EventTagRow.event_id == row.id):
            tags[row.id, tag.tag_id] += 1
    return +found, tags


_STEP = st.tuples(
    st.sampled_from([*ACTS, "undo", "undo", "unmerge", "mail", "tags"]),
    st.integers(1, TICKETS),
    st.integers(0, 100),
    STATUS,
    st.sampled_from([1, 4, 3600, 20 * 86400]),
)


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(_STEP, max_size=12))
@example([("apply", 2, 0, Status.RESOLVED, 4), ("undo", 2, 0, Status.RESOLVED, 4)])  # told as an undone transfer
def test_the_past_counts_as_it_would_have_counted(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int, Status, int]]
) -> None:
    clock, folder = FakeClock(), tmp_path_factory.mktemp("past")
    office = furnish(make_desk(folder, clock), clock)
    desk, eva, undos = office.desk, office.eva, list[Undo]()
    for number in range(TICKETS):
        take(desk, mail(message_id=f"<{number}@cust.example>", date=format_datetime(clock.now())))
    for number, (name, ticket, n, status, seconds) in enumerate(steps):
        clock.advance(seconds=seconds)
        with suppress(DeskError):
            if name == "undo" and undos:
                desk.undoing.undo(eva, undos.pop())
            elif name == "unmerge":
                desk.merging.unmerge(eva, [ticket])
            elif name == "mail":
                write(office, number, ticket, 0)
            elif name in ("tags", *ACTS):
                tags = _TAGS[n % len(_TAGS)]
                done = (
                    desk.tickets.set_tags(eva, ticket, tags)
                    if name == "tags"
                    else ACTS[name](office, ticket, n, status)
                )
                undos += [done.undo] if done is not None and done.undo is not None else []
    counted = _counted()
    desk.disconnect()
    age(desk.path)
    desk = make_desk(folder, clock)
    assert _counted() == counted
    assert problems(desk) == []
    desk.disconnect()


def test_the_figures_of_an_old_store(tmp_path: Path) -> None:
    """The fourth schema's three tickets: two by mail at 8:00, an internal one; answered at 9:15, tagged, handed on."""
    old_store(tmp_path, 4)
    desk = make_desk(tmp_path, FakeClock())
    eva = desk.people.viewer(desk.workspace.owner())

    def figures(report: str, column: str) -> dict[str, list[float | None]]:
        answer = desk.reports.ask(eva, Question(report, date(2026, 3, 1), date(2026, 3, 3), By.DAY))
        return {row.name: answer.series(row.key, column) for row in answer.rows if any(answer.series(row.key, column))}

    assert figures("departments", "created_tickets") == {"General": [0, 2, 0], "Technical": [0, 1, 0]}
    assert figures("departments", "i_messages") == {"General": [0, 2, 0]}
    assert figures("departments", "answers") == {"General": [0, 1, 0]}
    assert figures("departments", "newAnswerAvgTime") == {"General": [None, 4500, None]}
    assert figures("departments", "notes") == {"General": [0, 3, 0], "Technical": [0, 1, 0]}
    assert figures("agents", "answers") == {"Eva Malá": [0, 1, 0]}
    assert figures("tags", "created_tickets") == {"urgent": [0, 1, 0]}
    assert figures("tags", "answers") == {}
    assert figures("time-in-status", "newStays") == {"General": [0, 1, 0]}
    assert figures("time-in-status", "newAvgTime") == {"General": [None, 4500, None]}
    assert problems(desk) == []
    desk.disconnect()
