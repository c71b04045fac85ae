"""Who may do what: the tables of SPEC §3 as data and the one function every door asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from deskapp.domain.errors import NotAllowed


class Role(StrEnum):
    """An agent's role in the workspace."""

    AGENT = "agent"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"
    OWNER = "owner"


class MemberRole(IntEnum):
    """An agent's role in one department; a higher one may all that a lower one may.

    `OUT` stands in the store only: the owner keeps the agent out of the default department.
    """

    OUT = 0
    READER = 1
    SOLVER = 2
    SUPERVISOR = 3
    MANAGER = 4


class Act(StrEnum):
    """What somebody wants to do to a ticket or a department."""

    SEE = "see"
    ANSWER = "answer"
    NOTE = "note"
    TRANSFER = "transfer"
    REPORT = "report"
    RATINGS = "ratings"
    TEXTS = "texts"
    AVAILABILITY = "availability"
    SETTINGS = "settings"


#: The least member role each act needs.
NEEDED: Mapping[Act, MemberRole] = {
    Act.SEE: MemberRole.READER,
    Act.ANSWER: MemberRole.SOLVER,
    Act.NOTE: MemberRole.SOLVER,
    Act.TRANSFER: MemberRole.SOLVER,
    Act.REPORT: MemberRole.SUPERVISOR,
    Act.RATINGS: MemberRole.SUPERVISOR,
    Act.TEXTS: MemberRole.SUPERVISOR,
    Act.AVAILABILITY: MemberRole.SUPERVISOR,
    Act.SETTINGS: MemberRole.MANAGER,
}

_EVERYWHERE = frozenset({Role.ADMIN, Role.OWNER})


@dataclass(frozen=True, slots=True)
class Scope:
    """The departments whose tickets may be seen; `departments` is None where it is all of them."""

    departments: frozenset[int] | None

    def __contains__(self, department_id: object) -> bool:
        return self.departments is None or department_id in self.departments

    @property
    def everything(self) -> bool:
        """Whether nothing is hidden."""
        return self.departments is None

    def narrowed(self, department_id: int) -> Scope:
        """This scope within one department."""
        return Scope(frozenset({department_id}) if department_id in self else frozenset())


#: Nothing is hidden.
EVERYTHING = Scope(None)


@dataclass(frozen=True, slots=True)
class Viewer:
    """An agent as the access rules see one: role, and the member role in each department that counts.

    `memberships` already holds the unrestricted departments (as a solver) and the default one; `guest_in` names those
    that are merely open: the agent answers there without belonging to them.
    """

    agent_id: int
    name: str
    role: Role
    memberships: Mapping[int, MemberRole]
    guest_in: frozenset[int] = frozenset()

    def member_role(self, department_id: int) -> MemberRole | None:
        """The role in a department, or None where the agent is an outsider."""
        if self.role in _EVERYWHERE:
            return MemberRole.MANAGER
        own = self.memberships.get(department_id)
        if own is not None and self.role is Role.SUPERVISOR and department_id not in self.guest_in:
            return max(own, MemberRole.SUPERVISOR)
        return own


def visible(viewer: Viewer) -> Scope:
    """Which tickets may this agent see? The one function that every way to a ticket goes through."""
    if viewer.role in _EVERYWHERE:
        return Scope(None)
    return Scope(frozenset(viewer.memberships))


def may(viewer: Viewer, act: Act, department_id: int) -> bool:
    """Whether the viewer may do `act` in a department."""
    role = viewer.member_role(department_id)
    return role is not None and role >= NEEDED[act]


def may_manage_workspace(viewer: Viewer) -> bool:
    """Whether the viewer may change the settings of the whole workspace."""
    return viewer.role in _EVERYWHERE


def may_manage_agent(viewer: Viewer, role: Role) -> bool:
    """Whether the viewer may make, change or deactivate an agent of a role, or give somebody that role."""
    return viewer.role is Role.OWNER or (viewer.role is Role.ADMIN and role is not Role.OWNER)


def require_workspace(viewer: Viewer) -> None:
    """Raise `NotAllowed` unless the viewer may change the settings of the whole workspace."""
    if not may_manage_workspace(viewer):
        raise NotAllowed("Only an admin or the owner may do this.")


def require(viewer: Viewer, act: Act, department_id: int) -> None:
    """Raise `NotAllowed` unless the viewer may do `act` in the department."""
    if not may(viewer, act, department_id):
        raise NotAllowed("You may not do this in this department.", act=act.value)
