"""What the editors of the composer share: which keys send, and files that are dropped or pasted."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QKeyEvent


def is_send(event: QKeyEvent) -> bool:
    """Whether the key is Ctrl+Enter."""
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)


def local_files(source: QMimeData) -> list[str]:
    """Paths of the files that are dragged or pasted."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
