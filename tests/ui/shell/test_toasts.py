from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from deskapp.ui.shell.toasts import FailureToast, Toasts
from deskapp.ui.widgets.toast import Toast


@pytest.fixture
def host(qtbot: Any) -> QWidget:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(332, 700)
    host.show()
    return host


def test_undo_brings_back_what_was_told(host: QWidget) -> None:
    toasts, undone = Toasts(host), []  # type: ignore[var-annotated]
    toasts.undo_requested.connect(undone.append)
    toasts.tell("HD-000001 resolved", "the way back")
    toast = next(each for each in host.findChildren(Toast) if not isinstance(each, FailureToast))
    QTest.keyClick(toast, Qt.Key.Key_Return)
    assert undone == ["the way back"]


def test_one_message_at_a_time(host: QWidget) -> None:
    toasts = Toasts(host)
    toasts.tell("Done")
    toasts.fail("That did not work.")
    assert [each.text() for each in host.findChildren(Toast) if each.isVisible()] == ["That did not work."]
    toasts.tell("Done")
    assert [each.text() for each in host.findChildren(Toast) if each.isVisible()] == ["Done"]


def test_a_long_sentence_gets_the_lines_it_needs(host: QWidget) -> None:
    toasts = Toasts(host)
    toasts.fail("No.")
    failure = host.findChild(FailureToast)
    assert failure is not None
    short = failure.height()
    toasts.fail("You may not do this in this department, because only its members may answer here. " * 2)
    assert failure.height() > short
    assert host.rect().contains(failure.geometry())
