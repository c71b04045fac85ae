"""A rule as plain data and back: what stands in the store. Readers of files have words of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Kind, Op
from deskapp.domain.rules.rule import Condition, Rule


def body_of(rule: Rule) -> dict[str, Any]:
    """What a rule says, without its name, place and trigger."""
    return {
        "groups": [[_condition(each) for each in group] for group in rule.groups],
        "actions": [action_of(each) for each in rule.actions],
        "stop": rule.stop,
        "after": rule.after_min,
    }


def _condition(condition: Condition) -> dict[str, Any]:
    plain: dict[str, Any] = {"on": condition.on.value, "op": condition.op.value, "values": list(condition.values)}
    if condition.of:
        plain["of"] = condition.of
    if condition.field_kind:
        plain["kind"] = condition.field_kind.value
    return plain


def action_of(action: Action) -> dict[str, Any]:
    """An action as plain data."""
    params = {name: list(each) if isinstance(each, tuple) else each for name, each in action.params.items()}
    return {"do": action.do.value, **params}


def read_body(body: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `Rule` that a body gives; `ValueError` or `KeyError` where it cannot be understood."""
    return {
        "groups": tuple(tuple(_read_condition(each) for each in group) for group in body["groups"]),
        "actions": tuple(read_action(each) for each in body["actions"]),
        "stop": bool(body["stop"]),
        "after_min": int(body["after"]),
    }


def _read_condition(plain: Mapping[str, Any]) -> Condition:
    kind = Kind(plain["kind"]) if plain.get("kind") else None
    return Condition(On(plain["on"]), Op(plain["op"]), tuple(plain["values"]), str(plain.get("of", "")), kind)


def read_action(plain: Mapping[str, Any]) -> Action:
    """An action from its plain data."""
    params = {name: tuple(each) if isinstance(each, list) else each for name, each in plain.items() if name != "do"}
    return Action(Do(plain["do"]), params)
