"""The spans in which the demo's agents were available: as long as what they did takes, on the days they did it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from deskapp.domain.vocabulary import EventKind
from deskapp.store.bulk import BulkWriter

MINUTE_US = 60_000_000
DAY_US = 1_440 * MINUTE_US
#: How many minutes of an agent's time what is counted takes.
_TAKES = {
    EventKind.ANSWER: 11.0,
    EventKind.RESOLVED: 2.0,
    EventKind.NOTE: 4.0,
    EventKind.CALL: 7.0,
    EventKind.CHAT_STARTED: 11.0,
}
#: The least and the most minutes of a day, and from how many on there is lunch, which takes so many.
_LEAST, _MOST, _LONG, _LUNCH = 25.0, 510.0, 270.0, 35.0
#: A day begins so many minutes before the first thing that is done, and ends by then (UTC).
_BEFORE, _LATEST = 12, 16 * 60 + 40


@dataclass(slots=True)
class _Day:
    minutes: float = 0.0
    first: int = 0


class Attendance:
    """Notes when agents (ids) did how much, and lays down the spans in the end."""

    def __init__(self, departments: Mapping[int, tuple[int, ...]], rng: Random) -> None:
        self._departments = departments
        self._rng = rng
        self._days: dict[tuple[int, int], _Day] = {}
        self._ease = {agent: 1.05 + 0.5 * rng.random() for agent in departments}

    def did(self, agent: int, at: int, kind: EventKind) -> None:
        """An agent did something at a moment in µs."""
        takes = _TAKES.get(kind)
        if takes is None:
            return
        day = self._days.setdefault((agent, at // DAY_US), _Day(first=at))
        day.minutes += takes
        day.first = min(day.first, at)

    def write(self, writer: BulkWriter, until: int) -> None:
        """Lay down the spans, those of an agent in several departments side by side; none goes beyond `until` (µs)."""
        for (agent, day), did in sorted(self._days.items()):
            for begin, end in self._spans(day, did, self._ease[agent]):
                for department in self._departments[agent]:
                    if begin < (ended := min(end, until)):
                        row = (writer.next_id("availability_span"), agent, department, begin, ended, False)
                        writer.add("availability_span", row)

    def _spans(self, day: int, did: _Day, ease: float) -> Iterator[tuple[int, int]]:
        minutes = min(_MOST, max(_LEAST, did.minutes * ease * (0.85 + 0.3 * self._rng.random())))
        latest = day * DAY_US + int((_LATEST - minutes) * MINUTE_US)
        begin = min(did.first - int(_BEFORE * self._rng.random() * MINUTE_US), latest)
        length = int(minutes * MINUTE_US)
        if minutes < _LONG:
            yield begin, begin + length
            return
        noon = begin + int(length * (0.45 + 0.1 * self._rng.random()))
        yield begin, noon
        back = noon + int(_LUNCH * MINUTE_US)
        yield back, back + begin + length - noon
