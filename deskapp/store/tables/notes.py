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


class NoteVersionRow(Table):
    note_id = IntegerField()
    version = IntegerField()
    text = TextField()
    agent_id = IntegerField(null=True)
    at = MomentField()

    class Meta:
        table_name = "note_version"
        primary_key = CompositeKey("note_id", "version")
