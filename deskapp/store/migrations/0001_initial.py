"""The first schema: people, tickets with their threads, notes with their guards, mail, history, events, search."""

TABLES = """
CREATE TABLE workspace (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE agent (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, email TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1, signature TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1);

CREATE TABLE department (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, colour INTEGER NOT NULL,
    position INTEGER NOT NULL, to_solve INTEGER NOT NULL DEFAULT 1, restricted INTEGER NOT NULL DEFAULT 1,
    is_default INTEGER NOT NULL DEFAULT 0, signature TEXT NOT NULL DEFAULT '', deleted_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX department_name ON department (name_key) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX department_default ON department (is_default) WHERE is_default = 1;

CREATE TABLE member (
    department_id INTEGER NOT NULL REFERENCES department (id), agent_id INTEGER NOT NULL REFERENCES agent (id),
    role INTEGER NOT NULL, email INTEGER NOT NULL DEFAULT 1, chat INTEGER NOT NULL DEFAULT 1,
    calls INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (department_id, agent_id)) WITHOUT ROWID;
CREATE INDEX member_agent ON member (agent_id);

CREATE TABLE address (
    id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '',
    department_id INTEGER NOT NULL REFERENCES department (id));
CREATE INDEX address_department ON address (department_id);

CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, domain TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1);
CREATE INDEX company_sort ON company (sort_key);
CREATE UNIQUE INDEX company_domain ON company (domain) WHERE domain <> '';

CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, folded TEXT NOT NULL,
    company_id INTEGER REFERENCES company (id), created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1);
CREATE INDEX contact_sort ON contact (sort_key);
CREATE INDEX contact_folded ON contact (folded);
CREATE INDEX contact_company ON contact (company_id);

CREATE TABLE contact_email (
    email TEXT NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL REFERENCES contact (id),
    position INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE INDEX contact_email_contact ON contact_email (contact_id);

CREATE TABLE contact_phone (
    phone TEXT NOT NULL, contact_id INTEGER NOT NULL REFERENCES contact (id), position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (phone, contact_id)) WITHOUT ROWID;
CREATE INDEX contact_phone_contact ON contact_phone (contact_id);

CREATE TABLE ticket (
    id INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, department_id INTEGER NOT NULL REFERENCES department (id),
    agent_id INTEGER REFERENCES agent (id), contact_id INTEGER REFERENCES contact (id),
    status TEXT NOT NULL CHECK (status IN ('N', 'C', 'A', 'W', 'R', 'L', 'B', 'X', 'T', 'P')), status_before TEXT,
    priority INTEGER NOT NULL DEFAULT 0, channel TEXT NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    status_at INTEGER NOT NULL, last_customer_at INTEGER, postponed_until INTEGER,
    messages INTEGER NOT NULL DEFAULT 0, inline_notes INTEGER NOT NULL DEFAULT 0, noted INTEGER NOT NULL DEFAULT 0,
    excerpt TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1,
    listed INTEGER GENERATED ALWAYS AS (status NOT IN ('L', 'B', 'X')) STORED,
    priority_key INTEGER GENERATED ALWAYS AS ((priority + 1) * 4503599627370496 + changed_at) STORED);
CREATE INDEX ticket_changed ON ticket (department_id, changed_at, id) WHERE listed = 1;
CREATE INDEX ticket_created ON ticket (department_id, created_at, id) WHERE listed = 1;
CREATE INDEX ticket_priority ON ticket (department_id, priority_key, id) WHERE listed = 1;
CREATE INDEX ticket_agent_changed ON ticket (department_id, agent_id, changed_at, id) WHERE listed = 1;
CREATE INDEX ticket_agent_created ON ticket (department_id, agent_id, created_at, id) WHERE listed = 1;
CREATE INDEX ticket_agent_priority ON ticket (department_id, agent_id, priority_key, id) WHERE listed = 1;
CREATE INDEX ticket_status_changed ON ticket (department_id, status, changed_at, id);
CREATE INDEX ticket_status_created ON ticket (department_id, status, created_at, id);
CREATE INDEX ticket_status_priority ON ticket (department_id, status, priority_key, id);
CREATE INDEX ticket_contact ON ticket (contact_id, id);
CREATE INDEX ticket_postponed ON ticket (postponed_until) WHERE status = 'W';
CREATE INDEX ticket_status_at ON ticket (status, status_at) WHERE status IN ('R', 'X');

CREATE TABLE ticket_count (
    department_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, status TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (department_id, agent_id, status)) WITHOUT ROWID;

CREATE TABLE ticket_seen (
    agent_id INTEGER NOT NULL REFERENCES agent (id), ticket_id INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    at INTEGER NOT NULL, PRIMARY KEY (agent_id, ticket_id)) WITHOUT ROWID;
CREATE INDEX ticket_seen_ticket ON ticket_seen (ticket_id);

CREATE TABLE participant (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), email TEXT NOT NULL, PRIMARY KEY (ticket_id, email)) WITHOUT ROWID;

CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE);
CREATE TABLE ticket_tag (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (ticket_id, tag_id)) WITHOUT ROWID;
CREATE INDEX ticket_tag_tag ON ticket_tag (tag_id, ticket_id);

CREATE TABLE ticket_link (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), other_id INTEGER NOT NULL REFERENCES ticket (id),
    PRIMARY KEY (ticket_id, other_id)) WITHOUT ROWID;
CREATE INDEX ticket_link_other ON ticket_link (other_id);

CREATE TABLE raw_mail (
    id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 BLOB NOT NULL UNIQUE, size INTEGER NOT NULL, received_at INTEGER NOT NULL,
    source TEXT NOT NULL, body BLOB NOT NULL);
CREATE TABLE quarantine (
    id INTEGER PRIMARY KEY AUTOINCREMENT, raw_id INTEGER NOT NULL UNIQUE REFERENCES raw_mail (id), at INTEGER NOT NULL,
    reason TEXT NOT NULL);

CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL REFERENCES ticket (id), at INTEGER NOT NULL,
    direction TEXT NOT NULL, channel TEXT NOT NULL, agent_id INTEGER REFERENCES agent (id),
    contact_id INTEGER REFERENCES contact (id), sender_name TEXT NOT NULL DEFAULT '',
    sender_email TEXT NOT NULL DEFAULT '', recipients TEXT NOT NULL DEFAULT '', subject TEXT NOT NULL DEFAULT '',
    text TEXT NOT NULL, quote_at INTEGER NOT NULL, has_html INTEGER NOT NULL DEFAULT 0, files INTEGER NOT NULL DEFAULT 0,
    message_id TEXT NOT NULL DEFAULT '', raw_id INTEGER REFERENCES raw_mail (id), recalled INTEGER NOT NULL DEFAULT 0,
    automatic INTEGER NOT NULL DEFAULT 0);
CREATE INDEX message_ticket ON message (ticket_id, at, id);
CREATE INDEX message_raw ON message (raw_id) WHERE raw_id IS NOT NULL;
CREATE INDEX message_contact ON message (contact_id) WHERE contact_id IS NOT NULL;

CREATE TABLE mail_id (
    message_id TEXT NOT NULL, ticket_id INTEGER NOT NULL REFERENCES ticket (id), own INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES message (id), identity BLOB,
    PRIMARY KEY (message_id, source_id)) WITHOUT ROWID;
CREATE INDEX mail_id_source ON mail_id (source_id);
CREATE INDEX mail_id_ticket ON mail_id (ticket_id);

CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL REFERENCES message (id), position INTEGER NOT NULL,
    name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    content_id TEXT NOT NULL DEFAULT '');
CREATE INDEX attachment_message ON attachment (message_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL UNIQUE REFERENCES message (id),
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), state TEXT NOT NULL, hold_until INTEGER NOT NULL,
    sender TEXT NOT NULL, recipients TEXT NOT NULL, body BLOB NOT NULL, created_at INTEGER NOT NULL,
    undo TEXT NOT NULL DEFAULT '{}', problem TEXT NOT NULL DEFAULT '');
CREATE INDEX outbox_state ON outbox (state, hold_until);
CREATE INDEX outbox_ticket ON outbox (ticket_id);

CREATE TABLE inline_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL REFERENCES ticket (id), at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id), text TEXT NOT NULL, files INTEGER NOT NULL DEFAULT 0,
    previous BLOB NOT NULL, hash BLOB NOT NULL UNIQUE);
CREATE INDEX inline_note_ticket ON inline_note (ticket_id, at, id);

CREATE TABLE inline_note_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, inline_note_id INTEGER NOT NULL REFERENCES inline_note (id),
    position INTEGER NOT NULL, name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, UNIQUE (inline_note_id, position));
CREATE INDEX inline_note_file_sha256 ON inline_note_file (sha256);

CREATE TABLE inline_note_tombstone (
    inline_note_id INTEGER PRIMARY KEY, ticket_id INTEGER NOT NULL, hash BLOB NOT NULL, previous BLOB NOT NULL,
    at INTEGER NOT NULL, agent_id INTEGER);

CREATE TABLE note (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, subject_id INTEGER NOT NULL, text TEXT NOT NULL,
    agent_id INTEGER REFERENCES agent (id), at INTEGER NOT NULL, version INTEGER NOT NULL, UNIQUE (kind, subject_id));
CREATE TABLE note_version (
    note_id INTEGER NOT NULL REFERENCES note (id), version INTEGER NOT NULL, text TEXT NOT NULL,
    agent_id INTEGER REFERENCES agent (id), at INTEGER NOT NULL, PRIMARY KEY (note_id, version)) WITHOUT ROWID;

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL REFERENCES ticket (id), at INTEGER NOT NULL,
    actor TEXT NOT NULL, agent_id INTEGER REFERENCES agent (id), deed TEXT NOT NULL, data TEXT NOT NULL, hash BLOB NOT NULL);
CREATE INDEX history_ticket ON history (ticket_id, id);

CREATE TABLE ticket_tombstone (ticket_id INTEGER PRIMARY KEY, at INTEGER NOT NULL, agent_id INTEGER, hash BLOB NOT NULL);

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL, department_id INTEGER NOT NULL,
    channel TEXT NOT NULL, agent_id INTEGER, ticket_id INTEGER, n INTEGER NOT NULL DEFAULT 1, value INTEGER);
CREATE INDEX event_ticket ON event (ticket_id);

CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, origin TEXT NOT NULL, data TEXT NOT NULL);

CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL, kind TEXT NOT NULL, source_id INTEGER NOT NULL);
CREATE INDEX search_doc_ticket ON search_doc (ticket_id, kind, source_id);
CREATE VIRTUAL TABLE search USING fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
"""

