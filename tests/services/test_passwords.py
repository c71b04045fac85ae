"""Passwords are kept so that they can be compared, never read, and chosen long enough."""

from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.errors import Invalid
from deskapp.services import passwords
from deskapp.services.passwords import check_new, is_outdated, keep, matches

WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tries that cost next to nothing."""
    monkeypatch.setattr(passwords, "LOG_N", 2)


def test_a_try_costs_memory_and_time_unless_a_test_says_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    kept = keep("correct horse")
    assert kept.startswith("scrypt$17$8$1$")
    assert matches("correct horse", kept)
    assert not matches("correct horsf", kept)
    assert not is_outdated(kept)


@given(WORDS, WORDS)
def test_only_the_same_password_matches_and_it_is_not_to_be_read(right: str, other: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "LOG_N", 2)
        kept = keep(right)
        assert matches(right, kept)
        assert matches(other, kept) is (normalize("NFC", other) == normalize("NFC", right))
        assert keep(right) != kept, "each one is salted"
        assert len(right) < 4 or right not in kept


def test_composition_does_not_matter_but_case_and_spaces_do() -> None:
    kept = keep(normalize("NFC", "Žluťoučký kůň"))
    assert matches(normalize("NFD", "Žluťoučký kůň"), kept)
    assert not matches("žluťoučký kůň", kept)
    assert not matches("Žluťoučký kůň ", kept)


def test_half_a_character_is_a_password_like_any_other() -> None:
    assert matches("\ud83d12345678", keep("\ud83d12345678"))


@pytest.mark.parametrize(
    "kept",
    [
        "",
        "secret",
        "scrypt$2$8$1$AAAA$AAAA",
        "scrypt$x$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$63$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$2$8$1$ž$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "scrypt$2$8$1$A$B$C",
        "plain$2$8$1$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
    ],
)
def test_what_was_not_kept_here_matches_nothing(kept: str) -> None:
    assert not matches("", kept)
    assert not matches("secret", kept)
    assert is_outdated(kept)


@pytest.mark.parametrize(("name", "value"), [("LOG_N", 3), ("R", 4), ("P", 2)])
def test_a_password_kept_at_another_cost_still_matches_and_is_outdated(
    monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    kept = keep("correct horse")
    assert not is_outdated(kept)
    monkeypatch.setattr(passwords, name, value)
    assert matches("correct horse", kept)
    assert is_outdated(kept)


@pytest.mark.parametrize(("password", "fine"), [("1234567", False), ("12345678", True), ("x" * 1024, True)])
def test_lengths_count_characters(password: str, fine: bool) -> None:
    if fine:
        check_new(password)
    else:
        with pytest.raises(Invalid, match="at least 8") as caught:
            check_new(password, "new")
        assert caught.value.field == "new"


def test_empty_and_endless_ones_are_refused() -> None:
    with pytest.raises(Invalid, match="enter a password"):
        check_new("")
    with pytest.raises(Invalid, match="longer than 1024"):
        check_new("x" * 1025)
    with pytest.raises(Invalid, match="at least 8"):
        check_new("e\u0301" * 7)  # seven letters, however they are composed
    assert not matches("x" * 5000, keep("x" * 1024))
