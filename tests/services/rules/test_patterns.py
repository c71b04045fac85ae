"""Expressions: what they find, how long they may take alone and together, and what is refused."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.operators import NoTimeLeft, TooSlow
from deskapp.domain.text import fold
from deskapp.services.rules.patterns import Patterns, check

EVIL = "a" * 60 + "!"
#: Those of the benchmark that take ages on this text.
SLOW = (r"(a|aa)+$", r"(.*a){30}$", r"(a{1,100}){1,50}b")


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("HOŘÍ", "Pomoc, hoří!", True),
        ("hori", "HOŘÍ", True),
        (r"obj\. ?č\. \d+", "OBJ. Č. 12", True),
        ("[čř]", "C", True),
        ("^b", "ab", False),
        ("", "x", True),
    ],
)
def test_case_and_accents_do_not_matter(pattern: str, text: str, found: bool) -> None:
    assert Patterns()(pattern, fold(text)) is found


@pytest.mark.parametrize("pattern", ["(", "a{2,1}", "[z-a]", "(?P<a>x)(?P=b)", "(?:" * 400 + "a" + ")*" * 400])
def test_what_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(Invalid):
        check(pattern)


@pytest.mark.parametrize("pattern", SLOW)
def test_one_that_runs_away_is_stopped(pattern: str) -> None:
    with pytest.raises(TooSlow):
        Patterns()(pattern, EVIL)


def test_those_that_come_after_are_late_but_quick_ones_are_not() -> None:
    matches = Patterns()
    with pytest.raises(TooSlow):
        matches(SLOW[0], EVIL)
    for pattern in SLOW[1:]:
        with pytest.raises(NoTimeLeft):
            matches(pattern, EVIL)
    assert matches("^a+!$", EVIL)
    assert not matches("b", EVIL)


def test_hundreds_of_quick_ones_take_no_time_from_each_other() -> None:
    matches = Patterns()
    assert not any(matches(f"word{number}", "some words " * 50) for number in range(500))
    with pytest.raises(TooSlow):
        matches(SLOW[0], EVIL)
