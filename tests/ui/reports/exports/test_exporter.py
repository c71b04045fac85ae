"""A report is written while one works on, and what became of it is said."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deskapp.domain.errors import DeskError
from deskapp.ui.reports.exports.exporter import Exporter
from deskapp.ui.widgets import file_dialog


class _Session(QObject):
    """Does long work at once."""

    told = Signal(str, object)
    failed = Signal(str)

    def work(self, call: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Runs it."""
        try:
            then(call())
        except DeskError as error:
            self.failed.emit(str(error))


@pytest.fixture
def session() -> _Session:
    """A session without a desk."""
    return _Session()


@pytest.fixture
def exporter(qtbot: QtBot, session: _Session) -> Exporter:
    """An exporter in a window."""
    window = QWidget()
    qtbot.addWidget(window)
    made = Exporter(session, window)  # type: ignore[arg-type]
    made.kept = window  # type: ignore[attr-defined]
    return made


def test_it_asks_where_to(
    qtbot: QtBot, exporter: Exporter, session: _Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def answer(window: QWidget, title: str, proposed: str, form: str) -> tuple[str, str]:
        asked.append(proposed)
        return str(tmp_path / "mine"), form

    monkeypatch.setattr(file_dialog, "save_file", answer)
    with qtbot.waitSignal(session.told) as told:
        exporter.ask("pdf", "Agents: 1/2", lambda path: path.write_text("x") and None)
    assert (tmp_path / "mine.pdf").read_text() == "x"
    assert "mine.pdf" in told.args[0]
    assert Path(asked[0]).name.endswith(".pdf")
    assert "/" not in Path(asked[0]).name
    exporter.ask("csv", "Agents", lambda path: None)
    assert Path(asked[1]) == tmp_path / "Agents.csv", "the next one goes into the same folder"


def test_nothing_happens_where_nothing_was_chosen(exporter: Exporter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_dialog, "save_file", lambda *given: ("", ""))
    exporter.ask("pdf", "Agents", lambda path: pytest.fail("nobody chose a place"))


def test_a_refusal_is_said(qtbot: QtBot, exporter: Exporter, session: _Session, tmp_path: Path) -> None:
    def refuse(path: Path) -> None:
        raise DeskError("The disk is full.")

    with qtbot.waitSignal(session.failed) as failed:
        exporter.export(tmp_path / "report.pdf", refuse)
    assert failed.args == ["The disk is full."]
