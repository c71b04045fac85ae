"""What rules would do about an event: pure, without store and clock (SPEC §5, “Order and loops”).

All conditions are tested on the facts of the event; only then is anything done, so no rule sees half of another's work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache

from deskapp.domain.rules.actions import ACTIONS, Action
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import (
    OPERATORS,
    SPANS,
    Comparing,
    Fact,
    FactValue,
    Kind,
    Matcher,
    NoTimeLeft,
    Op,
    Test,
    TooSlow,
    Value,
)
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.text import fold

#: The most links that a chain of events may have.
DEEPEST = 10

#: A fact is asked for by its subject and, where that needs one, a name.
FactKey = tuple[On, str]
Facts = Mapping[FactKey, Fact]


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a ticket at once. `done` are the rules that ran for it in this chain already."""

    triggers: frozenset[Trigger]
    at: datetime
    done: frozenset[int] = frozenset()


class Outcome(StrEnum):
    """What came of looking at a rule."""

    MATCHED = "matched"
    FAILED = "failed"
    STOPPED = "stopped"
    ALREADY = "already"
    BROKEN = "broken"
    LATE = "late"


@dataclass(frozen=True, slots=True)
class Look:
    """One rule that was looked at.

    `group` is the number of the group that held, None where there are none; `failed` has for each group the number of
    the condition that did not hold. `reason` says why it is broken; `by` which rule stopped it.
    """

    rule_id: int
    version: int
    outcome: Outcome
    group: int | None = None
    failed: tuple[int, ...] = ()
    reason: str = ""
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """An action to be done, in order. One that is `overruled` by a later rule is told, not done."""

    rule_id: int
    index: int
    action: Action
    overruled: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What was looked at and what is to be done; a plan changes nothing by itself."""

    looks: tuple[Look, ...] = ()
    steps: tuple[Step, ...] = ()


#: A condition made ready: its test, the fact that it looks at, and its values as facts hold them.
_Ready = tuple[Test, FactKey, Fact]


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its conditions made ready to be tested many times."""

    rule: Rule
    groups: tuple[tuple[_Ready, ...], ...]
    problem: str = ""


