"""A version of a note to read: what was added is underlined, what was removed is struck out, both in colours too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from deskapp.domain.text_changes import Change, Piece
from deskapp.ui.look.current import tokens

#: The tokens of ink and ground; what stayed has none of its own.
_COLOURS = {Change.ADDED: ("ok", "ok_soft"), Change.REMOVED: ("danger", "danger_soft")}


class VersionText(QTextEdit):
    """Read-only; words can be selected and copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: Sequence[Piece] = ()
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Text of the version"))

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Shows another version."""
        self._pieces = pieces
        self.clear()
        cursor = QTextCursor(self.document())
        for piece in pieces:
            cursor.insertText(piece.text, self._form(piece.change))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _form(self, change: Change) -> QTextCharFormat:
        form = QTextCharFormat()
        if change in _COLOURS:
            ink, ground = _COLOURS[change]
            form.setForeground(tokens().colour(ink))
            form.setBackground(tokens().colour(ground))
        form.setFontUnderline(change is Change.ADDED)
        form.setFontStrikeOut(change is Change.REMOVED)
        return form

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_pieces(self._pieces)
