"""What is due is told once: in the window, or by the tray where there is one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from deskapp.domain.reminders import Reminder
from deskapp.domain.vocabulary import About
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.shell.notifier import Notifier
from deskapp.ui.shell.reminder_toast import ReminderToast
from tests.ui.shell.console import Console, Key, Opener


class Tray(QObject):
    """A tray that remembers what it was told; no platform of the tests has one."""

    messageClicked = Signal()
    activated = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []
        self.tip, self.shown = "", False
        self.menu: QMenu | None = None

    def showMessage(self, title: str, text: str, picture: object, ms: int) -> None:
        self.messages.append(title)

    def setToolTip(self, tip: str) -> None:
        self.tip = tip

    def setVisible(self, shown: bool) -> None:
        self.shown = shown

    def setContextMenu(self, menu: QMenu) -> None:
        self.menu = menu


@pytest.fixture
def away(opener: Opener) -> Console:
    """Eva's console as it starts: Petr's mention is due."""
    console = opener("Eva Malá")
    console.qtbot.waitUntil(lambda: ReminderWatch.of(console.session).known)
    return console


def _toast(console: Console) -> ReminderToast:
    return console.desktop.notifier.toast


def _set(console: Console, minutes: int) -> None:
    """A colleague's console sets one for Eva; it is heard of like any change."""
    session, due_at = console.session, console.session.clock.now() + timedelta(minutes=minutes)
    petr, eva = console.house.who("Petr Dvořák"), console.session.who.agent_id
    session.act(lambda: session.desk.reminders.set_for(petr, About.TICKET, console.ticket, eva, due_at))
    watch = ReminderWatch.of(session)
    console.qtbot.waitUntil(lambda: any(item.reminder.due_at == due_at for item in watch.later()))


def _pass(console: Console, minutes: int) -> None:
    console.house.clock.moment += timedelta(minutes=minutes)
    ReminderWatch.of(console.session).look()


def _mine(console: Console) -> list[Reminder]:
    return [item.reminder for item in console.session.desk.reminders.mine(console.session.who)]


def test_what_is_due_at_the_start_is_told_and_leads_to_it(away: Console) -> None:
    toast = _toast(away)
    away.qtbot.waitUntil(toast.isVisible)
    assert toast.title.text() == "Printer on fire"
    assert toast.text.text().startswith("Petr Dvořák mentioned you · 10:02 · Asked the vendor")
    away.qtbot.waitUntil(lambda: all(each.told for each in _mine(away)))
    QTest.mouseClick(toast.open_button, Qt.MouseButton.LeftButton)
    assert away.desktop.view.ticket_id == away.ticket
    assert not toast.isVisible()


def test_what_is_done_meanwhile_is_taken_out_of_the_notice(opener: Opener) -> None:
    first = opener("Petr Dvořák")
    eva = first.house.agents["Eva Malá"]
    desk, petr, now = first.session.desk, first.session.who, first.session.clock.now()
    set_one = desk.reminders.set_for(petr, About.TICKET, first.ticket, eva, now + timedelta(minutes=1)).value
    first.house.clock.moment += timedelta(minutes=2)
    console = opener("Eva Malá")
    toast = _toast(console)
    console.qtbot.waitUntil(lambda: toast.isVisible() and toast.title.text().startswith("2 reminder"))
    session = console.session
    session.act(lambda: session.desk.reminders.done(session.who, set_one))
    console.qtbot.waitUntil(lambda: toast.title.text() == "Printer on fire")
    assert toast.isVisible()
    assert toast.done_button.isVisible()
    session.act(lambda: session.desk.reminders.done(session.who, _mine(console)[0].id))
    console.qtbot.waitUntil(lambda: not toast.isVisible())


def test_several_at_the_start_are_one_message(opener: Opener) -> None:
    first = opener("Petr Dvořák")
    eva = first.house.agents["Eva Malá"]
    desk, petr, now = first.session.desk, first.session.who, first.session.clock.now()
    desk.reminders.set_for(petr, About.TICKET, first.ticket, eva, now + timedelta(minutes=1))
    first.house.clock.moment += timedelta(minutes=2)
    console = opener("Eva Malá")
    toast = _toast(console)
    console.qtbot.waitUntil(toast.isVisible)
    assert toast.title.text() == "2 reminder(s) due"
    assert not toast.done_button.isVisible()
    QTest.mouseClick(toast.open_button, Qt.MouseButton.LeftButton)
    assert console.window.lists.reminders is not None


def test_a_colleague_s_reminder_is_told_once_when_its_time_comes(away: Console) -> None:
    toast = _toast(away)
    away.qtbot.waitUntil(toast.isVisible)
    toast.hide()
    _set(away, 10)
    assert not toast.isVisible()
    _pass(away, 11)
    assert toast.isVisible()
    assert toast.text.text().startswith("Set by Petr Dvořák · ")
    QTest.keyClick(toast, Key.Key_Escape)
    ReminderWatch.of(away.session).changed.emit()
    assert not toast.isVisible()


def test_it_is_done_or_put_off_from_the_message(away: Console) -> None:
    toast, watch = _toast(away), ReminderWatch.of(away.session)
    away.qtbot.waitUntil(toast.isVisible)
    QTest.mouseClick(toast.done_button, Qt.MouseButton.LeftButton)
    away.qtbot.waitUntil(lambda: not _mine(away))
    _set(away, 10)
    _pass(away, 11)
    menu = toast.later_button.menu()
    menu.aboutToShow.emit()
    menu.actions()[0].trigger()
    away.qtbot.waitUntil(lambda: not watch.due() and len(watch.later()) == 1)
    away.qtbot.waitUntil(lambda: not toast.isVisible())
    _pass(away, 61)
    assert toast.isVisible()  # put off is told again


def test_behind_the_lock_nothing_is_said_until_the_window_is_back(away: Console) -> None:
    toast = _toast(away)
    away.qtbot.waitUntil(toast.isVisible)
    toast.hide()
    _set(away, 10)
    away.window.hide()
    _pass(away, 11)
    assert toast.isHidden()
    away.window.show()
    assert toast.isVisible()


def test_the_tray_tells_where_there_is_one(away: Console) -> None:
    away.qtbot.waitUntil(_toast(away).isVisible)
    tray, opened = Tray(), []
    watch = ReminderWatch.of(away.session)
    watch.begun = False
    watch.said.clear()
    notifier = Notifier(away.session, away.window, lambda _: False, opened.append, tray)  # type: ignore[arg-type]
    assert tray.messages == ["Printer on fire"]
    assert tray.tip == "deskapp · 1 reminder(s) due"
    assert not notifier.toast.isVisible()
    assert tray.menu is not None
    assert [action.text() for action in tray.menu.actions()] == ["Open", "Quit"]
    tray.messageClicked.emit()
    assert [each.ticket_id for each in opened] == [away.ticket]
    away.window.hide()
    assert not tray.shown
    away.window.show()
    assert tray.shown
    assert tray.messages == ["Printer on fire"]
