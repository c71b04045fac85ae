"""What conditions want, as facts hold it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from deskapp.domain.rules.operators import SPANS, Fact, FactValue, Kind, Op, Value
from deskapp.domain.rules.rule import Condition
from deskapp.domain.text import fold


def wanted_of(condition: Condition) -> Fact:
    """A condition's values as facts hold them. The ends of a stretch may be given in any order, but for the clock's."""
    wanted = tuple(wanted_value(condition, value) for value in condition.values)
    if condition.op is Op.BETWEEN and condition.kind is not Kind.CLOCK:
        return tuple(sorted(wanted))
    return wanted


def wanted_value(condition: Condition, value: Value) -> FactValue:
    """A condition's value as facts hold it: texts folded, moments as such."""
    if condition.op in SPANS:
        return float(value)
    if condition.op is Op.MATCHES:
        return value
    if condition.field_kind is Kind.CHOICE:
        return fold(str(value))
    way = _WAYS.get(condition.kind)
    return way(value) if way else value


def _number(value: Value) -> float:
    return float(value)


_WAYS: Mapping[Kind, Callable[[Value], FactValue]] = {
    Kind.TEXT: lambda value: fold(str(value)),
    Kind.NUMBER: _number,
    Kind.RANK: _number,
    Kind.MOMENT: lambda value: datetime.fromisoformat(str(value)),
    Kind.SET: lambda value: fold(value) if isinstance(value, str) else value,
}
