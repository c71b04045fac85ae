"""Agents as they are set up, and what the sign-in page shows of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from deskapp.domain.access import MemberRole, Role


@dataclass(frozen=True, slots=True)
class AgentSettings:
    """All that is set for one agent. `id` is None for one that is being made; `version` is the one edited.

    `signatures` maps departments to the signature used there instead of `signature`; `memberships` maps the
    departments the agent is a member of to the role there. An empty `language` is the workspace's.
    """

    name: str = ""
    email: str = ""
    id: int | None = None
    version: int = 0
    role: Role = Role.AGENT
    active: bool = True
    language: str = ""
    signature: str = ""
    signatures: Mapping[int, str] = field(default_factory=dict)
    memberships: Mapping[int, MemberRole] = field(default_factory=dict)
    has_password: bool = False


@dataclass(frozen=True, slots=True)
class AgentLine:
    """An agent in the list of agents. `open_tickets` are New, Open, Answered and Postponed ones."""

    id: int
    name: str
    email: str
    role: Role
    active: bool
    available: bool
    departments: int
    open_tickets: int


@dataclass(frozen=True, slots=True)
class Person:
    """An active agent on the sign-in page."""

    id: int
    name: str
    has_password: bool
