"""A ticket of the demo while its story is told: what its row will say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from deskapp.app.demo.story import Story
from deskapp.domain.chain import GENESIS
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel


class Bucket(NamedTuple):
    """Where an event counts, with its id: moment (µs), department, channel and agent."""

    id: int
    at: int
    department: int
    channel: str
    agent: int | None


@dataclass(slots=True)
class Entry:
    """A ticket in the making. Moments are µs, `agent` is an id, `department` an index; `mailed` says whether raw mails
    and an outbox are left; `act` is what a customer would rate now, `ratings` are rows that may still change."""

    id: int
    story: Story
    mailed: bool
    channel: Channel
    department: int
    created: int
    status: Status = Status.NEW
    before: str | None = None
    status_at: int = 0
    changed: int = 0
    agent: int | None = None
    customer_at: int | None = None
    until: int | None = None
    messages: int = 0
    notes: int = 0
    excerpt: str = ""
    head: str = GENESIS
    note_head: str = GENESIS
    mail_ids: list[str] = field(default_factory=list)
    tags: tuple[int, ...] = ()
    act: Bucket | None = None
    ratings: list[list[Any]] = field(default_factory=list)
