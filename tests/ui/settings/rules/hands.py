"""Hands on the page and the editor of rules."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.settings.rules.chips_box import PickedChips
from deskapp.ui.settings.rules.dialog import RuleDialog
from deskapp.ui.settings.rules.phrase import Phrase
from deskapp.ui.ticket.picker import Picker
from tests.ui.settings.room import Key, Room, click, press


def tagging(name: str, *tags: str, **values: object) -> Rule:
    """A rule that tags what has a word in its subject."""
    condition = Condition(On.SUBJECT, Op.CONTAINS, ("printer",))
    return Rule(name, Trigger.CREATED, ((condition,),), (Action(Do.ADD_TAGS, {"tags": tags or ("hot",)}),), **values)  # type: ignore[arg-type]


def stored(room: Room) -> list[Rule]:
    """The rules as the store has them."""
    return [line.rule for line in room.desk.rules.listing(room.who)]


def pick(phrase: Phrase, text: str) -> None:
    """Another phrase is chosen by keyboard."""
    assert phrase.isVisible()
    assert phrase.findText(text) >= 0, [phrase.itemText(n) for n in range(phrase.count())]
    phrase.setFocus()
    press(phrase, Key.Key_Home)
    for _ in range(phrase.count()):
        if phrase.currentText() == text:
            return
        press(phrase, Key.Key_Down)
    raise AssertionError(text)


def add(room: Room, chips: PickedChips, text: str) -> None:
    """A value is searched and taken with Enter."""
    click(chips.add_button)
    room.wait(lambda: isinstance(QApplication.activePopupWidget(), Picker))
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    QTest.keyClicks(picker.input, text)
    press(picker.input, Key.Key_Return)
    room.wait(lambda: QApplication.activePopupWidget() is None)


def editor(room: Room) -> RuleDialog:
    """The editor that is open."""
    dialog = room.dialog()
    assert isinstance(dialog, RuleDialog)
    return dialog


def save(room: Room, dialog: RuleDialog) -> None:
    """Saves and waits until the editor has closed."""
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
