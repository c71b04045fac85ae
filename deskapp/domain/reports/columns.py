"""The columns of the reports as data (SPEC §7): what each adds up, and what it divides by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from deskapp.domain.reports.measures import KINDS, PLACE, WORKED, Figures, count_of, seconds_of, timed_of
from deskapp.domain.vocabulary import EventKind


class ColumnKind(StrEnum):
    """How a column comes about. Only the parts of counts and sums add up to the whole."""

    COUNT = "count"
    SUM = "sum"
    MEAN = "mean"
    SHARE = "share"
    RATE = "rate"


class Unit(StrEnum):
    """What a column's values are: whole numbers, seconds (shown as h:mm or as seconds), percent, or so many an hour."""

    NUMBER = "number"
    SECONDS = "seconds"
    MINUTES = "minutes"
    HOURS = "hours"
    PERCENT = "percent"
    PER_HOUR = "per-hour"

    @property
    def is_time(self) -> bool:
        """Whether its values are seconds, however they are shown."""
        return self in (Unit.SECONDS, Unit.MINUTES, Unit.HOURS)


class Good(IntEnum):
    """Whether more of it is better, worse, or neither."""

    LESS = -1
    NEITHER = 0
    MORE = 1


#: What a quotient is multiplied by.
_SCALE = {ColumnKind.MEAN: 1, ColumnKind.SHARE: 100, ColumnKind.RATE: 3600}

Weights = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name in the API, its label and definition for people, and what it is made of.

    `over` and `under` are measures with their weights; without `under` the value is a sum, else a quotient. Values of
    MINUTES and HOURS are seconds; the unit only says how they are shown.
    """

    name: str
    label: str
    tip: str
    kind: ColumnKind
    unit: Unit
    over: Weights
    under: Weights = ()
    good: Good = Good.NEITHER

    def value(self, figures: Figures) -> float | None:
        """The value over a bucket's figures; None for an average or a share over nothing."""
        over = _weighed(figures, self.over)
        if not self.under:
            return over
        under = _weighed(figures, self.under)
        return _SCALE[self.kind] * over / under if under > 0 else None

    def values(self, course: Iterable[Figures]) -> list[float | None]:
        """The values over several buckets: a chart of two years by day asks for thousands within a frame."""
        if self.under or len(self.over) > 1:
            return [self.value(figures) for figures in course]
        [(name, weight)] = self.over
        place = PLACE[name]
        return [figures[place] * weight for figures in course]

    @property
    def adds_up(self) -> bool:
        """Whether the values of parts add up to the value of the whole."""
        return not self.under

    @property
    def kinds(self) -> dict[EventKind, int]:
        """The kinds of events that are behind its values, with their weights; none for what comes from hours."""
        return {KINDS[name]: weight for name, weight in self.over if name in KINDS}

    @property
    def measures(self) -> frozenset[str]:
        """The measures it is made of."""
        return frozenset(name for name, _ in (*self.over, *self.under))


def _weighed(figures: Figures, weights: Weights) -> int:
    """Written as a loop, which is the fastest way of such short sums."""
    total = 0
    for name, weight in weights:
        total += figures[PLACE[name]] * weight
    return total


def _n(kind: EventKind, weight: int = 1) -> tuple[str, int]:
    return count_of(kind), weight


def _count(name: str, label: str, tip: str, *over: tuple[str, int], good: Good = Good.NEITHER) -> Column:
    return Column(name, label, tip, ColumnKind.COUNT, Unit.NUMBER, over, good=good)


def _mean(name: str, label: str, tip: str, kind: EventKind, good: Good = Good.LESS) -> Column:
    over, under = ((seconds_of(kind), 1),), ((timed_of(kind), 1),)
    return Column(name, label, tip, ColumnKind.MEAN, Unit.SECONDS, over, under, good)


def _share(name: str, label: str, tip: str, over: Weights, under: Weights, good: Good) -> Column:
    return Column(name, label, tip, ColumnKind.SHARE, Unit.PERCENT, over, under, good)


_E = EventKind
_NOT_RANKED = (_n(_E.RESOLVED), _n(_E.CHAT_ENDED), _n(_E.RANKED, -1))
_REWARDS, _REBUKES = (_n(_E.REWARD),), (_n(_E.REBUKE),)

