"""Rules of keywords send real texts where people sent them. All figures: `python -m tests.benchmarks.keyword_rules`."""

from __future__ import annotations

from collections import Counter

import pytest

from deskapp.domain.rules.engine import Outcome
from tests.benchmarks.keyword_rules import DEFAULT, SEEN, Router, data_folder, texts

pytestmark = pytest.mark.data

#: Places in the file, what stands there, the department that people chose, and the rule that has to see it.
KNOWN = [
    (2, "requesting for meeting", "Hardware", "Machines, network and other languages"),
    (3, "reset passwords for external accounts", "Access", "Passwords"),
    (12, "new starter", "HR Support", "Somebody starts"),
    (13, "visual studio license", "Access", "Licences"),
    (17, "new purchase po", "Purchase", "Orders and deliveries"),
    (473, "device alert notification paper", "Miscellaneous", "Printers tell of themselves"),
    (1835, "windows upgrade", "Administrative rights", "Upgrades of Windows and software"),
    (4861, "wants to access holiday planner", "Storage", "Somebody wants to see a site"),
    (20545, "new project code pas", "Internal Project", "Codes of projects"),
]


@pytest.fixture(scope="module")
def known() -> list[tuple[str, str]]:
    """All texts with their departments."""
    folder = data_folder()
    if folder is None:
        pytest.skip("DESKAPP_TEST_DATA names no folder with real texts")
    return texts(folder)


@pytest.fixture(scope="module")
def router(known: list[tuple[str, str]]) -> Router:
    """The rules of the table."""
    return Router({name for _, name in known})


@pytest.mark.parametrize(("place", "begins", "department", "rule"), KNOWN, ids=[rule for *_, rule in KNOWN])
def test_a_text_goes_where_people_sent_it(
    known: list[tuple[str, str]], router: Router, place: int, begins: str, department: str, rule: str
) -> None:
    text, chosen = known[place]
    assert text.startswith(begins)
    assert router.department(text) == department == chosen
    looks = router.plan(text).looks
    matched = [look.rule_id for look in looks if look.outcome is Outcome.MATCHED]
    names = {each.id: each.name for each in router.rules}
    assert [names[rule_id] for rule_id in matched] == [rule]


def test_a_rule_that_matched_stops_all_below_it(known: list[tuple[str, str]], router: Router) -> None:
    for text, _ in known[SEEN : SEEN + 300]:
        outcomes = [look.outcome for look in router.plan(text).looks]
        above = outcomes.index(Outcome.MATCHED) if Outcome.MATCHED in outcomes else len(outcomes)
        assert set(outcomes[:above]) <= {Outcome.FAILED}
        assert set(outcomes[above + 1 :]) <= {Outcome.STOPPED}


def test_case_and_accents_change_nothing(known: list[tuple[str, str]], router: Router) -> None:
    for text, _ in known[SEEN : SEEN + 300]:
        loud = text.upper().replace("A", "Á").replace("E", "ě")
        assert router.department(loud) == router.department(text)


def test_most_of_what_was_never_seen_goes_where_people_sent_it(known: list[tuple[str, str]], router: Router) -> None:
    sample = known[SEEN::20]
    right = sum((router.department(text) or DEFAULT) == name for text, name in sample)
    commonest = Counter(name for _, name in sample).most_common(1)[0][1]
    assert right > commonest * 1.25
