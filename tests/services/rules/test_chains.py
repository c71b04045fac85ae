"""Chains of events, whatever the rules: they end, no rule runs twice for a ticket, and what was done is told."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from deskapp.domain.rules.actions import Action, Assign, Becomes, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import DEEPEST, Outcome
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.trace import Fate, Trace
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Deed
from tests.kit import Office, new_ticket, problems

_TAGS = tuple(f"t{number}" for number in range(14))
_TRIGGERS = (Trigger.TAGS, Trigger.STATUS, Trigger.TRANSFERRED, Trigger.NOTE, Trigger.QUEUE)
_BECOMES = (Becomes.RESOLVED, Becomes.REOPENED, Becomes.SPAM, Becomes.NOT_SPAM)


def _rules(chance: Random, office: Office) -> list[Rule]:
    """Rules that set each other going: a ladder of tags, and some that flip tags, status, department and agent."""
    departments = (office.general, office.technical, office.sales)
    ladder = [
        Rule(f"After {old}", Trigger.TAGS, ((Condition(On.TAG_ADDED, Op.HAS_ANY, (old,)),),), (_add(new),))
        for old, new in pairwise(_TAGS)
    ]
    return [*chance.sample(ladder, chance.choice([3, len(ladder)])), *(_flip(chance, n, departments) for n in range(6))]


def _add(name: str) -> Action:
    return Action(Do.ADD_TAGS, {"tags": (name,)})


def _flip(chance: Random, number: int, departments: tuple[int, ...]) -> Rule:
    actions = (
        _add(chance.choice(_TAGS)),
        Action(Do.REMOVE_TAGS, {"tags": (chance.choice(_TAGS),)}),
        Action(
            Do.STATUS, {"status": chance.choice([Becomes.RESOLVED, Becomes.REOPENED, Becomes.SPAM, Becomes.NOT_SPAM])}
        ),
        Action(Do.TRANSFER, {"department": chance.choice(departments), "assign": Assign.NOBODY}),
        Action(Do.TRANSFER, {"assign": Assign.LEAST_LOADED}),
        Action(Do.INLINE_NOTE, {"text": f"Note {number}"}),
    )
    tags, status = Condition(On.TAGS, Op.HAS_NONE, (chance.choice(_TAGS),)), Condition(On.STATUS, Op.IS_NOT, ("R",))
    groups: tuple[Group, ...] = chance.choice([(), ((status,),), ((tags,), (status,))])
    stop = chance.random() < 0.2
    return Rule(f"Flip {number}", chance.choice(_TRIGGERS), groups, tuple(chance.sample(actions, 2)), stop)


def _fits_history(office: Office, ticket: int, traces: list[Trace]) -> None:
    """Whatever rules did is told by the trace, and the other way round."""
    told = {(step.rule_id, step.action.do) for trace in traces for step in trace.steps if step.fate is Fate.DONE}
    deeds = {
        (int(str(deed.values["rule"])), deed.deed)
        for deed in office.desk.threads.history(office.eva, ticket)
        if deed.actor is Actor.RULE
    }
    assert {rule_id for rule_id, _ in deeds} == {rule_id for rule_id, _ in told}
    tagged = {rule_id for rule_id, do in told if do in (Do.ADD_TAGS, Do.REMOVE_TAGS)}
    assert tagged == {rule_id for rule_id, deed in deeds if deed is Deed.TAGS}


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_chains_end_and_are_told(office: Office, seed: int) -> None:
    desk, eva, chance = office.desk, office.eva, Random(seed)
    for line in desk.rules.listing(eva):
        desk.rules.remove(eva, line.rule.id)
    ticket = new_ticket(office, text="Hello.")
    for rule in _rules(chance, office):
        desk.rules.save(eva, rule)
    desk.tickets.set_tags(eva, ticket, frozenset({chance.choice(_TAGS[:3])}))
    traces = desk.rules.why(eva, ticket)
    event(f"depth {max((trace.depth for trace in traces), default=0)}")
    matched = [look.rule_id for trace in traces for look in trace.looks if look.outcome is Outcome.MATCHED]
    assert len(matched) == len(set(matched))
    for trace in traces:
        assert trace.depth <= DEEPEST or (trace.too_deep and not trace.looks and not trace.steps)
    figures = {line.rule.id: line.figures for line in desk.rules.listing(eva)}
    assert {rule_id for rule_id, each in figures.items() if each.matched} == set(matched)
    assert sum(each.looked for each in figures.values()) == sum(len(trace.looks) for trace in traces)
    _fits_history(office, ticket, traces)
    assert problems(desk) == []


@pytest.mark.parametrize("status", [Status.RESOLVED, Status.SPAM])
def test_two_rules_that_undo_each_other_end(office: Office, status: Status) -> None:
    """One resolves what the other reopens, for ever if nobody counted."""
    for name, trigger, becomes in (
        ("Close", Trigger.STATUS, Becomes.RESOLVED),
        ("Open", Trigger.STATUS, Becomes.REOPENED),
        ("Not spam", Trigger.STATUS, Becomes.NOT_SPAM),
    ):
        office.desk.rules.save(office.eva, Rule(name, trigger, (), (Action(Do.STATUS, {"status": becomes}),)))
    ticket = new_ticket(office)
    office.desk.tickets.set_status(office.eva, [ticket], status)
    traces = office.desk.rules.why(office.eva, ticket)
    matched = [look.rule_id for trace in traces for look in trace.looks if look.outcome is Outcome.MATCHED]
    assert len(matched) == len(set(matched)) == 3
    assert problems(office.desk) == []
