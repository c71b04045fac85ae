"""Three states of a department made one: what was opened, what is edited here, and what others left meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.text import same_name

T = TypeVar("T")

#: Lists whose entries are merged one by one, by what tells them apart. Steps that are not saved yet are all kept.
_KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "members": lambda member: member.agent_id,
    "addresses": lambda address: same_name(address.email),
    "templates": lambda template: (template.kind, template.language),
    "services": lambda rules: rules.service,
    "checklist": lambda step: step.id if step.id is not None else step.text,
}
_NEVER = ("id", "version", "is_default")


def merged(base: DepartmentSettings, mine: DepartmentSettings, theirs: DepartmentSettings) -> DepartmentSettings:
    """`theirs` with every change from `base` to `mine`; where both changed the same, mine stands."""
    values: dict[str, Any] = {}
    for each in fields(base):
        if each.name in _NEVER:
            continue
        before, own, other = (getattr(state, each.name) for state in (base, mine, theirs))
        if own != before:
            key = _KEYS.get(each.name)
            values[each.name] = own if key is None else _entries(before, own, other, key)
    return replace(theirs, **values)


def copied(base: DepartmentSettings, mine: DepartmentSettings, copy: DepartmentSettings) -> DepartmentSettings:
    """`copy` of what is stored, with the changes of `mine`. Of addresses only added ones come: each has one place."""
    known = {same_name(address.email) for address in base.addresses}
    added = tuple(address for address in mine.addresses if same_name(address.email) not in known)
    ids = {step.id for step in base.checklist}
    steps = tuple(replace(step, id=None) if step.id in ids else step for step in mine.checklist)
    changed = merged(base, replace(mine, addresses=base.addresses, checklist=base.checklist), copy)
    return replace(changed, addresses=added, checklist=steps)


def _entries(base: Sequence[T], mine: Sequence[T], theirs: Sequence[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    before, own, other = ({key(entry): entry for entry in state} for state in (base, mine, theirs))
    moved = [k for k in own if k in before] != [k for k in before if k in own]
    order = dict.fromkeys([*own, *other] if moved or list(other) == list(before) else [*other, *own])
    chosen = (own.get(k) if own.get(k) != before.get(k) else other.get(k) for k in order)
    return tuple(entry for entry in chosen if entry is not None)
