"""The wheel changes a number only where one works on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from deskapp.ui.settings.calm import calm
from tests.ui.settings.room import Room


def _turn(box: QSpinBox) -> None:
    middle = QPointF(box.rect().center())
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.NoButton
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, box.mapToGlobal(middle), QPoint(), QPoint(0, 120), buttons, keys, phase, False)
    QApplication.sendEvent(box, event)


@pytest.mark.parametrize("focused", [False, True])
def test_the_wheel_needs_the_focus(room: Room, focused: bool) -> None:
    host, line, box = QWidget(), QLineEdit(), calm(QSpinBox())
    column = QVBoxLayout(host)
    column.addWidget(line)
    column.addWidget(box)
    room.show(host)
    (box if focused else line).setFocus()
    _turn(box)
    assert box.value() == int(focused)
    assert box.hasFocus() is focused
