"""Mail accounts with how far they were read and who reads them, what came of mails that went out, and bounces."""

TABLES = """
CREATE TABLE mail_account (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, email TEXT NOT NULL,
    department_id INTEGER NOT NULL REFERENCES department (id), active INTEGER NOT NULL DEFAULT 1,
    incoming TEXT NOT NULL, outgoing TEXT NOT NULL, folder TEXT NOT NULL DEFAULT 'INBOX', junk TEXT NOT NULL DEFAULT '',
    after TEXT NOT NULL DEFAULT 'leave', move_to TEXT NOT NULL DEFAULT '', trust_spam INTEGER NOT NULL DEFAULT 1,
    old_mail INTEGER NOT NULL DEFAULT 0, keeping TEXT NOT NULL DEFAULT 'keyring', begin_at INTEGER NOT NULL,
    key TEXT NOT NULL UNIQUE, version INTEGER NOT NULL DEFAULT 1, removed_at INTEGER);
CREATE UNIQUE INDEX mail_account_email ON mail_account (email) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX mail_account_name ON mail_account (name_key) WHERE removed_at IS NULL;

CREATE TABLE mail_cursor (
    account_id INTEGER NOT NULL REFERENCES mail_account (id), folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL, PRIMARY KEY (account_id, folder)) WITHOUT ROWID;

CREATE TABLE mail_chore (
    account_id INTEGER NOT NULL REFERENCES mail_account (id), folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL, PRIMARY KEY (account_id, folder, uidvalidity, uid)) WITHOUT ROWID;

CREATE TABLE mail_missed (
    account_id INTEGER NOT NULL REFERENCES mail_account (id), folder TEXT NOT NULL, uidvalidity INTEGER NOT NULL,
    uid INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 1, again_at INTEGER NOT NULL, problem TEXT NOT NULL,
    PRIMARY KEY (account_id, folder, uidvalidity, uid)) WITHOUT ROWID;

CREATE TABLE mail_lease (
    account_id INTEGER NOT NULL REFERENCES mail_account (id), job TEXT NOT NULL, holder TEXT NOT NULL,
    until INTEGER NOT NULL, PRIMARY KEY (account_id, job)) WITHOUT ROWID;

CREATE TABLE mail_health (
    account_id INTEGER NOT NULL REFERENCES mail_account (id), job TEXT NOT NULL, well_at INTEGER, failing_since INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0, again_at INTEGER, problem TEXT NOT NULL DEFAULT '',
    halted INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (account_id, job)) WITHOUT ROWID;

CREATE TABLE automatic_mail (
    id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX automatic_mail_email ON automatic_mail (email, at);
CREATE INDEX automatic_mail_at ON automatic_mail (at);

CREATE TABLE bounce (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL REFERENCES message (id),
    about_id INTEGER NOT NULL REFERENCES message (id), recipient TEXT NOT NULL, kind TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT '', words TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL);
CREATE INDEX bounce_about ON bounce (about_id);
CREATE INDEX bounce_message ON bounce (message_id);

ALTER TABLE outbox ADD COLUMN account_id INTEGER REFERENCES mail_account (id);
ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN began_at INTEGER;
ALTER TABLE outbox ADD COLUMN due_at INTEGER;
ALTER TABLE outbox ADD COLUMN claimed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN claimed_until INTEGER;
ALTER TABLE outbox ADD COLUMN sent_at INTEGER;
ALTER TABLE outbox ADD COLUMN taken TEXT NOT NULL DEFAULT '[]';
ALTER TABLE outbox ADD COLUMN refusals TEXT NOT NULL DEFAULT '{}';
ALTER TABLE outbox ADD COLUMN words TEXT NOT NULL DEFAULT '';
"""


def up(migrator, db):
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 6")
