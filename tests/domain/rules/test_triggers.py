"""Every trigger sets its rules going, and no others."""

from __future__ import annotations

import pytest

from deskapp.domain.rules.engine import RuleSet
from deskapp.domain.rules.triggers import TIMED, TRIGGERS, Trigger
from tests.domain.rules.kit import rule, run


def test_every_trigger_stands_in_the_catalogue_once() -> None:
    assert set(TRIGGERS) == set(Trigger)
    assert len({entry.label for entry in TRIGGERS.values()}) == len(TRIGGERS)
    assert {Trigger.OLDER, Trigger.UNCHANGED} == TIMED


@pytest.mark.parametrize("happened", Trigger)
def test_an_event_sets_going_the_rules_of_its_trigger(happened: Trigger) -> None:
    rules = [rule(number, trigger=trigger) for number, trigger in enumerate(Trigger, 1)]
    plan = run(rules, {}, happened)
    assert [look.rule_id for look in plan.looks] == [list(Trigger).index(happened) + 1]
    assert RuleSet(rules).triggers() == frozenset(Trigger)


def test_what_happens_at_once_is_one_event_in_the_order_of_the_rules() -> None:
    three = (Trigger.MESSAGE, Trigger.CREATED, Trigger.MAILED)
    rules = [rule(number, trigger=three[number % 3]) for number in range(1, 10)]
    assert [look.rule_id for look in run(rules, {}, *three).looks] == list(range(1, 10))
