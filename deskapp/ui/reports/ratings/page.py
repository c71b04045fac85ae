"""The page of the ratings: head, filters, and the report."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.reports.asked import Asked, known_only
from deskapp.ui.reports.filter_bar import FilterBar
from deskapp.ui.reports.offers import offers
from deskapp.ui.reports.ratings.report import RatingsReport
from deskapp.ui.reports.report_words import range_text
from deskapp.ui.widgets.elided_label import ElidedLabel
from deskapp.ui.widgets.pane import Pane

if TYPE_CHECKING:
    from deskapp.services.reports import Choices
    from deskapp.ui.session import Session


class RatingsPage(Pane):
    """`asked` holds the range and the filters, which the other reports share; the rest of it does not matter here."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._session = session
        self.asked = Asked()
        self.heading = ElidedLabel(self.title(), metrics.DISPLAY, metrics.SEMIBOLD)
        self.range = ElidedLabel("", token="muted")
        self.bar, self.report = FilterBar(), RatingsReport(session)
        self.bar.changed.connect(self.ask)
        for unused in (self.bar.by, self.bar.compare):
            unused.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, metrics.SPACE_3)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.bar)
        column.addSpacing(metrics.SPACE_3)
        column.addWidget(self.report, 1)
        self.setFocusProxy(self.report)

    def title(self) -> str:
        """What the report is called."""
        return self.tr("Ratings")

    def ask(self, asked: Asked) -> None:
        """Shows the ratings of a range, within filters."""
        self.asked = asked = replace(asked, report=Asked().report)
        today = self._session.clock.now().astimezone(self._session.zone).date()
        self.bar.show_asked(asked, today)
        self.range.setText(f"{range_text(asked.days(today))} · {self._session.zone.key}")
        self.report.ask(asked.question(today))

    def tickets(self) -> tuple[int, ...]:
        """The tickets of the ratings that are listed."""
        return self.report.model.tickets()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        session = self._session
        session.read(lambda: session.desk.reports.choices(session.who), self._offer)

    def _offer(self, choices: Choices) -> None:
        offered = offers(choices)
        self.bar.offer(offered)
        known = known_only(self.asked, {name: [one.key for one in several] for name, several in offered.items()})
        if known != self.asked:
            self.ask(known)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(metrics.scaled(metrics.PANE_HEADER))
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2 + metrics.SPACE_1)
        row.addWidget(self.heading)
        row.addWidget(self.range, 1)
        return head
