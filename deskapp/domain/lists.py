"""What a list shows and in which order: views and orders as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from deskapp.domain.status import LISTED, Status


class View(StrEnum):
    """The ready-made views of the sidebar."""

    ALL = "all"
    MINE = "mine"
    UNASSIGNED = "unassigned"
    NEW = "new"
    OPEN = "open"
    ANSWERED = "answered"
    POSTPONED = "postponed"
    RESOLVED = "resolved"
    UNDELIVERED = "undelivered"
    CLOSED = "closed"
    SPAM = "spam"
    TRASH = "trash"


#: The statuses each view lists; *Mine* and *Unassigned* narrow by agent too, *Undelivered* to those with a mail that
#: waits for a person.
STATUSES: dict[View, frozenset[Status]] = {
    View.ALL: LISTED,
    View.MINE: LISTED,
    View.UNASSIGNED: LISTED,
    View.NEW: frozenset({Status.NEW}),
    View.OPEN: frozenset({Status.OPEN}),
    View.ANSWERED: frozenset({Status.ANSWERED}),
    View.POSTPONED: frozenset({Status.POSTPONED}),
    View.RESOLVED: frozenset({Status.RESOLVED}),
    View.UNDELIVERED: frozenset(Status) - {Status.SPAM, Status.DELETED},
    View.CLOSED: frozenset({Status.CLOSED}),
    View.SPAM: frozenset({Status.SPAM}),
    View.TRASH: frozenset({Status.DELETED}),
}


class Order(StrEnum):
    """The orders a list offers; each has an index."""

    NEWEST = "newest"
    OLDEST = "oldest"
    CREATED = "created"
    CREATED_FIRST = "created-first"
    PRIORITY = "priority"


@dataclass(frozen=True, slots=True)
class ListQuery:
    """One list: a view, perhaps within one department, in an order."""

    view: View = View.ALL
    department_id: int | None = None
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the order's key and the id of its last row."""

    key: int
    id: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many tickets there are, of what the viewer may see.

    `departments` maps a department to (new, open, resolved); `views` maps a view to the length of its list.
    """

    departments: dict[int, tuple[int, int, int]]
    views: dict[View, int]
