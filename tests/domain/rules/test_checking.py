"""What can be kept of a rule and its conditions: whatever is wrong is told in one sentence, at its place."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import event, given

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Do, Method
from deskapp.domain.rules.checking import LONGEST_NOTE, MOST_VALUES, checked
from deskapp.domain.rules.conditions import OF_THE_DEPARTMENT, On, subjects_for
from deskapp.domain.rules.engine import ready
from deskapp.domain.rules.operators import Kind, Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import TIMED, Trigger
from deskapp.domain.rules.values import LONGEST_SPAN, LONGEST_TAG, LONGEST_WORD
from tests.domain.rules import strategies as any_
from tests.domain.rules.kit import KNOWN, rule


def refusal(wrong: Rule) -> tuple[str, str]:
    """The place and the sentence with which a rule is refused."""
    with pytest.raises(Invalid) as caught:
        checked(wrong, KNOWN)
    return caught.value.field, str(caught.value)


def only(condition: Condition, trigger: Trigger = Trigger.CREATED) -> Rule:
    """A rule with one condition."""
    return rule(1, [condition], trigger=trigger)


def kept(condition: Condition) -> Condition:
    """A condition as it is kept."""
    return checked(only(condition), KNOWN).groups[0][0]


# --- the rule ---------------------------------------------------------------------------------------------------------

_NOT_UNDERSTOOD = "What the rule says here cannot be understood."
_HOW_LONG = "Please say after how long."
_WRONG: Mapping[str, tuple[dict[str, object], str, str]] = {
    "no name": ({"name": " \n "}, "name", "A rule needs a name."),
    "a long name": ({"name": "x" * 81}, "name", "The name is longer than 80 characters."),
    "a name that is none": ({"name": None}, "name", _NOT_UNDERSTOOD),
    "a long note": ({"note": "x" * (LONGEST_NOTE + 1)}, "note", "The note is longer than 20000 characters."),
    "a note that is none": ({"note": 5}, "note", _NOT_UNDERSTOOD),
    "an unknown trigger": ({"trigger": "rain"}, "trigger", _NOT_UNDERSTOOD),
    "a trigger that is a list": ({"trigger": []}, "trigger", _NOT_UNDERSTOOD),
    "no span": ({"trigger": Trigger.OLDER}, "after", _HOW_LONG),
    "a span too long": (
        {"trigger": Trigger.UNCHANGED, "after_min": LONGEST_SPAN + 1},
        "after",
        _HOW_LONG,
    ),
    "a span that is none": ({"after_min": "1"}, "after", _NOT_UNDERSTOOD),
    "half a minute": ({"trigger": Trigger.OLDER, "after_min": 0.5}, "after", _NOT_UNDERSTOOD),
    "nothing to do": ({"actions": ()}, "actions", "Say what the rule does: add an action."),
    "no actions at all": ({"actions": None}, "actions", _NOT_UNDERSTOOD),
    "an action that is none": ({"actions": ("fly",)}, "actions.0", _NOT_UNDERSTOOD),
    "groups that are none": ({"groups": "all"}, "groups", _NOT_UNDERSTOOD),
    "a group that is none": ({"groups": ((), None)}, "groups.1", _NOT_UNDERSTOOD),
    "a condition that is none": ({"groups": (("subject",),)}, "groups.0.0", _NOT_UNDERSTOOD),
    "a number for yes": ({"stop": 1}, "stop", _NOT_UNDERSTOOD),
    "a yes for a number": ({"position": True}, "position", _NOT_UNDERSTOOD),
    "a number no store holds": ({"id": 2**63}, "id", _NOT_UNDERSTOOD),
}


@pytest.mark.parametrize("what", _WRONG)
def test_a_rule_that_cannot_be_kept(what: str) -> None:
    fields, place, sentence = _WRONG[what]
    assert refusal(rule(1, **fields)) == (place, sentence)  # type: ignore[arg-type]


def test_what_is_kept_of_a_rule() -> None:
    given = rule(
        3, [], [Condition(On.ATTACHMENT, Op.YES)], name="  A \n b\x00 ", note=" why\n", after_min=9, broken="It raised."
    )
    assert checked(given, KNOWN) == replace(
        given, name="A b\ufffd", note="why", after_min=0, broken="", groups=((Condition(On.ATTACHMENT, Op.YES),),)
    )
    assert checked(rule(1, actions=(), stop=True), KNOWN).actions == ()
    assert checked(rule(1, trigger=Trigger.OLDER, after_min=LONGEST_SPAN), KNOWN).after_min == LONGEST_SPAN


def test_codes_may_be_plain_words() -> None:
    plain = rule(
        1,
        [Condition("subject", "matches", ("a+",))],
        trigger="created",
        actions=(Action("priority", {"priority": 3}),),  # type: ignore[arg-type]
    )
    told = checked(plain, KNOWN)
    assert told.trigger is Trigger.CREATED
    assert (told.groups[0][0].on, told.groups[0][0].op) == (On.SUBJECT, Op.MATCHES)
    assert told.groups[0][0].on is On.SUBJECT
    assert told.actions[0].do is Do.PRIORITY


# --- conditions -------------------------------------------------------------------------------------------------------

_AT, _VALUES, _OF = "groups.0.0", "groups.0.0.values", "groups.0.0.of"
_MISSING = "A value is missing."
_GONE = "What was chosen here is not there any longer."
_CHOOSE = "Please choose one of the values."
_NUMBER = "Please enter a number, such as 12.5."
_BAD: Mapping[str, tuple[Condition, str, str]] = {
    "a subject of another trigger": (
        Condition(On.OLD_STATUS, Op.IS, ("N",)),
        _AT,
        "This condition does not belong to what sets the rule going.",
    ),
    "an unknown subject": (Condition("mood", Op.IS, ("bad",)), _AT, _NOT_UNDERSTOOD),  # type: ignore[arg-type]
    "an unknown operator": (Condition(On.SUBJECT, "like", ("x",)), _AT, _NOT_UNDERSTOOD),  # type: ignore[arg-type]
    "an operator of another kind": (Condition(On.SUBJECT, Op.MORE, (1,)), _AT, "This comparison does not fit."),
    "no value": (Condition(On.SUBJECT, Op.CONTAINS), _VALUES, _MISSING),
    "none of one": (Condition(On.PRIORITY, Op.LESS), _VALUES, _MISSING),
    "two of one": (Condition(On.PRIORITY, Op.LESS, (1, 2)), _VALUES, _MISSING),
    "one of two": (Condition(On.TIME, Op.BETWEEN, ("08:00",)), _VALUES, _MISSING),
    "three of two": (Condition(On.TIME, Op.BETWEEN, ("08:00",) * 3), _VALUES, _MISSING),
    "too many": (Condition(On.TAGS, Op.HAS_ANY, ("a",) * 501), _VALUES, f"These are more than {MOST_VALUES} values."),
    "a blank word": (Condition(On.SUBJECT, Op.CONTAINS, ("a", " \t")), _VALUES, _MISSING),
    "an accent alone, which every text contains": (Condition(On.SUBJECT, Op.CONTAINS, ("\u0301",)), _VALUES, _MISSING),
    "a long word": (
        Condition(On.BODY, Op.IS, ("x" * (LONGEST_WORD + 1),)),
        _VALUES,
        "The value is longer than 1000 characters.",
    ),
    "values that are a word": (Condition(On.SUBJECT, Op.CONTAINS, "fire"), _VALUES, _NOT_UNDERSTOOD),  # type: ignore[arg-type]
    "a list in the list": (Condition(On.SUBJECT, Op.IS, (("x",),)), _VALUES, _NOT_UNDERSTOOD),  # type: ignore[arg-type]
    "a yes for a department": (Condition(On.DEPARTMENT, Op.IS, (True,)), _VALUES, _NOT_UNDERSTOOD),
    "no pattern": (Condition(On.SUBJECT, Op.MATCHES, ("(a",)), _VALUES, "This is no regular expression."),
    "a department that is gone": (Condition(On.DEPARTMENT, Op.ANY, (1, 9)), _VALUES, _GONE),
    "an agent by name": (Condition(On.AGENT, Op.IS, ("Eva",)), _VALUES, _GONE),
    "a company by a broken number": (Condition(On.COMPANY, Op.IS, (1.5,)), _VALUES, _GONE),
    "a member of a group that is gone": (Condition(On.GROUP, Op.HAS_ANY, (9,)), _VALUES, _GONE),
    "an unknown channel": (Condition(On.SOURCE, Op.IS, ("pigeon",)), _VALUES, _CHOOSE),
    "an unknown priority": (Condition(On.PRIORITY, Op.IS, (7,)), _VALUES, _CHOOSE),
    "the eighth day": (Condition(On.WEEKDAY, Op.IS, (7,)), _VALUES, _CHOOSE),
    "a status that no ticket shows": (Condition(On.STATUS, Op.IS, ("T",)), _VALUES, _CHOOSE),
    "no number": (Condition(On.OPEN_TICKETS, Op.MORE, ("many",)), _VALUES, _NUMBER),
    "no number at all": (
        Condition(On.OPEN_TICKETS, Op.MORE, ("nan",)),
        _VALUES,
        _NUMBER,
    ),
    "not a number": (Condition(On.OPEN_TICKETS, Op.MORE, (math.nan,)), _VALUES, _NOT_UNDERSTOOD),
    "a number without end": (Condition(On.OPEN_TICKETS, Op.LESS, (math.inf,)), _VALUES, _NOT_UNDERSTOOD),
    "a number beyond all": (Condition(On.OPEN_TICKETS, Op.LESS, (10**5000,)), _VALUES, _NOT_UNDERSTOOD),
    "a large number": (Condition(On.OPEN_TICKETS, Op.LESS, ("1e15",)), _VALUES, _NUMBER),
    "no span": (Condition(On.CREATED, Op.WITHIN, (0,)), _VALUES, _HOW_LONG),
    "a span of ages": (
        Condition(On.CREATED, Op.LONGER_AGO, (LONGEST_SPAN + 1,)),
        _VALUES,
        _HOW_LONG,
    ),
    "no moment": (Condition(On.CREATED, Op.BEFORE, ("soon",)), _VALUES, "Please choose a time."),
    "a moment nowhere": (Condition(On.CREATED, Op.AFTER, ("2026-03-02T08:00",)), _VALUES, "Please choose a time."),
    "a moment before time": (
        Condition(On.CREATED, Op.AFTER, ("0001-01-01T00:00:00+10:00",)),
        _VALUES,
        "Please choose a time.",
    ),
    "no time of day": (
        Condition(On.TIME, Op.AFTER, ("24:00",)),
        _VALUES,
        "Please enter a time of day, such as 08:30.",
    ),
    "a tag of signs": (Condition(On.TAGS, Op.HAS_ANY, ("# #",)), _VALUES, _MISSING),
    "a long tag": (
        Condition(On.TAGS, Op.HAS_ALL, ("x" * (LONGEST_TAG + 1),)),
        _VALUES,
        "A tag is longer than 60 characters.",
    ),
    "no header": (
        Condition(On.HEADER, Op.FILLED, (), "X Kind"),
        _OF,
        "Please name the header, such as X-Priority.",
    ),
    "a header that is none": (Condition(On.HEADER, Op.FILLED, (), 5), _OF, _NOT_UNDERSTOOD),  # type: ignore[arg-type]
    "a field that is gone": (Condition(On.FIELD, Op.FILLED, (), "99"), _OF, "Please choose a custom field."),
    "no field": (Condition(On.FIELD, Op.FILLED, (), "²"), _OF, "Please choose a custom field."),
    "a field beyond all": (Condition(On.FIELD, Op.FILLED, (), "9" * 5000), _OF, "Please choose a custom field."),
    "a date that is none": (Condition(On.FIELD, Op.IS, ("2026-02-30",), "3"), _VALUES, "Please enter a date."),
}


@pytest.mark.parametrize("what", _BAD)
def test_a_condition_that_cannot_be_kept(what: str) -> None:
    condition, place, sentence = _BAD[what]
    assert refusal(only(condition)) == (place, sentence)


def test_the_place_counts_groups_and_conditions() -> None:
    fine, bad = Condition(On.ATTACHMENT, Op.YES), Condition(On.SUBJECT, Op.CONTAINS)
    assert refusal(rule(1, [fine], [], [fine, bad]))[0] == "groups.2.1.values"


def test_what_is_kept_of_conditions() -> None:
    assert kept(Condition(On.ATTACHMENT, Op.YES, ("x",), "y", Kind.TEXT)) == Condition(On.ATTACHMENT, Op.YES)
    assert kept(Condition(On.OPEN_TICKETS, Op.MORE, ("12,5",))).values == (12.5,)
    assert kept(Condition(On.OPEN_TICKETS, Op.MORE, ("\u22123",))).values == (-3,)
    assert kept(Condition(On.CREATED, Op.WITHIN, ("90",))).values == (90,)
    assert kept(Condition(On.CREATED, Op.AFTER, ("2026-03-02T09:00+01:00",))).values == ("2026-03-02T08:00:00+00:00",)
    assert kept(Condition(On.TAGS, Op.HAS_ANY, (" #VIP  one",))).values == ("VIP one",)
    assert kept(Condition(On.SUBJECT, Op.CONTAINS, (" a\ud800",))).values == (" a?",)
    assert kept(Condition(On.AGENT, Op.ANY, (OF_THE_DEPARTMENT, 2))).values == (OF_THE_DEPARTMENT, 2)
    assert kept(Condition(On.PRIORITY, Op.IS, ("3",))).values == (3,)
    assert kept(Condition(On.HEADER, Op.IS, ("1",), " X-Priority ")).of == "X-Priority"
    choice = kept(Condition(On.FIELD, Op.IS, (" Malé ",), "5", Kind.NUMBER))
    assert (choice.values, choice.field_kind) == (("Malé",), Kind.CHOICE)


# --- whatever comes in ------------------------------------------------------------------------------------------------

_ODD: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 3.5, math.nan, math.inf, 2**62, 2**63, 10**400, 1e300, "", " ", "1", "a", "²"),
    *("\ud800", "\x00", "#", "# # a", "\u0301", "x" * 30_000, "nan", "1e999", "9" * 5000, "2026-03-02", "08:30"),
    *("2026-03-02T08:30:00+00:00", "9999-12-31T23:59:59-14:00", "(a+)+$", "(", "{{nothing}}", "a@b", "a@b\ud800"),
    *("https://x.example/\ud800", "X-A: b\nX-B: c", "\n", (), ("",), ("a", ""), (1, 2), ("# #b",), (None,), ((),)),
    *([], {}, ["a"], {"a": 1}, b"a", object(), Op.IS, On.FIELD, Do.MERGE, Assign.AGENT, Becomes.RESOLVED, Method.GET),
)


def _odd(chance: Random, usual: object, often: float = 0.2) -> Any:
    return chance.choice(_ODD) if chance.random() < often else usual


def _odd_condition(chance: Random) -> Any:
    fine = any_.condition_of(chance, list(On))
    values = tuple(_odd(chance, each, 0.1) for each in fine.values)
    made = Condition(*(_odd(chance, each, 0.05) for each in (fine.on, fine.op, values, fine.of, fine.field_kind)))
    return _odd(chance, made, 0.03)


def _odd_action(chance: Random) -> Any:
    do = chance.choice(list(Do))
    params = {param.name: chance.choice(_ODD) for param in ACTIONS[do].params if chance.random() < 0.9}
    return _odd(chance, Action(_odd(chance, do, 0.05), _odd(chance, params, 0.05)), 0.03)


def _odd_rule(chance: Random) -> Rule:
    groups = tuple(tuple(_odd_condition(chance) for _ in range(chance.randint(0, 2))) for _ in range(2))
    often = chance.choice([0, 0, 0.1])
    return Rule(
        name=_odd(chance, "A", often),
        trigger=_odd(chance, chance.choice(list(Trigger)), often),
        groups=_odd(chance, groups, often),
        actions=_odd(chance, tuple(_odd_action(chance) for _ in range(chance.randint(0, 2))), often),
        stop=_odd(chance, True, often),
        active=_odd(chance, True, often),
        after_min=_odd(chance, 60, often),
        note=_odd(chance, "", often),
        position=_odd(chance, 1, often),
        id=_odd(chance, 1, often),
    )


@given(any_.by_chance(_odd_rule))
def test_whatever_comes_in_is_refused_or_fit_to_be_kept(given: Rule) -> None:
    try:
        clean = checked(given, KNOWN)
    except Invalid as refused:
        event(f"refused at {refused.field}")
        return
    assert ready(clean).problem == ""
    assert checked(clean, KNOWN) == clean
    repr(clean).encode()  # no half of a character in it
    assert (clean.after_min > 0) == (clean.trigger in TIMED)


_FIT = [on for on in subjects_for(Trigger.CREATED) if on is not On.STATUS]


@given(any_.by_chance(lambda chance: any_.condition_of(chance, _FIT)))
def test_what_could_be_kept_is_kept(condition: Condition) -> None:
    assert kept(condition).op is condition.op
    assert len(kept(condition).values) == len(condition.values)
