"""What is loaded beside the window: only for who needs it, and without making what belongs to the window's thread."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

#: Loads what the reports need as the console does; prints what of it is there then, and what belongs to a wrong thread.
_WAY = """
import gc, sys, threading
import deskapp.app.gui, deskapp.ui.shell.window, deskapp.ui.shell.assembly
from PySide6.QtCore import QObject, QSettings
from PySide6.QtWidgets import QApplication
from deskapp.app.late import report_parts
app = QApplication([])
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
settings.setValue("reports/1/last", "agents")
report_parts(settings, int(sys.argv[2]))
for thread in set(threading.enumerate()) - {threading.main_thread()}:
    thread.join()
print(sorted({"pyqtgraph", "deskapp.ui.reports.place"} & set(sys.modules)))
print([each for each in gc.get_objects() if isinstance(each, QObject) and each.thread() is not app.thread()])
"""


@pytest.mark.parametrize(("agent_id", "loaded"), [(1, ["deskapp.ui.reports.place", "pyqtgraph"]), (2, [])])
def test_reports_are_loaded_beside_the_window_for_who_looks_at_them(
    tmp_path: Path, agent_id: int, loaded: list[str]
) -> None:
    command = [sys.executable, "-c", _WAY, str(tmp_path / "desk.ini"), str(agent_id)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (told.stdout.splitlines(), told.stderr) == ([str(loaded), "[]"], "")
