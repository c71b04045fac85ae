"""The reports as a place of the window: the list of them at the left, and the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.reports.answer import Key
from deskapp.domain.reports.catalogue import OF_RATINGS
from deskapp.domain.reports.saved import SavedReport
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.drilling import Drilling, Found
from deskapp.ui.reports.exporting import Exporting
from deskapp.ui.reports.figures_page import FiguresPage
from deskapp.ui.reports.keeping import Keeping
from deskapp.ui.reports.memory import Memory
from deskapp.ui.reports.ratings.page import RatingsPage
from deskapp.ui.reports.side import ReportSide
from deskapp.ui.widgets.window_place import WindowPlace

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class ReportsPlace(WindowPlace):
    """`tickets_wanted(Found)` asks to list the tickets behind a figure, `ticket_wanted(id)` to open one of them;
    `renamed` tells of another title.
    """

    tickets_wanted = Signal(object)
    ticket_wanted = Signal(int)
    renamed = Signal()
    searches = False

    def __init__(self, session: Session, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._memory = Memory(settings, session.who.agent_id)
        self.reports = self.side = ReportSide(session.who.agent_id)
        self.keeping = Keeping(session)
        self.page = FiguresPage(session)
        self.page.head.add(self.keeping)
        self._drilling = Drilling(session, self)
        self.exporting = Exporting(session, self.page, self)
        self.ratings = RatingsPage(session)
        self._pages = QStackedLayout(self)
        for page in (self.page, self.ratings):
            self._pages.addWidget(page)
        self.setFocusProxy(self.reports)
        self._connect()
        self.keeping.read()
        self.page.ask(self._memory.last())

    def _connect(self) -> None:
        self.reports.report_chosen.connect(self.show_report)
        self.reports.saved_chosen.connect(self.show_saved)
        self.reports.menu_wanted.connect(self.keeping.open_menu)
        self.keeping.listed.connect(self._on_listed)
        self.page.asked_for.connect(self._on_asked_for)
        self.page.behind_wanted.connect(self._find)
        self._drilling.found.connect(self.tickets_wanted)
        self.ratings.report.ticket_wanted.connect(self._open_rated)
        self._session.changed.connect(self._on_changed)

    def flush(self) -> None:
        self._drilling.forget()

    def title(self) -> str:
        """The report's name, or the one under which it was saved."""
        saved = self.keeping.open
        name = self.ratings.title() if self.shows_ratings else saved.name if saved is not None else self.page.title()
        return self.tr("Reports: {name}").format(name=name)

    @property
    def shows_ratings(self) -> bool:
        """Whether it is single ratings that are shown, not figures."""
        return self._pages.currentWidget() is self.ratings

    def show_report(self, name: str) -> None:
        """Shows a report over the range and with the filters that are chosen."""
        self.keeping.leave()
        asked = self.ratings.asked if self.shows_ratings else self.page.asked
        if name == OF_RATINGS:
            self._pages.setCurrentWidget(self.ratings)
            self.ratings.ask(asked)
            self._tell_chosen()
        else:
            self._pages.setCurrentWidget(self.page)
            self.page.ask(asked.turned_to(self._memory.of(name)))

    def show_saved(self, saved_id: int) -> None:
        """Shows a saved report as it was saved."""
        asked = self.keeping.take(saved_id)
        if asked is not None:
            self._pages.setCurrentWidget(self.page)
            self.page.ask(asked)

    def _on_asked_for(self, asked: Asked) -> None:
        self._memory.keep(asked)
        self.keeping.show_asked(asked)
        self._tell_chosen()

    def _on_listed(self, saved: Sequence[SavedReport]) -> None:
        self.reports.show_saved(saved)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        saved = None if self.shows_ratings else self.keeping.open
        report = OF_RATINGS if self.shows_ratings else self.page.asked.report
        self.reports.show_chosen(report, saved.id if saved is not None else None)
        self.renamed.emit()

    def _open_rated(self, ticket_id: int) -> None:
        """Opens a ticket among those of all ratings that are listed."""
        self.tickets_wanted.emit(Found(self.ratings.title(), self.ratings.tickets(), ""))
        self.ticket_wanted.emit(ticket_id)

    def _find(self, column: str, key: Key | None, place: int | None) -> None:
        if self.page.told is not None:
            self._drilling.find(self.page.told, column, key, place)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.settings:
            self.keeping.read()
