"""Hours worked: the spans in which agents were available, cut at the ends of periods."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Available:
    """A span in which an agent was available in a department; in µs since 1970."""

    agent_id: int
    department_id: int
    begin: int
    end: int


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans without overlaps, in order: an hour in which somebody was available in three departments is one hour."""
    found: list[Span] = []
    for begin, end in sorted(spans):
        if found and begin <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def seconds_in(spans: Sequence[Span], periods: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """For each period in which some of the spans lie its index and the whole seconds; both are in order."""
    first = 0
    for index, (begin, end) in enumerate(periods):
        while first < len(spans) and spans[first][1] <= begin:
            first += 1
        total, place = 0, first
        while place < len(spans) and spans[place][0] < end:
            total += min(end, spans[place][1]) - max(begin, spans[place][0])
            place += 1
        if total:
            yield index, total // 1_000_000
