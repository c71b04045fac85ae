"""A plain area with the background of a token, and a card with a border."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.metrics import RADIUS

_ROLE_OF = {
    "window": QPalette.ColorRole.Window,
    "surface": QPalette.ColorRole.Base,
    "raised": QPalette.ColorRole.Light,
    "sunken": QPalette.ColorRole.Midlight,
}


class Pane(QWidget):
    """Fills itself with `window`, `surface`, `raised` or `sunken` and follows the theme."""

    def __init__(self, token: str = "window", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setBackgroundRole(_ROLE_OF[token])
        self.setAutoFillBackground(True)


class Card(QWidget):
    """A box with a border of 1 px, radius 4 and the background of any token."""

    def __init__(
        self, token: str = "surface", line: str = "line", radius: int = RADIUS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = (token, line, radius)

    def paintEvent(self, event: QPaintEvent) -> None:
        token, line, radius = self._look
        painter = QPainter(self)
        paint_body(
            painter, QRectF(self.rect()), radius, tokens().colour(token), tokens().colour(line) if line else None
        )
