"""What conditions look at. A new one is an entry here and a reader of its fact in `services/rules/facts.py`.

Service levels, business hours and ratings come when the desk has them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from deskapp.domain.rules.operators import Kind
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import FieldKind


class On(StrEnum):
    """What a condition looks at."""

    SOURCE = "source"
    DEPARTMENT = "department"
    AGENT = "agent"
    STATUS = "status"
    OLD_STATUS = "old-status"
    NEW_STATUS = "new-status"
    PRIORITY = "priority"
    TAGS = "tags"
    TAG_ADDED = "tag-added"
    TAG_REMOVED = "tag-removed"
    SUBJECT = "subject"
    BODY = "body"
    FROM = "from"
    TO = "to"
    CC = "cc"
    BCC = "bcc"
    HEADER = "header"
    ATTACHMENT = "attachment"
    CONTACT = "contact"
    CONTACT_DOMAIN = "contact-domain"
    GROUP = "contact-group"
    COMPANY = "company"
    FIELD = "field"
    CREATED = "created"
    CHANGED = "changed"
    RESOLVED = "resolved"
    TIME = "time"
    WEEKDAY = "weekday"
    ACTOR = "actor"
    ROLE = "role"
    AVAILABLE = "agent-available"
    OPEN_TICKETS = "open-tickets"
    MAIL_STATUS = "mail-status"
    MAIL_TO = "mail-to"
    MAIL_SUBJECT = "mail-subject"


class Choices(StrEnum):
    """Where the values of a condition, or of an action's blank, are chosen from."""

    TYPED = "typed"
    DEPARTMENT = "department"
    AGENT = "agent"
    CHANNEL = "channel"
    STATUS = "status"
    PRIORITY = "priority"
    TAG = "tag"
    CONTACT = "contact"
    GROUP = "group"
    COMPANY = "company"
    FIELD = "field"
    OPTION = "option"
    WEEKDAY = "weekday"
    ACTOR = "actor"
    ROLE = "role"
    MAIL_STATUS = "mail-status"


#: The choice of a condition on the agent: whoever it is, he or she belongs to the ticket's department.
OF_THE_DEPARTMENT = "member"


@dataclass(frozen=True, slots=True)
class ConditionEntry:
    """How a subject reads, what it compares as, whence its values come, and the only triggers that it makes sense for.

    One that `asks` wants a name before it means anything: a header's, or a custom field (whose kind then decides).
    """

    label: str
    kind: Kind
    choices: Choices = Choices.TYPED
    only: frozenset[Trigger] = frozenset()
    asks: bool = False


_STATUS_CHANGED = frozenset({Trigger.STATUS})
_TAGS_CHANGED = frozenset({Trigger.TAGS})
_MAIL_CHANGED = frozenset({Trigger.MAIL_STATUS})

#: Every subject there is, in the order they are offered.
CONDITIONS: Mapping[On, ConditionEntry] = {
    On.SOURCE: ConditionEntry("source", Kind.CHOICE, Choices.CHANNEL),
    On.DEPARTMENT: ConditionEntry("department", Kind.CHOICE, Choices.DEPARTMENT),
    On.AGENT: ConditionEntry("agent", Kind.CHOICE, Choices.AGENT),
    On.STATUS: ConditionEntry("status", Kind.CHOICE, Choices.STATUS),
    On.OLD_STATUS: ConditionEntry("old status", Kind.CHOICE, Choices.STATUS, _STATUS_CHANGED),
    On.NEW_STATUS: ConditionEntry("new status", Kind.CHOICE, Choices.STATUS, _STATUS_CHANGED),
    On.MAIL_STATUS: ConditionEntry("status of the outgoing mail", Kind.CHOICE, Choices.MAIL_STATUS, _MAIL_CHANGED),
    On.MAIL_TO: ConditionEntry("recipients of the outgoing mail", Kind.TEXT, only=_MAIL_CHANGED),
    On.MAIL_SUBJECT: ConditionEntry("subject of the outgoing mail", Kind.TEXT, only=_MAIL_CHANGED),
    On.PRIORITY: ConditionEntry("priority", Kind.RANK, Choices.PRIORITY),
    On.TAGS: ConditionEntry("tags", Kind.SET, Choices.TAG),
    On.TAG_ADDED: ConditionEntry("added tags", Kind.SET, Choices.TAG, _TAGS_CHANGED),
    On.TAG_REMOVED: ConditionEntry("removed tags", Kind.SET, Choices.TAG, _TAGS_CHANGED),
    On.SUBJECT: ConditionEntry("subject", Kind.TEXT),
    On.BODY: ConditionEntry("body of the last message", Kind.TEXT),
    On.FROM: ConditionEntry("from", Kind.TEXT),
    On.TO: ConditionEntry("to", Kind.TEXT),
    On.CC: ConditionEntry("cc", Kind.TEXT),
    On.BCC: ConditionEntry("bcc", Kind.TEXT),
    On.HEADER: ConditionEntry("mail header", Kind.TEXT, asks=True),
    On.ATTACHMENT: ConditionEntry("has attachment", Kind.YES_NO),
    On.CONTACT: ConditionEntry("contact", Kind.CHOICE, Choices.CONTACT),
    On.CONTACT_DOMAIN: ConditionEntry("contact's domain", Kind.TEXT),
    On.GROUP: ConditionEntry("contact groups", Kind.SET, Choices.GROUP),
    On.COMPANY: ConditionEntry("company", Kind.CHOICE, Choices.COMPANY),
    On.FIELD: ConditionEntry("custom field", Kind.TEXT, Choices.FIELD, asks=True),
    On.CREATED: ConditionEntry("created", Kind.MOMENT),
    On.CHANGED: ConditionEntry("changed", Kind.MOMENT),
    On.RESOLVED: ConditionEntry("resolved", Kind.MOMENT),
    On.TIME: ConditionEntry("current time", Kind.CLOCK),
    On.WEEKDAY: ConditionEntry("weekday", Kind.CHOICE, Choices.WEEKDAY),
    On.ACTOR: ConditionEntry("who did it", Kind.CHOICE, Choices.ACTOR),
    On.ROLE: ConditionEntry("role of who did it", Kind.CHOICE, Choices.ROLE),
    On.AVAILABLE: ConditionEntry("assigned agent is available", Kind.YES_NO),
    On.OPEN_TICKETS: ConditionEntry("number of open tickets in the department", Kind.NUMBER),
}

#: As what a custom field of each kind compares.
FIELD_KINDS: Mapping[FieldKind, Kind] = {
    FieldKind.TEXT: Kind.TEXT,
    FieldKind.NUMBER: Kind.NUMBER,
    FieldKind.DATE: Kind.DAY,
    FieldKind.YES_NO: Kind.YES_NO,
    FieldKind.CHOICE: Kind.CHOICE,
}


def subjects_for(trigger: Trigger) -> tuple[On, ...]:
    """What conditions of a rule with this trigger may look at."""
    return tuple(on for on, entry in CONDITIONS.items() if not entry.only or trigger in entry.only)
