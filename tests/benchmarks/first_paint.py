"""Telling the parent process when a widget was painted first, and how much memory that took."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_SETTLE_MS = 1500


def memory_kib() -> int:
    """The proportional set size of this process in KiB (resident size where the system does not tell it)."""
    try:
        text = Path("/proc/self/smaps_rollup").read_text()
        return int(next(line.split()[1] for line in text.splitlines() if line.startswith("Pss:")))
    except OSError:
        return 0


class _Watcher(QObject):
    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._ready = ready
        self._told = False
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._told and self._ready():
            self._told = True
            QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        self._at = time.monotonic()
        if "--memory" in sys.argv:
            QTimer.singleShot(_SETTLE_MS, self._end)
        else:
            self._end()

    def _end(self) -> None:
        sys.stdout.write(json.dumps({"painted": self._at, "memory_kib": memory_kib()}) + "\n")
        sys.stdout.flush()
        QCoreApplication.quit()


def tell_first_paint(widget: QWidget, ready: Callable[[], bool]) -> None:
    """Print when `widget` was painted for the first time while `ready()`, then end the program."""
    _Watcher(widget, ready)
