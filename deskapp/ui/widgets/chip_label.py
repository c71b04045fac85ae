"""A chip that only tells something."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import ChipKind, chip_width, paint_chip
from deskapp.ui.look.current import tokens


class ChipLabel(QWidget):
    """Paints a chip of a kind with its words; `tip` says more to those who ask."""

    def __init__(self, kind: ChipKind, text: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._text = kind, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._text, self._kind), metrics.scaled(self._kind.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self.rect(), self._text, self._kind, tokens())
