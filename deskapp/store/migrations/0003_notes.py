"""Notes with files, reminders of them, and to-dos of inline notes that are told done; internal tickets keep inside.

A thread is read in pages from its end, whatever its length: the deeds that it shows have an index of their own.
"""

TABLES = """
CREATE TABLE note_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, note_id INTEGER NOT NULL REFERENCES note (id), name TEXT NOT NULL,
    content_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE INDEX note_file_note ON note_file (note_id);
CREATE INDEX note_file_sha256 ON note_file (sha256);

CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT, cause TEXT NOT NULL, kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
    ticket_id INTEGER REFERENCES ticket (id), agent_id INTEGER NOT NULL REFERENCES agent (id),
    by_id INTEGER REFERENCES agent (id), due_at INTEGER NOT NULL, made_at INTEGER NOT NULL, told_at INTEGER,
    done_at INTEGER, done_by INTEGER REFERENCES agent (id));
CREATE INDEX reminder_open ON reminder (agent_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX reminder_subject ON reminder (kind, subject_id);
CREATE INDEX reminder_ticket ON reminder (ticket_id) WHERE ticket_id IS NOT NULL;

CREATE INDEX history_ticked ON history (ticket_id, id) WHERE deed = 'ticked';
CREATE INDEX history_shown ON history (ticket_id, at, id)
    WHERE deed NOT IN ('message', 'answered', 'inline-note', 'ticked') AND NOT (deed = 'status' AND actor = 'customer');
"""


def up(migrator, db):
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 3")
