"""Proving a store: each check names the first thing that is wrong, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from deskapp.domain.chain import GENESIS, note_hash
from deskapp.domain.subjects import ticket_number
from deskapp.store import search
from deskapp.store.fields import JsonField
from deskapp.store.guards import missing_guards
from deskapp.store.history import broken_link
from deskapp.store.store import Store
from deskapp.store.tables import database

_JSON = JsonField()


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: the check's name, and what is wrong (empty when nothing is)."""

    check: str
    problem: str

    @property
    def ok(self) -> bool:
        return not self.problem


def _integrity(store: Store) -> str:
    verdict = database.execute_sql("PRAGMA integrity_check(1)").fetchone()[0]
    return "" if verdict == "ok" else f"the database file is damaged: {verdict}"


def _references(store: Store) -> str:
    row = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    return f"row {row[1]} of {row[0]} names a missing row of {row[2]}" if row else ""


def _guards(store: Store) -> str:
    missing = missing_guards(store.db)
    return f"guard {missing[0]} is missing or changed" if missing else ""


_COUNTED = "SELECT department_id, ifnull(agent_id, 0) AS agent_id, status, count(*) AS n FROM ticket GROUP BY 1, 2, 3"


def _counts(store: Store) -> str:
    kept = "SELECT department_id, agent_id, status, n FROM ticket_count WHERE n <> 0"
    sql = f"SELECT * FROM (SELECT * FROM ({kept}) EXCEPT {_COUNTED}) UNION ALL SELECT * FROM ({_COUNTED} EXCEPT {kept})"
    row = database.execute_sql(sql + " LIMIT 1").fetchone()
    return f"department {row[0]} does not have the counted {row[3]} tickets of status {row[2]}" if row else ""


_TALLIES = (
    ("messages", "(SELECT count(*) FROM message m WHERE m.ticket_id = t.id AND m.recalled = 0)"),
    ("inline_notes", "(SELECT count(*) FROM inline_note n WHERE n.ticket_id = t.id)"),
    ("noted", "EXISTS (SELECT 1 FROM note k WHERE k.kind = 'ticket' AND k.subject_id = t.id AND k.text <> '')"),
)


def _tallies(store: Store) -> str:
    for column, direct in _TALLIES:
        row = database.execute_sql(f"SELECT t.id FROM ticket t WHERE t.{column} <> {direct} LIMIT 1").fetchone()
        if row:
            return f"{ticket_number(row[0])} has a wrong number in “{column}”"
    return ""


def _attachments(store: Store) -> str:
    sql = "SELECT sha256, size, name FROM attachment UNION SELECT sha256, size, name FROM inline_note_file ORDER BY 1"
    for digest, rows in groupby(database.execute_sql(sql), key=lambda row: row[0]):
        _, size, name = next(rows)
        path = store.files.path(digest)
        if not path.exists():
            return f"the attachment “{name}” is missing"
        content = path.read_bytes()
        if len(content) != size or sha256(content).hexdigest() != digest:
            return f"the attachment “{name}” was changed"
    return ""


def _history(store: Store) -> str:
    sql = "SELECT ticket_id, id, at, actor, agent_id, deed, data, hash FROM history ORDER BY ticket_id, id"
    for ticket_id, rows in groupby(database.execute_sql(sql), key=lambda row: row[0]):
        decoded = ((r[1], r[2], r[3], r[4], r[5], _JSON.python_value(r[6]) or {}, r[7]) for r in rows)
        broken = broken_link(decoded, ticket_id)
        if broken is not None:
            return f"the history of {ticket_number(ticket_id)} was changed at entry {broken}"
    row = database.execute_sql(
        "SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM history h WHERE h.ticket_id = ticket.id) LIMIT 1"
    ).fetchone()
    return f"{ticket_number(row[0])} has no history" if row else ""


_TOLD = "SELECT json_extract(data, '$.hash') FROM history WHERE ticket_id = ? AND deed = 'inline-note' ORDER BY id"


