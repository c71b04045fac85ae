"""Proving a store: each check names the first thing that is wrong, or nothing."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path

from peewee import DatabaseError

from deskapp.domain.fields import FieldSubject
from deskapp.domain.subjects import ticket_number
from deskapp.domain.vocabulary import NoteKind
from deskapp.store.check_backup import backup_problem
from deskapp.store.check_figures import figures_problem
from deskapp.store.check_notes import notes_problem, tombstones_problem
from deskapp.store.check_search import search_problem
from deskapp.store.department_references import dangling
from deskapp.store.families import FAMILY
from deskapp.store.fields import as_written
from deskapp.store.guards import missing_guards, strange_triggers
from deskapp.store.history import broken_link
from deskapp.store.store import Store
from deskapp.store.tables import database


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: the check's name, and what is wrong (empty when nothing is)."""

    check: str
    problem: str

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problem


def _integrity(store: Store) -> str:
    verdict = database.execute_sql("PRAGMA integrity_check(1)").fetchone()[0]
    return "" if verdict == "ok" else f"the database file is damaged: {verdict}"


def _references(store: Store) -> str:
    row = database.execute_sql("PRAGMA foreign_key_check").fetchone()
    return f"row {row[1]} of {row[0]} names a missing row of {row[2]}" if row else ""


def _guards(store: Store) -> str:
    missing = missing_guards(store.db)
    if missing:
        return f"guard {missing[0]} is missing or changed"
    strange = strange_triggers(store.db)
    return f"the trigger “{strange[0]}” is none of deskapp's" if strange else ""


_COUNTED = "SELECT department_id, ifnull(agent_id, 0) AS agent_id, status, count(*) AS n FROM ticket GROUP BY 1, 2, 3"


def _counts(store: Store) -> str:
    kept = "SELECT department_id, agent_id, status, n FROM ticket_count WHERE n <> 0"
    sql = f"SELECT * FROM (SELECT * FROM ({kept}) EXCEPT {_COUNTED}) UNION ALL SELECT * FROM ({_COUNTED} EXCEPT {kept})"
    row = database.execute_sql(sql + " LIMIT 1").fetchone()
    return f"department {row[0]} does not have the counted {row[3]} tickets of status {row[2]}" if row else ""


#: Tickets that were merged into others are counted with those.
_OF_ALL = f"IN ({FAMILY.format('t.id')})"
_TALLIES = (
    ("messages", "(SELECT count(*) FROM message m WHERE m.ticket_id {of_it} AND m.recalled = 0)"),
    ("inline_notes", "(SELECT count(*) FROM inline_note n WHERE n.ticket_id {of_it})"),
    (
        "noted",
        "EXISTS (SELECT 1 FROM note k WHERE k.kind = 'ticket' AND k.subject_id = t.id AND (k.text <> '' OR EXISTS "
        "(SELECT 1 FROM note_file f WHERE f.note_id = k.id AND f.until IS NULL)))",
    ),
)


def _tallies(store: Store) -> str:
    targets = "(SELECT merged_into FROM ticket WHERE merged_into IS NOT NULL)"
    for column, direct in _TALLIES:
        for which, of_it in ((f"NOT IN {targets}", "= t.id"), (f"IN {targets}", _OF_ALL)):
            wrong = f"t.{column} <> {direct.format(of_it=of_it)}"
            row = database.execute_sql(f"SELECT t.id FROM ticket t WHERE t.id {which} AND {wrong} LIMIT 1").fetchone()
            if row:
                return f"{ticket_number(row[0])} has a wrong number in “{column}”"
    return ""


_ODD_MERGES = """
SELECT s.id FROM ticket s JOIN ticket t ON t.id = s.merged_into
WHERE s.status <> 'X' OR (s.contact_id IS NULL) <> (t.contact_id IS NULL) OR s.id IN (
WITH RECURSIVE up (id) AS (SELECT s.merged_into UNION SELECT u.merged_into FROM ticket u JOIN up ON u.id = up.id
WHERE u.merged_into IS NOT NULL) SELECT id FROM up) ORDER BY s.id LIMIT 1
"""


