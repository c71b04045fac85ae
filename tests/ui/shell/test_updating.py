"""The notice stays as long as the work and cannot be sent away."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from deskapp.ui.shell.updating import Updating


def test_it_stays_until_the_work_is_done(qtbot: Any) -> None:
    work: Future[None] = Future()
    notice = Updating(work)
    qtbot.addWidget(notice)
    notice.open()
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    notice.close()
    qtbot.wait(120)
    assert notice.isVisible()
    work.set_result(None)
    qtbot.waitUntil(lambda: not notice.isVisible())


def test_it_also_ends_with_work_that_fails(qtbot: Any) -> None:
    work: Future[None] = Future()
    notice = Updating(work)
    qtbot.addWidget(notice)
    notice.open()
    work.set_exception(OSError("no room"))
    qtbot.waitUntil(lambda: not notice.isVisible())
