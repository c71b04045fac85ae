"""Editable notes, in tables of their own. Nothing that goes out of the desk imports this module (a test holds it)."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.moments import from_us
from deskapp.domain.thread import AttachedFile, Note
from deskapp.domain.vocabulary import About, Deed, NoteKind
from deskapp.store import history, reminders, search
from deskapp.store.store import Unit
from deskapp.store.tables import NoteFileRow, NoteRow, NoteVersionRow, TicketRecord, database

#: No note at all.
NONE = Note("", 0, None, "", None)

_BY_RULE = "CASE WHEN {v}.agent_id IS NULL AND n.kind = 'ticket' THEN " + history.RULE_OF + " END"
_RULE, _RULE_THEN = (
    _BY_RULE.format(v=v, ticket="n.subject_id", deed=Deed.NOTE.value, name="version", id=f"{v}.version") for v in "nv"
)
_NOTE = f"""
SELECT n.id, n.text, n.version, n.agent_id, coalesce(a.name, ''), n.at, {_RULE}
FROM note n LEFT JOIN agent a ON a.id = n.agent_id WHERE n.kind = ? AND n.subject_id = ?
"""
_VERSIONS = f"""
SELECT n.id, v.text, v.version, v.agent_id, coalesce(a.name, ''), v.at, {_RULE_THEN}
FROM note n JOIN note_version v ON v.note_id = n.id LEFT JOIN agent a ON a.id = v.agent_id
WHERE n.kind = ? AND n.subject_id = ? ORDER BY v.version
"""
_FILES = "SELECT id, name, content_type, size, sha256, since, until FROM note_file WHERE note_id = ? ORDER BY id"


def read(kind: NoteKind, subject_id: int) -> Note:
    """The note of a ticket, contact or company as it stands, with its open reminders."""
    row = database.execute_sql(_NOTE, (kind.value, subject_id)).fetchone()
    due = reminders.by_subject(About(kind.value), [subject_id]).get(subject_id, ())
    if row is None:
        return NONE if not due else Note("", 0, None, "", None, (), due)
    note_id, text, version, agent_id, author, at, rule = row
    return Note(text, version, agent_id, author, from_us(at), _files(note_id).at(version), due, rule or "")


def versions(kind: NoteKind, subject_id: int) -> list[Note]:
    """Every version of a note, oldest first, each with the files it had."""
    rows = database.execute_sql(_VERSIONS, (kind.value, subject_id)).fetchall()
    files = _files(rows[0][0]) if rows else _Files(())
    return [
        Note(text, n, agent_id, author, from_us(at), files.at(n), rule=rule or "")
        for _, text, n, agent_id, author, at, rule in rows
    ]


class _Files:
    """The files that a note ever had, each with the versions it was there."""

    def __init__(self, rows: Sequence[tuple[AttachedFile, int, int | None]]) -> None:
        self._rows = rows

    def at(self, version: int) -> tuple[AttachedFile, ...]:
        """The files that a version has."""
        return tuple(
            file for file, since, until in self._rows if since <= version and (until is None or version < until)
        )


def _files(note_id: int) -> _Files:
    rows = database.execute_sql(_FILES, (note_id,)).fetchall()
    return _Files([(AttachedFile(*row[:5]), row[5], row[6]) for row in rows])


def write(
    unit: Unit, kind: NoteKind, subject_id: int, agent_id: int | None, text: str, files: Sequence[AttachedFile] = ()
) -> int:
    """Set a note's text and files and keep the version; returns the new version's number.

    Files that the note has already are known by their ids; others are added by what they say of themselves.
    """
    row = NoteRow.get_or_none((NoteRow.kind == kind.value) & (NoteRow.subject_id == subject_id))
    version = row.version + 1 if row else 1
    values = {"text": text, "agent_id": agent_id, "at": unit.now, "version": version}
    if row:
        NoteRow.update(**values).where(NoteRow.id == row.id).execute()
        note_id, old_text = row.id, row.text
    else:
        note_id, old_text = int(NoteRow.insert(kind=kind.value, subject_id=subject_id, **values).execute()), ""
    NoteVersionRow.insert(note_id=note_id, **values).execute()
    _set_files(note_id, version, files)
    if kind is NoteKind.TICKET:
        if text != old_text:
            search.replace(search.Document(subject_id, search.NOTE, note_id, old_text), text)
        TicketRecord.update(noted=bool(text or files)).where(TicketRecord.id == subject_id).execute()
    return int(version)


def _set_files(note_id: int, version: int, files: Sequence[AttachedFile]) -> None:
    there = {file.id for file in _files(note_id).at(version)}
    kept = {file.id for file in files} & there
    if there - kept:
        NoteFileRow.update(until=version).where(NoteFileRow.id.in_(sorted(there - kept))).execute()
    for file in files:
        if file.id not in kept:
            NoteFileRow.insert(
                note_id=note_id,
                name=file.name,
                content_type=file.content_type,
                size=file.size,
                sha256=file.sha256,
                since=version,
            ).execute()
