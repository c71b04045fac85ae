"""Whether what is handed in is a rule at all: files, stores and other programs may have put anything anywhere."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from enum import Enum
from typing import TypeVar

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.triggers import Trigger

#: What a store can hold as a whole number.
_LARGEST = 2**63
_Code = TypeVar("_Code", bound=Enum)

#: The fields of a rule that are simple, with their types and the place that is named.
_FIELDS: tuple[tuple[str, type, str], ...] = (
    ("name", str, "name"),
    ("note", str, "note"),
    ("note_author", str, "note"),
    ("after_min", int, "after"),
    ("stop", bool, "stop"),
    ("active", bool, "active"),
    ("position", int, "position"),
    ("id", int, "id"),
    ("version", int, "version"),
    ("groups", tuple, "groups"),
    ("actions", tuple, "actions"),
)


def shaped(rule: Rule) -> Rule:
    """The rule with every code as its enumeration and every value of a type it may have; `Invalid` where it has not."""
    for name, kind, place in _FIELDS:
        _check(_is(getattr(rule, name), kind), place)
    return replace(
        rule,
        trigger=_code(Trigger, rule.trigger, "trigger"),
        groups=tuple(_group(group, f"groups.{g}") for g, group in enumerate(rule.groups)),
        actions=tuple(_action(each, f"actions.{a}") for a, each in enumerate(rule.actions)),
    )


def _check(fits: bool, where: str) -> None:
    if not fits:
        raise Invalid("What the rule says here cannot be understood.", field=where)


def _is(value: object, kind: type) -> bool:
    if kind is int and isinstance(value, int) and not -_LARGEST < value < _LARGEST:
        return False
    return isinstance(value, kind) and isinstance(value, bool) == (kind is bool)


def _code(codes: type[_Code], value: object, where: str) -> _Code:
    try:
        return codes(value)
    except ValueError as error:
        raise Invalid("What the rule says here cannot be understood.", field=where) from error


def _group(group: Group, where: str) -> tuple[Condition, ...]:
    _check(isinstance(group, tuple), where)
    return tuple(_condition(each, f"{where}.{c}") for c, each in enumerate(group))


def _condition(condition: Condition, where: str) -> Condition:
    _check(isinstance(condition, Condition), where)
    _check(_is(condition.of, str), f"{where}.of")
    _check(_is_list(condition.values), f"{where}.values")
    return replace(condition, on=_code(On, condition.on, where), op=_code(Op, condition.op, where))


def _action(action: Action, where: str) -> Action:
    _check(isinstance(action, Action) and isinstance(action.params, Mapping), where)
    for name, given in action.params.items():
        _check(given is None or isinstance(given, bool) or _is_value(given) or _is_list(given), f"{where}.{name}")
    return Action(_code(Do, action.do, where), action.params)


def _is_list(values: object) -> bool:
    return isinstance(values, tuple) and all(_is_value(each) for each in values)


def _is_value(value: object) -> bool:
    return _is(value, str) or _is(value, int) or (isinstance(value, float) and math.isfinite(value))
