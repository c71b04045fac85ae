"""A dialog that lists the folder of a store leaves the store's locks alone."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from deskapp.ui.widgets import file_dialog

_ANOTHER = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM t').fetchall(); c.close()"


def _then(answer: str) -> None:
    """Lets the dialog that is about to open list its folder, and answers it."""

    def give() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            getattr(dialog, answer)()

    QTimer.singleShot(1000, give)


@pytest.mark.parametrize("name", ["desk.db", "desk"])
def test_a_listed_store_keeps_its_locks(qtbot: object, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    parent = QWidget()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA journal_mode=wal")
        db.execute("CREATE TABLE t (a)")
        db.execute("SELECT * FROM t").fetchall()
        _then("reject")
        assert file_dialog.save_file(parent, "Save", str(tmp_path / "new.csv")) == ("", "")
        subprocess.run([sys.executable, "-c", _ANOTHER, str(path)], check=True)
        assert path.with_name(f"{name}-wal").exists(), "another program believed that nobody has the store open"


def test_what_was_chosen_comes_back(qtbot: object, tmp_path: Path) -> None:
    parent = QWidget()
    _then("accept")
    chosen, form = file_dialog.save_file(parent, "Save", str(tmp_path / "new.csv"), "CSV (*.csv)")
    assert (Path(chosen), form) == (tmp_path / "new.csv", "CSV (*.csv)")
    _then("accept")
    assert Path(file_dialog.folder(parent, "Where")) == tmp_path, "it opens where the last one was left"
