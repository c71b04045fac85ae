"""Why is it here: the trace of a ticket, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from house import House, build, open_session
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from deskapp.app.language import Language
from deskapp.domain.rules.actions import Action, Do
from deskapp.domain.rules.conditions import On
from deskapp.domain.rules.operators import Op
from deskapp.domain.rules.rule import Condition, Rule
from deskapp.domain.rules.triggers import Trigger
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.why_dialog import WhyDialog, last_of_rule, why_of_ticket

Show = Callable[[str, int], WhyDialog]


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    with Language() as speaker:
        speaker.use("en")
        made = build(tmp_path / "desk.db")
        who, billing = made.who("Alena Fialová"), made.departments["Billing"]
        about = lambda *words: ((Condition(On.SUBJECT, Op.CONTAINS, words),),)  # noqa: E731
        for rule in (
            Rule("Hot", Trigger.CREATED, about("fire"), (Action(Do.PRIORITY, {"priority": 3}),)),
            Rule("Cold", Trigger.CREATED, about("ice"), (Action(Do.PRIORITY, {"priority": -1}),)),
            Rule(
                "Bills",
                Trigger.CREATED,
                about("invoice", "fire"),
                (
                    Action(Do.TRANSFER, {"department": billing, "assign": "nobody"}),
                    Action(Do.PRIORITY, {"priority": 2}),
                ),
                stop=True,
            ),
            Rule("Last", Trigger.CREATED, (), (Action(Do.ADD_TAGS, {"tags": ("seen",)}),)),
        ):
            made.desk.rules.save(who, rule)
        yield made
        made.desk.disconnect()


def rows(above: QTreeWidgetItem) -> list[tuple[str, str]]:
    return [(above.child(n).text(0), above.child(n).text(1)) for n in range(above.childCount())]


@pytest.fixture
def show(qtbot: QtBot, house: House) -> Iterator[Show]:
    kept: list[object] = []

    def open_it(name: str, ticket: int) -> WhyDialog:
        session, end = open_session(house, name)
        context, window = Context(session), QWidget()
        context.reload()
        qtbot.addWidget(window)
        window.show()
        dialog = why_of_ticket(ticket, context, window)
        dialog.show()
        kept.extend((window, session, end))
        qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() > 0 or bool(dialog.sentence.text()))
        return dialog

    yield open_it
    for end in kept[2::3]:
        end()  # type: ignore[operator]


def created(dialog: WhyDialog) -> QTreeWidgetItem:
    """The event of the ticket's beginning."""
    found = [dialog.tree.topLevelItem(n) for n in range(dialog.tree.topLevelItemCount())]
    return next(each for each in found if each is not None and "a ticket is created" in each.text(0))


def test_every_rule_says_what_came_of_it(show: Show, house: House) -> None:
    dialog = show("Alena Fialová", house.mail("Printer on fire", "It burns."))
    event = created(dialog)
    assert event.text(1) == "by the customer"
    assert rows(event) == [
        ("Hot", "applied"),
        ("Cold", "did not hold: subject contains “ice”"),
        ("Bills", "applied"),
        ("Last", "stopped by “Bills”"),
    ]
    assert rows(event.child(0)) == [("set priority Urgent", "left to “Bills”, which sets the same later")]
    assert rows(event.child(2)) == [("transfer to Billing, unassigned", "done"), ("set priority High", "done")]


def test_a_rule_is_opened_with_enter_by_who_may(show: Show, house: House) -> None:
    dialog = show("Alena Fialová", house.mail("Printer on fire", "It burns."))
    wanted: list[int] = []
    dialog.rule_wanted.connect(wanted.append)
    dialog.tree.setCurrentItem(created(dialog).child(2))
    assert dialog.open_button.isEnabled()
    QTest.keyClick(dialog.tree, Qt.Key.Key_Return)
    assert wanted == [3]
    assert not dialog.isVisible()


def test_other_agents_see_what_happened_without_the_settings(show: Show, house: House) -> None:
    dialog = show("Eva Malá", house.mail("Printer on fire", "It burns."))
    event = created(dialog)
    assert rows(event)[1] == ("Cold", "did not hold: condition 1 of group 1")
    assert not dialog.open_button.isVisible()


def test_of_a_ticket_without_traces_it_says_so(show: Show, house: House) -> None:
    who = house.who("Alena Fialová")
    for line in house.desk.rules.listing(who):
        house.desk.rules.remove(who, line.rule.id)
    dialog = show("Eva Malá", house.mail("Quiet", "Nothing."))
    assert dialog.tree.topLevelItemCount() == 0
    assert dialog.sentence.text()


def test_the_last_events_of_one_rule(qtbot: QtBot, house: House) -> None:
    for subject in ("Printer on fire", "Invoice"):
        house.mail(subject, "Text")
    session, end = open_session(house, "Alena Fialová")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = last_of_rule(house.desk.rules.listing(session.who)[2].rule, session, window)
    qtbot.waitUntil(lambda: dialog.tree.topLevelItemCount() == 2)
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    assert first.text(0).startswith("HD-")
    assert [name for name, _ in rows(first)] == ["Bills"]
    end()
