-- A store as the fifth schema left it, with departments, two tickets, all kinds of notes, a reminder, an internal ticket, an answer and a transfer.
PRAGMA foreign_keys = OFF;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
CREATE TABLE workspace (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE agent (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, email TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL, active INTEGER NOT NULL DEFAULT 1, signature TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1, language TEXT NOT NULL DEFAULT '', password TEXT NOT NULL DEFAULT '', wrong_tries INTEGER NOT NULL DEFAULT 0, blocked_until INTEGER, available INTEGER NOT NULL DEFAULT 1);
CREATE TABLE department (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, colour INTEGER NOT NULL,
    position INTEGER NOT NULL, to_solve INTEGER NOT NULL DEFAULT 1, restricted INTEGER NOT NULL DEFAULT 1,
    is_default INTEGER NOT NULL DEFAULT 0, signature TEXT NOT NULL DEFAULT '', deleted_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1, substitute_id INTEGER REFERENCES department (id), ending TEXT NOT NULL DEFAULT '');
CREATE TABLE member (
    department_id INTEGER NOT NULL REFERENCES department (id), agent_id INTEGER NOT NULL REFERENCES agent (id),
    role INTEGER NOT NULL, email INTEGER NOT NULL DEFAULT 1, chat INTEGER NOT NULL DEFAULT 1,
    calls INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (department_id, agent_id)) WITHOUT ROWID;
CREATE TABLE address (
    id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '',
    department_id INTEGER NOT NULL REFERENCES department (id), position INTEGER NOT NULL DEFAULT 0);
CREATE TABLE company (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, domain TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1);
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sort_key TEXT NOT NULL, folded TEXT NOT NULL,
    company_id INTEGER REFERENCES company (id), created_at INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1);
CREATE TABLE contact_email (
    email TEXT NOT NULL PRIMARY KEY, contact_id INTEGER NOT NULL REFERENCES contact (id),
    position INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
CREATE TABLE contact_phone (
    phone TEXT NOT NULL, contact_id INTEGER NOT NULL REFERENCES contact (id), position INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (phone, contact_id)) WITHOUT ROWID;
CREATE TABLE ticket (
    id INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, department_id INTEGER NOT NULL REFERENCES department (id),
    agent_id INTEGER REFERENCES agent (id), contact_id INTEGER REFERENCES contact (id),
    status TEXT NOT NULL CHECK (status IN ('N', 'C', 'A', 'W', 'R', 'L', 'B', 'X', 'T', 'P')), status_before TEXT,
    priority INTEGER NOT NULL DEFAULT 0, channel TEXT NOT NULL, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
    status_at INTEGER NOT NULL, last_customer_at INTEGER, postponed_until INTEGER,
    messages INTEGER NOT NULL DEFAULT 0, inline_notes INTEGER NOT NULL DEFAULT 0, noted INTEGER NOT NULL DEFAULT 0,
    excerpt TEXT NOT NULL DEFAULT '', version INTEGER NOT NULL DEFAULT 1,
    listed INTEGER GENERATED ALWAYS AS (status NOT IN ('L', 'B', 'X')) STORED,
    priority_key INTEGER GENERATED ALWAYS AS ((priority + 1) * 4503599627370496 + changed_at) STORED, solve_key INTEGER GENERATED ALWAYS AS (
    coalesce(last_customer_at, created_at) + CASE priority
        WHEN -1 THEN 38707200000000 WHEN 0 THEN 604800000000 WHEN 1 THEN 151200000000
        WHEN 2 THEN 37800000000 ELSE 9450000000 END) VIRTUAL, merged_into INTEGER REFERENCES ticket (id));
CREATE TABLE ticket_count (
    department_id INTEGER NOT NULL, agent_id INTEGER NOT NULL, status TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (department_id, agent_id, status)) WITHOUT ROWID;
CREATE TABLE ticket_seen (
    agent_id INTEGER NOT NULL REFERENCES agent (id), ticket_id INTEGER NOT NULL REFERENCES ticket (id) ON DELETE CASCADE,
    at INTEGER NOT NULL, PRIMARY KEY (agent_id, ticket_id)) WITHOUT ROWID;
CREATE TABLE participant (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), email TEXT NOT NULL, PRIMARY KEY (ticket_id, email)) WITHOUT ROWID;
CREATE TABLE tag (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE);
CREATE TABLE ticket_tag (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), tag_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (ticket_id, tag_id)) WITHOUT ROWID;
CREATE TABLE ticket_link (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), other_id INTEGER NOT NULL REFERENCES ticket (id),
    PRIMARY KEY (ticket_id, other_id)) WITHOUT ROWID;
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
CREATE TABLE mail_id (
    message_id TEXT NOT NULL, ticket_id INTEGER NOT NULL REFERENCES ticket (id), own INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES message (id), identity BLOB,
    PRIMARY KEY (message_id, source_id)) WITHOUT ROWID;
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL REFERENCES message (id), position INTEGER NOT NULL,
    name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    content_id TEXT NOT NULL DEFAULT '');
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT, message_id INTEGER NOT NULL UNIQUE REFERENCES message (id),
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), state TEXT NOT NULL, hold_until INTEGER NOT NULL,
    sender TEXT NOT NULL, recipients TEXT NOT NULL, body BLOB NOT NULL, created_at INTEGER NOT NULL,
    undo TEXT NOT NULL DEFAULT '{}', problem TEXT NOT NULL DEFAULT '');
CREATE TABLE inline_note (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL REFERENCES ticket (id), at INTEGER NOT NULL,
    agent_id INTEGER REFERENCES agent (id), text TEXT NOT NULL, files INTEGER NOT NULL DEFAULT 0,
    previous BLOB NOT NULL, hash BLOB NOT NULL UNIQUE);
CREATE TABLE inline_note_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, inline_note_id INTEGER NOT NULL REFERENCES inline_note (id),
    position INTEGER NOT NULL, name TEXT NOT NULL, content_type TEXT NOT NULL, size INTEGER NOT NULL,
    sha256 TEXT NOT NULL, UNIQUE (inline_note_id, position));
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
CREATE TABLE ticket_tombstone (ticket_id INTEGER PRIMARY KEY, at INTEGER NOT NULL, agent_id INTEGER, hash BLOB NOT NULL);
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, kind TEXT NOT NULL, department_id INTEGER NOT NULL,
    channel TEXT NOT NULL, agent_id INTEGER, ticket_id INTEGER, n INTEGER NOT NULL DEFAULT 1, value INTEGER);
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, origin TEXT NOT NULL, data TEXT NOT NULL);
CREATE TABLE search_doc (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL, kind TEXT NOT NULL, source_id INTEGER NOT NULL);
CREATE VIRTUAL TABLE search USING fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE agent_signature (
    agent_id INTEGER NOT NULL REFERENCES agent (id), department_id INTEGER NOT NULL REFERENCES department (id),
    text TEXT NOT NULL, PRIMARY KEY (agent_id, department_id)) WITHOUT ROWID;