class RuleSet:
    """Rules in their order, ready for any number of events. Those that are not active are left out."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_trigger: dict[Trigger, list[Ready]] = {}
        self._waiting: dict[frozenset[Trigger], list[Ready]] = {}
        self._by_id: dict[int, Rule] = {}
        for rule in sorted(rules, key=lambda rule: (rule.position, rule.id)):
            if rule.active:
                self._by_id[rule.id] = rule
                self._by_trigger.setdefault(rule.trigger, []).append(ready(rule))

    def rule(self, rule_id: int) -> Rule:
        """An active rule."""
        return self._by_id[rule_id]

    def triggers(self) -> frozenset[Trigger]:
        """What any of the rules waits for."""
        return frozenset(self._by_trigger)

    def waiting_for(self, triggers: frozenset[Trigger]) -> list[Ready]:
        """The rules that one of these triggers sets going, in order."""
        found = self._waiting.get(triggers)
        if found is None:
            every = [each for trigger in triggers for each in self._by_trigger.get(trigger, ())]
            found = self._waiting[triggers] = sorted(every, key=lambda each: (each.rule.position, each.rule.id))
        return found


def evaluate(rules: RuleSet, event: Event, facts: Facts, matches: Matcher) -> Plan:
    """What the rules would do about an event. Nothing is changed, and a rule that raises only stops itself.

    One that holds but ran in this chain already is not done again; those behind it are stopped by it all the same.
    """
    by, looks, matched, stopped = Comparing(event.at, matches), list[Look](), list[Rule](), None
    for each in rules.waiting_for(event.triggers):
        look = _stopped(each.rule, stopped) if stopped is not None else _look(each, facts, by)
        if look.outcome is Outcome.MATCHED:
            stopped = each.rule.id if each.rule.stop else None
            if each.rule.id in event.done:
                look = replace(look, outcome=Outcome.ALREADY)
            else:
                matched.append(each.rule)
        looks.append(look)
    return Plan(tuple(looks), tuple(steps_of(matched)))


def steps_of(rules: Sequence[Rule]) -> list[Step]:
    """The actions of rules that matched, in order. What later ones set again is not done: the later wins."""
    steps, setters = list[Step](), dict[str, int]()
    for rule in reversed(rules):
        for index in reversed(range(len(rule.actions))):
            action = rule.actions[index]
            names = ACTIONS[action.do].sets(action.params)
            overruled = setters[min(names)] if names and names <= setters.keys() else None
            steps.append(Step(rule.id, index, action, overruled))
            if overruled is None:
                setters |= dict.fromkeys(names, rule.id)
    return steps[::-1]


def _stopped(rule: Rule, by: int) -> Look:
    return Look(rule.id, rule.version, Outcome.STOPPED, by=by)


def _look(ready: Ready, facts: Facts, by: Comparing) -> Look:
    rule = ready.rule
    if rule.broken or ready.problem:
        return Look(rule.id, rule.version, Outcome.BROKEN, reason=rule.broken or ready.problem)
    try:
        group, failed = _test(ready.groups, facts, by)
    except NoTimeLeft:
        return Look(rule.id, rule.version, Outcome.LATE)
    except TooSlow:
        return Look(rule.id, rule.version, Outcome.BROKEN, reason=TOO_SLOW)
    except Exception as error:  # one rule that fails must not stop the others
        return Look(rule.id, rule.version, Outcome.BROKEN, reason=f"{type(error).__name__}: {error}")
    return _tested(rule.id, rule.version, group, failed)


@lru_cache(maxsize=16_384)
def _tested(rule_id: int, version: int, group: int | None, failed: tuple[int, ...]) -> Look:
    """What came of testing; most rules say the same of most events, and looks cannot be changed."""
    return Look(rule_id, version, Outcome.FAILED if failed else Outcome.MATCHED, group, failed)


#: Why a rule with a regular expression that runs away is broken.
TOO_SLOW = "The regular expression takes too long."


def _test(groups: Sequence[Sequence[_Ready]], facts: Facts, by: Comparing) -> tuple[int | None, tuple[int, ...]]:
    """The first group that holds, or for each the condition that did not hold."""
    failed: tuple[int, ...] = ()
    for group in groups:
        for index, (test, key, wanted) in enumerate(group):
            if not test(facts[key], wanted, by):
                failed += (index,)
                break
        else:
            return len(failed), ()
    return None, failed


# --- making ready ---------------------------------------------------------------------------------------------------


def ready(rule: Rule) -> Ready:
    """A rule made ready; what cannot be understood is its `problem`."""
    try:
        for action in rule.actions:
            ACTIONS[action.do].sets(action.params)
        return Ready(rule, tuple(tuple(_ready(condition) for condition in group) for group in rule.groups))
    except Exception as error:  # a store may hold what a newer program wrote
        return Ready(rule, (), f"{type(error).__name__}: {error}")


def _ready(condition: Condition) -> _Ready:
    return OPERATORS[condition.op].test, (condition.on, condition.of), wanted_of(condition)


def wanted_of(condition: Condition) -> Fact:
    """A condition's values as facts hold them. The ends of a stretch may be given in any order, but for the clock's."""
    wanted = tuple(wanted_value(condition, value) for value in condition.values)
    if condition.op is Op.BETWEEN and condition.kind is not Kind.CLOCK:
        return tuple(sorted(wanted))
    return wanted


def wanted_value(condition: Condition, value: Value) -> FactValue:
    """A condition's value as facts hold it: texts folded, moments as such."""
    if condition.op in SPANS:
        return float(value)
    if condition.op is Op.MATCHES:
        return value
    if condition.field_kind is Kind.CHOICE:
        return fold(str(value))
    way = _WAYS.get(condition.kind)
    return way(value) if way else value


def _number(value: Value) -> float:
    return float(value)


_WAYS: Mapping[Kind, Callable[[Value], FactValue]] = {
    Kind.TEXT: lambda value: fold(str(value)),
    Kind.NUMBER: _number,
    Kind.RANK: _number,
    Kind.MOMENT: lambda value: datetime.fromisoformat(str(value)),
    Kind.SET: lambda value: fold(value) if isinstance(value, str) else value,
}
