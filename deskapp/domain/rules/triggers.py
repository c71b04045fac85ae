"""What sets rules going: something that happened to a ticket, or time that has passed.

Triggers whose subject the desk does not have yet (ratings, chats, calls, service levels) come with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Trigger(StrEnum):
    """What happened."""

    CREATED = "created"
    MAILED = "created-by-mail"
    MESSAGE = "message"
    NOTE = "note"
    STATUS = "status"
    TRANSFERRED = "transferred"
    TAGS = "tags"
    MERGED = "merged"
    OPENED = "opened"
    LEFT = "left"
    MAIL_STATUS = "mail-status"
    QUEUE = "queue"
    OLDER = "older"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class TriggerEntry:
    """How a trigger reads behind “When”, and what one has to know of it. One that is `timed` is followed by a span."""

    label: str
    timed: bool = False
    hint: str = ""


#: Every trigger there is, in the order they are offered.
TRIGGERS: Mapping[Trigger, TriggerEntry] = {
    Trigger.CREATED: TriggerEntry("a ticket is created"),
    Trigger.MAILED: TriggerEntry("a ticket is created from an e-mail"),
    Trigger.MESSAGE: TriggerEntry("a message is added"),
    Trigger.NOTE: TriggerEntry("an inline note is added"),
    Trigger.STATUS: TriggerEntry("the status changes"),
    Trigger.TRANSFERRED: TriggerEntry("the department or agent changes"),
    Trigger.TAGS: TriggerEntry("the tags change"),
    Trigger.MERGED: TriggerEntry("tickets are merged, split or linked"),
    Trigger.OPENED: TriggerEntry("an agent opens the ticket"),
    Trigger.LEFT: TriggerEntry("an agent leaves the ticket"),
    Trigger.MAIL_STATUS: TriggerEntry(
        "the status of an outgoing mail changes",
        hint="Only mail that an agent wrote counts. Mail that rules send, and acknowledgements, set no rule going, "
        "so that no rule answers its own mail.",
    ),
    Trigger.QUEUE: TriggerEntry("the number of open tickets in a department changes"),
    Trigger.OLDER: TriggerEntry("a ticket is older than", timed=True),
    Trigger.UNCHANGED: TriggerEntry("the status has not changed for longer than", timed=True),
}
#: The triggers that time alone sets going.
TIMED = frozenset(trigger for trigger, entry in TRIGGERS.items() if entry.timed)
