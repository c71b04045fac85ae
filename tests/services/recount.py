"""The figures of reports counted once more, from the events alone by formulas written out: what all must equal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.question import NOBODY, Bucket, Question
from deskapp.domain.vocabulary import EventKind
from tests.services.reporting import Happened, Span

E = EventKind
_COUNTS: Mapping[str, Mapping[EventKind, int]] = {
    "answers": {E.ANSWER: 1},
    "calls": {E.CALL: 1},
    "missed_calls": {E.CALL_MISSED: 1},
    "chat_answers": {E.CHAT_ANSWER: 1},
    "chats": {E.CHAT_STARTED: 1},
    "missed_chats": {E.CHAT_MISSED: 1},
    "not_ranked": {E.RESOLVED: 1, E.CHAT_ENDED: 1, E.RANKED: -1},
    "rewards": {E.REWARD: 1},
    "punishments": {E.REBUKE: 1},
    "i_messages": {E.INCOMING: 1},
    "i_calls": {E.CALL_RANG: 1},
    "f_calls": {E.CALL_ENDED: 1},
    "i_chats": {E.CHAT_RANG: 1},
    "f_chats": {E.CHAT_ENDED: 1},
    "created_tickets": {E.CREATED: 1},
    "resolved_tickets": {E.RESOLVED: 1},
    "notes": {E.NOTE: 1},
    "newStays": {E.WAS_NEW: 1},
    "openStays": {E.WAS_OPEN: 1},
    "answeredStays": {E.WAS_ANSWERED: 1},
    "postponedStays": {E.WAS_POSTPONED: 1},
    "resolvedStays": {E.WAS_RESOLVED: 1},
}
_MEANS: Mapping[str, EventKind] = {
    "newAnswerAvgTime": E.FIRST_ANSWER,
    "nextAnswerAvgTime": E.NEXT_ANSWER,
    "chatPickupAvgTime": E.CHAT_STARTED,
    "chatAvgTime": E.CHAT_ENDED,
    "newAvgTime": E.WAS_NEW,
    "openAvgTime": E.WAS_OPEN,
    "answeredAvgTime": E.WAS_ANSWERED,
    "postponedAvgTime": E.WAS_POSTPONED,
    "resolvedAvgTime": E.WAS_RESOLVED,
}
_SHARES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "not_ranked_p": ("not_ranked", ("not_ranked", "rewards", "punishments")),
    "rewards_p": ("rewards", ("rewards", "punishments")),
    "punishments_p": ("punishments", ("rewards", "punishments")),
}
_RATES: Mapping[str, str] = {
    "answersPerHour": "answers",
    "resolvedPerHour": "resolved_tickets",
    "callsPerHour": "calls",
    "chatsPerHour": "chats",
    "notesPerHour": "notes",
    "rewardsPerHour": "rewards",
}


def value(name: str, events: Iterable[Happened], worked_s: int = 0) -> float | None:
    """A column over events (and seconds worked), None for an average over nothing."""
    events = list(events)
    if name in _COUNTS:
        return _count(name, events)
    if name in _MEANS:
        timed = [one for one in events if one.kind is _MEANS[name] and one.value is not None]
        return _over(sum(one.n * (one.value or 0) for one in timed), sum(one.n for one in timed))
    if name in _SHARES:
        part, whole = _SHARES[name]
        return _over(100 * _count(part, events), sum(_count(each, events) for each in whole))
    if name in _RATES:
        return _over(3600 * _count(_RATES[name], events), worked_s)
    return {"worked_seconds": worked_s, "call_seconds": _call_seconds(events)}[name]


def _count(name: str, events: Iterable[Happened]) -> int:
    return sum(one.n * _COUNTS[name].get(one.kind, 0) for one in events)


def _call_seconds(events: Iterable[Happened]) -> int:
    return sum(one.n * (one.value or 0) for one in events if one.kind is E.CALL_ENDED)


def _over(over: int, under: int) -> float | None:
    return over / under if under > 0 else None


@dataclass(frozen=True)
class Seen:
    """What a viewer may count: everything in the departments of `whole` (None: all), in `own` what `me` did."""

    whole: frozenset[int] | None = None
    own: frozenset[int] = frozenset()
    me: int = NOBODY

    def counts(self, department: int, agent: int | None) -> bool:
        """Whether something that an agent did in a department counts."""
        return self.whole is None or department in self.whole or (department in self.own and agent == self.me)


@dataclass(frozen=True)
class Recount:
    """All that happened in a workspace, asked by somebody."""

    question: Question
    zone: ZoneInfo
    happened: tuple[Happened, ...]
    spans: tuple[Span, ...]
    seen: Seen

    def value(self, name: str, key: object = None, bucket: Bucket | None = None) -> float | None:
        """A column for a row (all rows where None) in a period (the whole range where None)."""
        events = [one for one in self._counted(bucket or self.question.range) for _ in range(self._times(one, key))]
        return value(name, events, self._worked(key, bucket) if self.question.report == "per-hour" else 0)

    def rows(self) -> set[object]:
        """The rows for which anything counts."""
        return {key for one in self._counted(self.question.range) for key in self._keys(one)}

    def _counted(self, bucket: Bucket) -> list[Happened]:
        return [one for one in self.happened if self._day(one.at) in bucket and self._passes(one)]

    def _passes(self, one: Happened) -> bool:
        question = self.question
        return (
            self.seen.counts(one.department, one.agent)
            and (question.departments is None or one.department in question.departments)
            and (question.channels is None or one.channel in question.channels)
            and (question.agents is None or (one.agent or NOBODY) in question.agents)
        )

    def _keys(self, one: Happened) -> list[object]:
        if self.question.of.rows is Dimension.TAG:
            asked = self.question.tags
            return [tag for tag in one.tags if asked is None or tag in asked]
        of: Mapping[Dimension, Callable[[], object]] = {
            Dimension.DEPARTMENT: lambda: one.department,
            Dimension.AGENT: lambda: one.agent or NOBODY,
            Dimension.CHANNEL: lambda: one.channel.value,
        }
        return [of[self.question.of.rows]()]

    def _times(self, one: Happened, key: object) -> int:
        """How often an event counts: in a report of tags once for each of them."""
        keys = self._keys(one)
        return len(keys) if key is None else keys.count(key)

    def _moment(self, text: str) -> datetime:
        found = datetime.fromisoformat(text)
        return (found if found.tzinfo else found.replace(tzinfo=self.zone)).astimezone(UTC)

    def _day(self, text: str) -> date:
        return self._moment(text).astimezone(self.zone).date()

    def _worked(self, key: object, bucket: Bucket | None) -> int:
        """Whole minutes in which an agent was available somewhere, each told by its first second."""
        days = bucket or self.question.range
        return sum(
            60 * len(minutes) for (agent, day), minutes in self._minutes.items() if day in days and key in (None, agent)
        )

    @cached_property
    def _minutes(self) -> dict[tuple[int, date], set[datetime]]:
        found: dict[tuple[int, date], set[datetime]] = {}
        for span in filter(self._works, self.spans):
            moment, end = self._moment(span.begin), self._moment(span.end)
            while moment < end:
                found.setdefault((span.agent, moment.astimezone(self.zone).date()), set()).add(moment)
                moment += timedelta(minutes=1)
        return found

    def _works(self, span: Span) -> bool:
        asked = self.question
        return (
            self.seen.counts(span.department, span.agent)
            and (asked.departments is None or span.department in asked.departments)
            and (asked.agents is None or span.agent in asked.agents)
        )
