"""Numbers and choices that the mouse wheel does not change by accident while a page scrolls."""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

Calm = TypeVar("Calm", QComboBox, QSpinBox)


class _Guard(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


@cache
def _guard() -> _Guard:
    return _Guard()


def calm(widget: Calm) -> Calm:
    """The wheel turns the widget only while it has the focus; else it scrolls what is around it."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_guard())
    return widget
