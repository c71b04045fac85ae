"""What rules name moves on: a deleted department's substitute takes its place, a renamed tag its new name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from deskapp.domain.rules.actions import ACTIONS, Action, Blank
from deskapp.domain.rules.conditions import CONDITIONS, Choices
from deskapp.domain.rules.operators import Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.text import same_name

_Rename = Callable[[Value], Value]


def with_department(rule: Rule, old: int, new: int) -> Rule:
    """The rule with a department in the place of another."""
    return _renamed(rule, Choices.DEPARTMENT, Blank.DEPARTMENT, lambda each: new if each == old else each)


def with_tag(rule: Rule, old: str, new: str) -> Rule:
    """The rule with a tag's new name."""
    key = same_name(old)
    return _renamed(rule, Choices.TAG, Blank.TAGS, lambda each: new if same_name(str(each)) == key else each)


def departments_of(rule: Rule) -> set[Value]:
    """The departments that a rule names."""
    found = set[Value]()

    def noticed(value: Value) -> Value:
        found.add(value)
        return value

    _renamed(rule, Choices.DEPARTMENT, Blank.DEPARTMENT, noticed)
    return found


def _renamed(rule: Rule, choices: Choices, blank: Blank, rename: _Rename) -> Rule:
    groups = tuple(tuple(_condition(each, choices, rename) for each in group) for group in rule.groups)
    return replace(rule, groups=groups, actions=tuple(_action(each, blank, rename) for each in rule.actions))


def _condition(condition: Condition, choices: Choices, rename: _Rename) -> Condition:
    if CONDITIONS[condition.on].choices is not choices:
        return condition
    return replace(condition, values=_once(map(rename, condition.values)))


def _action(action: Action, blank: Blank, rename: _Rename) -> Action:
    params = dict(action.params)
    for param in ACTIONS[action.do].params:
        given = params.get(param.name)
        if param.blank is blank and given is not None:
            params[param.name] = _once(map(rename, given)) if isinstance(given, tuple) else rename(given)
    return replace(action, params=params)


def _once(values: Iterable[Value]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(values))
