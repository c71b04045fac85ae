"""Tickets and what hangs on their heads."""

from __future__ import annotations

from peewee import AutoField, BlobField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import MomentField
from deskapp.store.tables.base import Table


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
    merged_into = IntegerField(null=True)

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


class ImportedRow(Table):
    """What came from another desk is known again by a hash, as a mail is, also when its ticket was purged."""

    mark = BlobField(primary_key=True)

    class Meta:
        table_name = "imported"
