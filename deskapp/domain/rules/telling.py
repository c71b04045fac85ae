"""A rule as plain data with words that people read, for files: `hearing.py` takes them back.

A rule is looked at `when` its trigger fires; it applies where all conditions of any group hold, and then does what
`do` lists. What is as usual is left out.
"""

from __future__ import annotations

from typing import Any

from deskapp.domain.rules.actions import ACTIONS, Action, Blank, Param
from deskapp.domain.rules.conditions import CONDITIONS, Choices, On
from deskapp.domain.rules.operators import SPANS, Kind, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.wording import NAMED, OF_BLANK, WORDS, Names, named, span_words


def told(rule: Rule, names: Names) -> dict[str, Any]:
    """The rule in words; its place, id and history are not part of them."""
    plain: dict[str, Any] = {"name": rule.name}
    if not rule.active:
        plain["active"] = False
    plain["when"] = rule.trigger.value
    if rule.after_min:
        plain["after"] = span_words(rule.after_min)
    if rule.stop:
        plain["stop"] = True
    if rule.note:
        plain["note"] = rule.note
    if rule.groups:
        plain["any"] = [{"all": [_condition(each, names) for each in group]} for group in rule.groups]
    if rule.actions:
        plain["do"] = [_action(each, names) for each in rule.actions]
    return plain


def _condition(condition: Condition, names: Names) -> dict[str, Any]:
    plain: dict[str, Any] = {"fact": condition.on.value}
    if condition.of:
        by_id = condition.on is On.FIELD and condition.of.isdecimal()
        plain["of"] = named(names, Choices.FIELD, int(condition.of)) if by_id else condition.of
    plain["operator"] = condition.op.value
    values = [_value(condition, each, names) for each in condition.values]
    if len(values) == 1:
        plain["value"] = values[0]
    elif values:
        plain["values"] = values
    return plain


def _value(condition: Condition, value: Value, names: Names) -> Value:
    if condition.op in SPANS:
        return span_words(value)
    return _chosen(CONDITIONS[condition.on].choices, value, names)


def _chosen(choices: Choices, value: Value, names: Names) -> Value:
    if choices in WORDS:
        return WORDS[choices].get(value, str(value))
    return named(names, choices, value) if choices in NAMED else value


def _action(action: Action, names: Names) -> dict[str, Any]:
    plain: dict[str, Any] = {"action": action.do.value}
    for param in ACTIONS[action.do].params:
        given = action.params.get(param.name)
        if isinstance(given, tuple):
            plain[param.name] = [_filled(param, each, action, names) for each in given]
        elif given is not None:
            plain[param.name] = _filled(param, given, action, names)
    return plain


def _filled(param: Param, value: Value, action: Action, names: Names) -> Value | bool:
    if param.blank is Blank.SPAN:
        return span_words(value)
    if param.blank is Blank.YES_NO:
        return bool(value)
    if param.blank is Blank.FIELD:
        return named(names, Choices.FIELD, value)
    if param.blank is Blank.FIELD_VALUE and _is_yes_no(action, names) and value in ("0", "1"):
        return value == "1"
    choices = OF_BLANK.get(param.blank)
    return _chosen(choices, value, names) if choices else value


def _is_yes_no(action: Action, names: Names) -> bool:
    field_id = action.params.get("field")
    return isinstance(field_id, int) and names.field_kind(field_id) is Kind.YES_NO
