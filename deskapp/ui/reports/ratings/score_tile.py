"""A tile with the number of ratings of one score, which narrows the list to them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from deskapp.domain.ratings import Score
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.rating_words import score_look, score_word

_HEIGHT, _WIDTH, _SIDE, _GAP = 60, 156, 12, 8
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class ScoreTile(QAbstractButton):
    """Checked where the list shows only this score."""

    def __init__(self, score: Score, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.score = score
        self.value, self.share = "–", ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Only these; once more: all"))
        self.setAccessibleName(score_word(score))

    def show_number(self, number: int, of: int) -> None:
        """Shows how many of all ratings have this score."""
        locale = QLocale()
        self.value = locale.toString(number)
        self.share = self.tr("{share} %").format(share=locale.toString(100 * number / of, "f", 1)) if of else ""
        self.setAccessibleName(f"{score_word(self.score)}: {self.value}")
        self.setAccessibleDescription(self.share)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics.scaled(_WIDTH), metrics.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours, option = QPainter(self), tokens(), QStyleOptionButton()
        option.initFrom(self)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = colours.selection if self.isChecked() else colours.hover if hovered else colours.surface
        line = colours.accent if self.isChecked() else colours.line
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, ground, line)
        room = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        icon_name, token = score_look(self.score)
        top, high = metrics.scaled(8), metrics.scaled(16)
        paint_icon(painter, room.x(), top, icon_name, metrics.ICON_ROW, token)
        left = metrics.ICON_ROW + _GAP
        _text(painter, QRect(room.x() + left, top, room.width() - left, high), score_word(self.score), metrics.SMALL)
        below = QRect(room.x(), top + high, room.width(), metrics.scaled(28))
        wide = _text(painter, below, self.value, metrics.DISPLAY, "text", metrics.SEMIBOLD)
        _text(painter, below.adjusted(wide + _GAP, metrics.scaled(4), 0, 0), self.share, metrics.SMALL)
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS)


def _text(
    painter: QPainter, room: QRect, text: str, size: int, token: str = "muted", weight: int = metrics.REGULAR
) -> int:
    painter.setFont(metrics.font(size, weight, tabular=True))
    painter.setPen(tokens().colour(token))
    painter.drawText(room, _LINE, text)
    return metrics.text_width(text, size, weight, tabular=True)
