"""A report of figures: head, filters, main figures, chart and table of one answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.ui.look import metrics
from deskapp.ui.reports.asked import Asked, known_only
from deskapp.ui.reports.asking import Asking, Told
from deskapp.ui.reports.chart_card import ChartCard
from deskapp.ui.reports.filter_bar import FilterBar
from deskapp.ui.reports.head import ReportHead
from deskapp.ui.reports.offers import offers
from deskapp.ui.reports.report_words import range_text, report_label
from deskapp.ui.reports.table_card import TableCard
from deskapp.ui.reports.tiles import Tiles
from deskapp.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from deskapp.domain.reports.answer import Key
    from deskapp.ui.session import Session

#: What changes while one looks is shown after so long without further changes.
_REFRESH_MS = 1_500


class FiguresPage(Pane):
    """`asked_for(asked)` tells that something else is shown; `behind_wanted(column, key, place of the period)` asks for
    the tickets behind a figure.
    """

    asked_for = Signal(object)
    behind_wanted = Signal(str, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._session = session
        self.asked = Asked()
        self.told: Told | None = None
        self._stale = False
        self.asking = Asking(session, self)
        self.head, self.bar, self.tiles = ReportHead(), FilterBar(), Tiles()
        self.chart, self.table = ChartCard(), TableCard()
        self._refresh = QTimer(self, interval=_REFRESH_MS, singleShot=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        column, inside = QVBoxLayout(self), QWidget()
        parts = QVBoxLayout(inside)
        column.setContentsMargins(metrics.PAGE_MARGIN, 0, 0, 0)
        column.setSpacing(0)
        for fixed in (self.head, self.bar):
            fixed.setContentsMargins(0, 0, metrics.PAGE_MARGIN, 0)
            column.addWidget(fixed)
        parts.setContentsMargins(0, metrics.SPACE_3, metrics.PAGE_MARGIN, metrics.SPACE_2)
        parts.setSpacing(metrics.SPACE_2 + 2)
        for part in (self.tiles, self.chart, self.table):
            parts.addWidget(part, 1 if part is self.chart else 0)
        parts.addStretch(0)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        self.area.setWidget(inside)
        column.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.asking.told.connect(self._show)
        self.asking.refused.connect(self._refuse)
        self.asking.busy.connect(self._show_busy)
        self.bar.changed.connect(self.ask)
        self.chart.changed.connect(self._look)
        self.table.changed.connect(self._look)
        self.tiles.chosen.connect(lambda name: self._look(replace(self.asked, column=name)))
        self.chart.opened.connect(lambda key, bucket: self._want(self.asked.chart_column.name, key, bucket))
        self.table.opened.connect(self._want)
        self.chart.chart.series_hovered.connect(self.table.highlight)
        self._refresh.timeout.connect(self._ask_anew)
        self._session.changed.connect(self._on_changed)

    def ask(self, asked: Asked) -> None:
        """Asks for something else, and shows it when the answer is there."""
        self.asked = asked
        self.bar.show_asked(asked, self.asking.today())
        self.asking.ask(asked)
        self.asked_for.emit(asked)

    def title(self) -> str:
        """What the report is called."""
        return report_label(self.asked.of)

    def _look(self, asked: Asked) -> None:
        """The same figures, looked at in another way."""
        self.asked = asked
        self.asked_for.emit(asked)
        if self.told is not None and not self.asking.running:
            self._show(replace(self.told, asked=asked))
        else:
            self.asking.ask(asked)

    def _show(self, told: Told) -> None:
        offered = offers(told.choices)
        known = known_only(told.asked, {name: [one.key for one in several] for name, several in offered.items()})
        if known != told.asked:
            self.ask(known)
            return
        self.told = told
        self.bar.offer(offered)
        self._say_what()
        self.head.offer_exports(True)
        for part in (self.tiles, self.table):
            part.show()
        self.tiles.show_answer(told.answer, told.before)
        self.table.show_told(told)
        self.chart.show_told(told)

    def _refuse(self, sentence: str) -> None:
        self.told = None
        self._say_what()
        self.head.offer_exports(False)
        for part in (self.tiles, self.table):
            part.hide()
        self.chart.show_sentence(sentence)

    def _say_what(self) -> None:
        self.head.title.setText(self.title())
        parts = [range_text(self.asked.days(self.asking.today())), self._session.zone.key]
        self.head.range.setText(" · ".join([*parts, *self.whose()]))

    def whose(self) -> Sequence[str]:
        """Where the viewer's rights leave something out, whose figures these are."""
        told, who = self.told, self._session.who
        if told is None or not told.answer.partly:
            return ()
        if [row.key for row in told.choices.agents] == [who.agent_id]:
            return (self.tr("your own figures"),)
        return (self.tr("your departments"),)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self.head.range.setText(self.tr("counting…"))
        else:
            self._say_what()

    def _want(self, column: str, key: Key | None, bucket: int | None) -> None:
        self.behind_wanted.emit(column, key, bucket)

    # what changes meanwhile

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.lists or changes.settings or changes.counts:
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    def _ask_anew(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.asking.ask(self.asked)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._ask_anew()
