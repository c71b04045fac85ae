"""A recipient or chosen value as a pill with a cross."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon

_ROUND_SIDE, _SQUARE_SIDE, _GAP, _CROSS = 10, 6, 6, 12
_MOST = 320


class Pill(QWidget):
    """`removed` comes from the cross, Delete or Backspace; `clicked` from a click on the words or Enter.

    A `square` one is a chip of 20 within a field.
    """

    removed = Signal()
    clicked = Signal()

    def __init__(
        self,
        text: str,
        removable: bool = True,
        token: str = "text",
        parent: QWidget | None = None,
        ground: str = "sunken",
        square: bool = False,
    ) -> None:
        super().__init__(parent)
        self._square = square
        self._side = _SQUARE_SIDE if square else _ROUND_SIDE
        self._text = text
        self._removable = removable
        self._token, self._ground = token, ground
        self._over_cross = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(text)
        self.setToolTip(text)
        if removable:
            self.setAccessibleDescription(self.tr("Press Delete to remove"))

    def text(self) -> str:
        """The words on the pill."""
        return self._text

    def set_token(self, token: str) -> None:
        """Changes the colour of the words, e.g. to `danger` for an address that cannot be right."""
        self._token = token
        self.update()

    def sizeHint(self) -> QSize:
        words = min(_MOST, metrics.text_width(self._text) + 1)
        return QSize(
            words + 2 * self._side + (_GAP + _CROSS if self._removable else 0),
            metrics.scaled(metrics.CHIP if self._square else 24),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 60), self.sizeHint().height())

    def _cross(self) -> QRect:
        return QRect(self.width() - self._side - _CROSS, (self.height() - _CROSS) // 2, _CROSS, _CROSS)

    def _on_cross(self, event: QMouseEvent) -> bool:
        return self._removable and self._cross().adjusted(-5, -6, 6, 6).contains(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._on_cross(event)
        if over != self._over_cross:
            self._over_cross = over
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            (self.removed if self._on_cross(event) else self.clicked).emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._removable and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        radius = metrics.RADIUS if self._square else self.height() / 2
        paint_body(painter, QRectF(self.rect()), radius, colours.colour(self._ground), None)
        room = self.width() - 2 * self._side - (_GAP + _CROSS if self._removable else 0)
        painter.setFont(metrics.font())
        painter.setPen(colours.colour(self._token))
        shown = metrics.metrics().elidedText(self._text, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(QRect(self._side, 0, room + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)
        if self._removable:
            cross = self._cross()
            paint_icon(painter, cross.x(), cross.y(), "x", _CROSS, "text" if self._over_cross else "muted")
        if self.hasFocus():
            paint_ring(painter, self.rect(), radius)
