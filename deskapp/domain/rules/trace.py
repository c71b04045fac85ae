"""Why a ticket is where it is: for every event which rules were looked at, what held, and what was done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from deskapp.domain.requests import RequestLine
from deskapp.domain.rules.actions import Action
from deskapp.domain.rules.engine import Look
from deskapp.domain.rules.triggers import Trigger
from deskapp.domain.vocabulary import Actor


class Fate(StrEnum):
    """What became of an action."""

    DONE = "done"
    SAME = "same"
    OVERRULED = "overruled"
    REFUSED = "refused"
    RAISED = "raised"


@dataclass(frozen=True, slots=True)
class TracedStep:
    """An action of a rule that matched. Why it was refused is an error's sentence and values; `by` overruled it."""

    rule_id: int
    action: Action
    fate: Fate
    sentence: str = ""
    values: Mapping[str, object] = field(default_factory=dict)
    by: int | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """One event of a ticket as the rules saw it. `depth` counts the links of its chain from 1.

    `too_deep` says that the chain was cut off before it. `names` are those of all rules it tells of.
    """

    id: int
    ticket_id: int
    at: datetime
    triggers: tuple[Trigger, ...]
    depth: int
    actor: Actor
    agent_id: int | None
    looks: tuple[Look, ...] = ()
    steps: tuple[TracedStep, ...] = ()
    requests: tuple[RequestLine, ...] = ()
    too_deep: bool = False
    names: Mapping[int, str] = field(default_factory=dict)
