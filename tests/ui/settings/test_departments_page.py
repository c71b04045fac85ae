"""The page of departments over a real desk: search, order, the ways to the dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.access import MemberRole
from deskapp.domain.changes import Changes
from deskapp.domain.departments import Member
from deskapp.ui.look.theme import theme
from deskapp.ui.settings.department.delete_dialog import DeleteDialog
from deskapp.ui.settings.department.dialog import DepartmentDialog
from deskapp.ui.settings.department.examples_dialog import ExamplesDialog
from deskapp.ui.settings.departments_page import DepartmentsPage, open_department
from tests.ui.settings.rooms import ALT, Key, Rooms, click, write
from tests.ui.ticket.house import House, build, open_session


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    """A desk with four departments."""
    theme().set_mode("light")
    theme().apply(qapp)
    made = build(tmp_path / "desk.db")
    yield made
    made.desk.disconnect()


@pytest.fixture
def rooms(house: House, qtbot: QtBot) -> Iterator[Rooms]:
    """Its owner at work."""
    session, end = open_session(house, "Alena Fialová")
    rooms = Rooms(house, session, qtbot, [], [])
    session.failed.connect(rooms.failures.append)
    session.told.connect(lambda sentence, undo: rooms.told.append(sentence))
    yield rooms
    end()


@pytest.fixture
def page(rooms: Rooms) -> DepartmentsPage:
    """The page of the owner."""
    made = DepartmentsPage(rooms.session)
    rooms.qtbot.addWidget(made)
    made.resize(772, 600)
    made.show()
    return made


def _listed(page: DepartmentsPage) -> list[str]:
    model = page.list.model
    return [model.row(row).cells[0] for row in range(model.rowCount())]


def test_it_lists_what_a_department_has_in_words(page: DepartmentsPage, rooms: Rooms) -> None:
    rooms.house.desk.tickets.transfer(rooms.session.who, [rooms.house.mail("A", "b")], rooms.technical)
    rooms.change(rooms.technical, lambda s: replace(s, restricted=True, members=(Member(1),)))
    page.reload()
    assert _listed(page) == ["General", "Technical", "Billing", "Sales"]
    row = page.list.model.row(1)
    assert row.cells == ("Technical", "1", "technical@bluepaper.example", "1", "Restricted")
    assert row.dot == 2
    assert page.list.model.row(3).cells[4] == "Open to all"


def test_the_search_finds_names_and_addresses(page: DepartmentsPage, rooms: Rooms) -> None:
    QTest.keyClicks(page.list.search, "TECHNICAL@")
    QTest.keyClick(page.list.search, Key.Key_Return)
    assert _listed(page) == ["Technical"]
    assert not page.list.up_button.isEnabled()


def test_departments_are_put_in_order_by_keyboard_and_by_button(page: DepartmentsPage, rooms: Rooms) -> None:
    page.list.select(rooms.house.departments["Sales"])
    QTest.keyClick(page.list.view, Key.Key_Up, ALT)
    rooms.qtbot.waitUntil(lambda: rooms.names() == ["General", "Technical", "Sales", "Billing"])
    click(page.list.up_button)
    rooms.qtbot.waitUntil(lambda: rooms.names() == ["General", "Sales", "Technical", "Billing"])
    rooms.qtbot.waitUntil(lambda: not page._moving)
    assert _listed(page) == rooms.names()


def test_quick_moves_add_up(page: DepartmentsPage, rooms: Rooms) -> None:
    page.list.select(rooms.house.departments["Sales"])
    for _ in range(3):
        QTest.keyClick(page.list.view, Key.Key_Up, ALT)
        page._on_changed(Changes(settings=True))
    assert _listed(page) == ["Sales", "General", "Technical", "Billing"]
    rooms.qtbot.waitUntil(lambda: rooms.names() == ["Sales", "General", "Technical", "Billing"])


def test_a_list_ordered_by_a_column_is_not_moved_about(page: DepartmentsPage, rooms: Rooms) -> None:
    page.list.view.sortByColumn(0, page.list.view.header().sortIndicatorOrder())
    assert _listed(page) == ["Billing", "General", "Sales", "Technical"]
    page.list.select(rooms.house.departments["Sales"])
    assert not page.list.up_button.isEnabled()
    QTest.keyClick(page.list.view, Key.Key_Up, ALT)
    assert _listed(page) == ["Billing", "General", "Sales", "Technical"]
    assert rooms.names() == ["General", "Technical", "Billing", "Sales"]


def test_enter_opens_and_what_is_saved_shows(page: DepartmentsPage, rooms: Rooms) -> None:
    page.list.select(rooms.technical)
    QTest.keyClick(page.list.view, Key.Key_Return)
    dialog = page.window().findChild(DepartmentDialog)
    assert dialog is not None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    write(dialog.general.name.line, "Techniques")
    rooms.save(dialog)
    assert "Techniques" in _listed(page)
    assert page.list.selected_id() == rooms.technical


def test_the_delete_key_asks(page: DepartmentsPage, rooms: Rooms) -> None:
    page.list.select(rooms.technical)
    QTest.keyClick(page.list.view, Key.Key_Delete)
    question = page.window().findChild(DeleteDialog)
    assert question is not None
    assert question.isVisible()
    question.reject()


def test_general_alone_points_to_the_examples(page: DepartmentsPage, rooms: Rooms) -> None:
    assert page.examples_button.isVisible()
    assert not page.invitation.isVisible()
    owner, departments = rooms.session.who, rooms.house.desk.departments
    for name in ("Technical", "Billing", "Sales"):
        departments.remove(owner, rooms.house.departments[name], rooms.house.departments["General"])
    page.reload()
    assert page.invitation.isVisible()
    assert not page.examples_button.isVisible()
    page.invitation.clicked.emit()
    examples = page.window().findChild(ExamplesDialog)
    assert examples is not None
    assert examples.isVisible()
    examples.reject()


def test_a_department_that_is_gone_is_told(page: DepartmentsPage, rooms: Rooms) -> None:
    rooms.house.desk.departments.remove(rooms.session.who, rooms.technical, rooms.house.departments["General"])
    assert open_department(rooms.session, rooms.technical, page) is None
    assert rooms.failures == ["There is no such department."]


def test_a_supervisor_lists_the_own_departments_and_makes_none(rooms: Rooms, house: House) -> None:
    eva = house.agents["Eva Malá"]
    rooms.change(rooms.technical, lambda s: replace(s, members=(Member(eva, MemberRole.SUPERVISOR),)))
    session, end = open_session(house, "Eva Malá")
    page = DepartmentsPage(session)
    rooms.qtbot.addWidget(page)
    page.show()
    assert _listed(page) == ["Technical"]
    assert page.list.new_button is None
    assert not page.examples_button.isVisible()
    end()
