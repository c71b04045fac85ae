"""The last line of a note one writes: who wrote it when, whether it is saved, small tools; and what unfolds it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import PAPER, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.note_parts import paint_foot

_HEIGHT = 20
_GAP = 8
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class NoteFoot(QWidget):
    """Author and time at the left, at the right whether the text is saved, then the tools."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = ""
        self.short = ""
        self.ticked = False
        self.word = ""
        self._tools: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, metrics.NOTE_CORNER - _GAP, 0)
        self._row.setSpacing(2)
        self._row.addStretch(1)
        self.setFixedHeight(metrics.scaled(_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add_tool(self, icon_name: str, name: str, text: str = "") -> QToolButton:
        """A small button at the end of the line."""
        button = tool_button(icon_name, name, "paper", text)
        button.setFont(metrics.font(metrics.SMALL, tabular=True))
        button.setIconSize(QSize(metrics.ICON_INLINE, metrics.ICON_INLINE))
        button.setFixedHeight(metrics.scaled(_HEIGHT))
        self._row.addWidget(button)
        self._tools.append(button)
        return button

    def _words_end(self) -> int:
        shown = [tool.x() - _GAP for tool in self._tools if not tool.isHidden()]
        return min(shown, default=self.width() - metrics.NOTE_CORNER + _GAP - 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height, right = QPainter(self), self.height(), self._words_end()
        if self.ticked:
            width = metrics.text_width(self.word, metrics.SMALL, metrics.SEMIBOLD) if self.word else 0
            painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
            painter.setPen(tokens().note_ok)
            painter.drawText(QRect(0, 0, right, height), _FLAGS, self.word)
            right -= width + (4 if width else 0) + metrics.ICON_INLINE
            paint_icon(painter, right, (height - metrics.ICON_INLINE) // 2, "check", metrics.ICON_INLINE, "note_ok")
            right -= _GAP
        paint_foot(painter, QRect(0, 0, max(0, right), height), self.words, self.short)


class MoreLine(QToolButton):
    """ "Show all" or "Show less": underlined words on the paper."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty(PAPER, True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(metrics.text_width(self.text()) + 2, metrics.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), metrics.font()
        font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(tokens().note_text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            paint_ring(painter, self.rect().adjusted(1, 1, -1, -1), metrics.RADIUS, token="note_focus")
