"""How people are addressed and days written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.filling import first_name, person_name, written_day


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Jana Nová", "Jana"),
        ("  Jana\n Nová ", "Jana"),
        ("Ing. Jana Nová, Ph.D.", "Jana"),
        ("Nová, Jana", "Jana"),
        ("Jana", "Jana"),
        ("jana@cust.example", ""),
        ("+420 602 555 871", ""),
        ("Dr.", ""),
        ("", ""),
    ],
)
def test_the_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


@given(st.text())
def test_any_name_can_be_asked(name: str) -> None:
    assert first_name(name) in name or name == ""
    assert "@" not in person_name(name)


def test_days_are_written_as_letters_have_them() -> None:
    assert written_day(date(2026, 3, 2), "en") == "2 March 2026"
    assert written_day(date(2026, 3, 2), "cs") == "2. 3. 2026"
    assert written_day(date(2026, 12, 31), "de") == "31 December 2026"
