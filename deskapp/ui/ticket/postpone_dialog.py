"""Asks until when a ticket is postponed; the menu of *Postpone* offers the usual times."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QPalette, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLabel, QMenu, QTimeEdit, QToolButton, QWidget

from deskapp.ui import words
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.session import Session
from deskapp.ui.ticket.moments import in_a_week, in_an_hour, monday_morning, tomorrow_morning
from deskapp.ui.widgets.desk_dialog import DeskDialog


class PostponeDialog(DeskDialog):
    """A calendar and a time. `until` is the chosen moment, aware, in UTC."""

    def __init__(self, now: datetime, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Postpone until"), self.tr("Postpone"), parent)
        self._now, self._zone = now, zone
        first = tomorrow_morning(now, zone).astimezone(zone)
        self.calendar = QCalendarWidget()
        self.calendar.setGridVisible(False)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        today = now.astimezone(zone)
        self.calendar.setMinimumDate(QDate(today.year, today.month, today.day))
        self.calendar.setSelectedDate(QDate(first.year, first.month, first.day))
        self.calendar.setAccessibleName(self.tr("Day"))
        dress(self.calendar)
        self.time = QTimeEdit(QTime(first.hour, first.minute))
        self.time.setDisplayFormat("H:mm")
        self.time.setAccessibleName(self.tr("Time"))
        label = QLabel(self.tr("&Time"))
        label.setBuddy(self.time)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.time)
        row.addStretch(1)
        self.body.addWidget(self.calendar)
        self.body.addLayout(row)
        self.calendar.selectionChanged.connect(self._tell)
        self.time.timeChanged.connect(self._tell)
        self.calendar.activated.connect(self.try_accept)
        self.resize(360, 0)
        self.calendar.setFocus()

    def until(self) -> datetime:
        """The chosen moment."""
        moment = QDateTime(self.calendar.selectedDate(), self.time.time())
        day, clock = moment.date(), moment.time()
        local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)
        return local.astimezone(UTC)

    def refusal(self) -> str:
        if self.until() <= self._now + timedelta(seconds=30):
            return self.tr("Choose a time in the future.")
        return ""

    def _tell(self) -> None:
        self.refuse(self.refusal())


def dress(calendar: QCalendarWidget) -> None:
    """The calendar in the colours and with the icons of the desk."""
    weekend = QTextCharFormat()
    weekend.setForeground(tokens().muted)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, weekend)
    palette = calendar.palette()
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Base, tokens().surface)
    calendar.setPalette(palette)
    for name, picture in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(picture))


def fill_postpone_menu(menu: QMenu, session: Session, chosen: Callable[[datetime], None], parent: QWidget) -> None:
    """Fills a menu with the usual times and *Pick a date and time…*; `chosen` gets the moment."""
    menu.clear()
    now, zone = session.clock.now(), session.zone
    rows = (
        (QCoreApplication.translate("PostponeMenu", "In 1 hour"), in_an_hour),
        (QCoreApplication.translate("PostponeMenu", "Tomorrow 9:00"), tomorrow_morning),
        (QCoreApplication.translate("PostponeMenu", "Monday 9:00"), monday_morning),
        (QCoreApplication.translate("PostponeMenu", "In a week"), in_a_week),
    )
    for text, moment in rows:
        until = moment(now, zone)
        action = menu.addAction(icon("clock"), f"{text}\t{words.long_time(until, zone)}")
        action.triggered.connect(lambda _=False, until=until: chosen(until))
    menu.addSeparator()
    pick = menu.addAction(icon("calendar-days"), QCoreApplication.translate("PostponeMenu", "Pick a date and time…"))
    pick.triggered.connect(lambda: ask_until(session, chosen, parent))


def ask_until(session: Session, chosen: Callable[[datetime], None], parent: QWidget) -> None:
    """Opens the dialog; `chosen` gets the moment when it is accepted."""
    dialog = PostponeDialog(session.clock.now(), session.zone, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: chosen(dialog.until()))
    dialog.open()
