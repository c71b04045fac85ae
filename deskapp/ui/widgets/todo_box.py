"""A to-do on paper that ticks."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import PAPER
from deskapp.ui.widgets.note_body import BOX, paint_todo_box

_GAP = 8


class TodoBox(QAbstractButton):
    """A box and a line of words in ink; `clicked` comes from mouse and Space."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setProperty(PAPER, True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BOX + _GAP + metrics.text_width(self.text()) + 2, metrics.scaled(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(BOX + _GAP + 40, metrics.scaled(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        box = QRectF(1, (self.height() - BOX) / 2, BOX, BOX)
        paint_todo_box(painter, box, self.isChecked(), colours)
        painter.setFont(metrics.font())
        painter.setPen(colours.note_text)
        words = self.rect().adjusted(BOX + _GAP, 0, 0, 0)
        shown = metrics.metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        if self.hasFocus():
            painter.setPen(colours.note_focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
