"""Whose turn it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.distribution import least_loaded, next_in_turn

AGENTS = st.sets(st.integers(1, 30), min_size=1, max_size=8)


@given(AGENTS, st.none() | st.integers(0, 40))
def test_everybody_gets_one_before_anybody_gets_two(available: set[int], last: int | None) -> None:
    got = []
    for _ in available:
        last = next_in_turn(available, last)
        got.append(last)
    assert sorted(got) == sorted(available)


@given(AGENTS, st.dictionaries(st.integers(1, 30), st.integers(0, 3)), st.lists(st.integers(1, 30), unique=True))
def test_nobody_has_less_and_among_equals_waited_longer(
    available: set[int], load: dict[int, int], served: list[int]
) -> None:
    chosen = least_loaded(available, load, served)
    assert all(load.get(chosen, 0) <= load.get(other, 0) for other in available)
    equals = [agent for agent in available if load.get(agent, 0) == load.get(chosen, 0)]
    fresh = [agent for agent in equals if agent not in served]
    assert chosen == (min(fresh) if fresh else min(equals, key=served.index))
