"""Mail accounts: how they are set up, how far they were read, by whom, and how they are."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


class MailAccountRow(Table):
    id = AutoField()
    name = TextField()
    name_key = TextField()
    email = TextField()
    department_id = IntegerField()
    active = BooleanField(default=True)
    incoming = JsonField()
    outgoing = JsonField()
    folder = TextField(default="INBOX")
    junk = TextField(default="")
    after = TextField(default="leave")
    move_to = TextField(default="")
    trust_spam = BooleanField(default=True)
    old_mail = BooleanField(default=False)
    keeping = TextField(default="keyring")
    begin_at = MomentField()
    key = TextField(unique=True)
    version = IntegerField(default=1)
    removed_at = MomentField(null=True)

    class Meta:
        table_name = "mail_account"


class MailCursorRow(Table):
    account_id = IntegerField()
    folder = TextField()
    uidvalidity = IntegerField()
    uid = IntegerField()

    class Meta:
        table_name = "mail_cursor"
        primary_key = CompositeKey("account_id", "folder")


class MailChoreRow(Table):
    account_id = IntegerField()
    folder = TextField()
    uidvalidity = IntegerField()
    uid = IntegerField()

    class Meta:
        table_name = "mail_chore"
        primary_key = CompositeKey("account_id", "folder", "uidvalidity", "uid")


class MailMissedRow(Table):
    account_id = IntegerField()
    folder = TextField()
    uidvalidity = IntegerField()
    uid = IntegerField()
    attempts = IntegerField(default=1)
    again_at = MomentField()
    problem = TextField()

    class Meta:
        table_name = "mail_missed"
        primary_key = CompositeKey("account_id", "folder", "uidvalidity", "uid")


class MailLeaseRow(Table):
    account_id = IntegerField()
    job = TextField()
    holder = TextField()
    until = MomentField()

    class Meta:
        table_name = "mail_lease"
        primary_key = CompositeKey("account_id", "job")


class MailHealthRow(Table):
    account_id = IntegerField()
    job = TextField()
    well_at = MomentField(null=True)
    failing_since = MomentField(null=True)
    attempts = IntegerField(default=0)
    again_at = MomentField(null=True)
    problem = TextField(default="")
    halted = BooleanField(default=False)

    class Meta:
        table_name = "mail_health"
        primary_key = CompositeKey("account_id", "job")


class AutomaticMailRow(Table):
    id = AutoField()
    email = TextField()
    at = MomentField()

    class Meta:
        table_name = "automatic_mail"


class BounceRow(Table):
    id = AutoField()
    message_id = IntegerField()
    about_id = IntegerField()
    recipient = TextField()
    kind = TextField()
    status = TextField(default="")
    words = TextField(default="")
    at = MomentField()

    class Meta:
        table_name = "bounce"
