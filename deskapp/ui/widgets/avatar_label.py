"""A person's avatar as a widget, with an optional green dot for who is online."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens

_DOT = 10


class AvatarLabel(QWidget):
    """A circle of `size` pixels with initials; the name is its tooltip and accessible name."""

    def __init__(
        self, name: str = "", size: int = 28, colour: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._online = False
        self._ring = "window"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, colour)

    def set_person(self, name: str, colour: int | None = None) -> None:
        """Shows another person; `colour` is the number of a department colour, else it follows the name."""
        self._name = name
        self._colour = colour
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def set_online(self, online: bool, ground: str = "window") -> None:
        """Shows or hides the green dot; `ground` is the token of what the avatar stands on."""
        self._online = online
        self._ring = ground
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, size = QPainter(self), self._size
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_avatar(painter, box, self._name, tokens(), self._colour)
        if self._online:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(tokens().colour(self._ring), 1.5))
            painter.setBrush(tokens().ok_fill)
            corner = QRectF(box.right() - _DOT, box.bottom() - _DOT, _DOT, _DOT)
            painter.drawEllipse(corner.adjusted(0.75, 0.75, -0.75, -0.75))
