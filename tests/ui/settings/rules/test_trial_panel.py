"""The dry run beside the editor, over a real desk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.settings.rules.dialog import RuleDialog
from deskapp.ui.settings.rules.trial_panel import TrialPanel
from tests.ui.settings.room import Room, click
from tests.ui.settings.rules.hands import pick


def about(*words: str) -> tuple[Condition, ...]:
    return (Condition(On.SUBJECT, Op.CONTAINS, words),)


@pytest.fixture
def dialog(room: Room) -> RuleDialog:
    """A rule about paper and ink, over two tickets about paper and one about ink; a rule before it stops at one."""
    for subject in ("Paper jam", "No paper", "Red ink"):
        room.house.mail(subject, "Text")
    billing = room.house.departments["Billing"]
    before = Rule("Jams", Trigger.CREATED, (about("jam"),), stop=True)
    rule = Rule(
        "Paper and ink",
        Trigger.CREATED,
        (about("paper"), about("ink")),
        (
            Action(Do.TRANSFER, {"department": billing, "assign": "nobody"}),
            Action(Do.ADD_TAGS, {"tags": ("supplies",)}),
        ),
    )
    room.desk.rules.save(room.who, before)
    rule_id = room.desk.rules.save(room.who, rule).value
    return room.show(RuleDialog(room.session, room.desk.rules.read(room.who, rule_id)))


def shown(panel: TrialPanel) -> list[str]:
    return [str(panel.list.rows.index(row, 0).data()) for row in range(panel.list.rows.rowCount())]


def tried(room: Room, panel: TrialPanel) -> None:
    room.wait(lambda: not panel.run.is_running and not panel._soon.isActive())


def test_it_tells_how_many_match_what_would_change_and_who_stops_it(room: Room, dialog: RuleDialog) -> None:
    panel = dialog.trial
    room.wait(lambda: panel.count.text() == "3")
    assert panel.words.text() == "match, 2 would change"
    assert [card.count.text() for card in dialog.form.groups.cards] == ["2 of 5 match", "1 of 5 match"]
    ink, paper, jam = shown(panel)
    assert ink.endswith("Red ink\nGeneral → Billing +supplies")
    assert paper.endswith("No paper\nGeneral → Billing +supplies")
    assert jam.endswith("Paper jam\nan earlier rule stops this one")
    assert "“Jams” stops first" in panel.warning.words.text()
    click(panel.warning.button)
    assert [row.split("\n")[0].split(" ", 1)[1] for row in shown(panel)] == ["Paper jam"]
    click(panel.warning.button)
    assert len(shown(panel)) == 3
    assert room.desk.threads.head(room.who, max(room.house.newest())).tags == ()


def test_it_follows_what_is_written(room: Room, dialog: RuleDialog) -> None:
    panel = dialog.trial
    room.wait(lambda: panel.count.text() == "3")
    line = dialog.form.groups.cards[0].rows[0].value.line  # type: ignore[union-attr]
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "nothing")
    room.wait(lambda: panel.count.text() == "1")
    assert dialog.form.groups.cards[0].count.text() == "0 of 5 match"
    line.selectAll()
    QTest.keyClicks(line, " ")
    room.wait(lambda: panel.words.text() == "A value is missing.")
    assert shown(panel) == []


def test_a_long_one_waits_to_be_asked_for(room: Room, dialog: RuleDialog) -> None:
    panel = dialog.trial
    room.wait(lambda: panel.count.text() == "3")
    pick(panel.last, panel.last.itemText(2))
    tried(room, panel)
    assert panel.count.text() == "3"
    click(dialog.form.then.stop)
    assert panel.words.text() == "This was tried before the last change."
    click(panel.run_button)
    room.wait(lambda: panel.count.text() == "3")


def test_a_trial_that_is_cancelled_tells_nothing(room: Room, dialog: RuleDialog) -> None:
    panel = dialog.trial
    room.wait(lambda: panel.count.text() == "3")
    panel.start()
    assert panel.run_button.text() == "Cancel"
    click(panel.run_button)
    assert panel.words.text() == "Cancelled."
    room.qtbot.wait(300)
    assert panel.words.text() == "Cancelled."
    assert not panel.run.is_running


def test_closing_while_it_runs_is_nothing_special(room: Room, dialog: RuleDialog) -> None:
    dialog.trial.start()
    dialog.reject()
    room.wait_gone(dialog)
    room.wait(lambda: not room.session._unanswered)
    assert room.failures == []


def test_a_rule_that_is_off_can_be_tried_too(room: Room, dialog: RuleDialog) -> None:
    kept = room.desk.rules.listing(room.who)[1].rule
    room.desk.rules.save(room.who, replace(kept, active=False))
    other = room.show(RuleDialog(room.session, room.desk.rules.read(room.who, kept.id)))
    room.wait(lambda: other.trial.count.text() == "3")
