"""What nobody caught goes into the log, and the user hears of it."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler

from deskapp.app.logbook import keep_log


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(faulthandler, "enable", lambda file: file.close())
    root = logging.getLogger()
    kept = sys.excepthook, threading.excepthook, root.handlers, root.level
    yield
    for handler in root.handlers:
        handler.close()
    sys.excepthook, threading.excepthook, root.handlers, _ = kept
    root.setLevel(kept[3])
    logging.captureWarnings(False)
    qInstallMessageHandler(None)


def test_an_error_nobody_caught_is_kept_and_told(tmp_path: Path, hooks: None) -> None:
    told: list[str] = []
    keep_log(tmp_path, lambda: told.append("trouble"))
    try:
        raise ZeroDivisionError("a slip")
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    assert told == ["trouble"]
    assert "a slip" in (tmp_path / "deskapp.log").read_text()


def test_errors_of_other_threads_too(tmp_path: Path, hooks: None) -> None:
    told: list[str] = []
    keep_log(tmp_path, lambda: told.append("trouble"))

    def slip() -> None:
        raise LookupError("in a thread")

    thread = threading.Thread(target=slip)
    thread.start()
    thread.join()
    assert told == ["trouble"]
    assert "in a thread" in (tmp_path / "deskapp.log").read_text()
