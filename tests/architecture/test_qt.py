"""The Qt that is installed is one the program can live with."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

_CALLS = 1000
#: What other threads and the test itself may add or take meanwhile; the fault takes one per call.
_NOISE = 20


def test_calls_into_qt_keep_their_references_of_none(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        QCoreApplication.processEvents()
    assert abs(sys.getrefcount(None) - before) <= _NOISE


def test_qt_is_not_the_version_that_loses_them() -> None:
    assert PySide6.__version_info__[:3] != (6, 12, 0)
