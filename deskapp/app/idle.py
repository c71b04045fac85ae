"""Noticing that nobody is at the desk any longer."""

from __future__ import annotations

from time import time

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

_MINUTE_S = 60.0
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`fell_idle` comes when nothing was typed or pointed at for so many minutes; 0 watches nothing and costs nothing.

    Time the machine slept counts: the first key after it finds the desk idle, and does nothing else.
    """

    fell_idle = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._minutes = 0
        self._seen = 0.0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def watch(self, minutes: int) -> None:
        """Watch from now on; watching for the same time goes on as it was."""
        if minutes == self._minutes:
            return
        self.stop()
        app = QCoreApplication.instance()
        if minutes > 0 and app is not None:
            self._minutes = minutes
            self._seen = time()
            app.installEventFilter(self)
            self._look()

    def stop(self) -> None:
        """Watch nothing."""
        self._minutes = 0
        self._timer.stop()
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember when somebody was seen last."""
        if event.type() not in _INPUT or not self._minutes:
            return False
        if self._left() <= 0:
            self._look()
            return True
        self._seen = time()
        return False

    def _left(self) -> float:
        return self._seen + self._minutes * _MINUTE_S - time()

    def _look(self) -> None:
        left = self._left()
        if left > 0:
            self._timer.start(max(1, round(left * 1000)))
        else:
            self.stop()
            self.fell_idle.emit()
