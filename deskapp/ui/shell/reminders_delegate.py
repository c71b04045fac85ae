"""Paints the rows of the reminders, and knows where a row's buttons are."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.shell.reminders_model import LINE_ROLE, Line

HEAD = 32
LEFT, RIGHT = 18, 12
#: The buttons of a row, from the right.
BUTTONS = ("done", "snooze")
_ICONS = {"done": "check", "snooze": "clock"}
_TOP, _LINE, _BUTTON, _GAP = 8, 18, 24, 6
_CENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_State = QStyle.StateFlag
_KEYBOARD = _State.State_HasFocus | _State.State_KeyboardFocusChange
_LATE = chips.SLA["late"]
Index = QModelIndex | QPersistentModelIndex


class RemindersDelegate(QStyledItemDelegate):
    """Title; cause and time; number and beginning of the note. Buttons stand on the row under the mouse or cursor."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pressed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: Line = index.data(LINE_ROLE)
        return QSize(metrics.LIST_WIDTH, metrics.scaled(metrics.CARD_COMFORTABLE if line.item else HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: Line = index.data(LINE_ROLE)
        painter.save()
        if line.item is None:
            _paint_head(painter, option.rect, line)
        else:
            self._paint_row(painter, option, line)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        colours, rect = tokens(), option.rect
        selected, hovered = bool(option.state & _State.State_Selected), bool(option.state & _State.State_MouseOver)
        painter.fillRect(rect, colours.selection if selected else colours.hover if hovered else colours.surface)
        room = rect.adjusted(LEFT, metrics.scaled(_TOP), -RIGHT, 0)
        first, second, third = (
            QRect(room.x(), room.y() + metrics.scaled(_LINE) * n, room.width(), metrics.scaled(_LINE)) for n in range(3)
        )
        _paint_text(painter, first, line.title, metrics.SEMIBOLD)
        free = _paint_time(painter, second, line)
        paint_icon(painter, second.x(), second.y() + 2, line.icon, metrics.ICON_INLINE, "muted")
        left = metrics.ICON_INLINE + _GAP
        cause = QRect(second.x() + left, second.y(), free - left, second.height())
        _paint_text(painter, cause, line.cause, token="muted")
        if selected or hovered:
            third.setRight(self.button(rect, "snooze").left() - _GAP)
            for name in BUTTONS:
                self._paint_button(painter, self.button(rect, name), name)
        _paint_text(painter, third, " · ".join(part for part in (line.number, line.excerpt) if part), token="muted")
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)
        if (option.state & _KEYBOARD) == _KEYBOARD:
            painter.setPen(QPen(colours.focus, 2))
            painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))

    def button(self, rect: QRect, name: str) -> QRect:
        """Where a button stands in the place of a row."""
        side = metrics.scaled(_BUTTON)
        x = rect.right() + 1 - RIGHT - side - BUTTONS.index(name) * (side + 2)
        return QRect(x, rect.bottom() - side - 2, side, side)

    def button_at(self, rect: QRect, point: QPoint) -> str:
        """The name of the button at a point; "" for none."""
        return next((name for name in BUTTONS if self.button(rect, name).contains(point)), "")

    def _paint_button(self, painter: QPainter, place: QRect, name: str) -> None:
        colours = tokens()
        ground = colours.sunken if name == self.pressed else colours.surface
        chips.paint_body(painter, QRectF(place), metrics.RADIUS, ground, colours.line)
        inset = (place.width() - metrics.ICON_INLINE) // 2
        paint_icon(painter, place.x() + inset, place.y() + inset, _ICONS[name], metrics.ICON_INLINE, "text")


def _paint_head(painter: QPainter, rect: QRect, line: Line) -> None:
    painter.fillRect(rect, tokens().window)
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, tokens().line)
    painter.setPen(tokens().muted)
    painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD, tabular=True))
    painter.drawText(rect.adjusted(LEFT, 0, -RIGHT, 0), _CENTRE, line.title)


def _paint_time(painter: QPainter, room: QRect, line: Line) -> int:
    """The time at the right, overdue ones on red with a clock; gives the width that is left."""
    if line.due:
        wide = chips.chip_width(line.time, _LATE)
        chips.paint_chip(
            painter, QRect(room.right() + 1 - wide, room.y(), wide, room.height()), line.time, _LATE, tokens()
        )
    else:
        wide = _paint_text(painter, room, line.time, token="text", right=True)
    return room.width() - wide - _GAP


def _paint_text(
    painter: QPainter, room: QRect, text: str, weight: int = metrics.REGULAR, token: str = "text", right: bool = False
) -> int:
    size = metrics.BASE if weight == metrics.SEMIBOLD else metrics.SMALL
    painter.setFont(metrics.font(size, weight, tabular=right))
    painter.setPen(tokens().colour(token))
    measure = metrics.metrics(size, weight, right)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _CENTRE | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft), shown)
    return measure.horizontalAdvance(shown)
