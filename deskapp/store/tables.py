"""The tables as peewee models. The schema itself is made by the migrations; a test compares the two."""

from __future__ import annotations

from peewee import (
    AutoField,
    BigIntegerField,
    BlobField,
    BooleanField,
    CompositeKey,
    DatabaseProxy,
    IntegerField,
    Model,
    TextField,
)

from deskapp.store.fields import JsonField, MomentField

database = DatabaseProxy()


class Table(Model):
    """Base of all tables; foreign keys are plain numbers here and constraints in the schema."""

    class Meta:
        database = database
        legacy_table_names = False


class WorkspaceRow(Table):
    key = TextField(primary_key=True)
    value = JsonField()

    class Meta:
        table_name = "workspace"


class AgentRow(Table):
    id = AutoField()
    name = TextField()
    sort_key = TextField()
    email = TextField(default="")
    role = TextField()
    active = BooleanField(default=True)
    signature = TextField(default="")
    created_at = MomentField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "agent"


class DepartmentRow(Table):
    id = AutoField()
    name = TextField()
    name_key = TextField()
    colour = IntegerField()
    position = IntegerField()
    to_solve = BooleanField(default=True)
    restricted = BooleanField(default=True)
    is_default = BooleanField(default=False)
    signature = TextField(default="")
    deleted_at = MomentField(null=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "department"


class MemberRow(Table):
    department_id = IntegerField()
    agent_id = IntegerField()
    role = IntegerField()
    email = BooleanField(default=True)
    chat = BooleanField(default=True)
    calls = BooleanField(default=True)

    class Meta:
        table_name = "member"
        primary_key = CompositeKey("department_id", "agent_id")


class AddressRow(Table):
    id = AutoField()
    email = TextField(unique=True)
    name = TextField(default="")
    department_id = IntegerField()

    class Meta:
        table_name = "address"


class CompanyRow(Table):
    id = AutoField()
    name = TextField()
    sort_key = TextField()
    domain = TextField(default="")
    created_at = MomentField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "company"


class ContactRow(Table):
    id = AutoField()
    name = TextField()
    sort_key = TextField()
    folded = TextField()
    company_id = IntegerField(null=True)
    created_at = MomentField()
    version = IntegerField(default=1)

    class Meta:
        table_name = "contact"


class ContactEmailRow(Table):
    email = TextField(primary_key=True)
    contact_id = IntegerField()
    position = IntegerField(default=0)

    class Meta:
        table_name = "contact_email"


class ContactPhoneRow(Table):
    phone = TextField()
    contact_id = IntegerField()
    position = IntegerField(default=0)

    class Meta:
        table_name = "contact_phone"
        primary_key = CompositeKey("phone", "contact_id")


class TicketRecord(Table):
    """`listed` and `priority_key` are computed by the database and stand only in the schema."""

    id = AutoField()
    subject = TextField()
    department_id = IntegerField()
    agent_id = IntegerField(null=True)
    contact_id = IntegerField(null=True)
    status = TextField()
    status_before = TextField(null=True)
    priority = IntegerField(default=0)
    channel = TextField()
    created_at = MomentField()
    changed_at = MomentField()
    status_at = MomentField()
    last_customer_at = MomentField(null=True)
    postponed_until = MomentField(null=True)
    messages = IntegerField(default=0)
    inline_notes = IntegerField(default=0)
    noted = BooleanField(default=False)
    excerpt = TextField(default="")
    version = IntegerField(default=1)

    class Meta:
        table_name = "ticket"


class TicketCountRow(Table):
    department_id = IntegerField()
    agent_id = IntegerField()
    status = TextField()
    n = IntegerField()

    class Meta:
        table_name = "ticket_count"
        primary_key = CompositeKey("department_id", "agent_id", "status")


class TicketSeenRow(Table):
    agent_id = IntegerField()
    ticket_id = IntegerField()
    at = MomentField()

    class Meta:
        table_name = "ticket_seen"
        primary_key = CompositeKey("agent_id", "ticket_id")


class ParticipantRow(Table):
    ticket_id = IntegerField()
    email = TextField()

    class Meta:
        table_name = "participant"
        primary_key = CompositeKey("ticket_id", "email")


class TagRow(Table):
    id = AutoField()
    name = TextField()
    name_key = TextField(unique=True)

    class Meta:
        table_name = "tag"


class TicketTagRow(Table):
    ticket_id = IntegerField()
    tag_id = IntegerField()

    class Meta:
        table_name = "ticket_tag"
        primary_key = CompositeKey("ticket_id", "tag_id")


class TicketLinkRow(Table):
    ticket_id = IntegerField()
    other_id = IntegerField()

    class Meta:
        table_name = "ticket_link"
        primary_key = CompositeKey("ticket_id", "other_id")


class RawMailRow(Table):
    id = AutoField()
    sha256 = BlobField(unique=True)
    size = IntegerField()
    received_at = MomentField()
    source = TextField()
    body = BlobField()

    class Meta:
        table_name = "raw_mail"


class QuarantineRow(Table):
    id = AutoField()
    raw_id = IntegerField(unique=True)
    at = MomentField()
    reason = TextField()

    class Meta:
        table_name = "quarantine"


class MessageRow(Table):
    id = AutoField()
    ticket_id = IntegerField()
    at = MomentField()
    direction = TextField()
    channel = TextField()
    agent_id = IntegerField(null=True)
    contact_id = IntegerField(null=True)
    sender_name = TextField(default="")
    sender_email = TextField(default="")
    recipients = TextField(default="")
    subject = TextField(default="")
    text = TextField()
    quote_at = IntegerField()
    has_html = BooleanField(default=False)
    files = IntegerField(default=0)
    message_id = TextField(default="")
    raw_id = IntegerField(null=True)
    recalled = BooleanField(default=False)
    automatic = BooleanField(default=False)

    class Meta:
        table_name = "message"


class MailIdRow(Table):
    message_id = TextField()
    ticket_id = IntegerField()
    own = BooleanField()
    source_id = IntegerField()
    identity = BlobField(null=True)

    class Meta:
        table_name = "mail_id"
        primary_key = CompositeKey("message_id", "source_id")


class AttachmentRow(Table):
    id = AutoField()
    message_id = IntegerField()
    position = IntegerField()
    name = TextField()
    content_type = TextField()
    size = BigIntegerField()
    sha256 = TextField()
    content_id = TextField(default="")

    class Meta:
        table_name = "attachment"


class OutboxRow(Table):
    id = AutoField()
    message_id = IntegerField(unique=True)
    ticket_id = IntegerField()
    state = TextField()
    hold_until = MomentField()
    sender = TextField()
    recipients = JsonField()
    body = BlobField()
    created_at = MomentField()
    undo = JsonField()
    problem = TextField(default="")

    class Meta:
        table_name = "outbox"


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


class HistoryRow(Table):
    id = AutoField()
    ticket_id = IntegerField()
    at = MomentField()
    actor = TextField()
    agent_id = IntegerField(null=True)
    deed = TextField()
    data = JsonField()
    hash = BlobField()

    class Meta:
        table_name = "history"


class TicketTombstoneRow(Table):
    ticket_id = IntegerField(primary_key=True)
    at = MomentField()
    agent_id = IntegerField(null=True)
    hash = BlobField()

    class Meta:
        table_name = "ticket_tombstone"


class EventRow(Table):
    id = AutoField()
    at = MomentField()
    kind = TextField()
    department_id = IntegerField()
    channel = TextField()
    agent_id = IntegerField(null=True)
    ticket_id = IntegerField(null=True)
    n = IntegerField(default=1)
    value = BigIntegerField(null=True)

    class Meta:
        table_name = "event"


class ChangeRow(Table):
    id = AutoField()
    at = MomentField()
    origin = TextField()
    data = JsonField()

    class Meta:
        table_name = "change"


class SearchDocRow(Table):
    id = AutoField()
    ticket_id = IntegerField()
    kind = TextField()
    source_id = IntegerField()

    class Meta:
        table_name = "search_doc"


#: All tables, parents before children; the search index itself is a virtual table and stands in search.py.
TABLES: tuple[type[Table], ...] = (
    WorkspaceRow,
    AgentRow,
    DepartmentRow,
    MemberRow,
    AddressRow,
    CompanyRow,
    ContactRow,
    ContactEmailRow,
    ContactPhoneRow,
    TicketRecord,
    TicketCountRow,
    TicketSeenRow,
    ParticipantRow,
    TagRow,
    TicketTagRow,
    TicketLinkRow,
    RawMailRow,
    QuarantineRow,
    MessageRow,
    MailIdRow,
    AttachmentRow,
    OutboxRow,
    InlineNoteRow,
    InlineNoteFileRow,
    InlineNoteTombstoneRow,
    NoteRow,
    NoteVersionRow,
    HistoryRow,
    TicketTombstoneRow,
    EventRow,
    ChangeRow,
    SearchDocRow,
)
