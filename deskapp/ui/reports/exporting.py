"""Taking a report along: asks for a place, writes the file, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from deskapp.ui.reports.asking import Told
from deskapp.ui.reports.report_words import report_label

if TYPE_CHECKING:
    from deskapp.ui.reports.figures_page import FiguresPage
    from deskapp.ui.session import Session


class Exporting(QObject):
    """The ways in which figures leave, by the ending of the file. Those that are not here are not offered."""

    def __init__(self, session: Session, page: FiguresPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._page = session, page
        chart = page.chart.chart
        self._writers: Mapping[str, Callable[[Path], None]] = {"png": chart.chart_png, "svg": chart.chart_svg}
        for kind, button in page.head.exports.items():
            button.setVisible(kind in self._writers)
        page.head.export_wanted.connect(self.ask)

    def ask(self, kind: str) -> None:
        """Asks where the file shall be, and writes it there."""
        if self._page.told is None:
            return
        title = self.tr("Export the report")
        forms = f"{kind.upper()} (*.{kind})"
        name, _ = QFileDialog.getSaveFileName(self._page, title, suggestion(self._page.told, kind), forms)
        if name:
            path = Path(name)
            self.write(kind, path if path.suffix else path.with_suffix(f".{kind}"))

    def write(self, kind: str, path: Path) -> None:
        """Writes a file and says so, or why it could not be written."""
        try:
            self._writers[kind](path)
        except OSError as error:
            reason = error.strerror or str(error)
            self._session.failed.emit(
                self.tr("{name} cannot be written: {reason}").format(name=path.name, reason=reason)
            )
            return
        self._session.told.emit(self.tr("{name} is written.").format(name=path.name), None)


def suggestion(told: Told, kind: str) -> str:
    """A name for the file: "Departments 2024-11-01 2025-10-31.csv"."""
    days = told.answer.question.range
    return f"{report_label(told.asked.of)} {days.begin} {days.end}.{kind}"
