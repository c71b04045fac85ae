"""Messages, the mails behind them, and the outbox."""

from __future__ import annotations

from peewee import AutoField, BigIntegerField, BlobField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


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
    account_id = IntegerField(null=True)
    attempts = IntegerField(default=0)
    began_at = MomentField(null=True)
    due_at = MomentField(null=True)
    claimed_by = TextField(default="")
    claimed_until = MomentField(null=True)
    sent_at = MomentField(null=True)
    taken = JsonField(default=())
    refusals = JsonField(default={})
    words = TextField(default="")

    class Meta:
        table_name = "outbox"
