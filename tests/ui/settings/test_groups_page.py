"""The page of groups of contacts, with the real desk."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from deskapp.domain.fields import ContactGroup
from deskapp.ui.settings.group_dialog import GroupDialog
from deskapp.ui.settings.groups_page import GroupsPage
from tests.ui.settings.room import CTRL, Key, Room, cells, choose, click, press, write


@pytest.fixture
def page(room: Room) -> GroupsPage:
    room.desk.groups.save(room.who, ContactGroup("Schools", 6))
    shown = GroupsPage(room.session)
    shown.resize(700, 500)
    return room.show(shown)


def _dialog(room: Room) -> GroupDialog:
    dialog = room.dialog()
    assert isinstance(dialog, GroupDialog)
    return dialog


def _names(room: Room, group_id: int) -> list[str]:
    return [contact.name for contact in room.desk.groups.contacts(room.who, group_id)]


def _group(room: Room, name: str) -> ContactGroup:
    return next(group for group in room.desk.groups.listing(room.who) if group.name == name)


def test_a_new_group_with_a_contact_is_saved_as_one(room: Room, page: GroupsPage) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    assert dialog.name.line.hasFocus()
    assert dialog.colour.value() == 1, "the first that is free"
    write(dialog.name.line, "Resellers")
    press(dialog.name.line, Key.Key_Tab)
    press(dialog.focusWidget(), Key.Key_Right)
    assert dialog.colour.value() == 2
    dialog.show_page("contacts")
    QTest.keyClicks(dialog.contacts.adder, "jana")
    room.wait(lambda: dialog.contacts.adder._found)
    press(dialog.contacts.adder, Key.Key_Return)
    room.wait(lambda: not dialog.contacts.adder.text())
    assert cells(dialog.contacts)[0][0] == "Jana Nová"
    assert dialog.side.is_changed("contacts")
    assert [group.name for group in room.desk.groups.listing(room.who)] == ["Schools"], "nothing is saved yet"
    press(dialog, Key.Key_Return, CTRL)
    room.wait_gone(dialog)
    saved = _group(room, "Resellers")
    assert (saved.colour, saved.contacts) == (2, 1)
    room.wait(lambda: page.selected_id() == saved.id)
    assert cells(page) == [("Resellers", "1"), ("Schools", "0")]


def test_a_name_that_is_taken_is_told_at_the_field_and_no_contact_moves(room: Room, page: GroupsPage) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    write(dialog.name.line, " schools ")
    dialog.contacts.put(room.desk.people.find_contacts(room.who, "jana")[0])
    dialog.show_page("contacts")
    click(dialog.footer.save_button)
    room.wait(dialog.name.error)
    assert dialog.current_page() == "general"
    assert dialog.name.line.hasFocus()
    assert len(dialog.contacts.put_ids()) == 1
    assert _names(room, page.selected_id() or 0) == []
    assert len(room.desk.groups.listing(room.who)) == 1
    write(dialog.name.line, "Partners")
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert _group(room, "Partners").contacts == 1


def test_a_contact_that_is_gone_refuses_all_of_it(room: Room, page: GroupsPage) -> None:
    group = _group(room, "Schools")
    with pytest.raises(Exception, match="no such contact"):
        room.desk.groups.save(room.who, ContactGroup("Renamed", 6, group.id), put=(99_999,))
    assert _group(room, "Schools").id == group.id


def test_a_contact_is_taken_out_and_can_be_put_back_before_saving(room: Room, page: GroupsPage) -> None:
    group = _group(room, "Schools")
    contact = room.desk.people.find_contacts(room.who, "jana")[0]
    room.session.act(lambda: room.desk.groups.add(room.who, group.id, contact.id))
    room.wait(lambda: cells(page) == [("Schools", "1")])
    choose(page, group.id or 0)
    press(page.view, Key.Key_Return)
    dialog = _dialog(room)
    dialog.show_page("contacts")
    room.wait(lambda: cells(dialog.contacts))
    choose(dialog.contacts, contact.id)
    click(dialog.contacts.out_button)
    assert cells(dialog.contacts)[0][2]
    assert dialog.footer.save_button.isEnabled()
    click(dialog.contacts.out_button)
    assert not dialog.footer.save_button.isEnabled()
    press(dialog.contacts.view, Key.Key_Delete)
    click(dialog.footer.save_button)
    room.wait_gone(dialog)
    assert _names(room, group.id or 0) == []


def test_deleting_asks_with_the_number_and_leaves_the_contacts(room: Room, page: GroupsPage) -> None:
    group = _group(room, "Schools")
    contact = room.desk.people.find_contacts(room.who, "jana")[0]
    room.session.act(lambda: room.desk.groups.add(room.who, group.id, contact.id))
    room.wait(lambda: cells(page) == [("Schools", "1")])
    choose(page, group.id or 0)
    click(page.delete_button)
    question = room.question()
    assert "1" in question.accessibleDescription()
    click(question.cancel_button)
    room.settle()
    assert len(room.desk.groups.listing(room.who)) == 1
    press(page.view, Key.Key_Delete)
    click(room.question().ok_button)
    room.wait(lambda: cells(page) == [])
    assert room.desk.people.contact(room.who, contact.id).name == "Jana Nová"
    assert not page.delete_button.isEnabled()
