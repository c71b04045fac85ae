"""A pane that comes over the others from the left or the right edge and goes by Escape or a click beside it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look.current import tokens

_SHADOW = 8


class Drawer(QWidget):
    """Holds one widget of a fixed width over `host` while it is open."""

    closed = Signal()

    def __init__(self, host: QWidget, right: bool) -> None:
        super().__init__(host)
        self._host = host
        self._right = right
        self._content: QWidget | None = None
        self._keeper: QWidget | None = None
        self.hide()
        host.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether it shows something now."""
        return self._content is not None and self.isVisibleTo(self._host)

    def open(self, content: QWidget, width: int, keeper: QWidget | None = None) -> None:
        """Shows a widget; `keeper` is the button that closes it again, a click there is left to it."""
        self._content, self._keeper = content, keeper
        content.setParent(self)
        content.setFixedWidth(width)
        content.show()
        self._place()
        self.show()
        self.raise_()
        _application().installEventFilter(self)
        content.setFocus(Qt.FocusReason.OtherFocusReason)

    def release(self) -> QWidget | None:
        """Closes and gives the widget back, free of its fixed width."""
        content, self._content = self._content, None
        if content is not None:
            _application().removeEventFilter(self)
            content.setMinimumWidth(0)
            content.setMaximumWidth(16_777_215)
            self.hide()
            content.setParent(None)
        return content

    def _place(self) -> None:
        host, content = self._host, self._content
        if content is None:
            return
        width = content.maximumWidth() + _SHADOW
        self.setGeometry(host.width() - width if self._right else 0, 0, width, host.height())
        content.setGeometry(_SHADOW if self._right else 0, 0, content.maximumWidth(), host.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        elif self._content is None:
            return False
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget) and self._beside(watched):
            self.closed.emit()
        return False

    def _beside(self, widget: QWidget) -> bool:
        """Whether a click on a widget of this window is one beside the drawer."""
        own = widget is self or self.isAncestorOf(widget) or widget is self._keeper
        return widget.window() is self.window() and not own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        shadow = colours.shadow
        clear = shadow.toRgb()
        clear.setAlpha(0)
        edge = 0 if self._right else self.width() - _SHADOW
        fade = QLinearGradient(QPoint(edge, 0), QPoint(edge + _SHADOW, 0))
        fade.setColorAt(0, clear if self._right else shadow)
        fade.setColorAt(1, shadow if self._right else clear)
        painter.fillRect(edge, 0, _SHADOW, self.height(), fade)
        painter.fillRect(_SHADOW - 1 if self._right else edge, 0, 1, self.height(), colours.line)


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None, "widgets need an application"
    return app
