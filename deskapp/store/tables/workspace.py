"""The workspace, its people and departments."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


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
    language = TextField(default="")
    password = TextField(default="")
    wrong_tries = IntegerField(default=0)
    blocked_until = MomentField(null=True)
    available = BooleanField(default=True)

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
    substitute_id = IntegerField(null=True)
    ending = TextField(default="")

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
    position = IntegerField(default=0)

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
