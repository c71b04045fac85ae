"""What a link says and where it leads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.link_targets import in_letters, other_place


@pytest.mark.parametrize(
    ("shown", "place", "other"),
    [
        ("the manual", "example.com", ""),
        ("https://example.com/a", "example.com", ""),
        ("Example.COM", "example.com", ""),
        ("www.example.com/help", "shop.example.com", ""),
        ("login.bank.example", "bank.example", ""),
        ("https://bank.example/login", "bank.example.evil.example", "https://bank.example/login"),
        ("bank.example", "evil.example", "https://bank.example"),
        ("Go to www.bank.example now", "evil.example", "https://www.bank.example"),
        ("jana@bank.example", "jana@bank.example", ""),
        ("jana@bank.example", "eve@evil.example", "jana@bank.example"),
        ("jana@bank.example", "evil.example", "jana@bank.example"),
        ("bank.example", "eve@evil.example", "https://bank.example"),
        ("invoice.pdf", "example.com", ""),
        ("e.g. this", "example.com", ""),
        ("HD-000012", "example.com", ""),
        ("https://žluť.example", "xn--lu-gja5s8o.example", "https://žluť.example"),
        ("https://b\u00fccher.example", "xn--bcher-kva.example", ""),
        ("bank\u200b.example", "evil.example", "https://bank.example"),
        ("b\u0430nk.example", "bank.example", "https://b\u0430nk.example"),
        ("", "example.com", ""),
        ("bank.example", "", "https://bank.example"),
    ],
)
def test_words_that_name_another_place(shown: str, place: str, other: str) -> None:
    assert other_place(shown, place) == other


def test_names_in_letters() -> None:
    assert in_letters("xn--bcher-kva.example") == "bücher.example"
    assert in_letters("example.com") == in_letters("xn--\ud800") == in_letters("xn--0.x") == ""


@given(st.text(), st.text())
def test_any_words_can_be_asked(shown: str, place: str) -> None:
    other_place(shown, place)
    in_letters(place)
