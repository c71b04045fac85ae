"""Roll-ups of the events, the tags that tickets had when something happened, ratings, and reports that are kept."""

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
"""


def up(migrator, db):
    measures = ", ".join(f"{name} INTEGER NOT NULL DEFAULT 0" for name in MEASURES.split())
    for statement in TABLES.format(measures=measures).split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 5")
