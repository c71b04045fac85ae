"""Departments with everything they own, agents that sign in, availability, canned responses, custom fields, groups."""

TABLES = """
ALTER TABLE agent ADD COLUMN language TEXT NOT NULL DEFAULT '';
ALTER TABLE agent ADD COLUMN password TEXT NOT NULL DEFAULT '';
ALTER TABLE agent ADD COLUMN wrong_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE agent ADD COLUMN blocked_until INTEGER;
ALTER TABLE agent ADD COLUMN available INTEGER NOT NULL DEFAULT 1;

CREATE TABLE agent_signature (
    agent_id INTEGER NOT NULL REFERENCES agent (id), department_id INTEGER NOT NULL REFERENCES department (id),
    text TEXT NOT NULL, PRIMARY KEY (agent_id, department_id)) WITHOUT ROWID;
CREATE INDEX agent_signature_department ON agent_signature (department_id);

CREATE TABLE away (
    agent_id INTEGER NOT NULL REFERENCES agent (id), department_id INTEGER NOT NULL REFERENCES department (id),
    PRIMARY KEY (agent_id, department_id)) WITHOUT ROWID;
CREATE INDEX away_department ON away (department_id);

CREATE TABLE availability_span (
    id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER NOT NULL, department_id INTEGER NOT NULL,
    began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, running INTEGER NOT NULL DEFAULT 0);
CREATE INDEX availability_span_began ON availability_span (began_at, department_id, agent_id);
CREATE INDEX availability_span_running ON availability_span (running) WHERE running = 1;

ALTER TABLE department ADD COLUMN substitute_id INTEGER REFERENCES department (id);
ALTER TABLE department ADD COLUMN ending TEXT NOT NULL DEFAULT '';
CREATE INDEX department_substitute ON department (substitute_id) WHERE substitute_id IS NOT NULL;

ALTER TABLE address ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

CREATE TABLE department_service (
    department_id INTEGER NOT NULL REFERENCES department (id), service TEXT NOT NULL, is_on INTEGER NOT NULL DEFAULT 1,
    off_text TEXT NOT NULL DEFAULT '', ring TEXT NOT NULL DEFAULT 'all', ring_s INTEGER NOT NULL DEFAULT 30,
    at_once INTEGER NOT NULL DEFAULT 3, waiting_text TEXT NOT NULL DEFAULT '', missed_text TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (department_id, service)) WITHOUT ROWID;

CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, department_id INTEGER REFERENCES department (id),
    language TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '', text TEXT NOT NULL);
CREATE UNIQUE INDEX template_place ON template (kind, ifnull(department_id, 0), language);
CREATE INDEX template_department ON template (department_id);

CREATE TABLE canned_response (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, text TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id), agent_id INTEGER REFERENCES agent (id),
    version INTEGER NOT NULL DEFAULT 1);
CREATE UNIQUE INDEX canned_response_name
    ON canned_response (name_key, ifnull(department_id, 0), ifnull(agent_id, 0));
CREATE INDEX canned_response_department ON canned_response (department_id);
CREATE INDEX canned_response_agent ON canned_response (agent_id);

CREATE TABLE checklist_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT, department_id INTEGER NOT NULL REFERENCES department (id),
    position INTEGER NOT NULL, text TEXT NOT NULL, removed_at INTEGER);
CREATE INDEX checklist_step_department ON checklist_step (department_id, position);

CREATE TABLE ticket_step (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), step_id INTEGER NOT NULL REFERENCES checklist_step (id),
    agent_id INTEGER REFERENCES agent (id), at INTEGER NOT NULL, PRIMARY KEY (ticket_id, step_id)) WITHOUT ROWID;
CREATE INDEX ticket_step_step ON ticket_step (step_id);

CREATE TABLE contact_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, colour INTEGER NOT NULL);
CREATE TABLE contact_group_member (
    group_id INTEGER NOT NULL REFERENCES contact_group (id), contact_id INTEGER NOT NULL REFERENCES contact (id),
    PRIMARY KEY (group_id, contact_id)) WITHOUT ROWID;
CREATE INDEX contact_group_member_contact ON contact_group_member (contact_id);

CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
    kind TEXT NOT NULL, options TEXT NOT NULL DEFAULT '[]', position INTEGER NOT NULL DEFAULT 0, removed_at INTEGER);
CREATE UNIQUE INDEX custom_field_name ON custom_field (subject, name_key) WHERE removed_at IS NULL;
CREATE TABLE custom_value (
    subject_id INTEGER NOT NULL, field_id INTEGER NOT NULL REFERENCES custom_field (id), value TEXT NOT NULL,
    PRIMARY KEY (subject_id, field_id)) WITHOUT ROWID;
CREATE INDEX custom_value_field ON custom_value (field_id);

DROP INDEX ticket_contact;
CREATE INDEX ticket_contact ON ticket (contact_id, department_id, id);

ALTER TABLE ticket ADD COLUMN solve_key INTEGER GENERATED ALWAYS AS (
    coalesce(last_customer_at, created_at) + CASE priority
        WHEN -1 THEN 38707200000000 WHEN 0 THEN 604800000000 WHEN 1 THEN 151200000000
        WHEN 2 THEN 37800000000 ELSE 9450000000 END) VIRTUAL;
CREATE INDEX ticket_solve ON ticket (department_id, agent_id, solve_key, id) WHERE status IN ('N', 'C');
"""


def up(migrator, db):
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    db.execute_sql("PRAGMA user_version = 2")
