"""Hours worked: over midnight, over summer time, and once where an agent was available in several departments."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.reports.worked import merged, seconds_in

S = 1_000_000


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(0, 5), (5, 9)], [(0, 9)]),
        ([(0, 5), (6, 9)], [(0, 5), (6, 9)]),
        ([(6, 9), (0, 20), (3, 4)], [(0, 20)]),
        ([(0, 5), (0, 5), (4, 8)], [(0, 8)]),
    ],
)
def test_overlapping_spans_count_once(spans: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert merged(spans) == expected


def test_a_span_over_midnight_is_cut_there() -> None:
    days = [(0, 86_400 * S), (86_400 * S, 172_800 * S), (172_800 * S, 259_200 * S)]
    assert list(seconds_in([(82_800 * S, 90_000 * S)], days)) == [(0, 3600), (1, 3600)]
    assert list(seconds_in([(-5 * S, 10 * S), (259_190 * S, 999_999 * S)], days)) == [(0, 10), (2, 10)]


_spans = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 60)).map(lambda s: (s[0] * S, (s[0] + s[1]) * S)))


@given(_spans, st.lists(st.integers(0, 600), min_size=2, max_size=12, unique=True).map(sorted))
def test_every_second_counts_once_where_it_belongs(spans: list[tuple[int, int]], edges: list[int]) -> None:
    periods = [(begin * S, end * S) for begin, end in pairwise(edges)]
    seconds = {second for begin, end in spans for second in range(begin // S, end // S)}
    expected = {
        place: count
        for place, (begin, end) in enumerate(periods)
        if (count := len(seconds & set(range(begin // S, end // S))))
    }
    assert dict(seconds_in(merged(spans), periods)) == expected
