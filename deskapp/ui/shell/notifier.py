"""Tells of reminders that became due: by the desktop's tray where there is one, else in the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from deskapp.domain.errors import DeskError
from deskapp.domain.reminders import Reminder, ReminderItem
from deskapp.ui import words
from deskapp.ui.look.icons import app_icon
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.session import Session
from deskapp.ui.shell.reminder_toast import ReminderToast
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.reminding import Reminding

_SHOWN_MS = 10_000


def system_tray(window: MainWindow) -> QSystemTrayIcon | None:
    """The program's place in the desktop's tray; None where the desktop has none."""
    return QSystemTrayIcon(app_icon(), window) if QSystemTrayIcon.isSystemTrayAvailable() else None


class Notifier(QObject):
    """Once for each time of a reminder; at the start once for all that are due.

    While the window is hidden, as behind the lock, nothing is said; it is said when the window is back.
    `is_read` tells what the agent has under the eyes anyway, `open_reminder` goes there.
    """

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        is_read: Callable[[Reminder], bool],
        open_reminder: Callable[[Reminder], None],
        tray: QSystemTrayIcon | None,
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._tray = session, window, tray
        self._is_read, self._open_reminder = is_read, open_reminder
        self._watch, self._reminding = ReminderWatch.of(session), Reminding(session, window)
        self._told: list[ReminderItem] = []
        self.toast = ReminderToast(window.centralWidget() or window, window.lists)
        self.toast.opened.connect(self._open)
        self.toast.done.connect(lambda: self._with_one(self._reminding.done))
        self.toast.later.connect(self._offer_times)
        if tray is not None:
            self._set_up(tray)
        self._watch.changed.connect(self._look)
        window.lists.currentChanged.connect(self._on_list_changed)
        window.installEventFilter(self)
        self._look()

    def _set_up(self, tray: QSystemTrayIcon) -> None:
        menu = QMenu(self._window)
        menu.addAction(self.tr("Open")).triggered.connect(self._raise)
        menu.addAction(self.tr("Quit")).triggered.connect(self._window.close)
        tray.setContextMenu(menu)
        tray.messageClicked.connect(self._open)
        tray.activated.connect(self._on_tray_activated)
        tray.setVisible(self._window.isVisible())

    # when

    def _look(self) -> None:
        due, watch = self._watch.due(), self._watch
        if not watch.known:
            return
        if self._tray is not None:
            number = self.tr("%n reminder(s) due", "", len(due))
            self._tray.setToolTip(f"deskapp · {number}" if due else "deskapp")
        self._keep_told(due)
        if not self._window.isVisible():
            return
        fresh = [item for item in due if not self._is_read(item.reminder) and self._is_fresh(item)]
        watch.begun = True
        if fresh:
            self._remember(fresh)
            self._tell(fresh)

    def _keep_told(self, due: list[ReminderItem]) -> None:
        """What is done by now, or comes later, is taken out of the notice that stands in the window."""
        left = {_key(item) for item in due}
        still = [item for item in self._told if _key(item) in left]
        if still == self._told:
            return
        self._told = still
        if still and self.toast.isVisibleTo(self._window):
            self.toast.tell(*self._words(still), one=len(still) == 1)
        else:
            self.toast.hide()

    def _is_fresh(self, item: ReminderItem) -> bool:
        return _key(item) not in self._watch.said and not (self._watch.begun and item.reminder.told)

    def _remember(self, fresh: list[ReminderItem]) -> None:
        self._told = fresh
        self._watch.said |= {_key(item) for item in fresh}
        session, ids = self._session, [item.reminder.id for item in fresh if not item.reminder.told]
        if ids:
            session.act(lambda: session.desk.reminders.told(session.who, ids), failed=_pass)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show
        if self._tray is not None and (shown or event.type() == QEvent.Type.Hide):
            self._tray.setVisible(shown)
        if shown:  # a window that goes is hidden too, and cannot be asked anything by then
            self._look()
        return super().eventFilter(watched, event)

    def _on_list_changed(self) -> None:
        """Who looks at the reminders has been told."""
        if self._window.lists.reminders is not None:
            self.toast.hide()

    # how

    def _tell(self, fresh: list[ReminderItem]) -> None:
        title, text = self._words(fresh)
        if self._tray is not None:
            self._tray.showMessage(title, text, app_icon(), _SHOWN_MS)
        else:
            self.toast.tell(title, text, one=len(fresh) == 1)
            QApplication.alert(self._window)

    def _words(self, items: list[ReminderItem]) -> tuple[str, str]:
        """Title and text of a notice."""
        if len(items) > 1:
            return self.tr("%n reminder(s) due", "", len(items)), " · ".join(item.title for item in items)
        session, item = self._session, items[0]
        due = words.due_time(item.reminder.due_at, session.clock.now(), session.zone)
        return item.title, " · ".join(part for part in (words.cause_words(item.reminder), due, item.excerpt) if part)

    def _raise(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def _open(self) -> None:
        """Goes to what was told last: to the one reminder, else to all of them."""
        if not self._window.isVisible():
            return
        self._raise()
        self.toast.hide()
        if len(self._told) == 1:
            self._open_reminder(self._told[0].reminder)
        else:
            self._window.show_reminders()

    def _with_one(self, act: Callable[[Reminder], None]) -> None:
        self.toast.hide()
        if len(self._told) == 1:
            act(self._told[0].reminder)

    def _offer_times(self, menu: QMenu) -> None:
        menu.clear()
        if len(self._told) == 1:
            self._reminding.fill_times(menu, self._told[0].reminder)

    def _on_tray_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            self._raise()


def _key(item: ReminderItem) -> tuple[int, datetime]:
    return item.reminder.id, item.reminder.due_at


def _pass(_error: DeskError) -> None:
    """It will be told once more; nobody is to be bothered with that."""
