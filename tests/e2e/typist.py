"""A console in a process of its own: `python -m tests.e2e.typist STORE PLACE WORDS` types, tells when, and goes on."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from deskapp.app.gui import open_console
from deskapp.ui.shell.window import MainWindow
from deskapp.ui.ticket.info_panel import InfoPanel
from deskapp.ui.ticket.view import TicketView

#: The start is over by then: what it still loads is no part of typing.
_SETTLED_MS = 1500


def field(window: MainWindow, place: str) -> QWidget:
    """Where the words go: a form of the composer, or a note of the info panel."""
    view, info = window.findChild(TicketView), window.findChild(InfoPanel)
    forms = {"note": view.composer.note, "reply": view.composer.reply, "forward": view.composer.forward}
    notes = {"ticket note": info.ticket_note, "contact note": info.contact_note, "company note": info.company_note}
    if place in forms:
        view.composer.write(place)
        return forms[place].editor
    return notes[place].edit()


def main() -> None:
    """Open the console on a ticket, type, print the monotonic time of the last key, run until killed."""
    store, place, words = Path(sys.argv[1]), *sys.argv[2:4]
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(store.parent / "settings"))

    def wait(window: MainWindow) -> None:
        if window.findChild(TicketView) is None:
            QTimer.singleShot(20, lambda: wait(window))
            return
        window.resize(1440, 900)  # room for the info panel
        window.open_ticket(1)
        QTimer.singleShot(_SETTLED_MS, lambda: write(window))

    def write(window: MainWindow) -> None:
        into = field(window, place)
        into.setFocus()
        if not into.isVisible():
            raise RuntimeError(f"There is no place to write a {place}.")
        QTest.keyClicks(into, words, delay=15)
        sys.stdout.write(f"{time.monotonic()}\n")
        sys.stdout.flush()

    open_console(store, "en", None, wait, direct=True)


if __name__ == "__main__":
    main()
