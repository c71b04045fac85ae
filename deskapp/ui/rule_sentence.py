"""A whole rule, a condition, an action in plain words, as one reads them aloud."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from deskapp.domain.rules.actions import ACTIONS, Action, Assign, Becomes, Blank, Do
from deskapp.domain.rules.conditions import Choices, On
from deskapp.domain.rules.operators import OPERATORS, Op, Takes, Value
from deskapp.domain.rules.rule import Condition, Group, Rule
from deskapp.domain.rules.triggers import TIMED
from deskapp.domain.text import excerpt
from deskapp.ui import rule_words
from deskapp.ui.rule_words import Naming

_MOST_VALUES, _MOST_LETTERS = 6, 60
_EMPTY = "…"


def sentence(rule: Rule, names: Naming) -> str:
    """The whole rule: "When a ticket is created, if source is any of Facebook, X, then add tags social."."""
    then = "; ".join(action_words(action, names) for action in rule.actions)
    if rule.stop:
        stop = QCoreApplication.translate("Rules", "stop further rules")
        then = f"{then}; {stop}" if then else stop
    groups = [group_words(group, names) for group in rule.groups if group]
    if not groups:
        said = QCoreApplication.translate("Rules", "When {trigger}, then {actions}.")
        return _ended(said.format(trigger=trigger_words(rule), actions=then or _EMPTY))
    joint = QCoreApplication.translate("Rules", "{one}, or {other}")
    conditions = groups[0]
    for group in groups[1:]:
        conditions = joint.format(one=conditions, other=group)
    said = QCoreApplication.translate("Rules", "When {trigger}, if {conditions}, then {actions}.")
    return _ended(said.format(trigger=trigger_words(rule), conditions=conditions, actions=then or _EMPTY))


def _ended(said: str) -> str:
    """Without a full stop behind the dots that stand for what is not there yet."""
    return said[:-1] if said.endswith(f"{_EMPTY}.") else said


def trigger_words(rule: Rule) -> str:
    """The trigger with its span where it has one."""
    words = rule_words.trigger_word(rule.trigger)
    return f"{words} {rule_words.span_words(rule.after_min)}" if rule.trigger in TIMED else words


def group_words(group: Group, names: Naming) -> str:
    """The conditions of a group, all of which must hold."""
    joint = QCoreApplication.translate("Rules", "{one} and {other}")
    words = condition_words(group[0], names)
    for condition in group[1:]:
        words = joint.format(one=words, other=condition_words(condition, names))
    return words


def condition_words(condition: Condition, names: Naming) -> str:
    """One condition: "body does not contain “invoice”"."""
    subject = subject_words(condition, names)
    operator = rule_words.operator_word(condition.op)
    if condition.op in (Op.YES, Op.NO):
        return f"{subject}: {operator}"
    takes = OPERATORS[condition.op].takes
    if takes is Takes.NOTHING:
        return f"{subject} {operator}"
    values = [rule_words.value_words(condition, each, names) for each in condition.values]
    if takes is Takes.TWO and len(values) == takes:
        both = QCoreApplication.translate("Rules", "{low} and {high}")
        return f"{subject} {operator} {both.format(low=values[0], high=values[1])}"
    return f"{subject} {operator} {listed(values)}"


def subject_words(condition: Condition, names: Naming) -> str:
    """What a condition looks at, with the header or custom field it names."""
    if condition.on is On.FIELD:
        return names.field(int(condition.of)) if condition.of.isdecimal() else _EMPTY
    if condition.on is On.HEADER:
        return f"{rule_words.subject_word(condition.on)} {condition.of or _EMPTY}"
    return rule_words.subject_word(condition.on)


def listed(words: Sequence[str]) -> str:
    """Several values; of many only the first."""
    if not words:
        return _EMPTY
    shown = [excerpt(each, _MOST_LETTERS) for each in words[:_MOST_VALUES]]
    if len(words) > _MOST_VALUES:
        shown.append(rule_words.RuleNumbers().more(len(words) - _MOST_VALUES))
    return ", ".join(shown)


def action_words(action: Action, names: Naming) -> str:
    """One action with its blanks: "transfer to Marketing, unassigned"."""
    if action.do is Do.TRANSFER:
        return _transfer(action, names)
    parts = [rule_words.action_word(action.do)]
    for param in ACTIONS[action.do].params:
        given = action.params.get(param.name)
        if given in (None, "", ()) or (param.blank is Blank.YES_NO and not given):
            if param.needed:
                parts.append(_EMPTY)
            continue
        before = rule_words.before_word(param)
        words = "" if param.blank is Blank.YES_NO else _blank_words(param.blank, given, names)
        parts.append(" ".join(part for part in (before, words) if part))
    return " ".join(parts)


def _transfer(action: Action, names: Naming) -> str:
    department, whom = action.params.get("department"), _whom(action, names)
    if department is None:
        if not whom:
            return QCoreApplication.translate("Rules", "take it from its agent")
        return QCoreApplication.translate("Rules", "assign to: {agent}").format(agent=whom)
    place = f"{rule_words.action_word(Do.TRANSFER)} {_named(Choices.DEPARTMENT)(department, names)}"
    if not whom:
        return QCoreApplication.translate("Rules", "{transfer}, unassigned").format(transfer=place)
    return QCoreApplication.translate("Rules", "{transfer}, assigned to: {agent}").format(transfer=place, agent=whom)


def _whom(action: Action, names: Naming) -> str:
    """To whom a transfer gives a ticket, "" for nobody."""
    assign, agent = Assign(str(action.params.get("assign") or Assign.NOBODY)), action.params.get("agent")
    if assign is Assign.AGENT:
        return _named(Choices.AGENT)(agent, names) if agent is not None else _EMPTY
    return "" if assign is Assign.NOBODY else rule_words.assign_word(assign)


def _blank_words(blank: Blank, given: Given, names: Naming) -> str:
    return _BLANKS.get(blank, _text)(given, names)


Given = Value | tuple[Value, ...] | None
_Words = Callable[[Given, Naming], str]


def _many(given: Given) -> tuple[Value, ...]:
    return given if isinstance(given, tuple) else () if given is None else (given,)


def _named(choices: Choices) -> _Words:
    return lambda given, names: listed([rule_words.choice_word(choices, each, names) for each in _many(given)])


def _text(given: Given, names: Naming) -> str:
    return rule_words.quoted(excerpt(str(given), _MOST_LETTERS))


def _plain(given: Given, names: Naming) -> str:
    return listed([str(each) for each in _many(given)])


_BLANKS: Mapping[Blank, _Words] = {
    Blank.DEPARTMENT: _named(Choices.DEPARTMENT),
    Blank.AGENT: _named(Choices.AGENT),
    Blank.AGENTS: _named(Choices.AGENT),
    Blank.PRIORITY: _named(Choices.PRIORITY),
    Blank.BECOMES: lambda given, names: rule_words.becomes_word(Becomes(str(given))),
    Blank.ASSIGNMENT: lambda given, names: rule_words.assign_word(Assign(str(given))),
    Blank.SPAN: lambda given, names: rule_words.span_words(int(str(given))),
    Blank.MOMENT: lambda given, names: rule_words.moment_words(str(given), names),
    Blank.TAGS: _plain,
    Blank.ADDRESSES: _plain,
    Blank.METHOD: _plain,
    Blank.URL: _plain,
    Blank.FIELD: lambda given, names: names.field(int(str(given))),
}