_FIGURES = (
    _count(
        "answers",
        "Answers",
        "Messages sent by agents, or by a rule that an agent's act set going. New tickets that agents write count; "
        "chat messages, notifications, notes and merges do not.",
        _n(_E.ANSWER),
    ),
    _mean("newAnswerAvgTime", "Avg new-message time", "Mean time from New to Answered.", _E.FIRST_ANSWER),
    _mean("nextAnswerAvgTime", "Avg open-message time", "Mean time from Open to Answered.", _E.NEXT_ANSWER),
    _count("calls", "Calls", "Calls that agents handled, incoming and outgoing.", _n(_E.CALL)),
    _count("missed_calls", "Missed calls", "Incoming calls that nobody answered.", _n(_E.CALL_MISSED), good=Good.LESS),
    Column(
        "call_seconds",
        "Call minutes",
        "Total length of the calls.",
        ColumnKind.SUM,
        Unit.MINUTES,
        ((seconds_of(_E.CALL_ENDED), 1),),
    ),
    _count("chat_answers", "Chat messages", "Messages that agents sent in chats.", _n(_E.CHAT_ANSWER)),
    _count("chats", "Chats", "Chats that an agent answered or started.", _n(_E.CHAT_STARTED)),
    _count("missed_chats", "Missed chats", "Incoming chats that nobody answered.", _n(_E.CHAT_MISSED), good=Good.LESS),
    _mean(
        "chatPickupAvgTime",
        "Avg chat pick-up time",
        "Mean time from the ringing of a chat to the agent's start.",
        _E.CHAT_STARTED,
    ),
    _mean("chatAvgTime", "Avg chat time", "Mean length of chats.", _E.CHAT_ENDED, Good.NEITHER),
    _count(
        "not_ranked",
        "Not ranked",
        "Resolved tickets and ended chats that got no rating, or a neutral one.",
        *_NOT_RANKED,
    ),
    _share(
        "not_ranked_p",
        "Not ranked %",
        "Not ranked of all: not ranked, rewards and rebukes together.",
        _NOT_RANKED,
        (*_NOT_RANKED, *_REWARDS, *_REBUKES),
        Good.LESS,
    ),
    _count("rewards", "Rewards", "Positive ratings.", *_REWARDS, good=Good.MORE),
    _share(
        "rewards_p", "Rewards %", "Rewards of rewards and rebukes together.", _REWARDS, _REWARDS + _REBUKES, Good.MORE
    ),
    _count("punishments", "Rebukes", "Negative ratings.", *_REBUKES, good=Good.LESS),
    _share(
        "punishments_p",
        "Rebukes %",
        "Rebukes of rewards and rebukes together.",
        _REBUKES,
        _REWARDS + _REBUKES,
        Good.LESS,
    ),
    _count("i_messages", "Incoming messages", "New tickets and replies by customers.", _n(_E.INCOMING)),
    _count("i_calls", "Incoming calls", "Every call that rang.", _n(_E.CALL_RANG)),
    _count("f_calls", "Finished calls", "Answered calls that ended.", _n(_E.CALL_ENDED)),
    _count("i_chats", "Incoming chats", "Every chat that rang.", _n(_E.CHAT_RANG)),
    _count("f_chats", "Finished chats", "Answered chats that ended.", _n(_E.CHAT_ENDED)),
    _count("created_tickets", "Created tickets", "Tickets that were created.", _n(_E.CREATED)),
    _count(
        "resolved_tickets",
        "Resolved tickets",
        "How often tickets were resolved: one that was resolved twice counts twice.",
        _n(_E.RESOLVED),
        good=Good.MORE,
    ),
    _count("notes", "Notes", "Inline notes by agents, not those of rules.", _n(_E.NOTE)),
)


def _stay(name: str, label: str, tip: str, kind: EventKind) -> Column:
    return _mean(name, label, tip, kind, Good.NEITHER)


_STAYS = (
    _stay("newAvgTime", "Avg time as New", "Mean length of the stays in New that ended.", _E.WAS_NEW),
    _stay("openAvgTime", "Avg time as Open", "Mean length of the stays in Open that ended.", _E.WAS_OPEN),
    _stay(
        "answeredAvgTime", "Avg time as Answered", "Mean length of the stays in Answered that ended.", _E.WAS_ANSWERED
    ),
    _stay(
        "postponedAvgTime",
        "Avg time as Postponed",
        "Mean length of the stays in Postponed that ended.",
        _E.WAS_POSTPONED,
    ),
    _stay(
        "resolvedAvgTime", "Avg time as Resolved", "Mean length of the stays in Resolved that ended.", _E.WAS_RESOLVED
    ),
    _count("newStays", "Stays as New", "How many stays in New ended.", _n(_E.WAS_NEW)),
    _count("openStays", "Stays as Open", "How many stays in Open ended.", _n(_E.WAS_OPEN)),
    _count("answeredStays", "Stays as Answered", "How many stays in Answered ended.", _n(_E.WAS_ANSWERED)),
    _count("postponedStays", "Stays as Postponed", "How many stays in Postponed ended.", _n(_E.WAS_POSTPONED)),
    _count("resolvedStays", "Stays as Resolved", "How many stays in Resolved ended.", _n(_E.WAS_RESOLVED)),
)


def _rate(name: str, label: str, tip: str, kind: EventKind) -> Column:
    return Column(name, label, tip, ColumnKind.RATE, Unit.PER_HOUR, (_n(kind),), ((WORKED, 1),), Good.MORE)


_RATES = (
    Column(
        "worked_seconds",
        "Hours worked",
        "The time in which agents were available. Where several departments count, an agent's hour is one hour.",
        ColumnKind.SUM,
        Unit.HOURS,
        ((WORKED, 1),),
    ),
    _rate("answersPerHour", "Answers per hour", "Answers divided by the hours worked.", _E.ANSWER),
    _rate("resolvedPerHour", "Resolved per hour", "Resolved tickets divided by the hours worked.", _E.RESOLVED),
    _rate("callsPerHour", "Calls per hour", "Calls divided by the hours worked.", _E.CALL),
    _rate("chatsPerHour", "Chats per hour", "Chats divided by the hours worked.", _E.CHAT_STARTED),
    _rate("notesPerHour", "Notes per hour", "Notes divided by the hours worked.", _E.NOTE),
    _rate("rewardsPerHour", "Rewards per hour", "Rewards divided by the hours worked.", _E.REWARD),
)

#: Every column by its name in the API, in the order of SPEC §7.
COLUMNS: Mapping[str, Column] = {column.name: column for column in (*_FIGURES, *_STAYS, *_RATES)}

#: The columns of the department report, in order.
FIGURES: tuple[str, ...] = tuple(column.name for column in _FIGURES)
STAYS: tuple[str, ...] = tuple(column.name for column in _STAYS)
RATES: tuple[str, ...] = tuple(column.name for column in _RATES)
