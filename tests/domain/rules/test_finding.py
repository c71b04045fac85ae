"""Many words looked for at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.rules.finding import WordFinder

_TEXTS = st.text("abž ", max_size=12)


@given(st.lists(_TEXTS), _TEXTS)
def test_it_finds_every_word_that_is_a_part_and_no_other(words: list[str], text: str) -> None:
    finder = WordFinder((word, place) for place, word in enumerate(words))
    assert sorted(finder.found(text)) == [place for place, word in enumerate(words) if word in text]
    assert finder.places == set(range(len(words)))
