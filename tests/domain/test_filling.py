"""How people are addressed and days written."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deskapp.domain.filling import first_name, person_name, written_day, written_moment
from deskapp.domain.workspace import LANGUAGES


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
    at = datetime(2026, 3, 2, 9, 5, tzinfo=ZoneInfo("Europe/Prague"))
    assert [written_moment(at, language) for language in LANGUAGES] == ["2 March 2026 at 9:05", "2. 3. 2026 v 9:05"]
    assert written_day(date(2026, 12, 31), "de") == "31 December 2026"
