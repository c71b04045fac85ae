"""Calls and chats as they are told, and what of each the reports count (SPEC §7, §9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from deskapp.domain.errors import Invalid
from deskapp.domain.vocabulary import Channel, EventKind

_SECOND = timedelta(seconds=1)


class Counts(NamedTuple):
    """An event that counts: its kind, its moment, and seconds where it has a length."""

    kind: EventKind
    at: datetime
    value: int | None = None


@dataclass(frozen=True, slots=True)
class Call:
    """A call that is over; nobody answered where `answered_at` is None. `agent_id` took it or made it.

    `channel` is CALL, or IVR for what came by a voice menu.
    """

    incoming: bool
    rang_at: datetime
    answered_at: datetime | None
    ended_at: datetime
    agent_id: int | None = None
    channel: Channel = Channel.CALL

    @property
    def seconds(self) -> int | None:
        """How long was talked, None where nobody answered."""
        return None if self.answered_at is None else (self.ended_at - self.answered_at) // _SECOND


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat; `started_at` is when an agent began to answer (None: nobody did), `ended_at` None while it goes on.

    One that an agent began is not `incoming`. `answers` are the moments of the agent's messages. What came
    `outside_hours` rang nobody: it is a message that a customer left.
    """

    incoming: bool
    rang_at: datetime
    started_at: datetime | None = None
    ended_at: datetime | None = None
    agent_id: int | None = None
    answers: tuple[datetime, ...] = ()
    outside_hours: bool = False

    @property
    def seconds(self) -> int | None:
        """How long it lasted, None where nobody answered or it goes on."""
        whole = self.started_at is not None and self.ended_at is not None
        return (self.ended_at - self.started_at) // _SECOND if whole else None  # type: ignore[operator]


def call_events(call: Call) -> tuple[Counts, ...]:
    """What of a call counts. One that is returned later is another call; a vain attempt to call counts for nothing."""
    rang = (Counts(EventKind.CALL_RANG, call.rang_at),) if call.incoming else ()
    if call.answered_at is not None:
        handled = Counts(EventKind.CALL, call.answered_at)
        return (*rang, handled, Counts(EventKind.CALL_ENDED, call.ended_at, call.seconds))
    return (*rang, Counts(EventKind.CALL_MISSED, call.ended_at)) if call.incoming else ()


def chat_events(chat: Chat) -> tuple[Counts, ...]:
    """What of a chat counts."""
    if chat.outside_hours:
        return (Counts(EventKind.INCOMING, chat.rang_at),)
    rang = (Counts(EventKind.CHAT_RANG, chat.rang_at),) if chat.incoming else ()
    if chat.started_at is None:
        return (*rang, Counts(EventKind.CHAT_MISSED, chat.ended_at or chat.rang_at))
    pick_up = (chat.started_at - chat.rang_at) // _SECOND if chat.incoming else None
    answers = (Counts(EventKind.CHAT_ANSWER, at) for at in chat.answers)
    ended = () if chat.ended_at is None else (Counts(EventKind.CHAT_ENDED, chat.ended_at, chat.seconds),)
    return (*rang, Counts(EventKind.CHAT_STARTED, chat.started_at, pick_up), *answers, *ended)


def checked_call(call: Call, now: datetime) -> Call:
    """The call itself; `Invalid` where it cannot have been so."""
    _check_order([call.rang_at, call.answered_at, call.ended_at], now)
    if call.answered_at is not None and call.agent_id is None:
        raise Invalid("Who took the call?", field="agent")
    if call.channel not in (Channel.CALL, Channel.IVR):
        raise Invalid("That is not a way to call.", field="channel")
    return call


def checked_chat(chat: Chat, now: datetime) -> Chat:
    """The chat itself; `Invalid` where it cannot have been so."""
    _check_order([chat.rang_at, chat.started_at, *sorted(chat.answers), chat.ended_at], now)
    if chat.started_at is None and (chat.answers or not chat.incoming):
        raise Invalid("When did the agent begin?", field="started")
    if chat.started_at is not None and chat.outside_hours:
        raise Invalid("A chat outside the hours rings nobody, so nobody can have answered it.", field="started")
    if chat.started_at is not None and chat.agent_id is None:
        raise Invalid("Who answered the chat?", field="agent")
    return chat


def _check_order(moments: list[datetime | None], now: datetime) -> None:
    there = [moment for moment in moments if moment is not None]
    if any(later < earlier for earlier, later in pairwise(there)):
        raise Invalid("It cannot end before it begins.", field="ended")
    if there[-1] > now:
        raise Invalid("It cannot end in the future.", field="ended")
