"""Messages at the foot of a pane: what was done, with its undo, and what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.widgets.toast import Toast

_SIDE, _TEXT_LEFT, _WIDEST = 12, 36, 307
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class FailureToast(Toast):
    """A sentence about what went wrong, on red, in as many lines as it needs."""

    def _text_room(self) -> int:
        host = self.parentWidget()
        wide = _WIDEST if host is None else min(_WIDEST, host.width() - 2 * _SIDE)
        return max(80, wide - _TEXT_LEFT - _SIDE)

    def sizeHint(self) -> QSize:
        room = QRect(0, 0, self._text_room(), 400)
        height = metrics.metrics().boundingRect(room, _FLAGS, self.text()).height()
        return QSize(_WIDEST, max(metrics.scaled(metrics.TOAST), height + 22))

    def _height(self, width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.danger_fill, None)
        paint_icon(painter, _SIDE, (self.height() - 16) // 2, "triangle-alert", 16, "on_danger")
        painter.setFont(metrics.font())
        painter.setPen(colours.on_danger)
        painter.drawText(self.rect().adjusted(_TEXT_LEFT, 0, -_SIDE, 0), _FLAGS, self.text())


class Toasts(QObject):
    """The toasts of one pane; one at a time. `undo_requested` carries what `tell` was given."""

    undo_requested = Signal(object)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._done = Toast(host)
        self._failed = FailureToast(host)
        self._undo: object = None
        self._done.undo_requested.connect(lambda: self.undo_requested.emit(self._undo))

    def tell(self, sentence: str, undo: object = None) -> None:
        """Says what was done; with `undo` there is a way back."""
        self._undo = undo
        self._failed.hide()
        self._done.show_message(sentence, undo is not None)

    def fail(self, sentence: str) -> None:
        """Says what went wrong."""
        self._done.hide()
        self._failed.show_message(sentence)
