"""Whatever is damaged is found, and the first thing that is wrong is named by its ticket."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

import pytest

from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.new_tickets import NewInternalTicket
from deskapp.store.check import CHECKS
from deskapp.store.guards import GUARDS
from tests.kit import Office, mail, new_ticket, take


@pytest.fixture
def full(office: Office) -> Iterator[Office]:
    """Three tickets; the second has everything a ticket can have."""
    desk = office.desk
    new_ticket(office, text="Before it")
    attached = OutgoingFile("kept.txt", "text/plain", b"kept")
    take(desk, mail("It burns", message_id="<1@cust.example>"))
    desk.notes.add_inline(office.eva, 2, "Psst", [attached])
    desk.notes.add_inline(office.eva, 2, "Second")
    desk.notes.save(office.eva, NoteKind.TICKET, 2, "A note", 0)
    order = desk.fields.save(office.eva, CustomField(FieldSubject.TICKET, "Order")).value
    desk.fields.set_value(office.eva, FieldSubject.TICKET, 2, order, "A-7")
    new_ticket(office, text="After it", files=(OutgoingFile("plan.txt", "text/plain", b"plan"),))
    yield office
    desk.disconnect()


def _findings(office: Office) -> dict[str, str]:
    return {finding.check: finding.problem for finding in office.desk.care.check() if not finding.ok}


def _damage(office: Office, *statements: str, guards: tuple[str, ...] = ()) -> None:
    """Change rows the way somebody with the file would, putting guards back so that they are not what is found."""
    office.desk.disconnect()
    bare = sqlite3.connect(office.desk.path, isolation_level=None)
    bare.execute("PRAGMA foreign_keys = OFF")
    for guard in guards:
        bare.execute(f"DROP TRIGGER {guard}")
    for statement in statements:
        assert bare.execute(statement).rowcount != 0, statement
    for guard in guards:
        bare.execute(GUARDS[guard])
    bare.close()


def test_a_whole_store_is_whole(full: Office) -> None:
    assert [finding.check for finding in full.desk.care.check()] == list(CHECKS)
    assert _findings(full) == {}


SWAP = "INSERT INTO search (search, rowid, body) VALUES ('delete', {doc}, '{old}')"
DOC = "(SELECT id FROM search_doc WHERE ticket_id = 2 AND kind = 'm')"

BURY = "INSERT INTO inline_note_tombstone SELECT id, ticket_id, hash, previous, at, NULL FROM inline_note"

#: What is done, without which guards, the check that finds it, and words of the finding.
DAMAGE = {
    "text of a message": ("UPDATE message SET text = 'Nothing burns' WHERE ticket_id = 2", (), "search", "HD-000002"),
    "subject": ("UPDATE ticket SET subject = 'Other' WHERE id = 2", (), "search", "HD-000002"),
    "name of the contact": ("UPDATE contact SET name = 'Other' WHERE name = 'Jana'", (), "search", "HD-000002"),
    "ticket note": ("UPDATE note SET text = 'Another' WHERE subject_id = 2", (), "search", "HD-000002"),
    "ticket note gone": ("UPDATE note SET text = '' WHERE subject_id = 2", (), "numbers", "HD-000002"),
    "merged and not deleted": ("UPDATE ticket SET merged_into = 3 WHERE id = 2", (), "merged tickets", "HD-000002"),
    "merged in a circle": (
        "UPDATE ticket SET merged_into = 5 - id, status = 'X' WHERE id IN (2, 3)",
        (),
        "merged tickets",
        "HD-000002",
    ),
    "a merge that is not counted": (
        "UPDATE ticket SET merged_into = 3, status = 'X' WHERE id = 2",
        (),
        "numbers",
        "HD-000003",
    ),
    "message gone": ("DELETE FROM message WHERE ticket_id = 2", (), "references", "mail_id"),
    "message hidden": ("UPDATE message SET recalled = 1 WHERE ticket_id = 2", (), "numbers", "HD-000002"),
    "text of an inline note": (
        "UPDATE inline_note SET text = 'Nobody said that' WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 1",
    ),
    "author of an inline note": (
        "UPDATE inline_note SET agent_id = 2 WHERE text = 'Second'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 2",
    ),
    "time of an inline note": (
        "UPDATE inline_note SET at = at + 1 WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed time",
    ),
    "text and author of an inline note": (
        "UPDATE inline_note SET text = 'Psst!', agent_id = NULL WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed text, author",
    ),
    "hash of an inline note": (
        "UPDATE inline_note SET hash = zeroblob(32) WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed hash",
    ),
    "bytes for the text of an inline note": (
        "UPDATE inline_note SET text = x'00ff' WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "damaged",
    ),
    "order of inline notes": (
        "UPDATE inline_note SET id = id + 7 WHERE text = 'Psst'",
        ("inline_note_no_update",),
        "inline notes",
        "HD-000002: inline note 8 was put in",
    ),
    "first inline note gone": (
        "DELETE FROM inline_note WHERE text = 'Psst'",
        ("inline_note_no_delete",),
        "inline notes",
        "HD-000002: inline note 1 is gone",
    ),
    "last inline note gone": (
        "DELETE FROM inline_note WHERE text = 'Second'",
        ("inline_note_no_delete",),
        "inline notes",
        "HD-000002: its inline notes are gone from 2 on",
    ),
    "an inline note gone leaves a number": (
        "DELETE FROM inline_note WHERE text = 'Second'",
        ("inline_note_no_delete",),
        "tombstones",
        "HD-000002: inline note 2 is gone without a tombstone",
    ),
    "all inline notes gone": ("DELETE FROM inline_note", ("inline_note_no_delete",), "inline notes", "HD-000002"),
    "file of an inline note gone": (
        "DELETE FROM inline_note_file",
        ("inline_note_file_no_delete",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: it has 0 files, and had 1",
    ),
    "name of a file of an inline note": (
        "UPDATE inline_note_file SET name = 'other.txt'",
        ("inline_note_file_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed name or type of the file “other.txt”",
    ),
    "type of a file of an inline note": (
        "UPDATE inline_note_file SET content_type = 'text/html'",
        ("inline_note_file_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed name or type of the file “kept.txt”",
    ),
    "content of a file of an inline note": (
        "UPDATE inline_note_file SET sha256 = (SELECT sha256 FROM attachment)",
        ("inline_note_file_no_update",),
        "inline notes",
        "HD-000002: inline note 1 is not what its author wrote: changed files",
    ),
    "size of a file of an inline note": (
        "UPDATE inline_note_file SET size = 5",
        ("inline_note_file_no_update",),
        "attachments",
        "HD-000002: the attachment “kept.txt” was changed",
    ),
    "a tombstone of a note that is still there": (
        f"{BURY} WHERE text = 'Second'",
        (),
        "tombstones",
        "HD-000002: inline note 2 has a tombstone and is still there",
    ),
    "a forged tombstone": (
        "INSERT INTO inline_note_tombstone VALUES (9, 9, zeroblob(32), x'', 1, NULL)",
        (),
        "tombstones",
        "HD-000009: inline note 9 has a tombstone, and its ticket was never purged",
    ),
    "a forged tombstone of a ticket": (
        "INSERT INTO ticket_tombstone VALUES (9, 1, NULL, zeroblob(32))",
        (),
        "tombstones",
        "HD-000009: its tombstone is forged",
    ),
    "a tombstone of a ticket that is still there": (
        "INSERT INTO ticket_tombstone VALUES (2, 1, NULL, zeroblob(32))",
        (),
        "tombstones",
        "HD-000002: it has a tombstone and is still there",
    ),
    "a ticket gone": ("DELETE FROM ticket WHERE id = 2", (), "tombstones", "HD-000002 is gone without a tombstone"),
    "history changed": (
        "UPDATE history SET actor = 'system' WHERE id = (SELECT min(id) FROM history WHERE ticket_id = 2)",
        ("history_no_update",),
        "history",
        "HD-000002 was changed at entry",
    ),
    "history values": (
        "UPDATE history SET data = '{}' WHERE ticket_id = 2 AND deed = 'created'",
        ("history_no_update",),
        "history",
        "HD-000002",
    ),
    "history that is no JSON": (
        "UPDATE history SET data = 'x' WHERE ticket_id = 2 AND deed = 'created'",
        ("history_no_update",),
        "history",
        "HD-000002 was changed at entry",
    ),
    "a version of a note gone": ("DELETE FROM note_version WHERE version = 1", (), "notes", "the note of HD-000002"),
    "an older version of a note renumbered": (
        "UPDATE note_version SET version = 0 WHERE version = 1",
        (),
        "notes",
        "the note of HD-000002",
    ),
    "author of a note": ("UPDATE note SET agent_id = 2", (), "notes", "the note of HD-000002"),
    "a note of nothing": (
        "UPDATE note SET kind = 'contact', subject_id = 77",
        (),
        "notes",
        "there is a note of contact 77, which is not there",
    ),
    "history that says two things": (
        """UPDATE history SET data = replace(data, '{', '{"hash":"00",') WHERE deed = 'inline-note'""",
        ("history_no_update",),
        "history",
        "HD-000002 was changed at entry",
    ),
    "a customer's ticket that was made internal": (
        "UPDATE ticket SET contact_id = NULL WHERE id = 2",
        (),
        "internal tickets",
        "HD-000002 has no customer, and had one",
    ),
    "bytes in the history": (
        "UPDATE history SET deed = x'00' WHERE ticket_id = 2 AND deed = 'created'",
        ("history_no_update",),
        "history",
        "HD-000002 was changed at entry",
    ),
    "history cut out": (
        "DELETE FROM history WHERE id = (SELECT min(id) + 1 FROM history WHERE ticket_id = 2)",
        ("history_last_goes_last",),
        "history",
        "HD-000002",
    ),
    "history gone": ("DELETE FROM history WHERE ticket_id = 2", ("history_last_goes_last",), "history", "HD-000002"),
    "value of a custom field": (
        "INSERT INTO custom_value (subject_id, field_id, value) VALUES (99, (SELECT id FROM custom_field), 'x')",
        (),
        "custom fields",
        "“Order” has a value of ticket 99",
    ),
    "count": ("UPDATE ticket_count SET n = n + 1 WHERE status = 'N'", (), "counts", "department 1"),
    "count gone": ("DELETE FROM ticket_count WHERE status = 'N'", (), "counts", "department 1"),
    "number of messages": ("UPDATE ticket SET messages = 7 WHERE id = 2", (), "numbers", "HD-000002"),
    "number of inline notes": ("UPDATE ticket SET inline_notes = 0 WHERE id = 2", (), "numbers", "HD-000002"),
    "index of a message": (SWAP.format(doc=DOC, old="it burns"), (), "search", "HD-000002"),
    "a word that nobody wrote": (
        f"INSERT INTO search (rowid, body) VALUES ({DOC}, 'dragons')",
        (),
        "search",
        "HD-000002",
    ),
    "a text without a place in the index": (
        "DELETE FROM search_doc WHERE ticket_id = 2 AND kind = 'i'",
        (),
        "search",
        "HD-000002 cannot be found",
    ),
    "a place in the index without a text": (
        "INSERT INTO search_doc (ticket_id, kind, source_id) VALUES (2, 'm', 999)",
        (),
        "search",
        "HD-000002 is found by a text it does not have",
    ),
    "a text indexed twice": (
        "INSERT INTO search_doc (ticket_id, kind, source_id) VALUES (2, 't', 0)",
        (),
        "search",
        "HD-000002",
    ),
    "a lost text in the index": ("INSERT INTO search (rowid, body) VALUES (999, 'x')", (), "search", "lost text"),
    "a mail": ("UPDATE raw_mail SET body = (SELECT x'789c030000000001')", (), "mails", "HD-000002"),
    "a mail that cannot be read": ("UPDATE raw_mail SET body = x'00'", (), "mails", "HD-000002"),
    "a ticket in a deleted department": (
        "UPDATE department SET deleted_at = 1 WHERE name = 'General'",
        (),
        "departments",
        "“General”",
    ),
    "a figure of a department": (
        "UPDATE rollup_department SET incoming = incoming + 1",
        (),
        "figures",
        "rollup_department does not have the figures of its agents and channels at day",
    ),
    "a figure of an agent": ("UPDATE rollup SET created = 0", (), "figures", "rollup does not have the figures"),
    "a figure of a tag": (
        "INSERT INTO rollup_tag (day, tag_id, department_id, channel, agent_id, created) VALUES (9, 1, 1, 'x', 0, 1)",
        (),
        "figures",
        "rollup_tag has figures without events at day 9, tag_id 1",
    ),
    "a figure of no day": (
        "INSERT INTO rollup_department (day, department_id) VALUES (0, 1)",
        (),
        "figures",
        "rollup_department has figures of the day 0, which cannot be",
    ),
    "figures gone": ("DELETE FROM rollup", (), "figures", "rollup does not have the figures"),
    "an event in another department": (
        "UPDATE event SET department_id = 2",
        ("event_no_update",),
        "figures",
        "rollup does not have the figures of the events at day",
    ),
    "a tag of no event": (
        "INSERT INTO event_tag VALUES (999, 1)",
        (),
        "figures",
        "a tag counts for event 999, which is not there",
    ),
    "a rating that is no event of its ticket": (
        "INSERT INTO rating (ticket_id, at, score, source, event_id) VALUES (2, 1, 1, 'agent', 1)",
        (),
        "figures",
        "rating 1 does not name an event of its ticket",
    ),
    "a lost department": ("UPDATE ticket SET department_id = 77 WHERE id = 2", (), "references", "ticket"),
}


def test_figures_are_mended_and_nothing_else_is(full: Office) -> None:
    """The log says what they are; a day that cannot be, too many and too few all go."""
    figures = [DAMAGE[name][0] for name in DAMAGE if name.startswith(("a figure", "figures"))]
    _damage(full, *figures, "UPDATE ticket SET messages = 7 WHERE id = 2")
    told: list[tuple[int, int]] = []
    count = full.desk.care.repair(lambda done, total: told.append((done, total)))
    assert count == full.desk._store.db.execute_sql("SELECT count(*) FROM event").fetchone()[0]
    assert told == [(count, count)]
    assert list(_findings(full)) == ["numbers"]


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_damage_is_named(full: Office, damage: tuple[str, tuple[str, ...], str, str]) -> None:
    statement, guards, check, words = damage
    _damage(full, statement, guards=guards)
    found = _findings(full)
    assert words in found[check]
    assert "guards" not in found


def test_a_guard_that_is_gone_is_named(full: Office) -> None:
    _damage(full, "DROP TRIGGER event_no_update")
    assert "event_no_update" in _findings(full)["guards"]


def test_an_internal_ticket_that_was_given_a_customer_is_named(full: Office) -> None:
    """By a REPLACE, which is no update that a guard could refuse."""
    inside = NewInternalTicket(full.general, "Between us", "The till is short")
    ticket = full.desk.tickets.create_internal(full.eva, inside).value
    assert _findings(full) == {}
    columns = [row[1] for row in full.desk._store.db.execute_sql("PRAGMA table_info(ticket)").fetchall()]
    values = ", ".join("1" if column == "contact_id" else column for column in columns)
    _damage(full, f"REPLACE INTO ticket SELECT {values} FROM ticket WHERE id = {ticket}")
    assert "HD-000004 is an internal ticket and was given a customer" in _findings(full)["internal tickets"]


@pytest.mark.parametrize("deed", ["SELECT RAISE(IGNORE)", "INSERT INTO note_version VALUES (1, 1, new.text, 1, 1)"])
def test_a_trigger_that_the_desk_did_not_make_is_named(full: Office, deed: str) -> None:
    """It could swallow what is written, or copy it to where it leaves the desk."""
    full.desk._store.db.execute_sql(f"CREATE TRIGGER sly BEFORE INSERT ON inline_note BEGIN {deed}; END")
    assert "“sly”" in _findings(full)["guards"]


@pytest.mark.parametrize(("content", "word"), [(None, "missing"), (b"else", "changed"), (b"", "changed")])
@pytest.mark.parametrize(("original", "ticket"), [(b"plan", "HD-000003"), (b"kept", "HD-000002")])
def test_a_damaged_file_is_named(full: Office, content: bytes | None, word: str, original: bytes, ticket: str) -> None:
    folder = full.desk.path.with_name("desk.db.files")
    file = next(path for path in folder.glob("??/*") if path.read_bytes() == original)
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    problem = _findings(full)["attachments"]
    assert word in problem
    assert problem.startswith(ticket)


def test_the_first_of_several_is_named(full: Office) -> None:
    _damage(full, "UPDATE ticket SET messages = 9", "UPDATE message SET text = 'gone'")
    found = _findings(full)
    assert "HD-000001" in found["numbers"]


def test_a_damaged_file_of_the_database_is_a_finding_and_no_crash(full: Office) -> None:
    for _ in range(60):
        new_ticket(full, text="word " * 300)
    full.desk._store.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    full.desk.disconnect()
    content = bytearray(full.desk.path.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 40_000] = b"\x5a" * 40_000
    full.desk.path.write_bytes(content)
    assert "damaged" in _findings(full)["database"]
