"""Starting from examples over a real desk."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.ui.look.theme import theme
from deskapp.ui.settings.department.examples_dialog import ExamplesDialog
from tests.ui.settings.rooms import Key, Rooms, click
from tests.ui.ticket.house import build, open_session


@pytest.fixture
def rooms(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Rooms]:
    """The desk with its owner at work."""
    theme().set_mode("light")
    theme().apply(qapp)
    house = build(tmp_path / "desk.db")
    session, end = open_session(house, "Alena Fialová")
    rooms = Rooms(house, session, qtbot, [], [])
    session.failed.connect(rooms.failures.append)
    session.told.connect(lambda sentence, undo: rooms.told.append(sentence))
    yield rooms
    end()
    house.desk.disconnect()


@pytest.fixture
def dialog(rooms: Rooms) -> ExamplesDialog:
    """The examples in English."""
    made = ExamplesDialog(rooms.session)
    rooms.qtbot.addWidget(made)
    made.open()
    return made


def test_the_chosen_ones_are_added_in_one_act(dialog: ExamplesDialog, rooms: Rooms) -> None:
    assert not dialog.ok_button.isEnabled()
    boxes = {box.text(): box for group in dialog.groups for box in group.boxes.values()}
    click(boxes["IT support"])
    boxes["Legal"].setFocus()
    QTest.keyClick(boxes["Legal"], Key.Key_Space)
    acts: list[object] = []
    rooms.session.changed.connect(acts.append)
    click(dialog.ok_button)
    rooms.qtbot.waitUntil(lambda: not dialog.isVisible())
    assert rooms.names() == ["General", "Technical", "Billing", "Sales", "IT support", "Legal"]
    ids = {line.name: line.id for line in rooms.house.desk.departments.listing(rooms.session.who)}
    assert rooms.members(ids["Legal"]) == {"Alena Fialová"}
    assert rooms.stored(ids["IT support"]).checklist


def test_all_of_a_group_are_chosen_and_let_go(dialog: ExamplesDialog) -> None:
    group = dialog.groups[0]
    click(group.all_button)
    free = [box for box in group.boxes.values() if box.isEnabled()]
    assert all(box.isChecked() for box in free)
    assert len(dialog.chosen()) == len(free)
    click(group.all_button)
    assert dialog.chosen() == []


def test_what_is_there_already_cannot_be_chosen(dialog: ExamplesDialog) -> None:
    taken = [box for group in dialog.groups for box in group.boxes.values() if not box.isEnabled()]
    assert [box.text() for box in taken] == ["Sales (there already)"]


def test_the_examples_speak_the_language_of_the_interface(rooms: Rooms) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale("cs_CZ"))
    try:
        dialog = ExamplesDialog(rooms.session)
    finally:
        QLocale.setDefault(before)
    rooms.qtbot.addWidget(dialog)
    names = [box.text() for group in dialog.groups for box in group.boxes.values()]
    assert "IT podpora" in names
    assert len(dialog.groups) == 4
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose) is False
