"""Rules, facts and whatever else may be handed in, at random."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import timedelta
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

from deskapp.domain.rules.actions import Action, Becomes, Do
from deskapp.domain.rules.conditions import CONDITIONS, OF_THE_DEPARTMENT, On, subjects_for
from deskapp.domain.rules.engine import FactKey
from deskapp.domain.rules.operators import OF_KIND, OPERATORS, SPANS, Fact, Kind, Takes, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Actor, Channel, MailStatus, Priority
from tests.domain.rules.kit import KNOWN, NOW, fact

#: Few words, parts of each other, with case and accents, so that conditions meet.
WORDS = ("a", "ab", "abc", "B", "bé", "Žluť", "žluť a", "kůň", "x")
_MINUTES = (1, 30, 60, 90, 24 * 60)
_MOMENTS = tuple(NOW - timedelta(minutes=minutes) for minutes in (-30, 0, 1, 45, 60, 100, 5000))
_DAYS = ("2026-02-28", "2026-03-01", "2026-03-02", "2027-01-01")
_CLOCKS = ("00:00", "06:00", "08:00", "08:01", "22:00", "23:59")
#: The subjects that are asked here: of every kind, with one value and with several.
ASKED = tuple(on for on in On if on not in (On.CC, On.BCC, On.TO, On.CHANGED, On.RESOLVED))
FIELDS: Mapping[str, Kind] = {str(number): kind for number, kind in KNOWN.fields.items()}

_VALUES: Mapping[Kind, tuple[Value, ...]] = {
    Kind.TEXT: WORDS,
    Kind.NUMBER: (-1, 0, 1, 1.5, 2),
    Kind.RANK: tuple(int(each) for each in Priority),
    Kind.MOMENT: tuple(each.isoformat() for each in _MOMENTS),
    Kind.DAY: _DAYS,
    Kind.CLOCK: _CLOCKS,
    Kind.SET: ("VIP", "účet", "x", "Y"),
}
_CHOICES: Mapping[On, tuple[Value, ...]] = {
    On.SOURCE: tuple(Channel),
    On.STATUS: tuple(Status),
    On.OLD_STATUS: tuple(Status),
    On.NEW_STATUS: tuple(Status),
    On.AGENT: (1, 2, 3, OF_THE_DEPARTMENT),
    On.GROUP: (1, 2, 3),
    On.WEEKDAY: tuple(range(7)),
    On.ACTOR: tuple(Actor),
    On.ROLE: ("agent", "admin", "owner"),
    On.FIELD: ("Malé", "velké"),
    On.MAIL_STATUS: tuple(MailStatus),
}


def _values_of(on: On, kind: Kind) -> tuple[Value, ...]:
    if kind is Kind.CHOICE or on is On.GROUP:
        return _CHOICES.get(on, (1, 2, 3))
    return _VALUES.get(kind, (0,))


_T = TypeVar("_T")


def by_chance(make: Callable[[Random], _T]) -> st.SearchStrategy[_T]:
    """What is made of one number: so many draws as a ticket has facts would be slow."""
    return st.integers(0, 2**32).map(lambda seed: make(Random(seed)))


def condition_of(chance: Random, subjects: Sequence[On] = ASKED) -> Condition:
    """A condition that could be kept."""
    on = chance.choice(subjects)
    of = chance.choice(list(FIELDS)) if on is On.FIELD else "x-kind" if on is On.HEADER else ""
    kind = FIELDS[of] if on is On.FIELD else CONDITIONS[on].kind
    op = chance.choice(OF_KIND[kind])
    takes = OPERATORS[op].takes
    number = chance.randint(1, 4) if takes is Takes.MANY else int(takes)
    values = chance.choices(_MINUTES if op in SPANS else _values_of(on, kind), k=number)
    return Condition(on, op, tuple(values), of, kind if on is On.FIELD else None)


def facts(trigger: Trigger = Trigger.CREATED) -> st.SearchStrategy[dict[FactKey, Fact]]:
    """Everything that is known of a ticket, in any order."""
    return by_chance(lambda chance: facts_of(chance, trigger))


def facts_of(chance: Random, trigger: Trigger, subjects: Iterable[On] = On) -> dict[FactKey, Fact]:
    """Facts as they can be together when this happens."""
    found: dict[FactKey, Fact] = {}
    for on in subjects:
        for of in FIELDS if on is On.FIELD else ("x-kind",) if on is On.HEADER else ("",):
            kind = FIELDS[of] if on is On.FIELD else CONDITIONS[on].kind
            found[on, of] = _fact(chance, on, kind) if on in subjects_for(trigger) else ()
    if trigger is Trigger.MAILED:
        found[On.SOURCE, ""] = (Channel.EMAIL,)
    if trigger is Trigger.STATUS:
        old, new = chance.sample(list(Status), 2)
        found |= {(On.OLD_STATUS, ""): (old,), (On.NEW_STATUS, ""): (new,), (On.STATUS, ""): (new,)}
    if trigger is Trigger.TAGS:
        tags, gone = found[On.TAGS, ""], _fact(chance, On.TAGS, Kind.SET)
        found[On.TAG_ADDED, ""] = tuple(tag for tag in tags if chance.random() < 0.5)
        found[On.TAG_REMOVED, ""] = tuple(tag for tag in gone if tag not in tags)
    items = list(found.items())
    chance.shuffle(items)
    return dict(items)


#: The subjects of which there is exactly one value, always.
_ALWAYS = (
    *(On.SOURCE, On.DEPARTMENT, On.STATUS, On.PRIORITY, On.CREATED, On.CHANGED, On.TIME, On.WEEKDAY, On.ACTOR),
    *(On.OPEN_TICKETS, On.MAIL_STATUS),
)
#: Those that may have several.
_MANY = (
    *(On.TAGS, On.TAG_ADDED, On.TAG_REMOVED, On.FROM, On.TO, On.CC, On.BCC, On.HEADER, On.GROUP, On.CONTACT_DOMAIN),
    On.MAIL_TO,
)


def _fact(chance: Random, on: On, kind: Kind) -> Fact:
    if on is On.AGENT:
        return chance.choice([(), (1,), (2,), (3,), (4,), (1, OF_THE_DEPARTMENT), (4, OF_THE_DEPARTMENT)])
    number = chance.randint(int(on in _ALWAYS), 3 if on in _MANY else 1)
    values = [chance.choice(_fact_values(on, kind)) for _ in range(number)]
    if kind is Kind.TEXT and chance.random() < 0.5:
        values = ["".join(chance.choices(WORDS, k=chance.randint(0, 4))) for _ in values]
    return fact(_folds(on, kind), *values)


def _folds(on: On, kind: Kind) -> Kind:
    return Kind.TEXT if on is On.FIELD else kind


def _fact_values(on: On, kind: Kind) -> list[Any]:
    if on is On.OPEN_TICKETS:
        return [0.0, 1.0, 2.0, 3.0, 1000.0]
    more: Mapping[Kind, tuple[object, ...]] = {
        Kind.MOMENT: _MOMENTS,
        Kind.YES_NO: (True, False),
        Kind.NUMBER: (-2, 0.5, 3, 1000),
        Kind.CLOCK: ("05:59", "07:00", "12:00", "23:00"),
        Kind.DAY: ("1999-01-01", "2026-03-15", "2099-12-31"),
        Kind.TEXT: ("",),
        Kind.SET: ("other",) if on is not On.GROUP else (9,),
    }
    values = () if kind in (Kind.MOMENT, Kind.YES_NO) else _values_of(on, kind)
    values = tuple(each for each in values if each != OF_THE_DEPARTMENT)
    return [*values, *more.get(kind, ())] + ([9] if kind is Kind.CHOICE and on not in _CHOICES else [])


#: Actions of all sorts, with some that set the same.
ACTIONS = (
    Action(Do.PRIORITY, {"priority": 1}),
    Action(Do.PRIORITY, {"priority": 3}),
    Action(Do.TRANSFER, {"department": 1, "assign": "nobody"}),
    Action(Do.TRANSFER, {"department": 2, "assign": "keep"}),
    Action(Do.TRANSFER, {"assign": "agent", "agent": 1}),
    Action(Do.STATUS, {"status": Becomes.SPAM.value}),
    Action(Do.POSTPONE, {"span": 60}),
    Action(Do.SET_FIELD, {"field": 1, "value": "a"}),
    Action(Do.CLEAR_FIELD, {"field": 1}),
    Action(Do.CLEAR_FIELD, {"field": 2}),
    Action(Do.SUBJECT, {"subject": "New"}),
    Action(Do.TICKET_NOTE, {"text": "Note"}),
    Action(Do.ADD_TAGS, {"tags": ("a",)}),
    Action(Do.REMOVE_TAGS, {"tags": ("a",)}),
    Action(Do.ANSWER, {"text": "Hello"}),
)


def rules(
    triggers: Sequence[Trigger] = (Trigger.CREATED, Trigger.MAILED), subjects: Sequence[On] = ASKED, most: int = 6
) -> st.SearchStrategy[list[Rule]]:
    """Some rules with numbers of their own, in any order."""
    return by_chance(lambda chance: rules_of(chance, triggers, subjects, most))


def rules_of(chance: Random, triggers: Sequence[Trigger], subjects: Sequence[On], most: int = 6) -> list[Rule]:
    """Some rules with numbers of their own, in any order."""
    positions = list(range(1, chance.randint(1, most) + 1))
    chance.shuffle(positions)
    return [_rule(chance, number, position, triggers, subjects) for number, position in enumerate(positions, 1)]


def _rule(chance: Random, number: int, position: int, triggers: Sequence[Trigger], subjects: Sequence[On]) -> Rule:
    trigger = chance.choice(triggers)
    fit = [on for on in subjects if on in subjects_for(trigger)]
    sizes = [chance.randint(1, 3) for _ in range(chance.randint(0, 2))]
    return Rule(
        f"Rule {number}",
        trigger,
        tuple(tuple(condition_of(chance, fit) for _ in range(size)) for size in sizes),
        tuple(chance.choices(ACTIONS, k=chance.randint(0, 3))),
        stop=chance.random() < 0.5,
        active=chance.random() < 0.8,
        position=position,
        id=number,
        version=1,
    )
