"""The program is killed while rules act: a ticket is untouched or wholly done; trace, counters and history agree."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from random import Random

import pytest

from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.engine import Outcome
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule, RuleFigures
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Actor, Deed, Priority
from deskapp.services.desk import Desk
from deskapp.store.tables import TicketRecord
from tests.kit import Office, dump, make_desk, problems, take
from tests.services.rules.victim import FLOW, GROUP, POINTS, burning

_FIRE = (Condition(On.BODY, Op.CONTAINS, ("burn",)),)
_BEFORE = [point for point in POINTS if point != "after the commit"]


def _keep_rules(office: Office, trigger: Trigger) -> None:
    """One rule does three things, another one follows it."""
    actions = (
        Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.NOBODY}),
        Action(Do.ADD_TAGS, {"tags": ("fire",)}),
        Action(Do.INLINE_NOTE, {"text": "Call them at once."}),
    )
    follows = Action(Do.PRIORITY, {"priority": 3})
    tagged = (Condition(On.TAG_ADDED, Op.HAS_ANY, ("fire",)),)
    for rule in (Rule("Fire", trigger, (_FIRE,), actions), Rule("Urgent", Trigger.TAGS, (tagged,), (follows,))):
        office.desk.rules.save(office.eva, rule)


def _kill(desk: Desk, act: str, point: str) -> None:
    """Let another program do it up to a point, and kill it there."""
    desk.disconnect()
    command = [sys.executable, "-m", "tests.services.rules.victim", str(desk.path), act, point]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "there\n"
        victim.send_signal(signal.SIGKILL)
    assert victim.returncode == -signal.SIGKILL


@pytest.fixture
def reopened() -> Iterator[list[Desk]]:
    """The desks that were opened after a kill."""
    opened: list[Desk] = []
    yield opened
    for desk in opened:
        desk.disconnect()


def _reopen(office: Office, opened: list[Desk]) -> Office:
    desk = make_desk(office.desk.path.parent, office.clock)
    opened.append(desk)
    return Office(desk, *(getattr(office, name) for name in ("clock", "eva", "tom", "rita", "otto")), *_rooms(office))


def _rooms(office: Office) -> tuple[int, int, int]:
    return office.general, office.technical, office.sales


def _is_done(office: Office, ticket: int) -> None:
    """All that the rules say was done, once, and is told once."""
    desk, eva = office.desk, office.eva
    head = desk.threads.head(eva, ticket)
    assert (head.department_id, head.tags, head.priority) == (office.technical, ("fire",), Priority.URGENT)
    by_rules = [deed.deed for deed in desk.threads.history(eva, ticket) if deed.actor is Actor.RULE]
    assert sorted(by_rules) == sorted([Deed.TRANSFERRED, Deed.TAGS, Deed.INLINE_NOTE, Deed.PRIORITY])
    traces = desk.rules.why(eva, ticket)
    matched = [look.rule_id for trace in traces for look in trace.looks if look.outcome is Outcome.MATCHED]
    assert sorted(matched) == [1, 2]
    assert len([step for trace in traces for step in trace.steps]) == 4


def _figures(office: Office) -> list[tuple[int, int]]:
    return [(line.figures.looked, line.figures.matched) for line in office.desk.rules.listing(office.eva)]


@pytest.mark.parametrize("point", _BEFORE)
def test_a_mail_that_was_not_committed_never_was(office: Office, reopened: list[Desk], point: str) -> None:
    _keep_rules(office, Trigger.CREATED)
    _kill(office.desk, "a mail", point)
    again = _reopen(office, reopened)
    assert TicketRecord.select().count() == 0
    assert problems(again.desk) == []
    assert [line.figures for line in again.desk.rules.listing(again.eva)] == [RuleFigures()] * 2
    assert [again.desk.rules.traces_of(again.eva, rule) for rule in (1, 2)] == [[], []]
    assert take(again.desk, burning(1), burning(1)) == ["ticket", "duplicate"]
    _is_done(again, 1)
    assert _figures(again) == [(1, 1), (1, 1)]
    assert problems(again.desk) == []


def test_a_mail_that_was_committed_is_wholly_done(office: Office, reopened: list[Desk]) -> None:
    _keep_rules(office, Trigger.CREATED)
    _kill(office.desk, "a mail", "after the commit")
    again = _reopen(office, reopened)
    assert take(again.desk, burning(1)) == ["duplicate"]
    _is_done(again, 1)
    assert _figures(again) == [(1, 1), (1, 1)]
    assert problems(again.desk) == []


@pytest.mark.parametrize("point", POINTS)
def test_an_act_and_what_followed_are_there_together(office: Office, reopened: list[Desk], point: str) -> None:
    take(office.desk, burning(1), burning(2))
    _keep_rules(office, Trigger.STATUS)
    before = [dump(ticket) for ticket in (1, 2)]
    _kill(office.desk, "an act", point)
    again = _reopen(office, reopened)
    assert problems(again.desk) == []
    if point == "after the commit":
        for ticket in (1, 2):
            _is_done(again, ticket)
        assert _figures(again) == [(2, 2), (2, 2)]
        return
    assert [dump(ticket) for ticket in (1, 2)] == before
    assert [again.desk.rules.why(again.eva, ticket) for ticket in (1, 2)] == [[], []]
    assert _figures(again) == [(0, 0), (0, 0)]


@pytest.mark.parametrize("seed", range(3))
def test_a_flow_that_is_killed_anywhere_and_taken_in_again(office: Office, reopened: list[Desk], seed: int) -> None:
    _keep_rules(office, Trigger.CREATED)
    chance = Random(seed)
    office.desk.disconnect()
    command = [sys.executable, "-m", "tests.services.rules.victim", str(office.desk.path), "a flow", "anywhere"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        for _ in range(chance.randint(1, FLOW // GROUP // 2)):
            victim.stdout.readline()
        time.sleep(chance.random() * 0.05)
        victim.send_signal(signal.SIGKILL)
    again = _reopen(office, reopened)
    assert problems(again.desk) == []
    there = _figures(again)[0][0]
    assert there % GROUP == 0
    outcomes = take(again.desk, *map(burning, range(FLOW)))
    assert (outcomes.count("duplicate"), outcomes.count("ticket")) == (there, FLOW - there)
    for ticket in range(1, FLOW + 1):
        _is_done(again, ticket)
    assert _figures(again) == [(FLOW, FLOW)] * 2
    assert problems(again.desk) == []