def _merges(store: Store) -> str:
    """A merged ticket shows as deleted, goes on in one of its own kind, and never in itself by way of others."""
    row = database.execute_sql(_ODD_MERGES).fetchone()
    return f"{ticket_number(row[0])} is merged into a ticket that it cannot go on in" if row else ""


_RAW = (
    "SELECT r.id, r.sha256, r.size, r.body, (SELECT m.ticket_id FROM message m WHERE m.raw_id = r.id) FROM raw_mail r "
    "WHERE r.body <> x'' ORDER BY r.id"
)


def _mails(store: Store) -> str:
    """Every mail still is what came in; those of purged tickets keep only their hash."""
    for raw_id, digest, size, body, ticket_id in database.execute_sql(_RAW):
        owner = f"{ticket_number(ticket_id)}: mail {raw_id}" if ticket_id else f"mail {raw_id} in the quarantine"
        try:
            raw = zlib.decompress(body)
        except zlib.error:
            return f"{owner} cannot be read"
        if len(raw) != size or sha256(raw).digest() != bytes(digest):
            return f"{owner} is not what came in"
    return ""


_FILES = (
    "SELECT a.sha256, a.size, a.name, m.ticket_id FROM attachment a JOIN message m ON m.id = a.message_id UNION ALL "
    "SELECT f.sha256, f.size, f.name, n.ticket_id FROM inline_note_file f "
    "JOIN inline_note n ON n.id = f.inline_note_id UNION ALL "
    "SELECT f.sha256, f.size, f.name, CASE n.kind WHEN 'ticket' THEN n.subject_id END FROM note_file f "
    "JOIN note n ON n.id = f.note_id ORDER BY 4, 1"
)


def _attachments(store: Store) -> str:
    sizes: dict[str, int | None] = {}
    for digest, size, name, ticket_id in database.execute_sql(_FILES):
        if digest not in sizes:
            sizes[digest] = _true_size(store, digest)
        owner = ticket_number(ticket_id) if ticket_id else "the note of a contact or company"
        if sizes[digest] is None:
            return f"{owner}: the attachment “{name}” is missing"
        if sizes[digest] != size:
            return f"{owner}: the attachment “{name}” was changed"
    return ""


def _true_size(store: Store, digest: str) -> int | None:
    """The size of a file that holds what its name says, -1 of one that does not, None where there is none."""
    path = store.files.path(digest)
    if not path.is_file():
        return None
    content = path.read_bytes()
    return len(content) if sha256(content).hexdigest() == digest else -1


def _values_of(data: object) -> dict[str, object]:
    """What an entry of the history holds; what proves nothing is kept for the hash to refuse.

    That is whatever is not written as the desk writes it: a name that stands twice tells one reader this, another that.
    """
    try:
        values = json.loads(data)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        values = None
    return values if isinstance(values, dict) and as_written(values) == data else {"damaged": str(data)}


def _history(store: Store) -> str:
    sql = "SELECT ticket_id, id, at, actor, agent_id, deed, data, hash FROM history ORDER BY ticket_id, id"
    for ticket_id, rows in groupby(database.execute_sql(sql), key=lambda row: row[0]):
        decoded = ((r[1], r[2], r[3], r[4], r[5], _values_of(r[6]), r[7]) for r in rows)
        broken = broken_link(decoded, ticket_id)
        if broken is not None:
            return f"the history of {ticket_number(ticket_id)} was changed at entry {broken}"
    row = database.execute_sql(
        "SELECT id FROM ticket WHERE NOT EXISTS (SELECT 1 FROM history h WHERE h.ticket_id = ticket.id) LIMIT 1"
    ).fetchone()
    return f"{ticket_number(row[0])} has no history" if row else ""


_TURNED = """
SELECT t.id, t.contact_id FROM ticket t JOIN history h ON h.ticket_id = t.id AND h.deed = 'created'
WHERE (t.contact_id IS NULL) <> (coalesce(json_extract(h.data, '$.internal'), 0) = 1) LIMIT 1
"""


def _inside(store: Store) -> str:
    """What began as an internal ticket still is one, and nothing else became one (a guard cannot hold a REPLACE)."""
    row = database.execute_sql(_TURNED).fetchone()
    if row is None:
        return ""
    became = "has no customer, and had one" if row[1] is None else "is an internal ticket and was given a customer"
    return f"{ticket_number(row[0])} {became}"


