"""What departments and agents own: signatures, services, templates, canned responses, checklists, availability."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.store.fields import MomentField
from deskapp.store.tables.base import Table


class AgentSignatureRow(Table):
    agent_id = IntegerField()
    department_id = IntegerField()
    text = TextField()

    class Meta:
        table_name = "agent_signature"
        primary_key = CompositeKey("agent_id", "department_id")


class AwayRow(Table):
    agent_id = IntegerField()
    department_id = IntegerField()

    class Meta:
        table_name = "away"
        primary_key = CompositeKey("agent_id", "department_id")


class AvailabilitySpanRow(Table):
    id = AutoField()
    agent_id = IntegerField()
    department_id = IntegerField()
    began_at = MomentField()
    ended_at = MomentField()
    running = BooleanField(default=False)

    class Meta:
        table_name = "availability_span"


class DepartmentServiceRow(Table):
    department_id = IntegerField()
    service = TextField()
    is_on = BooleanField(default=True)
    off_text = TextField(default="")
    ring = TextField(default="all")
    ring_s = IntegerField(default=30)
    at_once = IntegerField(default=3)
    waiting_text = TextField(default="")
    missed_text = TextField(default="")

    class Meta:
        table_name = "department_service"
        primary_key = CompositeKey("department_id", "service")


class TemplateRow(Table):
    id = AutoField()
    kind = TextField()
    department_id = IntegerField(null=True)
    language = TextField()
    subject = TextField(default="")
    text = TextField()

    class Meta:
        table_name = "template"


class CannedResponseRow(Table):
    id = AutoField()
    name = TextField()
    name_key = TextField()
    text = TextField()
    department_id = IntegerField(null=True)
    agent_id = IntegerField(null=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "canned_response"


class ChecklistStepRow(Table):
    id = AutoField()
    department_id = IntegerField()
    position = IntegerField()
    text = TextField()
    removed_at = MomentField(null=True)

    class Meta:
        table_name = "checklist_step"


class TicketStepRow(Table):
    ticket_id = IntegerField()
    step_id = IntegerField()
    agent_id = IntegerField(null=True)
    at = MomentField()

    class Meta:
        table_name = "ticket_step"
        primary_key = CompositeKey("ticket_id", "step_id")
