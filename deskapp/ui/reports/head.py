"""The head of the page: what is shown of which days, what it is kept as, and how to take it along."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.elided_label import ElidedLabel

#: How figures can be taken along, and the icon of each.
EXPORTS: Mapping[str, str] = {
    "csv": "file-spreadsheet",
    "png": "file-image",
    "svg": "file-image",
    "pdf": "file-text",
}


class ReportHead(QWidget):
    """`export_wanted(kind)` carries one of `EXPORTS`."""

    export_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel("", metrics.DISPLAY, metrics.SEMIBOLD)
        self.range = ElidedLabel("", token="muted")
        self.exports: dict[str, QPushButton] = {}
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_2)
        row.addWidget(self.title)
        row.addSpacing(metrics.SPACE_1)
        row.addWidget(self.range, 1)
        for kind, icon_name in EXPORTS.items():
            row.addWidget(self._export(kind, icon_name))
        self.setFixedHeight(metrics.scaled(metrics.PANE_HEADER))

    def add(self, button: QWidget) -> None:
        """Puts a button before those that export."""
        self._row.insertWidget(self._row.indexOf(self.exports["csv"]), button)

    def offer_exports(self, offered: bool) -> None:
        """Whether there is anything to take along."""
        for button in self.exports.values():
            button.setEnabled(offered)

    def _export(self, kind: str, icon_name: str) -> QPushButton:
        button = self.exports[kind] = push_button(kind.upper(), icon_name=icon_name)
        button.setIconSize(QSize(metrics.ICON_ROW, metrics.ICON_ROW))
        button.setToolTip(self.tr("Export as {kind}…").format(kind=kind.upper()))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(lambda: self.export_wanted.emit(kind))
        return button
