"""Hash chains."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.chain import GENESIS, deed_hash, note_hash

NOTE = st.tuples(
    st.text(max_size=64), st.integers(1), st.none() | st.integers(1), st.integers(0), st.text(), st.lists(st.text())
)
DEED = st.tuples(
    st.text(max_size=64),
    st.integers(1),
    st.integers(0),
    st.sampled_from(["agent", "system"]),
    st.none() | st.integers(1),
    st.sampled_from(["status", "tags"]),
    st.dictionaries(st.text(), st.integers() | st.text() | st.none()),
)


@given(NOTE, NOTE)
def test_two_notes_share_a_hash_only_if_they_are_one(one: tuple, other: tuple) -> None:  # type: ignore[type-arg]
    assert (note_hash(*one) == note_hash(*other)) == (one == other)


@given(DEED, DEED)
def test_two_deeds_share_a_hash_only_if_they_are_one(one: tuple, other: tuple) -> None:  # type: ignore[type-arg]
    assert (deed_hash(*one) == deed_hash(*other)) == (one == other)


@given(NOTE, st.integers(0, 5))
def test_every_field_of_a_note_counts(note: tuple, place: int) -> None:  # type: ignore[type-arg]
    changed = list(note)
    changed[place] = (
        [*note[5], "x"] if place == 5 else (note[place] or 0) + 1 if place in (1, 2, 3) else note[place] + "x"
    )
    assert note_hash(*note) != note_hash(*changed)


def test_the_order_of_values_does_not_count_and_the_chain_does() -> None:
    first = deed_hash(GENESIS, 1, 2, "agent", 3, "status", {"a": 1, "b": 2})
    assert first == deed_hash(GENESIS, 1, 2, "agent", 3, "status", {"b": 2, "a": 1})
    assert len(first) == 64
    assert deed_hash(first, 1, 2, "agent", 3, "status", {}) != deed_hash(GENESIS, 1, 2, "agent", 3, "status", {})
