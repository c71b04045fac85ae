"""The info panel: the customer, notes that save themselves, and what happens when two write at once."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.session import Session
from deskapp.ui.ticket.conflict_dialog import ConflictDialog
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.ticket_links import TicketLine
from tests.ui.ticket.house import House


@pytest.fixture
def panel(qtbot: QtBot, session: Session, context: Context, house: House, ticket: int) -> InfoPanel:
    """The panel with the story's ticket."""
    made = InfoPanel(context)
    qtbot.addWidget(made)
    made.resize(272, 800)
    made.show()
    made.show_ticket(house.desk.threads.head(house.who(), ticket))
    qtbot.waitUntil(lambda: made.ticket_note.text() != "")
    return made


def _note(house: House, ticket: int) -> str:
    return house.desk.notes.read(house.who(), NoteKind.TICKET, ticket).text


def test_it_shows_the_customer_the_notes_and_the_facts(panel: InfoPanel) -> None:
    assert panel.contact.name.text() == "Jana Nová"
    assert panel.contact_note.text().startswith("Prefers the phone")
    assert panel.company_note.text().startswith("GOLD")
    assert [line.text() for line in panel.findChildren(TicketLine)] == ["HD-000001"]
    assert "E-mail" in panel.facts.accessibleName()


def test_a_linked_ticket_opens(qtbot: QtBot, panel: InfoPanel) -> None:
    with qtbot.waitSignal(panel.ticket_wanted) as told:
        panel.findChildren(TicketLine)[0].click()
    assert told.args == [1]
    with qtbot.waitSignal(panel.ticket_wanted) as told:
        panel.ticket_note.link_activated.emit("HD-000001")
    assert told.args == [1]


def test_a_note_is_saved_when_it_is_left(qtbot: QtBot, panel: InfoPanel, house: House, ticket: int) -> None:
    panel.ticket_note.edit().setPlainText("Offer an exchange.")
    panel.ticket_note.leave()
    qtbot.waitUntil(lambda: _note(house, ticket) == "Offer an exchange.")
    qtbot.waitUntil(lambda: not panel.ticket_note.is_changed())


def test_a_note_is_saved_when_another_ticket_comes(qtbot: QtBot, panel: InfoPanel, house: House, ticket: int) -> None:
    panel.ticket_note.edit().setPlainText("In a hurry")
    panel.show_ticket(house.desk.threads.head(house.who(), 1))
    qtbot.waitUntil(lambda: _note(house, ticket) == "In a hurry")
    qtbot.waitUntil(lambda: panel.ticket_note.text() == "")
    assert _note(house, 1) == ""


def test_what_others_write_appears_unless_one_is_writing(
    qtbot: QtBot, panel: InfoPanel, session: Session, house: House, ticket: int
) -> None:
    petr = house.who("Petr Dvořák")
    session.act(lambda: house.desk.notes.save(petr, NoteKind.TICKET, ticket, "Petr was here", 1))
    qtbot.waitUntil(lambda: panel.ticket_note.text() == "Petr was here")
    panel.ticket_note.edit().setPlainText("mine, unsaved")
    with qtbot.waitSignal(session.changed):
        session.act(lambda: house.desk.notes.save(petr, NoteKind.TICKET, ticket, "and again", 2))
    assert panel.ticket_note.text() == "mine, unsaved"


@pytest.mark.parametrize(
    ("button", "kept"), [("mine_button", "mine"), ("theirs_button", "theirs"), ("ok_button", "theirs\n\nmine")]
)
def test_when_two_write_at_once_both_texts_are_shown(
    qtbot: QtBot, panel: InfoPanel, house: House, ticket: int, button: str, kept: str
) -> None:
    panel.ticket_note.edit().setPlainText("mine")
    house.desk.notes.save(house.who("Petr Dvořák"), NoteKind.TICKET, ticket, "theirs", 1)
    panel.ticket_note.leave()
    qtbot.waitUntil(lambda: len(panel.findChildren(ConflictDialog)) == 1)
    dialog = panel.findChildren(ConflictDialog)[0]
    assert "Petr" in dialog.windowTitle()
    assert _note(house, ticket) == "theirs"
    getattr(dialog, button).click()
    qtbot.waitUntil(lambda: _note(house, ticket) == kept)
    qtbot.waitUntil(lambda: panel.ticket_note.text() == kept)


def test_deciding_later_keeps_the_words(qtbot: QtBot, panel: InfoPanel, house: House, ticket: int) -> None:
    panel.ticket_note.edit().setPlainText("mine")
    house.desk.notes.save(house.who("Petr Dvořák"), NoteKind.TICKET, ticket, "theirs", 1)
    panel.ticket_note.leave()
    qtbot.waitUntil(lambda: len(panel.findChildren(ConflictDialog)) == 1)
    panel.findChildren(ConflictDialog)[0].reject()
    assert panel.ticket_note.text() == "mine"
    assert _note(house, ticket) == "theirs"


def test_without_a_ticket_there_is_nothing_to_write_on(panel: InfoPanel) -> None:
    panel.show_ticket(None)
    assert not panel.ticket_note.isVisible()
