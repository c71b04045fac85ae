"""The bar of filters: range, periods, departments, channels, agents, tags, and whether the time before is shown too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QWidget

from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.question import By
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.reports.asked import Asked, spanned
from deskapp.ui.reports.choice_popup import Offered
from deskapp.ui.reports.filter_button import FilterButton
from deskapp.ui.reports.range_popup import RangePopup
from deskapp.ui.reports.report_words import by_label
from deskapp.ui.reports.spans import SIDE_BY_SIDE, Span
from deskapp.ui.widgets.chip_button import ChipButton
from deskapp.ui.widgets.flow_layout import FlowLayout
from deskapp.ui.widgets.segmented import Segmented

_SPANS: Mapping[Span, str] = {
    Span.DAYS_7: QT_TRANSLATE_NOOP("ReportSpans", "7 days"),
    Span.DAYS_30: QT_TRANSLATE_NOOP("ReportSpans", "30 days"),
    Span.THIS_MONTH: QT_TRANSLATE_NOOP("ReportSpans", "This month"),
    Span.MONTHS_12: QT_TRANSLATE_NOOP("ReportSpans", "12 months"),
    Span.LAST_MONTH: QT_TRANSLATE_NOOP("ReportSpans", "Last month"),
    Span.THIS_YEAR: QT_TRANSLATE_NOOP("ReportSpans", "This year"),
    Span.LAST_YEAR: QT_TRANSLATE_NOOP("ReportSpans", "Last year"),
    Span.CUSTOM: QT_TRANSLATE_NOOP("ReportSpans", "Custom"),
}
_OTHERS = "others"
#: The filters: the field of `Asked`, and what its rows are.
FILTERS: Mapping[str, Dimension] = {
    "departments": Dimension.DEPARTMENT,
    "channels": Dimension.CHANNEL,
    "agents": Dimension.AGENT,
    "tags": Dimension.TAG,
}


def span_word(span: Span) -> str:
    """What a range is called."""
    return QCoreApplication.translate("ReportSpans", _SPANS[span])


class FilterBar(QWidget):
    """`changed(asked)` comes when the user chose something else."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._today = Asked(), date(2000, 1, 1)
        self.spans = Segmented("accent")
        self.spans.setAccessibleName(self.tr("Range"))
        for span in SIDE_BY_SIDE:
            self.spans.add(span.value, span_word(span))
        self.spans.add(_OTHERS, span_word(Span.CUSTOM), "calendar-days")
        self.spans.chosen.connect(self._on_span_chosen)
        self.by = ChipButton(self.tr("Periods"), framed=True)
        self.by.setMenu(self._periods())
        self.filters = {
            "departments": FilterButton(self.tr("Departments")),
            "channels": FilterButton(self.tr("Channels")),
            "agents": FilterButton(self.tr("Agents")),
            "tags": FilterButton(self.tr("Tags")),
        }
        for name, button in self.filters.items():
            button.chosen.connect(lambda keys, name=name: self._tell(replace(self._asked, **{name: keys})))
        self.compare = QCheckBox(self.tr("Compare"))
        self.compare.setToolTip(self.tr("Show the change against the time before of the same length"))
        self.compare.clicked.connect(lambda on: self._tell(replace(self._asked, compare=on)))
        self._arrange()

    def _arrange(self) -> None:
        row, flow = QHBoxLayout(self), FlowLayout(spacing=metrics.SPACE_2)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_3)
        for widget in (self.spans, self.by, *self.filters.values()):
            flow.addWidget(widget)
        row.addLayout(flow, 1)
        row.addWidget(self.compare, alignment=Qt.AlignmentFlag.AlignTop)
        self.compare.setFixedHeight(metrics.scaled(metrics.BUTTON))

    def show_asked(self, asked: Asked, today: date) -> None:
        """Shows what is asked, without telling."""
        self._asked, self._today = asked, today
        by_name = asked.span in SIDE_BY_SIDE
        self.spans.set_current(asked.span.value if by_name else _OTHERS)
        self.spans.set_text(_OTHERS, span_word(Span.CUSTOM if by_name else asked.span))
        self.by.set_words(by_label(asked.periods(today)), self.tr("by"), "calendar")
        for name, button in self.filters.items():
            button.show_ticked(getattr(asked, name))
        self._show_tags()
        self.compare.setChecked(asked.compare)

    def offer(self, offered: Mapping[str, list[Offered]]) -> None:
        """What each filter offers, by its name in `FILTERS`."""
        for name, button in self.filters.items():
            button.offer(offered[name])
        self._show_tags()

    def _show_tags(self) -> None:
        """Only a report of tags can be narrowed to some."""
        button = self.filters["tags"]
        button.setVisible(button.has_choice() and self._asked.of.rows is Dimension.TAG)

    def _periods(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        actions = {}
        for by in By:
            actions[by] = action = menu.addAction(by_label(by))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, by=by: self._tell(replace(self._asked, by=by)))
        menu.aboutToShow.connect(lambda: actions[self._asked.periods(self._today)].setChecked(True))
        return menu

    def open_ranges(self) -> RangePopup:
        """Opens the other ranges."""
        words = {span: span_word(span) for span in Span}
        popup = RangePopup(words, self._asked.days(self._today), self._today, self)
        popup.chosen.connect(lambda span, days: self._tell(spanned(self._asked, span, days)))
        popup.show_under(self.spans)
        return popup

    def _on_span_chosen(self, key: str) -> None:
        if key != _OTHERS:
            self._tell(spanned(self._asked, Span(key)))
            return
        self.show_asked(self._asked, self._today)  # the range stays what it is until another one is chosen
        self.open_ranges()

    def _tell(self, asked: Asked) -> None:
        if asked != self._asked:
            self.show_asked(asked, self._today)
            self.changed.emit(asked)