_LOST_VERSION = """
SELECT n.kind, n.subject_id FROM note n
WHERE n.version <> (SELECT count(*) FROM note_version v WHERE v.note_id = n.id)
OR NOT EXISTS (SELECT 1 FROM note_version v WHERE v.note_id = n.id AND v.version = n.version AND v.text = n.text
               AND v.agent_id IS n.agent_id AND v.at = n.at)
OR EXISTS (SELECT 1 FROM note_version v WHERE v.note_id = n.id AND v.version NOT BETWEEN 1 AND n.version) LIMIT 1
"""
_LOOSE_NOTE = """
SELECT n.kind, n.subject_id FROM note n WHERE n.kind = '{kind}'
AND NOT EXISTS (SELECT 1 FROM {kind} s WHERE s.id = n.subject_id) LIMIT 1
"""


def _notes(store: Store) -> str:
    """Every editable note has all its versions, is what the newest of them says, and of something that is there."""
    row = database.execute_sql(_LOST_VERSION).fetchone()
    if row:
        return f"the note of {_named(*row)} lacks a version, or is not what its newest one says"
    for kind in NoteKind:
        row = database.execute_sql(_LOOSE_NOTE.format(kind=kind.value)).fetchone()
        if row:
            return f"there is a note of {_named(*row)}, which is not there"
    return ""


def _named(kind: str, subject_id: int) -> str:
    return ticket_number(subject_id) if kind == NoteKind.TICKET else f"{kind} {subject_id}"


_LOOSE_VALUE = """
SELECT f.name, v.subject_id FROM custom_field f JOIN custom_value v ON v.field_id = f.id
WHERE f.subject = '{subject}' AND NOT EXISTS (SELECT 1 FROM {subject} s WHERE s.id = v.subject_id) LIMIT 1
"""


def _values(store: Store) -> str:
    """Every value of a custom field belongs to something that is there; no constraint of the schema can hold that."""
    for subject in FieldSubject:
        row = database.execute_sql(_LOOSE_VALUE.format(subject=subject.value)).fetchone()
        if row:
            return f"the field “{row[0]}” has a value of {subject.value} {row[1]}, which is not there"
    return ""


#: Every check by name, cheap ones first.
CHECKS: dict[str, Callable[[Store], str]] = {
    "database": _integrity,
    "guards": _guards,
    "references": _references,
    "departments": lambda store: dangling(),
    "counts": _counts,
    "numbers": _tallies,
    "merged tickets": _merges,
    "figures": lambda store: figures_problem(),
    "history": _history,
    "internal tickets": _inside,
    "notes": _notes,
    "inline notes": lambda store: notes_problem(),
    "tombstones": lambda store: tombstones_problem(),
    "mails": _mails,
    "attachments": _attachments,
    "custom fields": _values,
    "search": lambda store: search_problem(),
}


def run_checks(store: Store, against: Sequence[Path] = ()) -> Iterator[Finding]:
    """Run every check, one finding each, over one moment of the store, and compare it with backups of it.

    Raises `DeskError` with one sentence where a backup cannot be used.
    """
    try:
        with store.read():
            yield from _findings(store)
    except (DatabaseError, sqlite3.DatabaseError) as error:  # not even the list of its tables can be read
        yield Finding("database", f"the database file is damaged: {error}")
    for archive in against:
        yield Finding(f"against {archive}", backup_problem(store, archive))


def _findings(store: Store) -> Iterator[Finding]:
    for name, check in CHECKS.items():
        try:
            yield Finding(name, check(store))
        except (DatabaseError, sqlite3.DatabaseError, TypeError, ValueError) as error:
            yield Finding(name, f"the database file is damaged: {error}")


def size_of(store: Store) -> dict[str, int]:
    """How much the store holds."""
    tables = ("ticket", "message", "inline_note", "contact", "company", "agent", "department", "quarantine", "outbox")
    counts = {name: database.execute_sql(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}
    pages, size = (database.execute_sql(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return counts | {"bytes": pages * size}
