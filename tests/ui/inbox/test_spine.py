from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.ui.inbox.spine import KeyBook, Spine

ids = st.one_of(st.integers(1, 40), st.integers(2**24 - 2, 2**24 + 2), st.just(2**40))
keys = st.integers(-(2**62), 2**62) | st.integers(0, 3)


def plain(tickets: dict[int, int], ascending: bool) -> list[int]:
    pairs = sorted((key, ticket_id) for ticket_id, key in tickets.items())
    return [ticket_id for _, ticket_id in (pairs if ascending else reversed(pairs))]


@given(st.dictionaries(ids.filter(lambda i: i < 100), keys), st.booleans())
def test_insertion_one_by_one_gives_the_sorted_list(tickets: dict[int, int], ascending: bool) -> None:
    spine = Spine(ascending)
    for pair in tickets.items():
        spine.insert(spine.place(pair), pair)
    assert spine.ids.tolist() == plain(tickets, ascending)
    for row, ticket_id in enumerate(spine.ids):
        assert spine.row_of(ticket_id) == row
        assert spine.key_of(ticket_id) == tickets[ticket_id]


@given(st.dictionaries(st.integers(1, 40), keys), st.dictionaries(st.integers(1, 40), st.none() | keys), st.booleans())
def test_rewrite_equals_sorting_anew(old: dict[int, int], changes: dict[int, int | None], ascending: bool) -> None:
    spine = Spine(ascending)
    spine.extend((each, old[each]) for each in plain(old, ascending))
    gone = frozenset(each for each in changes if each in old)
    arrived = [(each, key) for each, key in changes.items() if key is not None]
    spine.rewrite(gone, arrived)
    expected = {each: key for each, key in (old | changes).items() if key is not None}
    assert spine.ids.tolist() == plain(expected, ascending)
    assert [spine.row_of(each) for each in spine.ids] == list(range(len(expected)))
    assert all(spine.row_of(each) is None for each in gone if each not in expected)


def test_key_book_takes_ids_beyond_the_array() -> None:
    book = KeyBook()
    for ticket_id in (1, 3, 2**24, 2**50):
        book.put(ticket_id, ticket_id * 2)
    assert [book.get(each) for each in (1, 2, 3, 2**24, 2**50, 2**50 + 1)] == [2, None, 6, 2**25, 2**51, None]
    book.put(2**50, None)
    book.put(3, None)
    assert book.get(2**50) is None
    assert book.get(3) is None
