"""The list of reminders: what it shows, and what is done from it by keys and mouse."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import delete

from deskapp.domain.lists import ListQuery
from deskapp.domain.reminders import Reminder, ReminderItem
from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About, Cause, NoteKind
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.shell.assembly import Desktop
from deskapp.ui.shell.reminders_model import RemindersModel
from deskapp.ui.shell.reminders_panel import RemindersPanel
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.note_card import NoteCard
from tests.ui.fakes import NOW, make_reminder, make_session
from tests.ui.shell.console import Console, Key, Opener

Role = Qt.ItemDataRole


def _texts(model: RemindersModel) -> list[str]:
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def _spoken(model: RemindersModel) -> list[str]:
    return [str(model.index(row).data(Role.AccessibleTextRole)) for row in range(model.rowCount())]


def test_the_model_is_a_proper_model(qapp: QApplication) -> None:
    model, zone = RemindersModel(), make_session().zone
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    items = [make_reminder(number) for number in (1, 2, 3)]
    model.set_items(items[:1], items[1:], NOW, zone)
    assert _texts(model) == ["Due · 1", "Subject 1", "Later · 2", "Subject 2", "Subject 3"]
    model.set_items((), items, NOW, zone)
    assert _texts(model) == ["Later · 3", "Subject 1", "Subject 2", "Subject 3"]
    model.set_items((), (), NOW, zone)
    assert model.rowCount() == 0
    assert model.nearest(0) is None
    del tester


def test_a_row_says_everything_in_words(qapp: QApplication) -> None:
    model, zone = RemindersModel(), make_session().zone
    petr: dict[str, Any] = {"by_id": 2, "by": "Petr Dvořák"}
    due = [
        make_reminder(1, minutes=-30, cause=Cause.MENTION, **petr),
        make_reminder(2, minutes=-24 * 60, cause=Cause.FORWARD, **petr),
    ]
    later = [
        make_reminder(3, minutes=24 * 60, **petr),
        make_reminder(4, minutes=3 * 24 * 60, about=About.CONTACT, ticket_id=None, title="Jana Nová"),
    ]
    model.set_items(due, later, NOW, zone)
    assert _spoken(model) == [
        "Due · 2",
        "Subject 1, HD-000001, Petr Dvořák mentioned you, overdue since 9:54, Ring the vendor",
        "Subject 2, HD-000002, Petr Dvořák passed it on to you, overdue since yesterday 10:24, Ring the vendor",
        "Later · 2",
        "Subject 3, HD-000003, Set by Petr Dvořák, due tomorrow 10:24, Ring the vendor",
        "Jana Nová, Reminder, due Sun 23 Nov 10:24, Ring the vendor",
    ]


# --- over a real desk ---------------------------------------------------------------------------------------------


def _mine(console: Console) -> list[Reminder]:
    return [item.reminder for item in console.session.desk.reminders.mine(console.session.who)]


def _remind(console: Console, about: About, subject: int, minutes: int) -> int:
    due_at = console.session.clock.now() + timedelta(minutes=minutes)
    me = console.session.who
    found = [*_mine(console)]
    console.session.act(lambda: console.session.desk.reminders.set_for(me, about, subject, me.agent_id, due_at))
    console.qtbot.waitUntil(lambda: len(_mine(console)) > len(found))
    return next(each.id for each in _mine(console) if each not in found)


def _note(console: Console) -> int:
    items = console.session.desk.threads.page(console.session.who, console.ticket).items
    return next(item.id for item in items if isinstance(item, InlineNote))


def _panel(console: Console, count: int) -> RemindersPanel:
    """The panel, gone to by its keys, when it shows so many reminders."""
    QTest.keyClick(console.window, Key.Key_G)
    QTest.keyClick(console.window, Key.Key_E)
    panel = console.window.lists.reminders
    assert panel is not None
    watch = ReminderWatch.of(console.session)
    console.qtbot.waitUntil(lambda: len(watch.due()) + len(watch.later()) == count)
    return panel


def _pass(console: Console, **span: float) -> datetime:
    """Time goes by."""
    console.house.clock.moment += timedelta(**span)
    ReminderWatch.of(console.session).look()
    return console.house.clock.moment


@pytest.fixture
def reading(opener: Opener) -> Console:
    """Eva at work, nothing open and nobody's mention waiting."""
    made = opener("Eva Malá")
    for each in _mine(made):
        made.session.desk.reminders.done(made.session.who, each.id)
    watch = ReminderWatch.of(made.session)
    watch.read()
    made.qtbot.waitUntil(lambda: watch.known and not watch.due())
    return made


def test_enter_opens_the_ticket_at_the_note(reading: Console) -> None:
    _remind(reading, About.INLINE, _note(reading), 60)
    panel = _panel(reading, 1)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Key.Key_Return)
    assert reading.desktop.view.ticket_id == reading.ticket
    card = QApplication.focusWidget()
    assert isinstance(card, NoteCard)
    assert card.note is not None
    assert card.note.id == _note(reading)
    assert len(_mine(reading)) == 1  # one that was set is not done by being read


def test_a_note_of_long_ago_is_read_until_it_comes(reading: Console) -> None:
    desk, petr = reading.session.desk, reading.house.who("Petr Dvořák")
    old = _note(reading)
    for number in range(90):
        reading.house.clock.moment += timedelta(seconds=1)
        desk.notes.add_inline(petr, reading.ticket, f"Note {number}\n" * 4)
    _remind(reading, About.INLINE, old, 60)
    panel = _panel(reading, 1)
    panel.open()

    def pointed_out() -> bool:
        card = QApplication.focusWidget()
        return isinstance(card, NoteCard) and card.note is not None and card.note.id == old

    reading.qtbot.waitUntil(pointed_out)


