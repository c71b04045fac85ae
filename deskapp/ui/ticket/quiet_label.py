"""Small secondary text that is elided where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon


class QuietLabel(QWidget):
    """One line of 12 px in a token's colour, perhaps with an icon of 14 before it; the whole is the tooltip."""

    def __init__(self, text: str = "", token: str = "muted", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._token, self._icon, self._icon_token = text, token, icon, token
        self.align = Qt.AlignmentFlag.AlignLeft
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def text(self) -> str:
        """What is shown."""
        return self._text

    def show_text(self, text: str, token: str = "muted", icon: str = "", icon_token: str = "") -> None:
        """Shows another text."""
        self._text, self._token, self._icon, self._icon_token = text, token, icon, icon_token or token
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = metrics.ICON_INLINE + 4 if self._icon else 0
        return QSize(metrics.text_width(self._text, metrics.SMALL, tabular=True) + icon + 2, metrics.scaled(20))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(24, self.sizeHint().width()), metrics.scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = QPainter(self)
        room = self.width() - (metrics.ICON_INLINE + 4 if self._icon else 0)
        measure = metrics.metrics(metrics.SMALL, tabular=True)
        shown = measure.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        wide = measure.horizontalAdvance(shown)
        left = room - wide if self.align == Qt.AlignmentFlag.AlignRight else 0
        if self._icon:
            y = (self.height() - metrics.ICON_INLINE) // 2
            paint_icon(painter, left, y, self._icon, metrics.ICON_INLINE, self._icon_token)
            left += metrics.ICON_INLINE + 4
        painter.setFont(metrics.font(metrics.SMALL, tabular=True))
        painter.setPen(tokens().colour(self._token))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(left, 0, wide + 2, self.height(), flags, shown)
