"""Files that are dragged onto something or pasted into it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_OVER = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def local_files(source: QMimeData) -> list[str]:
    """Paths of the files that are dragged or pasted."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]


def accepts_files(event: QDragMoveEvent) -> bool:
    """Says that the files over the widget may be dropped; False when there are none."""
    if not local_files(event.mimeData()):
        return False
    event.acceptProposedAction()
    return True


class FileDrops(QObject):
    """Lets a widget that is no editor take dropped files, while `takes` says so."""

    def __init__(self, widget: QWidget, dropped: Callable[[list[str]], object], takes: Callable[[], bool]) -> None:
        super().__init__(widget)
        self._dropped, self._takes = dropped, takes
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._takes():
            return super().eventFilter(watched, event)
        if event.type() in _OVER and isinstance(event, QDragMoveEvent):
            return accepts_files(event)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            files = local_files(event.mimeData())
            if files:
                event.acceptProposedAction()
                self._dropped(files)
            return bool(files)
        return super().eventFilter(watched, event)
