"""The text field on paper: plain text whose to-do lines tick, whose links and mentions show while one types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from deskapp.domain.note_text import TODO, spans_of
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import PAPER
from deskapp.ui.widgets.note_body import BOX, paint_todo_box


class _Marks(QSyntaxHighlighter):
    """Underlines links, weighs and tints mentions, hides the text under the box of a to-do line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._forms: dict[str, QTextCharFormat] = {}
        self.refresh()

    def refresh(self) -> None:
        """Takes the colours of the theme anew."""
        link, mention, hidden = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        link.setFontUnderline(True)
        mention.setFontWeight(QFont.Weight.DemiBold)
        mention.setBackground(tokens().note_mention)
        hidden.setForeground(Qt.GlobalColor.transparent)
        todo = QTextCharFormat(hidden)  # each sign takes 4 px, so that texts line up whether ticked or not
        todo.setProperty(QTextCharFormat.Property.FontPixelSize, 1)
        todo.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        todo.setFontLetterSpacing(4)
        self._forms = {"link": link, "mention": mention, "hidden": hidden, "todo": todo}
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        todo = TODO.match(text)
        if todo:
            self.setFormat(0, todo.end(), self._forms["hidden"])
            if text[: todo.end()].endswith(" "):  # the last blank keeps the line as tall as the others
                self.setFormat(0, todo.end() - 1, self._forms["todo"])
        for span in spans_of(text):
            self.setFormat(span.start, span.length, self._forms[span.kind])


class NoteEdit(QPlainTextEdit):
    """Transparent, without frame. `link_activated` comes from Ctrl and a click.

    With `grows` it is as tall as its text (up to `most_lines`), else it fills its place and scrolls.
    """

    link_activated = Signal(str)
    text_edited = Signal()
    """The words changed. Unlike `textChanged` it stays silent when only their colours did."""

    def __init__(self, grows: bool = True, most_lines: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grows = grows
        self._most_lines = most_lines
        self._shown_height = 0
        self._tinted_for = tokens()
        self._last = ""
        self.textChanged.connect(self._on_text_changed)
        self._marks = _Marks(self.document())
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

    def lines_height(self) -> int:
        """Height of the text as it is broken now, at least one line."""
        line = QFontMetricsF(self.font()).lineSpacing()
        count = max(1, round(self.document().documentLayout().documentSize().height()))
        return round(min(count, self._most_lines) * line) + 2

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
        if event.button() != Qt.MouseButton.LeftButton or self.isReadOnly():
            return
        for block, _ in self._todo_blocks():
            if self._box_of(block).contains(event.position()):
                self._tick(block)
                return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._open_link_at(self.cursorForPosition(event.position().toPoint()))

    def _on_text_changed(self) -> None:
        text = self.toPlainText()
        if text != self._last:
            self._last = text
            self.text_edited.emit()

    def _on_size_changed(self) -> None:
        height = self.lines_height()
        if height == self._shown_height:
            return
        self._shown_height = height
        needs_bar = self.document().documentLayout().documentSize().height() > self._most_lines
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if needs_bar else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

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

    def _open_link_at(self, cursor: QTextCursor) -> None:
        at = cursor.positionInBlock()
        for span in spans_of(cursor.block().text()):
            if span.kind == "link" and span.start <= at <= span.start + span.length:
                self.link_activated.emit(span.target)

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
