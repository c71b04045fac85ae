"""What is odd about rules that could be kept: one that never applies, never gets its turn, or does nothing that lasts.

Pure: nothing is read. A word is said only where it is sure.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations

from deskapp.domain.rules.actions import ACTIONS, Blank
from deskapp.domain.rules.conditions import CONDITIONS, OF_THE_DEPARTMENT, Choices, On
from deskapp.domain.rules.engine import FactKey, ready
from deskapp.domain.rules.meeting import Claim, Claims, by_fact, can_be, can_hold, claim
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.rules.values import Known
from deskapp.domain.vocabulary import Channel


class Flaw(StrEnum):
    """What is odd."""

    NEVER = "never"
    SHADOWED = "shadowed"
    GONE = "gone"
    OVERRULED = "overruled"


@dataclass(frozen=True, slots=True)
class FlawEntry:
    """What is said of a flaw; `{other}` is the name of another rule."""

    sentence: str


#: Every flaw, the worst first.
FLAWS: Mapping[Flaw, FlawEntry] = {
    Flaw.GONE: FlawEntry("It names something that is not there any longer."),
    Flaw.NEVER: FlawEntry("It can never apply: its conditions exclude each other."),
    Flaw.SHADOWED: FlawEntry("It never gets its turn: whenever it could apply, “{other}” stops before it."),
    Flaw.OVERRULED: FlawEntry("All that it sets is set otherwise by “{other}”, which comes later."),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """What is odd about a rule. `places` are those of `Invalid`'s fields; `other` is the rule that causes it."""

    rule_id: int
    flaw: Flaw
    places: tuple[str, ...] = ()
    other: int | None = None
    values: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """A rule with what each of its groups claims, by what that is about."""

    rule: Rule
    groups: tuple[Mapping[FactKey, Claims], ...]

    @property
    def works(self) -> bool:
        return self.rule.active and not self.rule.broken


def problems(rules: Iterable[Rule], known: Known | None = None) -> list[Problem]:
    """What is odd about these rules, in their order; of what is gone only where it is known what there is.

    Rules that are off or broken are in nobody's way, but may never apply themselves.
    """
    ordered = sorted(rules, key=lambda rule: (rule.position, rule.id))
    read = [_read(rule) for rule in ordered if not ready(rule).problem]
    return [problem for number in range(len(read)) for problem in _problems(read, number, known)]


def _read(rule: Rule) -> _Read:
    return _Read(rule, tuple(by_fact(_claims(rule.trigger, group)) for group in rule.groups))


def _problems(read: Sequence[_Read], number: int, known: Known | None) -> Iterator[Problem]:
    this = read[number]
    gone = tuple(_gone(this.rule, known)) if known else ()
    if gone:
        yield Problem(this.rule.id, Flaw.GONE, gone)
    never = _never(this)
    if never:
        yield Problem(this.rule.id, Flaw.NEVER, never)
    elif this.works and this.rule.trigger not in TIMED:  # of these each waits for a moment of its own
        yield from _in_the_way(this, read[:number], read[number + 1 :])


# --- never applies ---------------------------------------------------------------------------------------------------


def _never(read: _Read) -> tuple[str, ...]:
    """The conditions that exclude each other, where no group can hold."""
    places: list[str] = []
    for number, claims in enumerate(read.groups):
        if all(map(can_be, claims.values())):
            return ()
        places += _apart(read.rule.trigger, read.rule.groups[number], number)
    return tuple(places)


def _apart(trigger: Trigger, group: Group, number: int) -> Iterator[str]:
    """The fewest conditions of a group that cannot hold together: one, two, or all of them."""
    for size in (1, 2):
        for indexes in combinations(range(len(group)), size):
            if not can_hold(_claims(trigger, [group[index] for index in indexes])):
                yield from (f"groups.{number}.{index}" for index in indexes)
                return
    yield from (f"groups.{number}.{index}" for index in range(len(group)))


#: What is true of every ticket when this happens.
_TRUE: Mapping[Trigger, tuple[Condition, ...]] = {
    Trigger.MAILED: (Condition(On.SOURCE, Op.IS, (Channel.EMAIL.value,)),),
}
#: Two names of the same: at a change of status the new one is the ticket's.
_TWINS: Mapping[On, On] = {On.NEW_STATUS: On.STATUS, On.STATUS: On.NEW_STATUS}


