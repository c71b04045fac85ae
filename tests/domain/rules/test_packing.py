"""Who was looked at, as a short text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.rules.packing import packed, unpacked

_LOOKED = st.tuples(st.integers(0, 9), st.integers(1, 2), st.lists(st.integers(0, 2), max_size=2).map(tuple[int, ...]))


@given(st.lists(_LOOKED))
def test_what_is_packed_is_unpacked_in_its_order(looked: list[tuple[int, int, tuple[int, ...]]]) -> None:
    assert unpacked(packed(looked)) == looked


def test_many_that_are_alike_are_short() -> None:
    assert packed([(number, 1, (0,)) for number in range(1, 501)]) == "1+500:1:0"
