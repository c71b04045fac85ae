"""The line above a message: who, to whom, when, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon

_HEIGHT = 24
_AVATAR = 24
_GAP = 8


@dataclass(frozen=True, slots=True)
class HeadText:
    """What the line says. `mark` is an icon before `detail`, `word_mark` one before `word`; `state_icon` stands before
    `time` in `state_token`."""

    author: str
    detail: str = ""
    mark: str = ""
    word: str = ""
    word_mark: str = ""
    time: str = ""
    state_icon: str = ""
    state_token: str = "muted"
    time_tip: str = ""


class CardHead(QWidget):
    """Paints a `HeadText`; what does not fit is elided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = HeadText("")
        self.setFixedHeight(metrics.scaled(_HEIGHT))

    def show_text(self, text: HeadText) -> None:
        """Paints another line."""
        if text == self._text:
            return
        self._text = text
        said = (text.author, text.word, text.detail, text.time)
        self.setAccessibleName(", ".join(part for part in said if part))
        self.setToolTip("\n".join(part for part in (text.detail, text.time_tip) if part))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, metrics.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        text, height = self._text, self.height()
        paint_avatar(painter, QRectF(0, (height - _AVATAR) / 2, _AVATAR, _AVATAR), text.author, tokens())
        left, right = _AVATAR + _GAP, self._paint_time(painter, self.width())
        left = self._paint_words(painter, left, right, text.author, metrics.BASE, metrics.SEMIBOLD, "text")
        if text.word:
            left += _GAP
            look = (metrics.SMALL, metrics.MEDIUM, "muted", text.word_mark)
            left = self._paint_words(painter, left, right, text.word, *look)
        if text.detail and right - left > 60:
            self._paint_words(
                painter, left + _GAP, right, text.detail, metrics.SMALL, metrics.REGULAR, "muted", text.mark
            )

    def _paint_time(self, painter: QPainter, right: int) -> int:
        text = self._text
        wide = metrics.text_width(text.time, metrics.SMALL, tabular=True)
        painter.setFont(metrics.font(metrics.SMALL, tabular=True))
        painter.setPen(tokens().colour(text.state_token if text.state_token == "danger" else "muted"))
        box = QRect(right - wide, 0, wide + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text.time)
        right -= wide
        if text.state_icon:
            right -= metrics.ICON_INLINE + 4
            y = (self.height() - metrics.ICON_INLINE) // 2
            paint_icon(painter, right, y, text.state_icon, metrics.ICON_INLINE, text.state_token)
        return right - _GAP

    def _paint_words(
        self, painter: QPainter, left: int, right: int, words: str, size: int, weight: int, token: str, mark: str = ""
    ) -> int:
        if mark:
            paint_icon(painter, left, (self.height() - metrics.ICON_CHIP) // 2, mark, metrics.ICON_CHIP, "muted")
            left += metrics.ICON_CHIP + 4
        measure = metrics.metrics(size, weight)
        shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, max(0, right - left))
        painter.setFont(metrics.font(size, weight))
        painter.setPen(tokens().colour(token))
        wide = measure.horizontalAdvance(shown)
        box = QRect(left, 0, wide + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        return left + wide
