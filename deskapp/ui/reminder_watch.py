"""What the agent who sits here is reminded of: read when something changed, and told when a time has come."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from deskapp.domain.changes import Changes
from deskapp.domain.vocabulary import About

if TYPE_CHECKING:
    from deskapp.domain.reminders import ReminderItem
    from deskapp.ui.session import Session

#: A timer does not run while the machine sleeps, so it never sleeps longer than this itself.
_LONGEST = timedelta(seconds=30)
#: A time has come when it is over, not a rounding before.
_AFTER = timedelta(milliseconds=5)


class ReminderWatch(QObject):
    """One of a session, found by `of`. `changed` tells of other reminders, of one that is due now, and of a new day."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._items: list[ReminderItem] = []
        self._known = False
        self._due: set[int] = set()
        self._day: date | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self.begun = False
        """Whether what was due at the start was told."""
        self.said: set[tuple[int, datetime]] = set()
        """Those the desktop has told in this session, with the times they were told for."""
        session.changed.connect(self._on_changed)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self.look)
        self.read()

    @staticmethod
    def of(session: Session) -> ReminderWatch:
        """The watch of a session; made when it is asked for the first time."""
        return session.findChild(ReminderWatch) or ReminderWatch(session)

    @property
    def known(self) -> bool:
        """Whether the reminders were read already."""
        return self._known

    def due(self) -> list[ReminderItem]:
        """What is due, the newest first."""
        now = self._session.clock.now()
        return [item for item in reversed(self._items) if item.reminder.due_at <= now]

    def later(self) -> list[ReminderItem]:
        """What is not due yet, the next first."""
        now = self._session.clock.now()
        return [item for item in self._items if item.reminder.due_at > now]

    def read(self) -> None:
        """Reads them anew."""
        session = self._session
        session.read(lambda: session.desk.reminders.mine(session.who), self._show)

    def look(self) -> None:
        """Looks whether a time has come, and when to look again."""
        session = self._session
        now = session.clock.now()
        day, due = now.astimezone(session.zone).date(), {item.reminder.id for item in self.due()}
        if (day, due) != (self._day, self._due):
            self._day, self._due = day, due
            self.changed.emit()
        later = self.later()
        if later:
            wait = min(_LONGEST, later[0].reminder.due_at - now + _AFTER)
            self._timer.start(max(1, round(wait.total_seconds() * 1000)))
        else:
            self._timer.stop()

    def _show(self, items: list[ReminderItem]) -> None:
        new = items != self._items or not self._known
        self._items, self._known = items, True
        if new:
            self._day = None
        self.look()

    def _on_changed(self, changes: Changes) -> None:
        if changes.reminders or changes.lists or changes.settings or changes.everything or self._tells_of(changes):
            self.read()

    def _tells_of(self, changes: Changes) -> bool:
        """Whether something changed that a reminder is about."""
        named = {About.CONTACT: changes.contacts, About.COMPANY: changes.companies}
        reminders = (item.reminder for item in self._items)
        return any(
            each.ticket_id in changes.tickets or each.subject_id in named.get(each.about, ()) for each in reminders
        )
