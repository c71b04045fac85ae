"""A mention whose ticket is open and was looked at is done by itself; a reminder that was set never is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QTimer

from deskapp.domain.errors import DeskError
from deskapp.domain.reminders import Reminder
from deskapp.domain.vocabulary import Cause
from deskapp.ui.reminder_watch import ReminderWatch
from deskapp.ui.session import Session
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.view import TicketView
from deskapp.ui.timing import SEEN_MS


class ReadMentions(QObject):
    """Looks while the window is in front only: what comes while somebody is away is not read."""

    def __init__(self, session: Session, window: MainWindow, view: TicketView) -> None:
        super().__init__(window)
        self._window, self._view = window, view
        self._session, self._watch = session, ReminderWatch.of(session)
        self._done: set[int] = set()
        self._timer = QTimer(self, singleShot=True, interval=SEEN_MS)
        self._timer.timeout.connect(self._look)
        view.ticket_opened.connect(lambda _: self._timer.start())
        self._watch.changed.connect(self._timer.start)
        window.installEventFilter(self)

    def is_read(self, reminder: Reminder) -> bool:
        """Whether the agent has it under the eyes, so that it is done in a moment."""
        here = reminder.ticket_id is not None and reminder.ticket_id == self._view.ticket_id
        return here and reminder.cause is not Cause.REMINDER and self._window.isActiveWindow()

    def _look(self) -> None:
        for item in self._watch.due():
            if self.is_read(item.reminder) and item.reminder.id not in self._done:
                self._done.add(item.reminder.id)
                self._finish(item.reminder.id)

    def _finish(self, reminder_id: int) -> None:
        """Silently, as a ticket becomes read: there is nothing to take back."""
        session = self._session
        session.act(lambda: replace(session.desk.reminders.done(session.who, reminder_id), undo=None), failed=_pass)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._timer.start()
        return super().eventFilter(watched, event)


def _pass(_error: DeskError) -> None:
    """Somebody was faster."""
