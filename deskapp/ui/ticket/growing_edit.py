"""A plain text editor that is as high as its text, between a least and a most height; takes files and pictures."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.ticket.editing import is_send, nothing_to_undo
from deskapp.ui.widgets.file_drop import accepts_files, local_files

_MARGIN = 4


class GrowingEdit(QTextEdit):
    """Plain text only: whatever is pasted loses its look. Signals tell of keys that mean something to the composer."""

    sent = Signal()
    left = Signal()
    files_dropped = Signal(list)
    picture_pasted = Signal(QImage)

    def __init__(self, least_lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = least_lines
        self._most = 400
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(_MARGIN)
        self.document().setDefaultFont(metrics.font())
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._lines()
        self._fit()

    def text(self) -> str:
        """What is written, with `\\n` between lines."""
        return self.toPlainText().replace("\u2028", "\n").replace("\u00a0", " ")

    def set_text(self, text: str) -> None:
        """Puts another text there; the caret stands at its end and nothing can be undone."""
        self.setPlainText(text)
        self._lines()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().clearUndoRedoStacks()

    def set_most(self, height: int) -> None:
        """The height in pixels at which it begins to scroll."""
        self._most = max(self._least_height(), height)
        self._fit()

    def _lines(self) -> None:
        lines = QTextBlockFormat()
        lines.setLineHeight(metrics.scaled(18), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(lines)

    def _least_height(self) -> int:
        return self._least * metrics.scaled(18) + 2 * _MARGIN

    def _fit(self, *_: object) -> None:
        wanted = round(self.document().size().height())
        height = min(self._most, max(self._least_height(), wanted))
        needed = wanted > height
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        return QSize(300, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        return nothing_to_undo(event, self.document()) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_send(event):
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- files ----------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return local_files(source) != [] or source.hasImage() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files become attachments, a picture too, everything else plain text."""
        if files := local_files(source):
            self.files_dropped.emit(files)
        elif source.hasImage() and not source.hasText():
            self.picture_pasted.emit(QImage(source.imageData()))
        elif source.hasText():
            self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not accepts_files(event):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not accepts_files(event):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if files := local_files(event.mimeData()):
            self.files_dropped.emit(files)
            event.acceptProposedAction()
        else:
            super().dropEvent(event)
