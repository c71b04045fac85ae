"""A sheet of note paper to write on: the paper and its head line."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.note import paint_note
from deskapp.ui.look.theme import theme

_HEAD = 32
_ROOM = metrics.NOTE_SHADOW_ROOM


class NotePaper(QWidget):
    """Paints the paper with a head line; what stands on it goes into `column`."""

    def __init__(self, head: str, aside: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head, self._aside = head, aside
        self.column = QVBoxLayout(self)
        top = _ROOM + metrics.NOTE_EDGE + metrics.scaled(_HEAD) + 1
        self.column.setContentsMargins(QMargins(_ROOM, top, _ROOM, _ROOM))
        self.column.setSpacing(0)
        self.setAccessibleName(f"{head}. {aside}" if aside else head)
        theme().changed.connect(self.update)
        self._rule_above: QWidget | None = None

    def head_height(self) -> int:
        """Down to the rule under the head line, in pixels from the top of the widget."""
        return self.column.contentsMargins().top()

    def rule_above(self, widget: QWidget) -> None:
        """Draws a line above this widget, which must stand on the paper."""
        self._rule_above = widget

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = tokens()
        paper = QRectF(self.rect()).adjusted(_ROOM, _ROOM, -_ROOM, -_ROOM)
        paint_note(painter, paper, colours)
        self._paint_head(painter, paper.toRect())
        if self._rule_above is not None and not self._rule_above.isHidden():
            y = self._rule_above.y()
            painter.fillRect(round(paper.left()), y, round(paper.width()), 1, colours.note_rule)

    def _paint_head(self, painter: QPainter, paper: QRect) -> None:
        colours = tokens()
        line = QRect(paper.x() + 12, paper.y() + metrics.NOTE_EDGE, paper.width() - 24, metrics.scaled(_HEAD))
        paint_icon(painter, line.x(), line.center().y() - 6, "lock", metrics.ICON_INLINE, "note_text")
        painter.setFont(metrics.font(metrics.BASE, metrics.SEMIBOLD))
        painter.setPen(colours.note_text)
        words = line.adjusted(metrics.ICON_INLINE + 8, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self._head)
        used = metrics.text_width(self._head, metrics.BASE, metrics.SEMIBOLD)
        if self._aside and metrics.text_width(self._aside, metrics.SMALL) < words.width() - used - 16:
            painter.setFont(metrics.font(metrics.SMALL))
            painter.setPen(colours.note_muted)
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(line, align | Qt.TextFlag.TextSingleLine, self._aside)
        painter.fillRect(paper.x(), line.bottom() + 1, paper.width(), 1, colours.note_rule)
