"""The heads of the columns of a list in settings."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.settings.list_delegate import LEFT, SIDE
from deskapp.ui.settings.list_model import ListModel

_ARROW = 14


class ListHead(QHeaderView):
    """Words in 12/500 on `window` between two lines; an arrow beside the one that orders."""

    def __init__(self, model: ListModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setFixedHeight(metrics.scaled(metrics.TABLE_ROW))
        self.setMinimumSectionSize(metrics.scaled(40))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        column, colours = self._model.columns[index], tokens()
        painter.save()
        painter.fillRect(rect, colours.window)
        for y in (rect.y(), rect.bottom()):
            painter.fillRect(rect.x(), y, rect.width(), 1, colours.line)
        ordered = self.isSortIndicatorShown() and self.sortIndicatorSection() == index
        room = rect.adjusted(SIDE if index else LEFT, 0, -SIDE, 0)
        if ordered:
            room = self._paint_arrow(painter, room, column.text, column.right)
        painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
        painter.setPen(colours.text if ordered else colours.muted)
        shown = painter.fontMetrics().elidedText(column.text, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def _paint_arrow(self, painter: QPainter, room: QRect, text: str, right: bool) -> QRect:
        rising = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        width = metrics.text_width(text, metrics.SMALL, metrics.MEDIUM)
        y = room.center().y() - _ARROW // 2 + 1
        x = room.right() + 1 - _ARROW if right else min(room.x() + width + 4, room.right() + 1 - _ARROW)
        paint_icon(painter, x, y, "arrow-up" if rising else "arrow-down", _ARROW, "text")
        return room.adjusted(0, 0, -_ARROW - 4, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), tokens().window)
        for y in (0, self.height() - 1):
            painter.fillRect(0, y, self.width(), 1, tokens().line)
        painter.end()
        super().paintEvent(event)
