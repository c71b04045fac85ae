"""What rules would do about an event: pure, without store and clock (SPEC §5, “Order and loops”).

All conditions are tested on the facts of the event; only then is anything done, so no rule sees half of another's work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache, partial

from deskapp.domain.rules.actions import ACTIONS, Action
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.finding import WordFinder
from deskapp.domain.rules.operators import (
    OPERATORS,
    Comparing,
    Fact,
    Matcher,
    NoTimeLeft,
    Op,
    Test,
    TooSlow,
)
from deskapp.domain.rules.packing import packed
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.rules.wanted import wanted_of

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


#: A condition made ready: its test, the fact that it looks at, and its values as facts hold them.
_Ready = tuple[Test, FactKey, Fact]


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its conditions made ready to be tested many times."""

    rule: Rule
    groups: tuple[tuple[_Ready, ...], ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Queue:
    """The rules that some triggers set going, in order, and which of them need to be tested.

    A rule whose groups all begin with words cannot hold where the texts have none of them, and few do: `usual` is what
    comes of it then, and `order` the same packed for traces. `words` finds the places of those to test.
    """

    rules: tuple[Ready, ...] = ()
    usual: tuple[Look, ...] = ()
    order: str = ""
    always: frozenset[int] = frozenset()
    words: Mapping[FactKey, WordFinder] = field(default_factory=dict, compare=False)

    def called(self, facts: Facts) -> list[int]:
        """The places of the rules to test, in order."""
        found = set(self.always)
        for key, words in self.words.items():
            try:
                found.update(*[words.found(text) for text in facts[key]])  # type: ignore[arg-type]
            except Exception:  # the rules that ask for this fact will say so
                found |= words.places
        return sorted(found)


def queue_of(rules: Sequence[Ready]) -> Queue:
    """Rules in order with what calls them up."""
    always, words = set[int](), dict[FactKey, list[tuple[str, int]]]()
    for place, each in enumerate(rules):
        first = _first_words(each)
        if first is None:
            always.add(place)
        for key, wanted in first or ():
            words.setdefault(key, []).extend((str(word), place) for word in wanted)
    usual = tuple(map(_usual, rules))
    finders = {key: WordFinder(each) for key, each in words.items()}
    return Queue(
        tuple(rules),
        usual,
        packed((each.rule_id, each.version, each.failed) for each in usual),
        frozenset(always),
        finders,
    )


@dataclass(frozen=True, slots=True)
class Plan:
    """What was looked at and what is to be done; a plan changes nothing by itself.

    `unusual` are the looks of which there is more to say than the queue does, by their places.
    """

    queue: Queue = Queue()
    unusual: Mapping[int, Look] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def looks(self) -> tuple[Look, ...]:
        """Every rule that was looked at, in order."""
        looks = list(self.queue.usual)
        for place, look in self.unusual.items():
            looks[place] = look
        return tuple(looks)

    def looks_that(self, *outcomes: Outcome) -> list[Look]:
        """The looks with other outcomes than that the rule did not hold."""
        return [look for look in self.unusual.values() if look.outcome in outcomes]


#: The tests that fail wherever none of the words is part of a text.
_OF_WORDS = frozenset(OPERATORS[op].test for op in (Op.CONTAINS, Op.STARTS, Op.ENDS, Op.IS))


def _first_words(ready: Ready) -> list[tuple[FactKey, Fact]] | None:
    """For each group, words one of which it needs; None where some group may hold without."""
    if ready.problem or ready.rule.broken or not all(ready.groups) or not ready.groups:
        return None
    first = [group[0] for group in ready.groups]
    if all(test in _OF_WORDS and all(isinstance(word, str) for word in wanted) for test, _, wanted in first):
        return [(key, wanted) for _, key, wanted in first]
    return None


class RuleSet:
    """Rules in their order, ready for any number of events. Those that are not active are left out."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._ready = [ready(rule) for rule in sorted(rules, key=lambda rule: (rule.position, rule.id)) if rule.active]
        self._by_id = {each.rule.id: each.rule for each in self._ready}
        self._triggers = frozenset(each.rule.trigger for each in self._ready)
        self._queues: dict[frozenset[Trigger], Queue] = {}

    def rule(self, rule_id: int) -> Rule:
        """An active rule."""
        return self._by_id[rule_id]

    def same(self, rule: Rule) -> Rule | None:
        """A rule as it stands here where it still is in work and of the same revision."""
        found = self._by_id.get(rule.id)
        return found if found is not None and found.version == rule.version and not found.broken else None

    def triggers(self) -> frozenset[Trigger]:
        """What any of the rules waits for."""
        return self._triggers

    def queue(self, triggers: frozenset[Trigger]) -> Queue:
        """The rules that one of these triggers sets going."""
        if triggers not in self._queues:
            self._queues[triggers] = queue_of([each for each in self._ready if each.rule.trigger in triggers])
        return self._queues[triggers]


def evaluate(rules: RuleSet, event: Event, facts: Facts, matches: Matcher) -> Plan:
    """What the rules would do about an event. Nothing is changed, and a rule that raises only stops itself.

    One that holds but ran in this chain already is not done again; those behind it are stopped by it all the same.
    """
    queue, by, matched = rules.queue(event.triggers), Comparing(event.at, matches), list[Rule]()
    unusual: dict[int, Look] = {}
    for place in queue.called(facts):
        rule, look = queue.rules[place].rule, _look(queue.rules[place], facts, by)
        holds = look.outcome is Outcome.MATCHED
        if holds and rule.id in event.done:
            look = replace(look, outcome=Outcome.ALREADY)
        elif holds:
            matched.append(rule)
        if look.outcome is not Outcome.FAILED or look.failed != queue.usual[place].failed:
            unusual[place] = look
        if holds and rule.stop:
            unusual |= dict(enumerate(map(partial(_stopped, by=rule.id), queue.rules[place + 1 :]), place + 1))
            break
    return Plan(queue, unusual, tuple(steps_of(matched)))


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


def _usual(ready: Ready) -> Look:
    return Look(ready.rule.id, ready.rule.version, Outcome.FAILED, failed=(0,) * len(ready.groups))


def _stopped(ready: Ready, by: int) -> Look:
    return Look(ready.rule.id, ready.rule.version, Outcome.STOPPED, by=by)


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
