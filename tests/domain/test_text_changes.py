"""Two texts and what lies between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain import text_changes
from deskapp.domain.text_changes import Change, Piece, changes, count_words

TEXTS = st.text(alphabet="ab č,.\n\t-[]x", max_size=60)


def _without(pieces: list[Piece], change: Change) -> str:
    return "".join(piece.text for piece in pieces if piece.change is not change)


@given(TEXTS, TEXTS)
def test_the_pieces_are_both_texts(before: str, after: str) -> None:
    pieces = changes(before, after)
    assert _without(pieces, Change.REMOVED) == after
    assert _without(pieces, Change.ADDED) == before
    assert all(piece.text for piece in pieces)
    assert {piece.change for piece in changes(before, before)} <= {Change.SAME}


def test_only_the_words_that_changed_are_marked() -> None:
    pieces = changes("Call back before noon, ask for Eva.", "Call back before 11:00, ask for Mr Adler.")
    marked = [(piece.change.value, piece.text) for piece in pieces if piece.change is not Change.SAME]
    assert marked == [("removed", "noon"), ("added", "11:00"), ("removed", "Eva"), ("added", "Mr Adler")]
    assert (count_words(pieces, Change.ADDED), count_words(pieces, Change.REMOVED)) == (3, 2)


def test_a_rewritten_sentence_is_not_torn_at_its_blanks() -> None:
    pieces = changes("Please ring her, then", "Please mail him today, then")
    assert [(piece.change.value, piece.text) for piece in pieces] == [
        ("same", "Please "), ("removed", "ring her"), ("added", "mail him today"), ("same", ", then")
    ]  # fmt: skip


@pytest.mark.parametrize("lines", [1_500, 40_000])
def test_long_texts_are_compared_by_lines_or_at_their_ends(lines: int) -> None:
    before = "".join(f"line {number} of many\n" for number in range(lines))
    after = before.replace(f"line {lines // 2} ", "another ") + "the end"
    pieces = changes(before, after)
    assert _without(pieces, Change.REMOVED) == after
    assert _without(pieces, Change.ADDED) == before
    assert pieces[0].change is Change.SAME
    assert len(pieces[0].text) > len(before) * 0.45
    assert lines > text_changes._MOST or any(piece.text.startswith("another") for piece in pieces)
