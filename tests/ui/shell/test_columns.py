from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.ui.look import metrics
from deskapp.ui.shell.columns import TICKET_LEAST, Columns, columns, drawer, folds


@pytest.mark.parametrize(
    ("width", "plan"),
    [
        (1440, Columns(224, 332, 560, 272)),
        (1640, Columns(224, 332, 760, 272)),
        (1728, Columns(224, 420, 760, 272)),
        (1796, Columns(224, 420, 760, 340)),
        (1896, Columns(224, 420, 860, 340)),
        (1280, Columns(200, 300, 480, 248)),
        (1279, Columns(224, 332, 671, 0)),
        (1024, Columns(0, 300, 672, 0)),
    ],
)
def test_the_widths_of_the_pictures(width: int, plan: Columns) -> None:
    assert columns(width) == plan


def test_what_the_user_hides_leaves_its_width_to_the_ticket() -> None:
    assert columns(1440, sidebar=False, info=False) == Columns(0, 420, 968, 0)
    assert columns(1440, info=False) == Columns(224, 404, 760, 0)


def test_what_the_user_dragged_stays() -> None:
    chosen = {"list": 360, "info": 300}
    assert columns(1440, chosen=chosen) == Columns(224, 360, 504, 300)
    assert columns(2400, chosen=chosen) == Columns(224, 360, 1464, 300)


@given(
    st.integers(800, 4000),
    st.booleans(),
    st.booleans(),
    st.integers(0, 1),
    st.dictionaries(st.sampled_from(["list", "info", "sidebar"]), st.integers(240, 420)),
)
def test_the_panes_fill_the_window_and_the_ticket_keeps_its_room(
    width: int, sidebar: bool, info: bool, line: int, chosen: dict[str, int]
) -> None:
    plan = columns(width, sidebar, info, chosen, line)
    lines = line * (1 + (plan.sidebar > 0) + (plan.info > 0))
    assert metrics.RAIL_WIDTH + plan.sidebar + plan.list + plan.ticket + plan.info + lines == width
    assert (plan.sidebar > 0) == (sidebar and not folds(width))
    assert (plan.info > 0) == (info and not drawer(width))
    assert plan.ticket >= min(TICKET_LEAST, width - metrics.RAIL_WIDTH - 300 - 248 - 200) - 2 * line
    assert plan.list >= 240
