"""Notes, in tables of their own. Nothing that goes out of the desk imports this module (a test holds it)."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.chain import GENESIS, note_hash, note_told
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import Note
from deskapp.domain.vocabulary import NoteKind
from deskapp.store import search
from deskapp.store.store import Unit
from deskapp.store.tables import InlineNoteFileRow, InlineNoteRow, NoteRow, NoteVersionRow, TicketRecord, database

#: No note at all.
NONE = Note("", 0, None, "", None)


def chain_head(ticket_id: int) -> str:
    """The hash of a ticket's newest inline note, or the beginning of every chain."""
    row = (
        InlineNoteRow.select(InlineNoteRow.hash)
        .where(InlineNoteRow.ticket_id == ticket_id)
        .order_by(InlineNoteRow.id.desc())
        .first()
    )
    return bytes(row.hash).hex() if row else GENESIS


def insert_inline(
    unit: Unit, ticket_id: int, agent_id: int | None, text: str, files: Sequence[OutgoingFile] = ()
) -> tuple[int, dict[str, object]]:
    """Append an inline note; returns its id and what the history keeps of it."""
    digests = [unit.files.put(file.content) for file in files]
    previous = chain_head(ticket_id)
    digest = note_hash(previous, ticket_id, agent_id, to_us(unit.now), text, digests)
    note_id = int(
        InlineNoteRow.insert(
            ticket_id=ticket_id,
            at=unit.now,
            agent_id=agent_id,
            text=text,
            files=len(files),
            previous=bytes.fromhex(previous),
            hash=bytes.fromhex(digest),
        ).execute()
    )
    for position, (file, sha256) in enumerate(zip(files, digests, strict=True)):
        InlineNoteFileRow.insert(
            inline_note_id=note_id,
            position=position,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            sha256=sha256,
        ).execute()
    TicketRecord.update(inline_notes=TicketRecord.inline_notes + 1).where(TicketRecord.id == ticket_id).execute()
    search.add(search.Document(ticket_id, search.INLINE, note_id, text))
    named = [(file.name, file.content_type, sha256) for file, sha256 in zip(files, digests, strict=True)]
    return note_id, note_told(note_id, digest, named)


_NOTE = """
SELECT n.text, n.version, n.agent_id, coalesce(a.name, ''), n.at
FROM note n LEFT JOIN agent a ON a.id = n.agent_id WHERE n.kind = ? AND n.subject_id = ?
"""
_VERSIONS = """
SELECT v.text, v.version, v.agent_id, coalesce(a.name, ''), v.at
FROM note n JOIN note_version v ON v.note_id = n.id LEFT JOIN agent a ON a.id = v.agent_id
WHERE n.kind = ? AND n.subject_id = ? ORDER BY v.version
"""


def read(kind: NoteKind, subject_id: int) -> Note:
    """The note of a ticket, contact or company as it stands."""
    return next(iter(_notes(_NOTE, kind, subject_id)), NONE)


def versions(kind: NoteKind, subject_id: int) -> list[Note]:
    """Every version of a note, oldest first."""
    return _notes(_VERSIONS, kind, subject_id)


def _notes(sql: str, kind: NoteKind, subject_id: int) -> list[Note]:
    rows = database.execute_sql(sql, (kind.value, subject_id))
    return [Note(text, version, agent_id, author, from_us(at)) for text, version, agent_id, author, at in rows]


def write(unit: Unit, kind: NoteKind, subject_id: int, agent_id: int | None, text: str) -> int:
    """Set a note's text and keep the version; returns the new version's number."""
    row = NoteRow.get_or_none((NoteRow.kind == kind.value) & (NoteRow.subject_id == subject_id))
    version = row.version + 1 if row else 1
    if row:
        NoteRow.update(text=text, agent_id=agent_id, at=unit.now, version=version).where(NoteRow.id == row.id).execute()
    else:
        values = {"kind": kind.value, "subject_id": subject_id, "text": text, "agent_id": agent_id, "at": unit.now}
        NoteRow.insert(version=version, **values).execute()
        row = NoteRow.get((NoteRow.kind == kind.value) & (NoteRow.subject_id == subject_id))
        row.text = ""
    NoteVersionRow.insert(note_id=row.id, version=version, text=text, agent_id=agent_id, at=unit.now).execute()
    if kind is NoteKind.TICKET:
        search.replace(search.Document(subject_id, search.NOTE, row.id, row.text), text)
        TicketRecord.update(noted=bool(text)).where(TicketRecord.id == subject_id).execute()
    return int(version)
