"""The editors of custom fields, one for each kind. `left` says that what stands there shall be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QCalendarWidget, QCheckBox, QComboBox, QLineEdit, QMenu, QWidget, QWidgetAction

from deskapp.domain.field_values import YES
from deskapp.domain.fields import CustomField
from deskapp.domain.vocabulary import FieldKind
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.icons import icon
from deskapp.ui.ticket.editing import claims_enter
from deskapp.ui.ticket.postpone_dialog import dress

_ISO = Qt.DateFormat.ISODate
_DAY_FORMATS = ("d.M.yyyy", "d/M/yyyy", "dMMMyyyy", "dMMMMyyyy")


class LineEditor(QLineEdit):
    """A line of text or a number; Enter saves, Esc brings back what stood there."""

    left = Signal()

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))

    def value(self) -> str:
        """What stands in the line."""
        return self.text()

    def show_value(self, value: str) -> None:
        """Shows a value from its beginning."""
        self._shown = self.words_of(value)
        self.setText(self._shown)
        self.setCursorPosition(0)

    def words_of(self, value: str) -> str:
        """How a value is written."""
        return value

    def set_read_only(self, read_only: bool) -> None:
        """Lets the text be selected and copied only."""
        self.setReadOnly(read_only)

    def event(self, event: QEvent) -> bool:
        if claims_enter(event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            if event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
                event.ignore()
                return True
            if event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class DateEditor(LineEditor):
    """A day, typed or chosen from a calendar; kept as YYYY-MM-DD."""

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        super().__init__(field, parent)
        self.setPlaceholderText(self.tr("day"))
        self._pick = self.addAction(icon("calendar-days"), QLineEdit.ActionPosition.TrailingPosition)
        self._pick.setToolTip(self.tr("Choose a day"))
        self._pick.triggered.connect(self.open_calendar)

    def value(self) -> str:
        """The day, or what was typed where it is none."""
        typed = self.text().strip()
        day = QDate.fromString(typed, _ISO)
        for pattern in _DAY_FORMATS:
            if not day.isValid():
                day = QLocale().toDate(typed.replace(" ", ""), pattern)
        return day.toString(_ISO) if day.isValid() else typed

    def words_of(self, value: str) -> str:
        """The day as people write it."""
        return words.field_words(FieldKind.DATE, value)

    def set_read_only(self, read_only: bool) -> None:
        """Takes the calendar away too."""
        super().set_read_only(read_only)
        self._pick.setVisible(not read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Opens a calendar below the line."""
        menu, calendar = QMenu(self), QCalendarWidget()
        menu.aboutToHide.connect(menu.deleteLater)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setAccessibleName(self.accessibleName())
        dress(calendar)
        day = QDate.fromString(self.value(), _ISO)
        if day.isValid():
            calendar.setSelectedDate(day)
        calendar.clicked.connect(lambda chosen: self._choose(menu, chosen))
        calendar.activated.connect(lambda chosen: self._choose(menu, chosen))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)
        menu.addAction(icon("x"), self.tr("No day")).triggered.connect(lambda: self._choose(menu, QDate()))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
        calendar.setFocus()

    def _choose(self, menu: QMenu, day: QDate) -> None:
        menu.close()
        self.setText(self.words_of(day.toString(_ISO)) if day.isValid() else "")
        self.setFocus()
        self.left.emit()


class YesNoEditor(QCheckBox):
    """Yes or no, saved with the click."""

    left = Signal()

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self.clicked.connect(self.left)

    def value(self) -> str:
        """Yes as it is kept, or nothing."""
        return YES if self.isChecked() else ""

    def show_value(self, value: str) -> None:
        """Ticks it for yes."""
        self.setChecked(value == YES)

    def set_read_only(self, read_only: bool) -> None:
        """Shows the tick only."""
        self.setEnabled(not read_only)


class ChoiceEditor(QComboBox):
    """One of the field's values or none, saved when it is chosen. The wheel scrolls the panel, never the value."""

    left = Signal()

    def __init__(self, field: CustomField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem("–", "")
        for option in field.options:
            self.addItem(option, option)
        self.setFixedHeight(metrics.scaled(metrics.FIELD_IN_RULE))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.activated.connect(self.left)

    def value(self) -> str:
        """The chosen value, or nothing."""
        return str(self.currentData() or "")

    def show_value(self, value: str) -> None:
        """Chooses a value."""
        self.setCurrentIndex(max(0, self.findData(value)))
        self.setToolTip(value)

    def set_read_only(self, read_only: bool) -> None:
        """Shows the value only."""
        self.setEnabled(not read_only)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


EDITORS: Mapping[FieldKind, Callable[[CustomField], LineEditor | YesNoEditor | ChoiceEditor]] = {
    FieldKind.TEXT: LineEditor,
    FieldKind.NUMBER: LineEditor,
    FieldKind.DATE: DateEditor,
    FieldKind.YES_NO: YesNoEditor,
    FieldKind.CHOICE: ChoiceEditor,
}
