"""The table of SPEC §3: who may what."""

from __future__ import annotations

import pytest

from deskapp.domain.access import (
    Act,
    MemberRole,
    Role,
    Scope,
    Viewer,
    may,
    may_manage_agent,
    may_manage_workspace,
    require,
    require_workspace,
    visible,
)
from deskapp.domain.errors import NotAllowed

HOME, ELSEWHERE = 1, 2
EVERYTHING = set(Act)
SOLVING = {Act.SEE, Act.ANSWER, Act.NOTE, Act.TRANSFER}
SUPERVISING = SOLVING | {Act.REPORT, Act.RATINGS, Act.TEXTS, Act.AVAILABILITY}

#: Role in the workspace, role in the department, and the acts that are allowed there.
TABLE: list[tuple[Role, MemberRole | None, set[Act]]] = [
    (Role.AGENT, None, set()),
    (Role.AGENT, MemberRole.READER, {Act.SEE}),
    (Role.AGENT, MemberRole.SOLVER, SOLVING),
    (Role.AGENT, MemberRole.SUPERVISOR, SUPERVISING),
    (Role.AGENT, MemberRole.MANAGER, EVERYTHING),
    (Role.SUPERVISOR, None, set()),
    (Role.SUPERVISOR, MemberRole.READER, SUPERVISING),
    (Role.SUPERVISOR, MemberRole.SOLVER, SUPERVISING),
    (Role.SUPERVISOR, MemberRole.MANAGER, EVERYTHING),
    (Role.ADMIN, None, EVERYTHING),
    (Role.OWNER, None, EVERYTHING),
]


def _viewer(role: Role, member: MemberRole | None) -> Viewer:
    return Viewer(7, "Somebody", role, {HOME: member} if member else {})


@pytest.mark.parametrize(("role", "member", "acts"), TABLE)
def test_table(role: Role, member: MemberRole | None, acts: set[Act]) -> None:
    viewer = _viewer(role, member)
    assert {act for act in Act if may(viewer, act, HOME)} == acts
    assert {act for act in Act if may(viewer, act, ELSEWHERE)} == (acts if role in (Role.ADMIN, Role.OWNER) else set())


@pytest.mark.parametrize(("role", "member", "acts"), TABLE)
def test_what_is_visible_is_what_may_be_seen(role: Role, member: MemberRole | None, acts: set[Act]) -> None:
    viewer = _viewer(role, member)
    scope = visible(viewer)
    for department in (HOME, ELSEWHERE):
        assert (department in scope) == may(viewer, Act.SEE, department)


@pytest.mark.parametrize("role", Role)
def test_only_admins_and_owners_manage_the_workspace(role: Role) -> None:
    assert may_manage_workspace(_viewer(role, MemberRole.MANAGER)) == (role in (Role.ADMIN, Role.OWNER))


#: Who may manage agents of which roles.
MANAGED: dict[Role, set[Role]] = {
    Role.AGENT: set(),
    Role.SUPERVISOR: set(),
    Role.ADMIN: {Role.AGENT, Role.SUPERVISOR, Role.ADMIN},
    Role.OWNER: set(Role),
}


@pytest.mark.parametrize("role", Role)
def test_admins_manage_all_but_the_owner(role: Role) -> None:
    viewer = _viewer(role, MemberRole.MANAGER)
    assert {other for other in Role if may_manage_agent(viewer, other)} == MANAGED[role]


@pytest.mark.parametrize("role", Role)
def test_the_workspace_is_required_as_it_is_allowed(role: Role) -> None:
    viewer = _viewer(role, None)
    if may_manage_workspace(viewer):
        require_workspace(viewer)
    else:
        with pytest.raises(NotAllowed):
            require_workspace(viewer)


def test_a_supervisor_supervises_only_where_he_belongs() -> None:
    roles = {HOME: MemberRole.SOLVER, ELSEWHERE: MemberRole.SOLVER}
    viewer = Viewer(7, "Somebody", Role.SUPERVISOR, roles, frozenset({ELSEWHERE}))
    assert {act for act in Act if may(viewer, act, HOME)} == SUPERVISING
    assert {act for act in Act if may(viewer, act, ELSEWHERE)} == SOLVING


def test_require_raises_with_one_sentence() -> None:
    require(_viewer(Role.AGENT, MemberRole.SOLVER), Act.ANSWER, HOME)
    with pytest.raises(NotAllowed, match=r"^You may not .*\.$"):
        require(_viewer(Role.AGENT, MemberRole.READER), Act.ANSWER, HOME)


def test_a_narrowed_scope_never_widens() -> None:
    some, everything = Scope(frozenset({HOME})), Scope(None)
    assert some.narrowed(HOME) == everything.narrowed(HOME) == Scope(frozenset({HOME}))
    assert some.narrowed(ELSEWHERE) == Scope(frozenset())
    assert everything.everything
    assert not some.everything
