"""What a workspace adds to contacts and tickets: groups of contacts, custom fields."""

from __future__ import annotations

from peewee import AutoField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


class ContactGroupRow(Table):
    id = AutoField()
    name = TextField()
    name_key = TextField(unique=True)
    colour = IntegerField()

    class Meta:
        table_name = "contact_group"


class ContactGroupMemberRow(Table):
    group_id = IntegerField()
    contact_id = IntegerField()

    class Meta:
        table_name = "contact_group_member"
        primary_key = CompositeKey("group_id", "contact_id")


class CustomFieldRow(Table):
    id = AutoField()
    subject = TextField()
    name = TextField()
    name_key = TextField()
    kind = TextField()
    options = JsonField(default=list)
    position = IntegerField(default=0)
    removed_at = MomentField(null=True)

    class Meta:
        table_name = "custom_field"


class CustomValueRow(Table):
    subject_id = IntegerField()
    field_id = IntegerField()
    value = TextField()

    class Meta:
        table_name = "custom_value"
        primary_key = CompositeKey("subject_id", "field_id")
