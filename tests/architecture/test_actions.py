"""Every action exists once, can be shown, and is told apart by its keys."""

from __future__ import annotations

from collections import Counter

import pytest

from deskapp.ui.actions import ACTIONS, ActionSpec, spec_of
from deskapp.ui.look.icons import has_icon


def test_ids_are_unique() -> None:
    counts = Counter(spec.id for spec in ACTIONS)
    assert [name for name, count in counts.items() if count > 1] == []
    assert all(spec_of(spec.id) is spec for spec in ACTIONS)


def test_no_two_actions_share_a_shortcut() -> None:
    counts = Counter(spec.shortcut for spec in ACTIONS if spec.shortcut)
    assert [keys for keys, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.id)
def test_the_icon_is_there(spec: ActionSpec) -> None:
    assert not spec.icon or has_icon(spec.icon)
