"""The departments a new workspace can start from."""

from __future__ import annotations

import pytest

from deskapp.domain.access import MemberRole, Viewer
from deskapp.domain.departments import COLOURS, LONGEST_STEP, DepartmentSettings, Member
from deskapp.domain.errors import NotAllowed, NotFound
from deskapp.domain.text import LONGEST_NAME, same_name
from deskapp.services.desk import Desk
from deskapp.services.example_sets import SETS
from tests.kit import Office, problems


@pytest.mark.parametrize("language", SETS)
def test_every_example_can_be_had_as_it_is(desk: Desk, who: Viewer, language: str) -> None:
    sets = desk.examples.sets(language)
    offered = [each for example in sets for each in example.departments]
    assert desk.examples.add(who, [example.key for example in sets], language).value == len(offered)
    made = [desk.departments.read(who, line.id) for line in desk.departments.listing(who)[1:]]
    for example, department in zip(offered, made, strict=True):
        assert (department.name, department.colour) == (example.name, example.colour)
        assert [step.text for step in department.checklist] == list(example.checklist)
        assert department.members == (Member(who.agent_id, MemberRole.MANAGER),)
        assert department.restricted
    assert problems(desk) == []


@pytest.mark.parametrize("language", SETS)
def test_the_examples_keep_to_what_is_allowed(language: str) -> None:
    offered = [each for example in SETS[language] for each in example.departments]
    assert len({same_name(each.name) for each in offered}) == len(offered)
    keys = [each.key for each in offered] + [example.key for example in SETS[language]]
    assert len(set(keys)) == len(keys)
    for example in SETS[language]:
        assert len({each.colour for each in example.departments}) == len(example.departments)
    for each in offered:
        assert 1 <= each.colour <= COLOURS
        assert each.name == each.name.strip()
        assert 1 <= len(each.name) <= LONGEST_NAME
        assert 3 <= len(each.checklist) <= 6
        assert all(1 <= len(step) <= LONGEST_STEP and step == step.strip() for step in each.checklist)


def test_both_languages_offer_the_same_ways_to_part_the_work() -> None:
    assert [each.key for each in SETS["en"]] == [each.key for each in SETS["cs"]]
    assert {each.title for each in SETS["en"]}.isdisjoint(each.title for each in SETS["cs"])


def test_a_language_without_examples_gets_the_english_ones(office: Office) -> None:
    assert office.desk.examples.sets("fi") == SETS["en"]


def test_what_is_there_already_is_left_out(office: Office) -> None:
    desk = office.desk
    mine = desk.departments.save(office.eva, DepartmentSettings(name="MARKETING")).value
    before = desk.departments.read(office.eva, mine)
    assert desk.examples.add(office.eva, ["function"], "en").value == 4  # Sales is there, and Marketing
    assert desk.departments.read(office.eva, mine) == before
    again = desk.examples.add(office.eva, ["function"], "en")
    assert again.value == 0
    assert not again.changes


def test_single_departments_can_be_chosen_too(office: Office) -> None:
    assert office.desk.examples.add(office.eva, ["it", "vip", "it", "product"], "cs").value == 5
    names = [line.name for line in office.desk.departments.listing(office.eva)[3:]]
    assert names == ["IT podpora", "VIP zákazníci", "Hardware", "Software", "Služby"]


def test_who_may_not_and_what_is_not_there(office: Office) -> None:
    with pytest.raises(NotAllowed):
        office.desk.examples.add(office.tom, ["function"], "en")
    with pytest.raises(NotFound):
        office.desk.examples.add(office.eva, ["product", "nothing"], "en")
    assert len(office.desk.departments.listing(office.eva)) == 3
