"""A small list to pick one thing from while typing, as a popup under a button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.widgets.popup import Popup

_ROLE = Qt.ItemDataRole.UserRole
_ROWS = 8


class Picker(Popup):
    """`rows` are (text, value, icon). `own` makes a value of typed text that is none of them, e.g. a new tag."""

    def __init__(
        self,
        prompt: str,
        rows: Sequence[tuple[str, object, QIcon]],
        picked: Callable[[object], None],
        own: Callable[[str], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows, self._picked, self._own = rows, picked, own
        self._search: Callable[[str], Sequence[tuple[str, object, QIcon]]] | None = None
        self.input = QLineEdit()
        self.input.setPlaceholderText(prompt)
        self.input.setAccessibleName(prompt)
        self.input.textChanged.connect(self._narrow)
        self.input.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(20, 20))
        self.list.viewport().setAutoFillBackground(False)
        self.list.itemClicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(4)
        column.addWidget(self.input)
        column.addWidget(self.list)
        self._narrow("")

    def set_search(self, search: Callable[[str], Sequence[tuple[str, object, QIcon]]]) -> None:
        """Lists what a typed text finds instead of the rows."""
        self._search = search

    def show_under(self, anchor: QWidget) -> None:
        """Opens below a widget, within its screen."""
        rows = max(1, min(_ROWS, self.list.count()))
        self.resize(max(240, anchor.width()), 8 + 30 + 4 + rows * metrics.scaled(metrics.COMPLETION_ROW) + 12)
        self.open_under(anchor)
        self.input.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.key() in steps and self.list.count():
                self.list.setCurrentRow((self.list.currentRow() + steps[Qt.Key(event.key())]) % self.list.count())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        wanted = fold(text.strip())
        self.list.clear()
        if self._search is not None:
            self._rows, wanted = self._search(text), ""
        exact = False
        for shown, value, icon in self._rows:
            folded = fold(shown)
            exact = exact or folded.lstrip("#") == wanted.lstrip("#")
            if wanted in folded:
                self._add(shown, value, icon)
        if self._own is not None and text.strip() and not exact:
            self._add(self.tr("Add “{text}”").format(text=text.strip()), self._own(text.strip()), QIcon())
        self.list.setCurrentRow(0)

    def _add(self, shown: str, value: object, icon: QIcon) -> None:
        item = QListWidgetItem(icon, shown)
        item.setData(_ROLE, value)
        item.setSizeHint(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))
        self.list.addItem(item)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            value = item.data(_ROLE)
            self.close()
            self._picked(value)
