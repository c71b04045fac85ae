"""Which editor a condition's values have: by what they are chosen from, their kind, and how many there are."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from deskapp.domain.rules.conditions import CONDITIONS, Choices
from deskapp.domain.rules.operators import OPERATORS, SPANS, Kind, Op, Takes, Value
from deskapp.domain.rules.rule import Condition
from deskapp.ui.rule_words import subject_word
from deskapp.ui.settings.rules.offer import SEARCHED, Offer
from deskapp.ui.settings.rules.value_choices import ManyChoices, NoValue, OneChoice, OneFound, PairValue
from deskapp.ui.settings.rules.value_lines import NumberValue, SpanValue, WordsValue, WordValue
from deskapp.ui.settings.rules.value_times import ClockValue, DayValue, MomentValue


class ValueEditor(Protocol):
    """What every editor of values can do. It is a widget."""

    changed: Any

    def values(self) -> tuple[Value, ...]:
        """What is filled in."""

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows values, without telling."""


_Make = Callable[[str, Offer], QWidget]

_TYPED: Mapping[Kind, _Make] = {
    Kind.TEXT: lambda name, offer: WordValue(name),
    Kind.NUMBER: lambda name, offer: NumberValue(name),
    Kind.MOMENT: lambda name, offer: MomentValue(name, offer.zone, offer.session.clock.now()),
    Kind.DAY: lambda name, offer: DayValue(name, offer.zone, offer.session.clock.now()),
    Kind.CLOCK: lambda name, offer: ClockValue(name),
}


def shape_of(condition: Condition) -> tuple[object, ...]:
    """Conditions of the same shape have the same editor, which keeps its values when the operator changes."""
    takes = OPERATORS[condition.op].takes
    special = condition.op if condition.op is Op.MATCHES else None
    return condition.on, condition.of, condition.kind, takes, condition.op in SPANS, special


def value_editor(condition: Condition, offer: Offer) -> ValueEditor:
    """The editor for a condition's values, filled with them."""
    name = subject_word(condition.on)
    editor: ValueEditor = _make(condition, name, offer)  # type: ignore[assignment]  # they all fit, and are widgets
    editor.show_values(condition.values)
    return editor


def _make(condition: Condition, name: str, offer: Offer) -> QWidget:
    takes = OPERATORS[condition.op].takes
    if takes is Takes.NOTHING:
        return NoValue()
    if condition.op in SPANS:
        return SpanValue(name)
    one = _one(condition, name, offer)
    if takes is Takes.TWO:
        return PairValue(one)
    if takes is Takes.ONE:
        return one()
    if condition.kind is Kind.TEXT:
        return WordsValue(name)
    return ManyChoices(name, offer, _choices(condition), condition.of)


def _one(condition: Condition, name: str, offer: Offer) -> Callable[[], QWidget]:
    """What makes the editor of a single value."""
    if condition.kind in _TYPED:
        return lambda: _TYPED[condition.kind](name, offer)
    choices = _choices(condition)
    if choices in SEARCHED:
        return lambda: OneFound(name, offer, choices)
    return lambda: OneChoice(name, offer, choices, condition.of)


def _choices(condition: Condition) -> Choices:
    """Whence the values come; of a custom field with options they are these."""
    if condition.field_kind is not None:
        return Choices.OPTION
    return CONDITIONS[condition.on].choices
