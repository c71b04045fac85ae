"""The events added up per local day: by department; by department, channel and agent; and the same by tag.

They are kept in the transaction of each event, in days of the workspace's zone. A row is a bucket, a column a measure
of `domain/reports/measures.py`; nobody is agent 0. `store check` adds all of it up again and compares.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

from deskapp.domain.reports.days import Calendar, day_of
from deskapp.domain.reports.measures import KEPT, measures_of
from deskapp.domain.vocabulary import EventKind
from deskapp.store.rows import numbers
from deskapp.store.tables import database
from deskapp.store.workspace import read_zone

#: The roll-ups and what their buckets are besides the day.
BUCKETS: dict[str, tuple[str, ...]] = {
    "rollup_department": ("department_id",),
    "rollup": ("department_id", "channel", "agent_id"),
    "rollup_tag": ("tag_id", "department_id", "channel", "agent_id"),
}
#: Those that are made of the events; that of departments is made of the second.
_OF_EVENTS = ("rollup", "rollup_tag")
_SUMS = ", ".join(f"sum({name})" for name in KEPT)
_DEPARTMENTS = f"SELECT day, department_id, {_SUMS} FROM rollup GROUP BY day, department_id ORDER BY day, department_id"
#: So many events are added up in one step.
_STEP = 100_000

Progress = Callable[[int, int], None]


class Counted(NamedTuple):
    """An event as it counts; `at` in µs."""

    at: int
    kind: EventKind
    department_id: int
    channel: str
    agent_id: int
    n: int
    value: int | None


def count(event: Counted, tags: Iterable[int]) -> None:
    """Add an event to all its buckets."""
    day = day_of(event.at, read_zone())
    measures = measures_of(event.kind, event.n, event.value)
    where = (event.department_id, str(event.channel), event.agent_id)
    _add("rollup_department", (day, event.department_id), measures)
    _add("rollup", (day, *where), measures)
    for tag_id in tags:
        _add("rollup_tag", (day, tag_id, *where), measures)


def count_tag(event: Counted, tag_id: int, sign: int) -> None:
    """Add an event to a tag's bucket alone, or take it out of there (`sign` -1)."""
    key = (day_of(event.at, read_zone()), tag_id, event.department_id, str(event.channel), event.agent_id)
    _add("rollup_tag", key, measures_of(event.kind, event.n * sign, event.value))


def _add(table: str, key: tuple[object, ...], measures: dict[str, int]) -> None:
    database.execute_sql(_upsert(table, tuple(measures)), (*key, *measures.values()))


@cache
def _upsert(table: str, names: tuple[str, ...]) -> str:
    columns = ("day", *BUCKETS[table], *names)
    marks = ", ".join("?" * len(columns))
    added = ", ".join(f"{name} = {name} + excluded.{name}" for name in names)
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks}) ON CONFLICT DO UPDATE SET {added}"


_GROUPED = """
SELECT local_day(e.at) AS day, {keys}, e.kind, sum(e.n), sum(e.n * (e.value IS NOT NULL)), sum(e.n * e.value)
FROM event e {join} WHERE {condition} GROUP BY day, {keys}, e.kind ORDER BY day, {keys}
"""
_EXPRESSIONS = {"agent_id": "ifnull(e.agent_id, 0)", "tag_id": "g.tag_id"}

Bucket = tuple[tuple[Any, ...], list[int]]


def _grouped(table: str, condition: str) -> Iterator[Bucket]:
    """The buckets of a roll-up as the events of a condition make them, in order of their keys, without empty ones."""
    keys = ", ".join(_EXPRESSIONS.get(name, f"e.{name}") for name in BUCKETS[table])
    join = "JOIN event_tag g ON g.event_id = e.id" if "tag_id" in BUCKETS[table] else ""
    rows = database.execute_sql(_GROUPED.format(keys=keys, join=join, condition=condition))
    width = 1 + len(BUCKETS[table])
    for key, events in groupby(rows, key=lambda row: row[:width]):
        bucket = _bucket(events, width)
        if any(bucket):
            yield tuple(key), bucket


