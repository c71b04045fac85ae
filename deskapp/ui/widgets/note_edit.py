"""The text field on paper: plain text whose to-do lines tick, whose links and mentions show while one types."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QSizePolicy, QWidget

from deskapp.domain.note_text import TODO, spans_of
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import PAPER
from deskapp.ui.look.icons import icon
from deskapp.ui.widgets.file_drop import accepts_files, local_files
from deskapp.ui.widgets.note_body import BOX, paint_todo_box
from deskapp.ui.widgets.note_marks import NoteMarks


class NoteEdit(QPlainTextEdit):
    """Transparent, without frame. `link_activated` comes from Ctrl and a click, or from the context menu.

    With `grows` it is as tall as its text (up to `most_lines`), else it fills its place and scrolls.
    Files and pictures that are dropped or pasted are told; without `takes_files` they are refused.
    """

    link_activated = Signal(str)
    files_dropped = Signal(list)
    picture_pasted = Signal(QImage)
    menu_wanted = Signal(QMenu)
    """The context menu is about to be shown; whoever owns the note may add to it."""
    lines_changed = Signal()
    """The text breaks into another number of lines."""
    text_edited = Signal()
    """The words changed. Unlike `textChanged` it stays silent when only their colours did."""

    def __init__(self, grows: bool = True, most_lines: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grows = grows
        self._most_lines = most_lines
        self._shown_height = 0
        self._tinted_for = tokens()
        self._last = ""
        self._lines = 0
        self._folded = False
        self.takes_files = True
        self.textChanged.connect(self._on_text_changed)
        self._marks = NoteMarks(self.document())
        self.setProperty(PAPER, True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._tint()
        if grows:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
            self.verticalScrollBar().valueChanged.connect(self._stay_at_top)

    def mark_names(self, names: Sequence[str]) -> None:
        """Marks these whole where they are mentioned, as the finished note does."""
        self._marks.set_names(names)

    def line_count(self) -> int:
        """Lines as they are broken now, at least one."""
        return max(1, round(self.document().documentLayout().documentSize().height()))

    def fold(self, most_lines: int, folded: bool) -> None:
        """Shows so many lines at most; `folded` shows the first ones and does not scroll."""
        if (self._most_lines, self._folded) == (most_lines, folded):
            return
        self._most_lines, self._folded = most_lines, folded
        if folded:
            self.verticalScrollBar().setValue(0)
        else:
            self.ensureCursorVisible()
        self._shown_height = 0
        self._on_size_changed()

    def line_height(self) -> int:
        """Height of one line in pixels as it is laid out, which is more than the font's own spacing."""
        block = self.document().firstBlock()
        laid_out = round(self.blockBoundingRect(block).height() / max(1, block.layout().lineCount()))
        return laid_out or ceil(QFontMetricsF(self.font()).lineSpacing())

    def lines_height(self) -> int:
        """Height of the text as it is broken now, at least one line."""
        return min(self.line_count(), self._most_lines) * self.line_height() + 2

    def sizeHint(self) -> QSize:
        return QSize(200, self.lines_height()) if self._grows else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height()) if self._grows else QSize(60, 40)

    def insert_todo(self) -> None:
        """Makes the current line a to-do line, or plain again."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        found = TODO.match(cursor.block().text())
        if found:
            cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, found.end())
            cursor.removeSelectedText()
        else:
            cursor.insertText("- [ ] ")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._grows:
            self._on_size_changed()
            self._stay_at_top(self.verticalScrollBar().value())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._tinted_for is not tokens():
            self._tint()
            self._marks.refresh()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for block, ticked in self._todo_blocks():
            paint_todo_box(painter, self._box_of(block), ticked, tokens())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        ticks = () if self.isReadOnly() else self._todo_blocks()
        for block, _ in ticks:
            if self._box_of(block).contains(event.position()):
                self._tick(block)
                return
        wanted = event.modifiers() & Qt.KeyboardModifier.ControlModifier or self.isReadOnly()
        if wanted and not self.textCursor().hasSelection():
            link = self._link_at(self.cursorForPosition(event.position().toPoint()))
            if link:
                self.link_activated.emit(link)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A folded note leaves the wheel to the panel it stands in."""
        if self._folded:
            event.ignore()
        else:
            super().wheelEvent(event)

    # --- the menu -------------------------------------------------------------------------------------------------

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at_caret = event.reason() == QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if at_caret else self.cursorForPosition(event.pos())
        self.menu(cursor).popup(event.globalPos())

    def menu(self, cursor: QTextCursor) -> QMenu:
        """What can be done at a place of the text: links, then what every text field offers, then the owner's."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        link = self._link_at(cursor)
        if link:
            first, clipboard = menu.actions()[0], QGuiApplication.clipboard()
            opens = menu.addAction(icon("external-link"), self.tr("Open link"), lambda: self.link_activated.emit(link))
            plain = link.removeprefix("mailto:")
            copies = menu.addAction(icon("link"), self.tr("Copy link"), lambda: clipboard.setText(plain))
            menu.insertActions(first, [opens, copies])
            menu.insertSeparator(first)
        self.menu_wanted.emit(menu)
        return menu

    # --- files ----------------------------------------------------------------------------------------------------

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        files = self._takes() and (local_files(source) != [] or source.hasImage())
        return files or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Files become attachments, a picture too, everything else plain text."""
        if self._takes() and (files := local_files(source)):
            self.files_dropped.emit(files)
        elif self._takes() and source.hasImage() and not source.hasText():
            self.picture_pasted.emit(QImage(source.imageData()))
        else:
            super().insertFromMimeData(source)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not (self._takes() and accepts_files(event)):
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if not (self._takes() and accepts_files(event)):
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData()) if self._takes() else []
        if files:
            self.files_dropped.emit(files)
            event.acceptProposedAction()
        else:
            super().dropEvent(event)

    def _takes(self) -> bool:
        return self.takes_files and not self.isReadOnly()

    # --- sizes and places -----------------------------------------------------------------------------------------

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._last:
            self._last = text
            self.text_edited.emit()

    def _on_size_changed(self) -> None:
        if self.line_count() != self._lines:
            self._lines = self.line_count()
            self.lines_changed.emit()
        height = self.lines_height()
        if height == self._shown_height:
            return
        self._shown_height = height
        needs_bar = not self._folded and self.line_count() > self._most_lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if needs_bar else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def _stay_at_top(self, value: int) -> None:
        """What was scrolled before the field grew is seen again where all of it has room."""
        if value and self.line_count() * self.line_height() <= self.viewport().height():
            self.verticalScrollBar().setValue(0)

    def _todo_blocks(self) -> list[tuple[QTextBlock, bool]]:
        found, block, bottom = [], self.firstVisibleBlock(), self.viewport().height()
        while block.isValid() and self._top_of(block) <= bottom:
            todo = TODO.match(block.text())
            if todo:
                found.append((block, todo.group(1) != " "))
            block = block.next()
        return found

    def _top_of(self, block: QTextBlock) -> float:
        return self.blockBoundingGeometry(block).translated(self.contentOffset()).top()

    def _box_of(self, block: QTextBlock) -> QRectF:
        line = block.layout().lineAt(0)
        size = min(BOX, line.height() - 1)
        return QRectF(0, self._top_of(block) + (line.height() - size) / 2, size, size)

    def _tick(self, block: QTextBlock) -> None:
        todo = TODO.match(block.text())
        if todo is None:
            return
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + todo.start(1))
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("x" if todo.group(1) == " " else " ")

    def _link_at(self, cursor: QTextCursor) -> str:
        """What the link at a place opens, "" where there is none."""
        at, spans = cursor.positionInBlock(), spans_of(cursor.block().text())
        found = (span for span in spans if span.kind == "link" and span.start <= at <= span.start + span.length)
        return next((span.target for span in found), "")

    def _tint(self) -> None:
        colours, palette = tokens(), QPalette()
        self._tinted_for = colours
        for role, token in (
            (QPalette.ColorRole.Base, "note"),
            (QPalette.ColorRole.Text, "note_text"),
            (QPalette.ColorRole.PlaceholderText, "note_muted"),
            (QPalette.ColorRole.Highlight, "note_focus"),
            (QPalette.ColorRole.HighlightedText, "on_accent"),
        ):
            palette.setColor(role, colours.colour(token))
        self.setPalette(palette)
