"""Roll-ups of the events, tags that tickets had when something happened, ratings, kept reports, imported tickets.

What happened before counts, too: the history tells how long tickets stayed in each status and which tags they had at
each event, and all of it is added up in days of the workspace's zone.
"""

import json
import re
import unicodedata
from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby
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


INDEXES = (
    "CREATE INDEX event_tag_tag ON event_tag (tag_id)",
    "CREATE INDEX event_kind ON event (kind, department_id, at)",
)

#: The events that end a stay in a status. In the other statuses no stay counts.
STAYS = {"N": "was-new", "C": "was-open", "A": "was-answered", "W": "was-postponed", "R": "was-resolved"}
STATUSES = frozenset("NCAWRLBXTP")

TICKETS = "SELECT id, channel, status, created_at, department_id, agent_id FROM ticket ORDER BY id"
DEEDS = """
SELECT ticket_id, at, deed, data FROM history
WHERE deed IN ('answered', 'assigned', 'merged', 'recalled', 'status', 'tags', 'transferred', 'unmerged')
ORDER BY ticket_id, id
"""
TAGGING = ("tags", "merged", "unmerged")
ADD_STAY = "INSERT INTO event (at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (?, ?, ?, ?, ?, ?, 1, ?)"
#: The tags of tickets that always had those they have now count for all their events, those of the others for the
#: event of their making only.
TAGS_NOW = """
INSERT INTO event_tag SELECT e.id, k.tag_id FROM ticket_tag k JOIN event e ON e.ticket_id = k.ticket_id
WHERE e.kind = 'created' OR e.kind NOT LIKE 'was-%' AND k.ticket_id NOT IN (SELECT id FROM retagged)
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
    count_past(db.connection())
    for statement in INDEXES:
        db.execute_sql(statement)
    add_up(db)
    db.execute_sql("PRAGMA user_version = 5")


def count_past(connection):
    """Log the stays in a status and the tags of the events of tickets that are there."""
    retagged = {}
    connection.executemany(ADD_STAY, stays(connection, retagged))
    connection.execute("CREATE TEMP TABLE retagged (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT INTO retagged VALUES (?)", ((ticket_id,) for ticket_id in retagged))
    connection.execute(TAGS_NOW)
    connection.execute("DROP TABLE retagged")
    ids = {key: tag_id for tag_id, key in connection.execute("SELECT id, name_key FROM tag")}
    for ticket_id, deeds in retagged.items():
        connection.executemany("INSERT INTO event_tag VALUES (?, ?)", tags_then(connection, ticket_id, deeds, ids))


#: Most deeds say one of few things.
read = lru_cache(maxsize=10_000)(json.loads)


def stays(connection, retagged):
    """The events of all stays that ended; into `retagged` goes what changed the tags of a ticket.

    Tickets whose making was undone stayed nowhere.
    """
    undone = {row[0] for row in connection.execute("SELECT ticket_id FROM event WHERE kind = 'created' AND n < 0")}
    told = groupby(connection.execute(DEEDS), key=lambda row: row[0])
    next_id, rows = next(told, (None, ()))
    for ticket_id, channel, *now in connection.execute(TICKETS):
        if ticket_id != next_id:
            continue
        deeds = [(at, deed, read(data)) for _, at, deed, data in rows]
        next_id, rows = next(told, (None, ()))
        changes = [(at, *tag_change(deed, values)) for at, deed, values in deeds if deed in TAGGING]
        if any(added or removed for _, added, removed in changes):
            retagged[ticket_id] = changes
        if ticket_id not in undone:
            for status, begin, end, department, agent in way(deeds, *now).stays:
                if status in STAYS and end > begin:
                    yield end, STAYS[status], department, channel, agent, ticket_id, (end - begin) // 1_000_000


def tag_change(deed, values):
    """The names of the tags that a deed gave to a ticket, and of those it took; a merge gives those of the other."""
    if deed == "tags":
        return values["added"], values["removed"]
    tags = values.get("tags", [])
    return (tags, []) if deed == "merged" else ([], tags)


def way(deeds, status, created_at, department_id, agent_id):
    """The way of a ticket that is told by its deeds; status, department and agent are those it has now."""
    first = next((values for _, deed, values in deeds if deed == "transferred"), None)
    of_agent = next(((deed, values) for _, deed, values in deeds if deed in ("transferred", "assigned")), None)
    if of_agent is not None:
        agent_id = of_agent[1].get("from" if of_agent[0] == "assigned" else "from_agent")
    found = Way(created_at, department_id if first is None else first["from"], agent_id)
    for at, deed, values in deeds:
        if deed in Way.DEEDS:
            Way.DEEDS[deed](found, at, values)
    found.resume(status)
    return found


class Way:
    """Where a ticket stands while its deeds are told, and the stays that ended: status, begin, end, and where it was."""

    def __init__(self, created_at, department_id, agent_id):
        self.status, self.since = "N", created_at
        self.place = (department_id, agent_id)
        self.handed_on = self.merged = (None, None)
        self.stays = []

    def move(self, at, values):
        old, new = values.get("from"), values.get("to")
        if new not in STATUSES:  # another time of a postponed ticket was undone
            return
        if values.get("undo"):
            self.resume(new)
            return
        if old != self.status:  # it was undone together with something that the history tells instead
            self.resume(old)
        if new != self.status:
            self.stays.append((self.status, self.since, at, *self.place))
            self.status, self.since = new, at

    def resume(self, status):
        """Let the newest stay in a status go on; what came after it was undone."""
        if any(stay[0] == status for stay in self.stays):
            while self.status != status:
                self.status, self.since, *_ = self.stays.pop()
        self.status = status

    def call_back(self, at, values):
        if values.get("to") in STATUSES:
            self.resume(values["to"])

    def transfer(self, at, values):
        agent_id = values.get("agent")
        if values.get("undo"):
            agent_id = self.handed_on[1] if self.handed_on[0] == values["to"] else None
        self.handed_on, self.place = self.place, (values["to"], agent_id)

    def assign(self, at, values):
        self.place = (self.place[0], values.get("to"))

    def merge(self, at, values):
        """What is merged into another ticket goes on where it was when it is taken out again."""
        if values.get("away"):
            self.merged, self.status = (self.status, self.since), "X"

    def unmerge(self, at, values):
        if values.get("away"):
            self.status, self.since = self.merged

    DEEDS = {
        "answered": move,
        "assigned": assign,
        "merged": merge,
        "recalled": call_back,
        "status": move,
        "transferred": transfer,
        "unmerged": unmerge,
    }


def tags_then(connection, ticket_id, deeds, ids):
    """The tags that a ticket whose tags changed had at each event, but for that of its making."""
    tags = {row[0] for row in connection.execute("SELECT tag_id FROM ticket_tag WHERE ticket_id = ?", (ticket_id,))}
    sql = "SELECT id, at, kind FROM event WHERE ticket_id = ? AND kind <> 'created' ORDER BY at DESC"
    left = list(deeds)
    for event_id, at, kind in connection.execute(sql, (ticket_id,)).fetchall():
        while left and left[-1][0] >= at:
            _, added, removed = left.pop()
            tags = (tags - known(added, ids)) | known(removed, ids)
        if not kind.startswith("was-"):
            yield from ((event_id, tag_id) for tag_id in tags)


def known(names, ids):
    """The ids of tags by their names, those that are still there."""
    keys = (unicodedata.normalize("NFC", re.sub(r"\s+", " ", name).strip().casefold()) for name in names)
    return {ids[key] for key in keys if key in ids}


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
