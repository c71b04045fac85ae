"""What happened: history, events, changes, tombstones, and what can be found."""

from __future__ import annotations

from peewee import AutoField, BigIntegerField, BlobField, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


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
