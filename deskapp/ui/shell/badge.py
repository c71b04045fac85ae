"""A number on red at the corner of a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens

_MOST = 99
_RING = 2


class Badge(QWidget):
    """Lies over the upper right corner of a button and lets clicks through; shown while the number is not 0."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button, self._name = button, button.accessibleName()
        self._number = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def number(self) -> int:
        """What it shows."""
        return self._number

    def set_number(self, number: int, sentence: str) -> None:
        """Shows a number; the button tells the sentence to screen readers and in its tooltip."""
        self._number = number
        name = f"{self._name}, {sentence}" if number else self._name
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        self.resize(self.sizeHint())
        self.move(self._button.width() - self.width(), 0)
        self.setVisible(number > 0)
        self.update()

    def _text(self) -> str:
        return str(self._number) if self._number <= _MOST else f"{_MOST}+"

    def sizeHint(self) -> QSize:
        wide = chips.chip_width(self._text(), chips.COUNT)
        return QSize(wide + 2 * _RING, metrics.scaled(chips.COUNT.height) + 2 * _RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        chips.paint_body(painter, QRectF(self.rect()), self.height() / 2, colours.window, None)
        place = QRect(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        chips.paint_chip(painter, place, self._text(), chips.COUNT, colours)
