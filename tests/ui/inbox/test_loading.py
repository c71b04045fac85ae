from __future__ import annotations

from deskapp.domain.lists import Cursor
from deskapp.ui.inbox.loading import Loading, Plan
from deskapp.ui.inbox.spine import Pair

PAIRS = [(9, 90), (8, 80), (7, 70), (6, 60), (5, 50)]


def fetch(after: Cursor | None, limit: int) -> list[Pair]:
    rest = [pair for pair in PAIRS if after is None or (pair[1], pair[0]) < (after.key, after.id)]
    return rest[:limit]


def begun() -> Loading:
    loading = Loading(fetch)
    loading.spine.extend(loading.more(3))
    return loading


def test_reading_goes_on_where_it_ended_until_a_short_stretch() -> None:
    loading = begun()
    assert (loading.spine.ids.tolist(), loading.complete) == ([9, 8, 7], False)
    loading.spine.extend(loading.more(3))
    assert (loading.spine.ids.tolist(), loading.complete) == ([9, 8, 7, 6, 5], True)


def test_a_plan_names_who_comes_goes_moves_or_only_changed() -> None:
    plan = begun().plan([9, 8, 7, 4, 3, 2], {9: 90, 7: 95, 4: 85, 3: 10})
    assert plan == Plan(gone=(8,), arrived=((4, 85),), moved=((7, 95),), touched=(9, 7))
    assert plan.steps == 3


def test_what_falls_behind_the_read_part_leaves_until_its_stretch_comes() -> None:
    assert begun().plan([8], {8: 55}).gone == (8,)


def test_carrying_out_a_plan_sorts_it_in() -> None:
    loading = begun()
    loading.carry_out(loading.plan([9, 8, 7, 4], {9: 90, 7: 95, 4: 85}))
    assert loading.spine.ids.tolist() == [7, 9, 4]
