"""Whether a rule can be kept: every blank filled with what fits, nothing named that is not there.

Fields of `Invalid` say where: `name`, `after`, `groups.0.1.values` (second condition of the first group), or
`actions.2.tags`.
"""

from __future__ import annotations

from dataclasses import replace

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.checking_actions import checked_action
from deskapp.domain.rules.conditions import CONDITIONS, On, subjects_for
from deskapp.domain.rules.operators import OF_KIND, OPERATORS, SPANS, Op, Takes, Value
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.shape import shaped
from deskapp.domain.rules.triggers import TIMED
from deskapp.domain.rules.values import HEADER_NAME, LONGEST_SPAN, TYPED, Known, chosen, span, told_at, word
from deskapp.domain.text import LONGEST_NAME, one_line, storable

LONGEST_NOTE = 20_000
MOST_VALUES = 500


def checked(rule: Rule, known: Known) -> Rule:
    """The rule as it is kept; `Invalid` at the first thing that is wrong, whatever is handed in."""
    rule = shaped(rule)
    name = one_line(storable(rule.name))
    if not name:
        raise Invalid("A rule needs a name.", field="name")
    if len(name) > LONGEST_NAME:
        raise Invalid("The name is longer than {most} characters.", field="name", most=LONGEST_NAME)
    note = storable(rule.note).strip()
    if len(note) > LONGEST_NOTE:
        raise Invalid("The note is longer than {most} characters.", field="note", most=LONGEST_NOTE)
    timed = rule.trigger in TIMED
    if timed and not 0 < rule.after_min <= LONGEST_SPAN:
        raise Invalid("Please say after how long.", field="after")
    groups = tuple(
        tuple(_condition(rule, each, f"groups.{g}.{c}", known) for c, each in enumerate(group))
        for g, group in enumerate(rule.groups)
        if group
    )
    if not rule.actions and not rule.stop:
        raise Invalid("Say what the rule does: add an action.", field="actions")
    actions = tuple(checked_action(each, f"actions.{a}", known) for a, each in enumerate(rule.actions))
    return replace(
        rule, name=name, note=note, after_min=rule.after_min if timed else 0, groups=groups, actions=actions, broken=""
    )


def _condition(rule: Rule, condition: Condition, where: str, known: Known) -> Condition:
    if condition.on not in subjects_for(rule.trigger):
        raise Invalid("This condition does not belong to what sets the rule going.", field=where)
    condition = _with_name(condition, where, known)
    if condition.op not in OF_KIND[condition.kind]:
        raise Invalid("This comparison does not fit.", field=where)
    takes = OPERATORS[condition.op].takes
    values = condition.values if takes is not Takes.NOTHING else ()
    if len(values) > MOST_VALUES:
        raise Invalid("These are more than {most} values.", field=f"{where}.values", most=MOST_VALUES)
    if (takes is Takes.MANY and not values) or (takes in (Takes.ONE, Takes.TWO) and len(values) != takes):
        raise Invalid("A value is missing.", field=f"{where}.values")
    return replace(condition, values=tuple(_value(condition, each, f"{where}.values", known) for each in values))


def _with_name(condition: Condition, where: str, known: Known) -> Condition:
    """The condition with what its subject asks for: a header's name, or a custom field and its kind."""
    if condition.on is On.FIELD:
        field_id = next((each for each in known.fields if str(each) == condition.of), None)
        if field_id is None:
            raise Invalid("Please choose a custom field.", field=f"{where}.of")
        return replace(condition, field_kind=known.fields[field_id])
    if condition.on is On.HEADER:
        if not HEADER_NAME.fullmatch(condition.of.strip()):
            raise Invalid("Please name the header, such as X-Priority.", field=f"{where}.of")
        return replace(condition, of=condition.of.strip(), field_kind=None)
    return replace(condition, of="", field_kind=None)


def _value(condition: Condition, value: Value, where: str, known: Known) -> Value:
    if condition.op in SPANS:
        return span(value, where)
    if condition.op is Op.MATCHES:
        pattern = word(value, where)
        with told_at(where):
            known.pattern(pattern)
        return pattern
    if condition.kind in TYPED:
        return TYPED[condition.kind](value, where)
    return chosen(CONDITIONS[condition.on].choices, value, where, known)