CREATE TABLE away (
    agent_id INTEGER NOT NULL REFERENCES agent (id), department_id INTEGER NOT NULL REFERENCES department (id),
    PRIMARY KEY (agent_id, department_id)) WITHOUT ROWID;
CREATE TABLE availability_span (
    id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER NOT NULL, department_id INTEGER NOT NULL,
    began_at INTEGER NOT NULL, ended_at INTEGER NOT NULL, running INTEGER NOT NULL DEFAULT 0);
CREATE TABLE department_service (
    department_id INTEGER NOT NULL REFERENCES department (id), service TEXT NOT NULL, is_on INTEGER NOT NULL DEFAULT 1,
    off_text TEXT NOT NULL DEFAULT '', ring TEXT NOT NULL DEFAULT 'all', ring_s INTEGER NOT NULL DEFAULT 30,
    at_once INTEGER NOT NULL DEFAULT 3, waiting_text TEXT NOT NULL DEFAULT '', missed_text TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (department_id, service)) WITHOUT ROWID;
CREATE TABLE template (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, department_id INTEGER REFERENCES department (id),
    language TEXT NOT NULL, subject TEXT NOT NULL DEFAULT '', text TEXT NOT NULL);
CREATE TABLE canned_response (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL, text TEXT NOT NULL,
    department_id INTEGER REFERENCES department (id), agent_id INTEGER REFERENCES agent (id),
    version INTEGER NOT NULL DEFAULT 1);
CREATE TABLE checklist_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT, department_id INTEGER NOT NULL REFERENCES department (id),
    position INTEGER NOT NULL, text TEXT NOT NULL, removed_at INTEGER);
CREATE TABLE ticket_step (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id), step_id INTEGER NOT NULL REFERENCES checklist_step (id),
    agent_id INTEGER REFERENCES agent (id), at INTEGER NOT NULL, PRIMARY KEY (ticket_id, step_id)) WITHOUT ROWID;
CREATE TABLE contact_group (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, name_key TEXT NOT NULL UNIQUE, colour INTEGER NOT NULL);
CREATE TABLE contact_group_member (
    group_id INTEGER NOT NULL REFERENCES contact_group (id), contact_id INTEGER NOT NULL REFERENCES contact (id),
    PRIMARY KEY (group_id, contact_id)) WITHOUT ROWID;
CREATE TABLE custom_field (
    id INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
    kind TEXT NOT NULL, options TEXT NOT NULL DEFAULT '[]', position INTEGER NOT NULL DEFAULT 0, removed_at INTEGER);
CREATE TABLE custom_value (
    subject_id INTEGER NOT NULL, field_id INTEGER NOT NULL REFERENCES custom_field (id), value TEXT NOT NULL,
    PRIMARY KEY (subject_id, field_id)) WITHOUT ROWID;
CREATE TABLE note_file (
    id INTEGER PRIMARY KEY AUTOINCREMENT, note_id INTEGER NOT NULL REFERENCES note (id), name TEXT NOT NULL,
    content_type TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER);
CREATE TABLE reminder (
    id INTEGER PRIMARY KEY AUTOINCREMENT, cause TEXT NOT NULL, kind TEXT NOT NULL, subject_id INTEGER NOT NULL,
    ticket_id INTEGER REFERENCES ticket (id), agent_id INTEGER NOT NULL REFERENCES agent (id),
    by_id INTEGER REFERENCES agent (id), due_at INTEGER NOT NULL, made_at INTEGER NOT NULL, told_at INTEGER,
    done_at INTEGER, done_by INTEGER REFERENCES agent (id));
CREATE TABLE rule (
    id INTEGER PRIMARY KEY AUTOINCREMENT, position INTEGER NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '', noted_by INTEGER REFERENCES agent (id), noted_at INTEGER,
    active INTEGER NOT NULL DEFAULT 1, trigger TEXT NOT NULL, body TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
    broken TEXT NOT NULL DEFAULT '', changed_at INTEGER NOT NULL, changed_by INTEGER REFERENCES agent (id),
    removed_at INTEGER);
CREATE TABLE rule_count (
    rule_id INTEGER PRIMARY KEY REFERENCES rule (id), looked INTEGER NOT NULL DEFAULT 0,
    matched INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0, last_at INTEGER);
CREATE TABLE rule_trace (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, ticket_id INTEGER NOT NULL, trigger TEXT NOT NULL,
    depth INTEGER NOT NULL, data BLOB NOT NULL);
CREATE TABLE rule_match (
    rule_id INTEGER NOT NULL REFERENCES rule (id), trace_id INTEGER NOT NULL REFERENCES rule_trace (id),
    PRIMARY KEY (rule_id, trace_id)) WITHOUT ROWID;
CREATE TABLE rule_done (
    rule_id INTEGER NOT NULL REFERENCES rule (id), version INTEGER NOT NULL, ticket_id INTEGER NOT NULL,
    since INTEGER NOT NULL, PRIMARY KEY (ticket_id, rule_id, version, since)) WITHOUT ROWID;
CREATE TABLE rule_request (
    id INTEGER PRIMARY KEY AUTOINCREMENT, rule_id INTEGER NOT NULL REFERENCES rule (id), ticket_id INTEGER NOT NULL,
    trace_id INTEGER REFERENCES rule_trace (id), made_at INTEGER NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL,
    headers TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0,
    due_at INTEGER NOT NULL, result TEXT NOT NULL DEFAULT '');
