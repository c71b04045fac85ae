"""The reports as a place of the window: the list of them at the left, and the one that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.changes import Changes
from deskapp.domain.reports.answer import Key
from deskapp.domain.reports.saved import SavedReport
from deskapp.ui.reports.asked import Asked
from deskapp.ui.reports.drilling import Drilling
from deskapp.ui.reports.exporting import Exporting
from deskapp.ui.reports.figures_page import FiguresPage
from deskapp.ui.reports.keeping import Keeping
from deskapp.ui.reports.memory import Memory
from deskapp.ui.reports.side import ReportSide
from deskapp.ui.widgets.window_place import WindowPlace

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class ReportsPlace(WindowPlace):
    """`tickets_wanted(Found)` asks to list the tickets behind a figure; `renamed` tells of another title."""

    tickets_wanted = Signal(object)
    renamed = Signal()
    searches = False

    def __init__(self, session: Session, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._memory = Memory(settings)
        self.reports = self.side = ReportSide(session.who.agent_id)
        self.keeping = Keeping(session)
        self.page = FiguresPage(session)
        self.page.head.add(self.keeping)
        self._drilling = Drilling(session, self)
        self.exporting = Exporting(session, self.page, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
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
        self._session.changed.connect(self._on_changed)

    def flush(self) -> None:
        self._drilling.forget()

    def title(self) -> str:
        """The report's name, or the one under which it was saved."""
        saved = self.keeping.open
        return self.tr("Reports: {name}").format(name=saved.name if saved is not None else self.page.title())

    def show_report(self, name: str) -> None:
        """Shows a report over the range and with the filters that are chosen."""
        self.keeping.leave()
        self.page.ask(self.page.asked.turned_to(self._memory.of(name)))

    def show_saved(self, saved_id: int) -> None:
        """Shows a saved report as it was saved."""
        asked = self.keeping.take(saved_id)
        if asked is not None:
            self.page.ask(asked)

    def _on_asked_for(self, asked: Asked) -> None:
        self._memory.keep(asked)
        self.keeping.show_asked(asked)
        self._show_chosen()
        self.renamed.emit()

    def _on_listed(self, saved: Sequence[SavedReport]) -> None:
        self.reports.show_saved(saved)
        self._show_chosen()
        self.renamed.emit()

    def _show_chosen(self) -> None:
        saved = self.keeping.open
        self.reports.show_chosen(self.page.asked.report, saved.id if saved is not None else None)

    def _find(self, column: str, key: Key | None, place: int | None) -> None:
        if self.page.told is not None:
            self._drilling.find(self.page.told, column, key, place)

    def _on_changed(self, changes: Changes) -> None:
        if changes.everything or changes.settings:
            self.keeping.read()
