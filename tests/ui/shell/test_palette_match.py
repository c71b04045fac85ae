from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.text import fold
from deskapp.ui.shell.palette_match import Spans, marked, match, words_of


def shown(text: str, spans: Spans) -> list[str]:
    return [text[first:end] for first, end in spans]


@pytest.mark.parametrize(
    ("typed", "text", "letters"),
    [
        ("bil", "Transfer to Billing", ["Bil"]),
        ("BIL tr", "Transfer to Billing", ["Tr", "Bil"]),
        ("predat", "Předat do oddělení", ["Předat"]),
        ("strasse", "Neue Straße 5", ["Straße"]),
        ("ing", "Billing ingots", ["ing"]),
        ("812", "HD-000812 · Jana", ["812"]),
    ],
)
def test_letters_stand_out_whatever_their_case_and_accents(typed: str, text: str, letters: list[str]) -> None:
    found = match(words_of(typed), text)
    assert found is not None
    assert shown(text, found.spans) == letters


def test_the_mark_of_an_accent_stays_with_its_letter() -> None:
    text = unicodedata.normalize("NFD", "Malá Eva")
    found = match(["mala"], text)
    assert found is not None
    assert shown(text, found.spans) == [unicodedata.normalize("NFD", "Malá")]


def test_a_word_that_is_nowhere_is_no_match() -> None:
    assert match(words_of("bil zzz"), "Billing") is None
    assert marked(words_of("bil zzz"), "Billing") == ((0, 3),)


def test_the_beginning_is_better_than_a_word_and_a_word_better_than_its_inside() -> None:
    texts = ["Possible", "Pay bills", "Billing"]
    ranks = {text: found.rank for text in [*texts, "Rebilled"] if (found := match(["bil"], text))}
    assert sorted(ranks, key=ranks.__getitem__) == ["Billing", "Pay bills", "Rebilled"]
    assert match(["ibl"], "Possible") is not None


def test_what_is_not_shown_counts_least_and_marks_nothing() -> None:
    found = match(["department"], "Billing", "department")
    assert found is not None
    assert found.spans == ()
    inside = match(["illing"], "Billing")
    assert inside is not None
    assert inside.rank < found.rank


@given(st.text(max_size=30), st.integers(0, 29), st.integers(1, 8))
def test_what_is_marked_is_what_was_typed(text: str, first: int, length: int) -> None:
    for word in words_of(text[first : first + length]):
        spans = marked([word], text)
        assert "".join(fold(part) for part in shown(text, spans)).find(word) >= 0
        assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(max_size=30), st.lists(st.text(min_size=1, max_size=4), max_size=4))
def test_marked_letters_are_in_order_and_apart(text: str, typed: list[str]) -> None:
    spans = marked([word for each in typed for word in words_of(each)], text)
    edges = [place for span in spans for place in span]
    assert edges == sorted(set(edges))
