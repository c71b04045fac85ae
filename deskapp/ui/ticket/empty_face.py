"""What the ticket's pane shows while no ticket is open."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon


class EmptyFace(QWidget):
    """An icon and two lines in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self.tr("No ticket is open")
        self._hint = self.tr("Choose one from the list, or press J and K to walk through it.")
        self.setAccessibleName(f"{self._title}. {self._hint}")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() // 2 - 40
        paint_icon(painter, self.width() // 2 - 16, middle - 44, "mail-open", 32, "faint")
        lines = ((self._title, metrics.TITLE, metrics.MEDIUM, "text"), (self._hint, metrics.BASE, 400, "muted"))
        y = middle
        for text, size, weight, token in lines:
            painter.setFont(metrics.font(size, weight))
            painter.setPen(tokens().colour(token))
            shown = metrics.metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 32)
            painter.drawText(QRect(16, y, self.width() - 32, 24), Qt.AlignmentFlag.AlignCenter, shown)
            y += 26
