"""Joining what two people changed in one department at the same time."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.access import MemberRole
from deskapp.domain.departments import ChecklistStep, DepartmentSettings, Member, SupportAddress
from deskapp.ui.settings.department.members import Mark, MemberBook
from deskapp.ui.settings.department.merging import copied, merged

_MEMBERS = st.lists(
    st.builds(Member, st.integers(1, 6), st.sampled_from(list(MemberRole)[1:]), chat=st.booleans()),
    unique_by=lambda member: member.agent_id,
    max_size=6,
).map(tuple)
_STEPS = st.lists(
    st.builds(ChecklistStep, st.text("abc", min_size=1, max_size=3), st.integers(1, 9)),
    unique_by=lambda step: step.id,
    max_size=5,
).map(tuple)
_SETTINGS = st.builds(
    DepartmentSettings,
    name=st.sampled_from(["A", "B", "C"]),
    colour=st.integers(1, 10),
    restricted=st.booleans(),
    members=_MEMBERS,
    checklist=_STEPS,
    signature=st.sampled_from(["", "x", "y"]),
    addresses=st.sampled_from([(), (SupportAddress("a@b.cz"),), (SupportAddress("c@d.cz"), SupportAddress("a@b.cz"))]),
)


@given(_SETTINGS, _SETTINGS)
def test_who_changed_nothing_gets_the_other_ones_state(base: DepartmentSettings, other: DepartmentSettings) -> None:
    newer = replace(other, version=base.version + 1)
    assert merged(base, base, newer) == newer
    assert merged(base, other, base) == other


@given(_SETTINGS, _SETTINGS, _SETTINGS)
def test_every_change_of_mine_is_in_and_theirs_where_i_left_it(
    base: DepartmentSettings, mine: DepartmentSettings, theirs: DepartmentSettings
) -> None:
    joined = merged(base, mine, theirs)
    before, own, other, found = (
        {member.agent_id: member for member in state.members} for state in (base, mine, theirs, joined)
    )
    for agent_id in {*before, *own, *other}:
        wanted = own if own.get(agent_id) != before.get(agent_id) else other
        assert found.get(agent_id) == wanted.get(agent_id)
    assert joined.name == (mine.name if mine.name != base.name else theirs.name)


@given(_SETTINGS, _SETTINGS)
def test_a_copy_has_steps_of_its_own_and_no_address_of_the_original(
    base: DepartmentSettings, mine: DepartmentSettings
) -> None:
    copy = copied(base, mine, replace(base, id=None, name="Copy", addresses=()))
    assert not {address.email for address in copy.addresses} & {address.email for address in base.addresses}
    assert [step.text for step in copy.checklist] == [step.text for step in mine.checklist]
    assert not {step.id for step in copy.checklist} & {step.id for step in base.checklist}


@given(_MEMBERS, st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=12))
def test_the_marks_tell_the_difference_between_then_and_now(
    members: tuple[Member, ...], switches: list[tuple[int, bool]]
) -> None:
    book = MemberBook(members)
    for agent_id, inside in switches:
        (book.put_in if inside else book.take_out)([agent_id])
    before = {member.agent_id: member for member in members}
    now = {member.agent_id: member for member in book.members()}
    for agent_id in range(1, 7):
        expected = {
            (False, False): Mark.NONE,
            (True, True): Mark.NONE,
            (False, True): Mark.ADDED,
            (True, False): Mark.REMOVED,
        }[agent_id in before, agent_id in now]
        assert book.mark(agent_id) is expected
        assert now.get(agent_id) in (None, before.get(agent_id), Member(agent_id))
