"""Many words looked for at once."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.rules import finding
from deskapp.domain.rules.finding import WordFinder

_TEXTS = st.text("abž ", max_size=12)


@pytest.mark.parametrize("few", [0, 60])
@given(st.lists(_TEXTS), _TEXTS)
def test_it_finds_every_word_that_is_a_part_and_no_other(few: int, words: list[str], text: str) -> None:
    finder = WordFinder((word, place) for place, word in enumerate(words))
    with patch.object(finding, "_FEW", few):
        assert sorted(finder.found(text)) == [place for place, word in enumerate(words) if word in text]
    assert finder.places == set(range(len(words)))
