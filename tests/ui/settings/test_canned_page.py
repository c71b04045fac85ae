"""The page of canned responses and the dialog of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.fields import CannedResponse
from deskapp.ui.settings.canned_dialog import CannedDialog
from deskapp.ui.settings.canned_page import CannedPage
from tests.ui.settings.staff import EVA, ODD_NAMES, OWNER, Key, Staff, at_work, click, write


@pytest.fixture
def staff(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Staff]:
    with at_work(tmp_path, qtbot, qapp) as opened:
        desk, owner = opened.house.desk, opened.house.who(OWNER)
        billing = opened.house.departments["Billing"]
        desk.canned.save(owner, CannedResponse("Greeting", "Hello {{ contact.first_name }}"))
        desk.canned.save(owner, CannedResponse("Copy", "Here is the copy.", department_id=billing))
        desk.canned.save(
            opened.house.who(EVA), CannedResponse("Ping", "Still there?", agent_id=opened.house.agents[EVA])
        )
        yield opened


def open_page(staff: Staff, name: str = OWNER) -> CannedPage:
    return staff.shown(CannedPage(staff.session(name)))


def listed(page: CannedPage) -> dict[str, str]:
    rows = [page.model.row(place) for place in range(page.model.rowCount())]
    return {row.cells[0]: row.cells[1] for row in rows}


def stored(staff: Staff, name: str = OWNER) -> dict[str, CannedResponse]:
    return {each.name: each for each in staff.house.desk.canned.listing(staff.house.who(name))}


def new(page: CannedPage, name: str, text: str) -> CannedDialog:
    assert page.new_button is not None
    click(page.new_button)
    dialog = page.findChild(CannedDialog)
    assert dialog is not None
    write(dialog.name.line, name)
    write(dialog.text.editor, text)
    return dialog


def test_everybody_sees_what_is_for_all_for_the_department_and_the_own_only(staff: Staff) -> None:
    assert listed(open_page(staff)) == {"Greeting": "For all", "Copy": "Billing"}
    assert listed(open_page(staff, EVA)) == {"Greeting": "For all", "Copy": "Billing", "Ping": "Only mine"}


def test_with_nothing_chosen_nothing_can_be_edited_or_deleted(staff: Staff) -> None:
    page = open_page(staff)
    QTest.keyClicks(page.search, "no such words")
    QTest.keyClick(page.search, Key.Key_Return)
    assert page.edit_button.text() == "Edit…"
    assert not page.edit_button.isEnabled()
    assert not page.delete_button.isEnabled()


def test_search_finds_words_of_the_whole_text(staff: Staff) -> None:
    page = open_page(staff, EVA)
    QTest.keyClicks(page.search, "STILL")
    QTest.keyClick(page.search, Key.Key_Return)
    assert set(listed(page)) == {"Ping"}


def test_a_response_for_a_department_is_made_by_keyboard(staff: Staff) -> None:
    page = open_page(staff)
    dialog = new(page, "Dear", "Dear {{ contact.name }},")
    place = dialog.place.findText("Billing")
    dialog.place.setFocus()
    QTest.keyClick(dialog.place, Key.Key_Home)
    while dialog.place.currentIndex() != place:
        QTest.keyClick(dialog.place, Key.Key_Down)
    done: list[int] = []
    dialog.finished_saving.connect(done.append)
    staff.press(dialog.text.editor, Key.Key_Return)
    staff.qtbot.waitUntil(lambda: bool(done))
    kept = stored(staff)["Dear"]
    assert (kept.department_id, kept.agent_id) == (staff.house.departments["Billing"], None)
    staff.qtbot.waitUntil(lambda: page.selected_id() == kept.id)


@pytest.mark.parametrize("name", ODD_NAMES)
def test_odd_names_and_texts_are_kept(staff: Staff, name: str) -> None:
    dialog = new(open_page(staff), name, f"{name}\n{name}")
    staff.save(dialog)
    assert stored(staff)[name].text == f"{name}\n{name}"


@pytest.mark.parametrize("name", ["", " ", "x" * 10_000, "GREETING"])
def test_a_bad_name_is_told_at_its_field(staff: Staff, name: str) -> None:
    before = stored(staff)
    dialog = new(open_page(staff), name, "Text")
    dialog.place.setCurrentIndex(dialog.place.findText("For all"))
    staff.refused(dialog)
    assert dialog.name.error()
    assert dialog.name.line.hasFocus()
    assert dialog.text.text() == "Text"
    assert stored(staff) == before


def test_the_same_name_may_stand_in_another_place(staff: Staff) -> None:
    dialog = new(open_page(staff), "Greeting", "Mine")
    assert dialog.place.currentText() == "Only mine"
    staff.save(dialog)
    assert stored(staff)["Greeting"].agent_id == staff.house.agents[OWNER]


def test_an_empty_text_and_an_unknown_variable_are_told(staff: Staff) -> None:
    dialog = new(open_page(staff), "Other", "")
    staff.refused(dialog)
    assert dialog.text_field.error()
    write(dialog.text.editor, "Hello {{ contact.nam }}")
    assert "contact.nam" in dialog.text.problem()
    staff.refused(dialog)
    assert "Other" not in stored(staff)
    write(dialog.text.editor, "Hello {{ contact.name }}")
    staff.save(dialog)
    assert "Other" in stored(staff)


def test_who_may_not_change_a_response_makes_an_own_one_of_it(staff: Staff) -> None:
    page = open_page(staff, EVA)
    page.select(next(row.id for row in page.model.all_rows() if row.cells[0] == "Greeting"))
    assert not page.delete_button.isEnabled()
    assert page.edit_button.text() == "Copy…"
    click(page.edit_button)
    dialog = page.findChild(CannedDialog)
    assert dialog is not None
    assert dialog.banner.isVisible()
    assert not dialog.place_field.isVisible()
    assert dialog.changes() == []
    write(dialog.text.editor, "My own words")
    staff.save(dialog)
    assert stored(staff)["Greeting"].text == "Hello {{ contact.first_name }}"
    own = [each for each in staff.house.desk.canned.listing(staff.house.who(EVA)) if each.text == "My own words"]
    assert [each.agent_id for each in own] == [staff.house.agents[EVA]]


def test_deleting_asks_once(staff: Staff) -> None:
    page = open_page(staff, EVA)
    ping = stored(staff, EVA)["Ping"]
    assert ping.id is not None
    page.select(ping.id)
    question = page.ask_to_delete(ping.id)
    assert question is not None
    click(question.cancel_button)
    assert "Ping" in stored(staff, EVA)
    QTest.keyClick(page.view, Key.Key_Delete)
    question = page.ask_to_delete(ping.id)
    assert question is not None
    click(question.ok_button)
    staff.qtbot.waitUntil(lambda: "Ping" not in listed(page))
    assert "Ping" not in stored(staff, EVA)


def test_changed_meanwhile_is_told_and_what_was_typed_can_be_put_back(staff: Staff) -> None:
    page = open_page(staff)
    greeting = stored(staff)["Greeting"]
    assert greeting.id is not None
    dialog = page.show_item(greeting.id)
    write(dialog.text.editor, "Mine")
    staff.house.desk.canned.save(
        staff.house.who(OWNER), CannedResponse("Greeting", "Theirs", greeting.id, greeting.version)
    )
    staff.refused(dialog)
    assert dialog.banner.isVisible()
    dialog.banner.clicked.emit()
    assert dialog.text.text() == "Theirs"
    write(dialog.text.editor, "Both")
    staff.save(dialog)
    assert stored(staff)["Greeting"].text == "Both"
