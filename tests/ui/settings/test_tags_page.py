"""The page of tags: counts, rename, merge after a question, delete in steps."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from deskapp.domain.changes import Done
from deskapp.ui.settings.steps_dialog import StepsDialog
from deskapp.ui.settings.tag_dialog import TagDialog
from deskapp.ui.settings.tags_page import TagsPage
from tests.ui.settings.room import Key, Room, cells, choose, click, press, write


@pytest.fixture
def page(room: Room) -> TagsPage:
    shown = TagsPage(room.session)
    shown.resize(700, 500)
    room.show(shown)
    room.wait(lambda: len(cells(shown)) == 2)
    return shown


def _ids(room: Room) -> dict[str, int]:
    return {tag.name: tag.id for tag in room.desk.tags.listing(room.who)}


def _dialog(room: Room) -> TagDialog:
    dialog = room.dialog()
    assert isinstance(dialog, TagDialog)
    return dialog


def _of_ticket(room: Room) -> set[str]:
    return set(room.desk.threads.head(room.who, room.ticket).tags)


def test_tags_are_listed_with_their_tickets(page: TagsPage) -> None:
    assert cells(page) == [("#printer", "1"), ("#urgent", "1")]


def test_a_new_tag_is_listed_and_chosen(room: Room, page: TagsPage) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    assert dialog.name.line.hasFocus()
    assert not dialog.footer.save_button.isEnabled()
    write(dialog.name.line, "#vip")
    press(dialog.name.line, Key.Key_Return)
    room.wait(lambda: ("#vip", "0") in cells(page))
    assert page.selected_id() == _ids(room)["vip"]


@pytest.mark.parametrize("name", ["#", "x" * 500, "Urgent"])
def test_a_bad_name_is_told_at_the_field_and_stays(room: Room, page: TagsPage, name: str) -> None:
    click(page.new_button)  # type: ignore[arg-type]
    dialog = _dialog(room)
    write(dialog.name.line, name)
    if dialog.footer.save_button.isEnabled():
        click(dialog.footer.save_button)
        room.wait(dialog.name.error)
        assert dialog.name.line.hasFocus()
    assert dialog.name.value() == name
    assert len(_ids(room)) == 2


def test_renaming_changes_the_tickets(room: Room, page: TagsPage) -> None:
    choose(page, _ids(room)["urgent"])
    click(page.rename_button)
    dialog = _dialog(room)
    write(dialog.name.line, "hurry")
    press(dialog.name.line, Key.Key_Return)
    room.wait(lambda: ("#hurry", "1") in cells(page))
    assert _of_ticket(room) == {"hurry", "printer"}


def test_two_tags_become_one_only_after_a_question(room: Room, page: TagsPage) -> None:
    choose(page, _ids(room)["urgent"])
    press(page.view, Key.Key_Return)
    dialog = _dialog(room)
    write(dialog.name.line, "PRINTER")
    press(dialog.name.line, Key.Key_Return)
    question = room.question()
    assert "#urgent" in question.accessibleDescription()
    click(question.cancel_button)
    assert dialog.isVisible()
    assert dialog.name.error()
    assert not dialog.saving.is_running
    assert _of_ticket(room) == {"urgent", "printer"}
    click(dialog.footer.save_button)
    click(room.question().ok_button)
    room.wait_gone(dialog)
    room.wait(lambda: cells(page) == [("#printer", "1")])
    assert _of_ticket(room) == {"printer"}


def test_deleting_asks_once_and_takes_it_from_the_tickets(room: Room, page: TagsPage) -> None:
    choose(page, _ids(room)["urgent"])
    press(page.view, Key.Key_Delete)
    question = room.question()
    assert "1" in question.accessibleDescription()
    click(question.cancel_button)
    assert _of_ticket(room) == {"urgent", "printer"}
    click(page.delete_button)
    click(room.question().ok_button)
    room.wait(lambda: cells(page) == [("#printer", "1")])
    assert _of_ticket(room) == {"printer"}
    assert room.told
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, StepsDialog) and one.isVisible()]


def test_long_work_stops_between_two_steps(room: Room, page: TagsPage) -> None:
    left = [5]
    ends: list[int] = []

    def step() -> Done[int]:
        left[0] -= 1
        return Done(left[0])

    steps = StepsDialog(room.session, "Deleting", 5, step, page)
    steps.ended.connect(ends.append)
    steps.begin()
    steps.reject()
    assert steps.isVisible(), "the step that runs is waited for"
    room.wait(lambda: ends == [4])
    room.settle()
    assert left == [4]


def test_a_tag_asked_for_while_counting_opens_when_it_is_there(room: Room) -> None:
    shown = room.show(TagsPage(room.session))
    shown.show_item(_ids(room)["printer"])
    assert _dialog(room).name.value() == "printer"
    _dialog(room).reject()
