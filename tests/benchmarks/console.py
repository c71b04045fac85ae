"""The console in a process of its own, from its start to the first painted page of the inbox."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings

from deskapp.app.composition import open_desk
from deskapp.app.gui import Console, make_application
from deskapp.app.language import Language
from deskapp.ui.look.theme import theme
from tests.benchmarks.first_paint import tell_first_paint


def main() -> None:
    """Open the console on the store that is named, tell when the inbox was painted, end."""
    app = make_application()
    theme().set_mode("light")
    theme().apply(app)
    speaker = Language()
    speaker.use("en")
    desk = open_desk(Path(sys.argv[1]))
    agent_id = desk.workspace.owner()
    desk.connect(read_only=True)
    settings = QSettings(str(Path(tempfile.gettempdir()) / f"deskapp-bench-{os.getpid()}.ini"), QSettings.Format.IniFormat)
    console = Console(desk, agent_id, speaker, settings)
    window = console.open(background=False)
    window.resize(1440, 900)
    tell_first_paint(window.inbox.list.viewport(), lambda: window.inbox.model.rowCount() > 0)
    app.exec()
    console.close()


if __name__ == "__main__":
    main()
