"""Reminders as chips on paper: those of a note that is kept, and those that are made together with a new one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from deskapp.domain.reminders import NewReminder, Reminder
from deskapp.domain.vocabulary import About
from deskapp.ui import words
from deskapp.ui.inbox.header import show_menu
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.reminding import Reminding
from deskapp.ui.widgets.attachment_chip import AttachmentChip
from deskapp.ui.widgets.flow_layout import FlowLayout


def chip_of(reminder: Reminder, session: Session) -> tuple[str, str]:
    """What a chip says of a reminder, and its icon, which is another one where it is due: ("10:45 · Eva", "bell")."""
    now = session.clock.now()
    first_name = reminder.agent.partition(" ")[0]
    text = f"{words.due_time(reminder.due_at, now, session.zone)} · {first_name}"
    return text, "alarm-clock" if reminder.due_at <= now else "bell"


class ChipRow(QWidget):
    """Chips with a bell that flow; hides itself while there are none. Both signals carry the number of a chip."""

    activated = Signal(int)
    removed = Signal(int)

    def __init__(self, margins: tuple[int, int, int, int], *, removable: bool) -> None:
        super().__init__()
        self._removable = removable
        self.chips: list[AttachmentChip] = []
        self._flow = FlowLayout(self, spacing=metrics.SPACE_2)
        self._flow.setContentsMargins(*margins)
        self.hide()

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        """Shows others, each with its icon."""
        for old in self.chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.chips = [self._make(number, *chip) for number, chip in enumerate(chips)]
        self.setVisible(bool(chips))
        self.updateGeometry()

    def _make(self, number: int, text: str, icon_name: str) -> AttachmentChip:
        chip = AttachmentChip(text, removable=self._removable, paper=True, icon_name=icon_name)
        chip.setAccessibleName(self.tr("Reminder: {text}").format(text=text))
        chip.clicked.connect(lambda: self.activated.emit(number))
        chip.removed.connect(lambda: self.removed.emit(number))
        self._flow.addWidget(chip)
        chip.show()
        return chip


class KeptReminders(QObject):
    """The reminders of a note in the info panel or on a page: a bell at its foot, chips above."""

    def __init__(self, session: Session, about: About, button: QToolButton, host: QWidget) -> None:
        super().__init__(host)
        self._session, self._about, self._host = session, about, host
        self._reminding = Reminding(session, host)
        self._subject_id: int | None = None
        self._reminders: tuple[Reminder, ...] = ()
        self.button = button
        button.clicked.connect(self.ask)
        self.row = ChipRow((0, 2, 12, 2), removable=False)
        self.row.activated.connect(self._show_menu)

    def show(self, subject_id: int | None, reminders: tuple[Reminder, ...]) -> None:
        """Shows the reminders of a note."""
        chips = [chip_of(reminder, self._session) for reminder in reminders]
        if (subject_id, reminders) != (self._subject_id, self._reminders) or chips:
            self._subject_id, self._reminders = subject_id, reminders
            self.row.show_chips(chips)

    def ask(self) -> None:
        """Asks whom to remind of the note, and when."""
        if self._subject_id is not None:
            self._reminding.ask(self._about, self._subject_id)

    def _show_menu(self, number: int) -> None:
        chip, menu = self.row.chips[number], QMenu(self._host)
        self._reminding.fill(menu, self._reminders[number])
        show_menu(menu, chip.mapToGlobal(QPoint(0, chip.height())))


class NewReminders(QObject):
    """The reminders that will be made with a note that is being written: chips that can be changed and taken away."""

    changed = Signal()

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._reminding = Reminding(context.session, host)
        self._news: list[NewReminder] = []
        self.row = ChipRow((8, 4, 8, 8), removable=True)
        self.row.removed.connect(self._on_removed)

    def items(self) -> tuple[NewReminder, ...]:
        """What will be made."""
        return tuple(self._news)

    def set_items(self, items: Sequence[NewReminder]) -> None:
        """Others."""
        session, names = self._context.session, self._context.names
        self._news = list(items)
        self.row.show_chips([(self._words(new, session, names.agent(new.agent_id)), "bell-ring") for new in items])

    def ask(self, ticket_id: int) -> None:
        """Asks for one more; an agent has one of a note, so a second one takes its place."""

        def take(new: NewReminder) -> None:
            self.set_items([*(each for each in self._news if each.agent_id != new.agent_id), new])
            self.changed.emit()

        self._reminding.ask(About.TICKET, ticket_id, take)

    def as_data(self) -> list[list[Any]]:
        """For the draft."""
        return [[new.agent_id, new.due_at.isoformat()] for new in self._news]

    def from_data(self, rows: object) -> None:
        """What a draft kept; what is no reminder is passed over."""
        self.set_items([new for row in rows if (new := _new(row)) is not None] if isinstance(rows, list) else [])

    def _words(self, new: NewReminder, session: Session, name: str) -> str:
        time = words.due_time(new.due_at, session.clock.now(), session.zone)
        return self.tr("Remind {name} · {time}").format(name=name, time=time)

    def _on_removed(self, number: int) -> None:
        self.set_items([new for index, new in enumerate(self._news) if index != number])
        self.changed.emit()


def _new(row: object) -> NewReminder | None:
    match row:
        case [int(agent_id), str(moment)]:
            try:
                return NewReminder(agent_id, datetime.fromisoformat(moment))
            except ValueError:
                return None
    return None
