"""Proving inline notes: each is what its author wrote, none is missing, and those that went went the lawful way.

What a note was is told by the history of its ticket, which is a chain of its own. Numbers are given without a gap, so
a note or a ticket that is gone with all that tells of it leaves a number behind that only a tombstone explains.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby
from typing import Any

from deskapp.domain.chain import GENESIS, note_hash
from deskapp.domain.subjects import ticket_number
from deskapp.store.tables import database

_KEPT = """
SELECT n.ticket_id, n.id, n.at, n.agent_id, n.text, n.files,
       iif(typeof(n.previous) = 'blob', lower(hex(n.previous)), 'no hash'), lower(hex(n.hash)),
       (SELECT json_group_array(json_array(f.name, f.content_type, f.sha256, f.position)) FROM
        (SELECT name, content_type, sha256, position FROM inline_note_file
         WHERE inline_note_id = n.id ORDER BY position) f)
FROM inline_note n ORDER BY n.ticket_id, n.id
"""
_TOLD = """
SELECT ticket_id, json_extract(data, '$.note'), at, agent_id, json_extract(data, '$.hash'),
       json_extract(data, '$.files')
FROM history WHERE deed = 'inline-note' ORDER BY ticket_id, id
"""


@dataclass(frozen=True, slots=True)
class _Kept:
    """An inline note as it stands; each file is [name, type, SHA-256]."""

    ticket_id: int
    id: int
    at: int
    agent_id: int | None
    text: str
    count: int
    previous: str
    hash: str
    files: list[list[str]]
    places: list[int]

    def hash_of(self, previous: str, at: int, agent_id: int | None, files: Sequence[Sequence[str]]) -> str:
        """The hash this text has with that before it, at that time, by that agent, with those files."""
        return note_hash(previous, self.ticket_id, agent_id, at, self.text, [file[2] for file in files])


@dataclass(frozen=True, slots=True)
class _Told:
    """What the history tells of an inline note; `files` is None where it tells nothing of them."""

    id: int
    at: int
    agent_id: int | None
    hash: str
    files: list[list[str]] | None


def notes_problem() -> str:
    """The first inline note that is not what its ticket's history tells of, or nothing."""
    both = merge(_kept(), _told(), key=lambda pair: pair[0])
    for ticket_id, pairs in groupby(both, key=lambda pair: pair[0]):
        found = [one for _, one in pairs]
        kept = [one for one in found if isinstance(one, _Kept)]
        told = [one for one in found if isinstance(one, _Told)]
        problem = _missing(kept, told) or _first_changed(kept, told)
        if problem:
            return f"{ticket_number(ticket_id)}: {problem}"
    return ""


def _kept() -> Iterator[tuple[int, _Kept | _Told]]:
    for row in database.execute_sql(_KEPT):
        ticket_id, note_id, at, agent_id, text, count, previous, digest, told = row
        files, places = [file[:3] for file in json.loads(told)], [file[3] for file in json.loads(told)]
        yield ticket_id, _Kept(ticket_id, note_id, at, agent_id, text, count, previous, digest, files, places)


def _told() -> Iterator[tuple[int, _Kept | _Told]]:
    for row in database.execute_sql(_TOLD):
        ticket_id, note_id, at, agent_id, digest, files = row
        yield ticket_id, _Told(note_id, at, agent_id, digest, json.loads(files) if files else None)


def _missing(kept: Sequence[_Kept], told: Sequence[_Told]) -> str:
    """Notes that nobody wrote, and notes that are gone."""
    there, written = [note.id for note in kept], [entry.id for entry in told]
    for note_id in there:
        if note_id not in written:
            return f"inline note {note_id} was put in; its history tells of no such note"
    gone = [note_id for note_id in written if note_id not in there]
    if gone and gone == written[-len(gone) :]:
        return f"its inline notes are gone from {gone[0]} on"
    return f"inline note {gone[0]} is gone" if gone else ""


def _first_changed(kept: Sequence[_Kept], told: Sequence[_Told]) -> str:
    if [note.id for note in kept] != [entry.id for entry in told]:
        return "its inline notes do not stand in the order in which they were written"
    previous = GENESIS
    for note, entry in zip(kept, told, strict=True):
        changed = _changed(note, entry, previous)
        if changed:
            return f"inline note {note.id} is not what its author wrote: {changed}"
        previous = entry.hash
    return ""


