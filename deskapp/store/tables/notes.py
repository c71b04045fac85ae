"""Notes. Nothing that goes out of the desk reads these tables."""

from __future__ import annotations

from peewee import AutoField, BigIntegerField, BlobField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import MomentField
from deskapp.store.tables.base import Table


class InlineNoteRow(Table):
    id = AutoField()
    ticket_id = IntegerField()
    at = MomentField()
    agent_id = IntegerField(null=True)
    text = TextField()
    files = IntegerField(default=0)
    previous = BlobField()
    hash = BlobField(unique=True)

    class Meta:
        table_name = "inline_note"


class InlineNoteFileRow(Table):
    id = AutoField()
    inline_note_id = IntegerField()
    position = IntegerField()
    name = TextField()
    content_type = TextField()
    size = BigIntegerField()
    sha256 = TextField()

    class Meta:
        table_name = "inline_note_file"


class InlineNoteTombstoneRow(Table):
    inline_note_id = IntegerField(primary_key=True)
    ticket_id = IntegerField()
    hash = BlobField()
    previous = BlobField()
    at = MomentField()
    agent_id = IntegerField(null=True)

    class Meta:
        table_name = "inline_note_tombstone"


class NoteRow(Table):
    id = AutoField()
    kind = TextField()
    subject_id = IntegerField()
    text = TextField()
    agent_id = IntegerField(null=True)
    at = MomentField()
    version = IntegerField()

    class Meta:
        table_name = "note"


class NoteFileRow(Table):
    """A file of an editable note, from the version `since` on, up to before the version `until`."""

    id = AutoField()
    note_id = IntegerField()
    name = TextField()
    content_type = TextField()
    size = BigIntegerField()
    sha256 = TextField()
    since = IntegerField()
    until = IntegerField(null=True)

    class Meta:
        table_name = "note_file"


class ReminderRow(Table):
    """`kind` and `subject_id` name the note: an inline note's id, else a ticket, contact or company."""

    id = AutoField()
    cause = TextField()
    kind = TextField()
    subject_id = IntegerField()
    ticket_id = IntegerField(null=True)
    agent_id = IntegerField()
    by_id = IntegerField(null=True)
    due_at = MomentField()
    made_at = MomentField()
    told_at = MomentField(null=True)
    done_at = MomentField(null=True)
    done_by = IntegerField(null=True)

    class Meta:
        table_name = "reminder"


class NoteVersionRow(Table):
    note_id = IntegerField()
    version = IntegerField()
    text = TextField()
    agent_id = IntegerField(null=True)
    at = MomentField()

    class Meta:
        table_name = "note_version"
        primary_key = CompositeKey("note_id", "version")
