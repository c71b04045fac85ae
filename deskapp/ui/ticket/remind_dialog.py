"""Asks whom to remind of a note and when: the usual times as choices, or any day and time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCalendarWidget, QComboBox, QDateTimeEdit, QGridLayout, QLabel, QRadioButton, QWidget

from deskapp.domain.people import Agent
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.moments import presets, tomorrow_morning
from deskapp.ui.ticket.pictures import avatar_icon
from deskapp.ui.ticket.postpone_dialog import dress
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.text_label import TextLabel


class RemindDialog(DeskDialog):
    """`until` is the chosen moment, aware, in UTC; `agent_id` whom to remind.

    Without two `agents` nobody is asked for, and it is `agent_id`.
    """

    def __init__(
        self, now: datetime, zone: ZoneInfo, agents: Sequence[Agent], agent_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Remind me…") if len(agents) < 2 else self.tr("Remind…"), self.tr("Remind"), parent)
        self._now, self._zone, self._agent_id = now, zone, agent_id
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Who"))
        for agent in agents:
            name = self.tr("{name} (me)").format(name=agent.name) if agent.id == agent_id else agent.name
            self.who.addItem(avatar_icon(agent.name, 20), name, agent.id)
        if len(agents) > 1:
            label = QLabel(self.tr("&Who"))
            label.setBuddy(self.who)
            self.body.addWidget(label)
            self.body.addWidget(self.who)
            self.body.addSpacing(metrics.SPACE_1)
        else:
            self.who.setParent(self)
            self.who.hide()
        self.body.addWidget(QLabel(self.tr("When")))
        self._moments = presets(now, zone)
        self.choices = [QRadioButton(text) for text, _ in self._moments]
        self.other = QRadioButton(self.tr("&At"))
        self.time = self._time_field()
        self.body.addLayout(self._grid())
        self.choices[0].setChecked(True)
        self.choices[0].setFocus()
        self.setMinimumWidth(metrics.scaled(380))

    def agent_id(self) -> int:
        """Whom to remind."""
        chosen = self.who.currentData()
        return chosen if isinstance(chosen, int) else self._agent_id

    def until(self) -> datetime:
        """The chosen moment."""
        for choice, (_, moment) in zip(self.choices, self._moments, strict=True):
            if choice.isChecked():
                return moment
        day, clock = self.time.date(), self.time.time()
        local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)
        return local.astimezone(UTC)

    def begin_with(self, moment: datetime) -> None:
        """Shows a moment that was chosen before; one that is over leaves the first choice."""
        if moment > self._now:
            self._show(moment)
            self.other.setChecked(True)
            self.time.setFocus()

    def refusal(self) -> str:
        if self.until() <= self._now + timedelta(seconds=30):
            return self.tr("Choose a time in the future.")
        return ""

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(metrics.SPACE_4)
        grid.setVerticalSpacing(metrics.SPACE_1)
        grid.setColumnStretch(1, 1)
        for line, (choice, (_, moment)) in enumerate(zip(self.choices, self._moments, strict=True)):
            told = words.due_time(moment, self._now, self._zone)
            choice.setAccessibleDescription(told)
            choice.clicked.connect(self._tell)
            grid.addWidget(choice, line, 0)
            grid.addWidget(TextLabel(told, token="muted", tabular=True), line, 1)
        self.other.clicked.connect(self._tell)
        self.other.toggled.connect(lambda on: on and self.other.hasFocus() and self.time.setFocus())
        grid.addWidget(self.other, len(self.choices), 0)
        grid.addWidget(self.time, len(self.choices), 1)
        return grid

    def _time_field(self) -> QDateTimeEdit:
        field = _TimeField(self.other)
        field.setCalendarPopup(True)
        field.setDisplayFormat(self.tr("ddd d MMM yyyy  H:mm"))
        field.setAccessibleName(self.tr("Day and time"))
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        field.setCalendarWidget(calendar)
        dress(calendar)
        self.time = field
        self._show(tomorrow_morning(self._now, self._zone))
        field.dateTimeChanged.connect(self._on_time_changed)
        return field

    def _show(self, moment: datetime) -> None:
        local = moment.astimezone(self._zone)
        self.time.setDateTime(QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)))

    def _on_time_changed(self) -> None:
        self.other.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.refuse(self.refusal())


class _TimeField(QDateTimeEdit):
    """Whoever goes to the field by the mouse means it."""

    def __init__(self, choice: QRadioButton) -> None:
        super().__init__()
        self._choice = choice

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            self._choice.setChecked(True)
        super().focusInEvent(event)
