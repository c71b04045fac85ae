"""What somebody does who holds the file and knows how the desk works: guards taken off, chains computed anew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from deskapp.domain.chain import GENESIS, deed_hash, note_hash
from deskapp.store.guards import GUARDS
from tests.kit import Office


@contextmanager
def unguarded(office: Office) -> Iterator[sqlite3.Connection]:
    """The bare file without its guards, which are put back so that it is not their absence that is found."""
    office.desk.disconnect()
    bare = sqlite3.connect(office.desk.path, isolation_level=None)
    try:
        bare.execute("PRAGMA foreign_keys = OFF")
        for guard in GUARDS:
            bare.execute(f"DROP TRIGGER {guard}")
        yield bare
        for statement in GUARDS.values():
            bare.execute(statement)
    finally:
        bare.close()


def recompute_notes(bare: sqlite3.Connection, ticket_id: int) -> None:
    """Give the inline notes of a ticket, as they stand, a chain that is right in itself."""
    previous = GENESIS
    rows = "SELECT id, agent_id, at, text FROM inline_note WHERE ticket_id = ? ORDER BY id"
    for note_id, agent_id, at, text in bare.execute(rows, (ticket_id,)).fetchall():
        files = "SELECT sha256 FROM inline_note_file WHERE inline_note_id = ? ORDER BY position"
        digests = [digest for (digest,) in bare.execute(files, (note_id,))]
        link, previous = previous, note_hash(previous, ticket_id, agent_id, at, text, digests)
        values = (bytes.fromhex(link), bytes.fromhex(previous), note_id)
        bare.execute("UPDATE inline_note SET previous = ?, hash = ? WHERE id = ?", values)


def recompute_history(bare: sqlite3.Connection, ticket_id: int) -> None:
    """Make the history of a ticket tell of its inline notes as they stand, with a chain that is right in itself."""
    known = dict(bare.execute("SELECT id, lower(hex(hash)) FROM inline_note").fetchall())
    previous = GENESIS
    rows = "SELECT id, at, actor, agent_id, deed, data FROM history WHERE ticket_id = ? ORDER BY id"
    for row_id, at, actor, agent_id, deed, data in bare.execute(rows, (ticket_id,)).fetchall():
        values = json.loads(data)
        if deed == "inline-note":
            values["hash"] = known[values["note"]]
        previous = deed_hash(previous, ticket_id, at, actor, agent_id, deed, values)
        told = json.dumps(values, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        bare.execute("UPDATE history SET data = ?, hash = ? WHERE id = ?", (told, bytes.fromhex(previous), row_id))


def put_in(bare: sqlite3.Connection, ticket_id: int, note_id: int, text: str) -> None:
    """Add an inline note that nobody wrote, with the hash it should have."""
    rows = "SELECT hash, at, agent_id FROM inline_note WHERE ticket_id = ? AND id < ? ORDER BY id DESC LIMIT 1"
    link, at, agent_id = bare.execute(rows, (ticket_id, note_id)).fetchone() or (b"", 1, 1)
    digest = note_hash(link.hex(), ticket_id, agent_id, at, text, [])
    values = (note_id, ticket_id, at, agent_id, text, 0, link, bytes.fromhex(digest))
    bare.execute("INSERT INTO inline_note VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    bare.execute("UPDATE ticket SET inline_notes = inline_notes + 1 WHERE id = ?", (ticket_id,))


def cut_tail(bare: sqlite3.Connection, ticket_id: int) -> None:
    """Take the last inline note away with everything that tells of it, the number it was given too."""
    (note_id,) = bare.execute("SELECT max(id) FROM inline_note WHERE ticket_id = ?", (ticket_id,)).fetchone()
    telling = "SELECT id FROM history WHERE ticket_id = ? AND deed = 'inline-note' ORDER BY id DESC LIMIT 1"
    (row_id,) = bare.execute(telling, (ticket_id,)).fetchone()
    for statement, value in (
        ("DELETE FROM history WHERE ticket_id = :ticket AND id >= :value", row_id),
        ("DELETE FROM inline_note_file WHERE inline_note_id = :value", note_id),
        ("DELETE FROM inline_note WHERE id = :value", note_id),
        ("UPDATE ticket SET inline_notes = inline_notes - 1 WHERE id = :ticket", 0),
    ):
        bare.execute(statement, {"ticket": ticket_id, "value": value})


def forget_number(bare: sqlite3.Connection, table: str) -> None:
    """Give the newest numbers of a table away again, as if they had never been given."""
    bare.execute(f"UPDATE sqlite_sequence SET seq = (SELECT max(id) FROM {table}) WHERE name = '{table}'")


def unindex(bare: sqlite3.Connection, kind: str, text: str) -> None:
    """Take the words of a note out of the search index, so that it does not tell of them."""
    where = "WHERE kind = ? AND source_id NOT IN (SELECT id FROM inline_note)"
    (doc,) = bare.execute(f"SELECT id FROM search_doc {where}", (kind,)).fetchone()
    bare.execute("INSERT INTO search (search, rowid, body) VALUES ('delete', ?, ?)", (doc, text.lower()))
    bare.execute("DELETE FROM search_doc WHERE id = ?", (doc,))
