"""What the editors of the composer share: which keys send, and which they leave to the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument


def is_send(event: QKeyEvent) -> bool:
    """Whether the key is Ctrl+Enter."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def claims_enter(event: QEvent) -> bool:
    """Takes Enter for a one-line field before the window's shortcut of the same key gets it; True when it did."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if event.modifiers() or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    event.accept()
    return True


def nothing_to_undo(event: QEvent, document: QTextDocument) -> bool:
    """Leaves Ctrl+Z to the window while there is nothing to undo in the text; True when it did."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    if not event.matches(QKeySequence.StandardKey.Undo) or document.isUndoAvailable():
        return False
    event.ignore()
    return True
