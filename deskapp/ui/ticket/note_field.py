"""The field on the composer's paper: a note's editor that grows, and knows the keys that send and leave."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from deskapp.ui.ticket.editing import is_send, nothing_to_undo
from deskapp.ui.widgets.note_edit import NoteEdit

_MARGIN = 10


class NoteField(NoteEdit):
    """Grows with its text from `least_lines` to the height it is given."""

    sent = Signal()
    left = Signal()

    def __init__(self, least_lines: int, parent: QWidget | None = None) -> None:
        self._least = least_lines
        super().__init__(grows=True, most_lines=12, parent=parent)
        self.setViewportMargins(_MARGIN + 2, _MARGIN, _MARGIN, 2)

    def text(self) -> str:
        """What is written."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Puts another text there; the caret stands at its end and nothing can be undone."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().clearUndoRedoStacks()

    def set_most(self, height: int) -> None:
        """The height in pixels at which it begins to scroll."""
        self._most_lines = max(self._least, (height - _MARGIN - 2) // self.line_height())
        self.updateGeometry()

    def lines_height(self) -> int:
        return max(super().lines_height(), self._least * self.line_height() + 2)

    def sizeHint(self) -> QSize:
        return QSize(200, self.lines_height() + _MARGIN + 2)

    def event(self, event: QEvent) -> bool:
        return nothing_to_undo(event, self.document()) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_send(event):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
