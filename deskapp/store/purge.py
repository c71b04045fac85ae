"""Purging a ticket for good. Inline notes and history go the lawful way: a tombstone first (SPEC §4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from deskapp.domain.fields import FieldSubject
from deskapp.domain.moments import to_us
from deskapp.domain.vocabulary import NoteKind
from deskapp.store import custom_fields, families, messages, search, tallies
from deskapp.store.history import head
from deskapp.store.rows import column, numbers
from deskapp.store.store import Store, Unit
from deskapp.store.tables import (
    AttachmentRow,
    HistoryRow,
    InlineNoteFileRow,
    InlineNoteRow,
    MessageRow,
    NoteFileRow,
    NoteRow,
    NoteVersionRow,
    ParticipantRow,
    RatingRow,
    ReminderRow,
    RuleDoneRow,
    TicketLinkRow,
    TicketRecord,
    TicketSeenRow,
    TicketStepRow,
    TicketTagRow,
    TicketTombstoneRow,
    database,
)


def purge_ticket(unit: Unit, row: TicketRecord, agent_id: int | None) -> None:
    """Remove a ticket with all that hangs on it, and with it those merged into it.

    Events of the reports stay; raw mails keep only their hash.
    """
    ticket_id = row.id
    for source_id in families.sources(ticket_id):
        purge_ticket(unit, TicketRecord.get_by_id(source_id), agent_id)
    for document in list(_documents(ticket_id)):
        search.forget(document)
    _bury_notes(unit, ticket_id, agent_id)
    messages.drop(column(MessageRow.select(MessageRow.id).where(MessageRow.ticket_id == ticket_id)))
    drop_note(NoteKind.TICKET, ticket_id)
    for table in (ParticipantRow, TicketTagRow, TicketSeenRow, TicketStepRow, ReminderRow, RatingRow, RuleDoneRow):
        table.delete().where(table.ticket_id == ticket_id).execute()
    forget_traces([ticket_id])
    custom_fields.drop_values(ticket_id, custom_fields.all_fields(FieldSubject.TICKET))
    TicketLinkRow.delete().where(
        (TicketLinkRow.ticket_id == ticket_id) | (TicketLinkRow.other_id == ticket_id)
    ).execute()
    last = bytes.fromhex(head(ticket_id))
    TicketTombstoneRow.insert(ticket_id=ticket_id, at=unit.now, agent_id=agent_id, hash=last).execute()
    HistoryRow.delete().where((HistoryRow.ticket_id == ticket_id) & (HistoryRow.hash != last)).execute()
    HistoryRow.delete().where(HistoryRow.ticket_id == ticket_id).execute()
    TicketRecord.delete().where(TicketRecord.id == ticket_id).execute()
    if row.merged_into is not None:
        tallies.recount(unit, row.merged_into)
    unit.touched(ticket_id, lists=True, counts=True)


#: What rules noted of tickets: the requests they made, and traces with what points to them.
_OF_RULES = (
    "DELETE FROM rule_request WHERE ticket_id IN ({ids})",
    "DELETE FROM rule_match WHERE trace_id IN (SELECT id FROM rule_trace WHERE ticket_id IN ({ids}))",
    "DELETE FROM rule_trace WHERE ticket_id IN ({ids})",
)


def forget_traces(ticket_ids: Iterable[int]) -> None:
    """Remove what rules noted of tickets, and the requests they made, sent or not."""
    ids = numbers(ticket_ids)
    for statement in _OF_RULES:
        database.execute_sql(statement.format(ids=ids))


def _documents(ticket_id: int) -> Iterator[search.Document]:
    """Every document of a ticket that the index knows, read from the rows."""
    head_document = search.head_document(ticket_id)
    if head_document:
        yield head_document
    said = (MessageRow.ticket_id == ticket_id) & ~MessageRow.recalled
    for row in MessageRow.select(MessageRow.id, MessageRow.text).where(said):
        yield search.Document(ticket_id, search.MESSAGE, row.id, row.text)
    for kept in InlineNoteRow.select(InlineNoteRow.id, InlineNoteRow.text).where(InlineNoteRow.ticket_id == ticket_id):
        yield search.Document(ticket_id, search.INLINE, kept.id, kept.text)
    note = NoteRow.get_or_none((NoteRow.kind == NoteKind.TICKET) & (NoteRow.subject_id == ticket_id))
    if note and note.text:
        yield search.Document(ticket_id, search.NOTE, note.id, note.text)


#: A tombstone first, then the files, the notes last, as the guards want it.
_BURY = (
    "INSERT INTO inline_note_tombstone (inline_note_id, ticket_id, hash, previous, at, agent_id) "
    "SELECT id, ticket_id, hash, previous, :at, :agent FROM inline_note WHERE ticket_id = :ticket ORDER BY id",
    "DELETE FROM inline_note_file WHERE inline_note_id IN (SELECT id FROM inline_note WHERE ticket_id = :ticket)",
    "DELETE FROM inline_note WHERE ticket_id = :ticket",
)


def _bury_notes(unit: Unit, ticket_id: int, agent_id: int | None) -> None:
    for statement in _BURY:
        database.execute_sql(statement, {"ticket": ticket_id, "at": to_us(unit.now), "agent": agent_id})


def drop_note(kind: NoteKind, subject_id: int) -> None:
    """Take an editable note away with its versions and files."""
    ids = column(NoteRow.select(NoteRow.id).where((NoteRow.kind == kind.value) & (NoteRow.subject_id == subject_id)))
    for of_note in (NoteVersionRow, NoteFileRow):
        of_note.delete().where(of_note.note_id.in_(ids)).execute()
    NoteRow.delete().where(NoteRow.id.in_(ids)).execute()


#: The tables that name files.
_NAMING = (AttachmentRow, InlineNoteFileRow, NoteFileRow)


def sweep_files(store: Store) -> int:
    """Remove attachment files that no row names; returns how many.

    Files are laid down within transactions, before the rows that name them: nobody else may be in one meanwhile.
    """
    with store.write():
        named = {digest for table in _NAMING for digest in column(table.select(table.sha256).distinct())}
        loose = store.files.digests() - named
        for digest in loose:
            store.files.forget(digest)
        store.files.forget_unfinished()
    return len(loose)
