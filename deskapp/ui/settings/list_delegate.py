"""Paints the rows of a list in settings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.settings.list_model import ROW_ROLE, Column, Row
from deskapp.ui.widgets.switch import paint_switch

LEFT, SIDE = 16, 8
"""Room before the first cell, and at both sides of the others."""
_DOT, _AVATAR = 10, 28
_State = QStyle.StateFlag
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class ListDelegate(QStyledItemDelegate):
    """Rows of 32, of 44 where there are avatars or second lines; a line under each."""

    def __init__(self, columns: tuple[Column, ...], parent: QObject) -> None:
        super().__init__(parent)
        self._columns = columns
        self.tall = False

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, metrics.scaled(metrics.AGENT_ROW if self.tall else metrics.SETTINGS_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(ROW_ROLE)
        rect = option.rect
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, tokens().selection)
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, tokens().hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, tokens().line)
        room = rect.adjusted(SIDE if index.column() else LEFT, 0, -SIDE, -1)
        if self._columns[index.column()].switches:
            _paint_switch(painter, room, row.on)
        elif index.column():
            self._paint_cell(painter, room, row, index.column())
        else:
            self._paint_first(painter, room, row)
        painter.restore()

    def _paint_first(self, painter: QPainter, room: QRect, row: Row) -> None:
        if row.avatar:
            box = QRectF(room.x(), room.center().y() - _AVATAR / 2 + 1, _AVATAR, _AVATAR)
            painter.setOpacity(0.55 if row.muted else 1.0)
            paint_avatar(painter, box, row.avatar, tokens())
            painter.setOpacity(1.0)
            room = room.adjusted(_AVATAR + metrics.SPACE_2, 0, 0, 0)
        if row.dot is not None:
            _paint_dot(painter, room, row.dot)
            room = room.adjusted(_DOT + metrics.SPACE_2, 0, 0, 0)
        token = "muted" if row.muted else "text"
        if not row.detail:
            _paint_words(painter, room, row.cells[0], metrics.BASE, metrics.MEDIUM, token)
            return
        middle = room.center().y() + 1
        upper = QRect(room.x(), middle - metrics.scaled(18), room.width(), metrics.scaled(18))
        lower = QRect(room.x(), middle, room.width(), metrics.scaled(16))
        _paint_words(painter, upper, row.cells[0], metrics.BASE, metrics.MEDIUM, token)
        if row.mark:
            paint_icon(painter, lower.x(), lower.center().y() - 5, row.sign, metrics.ICON_CHIP, row.mark)
            lower = lower.adjusted(metrics.ICON_CHIP + metrics.SPACE_1, 0, 0, 0)
        _paint_words(painter, lower, row.detail, metrics.SMALL, metrics.REGULAR, row.mark or "muted")

    def _paint_cell(self, painter: QPainter, room: QRect, row: Row, column: int) -> None:
        right = self._columns[column].right
        token = "muted" if row.muted else "text"
        _paint_words(painter, room, row.cells[column], metrics.BASE, metrics.REGULAR, token, right)


def _paint_switch(painter: QPainter, room: QRect, on: bool) -> None:
    top = room.center().y() + 1 - metrics.SWITCH_HEIGHT / 2
    track = QRectF(room.x(), top, metrics.SWITCH_WIDTH, metrics.SWITCH_HEIGHT)
    paint_switch(painter, track, float(on), on)


def _paint_dot(painter: QPainter, room: QRect, colour: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens().department(colour - 1))
    painter.drawEllipse(QRectF(room.x(), room.center().y() - _DOT / 2 + 1, _DOT, _DOT))


def _paint_words(
    painter: QPainter, room: QRect, text: str, size: int, weight: int, token: str, right: bool = False
) -> None:
    painter.setFont(metrics.font(size, weight, tabular=right))
    painter.setPen(tokens().colour(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, _LINE | side, shown)
