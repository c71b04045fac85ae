"""What stands in a ticket's thread: messages, inline notes and system events, oldest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from deskapp.domain.bounces import BounceKind
from deskapp.domain.mail import Address
from deskapp.domain.mailbox.posting import Post
from deskapp.domain.reminders import Reminder
from deskapp.domain.vocabulary import Actor, Channel, Deed, Direction, OutboxState


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file kept with a message or a note; `sha256` finds its bytes."""

    id: int
    name: str
    content_type: str
    size: int
    sha256: str
    content_id: str = ""


@dataclass(frozen=True, slots=True)
class Return:
    """What came back of a message that went out: for whom (an address, or "" where it is not said) and a server's
    words, on one line."""

    kind: BounceKind
    recipient: str
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Message:
    """A message of the thread. `text[:quote_at]` is what is new, the rest is folded history.

    `post` is where one that goes out by mail stands, `agents` are those an internal one is for; `rule` is the name of
    the rule that sent it, `source_id` the merged ticket it was written in; `returns` holds what was told last of each
    recipient whom it did not reach. `unproven` is one that says it is the desk's own, which its checks deny.
    """

    id: int
    at: datetime
    direction: Direction
    channel: Channel
    author: str
    sender: Address | None
    agent_id: int | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    text: str
    quote_at: int
    has_html: bool
    files: tuple[AttachedFile, ...]
    post: Post | None = None
    agents: tuple[int, ...] = ()
    rule: str = ""
    source_id: int | None = None
    returns: tuple[Return, ...] = ()
    unproven: bool = False

    @property
    def state(self) -> OutboxState | None:
        """Where one that goes out by mail stands."""
        return self.post.state if self.post else None

    def colleagues(self, agent_id: int) -> tuple[int, ...]:
        """To whom an agent's answer to this internal message goes: its writer and the others it was for."""
        named = (self.agent_id, *self.agents)
        return tuple(dict.fromkeys(each for each in named if each is not None and each != agent_id))


@dataclass(frozen=True, slots=True)
class Tick:
    """What an agent told of a to-do line of an inline note, by the line's number from 0; the note stays as it was."""

    todo: int
    done: bool
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class InlineNote:
    """An internal note in the thread. It is never edited and never deleted.

    `ticks` holds what was told last of each to-do line, `reminders` the open ones; both are records of their own.
    Without an author, `rule` is the name of the rule that wrote it. `source_id` is the merged ticket it was written in.
    """

    id: int
    at: datetime
    agent_id: int | None
    author: str
    text: str
    files: tuple[AttachedFile, ...]
    hash: str
    ticks: tuple[Tick, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    rule: str = ""
    source_id: int | None = None


@dataclass(frozen=True, slots=True)
class SystemEvent:
    """One line that says what happened: who, which deed, and its values; `source_id` names a merged ticket it is of."""

    id: int
    at: datetime
    actor: Actor
    agent_id: int | None
    author: str
    deed: Deed
    values: Mapping[str, object] = field(default_factory=dict)
    source_id: int | None = None


ThreadItem = Message | InlineNote | SystemEvent
Place = tuple[datetime, int, int]
"""Where an item stands in its thread: by time; at one time messages before deeds before notes, each by id."""

_RANKS: dict[type, int] = {Message: 0, SystemEvent: 1, InlineNote: 2}


def place_of(item: ThreadItem) -> Place:
    """The place of an item; no two of a thread have the same."""
    return item.at, _RANKS[type(item)], item.id


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A stretch of a thread, oldest first; `more` says whether anything stands before it."""

    items: tuple[ThreadItem, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """A ticket, contact or company note as it stands; without text and files there is none.

    Version 0 was never written. `reminders` are the open ones; `rule` wrote it where no agent did.
    """

    text: str
    version: int
    agent_id: int | None
    author: str
    at: datetime | None
    files: tuple[AttachedFile, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    rule: str = ""
