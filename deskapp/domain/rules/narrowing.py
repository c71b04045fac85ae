"""What a rule leaves possible, so that the store need not hand out every ticket to it."""

from __future__ import annotations

from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op, Value
from deskapp.domain.rules.rule import Group, Rule

_NAMES = frozenset({Op.IS, Op.ANY})


def possible(rule: Rule, on: On) -> frozenset[Value] | None:
    """The values one of which a ticket has to have to meet the rule; None where it may have any."""
    each = [_possible(group, on) for group in rule.groups]
    if not each or any(values is None for values in each):
        return None
    return frozenset[Value]().union(*(values for values in each if values is not None))


def _possible(group: Group, on: On) -> frozenset[Value] | None:
    named = [frozenset(each.values) for each in group if each.on is on and each.op in _NAMES]
    return frozenset.intersection(*named) if named else None