def test_done_and_later_by_keys_with_undo(reading: Console) -> None:
    first = _remind(reading, About.TICKET, reading.ticket, 30)
    second = _remind(reading, About.INLINE, _note(reading), 60)
    panel = _panel(reading, 2)
    QTest.keyClick(panel.list, Key.Key_J)
    QTest.keyClick(panel.list, Key.Key_D)
    reading.qtbot.waitUntil(lambda: [each.id for each in _mine(reading)] == [first])
    QTest.keyClick(panel.list, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    reading.qtbot.waitUntil(lambda: [each.id for each in _mine(reading)] == [first, second])
    QTest.keyClick(panel.list, Key.Key_K)
    QTest.keyClick(panel.list, Key.Key_Z)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    tomorrow = next(action for action in menu.actions() if action.text().startswith("Tomorrow"))
    tomorrow.trigger()
    menu.close()
    reading.qtbot.waitUntil(lambda: [each.id for each in _mine(reading)] == [second, first])
    assert _mine(reading)[1].due_at.isoformat() == "2025-11-21T08:00:00+00:00"


def test_the_buttons_of_a_row_are_for_the_mouse(reading: Console) -> None:
    _remind(reading, About.TICKET, reading.ticket, 30)
    panel = _panel(reading, 1)
    place = panel.list.visualRect(panel.list.currentIndex())
    done = panel.list._painter.button(place, "done").center()
    QTest.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=done)
    reading.qtbot.waitUntil(lambda: not _mine(reading))
    reading.qtbot.waitUntil(panel.nothing.isVisible)
    assert reading.desktop.view.ticket_id is None


def test_what_is_due_goes_up_and_is_counted_at_the_rail(reading: Console) -> None:
    _remind(reading, About.TICKET, reading.ticket, 30)
    panel, rail = _panel(reading, 1), reading.window.rail
    assert _texts(panel.model)[0] == "Later · 1"
    assert not rail.badge.isVisible()
    _pass(reading, minutes=31)
    assert _texts(panel.model)[0] == "Due · 1"
    assert rail.badge.isVisible()
    assert rail.badge.number == 1
    assert rail.badge.parentWidget().accessibleName() == "Inbox, 1 reminder(s) due"
    panel.done()
    reading.qtbot.waitUntil(lambda: not rail.badge.isVisible())
    assert rail.badge.parentWidget().accessibleName() == "Inbox"


def test_a_mention_is_done_when_its_ticket_was_looked_at(opener: Opener) -> None:
    console = opener("Eva Malá")
    assert [each.cause for each in _mine(console)] == [Cause.MENTION]
    console.window.open_ticket(console.ticket)
    console.qtbot.waitUntil(lambda: not _mine(console))
    console.qtbot.waitUntil(lambda: not ReminderWatch.of(console.session).due())
    assert not console.session.can_undo


def test_a_mention_of_another_ticket_stays(opener: Opener) -> None:
    console = opener("Eva Malá")
    other = min(console.house.newest())
    console.window.open_ticket(other)
    console.qtbot.wait(700)
    assert len(_mine(console)) == 1


def test_the_list_of_tickets_comes_back(reading: Console) -> None:
    _panel(reading, 0)
    lists, inbox = reading.window.lists, reading.window.inbox
    reading.window.sidebar.choose(ListQuery())
    assert lists.currentWidget() is inbox
    assert not reading.window.registry.action("reminder_done").isEnabled()
    reading.window.show_reminders()
    assert reading.window.registry.action("reminder_done").isEnabled()
    assert reading.window.target_ids() == []
    QTest.keyClick(reading.window.focusWidget(), Key.Key_Slash)
    assert lists.currentWidget() is inbox
    assert inbox.search.field.hasFocus()


def test_a_contact_s_note_leads_to_the_page_of_the_contact(reading: Console) -> None:
    contact = reading.head().contact_id
    assert contact is not None
    reading.session.desk.notes.save(reading.house.who("Petr Dvořák"), NoteKind.CONTACT, contact, "Ask @Eva first", 1)
    ReminderWatch.of(reading.session).read()
    panel = _panel(reading, 1)
    panel.open()
    assert reading.window.places.name == "contacts"
    assert reading.window.places.place is not None
    assert not reading.window.registry.makes_sense("reminder_done")
    reading.qtbot.waitUntil(lambda: not _mine(reading))


def test_what_is_out_of_sight_leaves_the_list(reading: Console) -> None:
    _remind(reading, About.TICKET, reading.ticket, 30)
    panel = _panel(reading, 1)
    alena = reading.house.who("Alena Fialová")
    desk = reading.session.desk
    billing = desk.departments.read(alena, reading.house.departments["Billing"])
    reading.session.act(lambda: desk.departments.save(alena, replace(billing, restricted=True)))
    reading.session.act(lambda: desk.tickets.transfer(alena, [reading.ticket], reading.house.departments["Billing"]))
    reading.qtbot.waitUntil(lambda: panel.model.rowCount() == 0)


def test_items_are_of_the_viewer_alone(reading: Console) -> None:
    _remind(reading, About.TICKET, reading.ticket, 30)
    petr = reading.house.who("Petr Dvořák")
    found: list[ReminderItem] = reading.session.desk.reminders.mine(petr)
    assert found == []


def test_a_window_that_is_gone_is_told_nothing(reading: Console, tmp_path: Path) -> None:
    other = MainWindow(reading.session, QSettings(str(tmp_path / "other.ini"), QSettings.Format.IniFormat))
    Desktop(other, reading.session)
    other.show_reminders()
    delete(other)
    ReminderWatch.of(reading.session).changed.emit()  # what fails in a slot fails the test
    assert reading.window.rail.badge.number == 0
