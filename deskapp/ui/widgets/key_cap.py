"""A key as it stands on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look.chips import KEY_CAP, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.metrics import scaled


class KeyCap(QWidget):
    """Shows one key, e.g. `Esc`; two keys are two caps."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self._keys, KEY_CAP), scaled(KEY_CAP.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_chip(QPainter(self), self.rect(), self._keys, KEY_CAP, tokens())
