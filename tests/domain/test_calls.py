"""What of a call or chat counts, and which cannot have been so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from deskapp.domain.calls import Call, Chat, Counts, call_events, chat_events, checked_call, checked_chat
from deskapp.domain.errors import Invalid
from deskapp.domain.vocabulary import Channel
from deskapp.domain.vocabulary import EventKind as K

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def at(seconds: float) -> datetime:
    """So many seconds behind noon."""
    return NOON + timedelta(seconds=seconds)


CALLS = {
    "answered": (
        Call(True, at(0), at(8), at(68.9), 7),
        (Counts(K.CALL_RANG, at(0)), Counts(K.CALL, at(8)), Counts(K.CALL_ENDED, at(68.9), 60)),
    ),
    "missed": (
        Call(True, at(0), None, at(30)),
        (Counts(K.CALL_RANG, at(0)), Counts(K.CALL_MISSED, at(30))),
    ),
    "made": (
        Call(False, at(0), at(5), at(5), 7),
        (Counts(K.CALL, at(5)), Counts(K.CALL_ENDED, at(5), 0)),
    ),
    "made in vain": (Call(False, at(0), None, at(20), 7), ()),
}
CHATS = {
    "answered": (
        Chat(True, at(0), at(9.5), at(100), 7, (at(10), at(20))),
        (
            Counts(K.CHAT_RANG, at(0)),
            Counts(K.CHAT_STARTED, at(9.5), 9),
            Counts(K.CHAT_ANSWER, at(10)),
            Counts(K.CHAT_ANSWER, at(20)),
            Counts(K.CHAT_ENDED, at(100), 90),
        ),
    ),
    "going on": (
        Chat(True, at(0), at(4), None, 7),
        (Counts(K.CHAT_RANG, at(0)), Counts(K.CHAT_STARTED, at(4), 4)),
    ),
    "missed": (
        Chat(True, at(0), ended_at=at(40)),
        (Counts(K.CHAT_RANG, at(0)), Counts(K.CHAT_MISSED, at(40))),
    ),
    "begun by an agent": (
        Chat(False, at(0), at(0), at(60), 7),
        (Counts(K.CHAT_STARTED, at(0)), Counts(K.CHAT_ENDED, at(60), 60)),
    ),
    "outside the hours": (Chat(True, at(0), outside_hours=True), (Counts(K.INCOMING, at(0)),)),
}


@pytest.mark.parametrize("name", CALLS)
def test_what_of_a_call_counts(name: str) -> None:
    call, counted = CALLS[name]
    assert call_events(checked_call(call, at(100))) == counted


@pytest.mark.parametrize("name", CHATS)
def test_what_of_a_chat_counts(name: str) -> None:
    chat, counted = CHATS[name]
    assert chat_events(checked_chat(chat, at(100))) == counted


@pytest.mark.parametrize(
    ("call", "field"),
    [
        (Call(True, at(0), at(-1), at(5), 7), "ended"),
        (Call(True, at(0), at(6), at(5), 7), "ended"),
        (Call(True, at(0), None, at(-1)), "ended"),
        (Call(True, at(0), None, at(101)), "ended"),
        (Call(True, at(0), at(1), at(5)), "agent"),
        (Call(True, at(0), None, at(5), channel=Channel.EMAIL), "channel"),
    ],
)
def test_calls_that_cannot_have_been(call: Call, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_call(call, at(100))
    assert refused.value.field == field


@pytest.mark.parametrize(
    ("chat", "field"),
    [
        (Chat(True, at(0), at(-1), at(5), 7), "ended"),
        (Chat(True, at(0), at(6), at(5), 7), "ended"),
        (Chat(True, at(0), at(1), at(5), 7, (at(6),)), "ended"),
        (Chat(True, at(0), at(2), at(5), 7, (at(1),)), "ended"),
        (Chat(True, at(101)), "ended"),
        (Chat(True, at(0), at(1), at(5)), "agent"),
        (Chat(True, at(0), answers=(at(1),)), "started"),
        (Chat(False, at(0)), "started"),
        (Chat(True, at(0), at(1), at(5), 7, outside_hours=True), "started"),
    ],
)
def test_chats_that_cannot_have_been(chat: Chat, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_chat(chat, at(100))
    assert refused.value.field == field
