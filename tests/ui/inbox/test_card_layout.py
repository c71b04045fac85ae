from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, OutboxState, Priority
from deskapp.ui.inbox.card import CardMaker
from deskapp.ui.inbox.card_layout import LEFT, RIGHT, card_height, lay_out
from deskapp.ui.look import metrics
from tests.ui.fakes import NOW, make_row, make_session

pytestmark = pytest.mark.usefixtures("qapp")
words = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z", "M"]), min_size=1, max_size=60)
rows = st.fixed_dictionaries(
    {
        "who": words,
        "subject": words,
        "excerpt": st.just("") | words,
        "messages": st.integers(1, 999),
        "status": st.sampled_from(list(Status)),
        "priority": st.sampled_from(list(Priority)),
        "channel": st.sampled_from(list(Channel)),
        "noted": st.booleans(),
        "stuck": st.sampled_from([None, OutboxState.FAILED, OutboxState.UNKNOWN]),
        "unread": st.booleans(),
        "postponed_until": st.none() | st.just(NOW + timedelta(days=1)),
        "department_id": st.integers(1, 7),
        "agent_id": st.none() | st.integers(1, 4),
    }
)


@settings(max_examples=150, deadline=None)
@given(rows, st.integers(260, 460))
def test_nothing_runs_into_another_or_over_the_edge(values: dict[str, object], width: int) -> None:
    card = CardMaker(make_session()).card(make_row(1, **values))  # type: ignore[arg-type]
    layout = lay_out(card, width)
    lines: dict[int, list[tuple[int, int]]] = {}
    for text in layout.texts:
        wide = metrics.text_width(text.text, text.size, text.weight, text.tabular)
        lines.setdefault(text.base // 24, []).append((text.x, text.x + wide))
    boxes = [
        box for box in (layout.note, layout.stuck, layout.status, layout.priority, layout.returns) if box is not None
    ]
    for box in boxes:
        lines.setdefault((box.y() + box.height() // 2) // 24, []).append((box.x(), box.x() + box.width()))
    if layout.channel is not None:
        lines[0].append((layout.channel[0], layout.channel[0] + metrics.ICON_INLINE))
    for places in lines.values():
        places.sort()
        assert places[0][0] >= LEFT
        assert places[-1][1] <= width - RIGHT + 1
        assert all(left[1] <= right[0] + 1 for left, right in pairwise(places))


def test_right_items_stand_first_and_long_names_give_way() -> None:
    card = CardMaker(make_session()).card(make_row(1, who="M" * 80, noted=True, messages=12))  # type: ignore[arg-type]
    shown = [text.text for text in lay_out(card, 332).texts]
    assert card.time in shown
    assert "12" in shown
    assert any(text.startswith("MMM") and text.endswith("…") for text in shown)


def test_the_excerpt_follows_only_a_whole_subject() -> None:
    maker = CardMaker(make_session())  # type: ignore[arg-type]
    short = lay_out(maker.card(make_row(1, subject="Printer", excerpt="It burns")), 332)
    long = lay_out(maker.card(make_row(1, subject="Printer " * 20, excerpt="It burns")), 332)
    assert any(text.text == " — It burns" for text in short.texts)
    assert not any(text.text.startswith(" — ") for text in long.texts)


def test_cards_are_as_high_as_the_table_says() -> None:
    assert card_height() == 72


def test_a_long_department_is_shortened_before_its_agent() -> None:
    maker = CardMaker(make_session())  # type: ignore[arg-type]
    card = maker.card(make_row(1, status=Status.POSTPONED, postponed_until=NOW, department_id=7, agent_id=4))
    card.department = "Human Resources and more"
    shown = [text.text for text in lay_out(card, 332).texts]
    assert any(text.startswith("Human") and text.endswith("… · Alena") for text in shown)
