"""Reports under a name: which there are, which one is open, and keeping, naming, sharing and removing them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from deskapp.domain.errors import DeskError
from deskapp.domain.reports.saved import SavedReport
from deskapp.ui.look.icons import icon
from deskapp.ui.reports.asked import Asked, read, written
from deskapp.ui.reports.report_words import report_label
from deskapp.ui.reports.save_dialog import SaveDialog
from deskapp.ui.session import error_words
from deskapp.ui.widgets.chip_button import ChipButton

if TYPE_CHECKING:
    from deskapp.ui.session import Session


class Keeping(ChipButton):
    """The button that keeps what is shown. `listed(reports)` comes whenever they were read; `opened()` when another one
    is the open one.
    """

    listed = Signal(object)
    opened = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent, framed=True)
        self._session = session
        self._reports: dict[int, SavedReport] = {}
        self._asked = Asked()
        self._open_id: int | None = None
        self.set_words(self.tr("Save"), icon="bookmark")
        self.setMenu(QMenu(self))
        self.menu().aboutToShow.connect(lambda: self._fill(self.menu(), self.open))

    @property
    def open(self) -> SavedReport | None:
        """The saved report that is shown, perhaps with changes."""
        return self._reports.get(self._open_id) if self._open_id is not None else None

    def read(self) -> None:
        """Reads what is kept."""
        session = self._session
        session.read(lambda: session.desk.saved_reports.listing(session.who), self._on_listed)

    def take(self, saved_id: int) -> Asked | None:
        """Opens a saved report; None where there is none any longer."""
        found = self._reports.get(saved_id)
        self._open_id = saved_id if found is not None else None
        return read(found.report, found.body) if found is not None else None

    def show_asked(self, asked: Asked) -> None:
        """What is shown now; another report closes the open one."""
        self._asked = asked
        if self.open is not None and self.open.report != asked.report:
            self.leave()

    def leave(self) -> None:
        """Nothing saved is shown any longer."""
        self._open_id = None

    def changed(self) -> bool:
        """Whether what is shown differs from what was saved."""
        return self.open is not None and dict(self.open.body) != written(self._asked)

    def open_menu(self, saved_id: int, place: QPoint) -> None:
        """The acts on a saved report, where its row is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, self._reports.get(saved_id))
        menu.popup(place)

    def _fill(self, menu: QMenu, report: SavedReport | None) -> None:
        menu.clear()
        mine = report is not None and report.owner_id == self._session.who.agent_id
        if report is not None and mine:
            save = menu.addAction(icon("save"), self.tr("Save the changes"))
            save.setEnabled(report is self.open and self.changed())
            save.triggered.connect(lambda: self._save(replace(report, body=written(self._asked))))
        menu.addAction(icon("bookmark"), self.tr("Save as…")).triggered.connect(self.save_as)
        if report is not None and mine:
            menu.addSeparator()
            name = menu.addAction(icon("pen-line"), self.tr("Name and sharing…"))
            name.triggered.connect(lambda: self._ask(self.tr("Name and sharing"), report))
            menu.addAction(icon("trash-2"), self.tr("Delete")).triggered.connect(lambda: self._remove(report))

    def save_as(self) -> None:
        """Asks under which name what is shown is kept."""
        name = self.open.name if self.open is not None else report_label(self._asked.of)
        new = SavedReport(0, name, self._asked.report, written(self._asked))
        self._ask(self.tr("Save the report"), new)

    def _ask(self, title: str, report: SavedReport) -> None:
        dialog = SaveDialog(title, report.name, report.shared, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def save(name: str, shared: bool) -> None:
            self._save(replace(report, name=name, shared=shared), dialog)

        dialog.wanted.connect(save)
        dialog.open()

    def _save(self, report: SavedReport, dialog: SaveDialog | None = None) -> None:
        session = self._session

        def saved(report_id: int) -> None:
            if dialog is not None:
                dialog.accept()
            if not report.id:
                self._open_id = report_id
            self.read()

        failed = None if dialog is None else partial(_refuse, dialog)
        said = self.tr("“{name}” is saved.").format(name=report.name)
        session.act(lambda: session.desk.saved_reports.save(session.who, report), said, saved, failed)

    def _remove(self, report: SavedReport) -> None:
        session = self._session
        said = self.tr("“{name}” is deleted.").format(name=report.name)
        session.act(lambda: session.desk.saved_reports.remove(session.who, report.id), said, lambda _: self.read())

    def _on_listed(self, reports: list[SavedReport]) -> None:
        self._reports = {one.id: one for one in reports}
        if self._open_id not in self._reports:
            self._open_id = None
        self.listed.emit(reports)
        self.opened.emit()


def _refuse(dialog: SaveDialog, error: DeskError) -> None:
    dialog.refuse(error_words(error))
