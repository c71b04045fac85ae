"""Statuses of a ticket and the table of what may become what (SPEC §2)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Status(StrEnum):
    """A ticket's status; the value is the one-letter code kept in the store and spoken by the API."""

    NEW = "N"
    OPEN = "C"
    ANSWERED = "A"
    POSTPONED = "W"
    RESOLVED = "R"
    CLOSED = "L"
    SPAM = "B"
    DELETED = "X"
    CHATTING = "T"
    CALLING = "P"


_N, _C, _A, _W, _R = Status.NEW, Status.OPEN, Status.ANSWERED, Status.POSTPONED, Status.RESOLVED
_L, _B, _X, _T, _P = Status.CLOSED, Status.SPAM, Status.DELETED, Status.CHATTING, Status.CALLING

#: What each status may become. Spam and Deleted return to the status the ticket had, see `may_become`.
TRANSITIONS: Mapping[Status, frozenset[Status]] = {
    _N: frozenset({_A, _W, _R, _B, _X}),
    _C: frozenset({_A, _W, _R, _B, _X}),
    _A: frozenset({_C, _W, _R, _B, _X}),
    _W: frozenset({_N, _C, _A, _R, _B, _X}),
    _R: frozenset({_C, _A, _L, _B, _X}),
    _L: frozenset({_X}),
    _B: frozenset(),
    _X: frozenset(),
    _T: frozenset({_A}),
    _P: frozenset({_A}),
}

#: What *All* lists: everything but Spam, Deleted and Closed.
LISTED = frozenset(Status) - {_L, _B, _X}

#: What still waits for somebody; an agent who leaves leaves these behind.
UNFINISHED = LISTED - {_R}

#: The three counts a department shows, in their order.
COUNTED = (_N, _C, _R)

#: A customer's message opens these again; the rest is decided by `on_customer_message`.
_REOPENED = frozenset({_A, _W})
_KEPT = frozenset({_N, _C, _B, _T, _P})


def may_become(old: Status, new: Status, before: Status | None = None) -> bool:
    """Whether the table allows `old` → `new`; `before` is the status a spam, deleted or postponed ticket had.

    A postponed ticket may only become New again if it was New.
    """
    if old in (_B, _X):
        return new == before
    if old == _W and new == _N:
        return before == _N
    return new in TRANSITIONS[old]


def on_customer_message(old: Status, *, reopen_resolved: bool = True) -> Status | None:
    """The status after a customer's message, or None when the message has to start a new, linked ticket."""
    if old in _KEPT:
        return old
    if old in _REOPENED or (old == _R and reopen_resolved):
        return _C
    return None


def after_postponed(before: Status | None) -> Status:
    """What a postponed ticket is when its time has come."""
    return _N if before == _N else _C
