"""Expressions: what they find, how long they may take alone and together, and what is refused."""

from __future__ import annotations

import pytest

from deskapp.domain.errors import Invalid
from deskapp.domain.rules.operators import NoTimeLeft, TooSlow
from deskapp.domain.text import fold
from deskapp.services.rules import patterns
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


_TOO_LARGE = "This regular expression is too large."


@pytest.mark.parametrize(
    "pattern",
    [
        "a{1000000000}",
        "(?:(?:(?:a{9999}){9999}){9999}){9999}",
        "((((((a{9}){9}){9}){9}){9}){9})",
        "[]a-z]{3000000}",
        "a{1000}+{1000}",
        "(?x)(a{1000}) # a word between\n {1000}",
        "(a{1000})(?#a word between){1000}",
        "(?x: (a{1000})\t{1000})",
        "(?:ab|c){1000000,}",
    ],
)
def test_what_the_library_would_write_out_for_ever_is_refused_at_once(pattern: str) -> None:
    with pytest.raises(Invalid, match=_TOO_LARGE):
        check(pattern)


@pytest.mark.parametrize(
    "pattern", ["(", r"\L<words>", r"\N{NO SUCH SIGN}", "(?V1)[[a-z]--[b]]", "a{99999999999999999999}"]
)
def test_what_is_no_expression_is_told_as_such(pattern: str) -> None:
    with pytest.raises(Invalid):
        check(pattern)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"\d{4}-\d{2}-\d{2}", "on 2026-03-02"),
        (r"(?i)(?:\+420 ?)?\d{3} ?\d{3} ?\d{3}", "call 603 123 456"),
        (r"\b(?:ab|c){0,99999}x", "abcabx"),
        (r"[a-z0-9._-]{1,64}@[a-z0-9.-]{1,255}\.(?:cz|sk)", "jana@cust.cz"),
        (r"\p{L}{20}", "nejneobhospodarovavatelnejsi"),
        (r"(?i)\d{3}\d{3}\d{3}\d{3}\d{3}\d{3}\d{3}", "1" * 21),
        (r"ŽLUŤ.", "zluty"),
    ],
)
def test_what_people_write_is_found(pattern: str, text: str) -> None:
    check(pattern)
    assert Patterns()(pattern, text)


def test_what_a_store_holds_is_bounded_like_what_is_typed() -> None:
    with pytest.raises(OverflowError):
        Patterns()("a{1000000000}", "aaa")


@pytest.mark.parametrize("pattern", ["(a|aa)+$", "(?R)", "(?e)(?:abcdefghij){e<5}"])
def test_what_runs_away_in_ways_of_its_own_is_stopped(pattern: str) -> None:
    with pytest.raises(TooSlow):
        Patterns()(pattern, "a" * 500_000 + "!")


def test_the_size_counts_what_has_to_be_there_only() -> None:
    assert patterns._size("(ab){3}c{0,9}d{2,}") == 3 * 3 + 1 + 2