COUNT_TRIGGERS = """
CREATE TRIGGER ticket_count_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_count VALUES (new.department_id, ifnull(new.agent_id, 0), new.status, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER ticket_count_delete AFTER DELETE ON ticket BEGIN
    UPDATE ticket_count SET n = n - 1
        WHERE department_id = old.department_id AND agent_id = ifnull(old.agent_id, 0) AND status = old.status;
END;
CREATE TRIGGER ticket_count_update AFTER UPDATE OF department_id, agent_id, status ON ticket
WHEN old.department_id <> new.department_id OR old.agent_id IS NOT new.agent_id OR old.status <> new.status BEGIN
    UPDATE ticket_count SET n = n - 1
        WHERE department_id = old.department_id AND agent_id = ifnull(old.agent_id, 0) AND status = old.status;
    INSERT INTO ticket_count VALUES (new.department_id, ifnull(new.agent_id, 0), new.status, 1)
        ON CONFLICT DO UPDATE SET n = n + 1;
END;
"""


def up(migrator, db):
    for statement in statements(TABLES) + statements(COUNT_TRIGGERS):
        db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 1")


def statements(script):
    """The statements of a script; triggers hold semicolons of their own and end with END;"""
    found, lines = [], []
    for line in script.splitlines():
        lines.append(line)
        text = "\n".join(lines).strip()
        inside_trigger = text.startswith("CREATE TRIGGER") and not text.endswith("END;")
        if text.endswith(";") and not inside_trigger:
            found.append(text)
            lines = []
    return found
