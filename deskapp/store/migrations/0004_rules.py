"""Rules with their counters and trace, requests that they make of other programs, and tickets that point to another."""

TABLES = """
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '', noted_by INTEGER REFERENCES agent (id), noted_at INTEGER,
    active INTEGER NOT NULL DEFAULT 1, trigger TEXT NOT NULL, body TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
    broken TEXT NOT NULL DEFAULT '', changed_at INTEGER NOT NULL, changed_by INTEGER REFERENCES agent (id),
    removed_at INTEGER);
CREATE UNIQUE INDEX rule_name ON rule (name_key) WHERE removed_at IS NULL;

CREATE TABLE rule_count (
    rule_id INTEGER PRIMARY KEY REFERENCES rule (id), looked INTEGER NOT NULL DEFAULT 0,
    matched INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, last_at INTEGER);

CREATE TABLE rule_trace (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, ticket_id INTEGER NOT NULL, trigger TEXT NOT NULL,
    depth INTEGER NOT NULL, data BLOB NOT NULL);
CREATE INDEX rule_trace_ticket ON rule_trace (ticket_id, id);
CREATE INDEX rule_trace_at ON rule_trace (at);

CREATE TABLE rule_match (
    rule_id INTEGER NOT NULL REFERENCES rule (id), trace_id INTEGER NOT NULL REFERENCES rule_trace (id),
    PRIMARY KEY (rule_id, trace_id)) WITHOUT ROWID;
CREATE INDEX rule_match_trace ON rule_match (trace_id);

CREATE TABLE rule_done (
    rule_id INTEGER NOT NULL REFERENCES rule (id), version INTEGER NOT NULL, ticket_id INTEGER NOT NULL,
    since INTEGER NOT NULL, PRIMARY KEY (ticket_id, rule_id, version, since)) WITHOUT ROWID;

CREATE TABLE rule_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT, rule_id INTEGER NOT NULL REFERENCES rule (id), ticket_id INTEGER NOT NULL,
    trace_id INTEGER REFERENCES rule_trace (id), made_at INTEGER NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL,
    headers TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL, result TEXT NOT NULL DEFAULT '');
CREATE INDEX rule_request_due ON rule_request (due_at) WHERE state IN ('due', 'sending');
CREATE INDEX rule_request_ticket ON rule_request (ticket_id);
CREATE INDEX rule_request_trace ON rule_request (trace_id);

ALTER TABLE ticket ADD COLUMN merged_into INTEGER REFERENCES ticket (id);
CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
"""


def up(migrator, db):
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 4")