CREATE TABLE rollup_department (
    day INTEGER NOT NULL, department_id INTEGER NOT NULL, created INTEGER NOT NULL DEFAULT 0, incoming INTEGER NOT NULL DEFAULT 0, answer INTEGER NOT NULL DEFAULT 0, first_answer INTEGER NOT NULL DEFAULT 0, next_answer INTEGER NOT NULL DEFAULT 0, resolved INTEGER NOT NULL DEFAULT 0, note INTEGER NOT NULL DEFAULT 0, call_rang INTEGER NOT NULL DEFAULT 0, call INTEGER NOT NULL DEFAULT 0, call_missed INTEGER NOT NULL DEFAULT 0, call_ended INTEGER NOT NULL DEFAULT 0, chat_rang INTEGER NOT NULL DEFAULT 0, chat_started INTEGER NOT NULL DEFAULT 0, chat_missed INTEGER NOT NULL DEFAULT 0, chat_ended INTEGER NOT NULL DEFAULT 0, chat_answer INTEGER NOT NULL DEFAULT 0, ranked INTEGER NOT NULL DEFAULT 0, reward INTEGER NOT NULL DEFAULT 0, rebuke INTEGER NOT NULL DEFAULT 0, neutral INTEGER NOT NULL DEFAULT 0, was_new INTEGER NOT NULL DEFAULT 0, was_open INTEGER NOT NULL DEFAULT 0, was_answered INTEGER NOT NULL DEFAULT 0, was_postponed INTEGER NOT NULL DEFAULT 0, was_resolved INTEGER NOT NULL DEFAULT 0, first_answer_timed INTEGER NOT NULL DEFAULT 0, first_answer_s INTEGER NOT NULL DEFAULT 0, next_answer_timed INTEGER NOT NULL DEFAULT 0, next_answer_s INTEGER NOT NULL DEFAULT 0, call_ended_timed INTEGER NOT NULL DEFAULT 0, call_ended_s INTEGER NOT NULL DEFAULT 0, chat_started_timed INTEGER NOT NULL DEFAULT 0, chat_started_s INTEGER NOT NULL DEFAULT 0, chat_ended_timed INTEGER NOT NULL DEFAULT 0, chat_ended_s INTEGER NOT NULL DEFAULT 0, was_new_timed INTEGER NOT NULL DEFAULT 0, was_new_s INTEGER NOT NULL DEFAULT 0, was_open_timed INTEGER NOT NULL DEFAULT 0, was_open_s INTEGER NOT NULL DEFAULT 0, was_answered_timed INTEGER NOT NULL DEFAULT 0, was_answered_s INTEGER NOT NULL DEFAULT 0, was_postponed_timed INTEGER NOT NULL DEFAULT 0, was_postponed_s INTEGER NOT NULL DEFAULT 0, was_resolved_timed INTEGER NOT NULL DEFAULT 0, was_resolved_s INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, department_id)) WITHOUT ROWID;
CREATE TABLE rollup (
    day INTEGER NOT NULL, department_id INTEGER NOT NULL, channel TEXT NOT NULL, agent_id INTEGER NOT NULL, created INTEGER NOT NULL DEFAULT 0, incoming INTEGER NOT NULL DEFAULT 0, answer INTEGER NOT NULL DEFAULT 0, first_answer INTEGER NOT NULL DEFAULT 0, next_answer INTEGER NOT NULL DEFAULT 0, resolved INTEGER NOT NULL DEFAULT 0, note INTEGER NOT NULL DEFAULT 0, call_rang INTEGER NOT NULL DEFAULT 0, call INTEGER NOT NULL DEFAULT 0, call_missed INTEGER NOT NULL DEFAULT 0, call_ended INTEGER NOT NULL DEFAULT 0, chat_rang INTEGER NOT NULL DEFAULT 0, chat_started INTEGER NOT NULL DEFAULT 0, chat_missed INTEGER NOT NULL DEFAULT 0, chat_ended INTEGER NOT NULL DEFAULT 0, chat_answer INTEGER NOT NULL DEFAULT 0, ranked INTEGER NOT NULL DEFAULT 0, reward INTEGER NOT NULL DEFAULT 0, rebuke INTEGER NOT NULL DEFAULT 0, neutral INTEGER NOT NULL DEFAULT 0, was_new INTEGER NOT NULL DEFAULT 0, was_open INTEGER NOT NULL DEFAULT 0, was_answered INTEGER NOT NULL DEFAULT 0, was_postponed INTEGER NOT NULL DEFAULT 0, was_resolved INTEGER NOT NULL DEFAULT 0, first_answer_timed INTEGER NOT NULL DEFAULT 0, first_answer_s INTEGER NOT NULL DEFAULT 0, next_answer_timed INTEGER NOT NULL DEFAULT 0, next_answer_s INTEGER NOT NULL DEFAULT 0, call_ended_timed INTEGER NOT NULL DEFAULT 0, call_ended_s INTEGER NOT NULL DEFAULT 0, chat_started_timed INTEGER NOT NULL DEFAULT 0, chat_started_s INTEGER NOT NULL DEFAULT 0, chat_ended_timed INTEGER NOT NULL DEFAULT 0, chat_ended_s INTEGER NOT NULL DEFAULT 0, was_new_timed INTEGER NOT NULL DEFAULT 0, was_new_s INTEGER NOT NULL DEFAULT 0, was_open_timed INTEGER NOT NULL DEFAULT 0, was_open_s INTEGER NOT NULL DEFAULT 0, was_answered_timed INTEGER NOT NULL DEFAULT 0, was_answered_s INTEGER NOT NULL DEFAULT 0, was_postponed_timed INTEGER NOT NULL DEFAULT 0, was_postponed_s INTEGER NOT NULL DEFAULT 0, was_resolved_timed INTEGER NOT NULL DEFAULT 0, was_resolved_s INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, department_id, channel, agent_id)) WITHOUT ROWID;
CREATE TABLE rollup_tag (
    day INTEGER NOT NULL, tag_id INTEGER NOT NULL, department_id INTEGER NOT NULL, channel TEXT NOT NULL,
    agent_id INTEGER NOT NULL, created INTEGER NOT NULL DEFAULT 0, incoming INTEGER NOT NULL DEFAULT 0, answer INTEGER NOT NULL DEFAULT 0, first_answer INTEGER NOT NULL DEFAULT 0, next_answer INTEGER NOT NULL DEFAULT 0, resolved INTEGER NOT NULL DEFAULT 0, note INTEGER NOT NULL DEFAULT 0, call_rang INTEGER NOT NULL DEFAULT 0, call INTEGER NOT NULL DEFAULT 0, call_missed INTEGER NOT NULL DEFAULT 0, call_ended INTEGER NOT NULL DEFAULT 0, chat_rang INTEGER NOT NULL DEFAULT 0, chat_started INTEGER NOT NULL DEFAULT 0, chat_missed INTEGER NOT NULL DEFAULT 0, chat_ended INTEGER NOT NULL DEFAULT 0, chat_answer INTEGER NOT NULL DEFAULT 0, ranked INTEGER NOT NULL DEFAULT 0, reward INTEGER NOT NULL DEFAULT 0, rebuke INTEGER NOT NULL DEFAULT 0, neutral INTEGER NOT NULL DEFAULT 0, was_new INTEGER NOT NULL DEFAULT 0, was_open INTEGER NOT NULL DEFAULT 0, was_answered INTEGER NOT NULL DEFAULT 0, was_postponed INTEGER NOT NULL DEFAULT 0, was_resolved INTEGER NOT NULL DEFAULT 0, first_answer_timed INTEGER NOT NULL DEFAULT 0, first_answer_s INTEGER NOT NULL DEFAULT 0, next_answer_timed INTEGER NOT NULL DEFAULT 0, next_answer_s INTEGER NOT NULL DEFAULT 0, call_ended_timed INTEGER NOT NULL DEFAULT 0, call_ended_s INTEGER NOT NULL DEFAULT 0, chat_started_timed INTEGER NOT NULL DEFAULT 0, chat_started_s INTEGER NOT NULL DEFAULT 0, chat_ended_timed INTEGER NOT NULL DEFAULT 0, chat_ended_s INTEGER NOT NULL DEFAULT 0, was_new_timed INTEGER NOT NULL DEFAULT 0, was_new_s INTEGER NOT NULL DEFAULT 0, was_open_timed INTEGER NOT NULL DEFAULT 0, was_open_s INTEGER NOT NULL DEFAULT 0, was_answered_timed INTEGER NOT NULL DEFAULT 0, was_answered_s INTEGER NOT NULL DEFAULT 0, was_postponed_timed INTEGER NOT NULL DEFAULT 0, was_postponed_s INTEGER NOT NULL DEFAULT 0, was_resolved_timed INTEGER NOT NULL DEFAULT 0, was_resolved_s INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (day, tag_id, department_id, channel, agent_id)) WITHOUT ROWID;
