"""The notice that stands while a large store of an older version is brought up to date."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout

from deskapp.ui.look import metrics
from deskapp.ui.widgets.text_label import TextLabel

_WIDTH = 420
_LOOK_MS = 50


class Updating(QDialog):
    """Stays until the work is done; it cannot be closed, as half a store is of no use to anybody."""

    def __init__(self, work: Future[Any]) -> None:
        super().__init__()
        self._work = work
        self.setWindowTitle(QCoreApplication.applicationName())
        self.setMinimumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        column.addWidget(
            TextLabel(self.tr("The store is being brought up to date"), size=metrics.TITLE, weight=metrics.SEMIBOLD)
        )
        why = QLabel(self.tr("This happens once after an update. A copy of the store as it was is kept beside it."))
        why.setWordWrap(True)
        column.addWidget(why)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Working"))
        column.addWidget(bar)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        if self._work.done():
            self._timer.stop()
            self.accept()

    def reject(self) -> None:
        """Escape does not end it."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._work.done())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
