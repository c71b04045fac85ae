"""The console in a process of its own, from its start to the first painted page of the inbox."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSettings

import deskapp.__main__  # noqa: F401  # what the command does first
from deskapp.app.gui import open_console
from deskapp.ui.shell.window import MainWindow
from tests.benchmarks.first_paint import tell_first_paint


def _watch(window: MainWindow) -> None:
    window.resize(1440, 900)
    tell_first_paint(window.inbox.list.viewport(), lambda: window.inbox.model.rowCount() > 0)


def main() -> None:
    """Open the console on the store that is named, tell when the inbox was painted, end."""
    store = Path(sys.argv[1])
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(store.parent / "settings"))
    open_console(store, "en", None, _watch, direct=True)


if __name__ == "__main__":
    main()
