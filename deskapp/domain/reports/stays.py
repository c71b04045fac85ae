"""How long tickets stay in a status: an event when they leave it (SPEC §7, time in status)."""

from __future__ import annotations

from collections.abc import Mapping

from deskapp.domain.status import Status
from deskapp.domain.vocabulary import EventKind

#: The statuses whose stays count. In the others nobody works on a ticket, or it is talked about at this moment.
STAYS: Mapping[Status, EventKind] = {
    Status.NEW: EventKind.WAS_NEW,
    Status.OPEN: EventKind.WAS_OPEN,
    Status.ANSWERED: EventKind.WAS_ANSWERED,
    Status.POSTPONED: EventKind.WAS_POSTPONED,
    Status.RESOLVED: EventKind.WAS_RESOLVED,
}


def stay(status: Status, begin: int, end: int) -> tuple[EventKind, int] | None:
    """What a stay in a status counts as, and its whole seconds; `begin` and `end` in µs since 1970.

    None where it counts as none: what a ticket only passes through in one moment, and what a mail that is dated before
    its beginning ended.
    """
    kind = STAYS.get(status)
    return None if kind is None or end <= begin else (kind, (end - begin) // 1_000_000)
