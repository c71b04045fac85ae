"""Whether conditions can hold together: what is said to be impossible is never found, and clear cases are seen."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import event, given

from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, On, subjects_for
from deskapp.domain.rules.meeting import Claim, can_hold, claim
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Condition
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import MailStatus
from tests.domain.rules import strategies as any_
from tests.domain.rules.kit import holds, key


def _c(on: On, op: Op, *values: Value) -> Condition:
    return Condition(on, op, values)


def _f(number: str, op: Op, *values: Value) -> Condition:
    return Condition(On.FIELD, op, values, number, any_.FIELDS[number])


_H8, _H9 = "2026-03-02T08:00:00+00:00", "2026-03-02T09:00:00+00:00"
#: What excludes each other.
APART: tuple[tuple[Condition, ...], ...] = (
    (_c(On.DEPARTMENT, Op.IS, 1), _c(On.DEPARTMENT, Op.IS, 2)),
    (_c(On.DEPARTMENT, Op.ANY, 1, 2), _c(On.DEPARTMENT, Op.NONE, 2, 1)),
    (_c(On.DEPARTMENT, Op.ANY, 1, 2), _c(On.DEPARTMENT, Op.ANY, 2, 3), _c(On.DEPARTMENT, Op.IS_NOT, 2)),
    (_c(On.DEPARTMENT, Op.EMPTY),),
    (_c(On.STATUS, Op.NONE, *"NCAWRLBXTP"),),
    (_c(On.WEEKDAY, Op.NONE, 0, 1, 2, 3, 4), _c(On.WEEKDAY, Op.NONE, 5, 6)),
    (_c(On.COMPANY, Op.IS, 1), _c(On.COMPANY, Op.EMPTY)),
    (_c(On.AGENT, Op.IS, 1), _c(On.AGENT, Op.IS, 2)),
    (_c(On.AGENT, Op.EMPTY), _c(On.AGENT, Op.IS, OF_THE_DEPARTMENT)),
    (_c(On.PRIORITY, Op.LESS, 1), _c(On.PRIORITY, Op.MORE, 0)),
    (_c(On.PRIORITY, Op.MORE, 3),),
    (_c(On.OPEN_TICKETS, Op.LESS, 3), _c(On.OPEN_TICKETS, Op.MORE, 5)),
    (_c(On.OPEN_TICKETS, Op.LESS, 3), _c(On.OPEN_TICKETS, Op.MORE, 2)),
    (_c(On.OPEN_TICKETS, Op.LESS, 0),),
    (_c(On.OPEN_TICKETS, Op.IS, 2.5),),
    (_f("2", Op.BETWEEN, 1, 3), _f("2", Op.BETWEEN, 4, 6)),
    (_f("2", Op.IS, 1), _f("2", Op.EMPTY)),
    (_f("3", Op.BEFORE, "2026-03-02"), _f("3", Op.AFTER, "2026-03-01")),
    (_f("4", Op.YES), _f("4", Op.NO)),
    (_f("5", Op.IS, "Malé"), _f("5", Op.IS_NOT, "MALE")),
    (_c(On.TIME, Op.BETWEEN, "22:00", "06:00"), _c(On.TIME, Op.BETWEEN, "08:00", "16:00")),
    (_c(On.TIME, Op.BEFORE, "08:01"), _c(On.TIME, Op.AFTER, "08:00")),
    (_c(On.CREATED, Op.BEFORE, _H8), _c(On.CREATED, Op.AFTER, _H9)),
    (_c(On.CREATED, Op.WITHIN, 60), _c(On.CREATED, Op.LONGER_AGO, 90)),
    (_c(On.RESOLVED, Op.EMPTY), _c(On.RESOLVED, Op.WITHIN, 90)),
    (_c(On.TAGS, Op.HAS_NONE, "a"), _c(On.TAGS, Op.HAS_ALL, "Á", "b")),
    (_c(On.TAGS, Op.HAS_NONE, "a", "b"), _c(On.TAGS, Op.HAS_ANY, "b", "a")),
    (_c(On.TAGS, Op.EMPTY), _c(On.TAGS, Op.HAS_ANY, "a")),
    (_c(On.TAGS, Op.EMPTY), _c(On.TAGS, Op.FILLED)),
    (_c(On.GROUP, Op.HAS_ALL, 1, 2), _c(On.GROUP, Op.HAS_NONE, 2)),
    (_c(On.SUBJECT, Op.IS, "a"), _c(On.SUBJECT, Op.IS, "b")),
    (_c(On.SUBJECT, Op.IS, "Žluť"), _c(On.SUBJECT, Op.IS_NOT, "zlut")),
    (_c(On.SUBJECT, Op.IS, "fire"), _c(On.SUBJECT, Op.CONTAINS, "water")),
    (_c(On.SUBJECT, Op.EMPTY), _c(On.SUBJECT, Op.CONTAINS, "a")),
    (_c(On.SUBJECT, Op.CONTAINS, "faktura"), _c(On.SUBJECT, Op.LACKS, "FAKT")),
    (_c(On.SUBJECT, Op.STARTS, "re:", "fw:"), _c(On.SUBJECT, Op.STARTS, "a", "b")),
    (_c(On.SUBJECT, Op.ENDS, "ab"), _c(On.SUBJECT, Op.ENDS, "b c")),
    (_c(On.FROM, Op.ENDS, "@a.example"), _c(On.FROM, Op.LACKS, "a.example")),
    (_c(On.FROM, Op.IS, "a@a.example"), _c(On.FROM, Op.NONE, "a@a.example", "b")),
    (_c(On.FROM, Op.EMPTY), _c(On.FROM, Op.FILLED)),
    (_c(On.MAIL_STATUS, Op.NONE, *MailStatus),),
    (_c(On.MAIL_STATUS, Op.IS, "failed"), _c(On.MAIL_STATUS, Op.IS, "bounced")),
    (_c(On.MAIL_SUBJECT, Op.IS, "a"), _c(On.MAIL_SUBJECT, Op.IS, "b")),
)
#: What does not, though it may look like it.
TOGETHER: tuple[tuple[Condition, ...], ...] = (
    (_c(On.DEPARTMENT, Op.IS, 1), _c(On.DEPARTMENT, Op.IS_NOT, 2)),
    (_c(On.DEPARTMENT, Op.IS, 1), _c(On.COMPANY, Op.IS, 2)),
    (_c(On.AGENT, Op.IS, 1), _c(On.AGENT, Op.IS, OF_THE_DEPARTMENT)),
    (_c(On.AGENT, Op.IS, 1), _c(On.AGENT, Op.IS_NOT, OF_THE_DEPARTMENT)),
    (_c(On.TO, Op.IS, "a@x"), _c(On.TO, Op.IS, "b@x")),
    (_c(On.TO, Op.STARTS, "a"), _c(On.TO, Op.STARTS, "b")),
    (_c(On.MAIL_TO, Op.IS, "a@x"), _c(On.MAIL_TO, Op.IS, "b@x")),
    (_c(On.MAIL_STATUS, Op.ANY, "failed", "bounced"), _c(On.MAIL_STATUS, Op.IS_NOT, "failed")),
    (_c(On.TAGS, Op.HAS_ALL, "a", "b"), _c(On.TAGS, Op.HAS_ANY, "c"), _c(On.TAGS, Op.HAS_NONE, "d")),
    (_c(On.SUBJECT, Op.CONTAINS, "a"), _c(On.SUBJECT, Op.LACKS, "ab")),
    (_c(On.SUBJECT, Op.CONTAINS, "a"), _c(On.SUBJECT, Op.IS_NOT, "a")),
    (_c(On.SUBJECT, Op.STARTS, "re:"), _c(On.SUBJECT, Op.STARTS, "re: fw:"), _c(On.SUBJECT, Op.ENDS, "x")),
    (_c(On.SUBJECT, Op.CONTAINS, "a", "b"), _c(On.SUBJECT, Op.LACKS, "a")),
    (_c(On.SUBJECT, Op.IS, "a"), _c(On.SUBJECT, Op.MATCHES, "b")),
    (_c(On.OPEN_TICKETS, Op.LESS, 3), _c(On.OPEN_TICKETS, Op.MORE, 1)),
    (_f("2", Op.LESS, 3), _f("2", Op.MORE, 2)),
    (_f("3", Op.BEFORE, "2026-03-03"), _f("3", Op.AFTER, "2026-03-01")),
    (_c(On.TIME, Op.BETWEEN, "22:00", "06:00"), _c(On.TIME, Op.BETWEEN, "06:00", "22:00")),
    (_c(On.CREATED, Op.WITHIN, 90), _c(On.CREATED, Op.LONGER_AGO, 60), _c(On.CREATED, Op.AFTER, _H8)),
    (_f("3", Op.BEFORE, "soon"), _f("3", Op.AFTER, "later")),
    (),
)


@pytest.mark.parametrize("group", APART, ids=str)
def test_apart(group: tuple[Condition, ...]) -> None:
    assert not can_hold(map(claim, group))
    assert len(group) == 1 or all(can_hold([claim(each)]) for each in group)


@pytest.mark.parametrize("group", TOGETHER, ids=str)
def test_together(group: tuple[Condition, ...]) -> None:
    assert can_hold(map(claim, group))


def test_a_condition_and_itself_denied() -> None:
    for each in (each for group in (*APART, *TOGETHER) for each in group):
        if not {"soon", "later"} & set(each.values):
            assert not can_hold([claim(each), claim(each, holds=False)])


_SOME = [on for on in any_.ASKED if on in subjects_for(Trigger.MAIL_STATUS)]


def _claims(chance: Random) -> list[Claim]:
    """Claims about one or two things, so that they meet."""
    subjects = chance.sample(_SOME, chance.choice([1, 1, 2]))
    conditions = [any_.condition_of(chance, subjects) for _ in range(chance.randint(2, 4))]
    return [claim(each, chance.random() < 0.7) for each in conditions]


@given(any_.by_chance(_claims), any_.by_chance(Random.random))
def test_what_cannot_hold_is_never_found(claims: list[Claim], seed: float) -> None:
    if can_hold(claims):
        return
    event(f"apart: {claims[0].condition.on}")
    asked = {each.condition.on for each in claims}
    for number in range(60):
        facts = any_.facts_of(Random(seed + number), Trigger.MAIL_STATUS, asked)
        assert not all(holds(each.condition, facts[key(each.condition)]) is each.holds for each in claims)


def test_most_of_what_cannot_hold_is_seen() -> None:
    """Of one thing with one value that random facts never meet, nearly everything is said to be apart."""
    missed = 0
    for seed in range(150):
        chance = Random(seed)
        on = chance.choice([On.STATUS, On.DEPARTMENT, On.PRIORITY, On.WEEKDAY, On.TAGS])
        claims = [claim(any_.condition_of(chance, [on])) for _ in range(3)]
        facts = [any_.facts_of(Random(f"{seed} {number}"), Trigger.CREATED, [on])[on, ""] for number in range(80)]
        met = any(all(holds(each.condition, fact) for each in claims) for fact in facts)
        missed += not met and can_hold(claims)
    assert missed < 15