def _inline_notes(store: Store) -> str:
    sql = (
        "SELECT n.ticket_id, n.id, n.at, n.agent_id, n.text, n.hash, (SELECT group_concat(f.sha256) FROM "
        "(SELECT sha256 FROM inline_note_file WHERE inline_note_id = n.id ORDER BY position) f) "
        "FROM inline_note n ORDER BY n.ticket_id, n.id"
    )
    for ticket_id, rows in groupby(database.execute_sql(sql), key=lambda row: row[0]):
        previous, chain = GENESIS, []
        for _, note_id, at, agent_id, text, digest, files in rows:
            previous = note_hash(previous, ticket_id, agent_id, at, text, files.split(",") if files else [])
            if bytes.fromhex(previous) != bytes(digest):
                return f"{ticket_number(ticket_id)}: inline note {note_id} is not what its author wrote"
            chain.append(previous)
        told = [row[0] for row in database.execute_sql(_TOLD, (ticket_id,))]
        if told != chain:
            return f"{ticket_number(ticket_id)}: its inline notes are not those its history tells of"
    row = database.execute_sql(
        "SELECT h.ticket_id FROM history h WHERE h.deed = 'inline-note' AND NOT EXISTS "
        "(SELECT 1 FROM inline_note n WHERE n.ticket_id = h.ticket_id) LIMIT 1"
    ).fetchone()
    return f"{ticket_number(row[0])}: inline notes that its history tells of are gone" if row else ""


def _search(store: Store) -> str:
    """The index holds exactly the words of exactly the documents: it is built once more aside and compared."""
    database.execute_sql(
        "CREATE VIRTUAL TABLE temp.proof USING fts5 (body, content = '', tokenize = 'unicode61 remove_diacritics 2')"
    )
    try:
        problem = _rebuild_aside()
        return problem or _compare_words()
    finally:
        database.execute_sql("DROP TABLE temp.proof")


def _rebuild_aside() -> str:
    for (ticket_id,) in database.execute_sql("SELECT id FROM ticket ORDER BY id"):
        known = {
            (kind, source): doc
            for doc, kind, source in database.execute_sql(
                "SELECT id, kind, source_id FROM search_doc WHERE ticket_id = ?", (ticket_id,)
            )
        }
        for document in search.documents(ticket_id):
            doc_id = known.pop((document.kind, document.source_id), None)
            if doc_id is None:
                return f"{ticket_number(ticket_id)} cannot be found by all of its texts"
            database.execute_sql(
                "INSERT INTO temp.proof (rowid, body) VALUES (?, ?)", (doc_id, search.folded(document.text))
            )
        if known:
            return f"{ticket_number(ticket_id)} is found by a text it does not have"
    row = database.execute_sql(
        "SELECT ticket_id FROM search_doc d WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.id = d.ticket_id) LIMIT 1"
    ).fetchone()
    return f"the search names {ticket_number(row[0])}, which is not there" if row else ""


def _compare_words() -> str:
    names = (("vocab_kept", "main", "search"), ("vocab_proof", "temp", "proof"))
    for table, schema, index in names:
        database.execute_sql(f"CREATE VIRTUAL TABLE temp.{table} USING fts5vocab ('{schema}', '{index}', 'instance')")
    try:
        kept = database.execute_sql("SELECT term, doc, offset FROM temp.vocab_kept ORDER BY term, doc, offset")
        proof = database.execute_sql("SELECT term, doc, offset FROM temp.vocab_proof ORDER BY term, doc, offset")
        for mine, right in zip(_padded(kept), _padded(proof), strict=False):
            if mine != right:
                doc = min(row[1] for row in (mine, right) if row)
                row = database.execute_sql("SELECT ticket_id FROM search_doc WHERE id = ?", (doc,)).fetchone()
                return f"the search index of {ticket_number(row[0]) if row else 'a lost text'} is wrong"
            if mine is None:
                break
        return ""
    finally:
        for table, _, _ in names:
            database.execute_sql(f"DROP TABLE temp.{table}")


def _padded(rows: Iterator[tuple[str, int, int]]) -> Iterator[tuple[str, int, int] | None]:
    yield from rows
    while True:
        yield None


#: Every check by name, cheap ones first.
CHECKS: dict[str, Callable[[Store], str]] = {
    "database": _integrity,
    "guards": _guards,
    "references": _references,
    "counts": _counts,
    "numbers": _tallies,
    "history": _history,
    "inline notes": _inline_notes,
    "attachments": _attachments,
    "search": _search,
}


def run_checks(store: Store) -> Iterator[Finding]:
    """Run every check, one finding each."""
    for name, check in CHECKS.items():
        yield Finding(name, check(store))


def size_of(store: Store) -> dict[str, int]:
    """How much the store holds."""
    tables = ("ticket", "message", "inline_note", "contact", "company", "agent", "department", "quarantine", "outbox")
    counts = {name: database.execute_sql(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    return counts | {"bytes": store.path.stat().st_size}
