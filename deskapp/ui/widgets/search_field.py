"""The search field: a line edit with a magnifier, a clear button, and the key that jumps to it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import KEY_CAP, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon

_WAIT_MS = 150


class SearchField(QLineEdit):
    """`searched(text)` comes a moment after the last key, at once on Enter; Escape clears, then leaves."""

    searched = Signal(str)
    left = Signal()

    def __init__(self, placeholder: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._told = ""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._tell)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setTextMargins(metrics.ICON_ROW + 8, 0, 0, 0)
        self.textChanged.connect(self._on_text_changed)
        self.returnPressed.connect(self._tell)

    def forget(self) -> None:
        """Empties the field without telling."""
        self._told = ""
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            event.ignore()
            self.clearFocus()
            self.left.emit()

    def _on_text_changed(self, text: str) -> None:
        if text:
            self._wait.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._wait.stop()
        if self.text() != self._told:
            self._told = self.text()
            self.searched.emit(self._told)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        paint_icon(painter, 10, (self.height() - metrics.ICON_ROW) // 2, "search", metrics.ICON_ROW)
        if self._keys and not self.text() and not self.hasFocus():
            width = chip_width(self._keys, KEY_CAP)
            paint_chip(painter, QRect(self.width() - width - 8, 0, width, self.height()), self._keys, KEY_CAP, tokens())
