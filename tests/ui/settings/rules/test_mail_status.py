"""A rule that waits for what becomes of mail, made in the editor by hand."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.settings.rules.chips_box import PickedChips
from deskapp.ui.settings.rules.dialog import RuleDialog
from deskapp.ui.settings.rules.page import RulesPage
from deskapp.ui.settings.rules.value_choices import OneChoice
from tests.ui.settings.room import Room, click
from tests.ui.settings.rules.hands import add, editor, pick, save, stored


@pytest.fixture
def page(room: Room) -> RulesPage:
    return room.show(RulesPage(room.session))


def test_a_rule_waits_for_mail_that_failed(room: Room, page: RulesPage) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = editor(room)
    QTest.keyClicks(dialog.head.line, "Failed mail")
    pick(dialog.form.trigger, "the status of an outgoing mail changes")
    labels = [label for label in dialog.form.after_field.findChildren(QLabel) if label.isVisible()]
    assert any("no rule answers its own mail" in label.text() for label in labels)
    click(dialog.form.groups.add_button)
    row = dialog.form.groups.cards[0].rows[0]
    pick(row.subject, "status of the outgoing mail")
    assert [row.operator.itemText(n) for n in range(4)] == ["is", "is not", "is any of", "is none of"]
    pick(row.operator, "is any of")
    assert isinstance(row.value, PickedChips)
    for status in ("failed", "bounced"):
        add(room, row.value, status)
    click(dialog.form.then.add_button)
    action = dialog.form.then.rows()[0]
    pick(action.what, "set priority")
    priority = action.blanks["priority"]
    assert isinstance(priority, OneChoice)
    pick(priority.phrase, "Urgent")
    condition = "status of the outgoing mail is any of failed, bounced"
    said = f"When the status of an outgoing mail changes, if {condition}, then set priority Urgent."
    assert dialog.reading.text() == said
    save(room, dialog)
    (rule,) = stored(room)
    assert rule.groups == ((Condition(On.MAIL_STATUS, Op.ANY, ("failed", "bounced")),),)
    room.wait(lambda: page.selected_id() == rule.id)


def test_the_hint_and_the_conditions_belong_to_the_trigger(room: Room) -> None:
    condition = Condition(On.MAIL_STATUS, Op.IS, ("sent",))
    rule = Rule("Sent", Trigger.MAIL_STATUS, ((condition,),), (Action(Do.ADD_TAGS, {"tags": ("x",)}),))
    rule_id = room.desk.rules.save(room.who, rule).value
    dialog = room.show(RuleDialog(room.session, room.desk.rules.read(room.who, rule_id)))
    told = dialog.form.phrases.accessibleDescription
    assert "Only mail that an agent wrote counts" in told()
    pick(dialog.form.trigger, "the status changes")
    assert told() == ""
    click(dialog.footer.save_button)
    field = dialog.form.groups.cards[0].rows[0].field
    room.wait(lambda: "does not belong" in field.error())
