"""What is done with reminders, wherever they are shown: set, moved, done with; each with a sentence and its undo."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.reminders import NewReminder, Reminder
from deskapp.domain.vocabulary import About, Cause
from deskapp.ui import words
from deskapp.ui.look.icons import icon
from deskapp.ui.session import Session, error_words
from deskapp.ui.ticket.moments import presets
from deskapp.ui.ticket.remind_dialog import RemindDialog

CAUSE_ICONS: Mapping[Cause, str] = {
    Cause.REMINDER: "bell",
    Cause.MENTION: "at-sign",
    Cause.FORWARD: "forward",
    Cause.RULE: "route",
    Cause.BOUNCE: "mail-x",
}


class Reminding(QObject):
    """Acts on reminders. `fill` makes the menu of one."""

    def __init__(self, session: Session, host: QWidget) -> None:
        super().__init__(host)
        self._session, self._host = session, host

    def set_for(self, about: About, subject_id: int, new: NewReminder) -> None:
        """Reminds an agent of a note."""
        session = self._session
        said = self.tr("Reminder set for {time}").format(time=self._time(new.due_at))
        session.act(
            lambda: session.desk.reminders.set_for(session.who, about, subject_id, new.agent_id, new.due_at), said
        )

    def snooze(self, reminder_id: int, until: datetime) -> None:
        """Lets it come again later."""
        session = self._session
        said = self.tr("Reminder moved to {time}").format(time=self._time(until))
        session.act(lambda: session.desk.reminders.snooze(session.who, reminder_id, until), said)

    def done(self, reminder: Reminder) -> None:
        """Is done with it; one that was set for a colleague is taken away."""
        session = self._session
        mine = reminder.agent_id == session.who.agent_id
        said = self.tr("Reminder done") if mine else self.tr("Reminder taken away")
        if reminder.cause is not Cause.REMINDER:
            said = self.tr("Done: {cause}").format(cause=words.cause_words(reminder))
        session.act(lambda: session.desk.reminders.done(session.who, reminder.id), said)

    def ask(self, about: About, subject_id: int, chosen: Callable[[NewReminder], None] | None = None) -> None:
        """Asks whom to remind and when; then it is set, or `chosen` gets it."""
        session = self._session
        try:
            agents = session.desk.reminders.candidates(session.who, about, subject_id)
        except DeskError as error:
            session.failed.emit(error_words(error))
            return
        dialog = RemindDialog(session.clock.now(), session.zone, agents, session.who.agent_id, self._host.window())
        take = chosen or partial(self.set_for, about, subject_id)
        self._open(dialog, lambda: take(NewReminder(dialog.agent_id(), dialog.until())))

    def ask_time(self, reminder: Reminder) -> None:
        """Asks for another time."""
        session = self._session
        dialog = RemindDialog(session.clock.now(), session.zone, (), reminder.agent_id, self._host.window())
        dialog.begin_with(reminder.due_at)
        self._open(dialog, lambda: self.snooze(reminder.id, dialog.until()))

    def fill(self, menu: QMenu, reminder: Reminder) -> None:
        """What may be done with a reminder; of one that is neither for the viewer nor by the viewer only what it is."""
        session, mine = self._session, reminder.agent_id == self._session.who.agent_id
        due = self._time(reminder.due_at)
        head = menu.addAction(due if mine else f"{reminder.agent} · {due}")
        head.setEnabled(False)
        if not mine and reminder.by_id != session.who.agent_id:
            return
        menu.addSeparator()
        self.fill_times(menu, reminder)
        menu.addSeparator()
        text = self.tr("Done") if mine else self.tr("Take the reminder away")
        menu.addAction(icon("check" if mine else "bell-off"), text).triggered.connect(lambda: self.done(reminder))

    def fill_times(self, menu: QMenu, reminder: Reminder) -> None:
        """The usual times to put it off to, and a question for any other."""
        session = self._session
        for text, moment in presets(session.clock.now(), session.zone):
            action = menu.addAction(icon("clock"), f"{text}\t{self._time(moment)}")
            action.triggered.connect(lambda _=False, until=moment: self.snooze(reminder.id, until))
        menu.addAction(icon("calendar-days"), self.tr("Another time…")).triggered.connect(
            lambda: self.ask_time(reminder)
        )

    def _time(self, moment: datetime) -> str:
        return words.due_time(moment, self._session.clock.now(), self._session.zone)

    def _open(self, dialog: RemindDialog, then: Callable[[], None]) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(then)
        dialog.open()
