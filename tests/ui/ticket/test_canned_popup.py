"""Canned responses in the composer: found by typing, read as they will be, inserted where the caret stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deskapp.domain.fields import CannedResponse
from deskapp.ui.ticket.canned_popup import CannedPopup
from deskapp.ui.ticket.composer import FORWARD, NOTE, REPLY, Composer
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

WARRANTY = 'Dear {{ contact.first_name | "customer" }},\nticket {{ ticket.number }} is free of charge.'


def save(house: House, name: str, text: str, department: str = "") -> int:
    """The owner writes a response."""
    place = house.departments[department] if department else None
    response = CannedResponse(name, text, department_id=place)
    return house.desk.canned.save(house.who("Alena Fialová"), response).value


@pytest.fixture
def composer(shown: Shown, house: House, ticket: int) -> Composer:
    """The composer of the story's ticket in Technical, with some responses to insert."""
    save(house, "Záruka", WARRANTY)
    save(house, "Opening hours", "We are open from 8 to 17.")
    save(house, "Technician", "He comes under warranty.", "Technical")
    save(house, "Invoice", "Here it is.", "Billing")
    shown.view.open_ticket(ticket)
    return shown.view.composer


def opened(composer: Composer) -> CannedPopup:
    """The list as the agent opens it."""
    composer.page().canned_button.click()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CannedPopup)
    return popup


def test_what_can_be_used_in_the_tickets_department_is_listed(composer: Composer) -> None:
    popup = opened(composer)
    assert popup.found() == ["Opening hours", "Technician", "Záruka"]
    popup.close()


def test_typing_finds_names_first_then_texts_whatever_the_accents(qtbot: QtBot, composer: Composer) -> None:
    popup = opened(composer)
    QTest.keyClicks(popup.input, "zaru")
    assert popup.found() == ["Záruka"]
    popup.input.setText("t")
    assert popup.found() == ["Technician", "Opening hours", "Záruka"]
    popup.input.setText("warranty he")
    assert popup.found() == ["Technician"]
    popup.input.setText("nothing like it")
    assert popup.found() == []
    assert popup.nothing.isVisible()
    assert popup.preview.isHidden()
    QTest.keyClick(popup.input, Qt.Key.Key_Return)
    assert popup.isVisible()
    popup.close()


def test_the_preview_is_what_enter_inserts_at_the_caret(qtbot: QtBot, composer: Composer, ticket: int) -> None:
    composer.write(REPLY)
    editor = composer.reply.editor
    editor.set_text("Hello |")
    QTest.keyClick(editor, Qt.Key.Key_Left)
    popup = opened(composer)
    QTest.keyClick(popup.input, Qt.Key.Key_Up)
    text = f"Dear Jana,\nticket HD-{ticket:06d} is free of charge."
    assert popup.preview.toPlainText() == text
    QTest.keyClick(popup.input, Qt.Key.Key_Return)
    assert editor.text() == f"Hello {text}|"
    qtbot.waitUntil(editor.hasFocus)
    editor.undo()
    assert editor.text() == "Hello |"


@pytest.mark.parametrize("mode", [REPLY, NOTE, FORWARD])
def test_each_form_takes_one_and_saves_it_as_its_draft(qtbot: QtBot, composer: Composer, mode: str) -> None:
    composer.write(mode)
    page = composer.page()
    assert page.canned_button.accessibleName()
    with qtbot.waitSignal(page.draft_saved):
        popup = opened(composer)
        QTest.keyClick(popup.input, Qt.Key.Key_Return)
    assert page.editor.text() == "We are open from 8 to 17."


def test_the_action_opens_it_and_escape_leaves_everything(shown: Shown, composer: Composer) -> None:
    composer.write(NOTE)
    composer.note.editor.set_text("Written")
    shown.view.perform("canned")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CannedPopup)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert composer.note.editor.text() == "Written"


def test_a_response_that_was_deleted_meanwhile_is_told(composer: Composer, house: House) -> None:
    popup = opened(composer)
    owner = house.who("Alena Fialová")
    gone = next(each.id for each in house.desk.canned.listing(owner) if each.name == "Opening hours")
    house.desk.canned.remove(owner, gone or 0)
    QTest.keyClick(popup.input, Qt.Key.Key_Return)
    assert popup.preview.toPlainText() == "There is no such response."
    assert composer.page().editor.text() == ""
    popup.close()


def test_with_none_at_all_it_says_where_they_are_made(shown: Shown, ticket: int) -> None:
    shown.view.open_ticket(ticket)
    popup = opened(shown.view.composer)
    assert "settings" in popup.nothing.text()
    assert popup.nothing.isVisible()
    popup.close()
