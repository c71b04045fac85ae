"""A ticket as it is read: the row of a list, and the head of the ticket view."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, OutboxState, Priority


@dataclass(frozen=True, slots=True)
class TicketRow:
    """What one card of the inbox needs, computed when the row arrives.

    Of an internal ticket `who` is the agent who opened it, and `excerpt` begins the newest note. `stuck` is where its
    mails stand that wait for a person: FAILED where one does, else UNKNOWN, None for none.
    """

    id: int
    subject: str
    excerpt: str
    who: str
    status: Status
    priority: Priority
    channel: Channel
    department_id: int
    agent_id: int | None
    changed_at: datetime
    postponed_until: datetime | None
    messages: int
    noted: bool
    unread: bool
    internal: bool = False
    stuck: OutboxState | None = None


@dataclass(frozen=True, slots=True)
class TicketHead:
    """Everything of a ticket but its thread. `version` is what a write expects to find.

    `author` is the agent who opened an internal ticket. A `merged` one goes on in the ticket `merged_into`, None where
    that is hidden; `merged_from` are those merged into this one that may be seen.
    """

    id: int
    subject: str
    status: Status
    status_before: Status | None
    priority: Priority
    channel: Channel
    department_id: int
    agent_id: int | None
    contact_id: int | None
    created_at: datetime
    changed_at: datetime
    postponed_until: datetime | None
    tags: tuple[str, ...]
    links: tuple[int, ...]
    version: int
    internal: bool
    author: str = ""
    merged: bool = False
    merged_into: int | None = None
    merged_from: tuple[int, ...] = ()
