"""Folding, sorting, shortening."""

from __future__ import annotations

import sys
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.text import excerpt, fold, one_line, same_name, sort_key, storable

ANYTHING = st.text()
RAW = st.text(st.characters(exclude_categories=()))


@given(ANYTHING)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_folding_every_character_twice_is_folding_it_once() -> None:
    wrong = [hex(code) for code in range(sys.maxunicode + 1) if fold(fold(chr(code))) != fold(chr(code))]
    assert wrong == []


@given(ANYTHING, ANYTHING)
def test_folding_goes_letter_by_letter(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


def test_folding_takes_case_and_accents_away() -> None:
    assert fold("Žluťoučký KŮŇ") == "zlutoucky kun"
    assert fold("Straße Łódź Ærø Ǿ") == "strasse lodz aero o"
    assert fold("e\u0301") == "e"


def test_names_sort_as_a_czech_reader_expects() -> None:
    names = ["1", "20", "3", "a", "á", "b", "cizí", "čaj", "d", "ďas", "hora", "chata", "Ivo", "rak", "řeka", "sůl"]
    names += ["šat", "zub", "žák", "αβγ", "яма"]
    assert sorted(Random(1).sample(names, len(names)), key=sort_key) == names


def test_a_space_sorts_before_letters() -> None:
    assert sorted(["Novakova Jana", "Novak Petr", "Novak"], key=sort_key) == ["Novak", "Novak Petr", "Novakova Jana"]


@given(ANYTHING, ANYTHING)
def test_names_that_sort_alike_are_alike(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (
        sort_key(one).split("\x01", 1)[1] == sort_key(other).split("\x01", 1)[1]
    )


def test_a_name_is_the_same_whatever_its_case_and_composition() -> None:
    assert same_name("  Péče\u00a0o  zákazníky ") == same_name("PE\u0301C\u030cE o zákazníky")
    assert same_name("Péče") != same_name("Pece")


@given(RAW)
def test_what_is_storable_is_utf8_without_nul_and_keeps_its_length(text: str) -> None:
    kept = storable(text)
    kept.encode()
    assert "\0" not in kept
    assert len(kept) == len(text)


@given(ANYTHING, st.integers(2, 60))
def test_an_excerpt_is_one_short_line(text: str, length: int) -> None:
    short = excerpt(text, length)
    assert len(short) <= length
    assert short == one_line(short)
