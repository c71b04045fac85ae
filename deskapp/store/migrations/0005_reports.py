"""Roll-ups of the events, tags that tickets had when something happened, ratings, kept reports, imported tickets.

What happened before is added up, too, in days of the workspace's zone.
"""

import json
from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MEASURES = """
    created incoming answer first_answer next_answer resolved note call_rang call call_missed call_ended chat_rang
    chat_started chat_missed chat_ended chat_answer ranked reward rebuke neutral was_new was_open was_answered
    was_postponed was_resolved first_answer_timed first_answer_s next_answer_timed next_answer_s call_ended_timed
    call_ended_s chat_started_timed chat_started_s chat_ended_timed chat_ended_s was_new_timed was_new_s
    was_open_timed was_open_s was_answered_timed was_answered_s was_postponed_timed was_postponed_s
    was_resolved_timed was_resolved_s
"""

TABLES = """
CREATE TABLE rollup_department (
    day INTEGER NOT NULL, department_id INTEGER NOT NULL, {measures},
    PRIMARY KEY (day, department_id)) WITHOUT ROWID;

CREATE TABLE rollup (
    day INTEGER NOT NULL, department_id INTEGER NOT NULL, channel TEXT NOT NULL, agent_id INTEGER NOT NULL, {measures},
    PRIMARY KEY (day, department_id, channel, agent_id)) WITHOUT ROWID;

CREATE TABLE rollup_tag (
    day INTEGER NOT NULL, tag_id INTEGER NOT NULL, department_id INTEGER NOT NULL, channel TEXT NOT NULL,
    agent_id INTEGER NOT NULL, {measures},
    PRIMARY KEY (day, tag_id, department_id, channel, agent_id)) WITHOUT ROWID;

CREATE TABLE event_tag (
    event_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (event_id, tag_id)) WITHOUT ROWID;
CREATE INDEX event_tag_tag ON event_tag (tag_id);
CREATE INDEX event_kind ON event (kind, department_id, at);

CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL, at INTEGER NOT NULL, score INTEGER NOT NULL,
    comment TEXT NOT NULL DEFAULT '', source TEXT NOT NULL, entered_by INTEGER REFERENCES agent (id),
    event_id INTEGER NOT NULL REFERENCES event (id), act_id INTEGER REFERENCES event (id), invalid_at INTEGER,
    invalid_by INTEGER REFERENCES agent (id), reason TEXT NOT NULL DEFAULT '');
CREATE INDEX rating_ticket ON rating (ticket_id);
CREATE INDEX rating_at ON rating (at);
CREATE UNIQUE INDEX rating_act ON rating (act_id) WHERE invalid_at IS NULL AND act_id IS NOT NULL;

CREATE TABLE saved_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER NOT NULL REFERENCES agent (id), name TEXT NOT NULL,
    name_key TEXT NOT NULL, report TEXT NOT NULL, shared INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    changed_at INTEGER NOT NULL, removed_at INTEGER, version INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX saved_report_name ON saved_report (agent_id, name_key) WHERE removed_at IS NULL;

CREATE TABLE imported (mark BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID;
"""


#: Events that last: their value is seconds.
TIMED = {name[:-2] for name in MEASURES.split() if name.endswith("_s")}

GROUPED = """
SELECT local_day(at) AS day, department_id, channel, ifnull(agent_id, 0) AS agent_id, {tag} AS tag_id,
    replace(kind, '-', '_') AS kind, sum(n) AS n, sum(n * (value IS NOT NULL)) AS timed, sum(n * value) AS s
FROM event {join} GROUP BY 1, 2, 3, 4, 5, 6
"""


def up(migrator, db):
    measures = ", ".join(f"{name} INTEGER NOT NULL DEFAULT 0" for name in MEASURES.split())
    for statement in TABLES.format(measures=measures).split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    add_up(db)
    db.execute_sql("PRAGMA user_version = 5")


def add_up(db):
    """Add all events up per local day."""
    db.connection().create_function("local_day", 1, days(db), deterministic=True)
    keys = "day, department_id, channel, agent_id"
    fill(db, "rollup", keys, GROUPED.format(tag=0, join=""))
    fill(db, "rollup_tag", f"{keys}, tag_id", GROUPED.format(tag="tag_id", join="JOIN event_tag ON event_id = id"))
    sums = ", ".join(f"sum({name})" for name in MEASURES.split())
    db.execute_sql(
        f"INSERT INTO rollup_department (day, department_id, {', '.join(MEASURES.split())}) "
        f"SELECT day, department_id, {sums} FROM rollup GROUP BY 1, 2"
    )


def fill(db, table, keys, grouped):
    """Make a roll-up's buckets of the sums of each kind of events."""
    sums = ", ".join(f"coalesce({measure(name)}, 0)" for name in MEASURES.split())
    db.execute_sql(
        f"INSERT INTO {table} ({keys}, {', '.join(MEASURES.split())}) SELECT {keys}, {sums} FROM ({grouped}) GROUP BY {keys}"
    )


def measure(name):
    """What a measure adds up of the groups of events."""
    for ending, column in (("_timed", "timed"), ("_s", "s")):
        if name.endswith(ending) and name.removesuffix(ending) in TIMED:
            return f"sum({column}) FILTER (WHERE kind = '{name.removesuffix(ending)}')"
    return f"sum(n) FILTER (WHERE kind = '{name}')"


def days(db):
    """Which local day (`date.toordinal`) a moment between the first and the last event belongs to."""
    row = db.execute_sql("SELECT value FROM workspace WHERE key = 'zone'").fetchone()
    zone = ZoneInfo(json.loads(row[0]) if row else "UTC")
    ends = db.execute_sql("SELECT min(at), max(at) FROM event").fetchone()
    epoch, day_us = date(1970, 1, 1).toordinal(), 86_400_000_000
    first, last = (epoch + (at or 0) // day_us for at in ends)
    begins = [begin(date.fromordinal(day), zone) for day in range(first - 1, last + 3)]
    return lambda at: first - 2 + bisect_right(begins, at)


def begin(day, zone):
    """The first moment of a local day, in µs since 1970."""
    moment = datetime.combine(day, time(), zone) - datetime(1970, 1, 1, tzinfo=UTC)
    return moment // timedelta(microseconds=1)