def _bucket(events: Iterable[tuple[Any, ...]], width: int) -> list[int]:
    bucket = [0] * len(KEPT)
    for row in events:
        for place, number in zip(_places(row[width]), row[width + 1 :], strict=False):
            bucket[place] += number or 0
    return bucket


@cache
def _places(kind: str) -> tuple[int, ...]:
    """Where the measures of a kind stand: how many, how many with a value, and the sum of the values."""
    return tuple(KEPT.index(name) for name in measures_of(EventKind(kind), 1, 0))


def _know_days() -> None:
    """Teach this thread's connection which day the moment of any event belongs to, for `_grouped`."""
    zone = read_zone()
    first, last = database.execute_sql("SELECT min(at), max(at) FROM event").fetchone()
    calendar = Calendar(zone, day_of(first or 0, zone), day_of(last or 0, zone))
    database.connection().create_function("local_day", 1, calendar.day, deterministic=True)


def rebuild(progress: Progress = lambda done, of: None) -> int:
    """Add all events up anew, within the transaction that runs; returns how many there are.

    `progress` is told how far in how many it is.
    """
    _know_days()
    last = int(database.execute_sql("SELECT coalesce(max(id), 0) FROM event").fetchone()[0])
    for table in BUCKETS:
        database.execute_sql(f"DELETE FROM {table}")
    for begin in range(0, last, _STEP):
        for table in _OF_EVENTS:
            _add_all(table, f"e.id > {begin} AND e.id <= {begin + _STEP}")
        progress(min(last, begin + _STEP), last)
    database.execute_sql(f"INSERT INTO rollup_department (day, department_id, {', '.join(KEPT)}) {_DEPARTMENTS}")
    return int(database.execute_sql("SELECT count(*) FROM event").fetchone()[0])


def rebuild_tags(tag_ids: Iterable[int]) -> None:
    """Add up anew what counts for some tags."""
    ids = numbers(tag_ids)
    database.execute_sql(f"DELETE FROM rollup_tag WHERE tag_id IN ({ids})")
    _know_days()
    _add_all("rollup_tag", f"g.tag_id IN ({ids})")


def _add_all(table: str, condition: str) -> None:
    found = [(*key, *bucket) for key, bucket in _grouped(table, condition)]
    database.connection().executemany(_upsert(table, KEPT), found)


def difference() -> str:
    """The first bucket that is not what the events say, as a sentence; "" where all are."""
    _know_days()
    for table in _OF_EVENTS:
        found = _first_difference(table, _grouped(table, "1"), "the events")
        if found:
            return found
    whole = ((row[:2], list(row[2:])) for row in database.execute_sql(_DEPARTMENTS) if any(row[2:]))
    return _first_difference("rollup_department", whole, "its agents and channels")


def _first_difference(table: str, buckets: Iterable[Bucket], of: str) -> str:
    kept = _kept(table)
    for key, bucket in buckets:
        if next(kept, None) != (key, bucket):
            return f"{table} does not have the figures of {of} at {_told(table, key)}"
    left = next(kept, None)
    return "" if left is None else f"{table} has figures without events at {_told(table, left[0])}"


def _told(table: str, key: tuple[Any, ...]) -> str:
    return ", ".join(f"{name} {value}" for name, value in zip(("day", *BUCKETS[table]), key, strict=True))


def _kept(table: str) -> Iterator[Bucket]:
    width = 1 + len(BUCKETS[table])
    columns = ", ".join(("day", *BUCKETS[table]))
    for row in database.execute_sql(f"SELECT {columns}, {', '.join(KEPT)} FROM {table} ORDER BY {columns}"):
        if any(row[width:]):
            yield tuple(row[:width]), list(row[width:])
