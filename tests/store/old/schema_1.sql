-- A store as the first schema left it, with two tickets, notes, an answer and a transfer.
PRAGMA foreign_keys = OFF;
CREATE TABLE "schema_migration" ("id" INTEGER NOT NULL PRIMARY KEY, "name" VARCHAR(255) NOT NULL, "applied" DATETIME NOT NULL);
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
CREATE TABLE member (
    department_id INTEGER NOT NULL REFERENCES department (id), agent_id INTEGER NOT NULL REFERENCES agent (id),
    role INTEGER NOT NULL, email INTEGER NOT NULL DEFAULT 1, chat INTEGER NOT NULL DEFAULT 1,
    calls INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (department_id, agent_id)) WITHOUT ROWID;
CREATE TABLE address (
    id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL DEFAULT '',
    department_id INTEGER NOT NULL REFERENCES department (id));
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
    priority_key INTEGER GENERATED ALWAYS AS ((priority + 1) * 4503599627370496 + changed_at) STORED);
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
INSERT INTO schema_migration (id, name, applied) VALUES (1, '0001_initial', '2026-11-21 22:42:26.298770');
INSERT INTO workspace (key, value) VALUES ('backups_kept', '7');
INSERT INTO workspace (key, value) VALUES ('close_after_days', '30');
INSERT INTO workspace (key, value) VALUES ('hold_s', '10');
INSERT INTO workspace (key, value) VALUES ('language', '"en"');
INSERT INTO workspace (key, value) VALUES ('name', '""');
INSERT INTO workspace (key, value) VALUES ('purge_after_days', '30');
INSERT INTO workspace (key, value) VALUES ('reopen_resolved', 'true');
INSERT INTO workspace (key, value) VALUES ('zone', '"UTC"');
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version) VALUES (1, 'Eva Malá', 'ąęĀ ĎĀčĀeva malá', 'eva@desk.example', 'owner', 1, '', 1772442000000000, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version) VALUES (2, 'Tom', 'ėĐĎtom', 'tom@desk.example', 'agent', 1, '', 1772442000000000, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version) VALUES (3, 'Rita', 'ēĊėĀrita', 'rita@desk.example', 'agent', 1, '', 1772442000000000, 1);
INSERT INTO agent (id, name, sort_key, email, role, active, signature, created_at, version) VALUES (4, 'Otto', 'ĐėėĐotto', 'otto@desk.example', 'agent', 1, '', 1772442000000000, 1);
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version) VALUES (1, 'General', 'general', 1, 1, 1, 0, 1, '', NULL, 1);
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version) VALUES (2, 'Technical', 'technical', 2, 2, 1, 1, 0, '', NULL, 1);
INSERT INTO department (id, name, name_key, colour, position, to_solve, restricted, is_default, signature, deleted_at, version) VALUES (3, 'Sales', 'sales', 3, 3, 1, 0, 0, '', NULL, 1);
INSERT INTO member (department_id, agent_id, role, email, chat, calls) VALUES (2, 2, 2, 1, 1, 1);
INSERT INTO member (department_id, agent_id, role, email, chat, calls) VALUES (2, 3, 1, 1, 1, 1);
INSERT INTO address (id, email, name, department_id) VALUES (1, 'support@desk.example', 'Desk', 1);
INSERT INTO address (id, email, name, department_id) VALUES (2, 'tech@desk.example', 'Tech', 2);
INSERT INTO company (id, name, sort_key, domain, created_at, version) VALUES (1, 'cust.example', 'ĂĘĕė.ąěĀĎđčącust.example', 'cust.example', 1772442000000000, 1);
INSERT INTO company (id, name, sort_key, domain, created_at, version) VALUES (2, 'other.example', 'ĐėĈąē.ąěĀĎđčąother.example', 'other.example', 1772442000000000, 1);
INSERT INTO contact (id, name, sort_key, folded, company_id, created_at, version) VALUES (1, 'Jana', 'ċĀďĀjana', 'jana', 1, 1772442000000000, 1);
INSERT INTO contact (id, name, sort_key, folded, company_id, created_at, version) VALUES (2, 'Karel', 'ČĀēąčkarel', 'karel', 2, 1772442000000000, 1);
INSERT INTO contact_email (email, contact_id, position) VALUES ('jana@cust.example', 1, 0);
INSERT INTO contact_email (email, contact_id, position) VALUES ('karel@other.example', 2, 0);
INSERT INTO ticket (id, subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted, excerpt, version) VALUES (1, 'Printer on fire', 1, 1, 1, 'A', NULL, 0, 'email', 1772438400000000, 1772442300000000, 1772442300000000, 1772438400000000, NULL, 2, 1, 1, 'Unplug it.', 7);
INSERT INTO ticket (id, subject, department_id, agent_id, contact_id, status, status_before, priority, channel, created_at, changed_at, status_at, last_customer_at, postponed_until, messages, inline_notes, noted, excerpt, version) VALUES (2, 'Order', 3, NULL, 2, 'N', NULL, 2, 'email', 1772438400000000, 1772442360000000, 1772438400000000, 1772438400000000, NULL, 1, 1, 0, 'Where is my order?', 5);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 0, 'A', 0);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 0, 'N', 0);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (1, 1, 'A', 1);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (2, 0, 'N', 0);
INSERT INTO ticket_count (department_id, agent_id, status, n) VALUES (3, 0, 'N', 1);
INSERT INTO ticket_seen (agent_id, ticket_id, at) VALUES (1, 2, 1772442360000000);
INSERT INTO participant (ticket_id, email) VALUES (1, 'jana@cust.example');
INSERT INTO participant (ticket_id, email) VALUES (2, 'karel@other.example');
INSERT INTO tag (id, name, name_key) VALUES (1, 'urgent', 'urgent');
INSERT INTO ticket_tag (ticket_id, tag_id) VALUES (1, 1);
INSERT INTO raw_mail (id, sha256, size, received_at, source, body) VALUES (1, X'C33274C7BF501F2769EDCD54B2E5C512FA109669838332A10D6248409C1AFF03', 259, 1772442000000000, 'test', X'7801658D414B03311085EF81FC87B96BD6B80759629582ADB0C28260F19E6E676BDAEE24CCCC42FDF7E622083E1E73786FF8DE2BE739C05BA408AB53BDEB71116DF01AE772C1676B7639802CA564D6F501E5FC5B59F3B1EC4F386A80774EA4C89009A6C468CD8022F188AEDF0458FD236EA2628021D32DB4304486D6B70FE0BBE07D35DCF8AACAE887ADFB44969429C07D53A3975C6748DDEEBB5480E255EFCA25267A84F12BB2A03E2D3AB9EECF23479209D96D69CC8744C700DD3EA935D6F40A32E7334A63CD0FB93C525B');
INSERT INTO raw_mail (id, sha256, size, received_at, source, body) VALUES (2, X'68D939A15D166278DE9892E222FCFDAFD04A75D60C86AD364AFCCC3AE44D18FE', 258, 1772442000000000, 'test', X'7801658F4D8BC2301086EF81FC87B96B34F6B094AC5FE007C8523CACACE7B41D6DB44DCA6404FDF7C68320EC3030F0F0F230EF964267E0C712B630BDBECE32708334C2BBEDFA16E7521C8201C6AA59D618AF6F2EC5EFADBC60C506F654234951608CF68C6AB736302DFF59D696D14011FC1032282C41A6B32FD0B9D13A2D0C749A24D9151BF587145DF00626A38456C1337A5687479F048C771EF7AD75FE1BAAC652449EDDF8A4F28F20591F4F486AE3AB503B7F3690978EA590E2989A21B808DD03C2EBED85144FE8CD51C3');
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (1, 1, 1772438400000000, 'in', 'email', NULL, 1, 'Jana', 'jana@cust.example', '[[["","support@desk.example"]],[],[]]', 'Printer on fire', 'It smokes.', 10, 0, 0, '<a@cust.example>', 1, 0, 0);
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (2, 2, 1772438400000000, 'in', 'email', NULL, 2, 'Karel', 'karel@other.example', '[[["","tech@desk.example"]],[],[]]', 'Order', 'Where is my order?', 18, 0, 0, '<b@other.example>', 2, 0, 0);
INSERT INTO message (id, ticket_id, at, direction, channel, agent_id, contact_id, sender_name, sender_email, recipients, subject, text, quote_at, has_html, files, message_id, raw_id, recalled, automatic) VALUES (3, 1, 1772442300000000, 'out', 'email', 1, NULL, 'General', 'support@desk.example', '[[["Jana","jana@cust.example"]],[],[]]', 'Printer on fire', 'Unplug it.

On 2026-03-02 08:00 UTC, Jana wrote:
> It smokes.', 10, 0, 0, '<1.1b4befb9d80351344d0be7a2@desk.example>', NULL, 0, 0);
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<1.1b4befb9d80351344d0be7a2@desk.example>', 1, 1, 3, NULL);
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<a@cust.example>', 1, 1, 1, X'78B0115B2BB6472339FC50C9A0F54DE2EE0A5B9287D92090F4A065175CA25B5B');
INSERT INTO mail_id (message_id, ticket_id, own, source_id, identity) VALUES ('<b@other.example>', 2, 1, 2, X'B8A0321B1A36AC95625318139037AD5A887C4271FF631DE6FD3B22777388F350');
INSERT INTO outbox (id, message_id, ticket_id, state, hold_until, sender, recipients, body, created_at, undo, problem) VALUES (1, 3, 1, 'due', 1772442310000000, 'support@desk.example', '["jana@cust.example"]', X'46726F6D3A2047656E6572616C203C737570706F7274406465736B2E6578616D706C653E0D0A546F3A204A616E61203C6A616E6140637573742E6578616D706C653E0D0A5375626A6563743A2052653A205072696E746572206F6E2066697265205B48442D3030303030315D0D0A446174653A204D6F6E2C203032204D617220323032362030393A30353A3030202B303030300D0A4D6573736167652D49443A203C312E316234626566623964383033353133343464306265376132406465736B2E6578616D706C653E0D0A496E2D5265706C792D546F3A203C6140637573742E6578616D706C653E0D0A5265666572656E6365733A203C6140637573742E6578616D706C653E0D0A4D494D452D56657273696F6E3A20312E300D0A436F6E74656E742D547970653A20746578742F706C61696E3B20636861727365743D227574662D38220D0A436F6E74656E742D5472616E736665722D456E636F64696E673A20376269740D0A0D0A556E706C75672069742E0D0A0D0A4F6E20323032362D30332D30322030383A3030205554432C204A616E612077726F74653A0D0A3E20497420736D6F6B65732E0D0A', 1772442300000000, '{"agent_id":null,"events":[6,7],"excerpt":"It smokes.","left":"A","left_at":1772442300000000,"postponed_until":null,"status":"N","status_at":1772438400000000,"status_before":null,"text":"Unplug it."}', '');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (1, 1, 1772442300000000, 1, 'Ring the vendor.', 0, X'', X'CECE8649F330E3C19FB61D483D62ED05622E0B9BC04DA7945B11DCC575FA77DC');
INSERT INTO inline_note (id, ticket_id, at, agent_id, text, files, previous, hash) VALUES (2, 2, 1772442360000000, 1, 'Yours.', 0, X'', X'7DE82597E5DFB88C9A926B8D2BBCB781D601AB6B68C945437B95D0583C37CE00');
INSERT INTO note (id, kind, subject_id, text, agent_id, at, version) VALUES (1, 'ticket', 1, 'Second time this year.', 1, 1772442300000000, 1);
INSERT INTO note (id, kind, subject_id, text, agent_id, at, version) VALUES (2, 'contact', 1, 'Prefers the phone.', 1, 1772442300000000, 1);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (1, 1, 'Second time this year.', 1, 1772442300000000);
INSERT INTO note_version (note_id, version, text, agent_id, at) VALUES (2, 1, 'Prefers the phone.', 1, 1772442300000000);
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (1, 1, 1772442000000000, 'customer', NULL, 'created', '{"channel":"email"}', X'32C30CC381C07C8E9B7ED10305B6DA3F95BE719CBD4911E31F3E6BB0196E9B74');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (2, 1, 1772442000000000, 'customer', NULL, 'message', '{}', X'02705DEC3893819255D6AC8BC7F1AC8846099F7FCB5ECBC71058297054C16AC2');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (3, 2, 1772442000000000, 'customer', NULL, 'created', '{"channel":"email"}', X'14FFC55565EA4602DBF12F0BF8B94304F4949503508906B673420408A0E329D9');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (4, 2, 1772442000000000, 'customer', NULL, 'message', '{}', X'E442C081CEAE933DA18E5BF5E7449CFAEEE6E8C1C04A45F7AC52F984441E1AFC');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (5, 1, 1772442300000000, 'agent', 1, 'inline-note', '{"hash":"cece8649f330e3c19fb61d483d62ed05622e0b9bc04da7945b11dcc575fa77dc","note":1}', X'3A099F8F5E3300DD9D9D6B5F49B667A6C1761BD1276EF77E402E6BD1629E6982');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (6, 1, 1772442300000000, 'agent', 1, 'note', '{"version":1}', X'0705FA6C4E3BEC722F3BCD5CF208C7DE1D45FF545840BE55C403A596E01B90D2');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (7, 1, 1772442300000000, 'agent', 1, 'tags', '{"added":["urgent"],"removed":[]}', X'608CD38B111E7ACCFEB2819A7F6EFA81C781DE50F4D761DBB65D8B10A69EE222');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (8, 1, 1772442300000000, 'agent', 1, 'answered', '{"from":"N","message":3,"to":"A"}', X'520F56F2AF2016491D97036C42CE88F52C89BDF98E1A55BF511870AF5A47EE5F');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (9, 1, 1772442300000000, 'agent', 1, 'assigned', '{"from":null,"to":1}', X'4822D6B0A53ACEA8F2F8C437A2C2ED2CC932DEC2418E97A1306352F7909F8F99');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (10, 2, 1772442360000000, 'agent', 1, 'inline-note', '{"hash":"7de82597e5dfb88c9a926b8d2bbcb781d601ab6b68c945437b95d0583c37ce00","note":2}', X'97B74FD7762ADEC4412FB5C52D14BA70F57E931C573D4C3CC71D27A556432647');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (11, 2, 1772442360000000, 'agent', 1, 'transferred', '{"agent":null,"from":2,"from_agent":null,"to":3}', X'573DD6B9D746AA49886572A1452529B52C1424CE91B07520123E37FCA37DFB3B');
INSERT INTO history (id, ticket_id, at, actor, agent_id, deed, data, hash) VALUES (12, 2, 1772442360000000, 'agent', 1, 'priority', '{"from":0,"to":2}', X'61A9B02AA2B86FF91C40A2EBDA42F4B6157CAE82A322ADE8DBDFFA830BCA4018');
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (1, 1772438400000000, 'created', 1, 'email', NULL, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (2, 1772438400000000, 'incoming', 1, 'email', NULL, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (3, 1772438400000000, 'created', 2, 'email', NULL, 2, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (4, 1772438400000000, 'incoming', 2, 'email', NULL, 2, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (5, 1772442300000000, 'note', 1, 'email', 1, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (6, 1772442300000000, 'answer', 1, 'email', 1, 1, 1, NULL);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (7, 1772442300000000, 'first-answer', 1, 'email', 1, 1, 1, 3900);
INSERT INTO event (id, at, kind, department_id, channel, agent_id, ticket_id, n, value) VALUES (8, 1772442360000000, 'note', 2, 'email', 1, 2, 1, NULL);
INSERT INTO change (id, at, origin, data) VALUES (1, 1772442000000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["settings","everything"],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (2, 1772442000000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (3, 1772442000000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[2]}');
INSERT INTO change (id, at, origin, data) VALUES (4, 1772442300000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (5, 1772442300000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (6, 1772442300000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[1],"flags":[],"tickets":[]}');
INSERT INTO change (id, at, origin, data) VALUES (7, 1772442300000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (8, 1772442300000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (9, 1772442360000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":[],"tickets":[1]}');
INSERT INTO change (id, at, origin, data) VALUES (10, 1772442360000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists","counts"],"tickets":[2]}');
INSERT INTO change (id, at, origin, data) VALUES (11, 1772442360000000, 'e5f2bb7c517c260765e5854e84897bfd', '{"companies":[],"contacts":[],"flags":["lists"],"tickets":[2]}');
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (1, 1, 'm', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (2, 1, 't', 0);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (3, 2, 'm', 2);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (4, 2, 't', 0);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (5, 1, 'i', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (6, 1, 'n', 1);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (7, 1, 'm', 3);
INSERT INTO search_doc (id, ticket_id, kind, source_id) VALUES (8, 2, 'i', 2);
INSERT INTO search (rowid, body) VALUES (1, 'it smokes.');
INSERT INTO search (rowid, body) VALUES (2, 'printer on fire hd-000001 jana jana@cust.example');
INSERT INTO search (rowid, body) VALUES (3, 'where is my order?');
INSERT INTO search (rowid, body) VALUES (4, 'order hd-000002 karel karel@other.example');
INSERT INTO search (rowid, body) VALUES (5, 'ring the vendor.');
INSERT INTO search (rowid, body) VALUES (6, 'second time this year.');
INSERT INTO search (rowid, body) VALUES (7, 'unplug it.

on 2026-03-02 08:00 utc, jana wrote:
> it smokes.');
INSERT INTO search (rowid, body) VALUES (8, 'yours.');
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
CREATE INDEX ticket_contact ON ticket (contact_id, id);
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
CREATE TRIGGER history_no_delete BEFORE DELETE ON history WHEN NOT EXISTS (SELECT 1 FROM ticket_tombstone t JOIN history h ON h.ticket_id = t.ticket_id AND h.hash = t.hash WHERE t.ticket_id = old.ticket_id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER history_no_replace BEFORE INSERT ON history WHEN EXISTS (SELECT 1 FROM history WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_update BEFORE UPDATE ON ticket_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_delete BEFORE DELETE ON ticket_tombstone BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER ticket_tombstone_no_replace BEFORE INSERT ON ticket_tombstone WHEN EXISTS (SELECT 1 FROM ticket_tombstone WHERE ticket_id = new.ticket_id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_update BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
CREATE TRIGGER event_no_replace BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE id = new.id) BEGIN SELECT RAISE(ABORT, 'this log only grows'); END;
PRAGMA user_version = 1;
