"""Editors of moments, days and times of the day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QHBoxLayout, QTimeEdit, QWidget

from deskapp.domain.rules.operators import Value
from deskapp.ui.look import metrics
from deskapp.ui.ticket.postpone_dialog import dress

_ISO = Qt.DateFormat.ISODate
_MORNING = QTime(8, 0)


class _Times(QWidget):
    """Around one of Qt's editors; nothing is chosen until the user or `show_values` did."""

    changed = Signal()

    def __init__(self, name: str, editor: QDateTimeEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        editor.setAccessibleName(name)
        editor.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        editor.wheelEvent = _ignore_wheel  # type: ignore[method-assign]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(editor)
        self.setFocusProxy(editor)
        if editor.calendarPopup():
            dress(editor.calendarWidget())
        editor.dateTimeChanged.connect(lambda _: self.changed.emit())

    def show_moment(self, moment: QDateTime) -> None:
        """Shows a moment without telling."""
        was = self.editor.blockSignals(True)
        self.editor.setDateTime(moment)
        self.editor.blockSignals(was)


def _ignore_wheel(event: QWheelEvent) -> None:
    event.ignore()


class MomentValue(_Times):
    """A day and a time in the workspace's zone; the value is ISO 8601 in UTC."""

    def __init__(self, name: str, zone: ZoneInfo, now: datetime, parent: QWidget | None = None) -> None:
        editor = QDateTimeEdit()
        editor.setCalendarPopup(True)
        editor.setDisplayFormat(f"{_day_format()} H:mm")
        super().__init__(name, editor, parent)
        self._zone = zone
        self._show(now)

    def values(self) -> tuple[Value, ...]:
        """The moment."""
        day, clock = self.editor.date(), self.editor.time()
        local = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute(), tzinfo=self._zone)
        return (local.astimezone(UTC).isoformat(),)

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a moment; what is none leaves what stands there."""
        try:
            self._show(datetime.fromisoformat(str(values[0])))
        except (ValueError, IndexError):
            return

    def _show(self, moment: datetime) -> None:
        local = moment.astimezone(self._zone)
        day, clock = QDate(local.year, local.month, local.day), QTime(local.hour, local.minute)
        self.show_moment(QDateTime(day, clock))


class DayValue(_Times):
    """A day; the value is YYYY-MM-DD."""

    def __init__(self, name: str, zone: ZoneInfo, now: datetime, parent: QWidget | None = None) -> None:
        editor = QDateEdit()
        editor.setCalendarPopup(True)
        editor.setDisplayFormat(_day_format())
        super().__init__(name, editor, parent)
        today = now.astimezone(zone)
        self.show_moment(QDateTime(QDate(today.year, today.month, today.day), _MORNING))

    def values(self) -> tuple[Value, ...]:
        """The day."""
        return (self.editor.date().toString(_ISO),)

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a day; what is none leaves what stands there."""
        day = QDate.fromString(str(values[0]), _ISO) if values else QDate()
        if day.isValid():
            self.show_moment(QDateTime(day, _MORNING))


class ClockValue(_Times):
    """A time of the day; the value is HH:MM."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        editor = QTimeEdit(_MORNING)
        editor.setDisplayFormat("H:mm")
        super().__init__(name, editor, parent)

    def values(self) -> tuple[Value, ...]:
        """The time."""
        return (self.editor.time().toString("HH:mm"),)

    def show_values(self, values: Sequence[Value]) -> None:
        """Shows a time; what is none leaves what stands there."""
        clock = QTime.fromString(str(values[0]), "HH:mm") if values else QTime()
        if clock.isValid():
            self.show_moment(QDateTime(QDate.currentDate(), clock))


def _day_format() -> str:
    return QLocale().dateFormat(QLocale.FormatType.ShortFormat)
