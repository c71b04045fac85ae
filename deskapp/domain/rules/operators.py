"""How a condition compares. A fact is a tuple of values: empty where there is nothing, several where there are more.

Texts arrive folded (no case, no accents), so they compare as SPEC §5 wants it. A negated operator over a list is the
positive one denied: none of the values fits.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum

Value = str | int | float
#: What a fact holds; moments are aware datetimes, everything else compares by itself.
FactValue = Value | datetime
#: Whether a pattern is found in a folded text; raises `TooSlow` instead of running on.
Matcher = Callable[[str, str], bool]


class TooSlow(Exception):
    """A regular expression took longer than it may."""


class NoTimeLeft(Exception):
    """Other expressions used up the time of the event; this one may be quick."""


class Kind(StrEnum):
    """What a condition compares; it decides the operators."""

    CHOICE = "choice"
    RANK = "rank"
    TEXT = "text"
    NUMBER = "number"
    MOMENT = "moment"
    DAY = "day"
    CLOCK = "clock"
    SET = "set"
    YES_NO = "yes-no"


class Op(StrEnum):
    """An operator."""

    IS = "is"
    IS_NOT = "is-not"
    ANY = "any-of"
    NONE = "none-of"
    CONTAINS = "contains"
    LACKS = "contains-not"
    STARTS = "starts-with"
    ENDS = "ends-with"
    MATCHES = "matches"
    EMPTY = "empty"
    FILLED = "not-empty"
    LESS = "less"
    MORE = "more"
    BETWEEN = "between"
    HAS_ANY = "has-any"
    HAS_ALL = "has-all"
    HAS_NONE = "has-none"
    BEFORE = "before"
    AFTER = "after"
    WITHIN = "within"
    LONGER_AGO = "longer-ago"
    YES = "yes"
    NO = "no"


class Takes(IntEnum):
    """How many values an operator wants."""

    NOTHING = 0
    ONE = 1
    TWO = 2
    MANY = 3


@dataclass(frozen=True, slots=True)
class Comparing:
    """What a test may use besides fact and values: the moment of the event, and how patterns are matched."""

    now: datetime
    matches: Matcher


Fact = tuple[FactValue, ...]
Test = Callable[[Fact, Fact, Comparing], bool]


@dataclass(frozen=True, slots=True)
class Operator:
    """How an operator reads between subject and values, how many values it takes, and its test."""

    label: str
    takes: Takes
    test: Test


# These run hundreds of times for each mail: a loop takes a third of the time of a generator.


def _any(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    for value in fact:  # noqa: SIM110
        if value in wanted:
            return True
    return False


def _contains(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    for text in fact:
        for word in wanted:
            if word in text:  # type: ignore[operator]
                return True
    return False


def _starts(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    for text in fact:  # noqa: SIM110
        if text.startswith(wanted):  # type: ignore[union-attr, arg-type]
            return True
    return False


def _ends(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    for text in fact:  # noqa: SIM110
        if text.endswith(wanted):  # type: ignore[union-attr, arg-type]
            return True
    return False


def _matches(fact: Fact, wanted: Fact, by: Comparing) -> bool:
    return any(by.matches(str(wanted[0]), str(text)) for text in fact)


def _empty(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    return all(value == "" for value in fact)


def _less(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    return any(value < wanted[0] for value in fact)  # type: ignore[operator]


def _more(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    return any(value > wanted[0] for value in fact)  # type: ignore[operator]


def _between(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    """Both ends included. A stretch of the clock may go over midnight."""
    low, high = wanted
    if isinstance(low, str) and low > high:  # type: ignore[operator]
        return any(value >= low or value <= high for value in fact)  # type: ignore[operator]
    return any(low <= value <= high for value in fact)  # type: ignore[operator]


def _all(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    return all(value in fact for value in wanted)


def _within(fact: Fact, wanted: Fact, by: Comparing) -> bool:
    return any(by.now - _span(wanted) <= moment <= by.now for moment in fact)  # type: ignore[operator]


def _longer_ago(fact: Fact, wanted: Fact, by: Comparing) -> bool:
    return any(moment < by.now - _span(wanted) for moment in fact)  # type: ignore[operator]


def _span(wanted: Fact) -> timedelta:
    return timedelta(minutes=float(wanted[0]))  # type: ignore[arg-type]


def _yes(fact: Fact, wanted: Fact, _: Comparing) -> bool:
    return any(fact)


def _not(test: Test) -> Test:
    return lambda fact, wanted, by: not test(fact, wanted, by)


#: Every operator there is.
OPERATORS: Mapping[Op, Operator] = {
    Op.IS: Operator("is", Takes.ONE, _any),
    Op.IS_NOT: Operator("is not", Takes.ONE, _not(_any)),
    Op.ANY: Operator("is any of", Takes.MANY, _any),
    Op.NONE: Operator("is none of", Takes.MANY, _not(_any)),
    Op.CONTAINS: Operator("contains", Takes.MANY, _contains),
    Op.LACKS: Operator("does not contain", Takes.MANY, _not(_contains)),
    Op.STARTS: Operator("starts with", Takes.MANY, _starts),
    Op.ENDS: Operator("ends with", Takes.MANY, _ends),
    Op.MATCHES: Operator("matches the regular expression", Takes.ONE, _matches),
    Op.EMPTY: Operator("is empty", Takes.NOTHING, _empty),
    Op.FILLED: Operator("is not empty", Takes.NOTHING, _not(_empty)),
    Op.LESS: Operator("is less than", Takes.ONE, _less),
    Op.MORE: Operator("is more than", Takes.ONE, _more),
    Op.BETWEEN: Operator("is between", Takes.TWO, _between),
    Op.HAS_ANY: Operator("has any of", Takes.MANY, _any),
    Op.HAS_ALL: Operator("has all of", Takes.MANY, _all),
    Op.HAS_NONE: Operator("has none of", Takes.MANY, _not(_any)),
    Op.BEFORE: Operator("is before", Takes.ONE, _less),
    Op.AFTER: Operator("is after", Takes.ONE, _more),
    Op.WITHIN: Operator("is within the last", Takes.ONE, _within),
    Op.LONGER_AGO: Operator("is longer ago than", Takes.ONE, _longer_ago),
    Op.YES: Operator("yes", Takes.NOTHING, _yes),
    Op.NO: Operator("no", Takes.NOTHING, _not(_yes)),
}

_LISTS = (Op.IS, Op.IS_NOT, Op.ANY, Op.NONE)
_NOTHING = (Op.EMPTY, Op.FILLED)
#: The operators of each kind, in the order they are offered.
OF_KIND: Mapping[Kind, tuple[Op, ...]] = {
    Kind.CHOICE: (*_LISTS, *_NOTHING),
    Kind.RANK: (*_LISTS, Op.LESS, Op.MORE, Op.BETWEEN),
    Kind.TEXT: (Op.CONTAINS, Op.LACKS, *_LISTS, Op.STARTS, Op.ENDS, Op.MATCHES, *_NOTHING),
    Kind.NUMBER: (Op.IS, Op.IS_NOT, Op.LESS, Op.MORE, Op.BETWEEN, *_NOTHING),
    Kind.MOMENT: (Op.WITHIN, Op.LONGER_AGO, Op.BEFORE, Op.AFTER, *_NOTHING),
    Kind.DAY: (Op.IS, Op.IS_NOT, Op.BEFORE, Op.AFTER, Op.BETWEEN, *_NOTHING),
    Kind.CLOCK: (Op.BETWEEN, Op.BEFORE, Op.AFTER),
    Kind.SET: (Op.HAS_ANY, Op.HAS_ALL, Op.HAS_NONE, *_NOTHING),
    Kind.YES_NO: (Op.YES, Op.NO),
}
#: Operators whose one value is a span of minutes, whatever the kind.
SPANS = frozenset({Op.WITHIN, Op.LONGER_AGO})
