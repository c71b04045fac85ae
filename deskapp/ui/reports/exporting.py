"""Taking a report along: as figures for a spreadsheet, as a picture of its chart, or as pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from deskapp.channels.whole_file import whole_file
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.lines import Layout
from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.exports.exporter import Exporter
from deskapp.ui.reports.exports.files import prepared
from deskapp.ui.reports.report_file import sheet_text
from deskapp.ui.reports.report_words import report_label
from deskapp.ui.reports.taking_along import document_of

if TYPE_CHECKING:
    from deskapp.ui.reports.figures_page import FiguresPage
    from deskapp.ui.session import Session


class Exporting(QObject):
    """Asks where to, and writes what the page shows."""

    def __init__(self, session: Session, page: FiguresPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        self.exporter = Exporter(session, page)
        page.head.export_wanted.connect(self.ask)

    def ask(self, kind: str) -> None:
        """Asks where the file shall be, and writes it there."""
        if self._page.told is not None:
            self.exporter.ask(kind, proposal(self._page.told), self.writer(kind, self._page.told))

    def writer(self, kind: str, told: Told) -> Callable[[Path], None]:
        """What writes the figures or the page as a file of a kind, on any thread."""
        if kind == "csv":
            return _sheet_writer(told)
        session = self._session
        workspace = session.desk.workspace.settings()
        return prepared(kind, document_of(self._page, told, workspace.name, session.clock.now(), session.zone))


def proposal(told: Told) -> str:
    """What the file may be called: "Departments 2024-11-01 2025-10-31"."""
    days = told.answer.question.range
    return f"{report_label(told.asked.of)} {days.begin} {days.end}"


def _sheet_writer(told: Told) -> Callable[[Path], None]:
    """The columns and lines of the table."""
    layout = Layout.PERIODS if told.asked.by_period else Layout.ROWS
    text = sheet_text(told.answer, [COLUMNS[name] for name in told.asked.shown_columns], layout)

    def write(path: Path) -> None:
        with whole_file(path) as file:
            file.write(text)

    return write
