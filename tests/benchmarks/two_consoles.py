"""How long a note takes from another process's commit to its painted card in the open ticket."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings

from deskapp.app.composition import open_desk
from deskapp.app.demo.filling import fill
from deskapp.app.gui import Console, make_application
from deskapp.app.language import Language
from deskapp.app.tour.stage import Stage
from deskapp.runtime.clock import SystemClock
from deskapp.store.store import Store
from deskapp.ui.look.theme import theme
from deskapp.ui.ticket.note_card import NoteCard

_NOTES = 20
_MARK = "From next door"
_WRITER = f"""
import random, sys, time
from pathlib import Path
from deskapp.app.composition import acting, open_desk
desk = open_desk(Path(sys.argv[1]))
for number in range({_NOTES}):
    time.sleep(random.uniform(0.4, 0.8))
    desk.notes.add_inline(acting(desk, None), 1, f"{_MARK} {{number}}")
    print(time.monotonic(), flush=True)
desk.disconnect()
"""


class _Watcher(QObject):
    """Notes when each note of the other process was painted first."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__()
        self.painted: dict[str, float] = {}
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, NoteCard) and watched.text().startswith(_MARK):
            self.painted.setdefault(watched.text(), monotonic())
        return False


def measure(folder: Path) -> dict[str, float]:
    """Median and worst delay in milliseconds."""
    path, app = folder / "bench-two.db", make_application()
    store = Store(path, SystemClock())
    fill(store, count=2_000, seed=1, end=store.clock.now(), language="en", progress=lambda done, total: None)
    store.disconnect()
    theme().apply(app)
    desk, speaker = open_desk(path), Language()
    desk.connect(read_only=True)
    settings = QSettings(str(folder / "bench.ini"), QSettings.Format.IniFormat)
    console = Console(desk, desk.workspace.owner(), speaker, settings)
    console.open()
    stage, seen = Stage(console), _Watcher(app)
    stage.window.resize(1440, 900)
    stage.window.open_ticket(1)
    stage.wait(2000)
    with subprocess.Popen([sys.executable, "-c", _WRITER, str(path)], stdout=subprocess.PIPE, text=True) as writer:
        while writer.poll() is None:
            stage.wait(50)
        stage.wait(1000)
        assert writer.stdout is not None
        written = [float(line) for line in writer.stdout]
    console.close()
    desk.disconnect()
    delays = [(seen.painted[f"{_MARK} {number}"] - at) * 1000 for number, at in enumerate(written)]
    return {"other_ms": statistics.median(delays), "other_worst_ms": max(delays)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
