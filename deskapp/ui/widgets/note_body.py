"""The body of a note to read: lays out, paints, finds links, selects. Owns a document and no widget."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPalette,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.widgets.note_parts import NotePart
from deskapp.ui.widgets.note_text import build_document

BOX = 16


def paint_todo_box(painter: QPainter, box: QRectF, ticked: bool, colours: Tokens) -> None:
    """A check box on paper."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colours.note_muted, 1.5))
    painter.setBrush(colours.note_field)
    painter.drawRoundedRect(box.adjusted(0.75, 0.75, -0.75, -0.75), metrics.RADIUS_SMALL, metrics.RADIUS_SMALL)
    painter.restore()
    if ticked:
        size = round(box.width()) - 4
        paint_icon(painter, round(box.x()) + 2, round(box.y()) + 2, "check", size, "note_text")


class NoteBody:
    """Points are relative to the corner of the body."""

    def __init__(self, text: str, names: Sequence[str], signed: Mapping[int, str]) -> None:
        self._made = build_document(text, names, signed)
        self._document = self._made.document
        self._cursor = QTextCursor(self._document)
        self._width = -1

    def set_width(self, width: int) -> None:
        """Breaks the lines at this width."""
        if width != self._width:
            self._width = width
            self._document.setTextWidth(width)

    def line_count(self) -> int:
        """Lines at the width set last."""
        self._document.size()  # lays out
        count, block = 0, self._document.begin()
        while block.isValid():
            count += max(1, block.layout().lineCount())
            block = block.next()
        return count

    def height(self, most_lines: int | None) -> int:
        """Height in pixels of all lines, or of at most so many."""
        whole = round(self._document.size().height())
        if most_lines is None:
            return whole
        left, block = most_lines, self._document.begin()
        while block.isValid():
            layout = block.layout()
            if left < layout.lineCount():
                top = self._document.documentLayout().blockBoundingRect(block).top()
                return round(top + layout.lineAt(left).y())
            left -= layout.lineCount()
            block = block.next()
        return whole

    def link_target(self, index: int) -> str:
        """What a link opens: an address, `mailto:` or the number of a ticket."""
        return self._made.links[index][2]

    def targets(self, most_lines: int | None) -> list[tuple[str, int]]:
        """("link", number) and ("todo", number) within the lines shown, in reading order."""
        limit = self.height(most_lines)
        places = [(at, "link", index) for index, (at, _, _) in enumerate(self._made.links)]
        for index, (block, _) in enumerate(self._made.todos):
            places.append((self._document.findBlockByNumber(block).position() - 1, "todo", index))
        return [(kind, index) for at, kind, index in sorted(places) if self._rect_of(at + 1, 0).top() < limit]

    def target_at(self, point: QPointF) -> tuple[str, int] | None:
        """("link", number) or ("todo", number) at a point."""
        for index in range(len(self._made.todos)):
            if self._box_of(index).contains(point):
                return "todo", index
        at = self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.ExactHit)
        for index, (start, length, _) in enumerate(self._made.links):
            if start <= at < start + length:
                return "link", index
        return None

    def begin_selection(self, point: QPointF) -> None:
        """Drops the selection and starts a new one at a point."""
        self._cursor.setPosition(self._position(point))

    def drag_selection(self, point: QPointF) -> None:
        """Extends the selection to a point."""
        self._cursor.setPosition(self._position(point), QTextCursor.MoveMode.KeepAnchor)

    def select_word(self, point: QPointF) -> None:
        """Selects the word at a point."""
        self._cursor.setPosition(self._position(point))
        self._cursor.select(QTextCursor.SelectionType.WordUnderCursor)

    def select_all(self) -> None:
        """Selects the whole body."""
        self._cursor.select(QTextCursor.SelectionType.Document)

    def whole_text(self) -> str:
        """All that is written, with the small signed lines."""
        return self._document.toPlainText()

    def selected_text(self) -> str:
        """The selected text with line breaks."""
        return self._cursor.selection().toPlainText()

    def paint(self, painter: QPainter, rect: QRect, colours: Tokens, ringed: tuple[str, int]) -> None:
        """Paints what fits into `rect`; the focus ring goes around the link or box `ringed`."""
        painter.save()
        painter.setClipRect(rect.adjusted(-3, -2, 3, 1))
        painter.translate(rect.topLeft())
        for at, length in self._made.mentions:
            place = self._rect_of(at, length).adjusted(-2, 1, 2, -1)
            paint_body(painter, place, metrics.RADIUS_SMALL, colours.note_mention, None)
        self._paint_text(painter, colours)
        for index, (_, ticked) in enumerate(self._made.todos):
            paint_todo_box(painter, self._box_of(index), ticked, colours)
        kind, number = ringed
        if kind == "link":
            at, length, _ = self._made.links[number]
            NotePart.ring(painter, self._rect_of(at, length).toAlignedRect().adjusted(-3, -1, 3, 1))
        elif kind == "todo":
            NotePart.ring(painter, self._box_of(number).toAlignedRect().adjusted(-2, -2, 2, 2))
        painter.restore()

    def _paint_text(self, painter: QPainter, colours: Tokens) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Text, colours.note_text)
        context.palette = palette
        if self._cursor.hasSelection():
            chosen = QAbstractTextDocumentLayout.Selection()
            chosen.cursor = self._cursor
            form = QTextCharFormat()
            form.setBackground(colours.note_focus)
            form.setForeground(colours.on_accent)
            chosen.format = form
            context.selections = [chosen]
        self._document.documentLayout().draw(painter, context)

    def _position(self, point: QPointF) -> int:
        return max(0, self._document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit))

    def _origin(self, block: QTextBlock) -> QPointF:
        return self._document.documentLayout().blockBoundingRect(block).topLeft()

    def _box_of(self, index: int) -> QRectF:
        block = self._document.findBlockByNumber(self._made.todos[index][0])
        line = metrics.scaled(metrics.LINE_HEIGHT[metrics.BASE])
        top = self._origin(block).y() + block.layout().lineAt(0).y()
        return QRectF(0, top + (line - BOX) / 2, BOX, BOX)

    def _rect_of(self, at: int, length: int) -> QRectF:
        """The place of a piece of one line; a piece that breaks is held to its first line."""
        block = self._document.findBlock(at)
        line = block.layout().lineForTextPosition(at - block.position())
        origin = block.layout().position()
        end = min(at - block.position() + length, line.textStart() + line.textLength())
        left, right = _x_of(line, at - block.position()), _x_of(line, end)
        return QRectF(origin.x() + left, origin.y() + line.y(), right - left, line.height())


def _x_of(line: QTextLine, at: int) -> float:
    """The binding gives the place and the cursor it stopped at as a pair."""
    return float(cast(tuple[float, int], line.cursorToX(at))[0])
