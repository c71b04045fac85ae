"""Rules, what they did and why, and what they ask of other programs."""

from __future__ import annotations

from peewee import AutoField, BlobField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


class RuleRow(Table):
    id = AutoField()
    position = IntegerField()
    name = TextField()
    name_key = TextField()
    note = TextField(default="")
    noted_by = IntegerField(null=True)
    noted_at = MomentField(null=True)
    active = BooleanField(default=True)
    trigger = TextField()
    body = JsonField()
    version = IntegerField(default=1)
    broken = TextField(default="")
    changed_at = MomentField()
    changed_by = IntegerField(null=True)
    removed_at = MomentField(null=True)

    class Meta:
        table_name = "rule"


class RuleCountRow(Table):
    rule_id = IntegerField(primary_key=True)
    looked = IntegerField(default=0)
    matched = IntegerField(default=0)
    failed = IntegerField(default=0)
    last_at = MomentField(null=True)

    class Meta:
        table_name = "rule_count"


class RuleTraceRow(Table):
    id = AutoField()
    at = MomentField()
    ticket_id = IntegerField()
    trigger = TextField()
    depth = IntegerField()
    data = BlobField()

    class Meta:
        table_name = "rule_trace"


class RuleMatchRow(Table):
    rule_id = IntegerField()
    trace_id = IntegerField()

    class Meta:
        table_name = "rule_match"
        primary_key = CompositeKey("rule_id", "trace_id")


class RuleDoneRow(Table):
    ticket_id = IntegerField()
    rule_id = IntegerField()
    version = IntegerField()
    since = MomentField()

    class Meta:
        table_name = "rule_done"
        primary_key = CompositeKey("ticket_id", "rule_id", "version", "since")


class RuleRequestRow(Table):
    id = AutoField()
    rule_id = IntegerField()
    ticket_id = IntegerField()
    trace_id = IntegerField(null=True)
    made_at = MomentField()
    method = TextField()
    url = TextField()
    headers = JsonField()
    body = TextField()
    state = TextField()
    attempts = IntegerField(default=0)
    due_at = MomentField()
    result = TextField(default="")

    class Meta:
        table_name = "rule_request"
