"""The editor of a rule: made, changed and refused through its real phrases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from deskapp.domain.departments import DepartmentSettings
from deskapp.domain.fields import CustomField, FieldSubject
from deskapp.domain.mail import Address
from deskapp.domain.rules.actions import ACTIONS, Action, Do
from deskapp.domain.rules.conditions import CONDITIONS, On, subjects_for
from deskapp.domain.rules.operators import OF_KIND, Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import TRIGGERS, Trigger
from deskapp.domain.vocabulary import Channel, FieldKind
from deskapp.services.new_tickets import NewTicket
from deskapp.ui.rule_words import action_word, operator_word, subject_word, trigger_word
from deskapp.ui.settings.rules.action_row import ActionRow
from deskapp.ui.settings.rules.chips_box import PickedChips
from deskapp.ui.settings.rules.condition_row import ConditionRow
from deskapp.ui.settings.rules.dialog import RuleDialog
from deskapp.ui.settings.rules.page import RulesPage
from deskapp.ui.settings.rules.value_choices import OneChoice
from deskapp.ui.settings.rules.value_lines import SpanValue, WordsValue
from deskapp.ui.ticket.picker import Picker
from tests.ui.settings.room import ALT, CTRL, Key, Room, click, press, write
from tests.ui.settings.rules.hands import add, editor, pick, save, stored, tagging


@pytest.fixture
def marketing(room: Room) -> int:
    fresh: DepartmentSettings = room.desk.departments.fresh(room.who)
    return int(room.desk.departments.save(room.who, replace(fresh, name="Marketing", colour=6)).value)


@pytest.fixture
def page(room: Room, marketing: int) -> RulesPage:
    return room.show(RulesPage(room.session))


def shown(room: Room, rule: Rule) -> RuleDialog:
    """The editor of a rule that is kept."""
    rule_id = room.desk.rules.save(room.who, rule).value
    return room.show(RuleDialog(room.session, room.desk.rules.read(room.who, rule_id)))


def first(dialog: RuleDialog) -> ConditionRow:
    return dialog.form.groups.cards[0].rows[0]


def test_the_example_of_the_specification_is_made_and_kept(room: Room, page: RulesPage, marketing: int) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = editor(room)
    assert dialog.head.line.hasFocus()
    assert not dialog.footer.save_button.isEnabled()
    QTest.keyClicks(dialog.head.line, "Social media to Marketing")
    pick(dialog.form.trigger, "a ticket is created")
    click(dialog.form.groups.add_button)
    row = first(dialog)
    pick(row.subject, "source")
    pick(row.operator, "is any of")
    for channel in ("Facebook", "X", "insta", "Viber"):
        assert isinstance(row.value, PickedChips)
        add(room, row.value, channel)
    click(dialog.form.then.add_button)
    action = dialog.form.then.rows()[0]
    pick(action.what, "transfer to")
    department, assign = action.blanks["department"], action.blanks["assign"]
    assert isinstance(department, OneChoice)
    assert isinstance(assign, OneChoice)
    pick(department.phrase, "Marketing")
    assert assign.phrase.currentText() == "nobody"
    said = "When a ticket is created, if source is any of Facebook, X, Instagram, Viber, then transfer to Marketing, "
    assert dialog.reading.text() == said + "unassigned."
    press(dialog, Key.Key_Return, CTRL)
    room.wait_gone(dialog)
    (rule,) = stored(room)
    assert rule.groups == ((Condition(On.SOURCE, Op.ANY, ("facebook", "x", "instagram", "viber")),),)
    assert rule.actions == (Action(Do.TRANSFER, {"department": marketing, "assign": "nobody"}),)
    room.wait(lambda: page.selected_id() == rule.id)
    assert {channel: routed(room, channel) for channel in (Channel.VIBER, Channel.EMAIL)} == {
        Channel.VIBER: ("Marketing", None),
        Channel.EMAIL: ("General", room.house.agents["Eva Malá"]),
    }


def routed(room: Room, channel: Channel) -> tuple[str, int | None]:
    """Where a ticket of this channel is after it was taken down for Eva in General, and who has it."""
    eva, general = room.house.agents["Eva Malá"], room.house.departments["General"]
    new = NewTicket(general, "Open on Sunday?", "Are you?", channel, contact=Address("", "a@example.com"), agent_id=eva)
    head = room.desk.threads.head(room.who, room.desk.tickets.create(room.who, new).value)
    names = {each.id: each.name for each in room.desk.people.departments(room.who)}
    return names[head.department_id], head.agent_id


def test_what_is_shown_is_what_is_kept(room: Room, marketing: int) -> None:
    """Opening any rule changes nothing of it."""
    field_id = room.desk.fields.save(room.who, CustomField(FieldSubject.TICKET, "Plan", FieldKind.CHOICE, ("A", "B")))
    eva = room.house.agents["Eva Malá"]
    conditions = (
        Condition(On.SOURCE, Op.NONE, ("email",)),
        Condition(On.AGENT, Op.ANY, (eva, "member")),
        Condition(On.PRIORITY, Op.BETWEEN, (0, 2)),
        Condition(On.SUBJECT, Op.CONTAINS, ("one", "two words")),
        Condition(On.BODY, Op.MATCHES, ("a+b",)),
        Condition(On.HEADER, Op.IS, ("1",), "X-Priority"),
        Condition(On.ATTACHMENT, Op.NO),
        Condition(On.CREATED, Op.WITHIN, (90,)),
        Condition(On.CHANGED, Op.BEFORE, ("2025-11-20T07:05:00+00:00",)),
        Condition(On.TIME, Op.BETWEEN, ("22:00", "06:30")),
        Condition(On.WEEKDAY, Op.ANY, (5, 6)),
        Condition(On.OPEN_TICKETS, Op.MORE, (12.0,)),
    )
    rule = Rule(
        "All kinds",
        Trigger.UNCHANGED,
        (conditions, (Condition(On.TAGS, Op.HAS_ALL, ("a", "b")),)),
        (
            Action(Do.TRANSFER, {"department": marketing, "assign": "agent", "agent": eva}),
            Action(Do.STATUS, {"status": "resolved", "text": "Done, {{ contact.name }}"}),
            Action(Do.POSTPONE, {"until": "2025-12-01T08:00:00+00:00"}),
            Action(Do.PRIORITY, {"priority": 3}),
            Action(Do.SET_FIELD, {"field": field_id.value if field_id else 1, "value": "B"}),
            Action(Do.MAIL, {"to": ("a@example.com", "b@example.com"), "subject": "Hi", "text": "Text"}),
            Action(Do.FORWARD, {"to": ("a@example.com",), "thread": 1, "text": "See below"}),
            Action(Do.NOTIFY, {"agents": (eva,)}),
        ),
        stop=True,
        after_min=2880,
        note="Why",
    )
    dialog = shown(room, rule)
    assert dialog.rule() == room.desk.rules.read(room.who, stored(room)[0].id)
    assert dialog.changes() == []
    assert not dialog.footer.save_button.isEnabled()


@pytest.mark.parametrize("trigger", TRIGGERS)
def test_only_what_makes_sense_can_be_looked_at(room: Room, trigger: Trigger) -> None:
    dialog = shown(room, tagging("Any"))
    pick(dialog.form.trigger, trigger_word(trigger))
    subject = first(dialog).subject
    offered = {subject.itemData(n) for n in range(subject.count())}
    assert offered == set(subjects_for(trigger)) - {On.FIELD}, "there are no custom fields here"
    assert dialog.form.after.isVisible() == TRIGGERS[trigger].timed


@pytest.mark.parametrize("on", [on for on in CONDITIONS if on is not On.FIELD])
def test_every_subject_offers_its_operators_and_an_editor_for_each(room: Room, on: On) -> None:
    only = CONDITIONS[on].only
    dialog = shown(room, replace(tagging("Any"), trigger=next(iter(only)) if only else Trigger.CREATED))
    row = first(dialog)
    pick(row.subject, subject_word(on))
    for op in OF_KIND[CONDITIONS[on].kind]:
        pick(row.operator, operator_word(op))
        condition = row.condition()
        assert (condition.on, condition.op) == (on, op)


@pytest.mark.parametrize("do", [do for do in ACTIONS if do not in (Do.SET_FIELD, Do.CLEAR_FIELD, Do.REQUEST)])
def test_every_action_has_an_editor_for_each_of_its_blanks(room: Room, do: Do) -> None:
    dialog = shown(room, tagging("Any"))
    action = dialog.form.then.rows()[0]
    pick(action.what, action_word(do))
    assert set(action.blanks) == {param.name for param in ACTIONS[do].params}
    assert action.action().do is do


def test_values_go_along_where_the_operator_can_take_them(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    row = first(dialog)
    assert isinstance(row.value, WordsValue)
    press(row.value.line, Key.Key_End)
    QTest.keyClicks(row.value.line, "s")
    press(row.value.line, Key.Key_Return)
    QTest.keyClicks(row.value.line, "copier")
    assert row.condition().values == ("printers", "copier")
    pick(row.operator, "is")
    assert row.condition().values == ("printers",)
    pick(row.operator, "is empty")
    assert row.condition().values == ()


def test_chips_go_with_the_delete_key_and_the_keyboard_goes_on(room: Room) -> None:
    dialog = shown(room, Rule("Any", Trigger.CREATED, ((Condition(On.SOURCE, Op.ANY, ("x", "viber")),),), stop=True))
    chips = first(dialog).value
    assert isinstance(chips, PickedChips)
    pills = list(chips._pills)
    pills[0].setFocus()
    press(pills[0], Key.Key_Delete)
    assert chips.values() == ("viber",)  # type: ignore[attr-defined]
    assert pills[1].hasFocus()
    press(pills[1], Key.Key_Backspace)
    assert chips.add_button.hasFocus()


def test_the_keyboard_stays_where_chips_are_added_and_a_click_beside_them_adds_one(room: Room) -> None:
    dialog = shown(room, Rule("Any", Trigger.CREATED, ((Condition(On.SOURCE, Op.ANY, ("x",)),),), stop=True))
    chips = first(dialog).value
    assert isinstance(chips, PickedChips)
    first(dialog).operator.setFocus()
    add(room, chips, "Viber")
    assert chips.add_button.hasFocus()
    QTest.mouseClick(chips, Qt.MouseButton.LeftButton, pos=chips.rect().topRight() + QPoint(-2, 3))
    room.wait(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    press(QApplication.activePopupWidget(), Key.Key_Escape)
    room.wait(lambda: QApplication.activePopupWidget() is None)


def test_another_subject_is_not_scolded_for_the_value_that_is_not_written_yet(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    row, action = first(dialog), dialog.form.then.rows()[0]
    write(row.value.line, "printers")  # type: ignore[union-attr]
    pick(row.subject, "source")
    pick(row.operator, "is any of")
    pick(action.what, "notify agents")
    dialog._check()
    room.qtbot.wait(200)
    assert not row.field.error()
    assert not action.field.error()


def test_a_list_of_departments_is_wide_enough_for_their_dots_and_names(room: Room) -> None:
    dialog = shown(room, Rule("Any", Trigger.CREATED, (), (Action(Do.TRANSFER, {"assign": "nobody"}),)))
    department = dialog.form.then.rows()[0].blanks["department"]
    assert isinstance(department, OneChoice)
    department.phrase.showPopup()
    room.wait(lambda: department.phrase.view().isVisible())
    wanted = max(
        department.phrase.view().sizeHintForIndex(department.phrase.model().index(n, 0)).width()
        for n in range(department.phrase.count())
    )
    assert department.phrase.view().viewport().width() >= wanted
    department.phrase.hidePopup()


def test_what_is_wrong_is_told_at_its_row_while_one_writes(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    row = first(dialog)
    pick(row.operator, "matches the regular expression")
    line = row.value.line  # type: ignore[union-attr]
    write(line, "a(b")
    room.wait(row.field.error)
    assert line.hasFocus(), "nobody is interrupted"
    write(line, "a(b)")
    room.wait(lambda: not row.field.error())


def test_a_row_that_was_just_added_is_not_scolded_before_saving(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    click(dialog.form.groups.cards[0].add_button)
    row = dialog.form.groups.cards[0].rows[1]
    dialog._check()
    room.qtbot.wait(200)
    assert not row.field.error()
    click(dialog.footer.save_button)
    room.wait(row.field.error)
    assert row.field.error() == "A value is missing."
    assert row.value.line.hasFocus()  # type: ignore[union-attr]
    click(row.remove_button)
    assert len(dialog.form.groups.cards[0].rows) == 1


def test_a_name_that_is_taken_is_told_at_the_name(room: Room) -> None:
    room.desk.rules.save(room.who, tagging("Taken"))
    dialog = shown(room, tagging("Mine"))
    write(dialog.head.line, "taken")
    click(dialog.footer.save_button)
    room.wait(dialog.head.name.error)
    assert dialog.head.line.hasFocus()
    assert dialog.head.line.text() == "taken"


def test_somebody_was_faster_and_both_versions_are_there_to_choose(room: Room) -> None:
    dialog = shown(room, tagging("Mine", "hot"))
    kept = stored(room)[0]
    action = dialog.form.then.rows()[0]
    add(room, action.blanks["tags"], "mine")  # type: ignore[arg-type]
    room.desk.rules.save(room.who, replace(kept, name="Theirs"))
    click(dialog.footer.save_button)
    room.wait(dialog.banner.isVisible)
    click(dialog.banner._button)
    assert dialog.head.line.text() == "Theirs"
    assert dialog.changes() == []
    room.wait(lambda: dialog.banner._button.text() == "Put mine back")
    click(dialog.banner._button)
    assert dialog.head.line.text() == "Mine"
    assert dialog.rule().actions[0].params["tags"] == ("hot", "mine")
    save(room, dialog)
    assert [(rule.name, rule.actions[0].params["tags"]) for rule in stored(room)] == [("Mine", ("hot", "mine"))]


def test_leaving_with_something_unsaved_asks(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    click(dialog.form.then.stop)
    press(dialog, Key.Key_Escape)
    question = room.question()
    assert "actions" in question.accessibleDescription()
    click(question.discard_button)  # type: ignore[attr-defined]
    room.wait_gone(dialog)
    assert not stored(room)[0].stop


def test_enter_in_a_line_never_saves(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    write(dialog.head.line, "Other")
    press(dialog.head.line, Key.Key_Return)
    line = first(dialog).value.line  # type: ignore[union-attr]
    press(line, Key.Key_Return)
    room.settle()
    assert dialog.isVisible()
    assert stored(room)[0].name == "Any"


def test_it_can_be_put_at_another_place(room: Room) -> None:
    for name in ("One", "Two"):
        room.desk.rules.save(room.who, tagging(name))
    dialog = shown(room, tagging("Three"))
    dialog.head.order.setFocus()
    press(dialog.head.order, Key.Key_Down)
    press(dialog.head.order, Key.Key_Down)
    save(room, dialog)
    assert [rule.name for rule in stored(room)] == ["Three", "One", "Two"]


def test_actions_change_their_order(room: Room) -> None:
    rule = replace(tagging("Any"), actions=(*tagging("Any").actions, Action(Do.PRIORITY, {"priority": 2})))
    dialog = shown(room, rule)
    second = dialog.form.then.rows()[1]
    second.what.setFocus()
    press(second, Key.Key_Up, ALT)
    assert [action.do for action in dialog.rule().actions] == [Do.PRIORITY, Do.ADD_TAGS]


def test_a_span_reads_in_its_largest_unit(room: Room) -> None:
    dialog = shown(room, replace(tagging("Any"), trigger=Trigger.OLDER, after_min=180))
    after = dialog.form.after
    assert isinstance(after, SpanValue)
    assert (after.line.text(), after.unit.currentText()) == ("3", "hour(s)")
    pick(after.unit, "day(s)")
    assert dialog.rule().after_min == 3 * 1440


def test_a_custom_field_decides_how_it_is_compared(room: Room) -> None:
    saved = room.desk.fields.save(room.who, CustomField(FieldSubject.TICKET, "Plan", FieldKind.CHOICE, ("A", "B")))
    dialog = shown(room, tagging("Any"))
    row = first(dialog)
    pick(row.subject, "custom field")
    pick(row.operator, "is")
    assert isinstance(row.value, OneChoice)
    pick(row.value.phrase, "B")
    condition = row.condition()
    assert (condition.of, condition.values) == (str(saved.value), ("B",))
    save(room, dialog)
    assert stored(room)[0].groups[0][0] == condition


def test_a_group_comes_and_goes(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    click(dialog.form.groups.add_button)
    other = dialog.form.groups.cards[1]
    assert other.rows[0].subject.hasFocus()
    assert dialog.reading.text().count("subject contains") == 2
    click(other.rows[0].remove_button)
    assert len(dialog.form.groups.cards) == 1
    click(first(dialog).remove_button)
    assert dialog.form.groups.always.isVisible()
    assert dialog.rule().groups == ()


def test_tab_goes_through_everything_from_the_top(room: Room) -> None:
    dialog = shown(room, tagging("Any"))
    room.qtbot.wait(20)
    seen: list[QWidget] = []
    dialog.form.trigger.setFocus()
    while (focus := dialog.focusWidget()) is not None and focus not in seen and len(seen) < 60:
        seen.append(focus)
        press(focus, Key.Key_Tab)
    row, action = first(dialog), dialog.form.then.rows()[0]
    assert isinstance(action, ActionRow)
    wanted = [
        dialog.form.trigger,
        row.subject,
        row.operator,
        row.value.line,  # type: ignore[union-attr]
        row.remove_button,
        dialog.form.groups.cards[0].add_button,
        dialog.form.groups.add_button,
        action.what,
        action.remove_button,
        dialog.form.then.add_button,
        dialog.form.then.stop,
        dialog.form.note.edit(),
        dialog.footer.cancel_button,
    ]
    assert [widget for widget in seen if widget in wanted] == wanted
