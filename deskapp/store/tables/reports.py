"""What reports are made of: roll-ups of the events, ratings, and reports that are kept under a name."""

from __future__ import annotations

from peewee import AutoField, BooleanField, CompositeKey, IntegerField, TextField

from deskapp.domain.reports.measures import KEPT
from deskapp.store.fields import JsonField, MomentField
from deskapp.store.tables.base import Table


class EventTagRow(Table):
    event_id = IntegerField()
    tag_id = IntegerField()

    class Meta:
        table_name = "event_tag"
        primary_key = CompositeKey("event_id", "tag_id")


class Measured(Table):
    """A bucket of figures; a column for each measure that is kept."""

    vars().update({name: IntegerField(default=0) for name in KEPT})


class RollupDepartmentRow(Measured):
    day = IntegerField()
    department_id = IntegerField()

    class Meta:
        table_name = "rollup_department"
        primary_key = CompositeKey("day", "department_id")


class RollupRow(Measured):
    day = IntegerField()
    department_id = IntegerField()
    channel = TextField()
    agent_id = IntegerField()

    class Meta:
        table_name = "rollup"
        primary_key = CompositeKey("day", "department_id", "channel", "agent_id")


class RollupTagRow(Measured):
    day = IntegerField()
    tag_id = IntegerField()
    department_id = IntegerField()
    channel = TextField()
    agent_id = IntegerField()

    class Meta:
        table_name = "rollup_tag"
        primary_key = CompositeKey("day", "tag_id", "department_id", "channel", "agent_id")


class RatingRow(Table):
    id = AutoField()
    ticket_id = IntegerField()
    at = MomentField()
    score = IntegerField()
    comment = TextField(default="")
    source = TextField()
    entered_by = IntegerField(null=True)
    event_id = IntegerField()
    act_id = IntegerField(null=True)
    invalid_at = MomentField(null=True)
    invalid_by = IntegerField(null=True)
    reason = TextField(default="")

    class Meta:
        table_name = "rating"


class SavedReportRow(Table):
    id = AutoField()
    agent_id = IntegerField()
    name = TextField()
    name_key = TextField()
    report = TextField()
    shared = BooleanField(default=False)
    body = JsonField()
    changed_at = MomentField()
    removed_at = MomentField(null=True)
    version = IntegerField(default=1)

    class Meta:
        table_name = "saved_report"