def _claims(trigger: Trigger, group: Sequence[Condition]) -> Iterator[Claim]:
    """What a group says, with what goes with it."""
    for each in (*group, *_TRUE.get(trigger, ())):
        yield claim(each)
        if trigger is Trigger.STATUS and each.on in _TWINS:
            yield claim(replace(each, on=_TWINS[each.on]))


# --- in the way of each other ----------------------------------------------------------------------------------------

#: What always happens together with what.
_TOGETHER: Mapping[Trigger, frozenset[Trigger]] = {Trigger.MAILED: frozenset({Trigger.MAILED, Trigger.CREATED})}


def _in_the_way(this: _Read, earlier: Sequence[_Read], later: Sequence[_Read]) -> Iterator[Problem]:
    rule = this.rule
    at_once = _TOGETHER.get(rule.trigger, frozenset({rule.trigger}))
    stops = (each for each in earlier if each.works and each.rule.stop and each.rule.trigger in at_once)
    shadow = next((each.rule for each in stops if _covers(each, this)), None)
    if shadow is not None:
        yield Problem(rule.id, Flaw.SHADOWED, (), shadow.id, {"other": shadow.name})
        return
    after = (each for each in _surely_after(this, later) if each.trigger in at_once)
    over = next((each for each in after if _undoes(each, rule)), None)
    if over is not None:
        yield Problem(rule.id, Flaw.OVERRULED, (), over.id, {"other": over.name})


def _covers(stop: _Read, this: _Read) -> bool:
    """Whether one of the groups of a rule that stops holds whenever the other rule would apply."""
    if not stop.groups:
        return True
    return bool(this.groups) and all(any(_implies(group, wider) for wider in stop.groups) for group in this.groups)


def _implies(group: Mapping[FactKey, Claims], wider: Mapping[FactKey, Claims]) -> bool:
    return group.keys() >= wider.keys() and all(
        not can_be([*group[key], replace(each, holds=False)]) for key, claims in wider.items() for each in claims
    )


def _surely_after(this: _Read, later: Sequence[_Read]) -> Iterator[Rule]:
    """The rules without conditions that are asked after this one, whatever happens between."""
    if this.rule.stop:
        return
    for each in later:
        if each.works and not each.groups:
            yield each.rule
        if each.works and each.rule.stop:
            return


def _undoes(later: Rule, rule: Rule) -> bool:
    again = frozenset[str]().union(*(ACTIONS[each.do].sets(each.params) for each in later.actions))
    sets = [ACTIONS[each.do].sets(each.params) for each in rule.actions]
    return bool(sets) and all(each and each <= again for each in sets)


# --- gone -----------------------------------------------------------------------------------------------------------

_CHOSEN: Mapping[Blank, Choices] = {
    Blank.DEPARTMENT: Choices.DEPARTMENT,
    Blank.AGENT: Choices.AGENT,
    Blank.AGENTS: Choices.AGENT,
}


def _gone(rule: Rule, known: Known) -> Iterator[str]:
    """The places where something is named that is not there."""
    for g, group in enumerate(rule.groups):
        for c, condition in enumerate(group):
            choices = CONDITIONS[condition.on].choices
            if condition.on is On.FIELD and condition.of not in map(str, known.fields):
                yield f"groups.{g}.{c}.of"
            elif choices in known.ids and not _all_there(condition.values, known.ids[choices]):
                yield f"groups.{g}.{c}.values"
    for a, action in enumerate(rule.actions):
        for param in ACTIONS[action.do].params:
            given = action.params.get(param.name)
            values = given if isinstance(given, tuple) else () if given is None else (given,)
            there: Container[int] | None = known.fields if param.blank is Blank.FIELD else None
            if param.blank in _CHOSEN:
                there = known.ids[_CHOSEN[param.blank]]
            if there is not None and not _all_there(values, there):
                yield f"actions.{a}.{param.name}"


def _all_there(values: Iterable[Value], there: Container[int]) -> bool:
    return all(value == OF_THE_DEPARTMENT or (isinstance(value, int) and value in there) for value in values)
