"""What rules would do: in their order, on what was, each once, the later wins, one that raises stops only itself."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace
from random import Random
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.rules.actions import ACTIONS, Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import (
    TOO_SLOW,
    Event,
    FactKey,
    Facts,
    Look,
    Outcome,
    Plan,
    RuleSet,
    evaluate,
    ready,
    steps_of,
)
from deskapp.domain.rules.operators import Fact, Kind, Op, TooSlow
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.text import fold
from tests.domain.rules import strategies as any_
from tests.domain.rules.kit import NOW, holds, matches, rule, run

BOTH = (Trigger.CREATED, Trigger.MAILED)
VIP = Condition(On.TAGS, Op.HAS_ANY, ("VIP",))
FACTS: Facts = MappingProxyType({(On.TAGS, ""): ("vip",), (On.SUBJECT, ""): ("printer",)})


def ran(plan: Plan) -> list[int]:
    """The rules that applied."""
    return [look.rule_id for look in plan.looks if look.outcome is Outcome.MATCHED]


# --- whatever the rules and the facts ---------------------------------------------------------------------------------


@given(any_.rules(), any_.facts(Trigger.MAILED), st.randoms(use_true_random=False))
def test_neither_the_order_of_facts_nor_that_of_handing_in_matters(
    rules: list[Rule], facts: dict[FactKey, Fact], chance: Random
) -> None:
    plan = run(rules, facts, *BOTH)
    mixed, turned = list(rules), list(facts.items())
    chance.shuffle(mixed)
    chance.shuffle(turned)
    others = [replace(each, actions=tuple(_turned(action) for action in each.actions)) for each in mixed]
    assert run(others, dict(turned), *reversed(BOTH)) == plan


def _turned(action: Action) -> Action:
    return Action(action.do, dict(reversed(list(action.params.items()))))


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_evaluating_changes_nothing(rules: list[Rule], facts: dict[FactKey, Fact]) -> None:
    before = copy.deepcopy((rules, facts))
    prepared, event = RuleSet(rules), Event(frozenset(BOTH), NOW)
    first = evaluate(prepared, event, MappingProxyType(facts), matches)
    assert (rules, facts) == before
    assert evaluate(prepared, event, MappingProxyType(facts), matches) == first


class _Watched(dict[FactKey, Fact]):
    """Facts that tell what they were asked."""

    def __init__(self, facts: Mapping[FactKey, Fact]) -> None:
        super().__init__(facts)
        self.asked: list[FactKey] = []

    def __getitem__(self, key: FactKey) -> Fact:
        self.asked.append(key)
        return super().__getitem__(key)


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_only_facts_that_conditions_name_are_read(rules: list[Rule], facts: dict[FactKey, Fact]) -> None:
    watched = _Watched(facts)
    run(rules, watched, *BOTH)
    named = {(each.on, each.of) for rule in rules if rule.active for group in rule.groups for each in group}
    assert set(watched.asked) <= named


@given(any_.rules(), any_.facts(Trigger.MAILED), any_.rules(), st.integers(0, 9))
def test_rules_that_are_off_or_wait_for_something_else_change_nothing(
    rules: list[Rule], facts: dict[FactKey, Fact], others: list[Rule], place: int
) -> None:
    off = [replace(each, active=False, id=each.id + 100, position=place) for each in others]
    waiting = [replace(each, trigger=Trigger.NOTE, id=each.id + 200, position=place) for each in others]
    assert run([*off, *rules, *waiting], facts, *BOTH) == run(rules, facts, *BOTH)


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_a_rule_applies_when_all_of_one_group_holds(rules: list[Rule], facts: dict[FactKey, Fact]) -> None:
    for look in run(rules, facts, *BOTH).looks:
        groups = next(each.groups for each in rules if each.id == look.rule_id)
        held = [[holds(each, facts[each.on, each.of]) for each in group] for group in groups]
        if look.outcome is Outcome.MATCHED:
            assert look.group == (next(n for n, group in enumerate(held) if all(group)) if held else None)
        if look.outcome is Outcome.FAILED:
            assert look.failed == tuple(group.index(False) for group in held)


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_every_rule_of_the_event_is_looked_at_once_and_none_behind_a_stop(
    rules: list[Rule], facts: dict[FactKey, Fact]
) -> None:
    looks = run(rules, facts, *BOTH).looks
    expected = sorted((each for each in rules if each.active), key=lambda each: each.position)
    assert [look.rule_id for look in looks] == [each.id for each in expected]
    stops = [n for n, look in enumerate(looks) if look.outcome is Outcome.MATCHED and expected[n].stop]
    for number, look in enumerate(looks):
        behind = bool(stops) and number > stops[0]
        assert (look.outcome is Outcome.STOPPED) == behind
        assert look.by == (looks[stops[0]].rule_id if behind else None)


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_in_a_chain_each_rule_runs_once_and_goes_on_stopping(rules: list[Rule], facts: dict[FactKey, Fact]) -> None:
    first = run(rules, facts, *BOTH)
    again = run(rules, facts, *BOTH, done=ran(first))
    assert ran(again) == []
    assert again.steps == ()
    twins = {Outcome.MATCHED: Outcome.ALREADY}
    assert [look.outcome for look in again.looks] == [twins.get(look.outcome, look.outcome) for look in first.looks]


@given(any_.rules(), any_.facts(Trigger.MAILED))
def test_the_later_wins(rules: list[Rule], facts: dict[FactKey, Fact]) -> None:
    steps = run(rules, facts, *BOTH).steps
    sets = [ACTIONS[step.action.do].sets(step.action.params) for step in steps]
    for number, step in enumerate(steps):
        later = frozenset().union(*sets[number + 1 :])
        overruled = bool(sets[number]) and sets[number] <= later
        assert (step.overruled is not None) == overruled
        if overruled:
            behind = range(number + 1, len(steps))
            assert step.overruled in [steps[each].rule_id for each in behind if sets[each] & sets[number]]


@given(st.lists(st.sampled_from([Do.PRIORITY, Do.STATUS, Do.SUBJECT]), min_size=1, max_size=12))
def test_of_those_that_set_the_same_exactly_one_is_done(deeds: list[Do]) -> None:
    steps = steps_of([rule(number, actions=(Action(do, {"n": number}),)) for number, do in enumerate(deeds, 1)])
    done = [step.action for step in steps if step.overruled is None]
    assert [each.do for each in done] == sorted(set(deeds), key=lambda do: len(deeds) - deeds[::-1].index(do))
    assert all(each.params["n"] == len(deeds) - deeds[::-1].index(each.do) for each in done)


# --- words and lists --------------------------------------------------------------------------------------------------

_LETTERS = "abcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž ĺľôŕäöüß łøđ 0-9"
_WORD = st.text(_LETTERS, min_size=1, max_size=8).filter(str.strip)


@given(_WORD, _WORD, st.sampled_from([Op.CONTAINS, Op.LACKS, Op.IS, Op.IS_NOT, Op.ANY, Op.NONE, Op.STARTS, Op.ENDS]))
def test_case_and_accents_do_not_matter(text: str, word: str, op: Op) -> None:
    whole = f"{word}{text}"
    expected = holds(Condition(On.SUBJECT, op, (word,)), (fold(whole),))
    for changed in (word.upper(), word.title(), fold(word)):
        assert holds(Condition(On.SUBJECT, op, (changed,)), (fold(whole.upper()),)) is expected


@given(st.lists(_WORD, min_size=1, max_size=4), st.lists(_WORD, max_size=4), st.sampled_from(["set", "text", "words"]))
def test_a_denied_list_means_none_of_it(wanted: list[str], there: list[str], which: str) -> None:
    on, op, one = {
        "set": (On.TAGS, Op.HAS_NONE, Op.HAS_ANY),
        "text": (On.FROM, Op.NONE, Op.IS),
        "words": (On.FROM, Op.LACKS, Op.CONTAINS),
    }[which]
    found = tuple(map(fold, there))
    assert holds(Condition(on, op, tuple(wanted)), found) is not any(
        holds(Condition(on, one, (word,)), found) for word in wanted
    )


# --- rules that fail --------------------------------------------------------------------------------------------------


class _Raising(Mapping[FactKey, Fact]):
    """Facts of which one cannot be read."""

    def __getitem__(self, key: FactKey) -> Fact:
        if key[0] is On.COMPANY:
            raise LookupError("no such table")
        return FACTS[key]

    def __iter__(self) -> Iterator[FactKey]:
        return iter(FACTS)

    def __len__(self) -> int:
        return len(FACTS)


def _slow(pattern: str, text: str) -> bool:
    raise TooSlow


_BAD = {
    "a fact that cannot be read": (Condition(On.COMPANY, Op.IS, (1,)), "LookupError: no such table"),
    "a fact that is not there": (Condition(On.PRIORITY, Op.LESS, (1,)), "KeyError: (<On.PRIORITY: 'priority'>, '')"),
    "a pattern that runs away": (Condition(On.SUBJECT, Op.MATCHES, ("(a+)+$",)), TOO_SLOW),
    "a number that is none": (Condition(On.OPEN_TICKETS, Op.MORE, ("many",)), "ValueError"),
    "a moment that is none": (Condition(On.CREATED, Op.AFTER, ("soon",)), "ValueError"),
    "no value where one is needed": (Condition(On.SUBJECT, Op.MATCHES), "IndexError"),
    "a comparison of words with numbers": (Condition(On.TAGS, Op.LESS, (3,)), "TypeError"),
}


@pytest.mark.parametrize("what", _BAD)
def test_a_rule_that_raises_stops_only_itself(what: str) -> None:
    bad, reason = _BAD[what]
    rules = [rule(1, [VIP]), rule(2, [VIP, bad], stop=True), rule(3, [bad], [VIP]), rule(4)]
    plan = evaluate(RuleSet(rules), Event(frozenset({Trigger.CREATED}), NOW), _Raising(), _slow)
    assert ran(plan) == [1, 4]
    assert [step.rule_id for step in plan.steps] == [1, 4]
    broken = [look for look in plan.looks if look.outcome is Outcome.BROKEN]
    assert [look.rule_id for look in broken] == [2, 3]
    assert all(look.reason.startswith(reason) for look in broken)


def test_words_that_cannot_be_looked_for_break_the_rules_that_ask_for_them() -> None:
    unread = Condition(On.COMPANY, Op.CONTAINS, ("x",))
    plan = run(
        [rule(1, [unread]), rule(2, [Condition(On.SUBJECT, Op.CONTAINS, ("no such word",))]), rule(3)], _Raising()
    )
    assert [look.outcome for look in plan.looks] == [Outcome.BROKEN, Outcome.FAILED, Outcome.MATCHED]


def test_a_condition_behind_one_that_fails_is_not_asked() -> None:
    bad = Condition(On.COMPANY, Op.IS, (1,))
    no = Condition(On.TAGS, Op.HAS_NONE, ("vip",))
    plan = run([rule(1, [no, bad], [VIP])], _Raising())
    assert plan.looks == (Look(1, 1, Outcome.MATCHED, group=1),)


def test_a_rule_that_is_marked_broken_is_skipped_and_says_why() -> None:
    plan = run([rule(1, broken="It raised.", stop=True), rule(2)], FACTS)
    assert plan.looks[0] == Look(1, 1, Outcome.BROKEN, reason="It raised.")
    assert ran(plan) == [2]


def test_what_cannot_be_understood_is_broken_before_it_does_anything() -> None:
    unknown = Action("fly", {})  # type: ignore[arg-type]
    strange = Condition(On.SUBJECT, "sounds-like", ("x",))  # type: ignore[arg-type]
    assert "fly" in ready(rule(1, actions=(unknown,))).problem
    plan = run([rule(1, actions=(unknown,)), rule(2, [strange]), rule(3)], FACTS)
    assert [look.outcome for look in plan.looks] == [Outcome.BROKEN, Outcome.BROKEN, Outcome.MATCHED]


def test_a_rule_that_is_not_kept_yet_stops_too() -> None:
    assert [look.outcome for look in run([rule(0, stop=True), rule(7)], FACTS).looks] == ["matched", "stopped"]


def test_no_group_means_always_and_an_emptied_one_too() -> None:
    assert run([rule(1)], {}).looks == (Look(1, 1, Outcome.MATCHED),)
    assert run([rule(1, [])], {}).looks == (Look(1, 1, Outcome.MATCHED, group=0),)


def test_kinds_of_custom_fields_decide() -> None:
    text = Condition(On.FIELD, Op.IS, ("Malé",), "5", Kind.CHOICE)
    assert holds(text, ("male",))
    assert holds(Condition(On.FIELD, Op.MORE, ("12.5",), "2", Kind.NUMBER), (13,))
