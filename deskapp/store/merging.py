"""Tickets that were merged: what their rows and notes say while they are, and afterwards.

What a merge gave a ticket stands in its history: the deed tells the tags and files that were added, and the status that
was left.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from deskapp.domain.doer import SYSTEM, Doer
from deskapp.domain.moments import from_us
from deskapp.domain.note_text import joined, without
from deskapp.domain.status import Status
from deskapp.domain.thread import AttachedFile, SystemEvent
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.store import history, notes, search, tickets
from deskapp.store.rows import numbers
from deskapp.store.store import Unit
from deskapp.store.tables import NoteFileRow, NoteRow, NoteVersionRow, TicketRecord, database

#: The value of a deed that tells that it is this ticket which went into another or came out of it.
AWAY = "away"


def deeds(ticket_id: int, *kinds: Deed) -> list[SystemEvent]:
    """The deeds of these kinds in a ticket's history, oldest first."""
    named = ", ".join(f"'{kind.value}'" for kind in kinds)
    return history.events(f"h.ticket_id = {ticket_id:d} AND h.deed IN ({named})")


def remembered(row: TicketRecord) -> dict[str, object]:
    """What a merged ticket was before: its status, and since when."""
    past = str(row.status_before or Status.NEW.value)
    since = last_merge(row.id).get("since")
    at: datetime = from_us(since) if isinstance(since, int) else row.status_at
    return {"status": past[0], "status_before": past[1:] or None, "status_at": at}


def last_merge(ticket_id: int) -> Mapping[str, object]:
    """What the history of a merged ticket tells of it."""
    told = [deed.values for deed in deeds(ticket_id, Deed.MERGED) if deed.values.get(AWAY)]
    return told[-1] if told else {}


def given_files(ticket_id: int) -> list[str]:
    """The hashes of the files that a merged ticket gave to the note of the one it went into."""
    files = last_merge(ticket_id).get("files")
    return [str(digest) for digest in files] if isinstance(files, list) else []


def let_go(unit: Unit, row: TicketRecord, into: int | None) -> None:
    """Let a merged ticket go on in another one, or be again what it was, because the one it went into goes for good."""
    values = {"merged_into": into} if into is not None else {"merged_into": None, **remembered(row)}
    tickets.update(unit, row.id, values)
    if into is None:
        told = {"from": Status.DELETED.value, "to": values["status"], "ticket": row.merged_into, AWAY: True}
        history.tell(row.id, unit.now, SYSTEM, Deed.UNMERGED, told)


def is_waited_for(ids: Sequence[int]) -> bool:
    """Whether the customer waits in one of these merged tickets: it was New or Open."""
    sql = f"SELECT 1 FROM ticket WHERE id IN ({numbers(ids)}) AND substr(status_before, 1, 1) IN ('N', 'C') LIMIT 1"
    return database.execute_sql(sql).fetchone() is not None


def add_note(unit: Unit, doer: Doer, source_id: int, target_id: int) -> list[str]:
    """Put the note of a ticket below that of another, as a new version; returns the hashes of the files added."""
    theirs, ours = notes.read(NoteKind.TICKET, source_id), notes.read(NoteKind.TICKET, target_id)
    there = {file.sha256 for file in ours.files}
    added = [_copy(file) for file in theirs.files if file.sha256 not in there]
    if theirs.text or added:
        text = joined(ours.text, theirs.text)
        version = notes.write(unit, NoteKind.TICKET, target_id, doer.author_id, text, (*ours.files, *added))
        history.tell(target_id, unit.now, doer, Deed.NOTE, {"version": version})
    return [file.sha256 for file in added]


def _copy(file: AttachedFile) -> AttachedFile:
    return AttachedFile(0, file.name, file.content_type, file.size, file.sha256)


def take_note(unit: Unit, doer: Doer, source_id: int, target_id: int) -> None:
    """Take the note of a ticket out of another's again, as far as it still stands there as it was put."""
    theirs, ours = notes.read(NoteKind.TICKET, source_id), notes.read(NoteKind.TICKET, target_id)
    files = given_files(source_id)
    text, left = without(ours.text, theirs.text), tuple(file for file in ours.files if file.sha256 not in files)
    if (text, left) != (ours.text, ours.files):
        version = notes.write(unit, NoteKind.TICKET, target_id, doer.author_id, text, left)
        history.tell(target_id, unit.now, doer, Deed.NOTE, {"version": version})


def forget_note(source_id: int, target_id: int) -> None:
    """Take the note of a ticket that goes for good out of every version of the note of the one it was merged into."""
    part, gone = notes.read(NoteKind.TICKET, source_id).text, given_files(source_id)
    note = NoteRow.get_or_none((NoteRow.kind == NoteKind.TICKET.value) & (NoteRow.subject_id == target_id))
    if note is None or not (part or gone):
        return
    for version in NoteVersionRow.select().where(NoteVersionRow.note_id == note.id):
        of_version = (NoteVersionRow.note_id == note.id) & (NoteVersionRow.version == version.version)
        NoteVersionRow.update(text=without(version.text, part)).where(of_version).execute()
    text = without(note.text, part)
    if text != note.text:
        search.replace(search.Document(target_id, search.NOTE, note.id, note.text), text)
        NoteRow.update(text=text).where(NoteRow.id == note.id).execute()
    NoteFileRow.delete().where((NoteFileRow.note_id == note.id) & NoteFileRow.sha256.in_(gone)).execute()
    left = notes.read(NoteKind.TICKET, target_id)
    TicketRecord.update(noted=bool(left.text or left.files)).where(TicketRecord.id == target_id).execute()


def open_of(contact_id: int, but: int, departments: Collection[int] | None = None) -> TicketRecord | None:
    """The ticket of a contact that was changed last of those somebody still works on, another than `but`.

    Only one in `departments` where they are given.
    """
    worked_on = TicketRecord.status.in_([Status.NEW, Status.OPEN, Status.ANSWERED, Status.POSTPONED])
    others = (TicketRecord.contact_id == contact_id) & (TicketRecord.id != but) & worked_on
    if departments is not None:
        others &= TicketRecord.department_id.in_(list(departments))
    newest = TicketRecord.select().where(others).order_by(TicketRecord.changed_at.desc(), TicketRecord.id.desc())
    found: TicketRecord | None = newest.first()
    return found
