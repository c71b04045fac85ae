"""What the tests of rules are made with: a moment, facts as the desk reads them, and rules of one line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from deskapp.domain.errors import Invalid
from deskapp.domain.field_values import clean_value
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import CONDITIONS, FIELD_KINDS, Choices, On
from deskapp.domain.rules.engine import Event, Facts, Plan, RuleSet, evaluate
from deskapp.domain.rules.operators import Fact, FactValue, Kind, Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.rules.values import Known
from deskapp.domain.text import fold
from deskapp.domain.vocabulary import FieldKind

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

#: A subject of each kind; those that only custom fields have are asked of a field.
SUBJECT: Mapping[Kind, On] = {entry.kind: on for on, entry in CONDITIONS.items() if not entry.asks and not entry.only}


def ago(minutes: float) -> datetime:
    """A moment before now."""
    return NOW - timedelta(minutes=minutes)


def fact(kind: Kind, *values: FactValue) -> Fact:
    """A fact as the desk reads it: texts and names of tags folded, codes not."""
    folds = kind in (Kind.TEXT, Kind.SET)
    return tuple(fold(value) if folds and isinstance(value, str) else value for value in values)


def matches(pattern: str, text: str) -> bool:
    """How patterns are matched, without a limit of time."""
    return re.search(fold(pattern), text) is not None


def condition(kind: Kind, op: Op, *values: Value) -> Condition:
    """A condition of a kind."""
    if kind in SUBJECT:
        return Condition(SUBJECT[kind], op, values)
    return Condition(On.FIELD, op, values, "1", kind)


def key(condition: Condition) -> tuple[On, str]:
    """Under which the fact of a condition stands."""
    return condition.on, condition.of


def rule(number: int, *groups: Iterable[Condition], **fields: object) -> Rule:
    """A rule that adds its own tag."""
    values = {
        "name": f"Rule {number}",
        "trigger": Trigger.CREATED,
        "groups": tuple(map(tuple, groups)),
        "actions": (Action(Do.ADD_TAGS, {"tags": (f"tag {number}",)}),),
        "position": number,
        "id": number,
        "version": 1,
    }
    return Rule(**(values | fields))  # type: ignore[arg-type]


def run(rules: Iterable[Rule], facts: Facts, *triggers: Trigger, done: Iterable[int] = ()) -> Plan:
    """What rules would do when a ticket is created, or something else happens."""
    event = Event(frozenset(triggers or {Trigger.CREATED}), NOW, frozenset(done))
    return evaluate(RuleSet(rules), event, facts, matches)


def holds(condition: Condition, fact: Fact) -> bool:
    """Whether a condition holds of a fact."""
    (look,) = run([rule(1, [condition])], {key(condition): fact}).looks
    assert look.outcome in ("matched", "failed"), look.reason
    return look.outcome == "matched"


# --- what rules may name ----------------------------------------------------------------------------------------------


def _pattern(pattern: str) -> None:
    try:
        re.compile(pattern)
    except re.error as error:
        raise Invalid("This is no regular expression.") from error


def _template(text: str) -> None:
    if "{{nothing}}" in text:
        raise Invalid("There is no such variable.")


def _field_value(field_id: int, text: str) -> str:
    return clean_value(KINDS[field_id], ("Malé", "Velké"), text)


#: The custom fields of the invented desk.
KINDS: Mapping[int, FieldKind] = dict(enumerate(FieldKind, 1))
_IDS = (Choices.DEPARTMENT, Choices.AGENT, Choices.CONTACT, Choices.GROUP, Choices.COMPANY)
KNOWN = Known(
    ids={choices: frozenset({1, 2, 3}) for choices in _IDS},
    fields={number: FIELD_KINDS[kind] for number, kind in KINDS.items()},
    pattern=_pattern,
    address=lambda text: re.fullmatch(r"[!-?A-~]+@[!-?A-~]+", text) is not None,
    template=_template,
    field_value=_field_value,
)
