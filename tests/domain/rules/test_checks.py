"""What is said of rules that could be kept: it is true, and it is said."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

import pytest
from hypothesis import event, given

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.checks import FLAWS, Flaw, Problem, problems
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import Outcome
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from tests.domain.rules import strategies as any_
from tests.domain.rules.kit import KNOWN, rule, run


def _c(on: On, op: Op, *values: Value) -> Condition:
    return Condition(on, op, values)


MAIL, VIP, FIRE = _c(On.SOURCE, Op.IS, "email"), _c(On.TAGS, Op.HAS_ANY, "VIP"), _c(On.SUBJECT, Op.CONTAINS, "fire")
NO_VIP = _c(On.TAGS, Op.HAS_NONE, "vip")
URGENT, LOW = Action(Do.PRIORITY, {"priority": 3}), Action(Do.PRIORITY, {"priority": -1})
SALES, KEPT = Action(Do.TRANSFER, {"department": 2, "assign": "nobody"}), Action(Do.ADD_TAGS, {"tags": ("a",)})


def said(*rules: Rule) -> dict[int, Flaw]:
    """What is odd about which rule."""
    return {each.rule_id: each.flaw for each in problems(rules, KNOWN)}


def test_every_flaw_has_its_sentence() -> None:
    assert set(FLAWS) == set(Flaw)


# --- never ------------------------------------------------------------------------------------------------------------


def test_a_rule_never_applies_when_no_group_can_hold() -> None:
    assert said(rule(1, [VIP, FIRE, NO_VIP])) == {1: Flaw.NEVER}
    assert said(rule(1, [VIP, FIRE, NO_VIP], [FIRE])) == {}
    (found,) = problems([rule(1, [VIP, FIRE, NO_VIP], [_c(On.DEPARTMENT, Op.EMPTY), VIP])])
    assert found == Problem(1, Flaw.NEVER, ("groups.0.0", "groups.0.2", "groups.1.0"))


def test_what_happened_is_known() -> None:
    chat = _c(On.SOURCE, Op.IS, "chat")
    assert said(rule(1, [chat], trigger=Trigger.MAILED)) == {1: Flaw.NEVER}
    assert said(rule(1, [chat])) == {}
    new = (_c(On.NEW_STATUS, Op.IS, "R"), _c(On.STATUS, Op.NONE, "R", "L"))
    assert said(rule(1, new, trigger=Trigger.STATUS)) == {1: Flaw.NEVER}
    assert said(rule(1, [_c(On.OLD_STATUS, Op.IS, "C"), new[1]], trigger=Trigger.STATUS)) == {}


def test_it_is_said_of_rules_that_are_off_or_broken_too() -> None:
    assert said(rule(1, [VIP, NO_VIP], active=False), rule(2, [VIP, NO_VIP], broken="It raised.")) == {
        1: Flaw.NEVER,
        2: Flaw.NEVER,
    }


# --- shadowed ---------------------------------------------------------------------------------------------------------

#: The conditions of a rule that stops, and those of one behind it that are never reached.
IMPLIED: tuple[tuple[Iterable[Condition], Iterable[Condition]], ...] = (
    ([VIP], [VIP, FIRE]),
    ([_c(On.SUBJECT, Op.CONTAINS, "fi", "water")], [FIRE]),
    ([_c(On.SUBJECT, Op.LACKS, "fire")], [_c(On.SUBJECT, Op.LACKS, "FI")]),
    ([_c(On.SUBJECT, Op.CONTAINS, "re")], [_c(On.SUBJECT, Op.STARTS, "re:", "RE ")]),
    ([_c(On.SUBJECT, Op.STARTS, "re")], [_c(On.SUBJECT, Op.IS, "re: fire")]),
    ([_c(On.SUBJECT, Op.MATCHES, "a+")], [_c(On.SUBJECT, Op.MATCHES, "a+")]),
    ([_c(On.SUBJECT, Op.FILLED)], [FIRE]),
    ([_c(On.DEPARTMENT, Op.ANY, 1, 2, 3)], [_c(On.DEPARTMENT, Op.IS, 2)]),
    ([_c(On.DEPARTMENT, Op.IS_NOT, 1)], [_c(On.DEPARTMENT, Op.IS, 2)]),
    ([_c(On.DEPARTMENT, Op.IS_NOT, 1)], [_c(On.DEPARTMENT, Op.NONE, 1, 2)]),
    ([_c(On.AGENT, Op.FILLED)], [_c(On.AGENT, Op.IS, "member")]),
    ([_c(On.TAGS, Op.HAS_ANY, "a", "b")], [_c(On.TAGS, Op.HAS_ALL, "Á", "c")]),
    ([_c(On.TAGS, Op.HAS_ALL, "a")], [_c(On.TAGS, Op.HAS_ANY, "a")]),
    ([_c(On.TAGS, Op.HAS_NONE, "a")], [_c(On.TAGS, Op.HAS_NONE, "a", "b")]),
    ([_c(On.TAGS, Op.HAS_NONE, "a")], [_c(On.TAGS, Op.EMPTY)]),
    ([_c(On.OPEN_TICKETS, Op.MORE, 3)], [_c(On.OPEN_TICKETS, Op.BETWEEN, 4, 9)]),
    ([_c(On.PRIORITY, Op.MORE, 0)], [_c(On.PRIORITY, Op.NONE, -1, 0)]),
    ([_c(On.CREATED, Op.WITHIN, 90)], [_c(On.CREATED, Op.WITHIN, 60)]),
    ([_c(On.TIME, Op.BETWEEN, "20:00", "06:00")], [_c(On.TIME, Op.AFTER, "21:59")]),
    ([_c(On.TIME, Op.AFTER, "08:00")], [_c(On.TIME, Op.BETWEEN, "09:00", "10:00")]),
    ([_c(On.ATTACHMENT, Op.YES)], [_c(On.ATTACHMENT, Op.YES)]),
)
#: Of these the one behind may be reached.
FREE: tuple[tuple[Iterable[Condition], Iterable[Condition]], ...] = (
    ([VIP, FIRE], [VIP]),
    ([FIRE], [_c(On.SUBJECT, Op.CONTAINS, "fi")]),
    ([_c(On.SUBJECT, Op.CONTAINS, "fire")], [_c(On.BODY, Op.CONTAINS, "fire")]),
    ([_c(On.SUBJECT, Op.MATCHES, "a+")], [_c(On.SUBJECT, Op.MATCHES, "a")]),
    ([_c(On.FROM, Op.STARTS, "a")], [_c(On.FROM, Op.CONTAINS, "a")]),
    ([_c(On.DEPARTMENT, Op.IS, 2)], [_c(On.DEPARTMENT, Op.ANY, 1, 2)]),
    ([_c(On.TAGS, Op.HAS_ALL, "a", "b")], [_c(On.TAGS, Op.HAS_ANY, "a", "b")]),
    ([_c(On.TAGS, Op.HAS_NONE, "a", "b")], [_c(On.TAGS, Op.HAS_NONE, "a")]),
    ([_c(On.OPEN_TICKETS, Op.MORE, 5)], [_c(On.OPEN_TICKETS, Op.MORE, 4)]),
    ([_c(On.CREATED, Op.WITHIN, 60)], [_c(On.CREATED, Op.WITHIN, 90)]),
)


@pytest.mark.parametrize(("stop", "behind"), IMPLIED, ids=str)
def test_a_rule_behind_one_that_stops_whenever_it_could_apply(
    stop: Iterable[Condition], behind: Iterable[Condition]
) -> None:
    first, second = rule(1, [FIRE, MAIL], stop, stop=True), rule(2, behind, [*behind, MAIL])
    assert problems([second, first]) == [Problem(2, Flaw.SHADOWED, (), 1, {"other": "Rule 1"})]


@pytest.mark.parametrize(("stop", "behind"), FREE, ids=str)
def test_a_rule_that_may_get_its_turn(stop: Iterable[Condition], behind: Iterable[Condition]) -> None:
    assert said(rule(1, stop, stop=True), rule(2, behind)) == {}


def test_only_what_works_and_comes_before_at_the_same_event_is_in_the_way() -> None:
    assert said(rule(1, stop=True), rule(2, [VIP])) == {2: Flaw.SHADOWED}
    assert said(rule(1, stop=True), rule(2)) == {2: Flaw.SHADOWED}
    assert said(rule(1, [VIP], stop=True), rule(2)) == {}
    assert said(rule(1), rule(2, [VIP])) == {}
    assert said(rule(1, stop=True, active=False), rule(2, [VIP])) == {}
    assert said(rule(1, stop=True, broken="It raised."), rule(2, [VIP])) == {}
    assert said(rule(1, stop=True), rule(2, [VIP], active=False)) == {}
    assert said(rule(1, stop=True, position=3), rule(2, [VIP])) == {}
    assert said(rule(1, stop=True, trigger=Trigger.NOTE), rule(2, [VIP])) == {}
    timed = {"trigger": Trigger.OLDER, "after_min": 60}
    assert said(rule(1, stop=True, **timed), rule(2, [VIP], **timed)) == {}  # type: ignore[arg-type]


def test_a_mail_creates_a_ticket_too() -> None:
    mailed = rule(2, [VIP], trigger=Trigger.MAILED)
    assert said(rule(1, [MAIL], stop=True), mailed) == {2: Flaw.SHADOWED}
    assert said(rule(1, [VIP], stop=True, trigger=Trigger.MAILED), rule(2, [VIP])) == {}


# --- overruled and gone -----------------------------------------------------------------------------------------------


def test_a_rule_all_of_whose_work_is_done_otherwise_later() -> None:
    first = rule(1, [VIP], actions=(URGENT, SALES))
    assert said(first, rule(2, actions=(LOW,)), rule(3, actions=(SALES, LOW))) == {1: Flaw.OVERRULED, 2: Flaw.OVERRULED}
    assert said(first, rule(2, actions=(LOW,))) == {}
    assert said(rule(1, actions=(URGENT, KEPT)), rule(2, actions=(LOW,))) == {}
    assert said(rule(1, actions=(URGENT,)), rule(2, [VIP], actions=(LOW,))) == {}
    assert said(rule(1, [VIP], actions=(URGENT,), stop=True), rule(2, actions=(LOW,))) == {}
    assert said(rule(1, actions=(URGENT,)), rule(2, [VIP], stop=True), rule(3, actions=(LOW,))) == {}
    assert said(rule(1, actions=(URGENT,)), rule(2, actions=(LOW,), stop=True)) == {1: Flaw.OVERRULED}
    assert said(rule(1, actions=(URGENT,)), rule(2, actions=(LOW,), active=False)) == {}


def test_what_is_gone_is_named_with_its_place() -> None:
    transfer = Action(Do.TRANSFER, {"department": 9, "assign": "agent", "agent": 8})
    notify, field = Action(Do.NOTIFY, {"agents": (1, 7)}), Action(Do.CLEAR_FIELD, {"field": 99})
    odd = rule(
        1,
        [VIP, _c(On.DEPARTMENT, Op.ANY, 1, 9), _c(On.AGENT, Op.IS, "member")],
        [Condition(On.FIELD, Op.FILLED, (), "99", any_.FIELDS["1"]), _c(On.GROUP, Op.HAS_ANY, 9)],
        actions=(transfer, notify, field, SALES),
        active=False,
    )
    (found,) = problems([odd, rule(2, [_c(On.DEPARTMENT, Op.ANY, 1, 2)], actions=(SALES,))], KNOWN)
    assert found.flaw is Flaw.GONE
    assert found.places == (
        "groups.0.1.values",
        "groups.1.0.of",
        "groups.1.1.values",
        "actions.0.department",
        "actions.0.agent",
        "actions.1.agents",
        "actions.2.field",
    )
    assert problems([odd]) == []


# --- whatever the rules -----------------------------------------------------------------------------------------------

_TRIGGERS = (Trigger.CREATED, Trigger.MAILED, Trigger.STATUS, Trigger.TAGS, Trigger.MAIL_STATUS)
_AT_ONCE = {Trigger.MAILED: (Trigger.MAILED, Trigger.CREATED)}


def _rules(chance: Random) -> list[Rule]:
    """Rules about two or three things, so that they get in the way of each other."""
    trigger = chance.choice(_TRIGGERS)
    subjects = [*chance.sample(any_.ASKED, 3), On.STATUS, On.SOURCE]
    return any_.rules_of(chance, _AT_ONCE.get(trigger, (trigger,)), subjects, most=4)


@given(any_.by_chance(_rules), any_.by_chance(Random.random))
def test_what_is_said_is_true(rules: list[Rule], seed: float) -> None:
    found = problems(rules)
    triggers = next((each.trigger for each in rules if each.trigger is Trigger.MAILED), rules[0].trigger)
    happened = _AT_ONCE.get(triggers, (triggers,))
    flaws = {each.rule_id: each.flaw for each in found}
    for flaw in flaws.values():
        event(flaw)
    for number in range(30 if flaws else 0):
        plan = run(rules, any_.facts_of(Random(seed + number), triggers), *happened)
        applied = {look.rule_id for look in plan.looks if look.outcome in (Outcome.MATCHED, Outcome.BROKEN)}
        assert not applied & {rule_id for rule_id, flaw in flaws.items() if flaw in (Flaw.NEVER, Flaw.SHADOWED)}
        done = {step.rule_id for step in plan.steps if step.overruled is None}
        assert not done & {rule_id for rule_id, flaw in flaws.items() if flaw is Flaw.OVERRULED}
