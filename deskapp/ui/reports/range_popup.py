"""Other ranges than the usual ones: some by name, and two days that one types or takes from a calendar."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.reports.question import Bucket
from deskapp.ui.look import metrics
from deskapp.ui.reports.report_words import day_pattern, range_text
from deskapp.ui.reports.spans import NAMED, Span, range_of
from deskapp.ui.ticket.postpone_dialog import dress
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.popup import Popup
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel


class RangePopup(Popup):
    """`chosen(span, days)`: `days` are None for a range by name."""

    chosen = Signal(object, object)

    def __init__(self, words: Mapping[Span, str], days: Bucket, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Other ranges"))
        self._today = today
        self.named = {span: push_button(words[span], "plain", size="small") for span in NAMED}
        self.begin, self.end = self._edit(self.tr("From"), days.begin), self._edit(self.tr("To"), days.end)
        self.refusal = TextLabel("", metrics.SMALL, token="danger")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.show_button = push_button(self.tr("Show"), "primary")
        self.show_button.clicked.connect(self._take)
        for span, button in self.named.items():
            button.setToolTip(self._days_of(span))
            button.clicked.connect(lambda _=False, span=span: self._choose(span, None))
        self._arrange()

    def _arrange(self) -> None:
        column, names, grid = QVBoxLayout(self), QHBoxLayout(), QGridLayout()
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(metrics.SPACE_2 + 2)
        for button in self.named.values():
            names.addWidget(button)
        column.addLayout(names)
        column.addWidget(Separator())
        for place, (words, edit) in enumerate(((self.tr("From"), self.begin), (self.tr("To"), self.end))):
            label = TextLabel(words, token="muted")
            label.setBuddy(edit)
            grid.addWidget(label, place, 0)
            grid.addWidget(edit, place, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self.refusal)
        column.addWidget(self.show_button, alignment=Qt.AlignmentFlag.AlignRight)
        self.adjustSize()

    def _edit(self, name: str, day: date) -> QDateEdit:
        edit = QDateEdit(QDate(day.year, day.month, day.day))
        edit.setCalendarPopup(True)
        edit.setDisplayFormat(day_pattern())
        dress(edit.calendarWidget())
        edit.setAccessibleName(name)
        return edit

    def _days_of(self, span: Span) -> str:
        return range_text(range_of(span, self._today))

    def show_under(self, anchor: QWidget) -> None:
        """Opens below a widget, with the keyboard in the first day."""
        self.open_under(anchor)
        self.begin.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self) -> None:
        days = Bucket(_day(self.begin), _day(self.end))
        if days.end < days.begin:
            self.refusal.setText(self.tr("The range ends before it begins."))
            self.refusal.show()
            self.adjustSize()
        else:
            self._choose(Span.CUSTOM, days)

    def _choose(self, span: Span, days: Bucket | None) -> None:
        self.close()
        self.chosen.emit(span, days)


def _day(edit: QDateEdit) -> date:
    day = edit.date()
    return date(day.year(), day.month(), day.day())