def _changed(note: _Kept, entry: _Told, previous: str) -> str:
    """What of a note was changed since; nothing where it is what was written."""
    if note.count != len(note.files):
        return f"it has {len(note.files)} files, and had {note.count}"
    if note.places != list(range(note.count)):
        return "its files do not stand in their places"
    if note.hash_of(previous, note.at, note.agent_id, note.files) == entry.hash:
        return _changed_around(note, entry, previous)
    was = note.files if entry.files is None else entry.files
    parts = {
        "text": note.hash_of(previous, entry.at, entry.agent_id, was) != entry.hash,
        "author": note.agent_id != entry.agent_id,
        "time": note.at != entry.at,
        "files": [file[2] for file in note.files] != [file[2] for file in was],
    }
    names = [name for name, differs in parts.items() if differs]
    if entry.files is None and note.files:
        names = [name.replace("text", "text or files") for name in names]
    return f"changed {', '.join(names)}"


def _changed_around(note: _Kept, entry: _Told, previous: str) -> str:
    """What a hash does not cover: the names and types of files, and the chain itself."""
    if entry.files is not None and note.files != entry.files:
        name = next(file[0] for file, was in zip(note.files, entry.files, strict=True) if file != was)
        return f"changed name or type of the file “{name}”"
    return "" if (note.hash, note.previous) == (entry.hash, previous) else "changed hash"


_LIVES = "EXISTS (SELECT 1 FROM ticket WHERE id = t.ticket_id)"
_GIVEN = "(SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}')"
_BURIED = "SELECT t.ticket_id, t.inline_note_id FROM inline_note_tombstone t WHERE {condition} LIMIT 1"
_LINKED = """
SELECT ticket_id, inline_note_id FROM (SELECT ticket_id, inline_note_id, previous,
lag(hash, 1, x'') OVER (PARTITION BY ticket_id ORDER BY inline_note_id) AS link FROM inline_note_tombstone)
WHERE previous IS NOT link LIMIT 1
"""
_ENDED = "SELECT t.ticket_id, 0 FROM ticket_tombstone t WHERE {condition} LIMIT 1"
_NO_HASH = "typeof(hash) <> 'blob' OR length(hash) <> 32"

#: What is wrong with a tombstone: SQL that selects (ticket, note), and the sentence.
_TOMBSTONES = (
    (
        _BURIED.format(condition="EXISTS (SELECT 1 FROM inline_note WHERE id = t.inline_note_id)"),
        "inline note {note} has a tombstone and is still there",
    ),
    (_BURIED.format(condition=_LIVES), "inline note {note} was removed unlawfully: its ticket is still there"),
    (
        _BURIED.format(condition="NOT EXISTS (SELECT 1 FROM ticket_tombstone WHERE ticket_id = t.ticket_id)"),
        "inline note {note} has a tombstone, and its ticket was never purged",
    ),
    (
        _BURIED.format(condition=f"t.inline_note_id > {_GIVEN.format(table='inline_note')}"),
        "the tombstone of inline note {note} is forged: no such note was ever written",
    ),
    (_BURIED.format(condition=_NO_HASH), "the tombstone of inline note {note} was changed"),
    (_LINKED, "the tombstone of inline note {note} does not follow from the one before"),
    (_ENDED.format(condition=_LIVES), "it has a tombstone and is still there"),
    (
        _ENDED.format(condition=f"t.ticket_id > {_GIVEN.format(table='ticket')}"),
        "its tombstone is forged: no such ticket ever was",
    ),
    (_ENDED.format(condition=_NO_HASH), "its tombstone was changed"),
)
#: The first number between two that stand, where all stand that were ever given.
_GAP = """
SELECT id + 1 FROM (SELECT id, lead(id, 1, {given} + 1) OVER (ORDER BY id) AS following
FROM (SELECT 0 AS id UNION ALL SELECT id FROM {table} UNION ALL SELECT {table}_id FROM {table}_tombstone))
WHERE following > id + 1 LIMIT 1
"""
_TELLING = """
SELECT ticket_id FROM history WHERE deed = 'inline-note' AND json_extract(data, '$.note') = ? LIMIT 1
"""


def tombstones_problem() -> str:
    """A tombstone that proves nothing, or a ticket or inline note that went without one; the first of them."""
    for sql, sentence in _TOMBSTONES:
        row = _one(sql)
        if row:
            return f"{ticket_number(row[0])}: {sentence.format(note=row[1])}"
    ticket = _one(_GAP.format(table="ticket", given=_GIVEN.format(table="ticket")))
    if ticket:
        return f"{ticket_number(ticket[0])} is gone without a tombstone"
    note = _one(_GAP.format(table="inline_note", given=_GIVEN.format(table="inline_note")))
    if note:
        told = _one(_TELLING, note[0])
        whose = ticket_number(told[0]) if told else "a ticket whose history does not tell of it"
        return f"{whose}: inline note {note[0]} is gone without a tombstone"
    return ""


def _one(sql: str, *values: object) -> Any:
    return database.execute_sql(sql, values).fetchone()
