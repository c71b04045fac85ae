"""A short message at the foot of a pane that goes by itself and may offer to undo what it tells."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon

SHOWN_MS = 6000
_SIDE, _GAP, _MARGIN = 12, 12, 12
_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


class Toast(QWidget):
    """Lives at the foot of `host`; shows one message at a time, a new one replaces the old."""

    undo_requested = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._text = ""
        self._action = ""
        self._keys = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.setMouseTracking(True)
        self.hide()

    def show_message(self, text: str, undo: bool = False, keys: str = "Ctrl+Z") -> None:
        """Shows a sentence for 6 s; with `undo` also the button and its keys."""
        self._text = text
        self._action = self.tr("Undo") if undo else ""
        self._keys = keys if undo else ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if undo else Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(f"{text} {self._action}".strip())
        self._place()
        self.show()
        self.raise_()
        self.update()
        self._timer.start(SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def text(self) -> str:
        """The sentence shown last."""
        return self._text

    def sizeHint(self) -> QSize:
        width = 2 * _SIDE + metrics.ICON_ROW + 8 + metrics.text_width(self._text) + 1 + self._tail()
        return QSize(width, metrics.scaled(metrics.TOAST))

    def _tail(self) -> int:
        if not self._action:
            return 0
        keys = metrics.text_width(self._keys, metrics.SMALL, metrics.MEDIUM) + 8 if self._keys else 0
        return 2 * _GAP + metrics.text_width(self._action, weight=metrics.SEMIBOLD) + keys

    def _action_rect(self) -> QRect:
        return QRect(self.width() - _SIDE - self._tail() + _GAP, 0, self._tail(), self.height())

    def _place(self) -> None:
        host = self._host
        width = max(120, min(self.sizeHint().width(), host.width() - 2 * _MARGIN))
        width = max(width, min(307, host.width() - 2 * _MARGIN))
        height = self._height(width)
        self.setGeometry((host.width() - width) // 2, host.height() - height - _MARGIN, width, height)

    def _text_rect(self, width: int, height: int) -> QRect:
        x = _SIDE + metrics.ICON_ROW + 8
        return QRect(x, 0, width - x - _SIDE - self._tail() + 1, height)

    def _height(self, width: int) -> int:
        """A sentence too long for one line takes as many as it needs."""
        room = self._text_rect(width, 400)
        return max(
            metrics.scaled(metrics.TOAST), metrics.metrics().boundingRect(room, _WRAPPED, self._text).height() + 22
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN_MS // 2)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = bool(self._action) and self._action_rect().contains(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._action and self._action_rect().contains(event.position().toPoint()):
            self._undo()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif self._action and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._undo()
        else:
            super().keyPressEvent(event)

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undo_requested.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, height = QPainter(self), tokens(), self.height()
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, colours.tooltip, None)
        paint_icon(painter, _SIDE, (height - 16) // 2, "check", 16, "tooltip_text")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(metrics.font())
        painter.setPen(colours.tooltip_text)
        painter.drawText(self._text_rect(self.width(), height), _WRAPPED, self._text)
        if not self._action:
            return
        place = self._action_rect().adjusted(_GAP, 0, 0, 0)
        painter.setFont(metrics.font(weight=metrics.SEMIBOLD))
        painter.setPen(colours.tooltip_accent)
        painter.drawText(place, flags, self._action)
        painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        painter.setPen(colours.tooltip_text)
        painter.drawText(QRect(0, 0, self.width() - _SIDE, height), flags | Qt.AlignmentFlag.AlignRight, self._keys)
        if self.hasFocus():
            width = metrics.text_width(self._action, weight=metrics.SEMIBOLD) + 12
            ring = QRect(place.x() - 6, 7, width, height - 14)
            paint_ring(painter, ring, metrics.RADIUS, token="tooltip_accent")