CREATE TABLE event_tag (
    event_id INTEGER NOT NULL, tag_id INTEGER NOT NULL, PRIMARY KEY (event_id, tag_id)) WITHOUT ROWID;
CREATE TABLE rating (
    id INTEGER PRIMARY KEY AUTOINCREMENT, ticket_id INTEGER NOT NULL, at INTEGER NOT NULL, score INTEGER NOT NULL,
    comment TEXT NOT NULL DEFAULT '', source TEXT NOT NULL, entered_by INTEGER REFERENCES agent (id),
    event_id INTEGER NOT NULL REFERENCES event (id), act_id INTEGER REFERENCES event (id), invalid_at INTEGER,
    invalid_by INTEGER REFERENCES agent (id), reason TEXT NOT NULL DEFAULT '');
CREATE TABLE saved_report (
    id INTEGER PRIMARY KEY AUTOINCREMENT, agent_id INTEGER NOT NULL REFERENCES agent (id), name TEXT NOT NULL,
    name_key TEXT NOT NULL, report TEXT NOT NULL, shared INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL,
    changed_at INTEGER NOT NULL, removed_at INTEGER, version INTEGER NOT NULL DEFAULT 1);
CREATE TABLE imported (mark BLOB NOT NULL PRIMARY KEY) WITHOUT ROWID;
INSERT INTO schema_migration (id, name, applied) VALUES (1, '0001_initial', '2026-11-28 19:00:25.804367');
INSERT INTO schema_migration (id, name, applied) VALUES (2, '0002_departments', '2026-11-28 19:00:25.818065');
INSERT INTO schema_migration (id, name, applied) VALUES (3, '0003_notes', '2026-11-28 19:00:25.820164');
INSERT INTO schema_migration (id, name, applied) VALUES (4, '0004_rules', '2026-11-28 19:00:25.824506');
INSERT INTO schema_migration (id, name, applied) VALUES (5, '0005_reports', '2026-11-28 19:00:25.830691');
INSERT INTO workspace (key, value) VALUES ('backups_kept', '7');
INSERT INTO workspace (key, value) VALUES ('close_after_days', '30');
INSERT INTO workspace (key, value) VALUES ('hold_s', '10');
INSERT INTO workspace (key, value) VALUES ('http_allowed', 'false');
INSERT INTO workspace (key, value) VALUES ('http_hosts', '[]');
INSERT INTO workspace (key, value) VALUES ('language', '"en"');
INSERT INTO workspace (key, value) VALUES ('lock_after_min', '0');
INSERT INTO workspace (key, value) VALUES ('name', '""');
INSERT INTO workspace (key, value) VALUES ('purge_after_days', '30');
INSERT INTO workspace (key, value) VALUES ('reopen_resolved', 'true');
INSERT INTO workspace (key, value) VALUES ('trace_days', '30');
INSERT INTO workspace (key, value) VALUES ('zone', '"UTC"');
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version, language, password, wrong_tries, blocked_until, available) VALUES (1, 'Eva Malá', 'ąęĀ ĎĀčĀeva malá', 'eva@desk.example', 'owner', 1, '', 1772442000000000, 1, '', '', 0, NULL, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version, language, password, wrong_tries, blocked_until, available) VALUES (2, 'Tom', 'ėĐĎtom', 'tom@desk.example', 'agent', 1, '', 1772442000000000, 1, '', '', 0, NULL, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version, language, password, wrong_tries, blocked_until, available) VALUES (3, 'Rita', 'ēĊėĀrita', 'rita@desk.example', 'agent', 1, '', 1772442000000000, 1, '', '', 0, NULL, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version, language, password, wrong_tries, blocked_until, available) VALUES (4, 'Otto', 'ĐėėĐotto', 'otto@desk.example', 'agent', 1, '', 1772442000000000, 1, '', '', 0, NULL, 1);
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version, substitute_id, ending) VALUES (1, 'General', 'general', 1, 1, 1, 0, 1, '', NULL, 1, NULL, '');
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version, substitute_id, ending) VALUES (2, 'Technical', 'technical', 2, 2, 1, 1, 0, '', NULL, 1, NULL, '');
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version, substitute_id, ending) VALUES (3, 'Sales', 'sales', 3, 3, 1, 0, 0, '', NULL, 1, NULL, '');
INSERT INTO member (department_id, agent_id, role, email, chat, calls) VALUES (2, 2, 2, 1, 1, 1);
INSERT INTO member (department_id, agent_id, role, email, chat, calls) VALUES (2, 3, 1, 1, 1, 1);
INSERT INTO address (id, email, name, department_id, position) VALUES (1, 'support@desk.example', 'Desk', 1, 0);
INSERT INTO address (id, email, name, department_id, position) VALUES (2, 'tech@desk.example', 'Tech', 2, 0);
INSERT INTO company (id, name, sort_key, domain, created_at, version) VALUES (1, 'cust.example', 'ĂĘĕė.ąěĀĎđčącust.example', 'cust.example', 1772442000000000, 1);
INSERT INTO company (id, name, sort_key, domain, created_at, version) VALUES (2, 'other.example', 'ĐėĈąē.ąěĀĎđčąother.example', 'other.example', 1772442000000000, 1);
INSERT INTO contact (id, name, sort_key, folded, company_id, created_at, version) VALUES (1, 'Jana', 'ċĀďĀjana', 'jana', 1, 1772442000000000, 1);
INSERT INTO contact (id, name, sort_key, folded, company_id, created_at, version) VALUES (2, 'Karel', 'ČĀēąčkarel', 'karel', 2, 1772442000000000, 1);
INSERT INTO contact_email (email, contact_id, position) VALUES ('jana@cust.example', 1, 0);
INSERT INTO contact_email (email, contact_id, position) VALUES ('karel@other.example', 2, 0);
INSERT INTO ticket (id, subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted, excerpt, version, merged_into) VALUES (1, 'Printer on fire', 1, 1, 1, 'A', NULL, 0, 'email', 1772438400000000, 1772442900000000, 1772442900000000, 1772438400000000, NULL, 2, 2, 1, 'Unplug it.', 10, NULL);
INSERT INTO ticket (id, subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted, excerpt, version, merged_into) VALUES (2, 'Order', 2, 2, 2, 'N', NULL, 0, 'email', 1772438400000000, 1772442900000000, 1772438400000000, 1772438400000000, NULL, 1, 1, 0, 'Where is my order?', 4, NULL);
INSERT INTO ticket (id, subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted, excerpt, version, merged_into) VALUES (3, 'Toner', 2, NULL, NULL, 'N', NULL, 0, 'manual', 1772442900000000, 1772442900000000, 1772442900000000, NULL, NULL, 0, 1, 0, '', 2, NULL);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 0, 'A', 0);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 0, 'N', 0);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 1, 'A', 1);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (2, 0, 'N', 1);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (2, 2, 'N', 1);
INSERT INTO ticket_seen (agent_id, ticket_id, at) VALUES (1, 3, 1772442900000000);
INSERT INTO participant (ticket_id, email) VALUES (1, 'jana@cust.example');
INSERT INTO participant (ticket_id, email) VALUES (2, 'karel@other.example');
INSERT INTO tag (id, name, name_key) VALUES (1, 'urgent', 'urgent');
INSERT INTO ticket_tag (ticket_id, tag_id) VALUES (1, 1);
INSERT INTO raw_mail (id, sha256, size, received_at, source, body) VALUES (1, X'91e0906ea5541973c21a126e3d096c79937ce30d5f4855153b5c395adaf35525', 259, 1772442000000000, 'test', X'78015d8dc16ac3301044ef02fdc3de53b98a0fc5a849093429b8602834f4ae38eb4449bc32bb6b48ffbeba144a87610f33cb9b37ce6380f7481156977237fd2c5ae13d8ed30d5facd9e700324f5366dd1c51aebf95359ff3e182bd06f8e0448a0c9960488cd67428124fe8da6d80d5f23f711b150374991ea0862e32d4be7e02df04ef8b61e18b0aa3ed76ee0b5952a600cbaa44afb9cc90bafdf754008a777d9c6e31d133f4e7c882ba9e7570cd9f478e2403b2db519f8f894e019a43526bac691564cc5794ca9a1f9adc522b');
INSERT INTO raw_mail (id, sha256, size, received_at, source, body) VALUES (2, X'd09182f96bbc88732c566aaed9a0505e20f38d4940c40828c5c845d578484500', 261, 1772442000000000, 'test', X'7801658fcd6a03310c84ef06bf83ee8d53670f6571d336901f0865e9a1a1393bbb4ae266d732b21692b7af7328142a040333e263b4611a1cbc7bc61ee697bb2c48cec853bcfa21f5f8aad58e1ce43125625974982fbf91569fe3e11b5b71f0c11db2560de6ec4f68b62b07f3ea1f68e5051d3414275041e3192a5b3d81ad9db565e1c19629906db3365fc8395074309b166b4951308ad9dd5201085ee531f53ec46768cf9e33cacb284753ff39641ff311d9ac634b5d882707f52188565aedcb730821c37003bad77ed3ea07356a530c');
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (1, 1, 1772438400000000, 'in', 'email', NULL, 1, 'Jana', 'jana@cust.example', '[[["","support@desk.example"]],[],[]]', 'Printer on fire', 'It smokes.', 10, 0, 0, '<1@cust.example>', 1, 0, 0);
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (2, 2, 1772438400000000, 'in', 'email', NULL, 2, 'Karel', 'karel@other.example', '[[["","support@desk.example"]],[],[]]', 'Order', 'Where is my order?', 18, 0, 0, '<2@other.example>', 2, 0, 0);
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (3, 1, 1772442900000000, 'out', 'email', 1, NULL, 'General', 'support@desk.example', '[[["Jana","jana@cust.example"]],[],[]]', 'Printer on fire', 'Unplug it.

On 2026-03-02 08:00 UTC, Jana wrote:
> It smokes.', 10, 0, 0, '<1.1d062717e9daa37121e04124@desk.example>', NULL, 0, 0);
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<1.1d062717e9daa37121e04124@desk.example>', 1, 1, 3, NULL);
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<1@cust.example>', 1, 1, 1, X'78b0115b2bb6472339fc50c9a0f54de2ee0a5b9287d92090f4a065175ca25b5b');
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<2@other.example>', 2, 1, 2, X'b8a0321b1a36ac95625318139037ad5a887c4271ff631de6fd3b22777388f350');
INSERT INTO outbox (id, message_id, ticket_id, state, hold_until, sender, recipients, body, created_at, undo, problem) VALUES (1, 3, 1, 'held', 1772442910000000, 'support@desk.example', '["jana@cust.example"]', X'46726f6d3a2047656e6572616c203c737570706f7274406465736b2e6578616d706c653e0d0a546f3a204a616e61203c6a616e6140637573742e6578616d706c653e0d0a5375626a6563743a2052653a205072696e746572206f6e2066697265205b48442d3030303030315d0d0a446174653a204d6f6e2c203032204d617220323032362030393a31353a3030202b303030300d0a4d6573736167652d49443a203c312e316430363237313765396461613337313231653034313234406465736b2e6578616d706c653e0d0a496e2d5265706c792d546f3a203c3140637573742e6578616d706c653e0d0a5265666572656e6365733a203c3140637573742e6578616d706c653e0d0a4d494d452d56657273696f6e3a20312e300d0a436f6e74656e742d547970653a20746578742f706c61696e3b20636861727365743d227574662d38220d0a436f6e74656e742d5472616e736665722d456e636f64696e673a20376269740d0a0d0a556e706c75672069742e0d0a0d0a4f6e20323032362d30332d30322030383a3030205554432c204a616e612077726f74653a0d0a3e20497420736d6f6b65732e0d0a', 1772442900000000, '{"agent_id":null,"events":[7,8],"excerpt":"It smokes.","left":"A","left_at":1772442900000000,"postponed_until":null,"status":"N","status_at":1772438400000000,"status_before":null,"text":"Unplug it."}', '');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (1, 1, 1772442300000000, 1, 'Ring the vendor.
- [ ] bring a fuser', 0, X'', X'6f7d4a5ee3fa4a713238c2a4f4452c59e8b00656fdfbbb3e201c656c6fe4441a');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (2, 1, 1772442600000000, 1, '', 1, X'6f7d4a5ee3fa4a713238c2a4f4452c59e8b00656fdfbbb3e201c656c6fe4441a', X'5a010eef934a87df5945f6700b375fb017c62cc1772fcde4ebdf7a18ed88fbef');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (3, 2, 1772442900000000, 1, 'Yours.', 0, X'', X'4db1f56d6ed4a82e61ddf58bfb53f7d4160207718e41b0d6c2ac6e771c741f71');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (4, 3, 1772442900000000, 1, 'Order toner.', 0, X'', X'5d818200e2fc8749590a65e28b06d42803d86b9fdbc3f25e4daa49e3b4fc31e4');
INSERT INTO inline_note_file (id, inline_note_id, position, name, content_type, size, sha256) VALUES (1, 2, 0, 'notice.txt', 'text/plain', 6, '2ed6b4c1ae9f8249477df9193d20e75474c152748e0f2a2cc224ead2e1c8769d');
INSERT INTO note (id, kind, subject_id, text, agent_id, at, version) VALUES (1, 'ticket', 1, 'Third time this year.', 1, 1772442600000000, 2);
INSERT INTO note (id, kind, subject_id, text, agent_id, at, version) VALUES (2, 'contact', 1, 'Prefers the phone.', 1, 1772442600000000, 1);
INSERT INTO note (id, kind, subject_id, text, agent_id, at, version) VALUES (3, 'company', 1, 'GOLD until March.', 1, 1772442600000000, 1);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (1, 1, 'Second time this year.', 1, 1772442600000000);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (1, 2, 'Third time this year.', 1, 1772442600000000);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (2, 1, 'Prefers the phone.', 1, 1772442600000000);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (3, 1, 'GOLD until March.', 1, 1772442600000000);
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (1, 1, 1772442000000000, 'customer', NULL, 'created', '{"channel":"email"}', X'32c30cc381c07c8e9b7ed10305b6da3f95be719cbd4911e31f3e6bb0196e9b74');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (2, 1, 1772442000000000, 'customer', NULL, 'message', '{}', X'02705dec3893819255d6ac8bc7f1ac8846099f7fcb5ecbc71058297054c16ac2');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (3, 2, 1772442000000000, 'customer', NULL, 'created', '{"channel":"email"}', X'14ffc55565ea4602dbf12f0bf8b94304f4949503508906b673420408a0e329d9');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (4, 2, 1772442000000000, 'customer', NULL, 'message', '{}', X'e442c081ceae933da18e5bf5e7449cfaeee6e8c1c04a45f7ac52f984441e1afc');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (5, 1, 1772442300000000, 'agent', 1, 'inline-note', '{"hash":"6f7d4a5ee3fa4a713238c2a4f4452c59e8b00656fdfbbb3e201c656c6fe4441a","note":1}', X'9dbff94359c67a17ca337738563866eac89f7b3a4f9e6d235281eb07392b9377');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (6, 1, 1772442600000000, 'agent', 1, 'inline-note', '{"files":[["notice.txt","text/plain","2ed6b4c1ae9f8249477df9193d20e75474c152748e0f2a2cc224ead2e1c8769d"]],"hash":"5a010eef934a87df5945f6700b375fb017c62cc1772fcde4ebdf7a18ed88fbef","note":2}', X'73a668623ca856d5e42ffafa53e0f2d415da4bafc3ac0939c85c3b2a1115a917');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (7, 1, 1772442600000000, 'agent', 1, 'note', '{"version":1}', X'cc78639888eab43665ccb3c6b9e5f0a76c9863bb598d54d9a720f4239621367a');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (8, 1, 1772442600000000, 'agent', 1, 'note', '{"version":2}', X'a573229c4670d3fcd97a6b032a4ffcca7102a158d1d6660004fe397b9a44e7df');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (9, 1, 1772442900000000, 'agent', 1, 'answered', '{"from":"N","message":3,"to":"A"}', X'318377f70b517e2169a7c1786d0b71dc082bc478d0279cc5ff95caa5981c6cb2');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (10, 1, 1772442900000000, 'agent', 1, 'assigned', '{"from":null,"to":1}', X'53e3e273952378fcf5751b678f615ab05c939ba0dec246224e5393c53e9fe8fd');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (11, 2, 1772442900000000, 'agent', 1, 'inline-note', '{"hash":"4db1f56d6ed4a82e61ddf58bfb53f7d4160207718e41b0d6c2ac6e771c741f71","note":3}', X'39c31cacc1fd9ce66642710020ae84460160617ffc79f6fd587eb5788eca745c');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (12, 2, 1772442900000000, 'agent', 1, 'transferred', '{"agent":2,"from":1,"from_agent":null,"to":2}', X'52315d5d07d4df0d709987773e0859db28bc40e308f0cca3e63e328a3955eaff');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (13, 1, 1772442900000000, 'agent', 1, 'tags', '{"added":["urgent"],"removed":[]}', X'ff1350ef5ea4399fc7c812b592ba37991c805c36c449fa151a0612be9567c898');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (14, 3, 1772442900000000, 'agent', 1, 'created', '{"channel":"manual","internal":true}', X'e222d1fc90b816d85f8559d985aa4e81f066111e1ef4bf2493762d161b995591');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (15, 3, 1772442900000000, 'agent', 1, 'inline-note', '{"hash":"5d818200e2fc8749590a65e28b06d42803d86b9fdbc3f25e4daa49e3b4fc31e4","note":4}', X'1c6a34569efa915f58d3e919fda9563f079a157b33517ad2702dfb87419b9708');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (16, 1, 1772442900000000, 'agent', 1, 'rated', '{"score":1}', X'3317e703bf84ee098cbdb8aaf10776be27a94aaf1209260083643c011137e70c');
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (1, 1772438400000000, 'created', 1, 'email', NULL, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (2, 1772438400000000, 'incoming', 1, 'email', NULL, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (3, 1772438400000000, 'created', 1, 'email', NULL, 2, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (4, 1772438400000000, 'incoming', 1, 'email', NULL, 2, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (5, 1772442300000000, 'note', 1, 'email', 1, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (6, 1772442600000000, 'note', 1, 'email', 1, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (7, 1772442900000000, 'answer', 1, 'email', 1, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (8, 1772442900000000, 'first-answer', 1, 'email', 1, 1, 1, 4500);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (9, 1772442900000000, 'was-new', 1, 'email', NULL, 1, 1, 4500);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (10, 1772442900000000, 'note', 1, 'email', 1, 2, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (11, 1772442900000000, 'created', 2, 'manual', NULL, 3, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (12, 1772442900000000, 'note', 2, 'manual', 1, 3, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (13, 1772442900000000, 'reward', 1, 'email', 1, 1, 1, NULL);
INSERT INTO change (id, at, origin, data) VALUES (1, 1772442000000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["settings","everything"],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (2, 1772442000000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (3, 1772442000000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[2]}');
INSERT INTO change (id, at, origin, data) VALUES (4, 1772442300000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (5, 1772442600000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (6, 1772442600000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (7, 1772442600000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (8, 1772442600000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[1],"flags":[],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (9, 1772442600000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[1],"contacts":[],"flags":[],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (10, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (11, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[2]}');
INSERT INTO change (id, at, origin, data) VALUES (12, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (13, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[3]}');
INSERT INTO change (id, at, origin, data) VALUES (14, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[1],"flags":["reminders"],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (15, 1772442900000000, '1ea61315bc4cab44b2f53b75153d9008', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (1, 1, 'm', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (2, 1, 't', 0);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (3, 2, 'm', 2);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (4, 2, 't', 0);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (5, 1, 'i', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (6, 1, 'i', 2);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (8, 1, 'n', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (9, 1, 'm', 3);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (10, 2, 'i', 3);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (11, 3, 'i', 4);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (12, 3, 't', 0);
INSERT INTO reminder (id, cause, kind, subject_id, ticket_id, agent_id, by_id, due_at, made_at, told_at, done_at, done_by) VALUES (1, 'reminder', 'contact', 1, NULL, 1, 1, 1772529300000000, 1772442900000000, NULL, NULL, NULL);
INSERT INTO rollup_department (day, department_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 1, 2, 2, 1, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 4500, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4500, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup_department (day, department_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 2, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup (day, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 1, 'email', 0, 2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 4500, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup (day, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 1, 'email', 1, 0, 0, 1, 1, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 4500, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup (day, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 2, 'manual', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup (day, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 2, 'manual', 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup_tag (day, tag_id, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 1, 1, 'email', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO rollup_tag (day, tag_id, department_id, channel, agent_id, created, incoming, answer, first_answer, next_answer, resolved, note, call_rang, call, call_missed, call_ended, chat_rang, chat_started, chat_missed, chat_ended, chat_answer, ranked, reward, rebuke, neutral, was_new, was_open, was_answered, was_postponed, was_resolved, first_answer_timed, first_answer_s, next_answer_timed, next_answer_s, call_ended_timed, call_ended_s, chat_started_timed, chat_started_s, chat_ended_timed, chat_ended_s, was_new_timed, was_new_s, was_open_timed, was_open_s, was_answered_timed, was_answered_s, was_postponed_timed, was_postponed_s, was_resolved_timed, was_resolved_s) VALUES (739677, 1, 1, 'email', 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
INSERT INTO event_tag (event_id, tag_id) VALUES (1, 1);
INSERT INTO event_tag (event_id, tag_id) VALUES (13, 1);
INSERT INTO rating (id, ticket_id, at, score, comment, source, entered_by, event_id, act_id, invalid_at, invalid_by, reason) VALUES (1, 1, 1772442900000000, 1, 'Quick!', 'agent', 1, 13, NULL, NULL, NULL, '');
INSERT INTO search (rowid, body) VALUES (1, 'it smokes.');
INSERT INTO search (rowid, body) VALUES (2, 'printer on fire hd-000001 jana jana@cust.example');
INSERT INTO search (rowid, body) VALUES (3, 'where is my order?');
INSERT INTO search (rowid, body) VALUES (4, 'order hd-000002 karel karel@other.example');
INSERT INTO search (rowid, body) VALUES (5, 'ring the vendor.
- [ ] bring a fuser');
INSERT INTO search (rowid, body) VALUES (6, '');
INSERT INTO search (rowid, body) VALUES (8, 'third time this year.');
INSERT INTO search (rowid, body) VALUES (9, 'unplug it.

on 2026-03-02 08:00 utc, jana wrote:
> it smokes.');
INSERT INTO search (rowid, body) VALUES (10, 'yours.');
INSERT INTO search (rowid, body) VALUES (11, 'order toner.');
INSERT INTO search (rowid, body) VALUES (12, 'toner hd-000003  ');
CREATE UNIQUE INDEX "schema_migration_name" ON "schema_migration" ("name");
CREATE UNIQUE INDEX department_name ON department (name_key) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX department_default ON department (is_default) WHERE is_default = 1;
CREATE INDEX member_agent ON member (agent_id);
CREATE INDEX address_department ON address (department_id);
CREATE INDEX company_sort ON company (sort_key);
CREATE UNIQUE INDEX company_domain ON company (domain) WHERE domain <> '';
CREATE INDEX contact_sort ON contact (sort_key);
CREATE INDEX contact_folded ON contact (folded);
CREATE INDEX contact_company ON contact (company_id);
CREATE INDEX contact_email_contact ON contact_email (contact_id);
CREATE INDEX contact_phone_contact ON contact_phone (contact_id);
CREATE INDEX ticket_changed ON ticket (department_id, changed_at, id) WHERE listed = 1;
CREATE INDEX ticket_created ON ticket (department_id, created_at, id) WHERE listed = 1;
CREATE INDEX ticket_priority ON ticket (department_id, priority_key, id) WHERE listed = 1;
CREATE INDEX ticket_agent_changed ON ticket (department_id, agent_id, changed_at, id) WHERE listed = 1;
CREATE INDEX ticket_agent_created ON ticket (department_id, agent_id, created_at, id) WHERE listed = 1;
CREATE INDEX ticket_agent_priority ON ticket (department_id, agent_id, priority_key, id) WHERE listed = 1;
CREATE INDEX ticket_status_changed ON ticket (department_id, status, changed_at, id);
CREATE INDEX ticket_status_created ON ticket (department_id, status, created_at, id);
CREATE INDEX ticket_status_priority ON ticket (department_id, status, priority_key, id);
CREATE INDEX ticket_postponed ON ticket (postponed_until) WHERE status = 'W';
CREATE INDEX ticket_status_at ON ticket (status, status_at) WHERE status IN ('R', 'X');
CREATE INDEX ticket_seen_ticket ON ticket_seen (ticket_id);
CREATE INDEX ticket_tag_tag ON ticket_tag (tag_id, ticket_id);
CREATE INDEX ticket_link_other ON ticket_link (other_id);
CREATE INDEX message_ticket ON message (ticket_id, at, id);
CREATE INDEX message_raw ON message (raw_id) WHERE raw_id IS NOT NULL;
CREATE INDEX message_contact ON message (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX mail_id_source ON mail_id (source_id);
CREATE INDEX mail_id_ticket ON mail_id (ticket_id);
CREATE INDEX attachment_message ON attachment (message_id);
CREATE INDEX attachment_sha256 ON attachment (sha256);
CREATE INDEX outbox_state ON outbox (state, hold_until);
CREATE INDEX outbox_ticket ON outbox (ticket_id);
CREATE INDEX inline_note_ticket ON inline_note (ticket_id, at, id);
CREATE INDEX inline_note_file_sha256 ON inline_note_file (sha256);
CREATE INDEX history_ticket ON history (ticket_id, id);
CREATE INDEX event_ticket ON event (ticket_id);
CREATE INDEX search_doc_ticket ON search_doc (ticket_id, kind, source_id);
CREATE INDEX agent_signature_department ON agent_signature (department_id);
CREATE INDEX away_department ON away (department_id);
CREATE INDEX availability_span_began ON availability_span (began_at, department_id, agent_id);
CREATE INDEX availability_span_running ON availability_span (running) WHERE running = 1;
CREATE INDEX department_substitute ON department (substitute_id) WHERE substitute_id IS NOT NULL;
CREATE UNIQUE INDEX template_place ON template (kind, ifnull(department_id, 0), language);
CREATE INDEX template_department ON template (department_id);
CREATE UNIQUE INDEX canned_response_name
    ON canned_response (name_key, ifnull(department_id, 0), ifnull(agent_id, 0));
CREATE INDEX canned_response_department ON canned_response (department_id);
CREATE INDEX canned_response_agent ON canned_response (agent_id);
CREATE INDEX checklist_step_department ON checklist_step (department_id, position);
CREATE INDEX ticket_step_step ON ticket_step (step_id);
CREATE INDEX contact_group_member_contact ON contact_group_member (contact_id);
CREATE UNIQUE INDEX custom_field_name ON custom_field (subject, name_key) WHERE removed_at IS NULL;
CREATE INDEX custom_value_field ON custom_value (field_id);
CREATE INDEX ticket_contact ON ticket (contact_id, department_id, id);
CREATE INDEX ticket_solve ON ticket (department_id, agent_id, solve_key, id) WHERE status IN ('N', 'C');
CREATE INDEX note_file_note ON note_file (note_id);
CREATE INDEX note_file_sha256 ON note_file (sha256);
CREATE INDEX reminder_open ON reminder (agent_id, due_at, id) WHERE done_at IS NULL;
CREATE INDEX reminder_subject ON reminder (kind, subject_id);
CREATE INDEX reminder_ticket ON reminder (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX history_ticked ON history (ticket_id, id) WHERE deed = 'ticked';
CREATE INDEX history_shown ON history (ticket_id, at, id)
    WHERE deed NOT IN ('message', 'answered', 'inline-note', 'ticked') AND NOT (deed = 'status' AND actor = 'customer');
CREATE UNIQUE INDEX rule_name ON rule (name_key) WHERE removed_at IS NULL;
CREATE INDEX rule_trace_ticket ON rule_trace (ticket_id, id);
CREATE INDEX rule_trace_at ON rule_trace (at);
CREATE INDEX rule_match_trace ON rule_match (trace_id);
CREATE INDEX rule_request_due ON rule_request (due_at) WHERE state IN ('due', 'sending');
CREATE INDEX rule_request_ticket ON rule_request (ticket_id);
CREATE INDEX rule_request_trace ON rule_request (trace_id);
CREATE INDEX ticket_merged ON ticket (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX rating_ticket ON rating (ticket_id);
CREATE INDEX rating_at ON rating (at);
CREATE UNIQUE INDEX rating_act ON rating (act_id) WHERE invalid_at IS NULL AND act_id IS NOT NULL;
CREATE UNIQUE INDEX saved_report_name ON saved_report (agent_id, name_key) WHERE removed_at IS NULL;
CREATE INDEX event_tag_tag ON event_tag (tag_id);
CREATE INDEX event_kind ON event (kind, department_id, at);
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
CREATE TRIGGER inline_note_no_update BEFORE UPDATE ON inline_note BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_no_delete BEFORE DELETE ON inline_note WHEN NOT EXISTS (SELECT 1 FROM inline_note_tombstone WHERE inline_note_id = old.id AND ticket_id = old.ticket_id AND hash = old.hash AND previous = old.previous) BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_no_replace BEFORE INSERT ON inline_note WHEN EXISTS (SELECT 1 FROM inline_note WHERE id = new.id OR hash = new.hash) BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_file_no_update BEFORE UPDATE ON inline_note_file BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_file_no_delete BEFORE DELETE ON inline_note_file WHEN NOT EXISTS (SELECT 1 FROM inline_note n JOIN inline_note_tombstone t ON t.inline_note_id = n.id AND t.ticket_id = n.ticket_id AND t.hash = n.hash AND t.previous = n.previous WHERE n.id = old.inline_note_id) BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_file_no_replace BEFORE INSERT ON inline_note_file WHEN EXISTS (SELECT 1 FROM inline_note_file WHERE id = new.id OR (inline_note_id = new.inline_note_id AND position = new.position)) BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_file_no_more BEFORE INSERT ON inline_note_file WHEN new.position >= (SELECT files FROM inline_note WHERE id = new.inline_note_id) BEGIN SELECT RAISE(ABORT, 'inline notes are never edited or deleted'); END;
CREATE TRIGGER inline_note_tombstone_no_update BEFORE UPDATE ON inline_note_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER inline_note_tombstone_no_delete BEFORE DELETE ON inline_note_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER inline_note_tombstone_no_replace BEFORE INSERT ON inline_note_tombstone WHEN EXISTS (SELECT 1 FROM inline_note_tombstone WHERE inline_note_id = new.inline_note_id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER history_last_goes_last BEFORE DELETE ON history WHEN NOT EXISTS (SELECT 1 FROM ticket_tombstone t WHERE t.ticket_id = old.ticket_id AND t.hash = (SELECT hash FROM history WHERE ticket_id = old.ticket_id ORDER BY id DESC LIMIT 1)) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER history_no_replace BEFORE INSERT ON history WHEN EXISTS (SELECT 1 FROM history WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_update BEFORE UPDATE ON ticket_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_delete BEFORE DELETE ON ticket_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_replace BEFORE INSERT ON ticket_tombstone WHEN EXISTS (SELECT 1 FROM ticket_tombstone WHERE ticket_id = new.ticket_id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_stays_internal BEFORE UPDATE OF contact_id ON ticket WHEN old.contact_id IS NULL BEGIN SELECT RAISE(ABORT, 'nothing of an internal ticket can be mailed'); END;
CREATE TRIGGER message_inside BEFORE INSERT ON message WHEN new.direction <> 'int' AND (SELECT contact_id FROM ticket WHERE id = new.ticket_id) IS NULL BEGIN SELECT RAISE(ABORT, 'nothing of an internal ticket can be mailed'); END;
CREATE TRIGGER message_stays_inside BEFORE UPDATE OF direction, ticket_id ON message WHEN new.direction <> 'int' AND (SELECT contact_id FROM ticket WHERE id = new.ticket_id) IS NULL BEGIN SELECT RAISE(ABORT, 'nothing of an internal ticket can be mailed'); END;
CREATE TRIGGER outbox_nothing_internal BEFORE INSERT ON outbox WHEN (SELECT contact_id FROM ticket WHERE id = new.ticket_id) IS NULL BEGIN SELECT RAISE(ABORT, 'nothing of an internal ticket can be mailed'); END;
CREATE TRIGGER outbox_stays_public BEFORE UPDATE OF ticket_id ON outbox WHEN (SELECT contact_id FROM ticket WHERE id = new.ticket_id) IS NULL BEGIN SELECT RAISE(ABORT, 'nothing of an internal ticket can be mailed'); END;
PRAGMA user_version = 5;
