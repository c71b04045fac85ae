"""The floor: a bare main window with one list, from the start of the process to its first picture."""

from __future__ import annotations

import sys

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

from tests.benchmarks.first_paint import tell_first_paint


def main() -> None:
    """Open the window, tell when it was painted, end."""
    app = QApplication(sys.argv[:1])
    window, view = QMainWindow(), QListView()
    view.setModel(QStringListModel([f"row {index}" for index in range(200)], view))
    window.setCentralWidget(view)
    window.resize(1440, 900)
    tell_first_paint(view.viewport(), lambda: True)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
