"""What the log of events is added up to: a few whole numbers per bucket, which can be added up again.

A bucket's `Figures` is a tuple of whole numbers in the order of `MEASURES`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from deskapp.domain.vocabulary import EventKind

Figures = tuple[int, ...]

#: Events that last: their `value` is seconds. Where one has no value it counts, but takes no part in an average.
TIMED = (
    EventKind.FIRST_ANSWER,
    EventKind.NEXT_ANSWER,
    EventKind.CALL_ENDED,
    EventKind.CHAT_STARTED,
    EventKind.CHAT_ENDED,
    EventKind.WAS_NEW,
    EventKind.WAS_OPEN,
    EventKind.WAS_ANSWERED,
    EventKind.WAS_POSTPONED,
    EventKind.WAS_RESOLVED,
)


def count_of(kind: EventKind) -> str:
    """The measure that counts the events of a kind."""
    return kind.value.replace("-", "_")


def timed_of(kind: EventKind) -> str:
    """The measure that counts the events of a kind that have a value."""
    return f"{count_of(kind)}_timed"


def seconds_of(kind: EventKind) -> str:
    """The measure that adds up the values of a kind, in seconds."""
    return f"{count_of(kind)}_s"


#: Seconds in which agents were available; it does not come from events but from their spans.
WORKED = "worked_s"

#: The measures that are kept per day, in the order of the columns of the roll-ups.
KEPT: tuple[str, ...] = (
    *(count_of(kind) for kind in EventKind),
    *(name(kind) for kind in TIMED for name in (timed_of, seconds_of)),
)
#: The kind of events that each of them adds up.
KINDS: Mapping[str, EventKind] = {
    **{count_of(kind): kind for kind in EventKind},
    **{name(kind): kind for kind in TIMED for name in (timed_of, seconds_of)},
}
#: All measures.
MEASURES: tuple[str, ...] = (*KEPT, WORKED)
PLACE: Mapping[str, int] = {name: place for place, name in enumerate(MEASURES)}

NOTHING: Figures = (0,) * len(MEASURES)


def added(figures: Iterable[Figures]) -> Figures:
    """Several buckets as one."""
    together = tuple(map(sum, zip(*figures, strict=True)))
    return together or NOTHING


def measures_of(kind: EventKind, n: int, value: int | None) -> dict[str, int]:
    """What an event adds to its bucket; `n` is -1 where it takes one back."""
    found = {count_of(kind): n}
    if kind in TIMED and value is not None:
        found |= {timed_of(kind): n, seconds_of(kind): n * value}
    return found
