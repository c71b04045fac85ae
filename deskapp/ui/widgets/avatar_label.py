"""A person's avatar as a widget, with an optional green dot for who is online."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens


class AvatarLabel(QWidget):
    """A circle of `size` pixels with initials; the name is its tooltip and accessible name."""

    def __init__(
        self, name: str = "", size: int = 28, colour: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_person(name, colour)

    def set_person(self, name: str, colour: int | None = None) -> None:
        """Shows another person; `colour` is the number of a department colour, else it follows the name."""
        self._name = name
        self._colour = colour
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, size = QPainter(self), self._size
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        paint_avatar(painter, box, self._name, tokens(), self._colour)
