"""A rule from plain data in words, as `telling.py` tells it. Whether it can be kept is for `checking.py` to say.

`Invalid` says what cannot be understood and where, in the same places as there.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.actions import ACTIONS, Action, Blank, Do, Param
from deskapp.domain.rules.conditions import CONDITIONS, Choices, On
from deskapp.domain.rules.operators import SPANS, Op, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.rules.wording import NAMED, OF_BLANK, WORDS, Names, meant, span_minutes
from deskapp.domain.text import storable

_CodeT = TypeVar("_CodeT", bound=StrEnum)
_RULE = frozenset({"name", "active", "when", "after", "stop", "note", "any", "do"})
_CONDITION = frozenset({"fact", "of", "operator", "value", "values"})


def heard(plain: object, names: Names) -> Rule:
    """The rule that plain data tell."""
    table = _table(plain, _RULE, "")
    groups = [_table(each, {"all"}, f"groups.{g}") for g, each in enumerate(_list(table, "any", "groups"))]
    return Rule(
        name=_text(table.get("name", ""), "name"),
        trigger=_code(Trigger, table, "when", "trigger"),
        groups=tuple(
            tuple(
                _condition(each, f"groups.{g}.{c}", names) for c, each in enumerate(_list(group, "all", f"groups.{g}"))
            )
            for g, group in enumerate(groups)
        ),
        actions=tuple(_action(each, f"actions.{a}", names) for a, each in enumerate(_list(table, "do", "actions"))),
        stop=_yes_no(table.get("stop", False), "stop"),
        active=_yes_no(table.get("active", True), "active"),
        after_min=span_minutes(_text(table["after"], "after"), "after") if "after" in table else 0,
        note=_text(table.get("note", ""), "note"),
    )


def _condition(plain: object, where: str, names: Names) -> Condition:
    table = _table(plain, _CONDITION, where)
    on, op = _code(On, table, "fact", where), _code(Op, table, "operator", where)
    of = _text(table.get("of", ""), f"{where}.of")
    if on is On.FIELD and of:
        of = str(meant(names, Choices.FIELD, of, f"{where}.of"))
    if "value" in table and "values" in table:
        raise Invalid("Write either “value” or “values”.", field=f"{where}.values")
    given = [table["value"]] if "value" in table else _list(table, "values", f"{where}.values")
    return Condition(on, op, tuple(_value(on, op, each, f"{where}.values", names) for each in given), of)


def _value(on: On, op: Op, given: object, where: str, names: Names) -> Value:
    if op in SPANS:
        return span_minutes(_text(given, where), where)
    return _chosen(CONDITIONS[on].choices, given, where, names)


def _chosen(choices: Choices, given: object, where: str, names: Names) -> Value:
    if choices in WORDS:
        word, codes = _text(given, where), {word: code for code, word in WORDS[choices].items()}
        if word not in codes:
            raise _no_such(word, codes, where)
        return codes[word]
    return meant(names, choices, _text(given, where), where) if choices in NAMED else _leaf(given, where)


def _action(plain: object, where: str, names: Names) -> Action:
    if not isinstance(plain, Mapping):
        raise Invalid("This has to be a table.", field=where)
    do = _code(Do, plain, "action", where)
    blanks = {param.name: param for param in ACTIONS[do].params}
    table = _table(plain, {"action", *blanks}, where)
    given = [(param, table[name]) for name, param in blanks.items() if name in table]
    return Action(do, {param.name: _filled(param, each, f"{where}.{param.name}", names) for param, each in given})


_SEVERAL = frozenset({Blank.AGENTS, Blank.TAGS, Blank.ADDRESSES})


def _filled(param: Param, given: Any, where: str, names: Names) -> Value | tuple[Value, ...]:
    if isinstance(given, list) and param.blank in _SEVERAL:
        return tuple(_blank(param.blank, each, where, names) for each in given)
    return _blank(param.blank, given, where, names)


def _blank(blank: Blank, given: object, where: str, names: Names) -> Value:
    if blank is Blank.SPAN:
        return span_minutes(_text(given, where), where)
    if blank is Blank.YES_NO or (blank is Blank.FIELD_VALUE and isinstance(given, bool)):
        truth = _yes_no(given, where)
        return int(truth) if blank is Blank.YES_NO else str(int(truth))
    if blank is Blank.FIELD:
        return meant(names, Choices.FIELD, _text(given, where), where)
    choices = OF_BLANK.get(blank)
    return _chosen(choices, given, where, names) if choices else _leaf(given, where)


# --- what data are made of --------------------------------------------------------------------------------------------


def _table(plain: object, keys: Collection[str], where: str) -> Mapping[str, Any]:
    if not isinstance(plain, Mapping):
        raise Invalid("This has to be a table.", field=where)
    unknown = next((key for key in plain if key not in keys), None)
    if unknown is not None:
        raise _no_such(unknown, keys, where)
    return plain


def _list(table: Mapping[str, Any], key: str, where: str) -> list[Any]:
    found = table.get(key, [])
    if not isinstance(found, list):
        raise Invalid("“{key}” has to be a list.", field=where, key=key)
    return found


def _code(codes: type[_CodeT], table: Mapping[str, Any], key: str, where: str) -> _CodeT:
    if key not in table:
        raise Invalid("“{key}” is missing.", field=where, key=key)
    known = {code.value: code for code in codes}
    found = known.get(_text(table[key], where))
    if found is None:
        raise _no_such(table[key], known, where)
    return found


def _no_such(given: object, words: Collection[str], where: str) -> Invalid:
    choice = ", ".join(sorted(words))
    return Invalid(
        "“{word}” is not known here, but {words}.", field=where, word=storable(str(given))[:80], words=choice
    )


def _text(given: object, where: str) -> str:
    if not isinstance(given, str):
        raise Invalid("This has to be a text in quotes.", field=where)
    return storable(given)


def _yes_no(given: object, where: str) -> bool:
    if not isinstance(given, bool):
        raise Invalid("This has to be true or false.", field=where)
    return given


def _leaf(given: object, where: str) -> Value:
    if isinstance(given, date | time):  # a moment is a date, too
        return given.isoformat("minutes") if isinstance(given, time) else given.isoformat()
    if isinstance(given, bool) or not isinstance(given, str | int | float):
        raise Invalid("This has to be a text or a number.", field=where)
    return storable(given) if isinstance(given, str) else given
