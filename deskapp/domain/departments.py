"""A department as it is set up: everything its dialog edits (SPEC §3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from deskapp.domain.access import MemberRole

#: How many department colours there are; `colour` is 1…10.
COLOURS = 10
#: The longest step of a checklist, in characters.
LONGEST_STEP = 500
#: The longest a call or a chat rings at one agent, in seconds, and the most an agent has at once.
LONGEST_RING_S, MOST_AT_ONCE = 600, 50


class Service(StrEnum):
    """What a department offers besides e-mail and can switch off."""

    CHAT = "chat"
    CALLS = "calls"
    MESSAGING = "messaging"


class Ring(StrEnum):
    """Who rings when a call or a chat comes in."""

    ALL = "all"
    ROUND_ROBIN = "round-robin"
    LONGEST_IDLE = "longest-idle"
    LAST_AGENT = "last-agent"


class TemplateKind(StrEnum):
    """The texts around mail that a department, or else the workspace, has in each language."""

    REPLY = "reply"
    ACKNOWLEDGEMENT = "acknowledgement"
    RATING = "rating"


class Ending(StrEnum):
    """What happens to the tickets of a department that was deleted, until all of them were looked after."""

    NONE = ""
    MOVE = "move"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Member:
    """An agent in a department: the role there and the services it covers."""

    agent_id: int
    role: MemberRole = MemberRole.SOLVER
    email: bool = True
    chat: bool = True
    calls: bool = True


@dataclass(frozen=True, slots=True)
class SupportAddress:
    """An address whose mail lands in the department; replies go out from the first one."""

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ServiceRules:
    """One service: on or off, what is told when it is off, and for calls and chats who rings and for how long."""

    service: Service
    on: bool = True
    off_text: str = ""
    ring: Ring = Ring.ALL
    ring_s: int = 30
    at_once: int = 3
    waiting_text: str = ""
    missed_text: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A text with variables, for one language. The subject is used where a mail of its own is written."""

    kind: TemplateKind
    language: str
    text: str
    subject: str = ""


@dataclass(frozen=True, slots=True)
class ChecklistStep:
    """A step of a department's process. `id` is None until it is saved."""

    text: str
    id: int | None = None


def all_services() -> tuple[ServiceRules, ...]:
    """Every service as it is before anybody changes it."""
    return tuple(ServiceRules(service) for service in Service)


@dataclass(frozen=True, slots=True)
class DepartmentSettings:
    """All that is set for one department. `id` is None for one that is being made; `version` is the one edited.

    In the default department every active agent is a member who is not left out. `known` are the active agents there
    were when it was read: one that came later is not left out by a list that could not name him or her.
    """

    name: str = ""
    colour: int = 1
    id: int | None = None
    version: int = 0
    to_solve: bool = True
    restricted: bool = True
    is_default: bool = False
    members: tuple[Member, ...] = ()
    addresses: tuple[SupportAddress, ...] = ()
    signature: str = ""
    templates: tuple[Template, ...] = ()
    services: tuple[ServiceRules, ...] = field(default_factory=all_services)
    checklist: tuple[ChecklistStep, ...] = ()
    known: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class DepartmentLine:
    """A department in the list of departments. `tickets` are those not Closed, Spam or Deleted."""

    id: int
    name: str
    colour: int
    restricted: bool
    to_solve: bool
    is_default: bool
    members: int
    addresses: tuple[str, ...]
    tickets: int


@dataclass(frozen=True, slots=True)
class RemovalCost:
    """What deleting a department touches."""

    tickets: int
    open_tickets: int
    addresses: int
    canned: int
    members: int
