"""The database itself refuses to change what must never change, whoever opens the file and how."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

import pytest

from deskapp.domain.mail import OutgoingFile
from deskapp.domain.status import Status
from tests.kit import Office, new_ticket, problems

GUARDED = ("inline_note", "inline_note_file", "inline_note_tombstone", "history", "ticket_tombstone", "event")


@pytest.fixture
def noted(office: Office) -> Office:
    """One ticket with an inline note and a file, one that was purged with its note."""
    for _ in range(2):
        ticket = new_ticket(office)
        office.desk.notes.add_inline(office.eva, ticket, "secret", [OutgoingFile("a.txt", "text/plain", b"hello")])
    office.desk.tickets.set_status(office.eva, [ticket], Status.DELETED)
    office.clock.advance(days=31)
    office.desk.housekeeping.every_day()
    office.desk.disconnect()
    return office


@pytest.fixture(params=["default", "no foreign keys", "recursive triggers"])
def bare(noted: Office, request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    """A plain connection, as any tool opens one."""
    connection = sqlite3.connect(noted.desk.path, isolation_level=None)
    if request.param == "no foreign keys":
        connection.execute("PRAGMA foreign_keys = OFF")
    if request.param == "recursive triggers":
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
    yield connection
    connection.close()


def _dump(bare: sqlite3.Connection) -> dict[str, list[tuple[object, ...]]]:
    return {table: bare.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in GUARDED}


def _refused(bare: sqlite3.Connection, statement: str) -> None:
    before = _dump(bare)
    with pytest.raises(sqlite3.DatabaseError):
        bare.execute(statement)
    assert _dump(bare) == before


def test_every_guarded_table_holds_a_row(bare: sqlite3.Connection) -> None:
    assert all(_dump(bare).values())


@pytest.mark.parametrize("table", GUARDED)
def test_no_update(bare: sqlite3.Connection, table: str) -> None:
    for name in (row[1] for row in bare.execute(f"PRAGMA table_info({table})").fetchall()):
        _refused(bare, f"UPDATE {table} SET {name} = {name}")
        _refused(bare, f"UPDATE OR REPLACE {table} SET {name} = 7")


@pytest.mark.parametrize("table", GUARDED)
def test_no_delete(bare: sqlite3.Connection, table: str) -> None:
    _refused(bare, f"DELETE FROM {table}")
    _refused(bare, f"DELETE FROM {table} WHERE rowid IN (SELECT rowid FROM {table} LIMIT 1)")


@pytest.mark.parametrize("table", GUARDED)
@pytest.mark.parametrize("verb", ["REPLACE", "INSERT OR REPLACE", "INSERT", "INSERT OR ABORT"])
def test_no_insert_over_a_row(bare: sqlite3.Connection, table: str, verb: str) -> None:
    _refused(bare, f"{verb} INTO {table} SELECT * FROM {table}")


@pytest.mark.parametrize("table", GUARDED)
def test_no_upsert(bare: sqlite3.Connection, table: str) -> None:
    key = next(row[1] for row in bare.execute(f"PRAGMA table_info({table})") if row[5])
    changed = next(row[1] for row in bare.execute(f"PRAGMA table_info({table})") if row[1] not in (key, "id"))
    _refused(
        bare,
        f"INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT ({key}) DO UPDATE SET {changed} = 1",
    )


def test_a_notes_unique_values_are_not_taken_over(bare: sqlite3.Connection) -> None:
    _refused(
        bare,
        "REPLACE INTO inline_note "
        "SELECT id + 1000, ticket_id, at, agent_id, 'new', files, previous, hash FROM inline_note",
    )
    columns = "inline_note_id, position, 'new', content_type, size, sha256"
    _refused(bare, f"REPLACE INTO inline_note_file SELECT id + 1000, {columns} FROM inline_note_file")


def test_a_note_is_given_no_further_file(bare: sqlite3.Connection) -> None:
    columns = "inline_note_id, position + 1, 'new', content_type, size, sha256"
    _refused(bare, f"INSERT INTO inline_note_file SELECT id + 1000, {columns} FROM inline_note_file")


def test_deleting_the_ticket_takes_nothing_along(bare: sqlite3.Connection) -> None:
    before = _dump(bare)
    with suppress(sqlite3.IntegrityError):
        bare.execute("DELETE FROM ticket")
    assert _dump(bare) == before


def _bury(bare: sqlite3.Connection, value: str, previous: str = "previous") -> None:
    bare.execute(
        f"INSERT INTO inline_note_tombstone SELECT id, ticket_id, {value}, {previous}, at, NULL FROM inline_note"
    )


@pytest.mark.parametrize(("value", "previous"), [("x'00'", "previous"), ("hash", "x'00'")])
def test_a_wrong_tombstone_opens_nothing(bare: sqlite3.Connection, value: str, previous: str) -> None:
    _bury(bare, value, previous)
    _refused(bare, "DELETE FROM inline_note")
    _refused(bare, "DELETE FROM inline_note_file")


def test_a_right_tombstone_opens_the_lawful_way(bare: sqlite3.Connection) -> None:
    _bury(bare, "hash")
    bare.execute("DELETE FROM inline_note_file")
    bare.execute("DELETE FROM inline_note")
    assert bare.execute("SELECT count(*) FROM inline_note").fetchone() == (0,)
    _refused(bare, "DELETE FROM inline_note_tombstone")


def test_history_goes_only_under_a_tombstone_with_its_last_hash(bare: sqlite3.Connection) -> None:
    ticket = bare.execute("SELECT id FROM ticket").fetchone()[0]
    bare.execute("INSERT INTO ticket_tombstone VALUES (?, 1, NULL, x'00')", (ticket,))
    _refused(bare, f"DELETE FROM history WHERE ticket_id = {ticket}")


def test_a_lawful_purge_leaves_the_store_whole(noted: Office) -> None:
    desk = noted.desk
    assert problems(desk) == []
    desk.tickets.set_status(noted.eva, [1], Status.DELETED)
    noted.clock.advance(days=31)
    assert desk.housekeeping.every_day().value == 1
    assert desk.care.info()["inline_note"] == 0
    assert not list((desk.path.parent / "desk.db.files").glob("??/*"))
    assert problems(desk) == []
    noted.clock.advance(seconds=timedelta(days=1).total_seconds())
    assert desk.housekeeping.every_day().value == 0


def test_nothing_of_an_internal_ticket_can_be_mailed(bare: sqlite3.Connection) -> None:
    """A ticket without a customer stays one, and takes neither a public message nor a mail."""
    rows = "SELECT count(*) FROM message", "SELECT count(*) FROM outbox"
    bare.execute(
        "INSERT INTO ticket (subject, department_id, status, channel, created_at, changed_at, status_at) "
        "VALUES ('Inside', 1, 'N', 'manual', 1, 1, 1)"
    )
    (inside,) = bare.execute("SELECT max(id) FROM ticket").fetchone()
    (message,) = bare.execute("SELECT max(id) FROM message").fetchone()
    before = [bare.execute(row).fetchone() for row in rows]
    told = "text, quote_at) VALUES"
    for statement in (
        f"UPDATE ticket SET contact_id = 1 WHERE id = {inside}",
        f"INSERT INTO message (ticket_id, at, direction, channel, {told} ({inside}, 1, 'out', 'email', 'x', 1)",
        f"UPDATE message SET ticket_id = {inside} WHERE id = {message}",
        "INSERT INTO outbox (message_id, ticket_id, state, hold_until, sender, recipients, body, created_at) "
        f"VALUES ({message}, {inside}, 'held', 1, 'a', 'b', x'00', 1)",
    ):
        _refused(bare, statement)
    bare.execute(
        f"INSERT INTO message (ticket_id, at, direction, channel, {told} ({inside}, 1, 'int', 'manual', 'x', 1)"
    )
    _refused(bare, f"UPDATE message SET direction = 'out' WHERE ticket_id = {inside}")
    assert [bare.execute(row).fetchone() for row in rows] == [(before[0][0] + 1,), before[1]]
