"""Inline notes: whoever takes the guards off and changes, adds or removes one is found, and the note is named."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deskapp.domain.doer import by_agent
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.status import Status
from deskapp.store.guards import GUARDS
from deskapp.store.store import Store
from deskapp.store.tables import TicketRecord
from tests.kit import FakeClock, Office, furnish, make_desk, new_ticket, problems
from tests.store.tampering import (
    cut_tail,
    forget_number,
    put_in,
    recompute_history,
    recompute_notes,
    unguarded,
    unindex,
)


def fill(office: Office) -> Office:
    """A purged ticket that had two notes, then tickets with two and three notes and files."""
    for notes in (2, 2, 3):
        ticket = new_ticket(office)
        for number in range(notes):
            office.clock.advance(seconds=1)
            file = OutgoingFile(f"{ticket}-{number}.txt", "text/plain", b"file of %d-%d" % (ticket, number))
            office.desk.notes.add_inline(office.eva, ticket, f"Note {number} of {ticket}", [file])
    office.desk.tickets.set_status(office.eva, [1], Status.DELETED)
    office.clock.advance(days=31)
    office.desk.housekeeping.every_day()
    return office


@pytest.fixture
def noted(office: Office) -> Office:
    """A purged ticket and two that live, with notes 3 to 4 and 5 to 7."""
    return fill(office)


def test_a_purged_ticket_with_its_notes_is_no_gap(noted: Office) -> None:
    assert problems(noted.desk) == []


Tamper = Callable[[sqlite3.Connection], None]


def _edited(bare: sqlite3.Connection) -> None:
    bare.execute("UPDATE inline_note SET text = 'Never said' WHERE id = 6")
    recompute_notes(bare, 3)


def _moved(bare: sqlite3.Connection) -> None:
    bare.execute("UPDATE inline_note SET ticket_id = 2 WHERE id = 7")
    for ticket in (2, 3):
        recompute_notes(bare, ticket)


def _swapped(bare: sqlite3.Connection) -> None:
    for old, new in ((5, 99), (6, 5), (99, 6)):
        bare.execute("UPDATE inline_note SET id = ? WHERE id = ?", (new, old))
    recompute_notes(bare, 3)


def _buried(bare: sqlite3.Connection) -> None:
    """With a right tombstone the guards let it go; the ticket is still there, so it was not lawful."""
    for statement in GUARDS.values():
        bare.execute(statement)
    bare.execute(
        "INSERT INTO inline_note_tombstone SELECT id, ticket_id, hash, previous, at, 1 FROM inline_note WHERE id = 7"
    )
    bare.execute("DELETE FROM inline_note_file WHERE inline_note_id = 7")
    bare.execute("DELETE FROM inline_note WHERE id = 7")
    for name in GUARDS:
        bare.execute(f"DROP TRIGGER {name}")


#: What was done and how it is told.
TAMPERED: dict[str, tuple[Tamper, str]] = {
    "a note edited, its chain computed anew": (_edited, "HD-000003: inline note 6 is not what its author wrote"),
    "a note in the middle that nobody wrote": (
        lambda bare: put_in(bare, 2, 6, "Forged") if bare.execute("UPDATE inline_note SET id = 60 WHERE id = 6") else 0,
        "HD-000002: inline note 6 was put in",
    ),
    "a note at the end that nobody wrote": (
        lambda bare: put_in(bare, 3, 8, "Forged"),
        "HD-000003: inline note 8 was put in",
    ),
    "a note in another ticket": (_moved, "HD-000002: inline note 7 was put in"),
    "two notes in another order": (_swapped, "HD-000003: inline note 5 is not what its author wrote"),
    "the last note buried though its ticket lives": (
        _buried,
        "HD-000003: inline note 7 was removed unlawfully: its ticket is still there",
    ),
    "the last note cut off, its history too": (
        lambda bare: cut_tail(bare, 2),
        "inline note 4 is gone without a tombstone",
    ),
    "a tombstone changed": (
        lambda bare: bare.execute("UPDATE inline_note_tombstone SET hash = zeroblob(32) WHERE inline_note_id = 1"),
        "HD-000001: the tombstone of inline note 2 does not follow",
    ),
    "a tombstone gone": (
        lambda bare: bare.execute("DELETE FROM inline_note_tombstone WHERE inline_note_id = 1"),
        "HD-000001: the tombstone of inline note 2 does not follow",
    ),
    "the tombstone of a ticket gone": (
        lambda bare: bare.execute("DELETE FROM ticket_tombstone"),
        "HD-000001: inline note 1 has a tombstone, and its ticket was never purged",
    ),
    "a tombstone added to a purged ticket": (
        lambda bare: bare.execute(
            "INSERT INTO inline_note_tombstone SELECT 8, 1, zeroblob(32), hash, 1, 1 FROM inline_note_tombstone "
            "WHERE inline_note_id = 2"
        ),
        "HD-000001: the tombstone of inline note 8 is forged",
    ),
}


@pytest.mark.parametrize("tampered", TAMPERED.values(), ids=TAMPERED)
def test_what_was_tampered_with_is_named(noted: Office, tampered: tuple[Tamper, str]) -> None:
    tamper, sentence = tampered
    with unguarded(noted) as bare:
        tamper(bare)
    found = problems(noted.desk)
    assert any(sentence in problem for problem in found), found


def test_who_rewrites_every_chain_is_not_found_without_a_backup(noted: Office, tmp_path: Path) -> None:
    archive = noted.desk.care.backup(tmp_path / "b.zip")
    with unguarded(noted) as bare:
        bare.execute("UPDATE inline_note SET at = at + 1 WHERE id = 6")
        recompute_notes(bare, 3)
        recompute_history(bare, 3)
    assert problems(noted.desk) == []
    problem = {each.check: each.problem for each in noted.desk.care.check([archive])}[f"against {archive}"]
    assert problem == "HD-000003: inline note 6 was changed since the backup was made: time"


def test_who_cuts_the_newest_note_off_everything_is_not_found_without_a_backup(noted: Office, tmp_path: Path) -> None:
    archive = noted.desk.care.backup(tmp_path / "b.zip")
    with unguarded(noted) as bare:
        cut_tail(bare, 3)
        forget_number(bare, "inline_note")
        unindex(bare, "i", "Note 2 of 3")
    assert problems(noted.desk) == []
    problem = {each.check: each.problem for each in noted.desk.care.check([archive])}[f"against {archive}"]
    assert problem == "HD-000003: inline note 7 is gone, and was there at the time of the backup"


#: Columns that no check can prove without a copy: who put a tombstone there and when, what is behind the last one of a
#: ticket whose history is gone, the log of the reports (guarded, but no chain), and row numbers that nothing names.
OUTSIDE = {
    ("inline_note_tombstone", "hash"),
    ("inline_note_tombstone", "at"),
    ("inline_note_tombstone", "agent_id"),
    ("ticket_tombstone", "at"),
    ("ticket_tombstone", "agent_id"),
    ("ticket_tombstone", "hash"),
    ("inline_note_file", "id"),
    ("history", "id"),
}
PROVEN = {
    "inline_note": "id ticket_id at agent_id text files previous hash",
    "inline_note_file": "id inline_note_id position name content_type size sha256",
    "inline_note_tombstone": "inline_note_id ticket_id hash previous at agent_id",
    "history": "id ticket_id at actor agent_id deed data hash",
    "ticket_tombstone": "ticket_id at agent_id hash",
}
CHOICES = sorted((table, column) for table, columns in PROVEN.items() for column in columns.split())
VALUES = st.one_of(st.integers(-(2**40), 2**40), st.text(max_size=9), st.binary(max_size=33), st.none())


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The same store for every change; each is taken back."""
    clock = FakeClock()
    return fill(furnish(make_desk(tmp_path_factory.mktemp("bench"), clock), clock))


