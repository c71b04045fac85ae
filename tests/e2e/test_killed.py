"""The program is killed 300 ms after the last key: what was typed is there when it is started again."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deskapp.services.desk import Desk
from deskapp.services.mail.intake import IncomingMail
from tests.e2e.conftest import Opener
from tests.e2e.typist import field

_MAIL = b"From: Jana <jana@acme.example>\r\nTo: support@bluepaper.example\r\nSubject: Fire\r\n\r\nIt smokes.\r\n"
_WORDS = "The fuser is ordered, call her before eleven"


@pytest.mark.parametrize("place", ["note", "reply", "ticket note", "contact note", "company note"])
def test_what_was_typed_is_there_after_a_kill(
    qtbot: QtBot, desk: Desk, open_console: Opener, tmp_path: Path, place: str
) -> None:
    desk.intake.take([IncomingMail("test", _MAIL)])
    desk.disconnect()
    command = [sys.executable, "-m", "tests.e2e.typist", str(desk.path), place, _WORDS]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as typist:
        assert typist.stdout is not None
        last_key = float(typist.stdout.readline())
        time.sleep(max(0.0, last_key + 0.3 - time.monotonic()))
        typist.send_signal(signal.SIGKILL)
    assert typist.returncode == -signal.SIGKILL
    console = open_console(desk)
    assert console.window is not None
    console.window.open_ticket(1)
    kept = field(console.window, place)
    qtbot.waitUntil(lambda: kept.toPlainText() == _WORDS)  # type: ignore[attr-defined]
