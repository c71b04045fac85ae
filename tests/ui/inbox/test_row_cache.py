from __future__ import annotations

from collections.abc import Sequence

from deskapp.ui.inbox.row_cache import RowCache


def make(asked: list[list[int]], capacity: int = 10) -> RowCache[str]:
    def fetch(ids: Sequence[int]) -> dict[int, str]:
        asked.append(list(ids))
        return {each: f"row {each}" for each in ids if each != 13}

    return RowCache(fetch, capacity)


def test_only_missing_rows_are_read_and_together() -> None:
    asked: list[list[int]] = []
    cache = make(asked)
    cache.load([1, 2])
    cache.load([2, 3, 4])
    cache.load([1, 4])
    assert asked == [[1, 2], [3, 4]]
    assert cache.get(3) == "row 3"


def test_a_row_that_does_not_exist_is_asked_for_once() -> None:
    asked: list[list[int]] = []
    cache = make(asked)
    cache.load([13])
    cache.load([13])
    assert asked == [[13]]
    assert cache.get(13) is None
    assert 13 in cache


def test_the_least_recently_used_goes_first() -> None:
    cache = make([], capacity=3)
    cache.load([1, 2, 3])
    cache.get(1)
    cache.load([4])
    assert [each in cache for each in (1, 2, 3, 4)] == [True, False, True, True]


def test_dropped_rows_are_read_again() -> None:
    asked: list[list[int]] = []
    cache = make(asked)
    cache.load([1, 2])
    cache.drop([2, 9])
    cache.load([1, 2])
    assert asked == [[1, 2], [2]]
