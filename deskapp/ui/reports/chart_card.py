"""The card of the chart: which column, as what kind, and the chart itself or the sentence why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from deskapp.domain.reports.catalogue import Dimension
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.measures import NOTHING
from deskapp.ui.look import metrics
from deskapp.ui.marks import QT_TRANSLATE_NOOP
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.chart_data import chart_data, stacks
from deskapp.ui.reports.charts.data import ChartKind
from deskapp.ui.reports.charts.view import ChartView
from deskapp.ui.reports.report_words import column_label, column_tip, range_text
from deskapp.ui.widgets.chip_button import ChipButton
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.icon_label import IconLabel
from deskapp.ui.widgets.pane import Card
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.text_label import TextLabel

_KINDS: Mapping[ChartKind, tuple[str, str]] = {
    ChartKind.AREA: (QT_TRANSLATE_NOOP("ReportChart", "Area"), "chart-area"),
    ChartKind.LINE: (QT_TRANSLATE_NOOP("ReportChart", "Line"), "chart-line"),
    ChartKind.BAR: (QT_TRANSLATE_NOOP("ReportChart", "Bar"), "chart-column"),
    ChartKind.PIE: (QT_TRANSLATE_NOOP("ReportChart", "Pie"), "chart-pie"),
}
#: Of a dimension: by what the chart is split, and whose shares a pie shows.
_SPLITS: Mapping[Dimension, tuple[str, str]] = {
    Dimension.DEPARTMENT: (
        QT_TRANSLATE_NOOP("ReportChart", "by department"),
        QT_TRANSLATE_NOOP("ReportChart", "share of departments"),
    ),
    Dimension.AGENT: (
        QT_TRANSLATE_NOOP("ReportChart", "by agent"),
        QT_TRANSLATE_NOOP("ReportChart", "share of agents"),
    ),
    Dimension.CHANNEL: (
        QT_TRANSLATE_NOOP("ReportChart", "by channel"),
        QT_TRANSLATE_NOOP("ReportChart", "share of channels"),
    ),
    Dimension.TAG: (QT_TRANSLATE_NOOP("ReportChart", "by tag"), QT_TRANSLATE_NOOP("ReportChart", "share of tags")),
}
_LEAST, _MOST = 318, 460


def _word(text: str) -> str:
    return QCoreApplication.translate("ReportChart", text)


class ChartCard(Card):
    """`changed(asked)` comes when another column or kind was chosen; `opened(key, place of the period)` asks for the
    tickets behind a point.
    """

    changed = Signal(object)
    opened = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._asked = Asked()
        self.column = ChipButton(self.tr("Column of the chart"))
        self.column.setMenu(QMenu(self))
        self.column.menu().setToolTipsVisible(True)
        self.column.menu().aboutToShow.connect(self._fill_columns)
        self.hint = ElidedLabel("", token="muted")
        self.kinds = Segmented("accent")
        self.kinds.setAccessibleName(self.tr("Kind of chart"))
        for kind, (words, icon_name) in _KINDS.items():
            self.kinds.add(kind.value, _word(words), icon_name)
        self.kinds.chosen.connect(lambda key: self._tell(replace(self._asked, chart=ChartKind(key))))
        self.chart = ChartView()
        self.chart.point_clicked.connect(self.opened)
        self.sentence = TextLabel("", metrics.TITLE, token="muted")
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.chart)
        self._stack.addWidget(self.sentence)
        self.note = self._make_note()
        self._arrange()

    def _arrange(self) -> None:
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(metrics.SPACE_3, metrics.SPACE_2, metrics.SPACE_3, metrics.SPACE_2)
        column.setSpacing(metrics.SPACE_2)
        head.setSpacing(metrics.SPACE_2)
        head.addWidget(self.column)
        head.addWidget(self.hint, 1)
        head.addWidget(self.kinds)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.note)
        self.setMinimumHeight(metrics.scaled(_LEAST))
        self.setMaximumHeight(metrics.scaled(_MOST))

    def _make_note(self) -> QWidget:
        note = QWidget()
        column, row = QVBoxLayout(note), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.SPACE_2 - 2)
        column.addWidget(Separator())
        column.addLayout(row)
        row.setSpacing(metrics.SPACE_2 - 2)
        row.addWidget(IconLabel("info", metrics.ICON_INLINE))
        words = self.tr(
            "A pie is offered for columns whose parts add up. Averages and percentages are not, "
            "they are greyed with the reason."
        )
        row.addWidget(ElidedLabel(words, metrics.SMALL, token="muted"), 1)
        return note

    def show_told(self, told: Told) -> None:
        """Shows the chart of an answer."""
        asked = self._asked = told.asked
        self.column.set_words(column_label(asked.chart_column))
        self.kinds.set_segment_enabled(ChartKind.PIE.value, asked.adds_up, self._why_no_pie())
        self.kinds.set_current(asked.shown_chart.value)
        self.hint.setText(self._hint(told))
        self.note.setVisible(asked.shown_chart is ChartKind.PIE)
        if told.answer.total == NOTHING:
            self.show_sentence(self._nothing(told))
            return
        self.chart.show_chart(chart_data(told))
        self._stack.setCurrentWidget(self.chart)

    def show_sentence(self, sentence: str) -> None:
        """Shows why there is no chart."""
        self.sentence.setText(sentence)
        self._stack.setCurrentWidget(self.sentence)

    def _nothing(self, told: Told) -> str:
        """That nothing happened, and between which days anything did."""
        nothing, span = self.tr("Nothing happened in this range."), told.choices.span
        if span is None:
            return nothing
        return nothing + "\n" + self.tr("There are figures of {days}.").format(days=range_text(span))

    def _why_no_pie(self) -> str:
        if self._asked.adds_up:
            return ""
        if not self._asked.of.rows_add_up:
            return self.tr("No pie: a ticket may have several tags, so the parts do not add up to a whole.")
        return self.tr("No pie: averages and percentages do not add up to a whole.")

    def _hint(self, told: Told) -> str:
        split, share = _SPLITS[self._asked.of.rows]
        if self._asked.shown_chart is ChartKind.PIE:
            return f"{_word(share)} · {range_text(told.answer.question.range)}"
        if stacks(told) and self._asked.shown_chart is not ChartKind.LINE:
            return self.tr("{split}, stacked").format(split=_word(split))
        return _word(split)

    def _fill_columns(self) -> None:
        menu = self.column.menu()
        menu.clear()
        group = QActionGroup(menu)
        for name in self._asked.of.columns:
            column = COLUMNS[name]
            action = menu.addAction(column_label(column))
            action.setToolTip(column_tip(column))
            action.setStatusTip(column_tip(column))
            action.setCheckable(True)
            action.setChecked(column is self._asked.chart_column)
            group.addAction(action)
            action.triggered.connect(lambda _=False, name=name: self._tell(replace(self._asked, column=name)))

    def _tell(self, asked: Asked) -> None:
        if asked != self._asked:
            self.changed.emit(asked)
