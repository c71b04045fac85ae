"""A small box over the window that goes by Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens


class Popup(QFrame):
    """Made anew each time it is opened; it lets go of itself when it closes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)

    def open_under(self, anchor: QWidget, *, at_right: bool = False) -> None:
        """Opens below a widget, above where there is no room, within its screen; `at_right` their right edges meet."""
        x = anchor.width() - self.width() if at_right else 0
        place = anchor.mapToGlobal(QPoint(x, anchor.height() + 2))
        screen = anchor.screen().availableGeometry()
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        if place.y() + self.height() > screen.bottom():
            place.setY(max(screen.top(), anchor.mapToGlobal(QPoint(0, -2 - self.height())).y()))
        self.move(place)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        paint_body(QPainter(self), QRectF(self.rect()), metrics.RADIUS_LARGE, colours.raised, colours.line)
