"""An icon that stands by itself and follows the theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.icons import paint_icon


class IconLabel(QWidget):
    """Shows an icon in the colour of a token. It means nothing to screen readers: words have to stand beside it."""

    def __init__(
        self, name: str, size: int = metrics.ICON_ROW, token: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = (name, size, token)
        self.setFixedSize(size, size)

    def set_icon(self, name: str, token: str) -> None:
        """Shows another icon of the same size."""
        self._look = (name, self._look[1], token)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        name, size, token = self._look
        paint_icon(QPainter(self), 0, 0, name, size, token)
