"""A line of one pixel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look.current import tokens


class Separator(QWidget):
    """A line in the colour of a token, across or upright; an upright one may be given a margin above and below."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        token: str = "line",
        margin: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._token = token
        self._margin = margin
        self._across = orientation == Qt.Orientation.Horizontal
        if self._across:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        else:
            self.setFixedWidth(1)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        gap = self._margin
        rect = self.rect().adjusted(gap, 0, -gap, 0) if self._across else self.rect().adjusted(0, gap, 0, -gap)
        QPainter(self).fillRect(rect, tokens().colour(self._token))
