"""The whole store as lines of JSON, one ticket each, in an order that does not depend on numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from deskapp.domain.fields import FieldSubject
from deskapp.domain.ratings import Rating
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import AttachedFile, InlineNote
from deskapp.domain.vocabulary import NoteKind
from deskapp.store import checklists, custom_fields, groups, inline_notes, messages, notes, ratings, tickets
from deskapp.store.rows import column, tuples
from deskapp.store.tables import (
    CompanyRow,
    ContactEmailRow,
    ContactRow,
    DepartmentRow,
    InlineNoteRow,
    MessageRow,
    ParticipantRow,
    QuarantineRow,
    RawMailRow,
    TicketRecord,
)

Json = dict[str, Any]


def export_lines(*, content_only: bool = False) -> Iterator[str]:
    """Every ticket and every quarantined mail as a line of JSON.

    `content_only` leaves out ids, numbers and the times of intake, so that two stores that took in the same mails can
    be compared; the lines are then sorted.
    """
    lines = (json.dumps(item, ensure_ascii=False, sort_keys=True) for item in _items(content_only))
    return iter(sorted(lines)) if content_only else lines


def _items(content_only: bool) -> Iterator[Json]:
    departments = {row.id: row.name for row in DepartmentRow.select()}
    for row in TicketRecord.select().order_by(TicketRecord.id).iterator():
        yield _ticket(row, departments, content_only)
    rows = QuarantineRow.select(QuarantineRow.reason, RawMailRow.sha256.alias("sha256")).join(
        RawMailRow, on=(RawMailRow.id == QuarantineRow.raw_id)
    )
    for reason, digest in tuples(rows):
        yield {"quarantined": bytes(digest).hex(), "reason": reason}


def _ticket(row: TicketRecord, departments: dict[int, str], content_only: bool) -> Json:
    item: Json = {
        "subject": row.subject,
        "department": departments[row.department_id],
        "status": row.status,
        "priority": row.priority,
        "channel": row.channel,
        "contact": _contact(row.contact_id),
        "tags": tickets.tags_of(row.id),
        "fields": _fields(FieldSubject.TICKET, row.id),
        "checklist_done": checklists.done_texts(row.id),
        "participants": sorted(
            column(ParticipantRow.select(ParticipantRow.email).where(ParticipantRow.ticket_id == row.id))
        ),
        "messages": [_message(message, content_only) for message in _messages(row.id)],
        "inline_notes": [_inline_note(note, content_only) for note in _inline_notes(row.id)],
        "ratings": [_rating(rating, content_only) for rating in reversed(ratings.of_tickets([row.id]))],
        **_note(NoteKind.TICKET, row.id),
    }
    if not content_only:
        item |= {
            "id": row.id,
            "number": ticket_number(row.id),
            "created_at": row.created_at.isoformat(),
            "changed_at": row.changed_at.isoformat(),
            "agent_id": row.agent_id,
            "merged_into": row.merged_into,
        }
    return item


def _inline_notes(ticket_id: int) -> list[InlineNote]:
    ids = InlineNoteRow.select(InlineNoteRow.id).where(InlineNoteRow.ticket_id == ticket_id)
    return sorted(inline_notes.read(column(ids)), key=lambda note: note.id)


def _inline_note(note: InlineNote, content_only: bool) -> Json:
    item: Json = {"author": note.author, "text": note.text, "files": _files(note.files)}
    if note.ticks:
        item["done"] = {str(tick.todo): tick.done for tick in note.ticks}
    return item if content_only else {**item, "id": note.id, "at": note.at.isoformat(), "hash": note.hash}


def _rating(rating: Rating, content_only: bool) -> Json:
    item: Json = {"score": int(rating.score), "comment": rating.comment, "source": rating.source.value}
    item |= {"counts": rating.invalid_at is None, "reason": rating.reason}
    return item if content_only else {**item, "id": rating.id, "at": rating.at.isoformat()}


def _files(files: Iterable[AttachedFile]) -> list[list[str]]:
    return [[file.name, file.content_type, file.sha256] for file in files]


def _contact(contact_id: int | None) -> Json | None:
    if contact_id is None:
        return None
    row = ContactRow.get_by_id(contact_id)
    emails = column(ContactEmailRow.select(ContactEmailRow.email).where(ContactEmailRow.contact_id == contact_id))
    return {
        "name": row.name,
        "emails": sorted(emails),
        "groups": groups.names_of(contact_id),
        "fields": _fields(FieldSubject.CONTACT, contact_id),
        **_note(NoteKind.CONTACT, contact_id),
        "company": _company(row.company_id),
    }


def _company(company_id: int | None) -> Json | None:
    if company_id is None:
        return None
    fields = _fields(FieldSubject.COMPANY, company_id)
    return {"name": CompanyRow.get_by_id(company_id).name, "fields": fields, **_note(NoteKind.COMPANY, company_id)}


def _note(kind: NoteKind, subject_id: int) -> Json:
    note = notes.read(kind, subject_id)
    return {"note": note.text, "note_files": _files(note.files)}


def _fields(subject: FieldSubject, subject_id: int) -> dict[str, str]:
    return {each.field.name: each.value for each in custom_fields.values(subject, subject_id) if each.value}


def _messages(ticket_id: int) -> list[MessageRow]:
    query = MessageRow.select().where((MessageRow.ticket_id == ticket_id) & ~MessageRow.recalled)
    return list(query.order_by(MessageRow.at, MessageRow.id))


def _message(row: MessageRow, content_only: bool) -> Json:
    shown = messages.one(row.id)
    item: Json = {
        "direction": row.direction,
        "from": str(shown.sender or ""),
        "to": [str(address) for address in shown.to],
        "cc": [str(address) for address in shown.cc],
        "subject": row.subject,
        "text": row.text,
        "quote_at": row.quote_at,
        "message_id": row.message_id,
        "files": _files(shown.files),
    }
    raw = _raw(row.raw_id)
    if raw:
        item["sha256"] = raw[0]
    if not content_only:
        item["id"] = row.id
    if not content_only or (raw and raw[1] != row.at):
        item["at"] = row.at.isoformat()
    return item


def _raw(raw_id: int | None) -> tuple[str, object] | None:
    if raw_id is None:
        return None
    row = RawMailRow.select(RawMailRow.sha256, RawMailRow.received_at).where(RawMailRow.id == raw_id).first()
    return (bytes(row.sha256).hex(), row.received_at) if row else None
