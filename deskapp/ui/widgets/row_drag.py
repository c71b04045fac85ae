"""Drawing a row of a list to another place with the mouse; a line shows where it would go."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QApplication

from deskapp.ui.look.current import tokens

_LINE = 2


class RowDrag:
    """Fed with the mouse of a view; `release` gives what came of it."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        self._row, self._before = -1, -1
        self._from = QPoint()

    def press(self, event: QMouseEvent, allowed: bool) -> None:
        """The button went down."""
        index = self._view.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._row = index.row() if index.isValid() and left and allowed else -1
        self._before, self._from = -1, event.position().toPoint()

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moved; whether a row is being drawn."""
        if self._row < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        at = event.position().toPoint()
        if self._before < 0 and (at - self._from).manhattanLength() < QApplication.startDragDistance():
            return True
        self._before = self._place(at)
        self._view.scrollTo(self._view.model().index(min(self._before, self._view.model().rowCount() - 1), 0))
        self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._view.viewport().update()
        return True

    def release(self) -> tuple[int, int] | None:
        """The button came up: (place, before which it goes) where a row was drawn elsewhere."""
        row, before = self._row, self._before
        self._row = self._before = -1
        self._view.unsetCursor()
        self._view.viewport().update()
        return None if before < 0 or before in (row, row + 1) else (row, before)

    def _place(self, at: QPoint) -> int:
        index = self._view.indexAt(at)
        if not index.isValid():
            return 0 if at.y() < 0 else self._view.model().rowCount()
        return index.row() + (at.y() > self._view.visualRect(index).center().y())

    def paint(self) -> None:
        """The line where the row would go."""
        if self._before < 0:
            return
        view, model = self._view, self._view.model()
        last = self._before >= model.rowCount()
        rect: QRect = view.visualRect(model.index(self._before - last, 0))
        y = max(0, (rect.bottom() if last else rect.top()) - 1)
        QPainter(view.viewport()).fillRect(0, y, view.viewport().width(), _LINE, tokens().accent)
