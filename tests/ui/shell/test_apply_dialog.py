"""Actions of rules for marked tickets, chosen by an agent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.rules.actions import Action, Do
from deskapp.ui.settings.rules.chips_box import PickedChips
from deskapp.ui.settings.rules.value_choices import OneChoice
from deskapp.ui.shell.apply_dialog import ApplyDialog
from deskapp.ui.shell.bulk import Bulk
from tests.ui.settings.room import click
from tests.ui.settings.rules.hands import pick
from tests.ui.ticket.house import House, build, open_session


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    made = build(tmp_path / "desk.db")
    yield made
    made.desk.disconnect()


def test_actions_are_done_to_all_as_one_act_with_one_undo(qtbot: QtBot, house: House) -> None:
    tickets = [house.mail(f"Printer {number}", "Text") for number in range(3)]
    session, end = open_session(house, "Petr Dvořák")
    told: list[str] = []
    session.told.connect(lambda said, _: told.append(said))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert Bulk(session, window).perform("apply", tickets)
    dialog = window.findChild(ApplyDialog)
    assert dialog is not None
    first = dialog.card.rows()[0]
    offered = {first.what.itemData(n) for n in range(first.what.count())}
    assert not offered & {Do.REQUEST, Do.NOTIFY, Do.SET_FIELD}
    pick(first.what, "set priority")
    click(dialog.ok_button)
    assert dialog.isVisible(), "a value is missing"
    assert first.field.error()
    priority = first.blanks["priority"]
    assert isinstance(priority, OneChoice)
    pick(priority.phrase, "Urgent")
    click(dialog.card.add_button)
    second = dialog.card.rows()[1]
    pick(second.what, "add tags")
    tags = second.blanks["tags"]
    assert isinstance(tags, PickedChips)
    tags.show_values(("fire",))  # type: ignore[attr-defined]
    assert dialog.actions_chosen() == (Action(Do.PRIORITY, {"priority": 3}), Action(Do.ADD_TAGS, {"tags": ("fire",)}))
    click(dialog.ok_button)
    qtbot.waitUntil(lambda: bool(told))
    heads = [house.desk.threads.head(session.who, ticket) for ticket in tickets]
    assert {(head.priority, tuple(head.tags)) for head in heads} == {(3, ("fire",))}
    session.undo_last()
    qtbot.waitUntil(lambda: house.desk.threads.head(session.who, tickets[0]).priority == 0)
    assert not house.desk.threads.head(session.who, tickets[2]).tags
    end()
