"""Figures out of the roll-ups, and the tickets behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from deskapp.domain.reports.answer import Key, Row
from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.measures import KEPT, MEASURES, Figures
from deskapp.domain.reports.worked import Available
from deskapp.domain.vocabulary import Channel, EventKind
from deskapp.store.rows import numbers
from deskapp.store.tables import database

_KEYS = {
    Dimension.DEPARTMENT: "department_id",
    Dimension.AGENT: "agent_id",
    Dimension.CHANNEL: "channel",
    Dimension.TAG: "tag_id",
}


@dataclass(frozen=True, slots=True)
class Filter:
    """What counts. None lets everything through; of the departments of `own` only what agent `me` did counts."""

    departments: frozenset[int] | None = None
    own: frozenset[int] = frozenset()
    me: int = 0
    channels: frozenset[Channel] | None = None
    agents: frozenset[int] | None = None
    tags: frozenset[int] | None = None

    @property
    def of_departments(self) -> bool:
        """Whether it tells whole departments apart and nothing finer."""
        return not self.own and self.channels is None and self.agents is None and self.tags is None

    def sql(self, agent: str = "agent_id", tag: str = "tag_id") -> str:
        """The condition; `agent` and `tag` are the expressions of those two."""
        parts = ["1"]
        if self.departments is not None:
            whole = f"department_id IN ({numbers(sorted(self.departments))})"
            mine = f"(department_id IN ({numbers(sorted(self.own))}) AND {agent} = {self.me:d})"
            parts.append(f"({whole} OR {mine})" if self.own else whole)
        if self.channels is not None:
            parts.append(f"channel IN ({', '.join(repr(channel.value) for channel in sorted(self.channels))})")
        if self.agents is not None:
            parts.append(f"{agent} IN ({numbers(sorted(self.agents))})")
        if self.tags is not None:
            parts.append(f"{tag} IN ({numbers(sorted(self.tags))})")
        return " AND ".join(parts)


#: A period is told by its place: by day that is how many days are before it, else it has to be looked up.
_BY_DAY = """
SELECT r.day - {first}, r.{key}, {sums} FROM {source} WHERE {day} BETWEEN {first} AND {last} AND {condition}
GROUP BY r.day, r.{key}
"""
_BY_PERIOD = """
WITH bucket (i, first, last) AS (VALUES {buckets})
SELECT b.i, r.{key}, {sums} FROM bucket b CROSS JOIN {source}
WHERE {day} BETWEEN b.first AND b.last AND {condition} GROUP BY b.i, r.{key}
"""
#: The days and departments in which anything happened: each leads to its buckets of a channel without a look at others.
_BY_PLACE = (
    "(SELECT day AS on_day, department_id AS place FROM rollup_department) d "
    "CROSS JOIN rollup r ON r.day = d.on_day AND r.department_id = d.place"
)


def figures(
    rows: Dimension, periods: Sequence[tuple[int, int]], kept: Filter, measures: Iterable[str]
) -> dict[tuple[Key, int], Figures]:
    """The figures of each row and period in which anything counted, by the row's key and the period's place.

    `periods` are the ordinals of their first and last days; only `measures` are read, the others are 0.
    """
    names = [name for name in KEPT if name in set(measures)]
    if not names:
        return {}
    arranged = itemgetter(*(1 + names.index(name) if name in names else 0 for name in MEASURES))
    found = database.execute_sql(_figures_sql(rows, periods, kept, names))
    return {(key, period): arranged((0, *sums)) for period, key, *sums in found if any(sums)}


def _figures_sql(rows: Dimension, periods: Sequence[tuple[int, int]], kept: Filter, names: Sequence[str]) -> str:
    table = _table(rows, kept)
    by_place = table == "rollup" and kept.channels is not None
    by_day = all(first == last for first, last in periods)
    return (_BY_DAY if by_day else _BY_PERIOD).format(
        first=periods[0][0],
        last=periods[-1][1],
        buckets=", ".join(f"({place}, {first:d}, {last:d})" for place, (first, last) in enumerate(periods)),
        key=_KEYS[rows],
        sums=", ".join(f"sum(r.{name})" for name in names),
        source=_BY_PLACE if by_place else f"{table} r",
        day="d.on_day" if by_place else "r.day",
        condition=kept.sql(),
    )


def _table(rows: Dimension, kept: Filter) -> str:
    if rows is Dimension.TAG or kept.tags is not None:
        return "rollup_tag"
    return "rollup_department" if rows is Dimension.DEPARTMENT and kept.of_departments else "rollup"


def available(begin: int, end: int, kept: Filter) -> Iterator[Available]:
    """The spans in which agents were available between two moments, in µs; they may reach beyond them.

    An hour worked belongs to no channel and no tag, so it counts whatever of them is asked for.
    """
    sql = (
        "SELECT agent_id, department_id, began_at, ended_at FROM availability_span "
        f"WHERE began_at < ? AND ended_at > ? AND {replace(kept, channels=None, tags=None).sql()}"
    )
    for row in database.execute_sql(sql, (end, begin)):
        yield Available(*row)


_BEHIND = """
SELECT e.ticket_id FROM event e {join} WHERE e.kind IN ({kinds}) AND e.at >= ? AND e.at < ?
AND e.ticket_id IS NOT NULL AND {condition}
GROUP BY e.ticket_id HAVING sum(e.n * {weight}) > 0 ORDER BY max(e.at) DESC, e.ticket_id DESC
"""
_DAY_US = 86_400_000_000


def behind(kinds: Mapping[EventKind, int], begin: int, end: int, kept: Filter, limit: int) -> list[int]:
    """The newest `limit` tickets with events of kinds, each with its weight, between two moments in µs.

    It is looked for backwards in longer and longer stretches, as most figures have more tickets than anybody reads.
    What was taken back counts for nothing; it stands at the moment of what it takes back, and so in the same stretch.
    """
    weights = " ".join(f"WHEN '{kind.value}' THEN {weight:d}" for kind, weight in kinds.items())
    sql = _BEHIND.format(
        join="JOIN event_tag g ON g.event_id = e.id" if kept.tags is not None else "",
        kinds=", ".join(f"'{kind.value}'" for kind in kinds),
        condition=kept.sql(agent="ifnull(e.agent_id, 0)", tag="g.tag_id"),
        weight=f"CASE e.kind {weights} END",
    )
    found: dict[int, None] = {}
    stretch = _DAY_US
    while end > begin and len(found) < limit:
        start = max(begin, end - stretch)
        found |= dict.fromkeys(ticket_id for (ticket_id,) in database.execute_sql(sql, (start, end)))
        end, stretch = start, stretch * 2
    return list(found)[:limit]


def departments() -> list[Row]:
    """All departments in their order, those that are gone behind the others."""
    sql = (
        "SELECT id, name, colour, deleted_at IS NOT NULL FROM department ORDER BY deleted_at IS NOT NULL, position, id"
    )
    return [Row(key, name, colour, bool(gone)) for key, name, colour, gone in database.execute_sql(sql)]


def agents() -> list[Row]:
    """All agents in order of name, those that are no longer active behind the others."""
    sql = "SELECT id, name, active = 0 FROM agent ORDER BY active = 0, sort_key, id"
    return [Row(key, name, None, bool(gone)) for key, name, gone in database.execute_sql(sql)]


def channels(since: int = 0) -> tuple[set[str], int]:
    """The channels on which anything happened after an event (0: ever), and the newest event."""
    newest = int(database.execute_sql("SELECT coalesce(max(id), 0) FROM event").fetchone()[0])
    sql = "SELECT DISTINCT channel FROM rollup" if not since else "SELECT DISTINCT channel FROM event WHERE id > ?"
    return {code for (code,) in database.execute_sql(sql, (since,) if since else ())}, newest


def span() -> tuple[int, int] | None:
    """The ordinals of the first and the last day on which anything counted, or None where nothing did."""
    ends = "SELECT (SELECT min(day) FROM rollup_department), (SELECT max(day) FROM rollup_department)"
    first, last = database.execute_sql(ends).fetchone()
    return None if first is None else (first, last)


def tags() -> list[Row]:
    """All tags in order of name."""
    return [Row(key, name) for key, name in database.execute_sql("SELECT id, name FROM tag ORDER BY name_key")]
