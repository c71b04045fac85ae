"""Reminders set where notes are written and read: with a new note, on one in the thread, on one in the panel."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from deskapp.domain.reminders import Reminder
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About, Cause, NoteKind
from deskapp.ui.session import Session
from deskapp.ui.ticket.composer import NOTE
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.remind_dialog import RemindDialog
from deskapp.ui.ticket.reminding import Reminding
from tests.ui.ticket.conftest import Shown
from tests.ui.ticket.house import House

Key = Qt.Key
TOMORROW = datetime(2025, 11, 21, 8, 0, tzinfo=UTC)


def _dialog(parent: Any) -> RemindDialog:
    found = [dialog for dialog in parent.window().findChildren(RemindDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def _set(house: House, agent: str) -> list[Reminder]:
    items = house.desk.reminders.mine(house.who(agent))
    return [item.reminder for item in items if item.reminder.cause is Cause.REMINDER]


def _card(shown: Shown) -> NoteCard:
    return next(card for _, card in shown.view.thread_view.cards() if isinstance(card, NoteCard))


def test_the_dialog_offers_who_may_see_it_and_times_that_come(
    shown: Shown, house: House, ticket: int, qtbot: QtBot
) -> None:
    shown.view.open_ticket(ticket)
    shown.view.perform("remind_me")
    dialog = _dialog(shown.window)
    assert dialog.who.itemText(0) == "Eva Malá (me)"
    assert dialog.who.itemText(1) == "Alena Fialová"
    assert [choice.text() for choice in dialog.choices] == [
        "In 1 hour",
        "This afternoon",
        "Tomorrow morning",
        "Monday morning",
    ]
    assert dialog.until() == house.clock.now() + timedelta(hours=1)
    qtbot.waitUntil(dialog.choices[0].hasFocus)
    QTest.keyClick(dialog.choices[0], Key.Key_Down)
    QTest.keyClick(dialog.choices[1], Key.Key_Down)
    assert dialog.until() == TOMORROW
    dialog.time.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(dialog.time, Key.Key_Up)
    assert dialog.other.isChecked()
    assert dialog.until() == TOMORROW + timedelta(days=1)
    dialog.begin_with(TOMORROW)
    assert dialog.until() == TOMORROW
    dialog.time.setDateTime(dialog.time.dateTime().addDays(-3))
    dialog.try_accept()
    assert dialog.isVisible()
    assert dialog.sentence.text() == "Choose a time in the future."
    dialog.reject()


def test_a_new_note_takes_its_reminders_along(shown: Shown, house: House, ticket: int, qtbot: QtBot) -> None:
    shown.view.open_ticket(ticket)
    shown.view.composer.write(NOTE)
    page = shown.view.composer.note
    page.editor.setPlainText("Ring the vendor")
    for agent in ("Petr Dvořák", "Eva Malá"):
        page.remind_button.click()
        dialog = _dialog(shown.window)
        dialog.who.setCurrentIndex(next(i for i in range(dialog.who.count()) if agent in dialog.who.itemText(i)))
        dialog.choices[2].setChecked(True)
        dialog.try_accept()
    assert [chip.text() for chip in page.reminders.row.chips] == [
        "Remind Petr Dvořák · tomorrow 9:00",
        "Remind Eva Malá · tomorrow 9:00",
    ]
    other = min(house.newest())
    shown.view.open_ticket(other)
    assert not page.reminders.row.isVisible()
    shown.view.flush()
    qtbot.waitUntil(lambda: house.desk.drafts.load(house.agents["Eva Malá"], ticket, page.kind) is not None)
    shown.view.open_ticket(ticket)
    assert len(page.reminders.row.chips) == 2  # the draft kept them
    shown.window.activateWindow()
    qtbot.waitUntil(shown.window.isActiveWindow)
    page.reminders.row.chips[1].setFocus()
    QTest.keyClick(page.reminders.row.chips[1], Key.Key_Delete)  # and not the key that deletes the ticket
    assert [new.agent_id for new in page.reminders.items()] == [house.agents["Petr Dvořák"]]
    page.add()
    qtbot.waitUntil(lambda: bool(_set(house, "Petr Dvořák")))
    assert [(each.about, each.due_at) for each in _set(house, "Petr Dvořák")] == [(About.INLINE, TOMORROW)]
    assert not _set(house, "Eva Malá")
    qtbot.waitUntil(lambda: not page.reminders.row.isVisible())


def test_a_note_in_the_thread_shows_its_reminders_and_what_can_be_done(
    shown: Shown, house: House, ticket: int, qtbot: QtBot
) -> None:
    shown.view.open_ticket(ticket)
    card = _card(shown)
    assert card.note is not None
    before = (card.note.text, card.note.hash, card.note.at)
    card.setFocus()
    shown.view.perform("remind_me")
    _dialog(shown.window).try_accept()
    petr = house.who("Petr Dvořák")
    qtbot.waitUntil(lambda: bool(_set(house, "Eva Malá")))
    shown.session.act(lambda: house.desk.reminders.set_for(petr, About.INLINE, card.note.id, petr.agent_id, TOMORROW))
    qtbot.waitUntil(lambda: len(_card(shown).note.reminders) == 2)  # type: ignore[union-attr]
    parts = [part.text for part in _card(shown).page().parts.parts if part.number < 0]
    assert parts == ["11:24 · Eva", "tomorrow 9:00 · Petr"]
    _card(shown).reminder_activated.emit(0)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    done = menu.actions()[-1]
    assert done.text() == "Done"
    done.trigger()
    menu.close()
    qtbot.waitUntil(lambda: not _set(house, "Eva Malá"))
    note = next(i for i in shown.view.thread_view.items() if isinstance(i, InlineNote))
    assert (note.text, note.hash, note.at) == before


def test_somebody_else_s_reminder_is_only_told(shown: Shown, house: House, ticket: int, qtbot: QtBot) -> None:
    shown.view.open_ticket(ticket)
    petr, card = house.who("Petr Dvořák"), _card(shown)
    assert card.note is not None
    house.desk.reminders.set_for(petr, About.INLINE, card.note.id, petr.agent_id, TOMORROW)
    theirs = next(each for each in _set(house, "Petr Dvořák"))
    menu = QMenu()
    Reminding(shown.session, shown.view).fill(menu, theirs)
    assert [action.text() for action in menu.actions()] == ["Petr Dvořák · tomorrow 9:00"]


@pytest.mark.parametrize("kind", list(NoteKind))
def test_every_kept_note_has_a_bell(
    kind: NoteKind, session: Session, context: Context, house: House, ticket: int, qtbot: QtBot
) -> None:
    head = session.desk.threads.head(session.who, ticket)
    contact = session.desk.people.contact(session.who, head.contact_id or 0)
    assert contact.company is not None
    subject = {NoteKind.TICKET: ticket, NoteKind.CONTACT: contact.id, NoteKind.COMPANY: contact.company.id}[kind]
    note = KeptNote(kind, "Note", context)
    qtbot.addWidget(note)
    note.resize(272, 160)
    note.show()
    note.show_note(subject)
    text = note.text()
    assert not note.reminders.row.isVisible()
    note.reminders.button.click()
    dialog = _dialog(note)
    QTest.mouseClick(dialog.findChildren(QPushButton)[-1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(_set(house, "Eva Malá")))
    note.refresh()
    assert [chip.text() for chip in note.reminders.row.chips] == ["11:24 · Eva"]
    assert note.reminders.row.isVisible()
    assert note.text() == text
    house.desk.reminders.done(session.who, _set(house, "Eva Malá")[0].id)
    note.refresh()
    assert not note.reminders.row.isVisible()
