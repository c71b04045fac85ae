"""Signals while the window waits: Python hears of them between its own steps only, and Qt takes none."""

from __future__ import annotations

import signal
import socket
from contextlib import suppress

from PySide6.QtCore import QObject, QSocketNotifier


class Waking(QObject):
    """Lets the handlers of signals run at once, until it is closed."""

    def __init__(self) -> None:
        super().__init__()
        self._ear, self._bell = socket.socketpair()
        for end in (self._ear, self._bell):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ear.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        signal.set_wakeup_fd(self._bell.fileno(), warn_on_full_buffer=False)

    def close(self) -> None:
        """Wakes nobody any longer."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ear.close()
        self._bell.close()

    def _hear(self) -> None:
        with suppress(OSError):
            self._ear.recv(4096)