def test_every_column_of_what_is_guarded_is_tried(bench: Office) -> None:
    for table, columns in PROVEN.items():
        rows = bench.desk._store.db.execute_sql(f"PRAGMA table_info({table})").fetchall()
        assert [row[1] for row in rows] == columns.split()


@pytest.mark.parametrize("choice", CHOICES, ids=".".join)
@settings(max_examples=3, suppress_health_check=list(HealthCheck))
@given(value=VALUES, seed=st.integers(0, 99))
def test_any_change_of_a_guarded_row_is_found(bench: Office, choice: tuple[str, str], value: object, seed: int) -> None:
    table, column = choice
    db = bench.desk._store.db
    archive = bench.desk.path.with_name("bench.zip")
    if not archive.exists():
        bench.desk.care.backup(archive)
    rows = [row for (row,) in db.execute_sql(f"SELECT rowid FROM {table}").fetchall()]
    rowid = random.Random(seed).choice(rows)
    if not _change(bench, table, column, value, rowid):
        return
    try:
        if choice not in OUTSIDE:
            assert problems(bench.desk)
        if choice != ("inline_note_file", "id"):
            assert [each for each in bench.desk.care.check([archive]) if not each.ok]
    finally:
        _put_back(bench)


def _change(bench: Office, table: str, column: str, value: object, rowid: int) -> bool:
    """Write a value into a row; False where the database cannot, or where it is what stands there."""
    bench.desk.disconnect()
    path = bench.desk.path
    path.with_name("whole").write_bytes(path.read_bytes())
    with unguarded(bench) as bare:
        rows = f"SELECT * FROM {table} ORDER BY rowid"
        before = bare.execute(rows).fetchall()
        try:
            bare.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, rowid))
        except sqlite3.DatabaseError:
            changed = False
        else:
            changed = bare.execute(rows).fetchall() != before
    if not changed:
        _put_back(bench)
    return changed


def _put_back(bench: Office) -> None:
    bench.desk.disconnect()
    path = bench.desk.path
    for beside in ("desk.db-wal", "desk.db-shm"):
        path.with_name(beside).unlink(missing_ok=True)
    path.write_bytes(path.with_name("whole").read_bytes())


def test_a_number_that_a_transaction_took_back_is_no_gap(noted: Office) -> None:
    def fill_and_fail(store: Store) -> None:
        with store.write() as unit:
            for fails in (True, False):
                with suppress(RuntimeError), unit.part():
                    noted.desk._inline.append(
                        unit, by_agent(noted.eva.agent_id), TicketRecord.get_by_id(2), f"Taken back: {fails}"
                    )
                    if fails:
                        raise RuntimeError

    noted.desk.fill(fill_and_fail)
    assert problems(noted.desk) == []


def test_the_place_of_a_hash_holds_a_hash_and_no_text(noted: Office) -> None:
    """Before the first note of a ticket there is an empty hash; an empty text is another value."""
    with unguarded(noted) as bare:
        bare.execute("UPDATE inline_note SET previous = '' WHERE length(previous) = 0")
    assert problems(noted.desk)
