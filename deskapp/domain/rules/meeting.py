"""Whether conditions can hold together. “No” is said only where it is sure; what a pattern finds, nobody knows.

What has one value at most is tried with every value that could make a difference. Words and sets, of which there may
be several at once, are compared with each other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import chain, combinations, pairwise

from deskapp.domain.access import Role
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, On
from deskapp.domain.rules.engine import FactKey
from deskapp.domain.rules.operators import OPERATORS, SPANS, Comparing, Fact, FactValue, Kind, Op
from deskapp.domain.rules.rule import Condition
from deskapp.domain.rules.wanted import wanted_of
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Channel, MailStatus, Priority


@dataclass(frozen=True, slots=True)
class Claim:
    """A condition that holds, or that does not, with its values as facts hold them."""

    condition: Condition
    wanted: Fact
    holds: bool = True


Claims = Sequence[Claim]


def claim(condition: Condition, holds: bool = True) -> Claim:
    """That a condition holds, or does not; raises what its values raise where they mean nothing."""
    return Claim(condition, wanted_of(condition), holds)


def by_fact(claims: Iterable[Claim]) -> dict[FactKey, list[Claim]]:
    """Claims by what they are about."""
    found: dict[FactKey, list[Claim]] = {}
    for each in claims:
        found.setdefault((each.condition.on, each.condition.of.lower()), []).append(each)
    return found


def can_hold(claims: Iterable[Claim]) -> bool:
    """Whether there can be a ticket of which all this is true; True where it is not sure."""
    return all(map(can_be, by_fact(claims).values()))


def can_be(claims: Claims) -> bool:
    """Whether all this can be true of one fact; True where it is not sure."""
    patterns = {(each.wanted, each.holds) for each in claims if each.condition.op is Op.MATCHES}
    if any((wanted, not holds) in patterns for wanted, holds in patterns):
        return False
    claims = [each for each in claims if each.condition.op is not Op.MATCHES]
    if not claims:
        return True
    if claims[0].condition.kind in (Kind.TEXT, Kind.SET):
        return _words_can(claims)
    try:
        return any(_all_true(claims, *each) for each in _tried(claims))
    except (ValueError, OverflowError):  # no such day, or one beyond all calendars
        return True


# --- tried with every value that could make a difference ------------------------------------------------------------

_SOME_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
#: The subjects that are never without a value.
_ALWAYS = frozenset(
    {
        *(On.SOURCE, On.DEPARTMENT, On.STATUS, On.PRIORITY, On.CREATED, On.CHANGED, On.TIME, On.WEEKDAY),
        *(On.OPEN_TICKETS, On.MAIL_STATUS),
    }
)
#: The subjects that have no other values than these.
_CLOSED: Mapping[On, Sequence[FactValue]] = {
    On.SOURCE: tuple(Channel),
    On.STATUS: tuple(Status),
    On.OLD_STATUS: tuple(Status),
    On.NEW_STATUS: tuple(Status),
    On.PRIORITY: tuple(float(each) for each in Priority),
    On.WEEKDAY: range(7),
    On.ACTOR: tuple(Actor),
    On.ROLE: tuple(Role),
    On.MAIL_STATUS: tuple(MailStatus),
}
_NOTHING_ELSE = "\0"


def _all_true(claims: Claims, fact: Fact, now: datetime) -> bool:
    by = Comparing(now, lambda pattern, text: True)
    return all(OPERATORS[each.condition.op].test(fact, each.wanted, by) is each.holds for each in claims)


def _tried(claims: Claims) -> Iterator[tuple[Fact, datetime]]:
    on, kind = claims[0].condition.on, claims[0].condition.kind
    if on not in _ALWAYS:
        yield (), _SOME_DAY
    if kind is Kind.MOMENT:
        yield from _moments(claims)
        return
    mentioned = {value for each in claims for value in each.wanted}
    if on is On.AGENT:
        agents = {*(mentioned - {OF_THE_DEPARTMENT}), 0}
        yield from ((fact, _SOME_DAY) for each in agents for fact in ((each,), (each, OF_THE_DEPARTMENT)))
        return
    for value in _CLOSED.get(on) or _NEAR.get(kind, _others)(mentioned, on):
        yield (value,), _SOME_DAY


def _moments(claims: Claims) -> Iterator[tuple[Fact, datetime]]:
    """Each moment that is named and its neighbours, at each age that is named and its neighbours."""
    moments, ages = {_SOME_DAY}, {timedelta()}
    for each in claims:
        for value in each.wanted:
            if each.condition.op in SPANS:
                ages.add(timedelta(minutes=value))  # type: ignore[arg-type]
            else:
                moments.add(value)  # type: ignore[arg-type]
    steps = (-_TICK, timedelta(), _TICK)
    for moment in (each + step for each in moments for step in steps):
        yield from (((moment,), moment + age + step) for age in ages for step in steps)


def _others(mentioned: set[FactValue], on: On) -> Iterable[FactValue]:
    return [*mentioned, _NOTHING_ELSE]


def _numbers(mentioned: set[FactValue], on: On) -> Iterable[FactValue]:
    """Each number that is named, what lies between them and beyond; tickets are counted in whole ones."""
    named = sorted(float(value) for value in mentioned)  # type: ignore[arg-type]
    if on is On.OPEN_TICKETS:
        whole = {0.0, *(math.floor(each) + step for each in named for step in (-1.0, 0.0, 1.0))}
        return [each for each in whole if each >= 0]
    beyond = [named[0] - 1, named[-1] + 1] if named else [0.0]
    return [*named, *beyond, *((low + high) / 2 for low, high in pairwise(named))]


def _days(mentioned: set[FactValue], on: On) -> Iterable[FactValue]:
    days = [date.fromisoformat(str(value)) for value in mentioned] or [_SOME_DAY.date()]
    return [(day + timedelta(days=step)).isoformat() for day in days for step in (-1, 0, 1)]


def _minutes(mentioned: set[FactValue], on: On) -> Iterable[FactValue]:
    named = [datetime.strptime(str(value), "%H:%M").replace(tzinfo=UTC) for value in mentioned]
    near = [f"{each + timedelta(minutes=step):%H:%M}" for each in named for step in (-1, 0, 1)]
    return ["00:00", "23:59", *near]


_NEAR: Mapping[Kind, Callable[[set[FactValue], On], Iterable[FactValue]]] = {
    Kind.NUMBER: _numbers,
    Kind.DAY: _days,
    Kind.CLOCK: _minutes,
    Kind.YES_NO: lambda mentioned, on: (0, 1),
}


# --- words and sets -------------------------------------------------------------------------------------------------

#: The texts of which there is one only. Whatever else is words may be several: addresses, headers, tags.
_ONE_TEXT = frozenset({On.SUBJECT, On.BODY, On.FIELD, On.MAIL_SUBJECT})
#: The operators that deny another one.
_DENIED: Mapping[Op, Op] = {
    Op.IS_NOT: Op.IS,
    Op.NONE: Op.IS,
    Op.LACKS: Op.CONTAINS,
    Op.HAS_NONE: Op.IS,
    Op.EMPTY: Op.FILLED,
}
_NO_WORDS: Mapping[Op, Fact] = {Op.EMPTY: ("",), Op.FILLED: ("",)}
_SAME: Mapping[Op, Op] = {Op.ANY: Op.IS, Op.HAS_ANY: Op.IS}
#: Whether a word is as another says.
_TESTS: Mapping[Op, Callable[[FactValue, FactValue], bool]] = {
    Op.IS: lambda word, other: word == other,
    Op.CONTAINS: lambda word, other: str(other) in str(word),
    Op.STARTS: lambda word, other: str(word).startswith(str(other)),
    Op.ENDS: lambda word, other: str(word).endswith(str(other)),
    Op.FILLED: lambda word, other: word != "",
}
#: What can be told of a text of which only this is known: what it is, contains, starts or ends with.
_TELLS: Mapping[Op, frozenset[Op]] = {
    Op.IS: frozenset(_TESTS),
    Op.CONTAINS: frozenset({Op.CONTAINS, Op.FILLED}),
    Op.STARTS: frozenset({Op.CONTAINS, Op.STARTS, Op.FILLED}),
    Op.ENDS: frozenset({Op.CONTAINS, Op.ENDS, Op.FILLED}),
}


@dataclass(frozen=True, slots=True)
class _Says:
    """That some value is as one of the words says, or that none is."""

    op: Op
    words: tuple[FactValue, ...]

    def of(self, word: FactValue) -> bool:
        """Whether it is true of a value."""
        return any(_TESTS[self.op](word, other) for other in self.words)


def _words_can(claims: Claims) -> bool:
    some, none, missing = list[_Says](), list[_Says](), list[Sequence[FactValue]]()
    for each in claims:
        op, words = each.condition.op, each.wanted or _NO_WORDS.get(each.condition.op, ())
        if op is Op.HAS_ALL and each.holds:
            some += [_Says(Op.IS, (word,)) for word in words]
        elif op is Op.HAS_ALL:
            missing.append(words)
        else:
            plain = _DENIED.get(op) or _SAME.get(op, op)
            (some if each.holds is (op not in _DENIED) else none).append(_Says(plain, words))
    if missing:  # of each list one word at least is not there; which one does not matter
        needed = {says.words[0] for says in some if says.op is Op.IS and len(says.words) == 1}
        if any(set(words) <= needed for words in missing):
            return False
    one = claims[0].condition.on in _ONE_TEXT
    return all(_is_possible(each, none) for each in some) and (not one or _can_be_one(some, none))


def _is_possible(says: _Says, none: Sequence[_Says]) -> bool:
    if says.op is Op.FILLED:
        return all(each.op is not Op.FILLED for each in none)
    told = [each for each in none if each.op in _TELLS[says.op]]
    return any(not any(each.of(word) for each in told) for word in says.words)


def _can_be_one(some: Sequence[_Says], none: Sequence[_Says]) -> bool:
    """Whether one and the same text can be all of it."""
    exact = [each for each in some if each.op is Op.IS]
    if exact:
        fit = (word for word in exact[0].words if all(each.of(word) for each in some))
        return any(not any(each.of(word) for each in none) for word in fit)
    ends = chain.from_iterable(combinations([each for each in some if each.op is op], 2) for op in (Op.STARTS, Op.ENDS))
    return all(_meet(left, right) for left, right in ends)


def _meet(left: _Says, right: _Says) -> bool:
    return any(left.of(word) for word in right.words) or any(right.of(word) for word in left.words)
