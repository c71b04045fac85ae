"""A rule: when it is looked at, if what holds, then what is done (SPEC §5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.rules.actions import Action
from deskapp.domain.rules.conditions import CONDITIONS, On
from deskapp.domain.rules.operators import Kind, Op, Value
from deskapp.domain.rules.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition. Values are ids, codes or typed words; minutes of a span; moments as ISO 8601 in UTC.

    `of` is the header's name or the custom field's id where the subject asks for one; `field_kind` is that field's.
    """

    on: On
    op: Op
    values: tuple[Value, ...] = ()
    of: str = ""
    field_kind: Kind | None = None

    @property
    def kind(self) -> Kind:
        """As what it compares."""
        return self.field_kind or CONDITIONS[self.on].kind


#: All conditions in a group must hold.
Group = tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. One group that holds is enough; without groups it always applies. `after_min` belongs to timed triggers.

    `broken` says why it is skipped until it is mended; `version` counts its revisions.
    """

    name: str
    trigger: Trigger
    groups: tuple[Group, ...] = ()
    actions: tuple[Action, ...] = ()
    stop: bool = False
    active: bool = True
    after_min: int = 0
    note: str = ""
    note_author: str = ""
    noted_at: datetime | None = None
    position: int = 0
    id: int = 0
    version: int = 0
    broken: str = ""


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """How often a rule was looked at, applied, could not do what it says, and when it applied last."""

    looked: int = 0
    matched: int = 0
    failed: int = 0
    last_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as a list shows it."""

    rule: Rule
    figures: RuleFigures = RuleFigures()
