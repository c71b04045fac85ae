"""Rules as they are set up: who may, what is refused, and that what they name moves on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from deskapp.domain.errors import Conflict, DeskError, Invalid, NotAllowed, NotFound
from deskapp.domain.rules.actions import Action, Assign, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from tests.kit import Office, problems


def _rule(office: Office, name: str = "Urgent to Technical") -> Rule:
    return Rule(
        name,
        Trigger.CREATED,
        ((Condition(On.SUBJECT, Op.CONTAINS, ("fire",)), Condition(On.DEPARTMENT, Op.ANY, (office.technical,))),),
        (
            Action(Do.TRANSFER, {"department": office.technical, "assign": Assign.NOBODY}),
            Action(Do.ADD_TAGS, {"tags": ("urgent",)}),
        ),
        note="Agreed on Monday.",
    )


def test_a_rule_is_kept_as_it_was_made(office: Office) -> None:
    desk, made = office.desk, _rule(office)
    rule_id = desk.rules.save(office.eva, made).value
    kept = desk.rules.read(office.eva, rule_id)
    assert (kept.name, kept.trigger, kept.groups, kept.actions, kept.note) == (
        made.name,
        made.trigger,
        made.groups,
        made.actions,
        made.note,
    )
    assert kept.note_author == office.eva.name
    assert kept.version == 1


def test_only_those_who_run_the_workspace_see_and_change_rules(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    acts = [
        lambda: desk.rules.listing(office.tom),
        lambda: desk.rules.read(office.tom, rule_id),
        lambda: desk.rules.copied(office.tom, rule_id),
        lambda: desk.rules.check(office.tom, _rule(office)),
        lambda: desk.rules.save(office.tom, _rule(office, "Other")),
        lambda: desk.rules.set_active(office.tom, rule_id, False),
        lambda: desk.rules.remove(office.tom, rule_id),
        lambda: desk.rules.reorder(office.tom, [rule_id]),
        lambda: desk.rules.names(office.tom),
    ]
    for act in acts:
        with pytest.raises(NotAllowed):
            act()
    assert desk.rules.read(office.eva, rule_id).active


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": " "}, "name"),
        ({"actions": ()}, "actions"),
        ({"trigger": Trigger.OLDER}, "after"),
        ({"groups": ((Condition(On.SUBJECT, Op.CONTAINS, ()),),)}, "groups.0.0.values"),
        ({"groups": ((Condition(On.SUBJECT, Op.MATCHES, ("(",)),),)}, "groups.0.0.values"),
        ({"groups": ((Condition(On.DEPARTMENT, Op.IS, (999,)),),)}, "groups.0.0.values"),
        ({"groups": ((Condition(On.TAG_ADDED, Op.HAS_ANY, ("a",)),),)}, "groups.0.0"),
        ({"actions": (Action(Do.ANSWER, {"text": "{{ nothing }}"}),)}, "actions.0.text"),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(office: Office, change: dict[str, object], field: str) -> None:
    wrong = replace(_rule(office), **change)  # type: ignore[arg-type]
    with pytest.raises(Invalid) as refused:
        office.desk.rules.save(office.eva, wrong)
    assert refused.value.field == field
    found = office.desk.rules.check(office.eva, wrong)
    assert found is not None
    assert str(found) == str(refused.value)
    assert office.desk.rules.listing(office.eva) == []


def test_two_rules_do_not_share_a_name(office: Office) -> None:
    office.desk.rules.save(office.eva, _rule(office))
    with pytest.raises(Invalid, match="already"):
        office.desk.rules.save(office.eva, _rule(office, "URGENT to technical"))


def test_who_saves_over_a_newer_revision_is_told(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    mine = desk.rules.read(office.eva, rule_id)
    desk.rules.save(office.eva, replace(mine, stop=True))
    with pytest.raises(Conflict):
        desk.rules.save(office.eva, replace(mine, name="Mine"))
    desk.rules.remove(office.eva, rule_id)
    with pytest.raises(Conflict):
        desk.rules.save(office.eva, replace(mine, name="Mine"))


def test_a_deleted_rule_comes_back(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    done = desk.rules.remove(office.eva, rule_id)
    assert desk.rules.listing(office.eva) == []
    with pytest.raises(NotFound):
        desk.rules.read(office.eva, rule_id)
    assert done.undo is not None
    desk.undoing.undo(office.eva, done.undo)
    assert desk.rules.read(office.eva, rule_id).name == "Urgent to Technical"


def test_a_deleted_rule_whose_name_was_taken_stays_away(office: Office) -> None:
    desk = office.desk
    done = desk.rules.remove(office.eva, desk.rules.save(office.eva, _rule(office)).value)
    desk.rules.save(office.eva, _rule(office))
    assert done.undo is not None
    with pytest.raises(DeskError, match="taken back"):
        desk.undoing.undo(office.eva, done.undo)


def test_rules_stand_in_the_order_they_are_put_in(office: Office) -> None:
    desk = office.desk
    a, b, c = (desk.rules.save(office.eva, _rule(office, name)).value for name in "ABC")
    desk.rules.reorder(office.eva, [c, a])
    assert [line.rule.id for line in desk.rules.listing(office.eva)] == [c, a, b]


def test_a_copy_is_turned_off_and_has_a_name_of_its_own(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    copy = desk.rules.copied(office.eva, rule_id)
    assert (copy.id, copy.active, copy.name) == (0, False, "Urgent to Technical (2)")
    assert desk.rules.save(office.eva, copy).value != rule_id


def test_the_substitute_of_a_deleted_department_takes_its_place(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    general = next(each.id for each in desk.people.departments(office.eva) if each.id != office.technical)
    desk.departments.remove(office.eva, office.technical, substitute_id=general)
    rule = desk.rules.read(office.eva, rule_id)
    assert rule.groups[0][1].values == (general,)
    assert rule.actions[0].params["department"] == general
    assert problems(desk) == []
    again = replace(_rule(office), name="Named too late")
    with pytest.raises(Invalid) as refused:
        desk.rules.save(office.eva, again)
    assert refused.value.field == "groups.0.1.values"


def test_a_renamed_tag_has_its_new_name(office: Office) -> None:
    desk = office.desk
    rule_id = desk.rules.save(office.eva, _rule(office)).value
    tag_id = desk.tags.add(office.eva, "urgent").value
    desk.tags.rename(office.eva, tag_id, "Burning")
    assert desk.rules.read(office.eva, rule_id).actions[1].params["tags"] == ("Burning",)
