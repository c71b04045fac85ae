"""The popup in which the columns of a table are chosen and put in order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.reports.catalogue import Report
from deskapp.ui.look import metrics
from deskapp.ui.reports.table.column_choices import ColumnChoices
from deskapp.ui.reports.table.column_list import ROW, ColumnList
from deskapp.ui.widgets.button import push_button
from deskapp.ui.widgets.popup import Popup
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH, _ROWS = 420, 10


class ColumnChooser(Popup):
    """`chosen(names)` comes with each change; Escape closes."""

    chosen = Signal(tuple)

    def __init__(self, report: Report, shown: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Columns of the table"))
        self.choices = ColumnChoices(report, shown, self)
        self.list = ColumnList(self.choices)
        self.search = SearchField(self.tr("Find a column"))
        self.usual_button = push_button(self.tr("Usual columns"), "flat", "rotate-ccw")
        self._count = TextLabel("", metrics.SMALL, token="muted", tabular=True)
        self.search.searched.connect(self._on_searched)
        self.search.left.connect(self.close)
        self.search.installEventFilter(self)
        self.usual_button.clicked.connect(self.choices.reset)
        self.choices.changed.connect(self._on_changed)
        self._arrange()
        self._tell_count()

    def _arrange(self) -> None:
        keys = TextLabel(self.tr("Space shows, Alt+↑↓ moves"), metrics.SMALL, token="muted")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 4, 4, 0)
        foot.addWidget(self.usual_button)
        foot.addStretch(1)
        foot.addWidget(keys)
        foot.addSpacing(metrics.SPACE_2)
        foot.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    def show_under(self, anchor: QWidget) -> None:
        """Opens below a widget, high enough for most columns; the keyboard begins with the search."""
        rows = min(_ROWS, self.choices.rowCount())
        self.resize(metrics.scaled(_WIDTH), metrics.scaled(rows * ROW) + metrics.scaled(88))
        self.open_under(anchor, at_right=True)
        self.list.setCurrentIndex(self.choices.index(0, 0))
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search to the list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _on_searched(self, text: str) -> None:
        self.choices.narrow(text)
        self.list.setCurrentIndex(self.choices.index(0, 0))

    def _on_changed(self, shown: tuple[str, ...]) -> None:
        self._tell_count()
        self.chosen.emit(shown)

    def _tell_count(self) -> None:
        shown, total = len(self.choices.shown()), self.choices.rowCount()
        if not self.choices.is_narrowed():
            self._count.setText(f"{shown} / {total}")
