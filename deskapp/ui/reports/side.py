"""What stands at the left of the reports: all reports, and those that are kept under a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.reports.catalogue import OF_RATINGS, REPORTS
from deskapp.domain.reports.saved import SavedReport
from deskapp.ui.look import metrics
from deskapp.ui.reports.report_words import report_label
from deskapp.ui.settings.side_list import SideList
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.text_label import TextLabel

_ICONS: Mapping[str, str] = {
    "departments": "layers",
    "agents": "users",
    "channels": "route",
    "tags": "tags",
    "time-in-status": "hourglass",
    "per-hour": "zap",
}
_REPORT, _SAVED = "report:", "saved:"


class ReportSide(Pane):
    """`report_chosen(name)`, `saved_chosen(id)`; `menu_wanted(id, place)` for the acts on one that is saved."""

    report_chosen = Signal(str)
    saved_chosen = Signal(int)
    menu_wanted = Signal(int, QPoint)

    def __init__(self, me: int, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._me = me
        self._saved: Sequence[SavedReport] = ()
        title = TextLabel(self.tr("Reports"), metrics.TITLE, metrics.SEMIBOLD)
        title.setContentsMargins(14, 0, 0, 0)
        title.setFixedHeight(metrics.scaled(metrics.PANE_HEADER))
        self.list = SideList(self.tr("Reports"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.list.chosen.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.show_saved(())

    def show_saved(self, saved: Sequence[SavedReport]) -> None:
        """Lists the saved ones; what is chosen stays."""
        chosen, self._saved = self.list.current(), saved
        self.list.blockSignals(True)
        self.list.clear()
        for name, report in REPORTS.items():
            self.list.add(_REPORT + name, _ICONS[name], report_label(report))
        self.list.add(_REPORT + OF_RATINGS, "thumbs-up", self.tr("Ratings"))
        if saved:
            self.list.add_head(self.tr("Saved"))
        for one in saved:
            key = f"{_SAVED}{one.id}"
            self.list.add(key, "bookmark" if one.owner_id == self._me else "users", one.name)
            self.list.set_badge(key, self._badge(one))
        self._choose(chosen)
        self.list.blockSignals(False)

    def show_chosen(self, report: str, saved_id: int | None) -> None:
        """Marks what is shown, without telling."""
        self.list.blockSignals(True)
        self._choose(_REPORT + report if saved_id is None else f"{_SAVED}{saved_id}")
        self.list.blockSignals(False)
        self.list.viewport().update()

    def _choose(self, key: str) -> None:
        try:
            self.list.choose(key)
        except KeyError:
            return

    def _badge(self, one: SavedReport) -> str:
        """Whose it is where it is somebody else's, and whether others see it."""
        if one.owner_id != self._me:
            return one.owner.partition(" ")[0]
        return self.tr("shared") if one.shared else ""

    def _on_chosen(self, key: str) -> None:
        if key.startswith(_REPORT):
            self.report_chosen.emit(key.removeprefix(_REPORT))
        elif key.startswith(_SAVED):
            self.saved_chosen.emit(int(key.removeprefix(_SAVED)))

    def _on_menu_wanted(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            self.list.setCurrentItem(item)
            key = self.list.current()
            if key.startswith(_SAVED):
                self.menu_wanted.emit(int(key.removeprefix(_SAVED)), self.list.viewport().mapToGlobal(place))
