"""Paints the rows of the sidebar."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.shell.sidebar_model import COUNTS_ROLE, ENTRY_ROLE, Entry, Kind

INSET, HEAD_LEFT, CONTENT_LEFT, VIEW_TEXT, DEPARTMENT_TEXT, RIGHT = 6, 12, 14, 38, 32, 15
COLUMNS = (30, 34, 30)
"""Widths of the columns new, open and resolved; the last one ends at the right edge."""
HEAD, FIRST_HEAD = 36, 32
_DOT = 10
_BETWEEN = 10
_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class SidebarDelegate(QStyledItemDelegate):
    """Heads of 36, rows of 28; numbers in columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY_ROLE)
        height = metrics.SIDEBAR_ROW
        if entry.kind is Kind.HEAD:
            height = HEAD if index.row() else FIRST_HEAD
        return QSize(metrics.SIDEBAR_WIDTH, metrics.scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        colours = tokens()
        painter.save()
        if entry.kind is Kind.HEAD:
            self._paint_head(painter, option.rect, entry, colours)
        else:
            self._paint_ground(painter, option, colours)
            selected = bool(option.state & _State.State_Selected)
            _PAINT[entry.kind](painter, option.rect, entry, index.data(COUNTS_ROLE), colours, selected)
        painter.restore()

    def _paint_head(self, painter: QPainter, rect: QRect, entry: Entry, colours: Tokens) -> None:
        line = rect.adjusted(HEAD_LEFT, rect.height() - metrics.scaled(24), -RIGHT + 2, 0)
        painter.setPen(colours.muted)
        painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
        painter.drawText(line, _VCENTRE | Qt.AlignmentFlag.AlignLeft, entry.text)
        if entry.legend:
            painter.setFont(metrics.font(metrics.SMALL, metrics.MEDIUM))
            words = (self.tr("new", "column"), self.tr("open", "column"), self.tr("res.", "column"))
            for word, place in zip(words, columns(line), strict=True):
                painter.drawText(place, _VCENTRE | Qt.AlignmentFlag.AlignRight, word)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, colours: Tokens) -> None:
        ground = None
        if option.state & _State.State_Selected:
            ground = colours.selection
        elif option.state & _State.State_MouseOver:
            ground = colours.hover
        box = QRectF(option.rect).adjusted(INSET, 0, -INSET, 0)
        if ground is not None:
            chips.paint_body(painter, box, metrics.RADIUS, ground, None)
        if option.state & _State.State_HasFocus and option.state & _State.State_KeyboardFocusChange:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colours.focus, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), metrics.RADIUS, metrics.RADIUS)


def columns(rect: QRect) -> list[QRect]:
    """The places of the three numbers, right-aligned in `rect`."""
    places, right = [], rect.right() + 1
    for width in reversed(COLUMNS):
        wide = metrics.scaled(width) + 8  # words may be wider than their column's figures
        places.append(QRect(right - wide, rect.y(), wide, rect.height()))
        right -= metrics.scaled(width)
    return places[::-1]


def _paint_text(painter: QPainter, rect: QRect, text: str, weight: int, colour: QColor) -> None:
    painter.setPen(colour)
    painter.setFont(metrics.font(metrics.BASE, weight))
    fits = metrics.metrics(metrics.BASE, weight).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _VCENTRE | Qt.AlignmentFlag.AlignLeft, fits)


def _paint_number(painter: QPainter, rect: QRect, number: int, weight: int, colour: QColor) -> int:
    text = compact(number)
    painter.setPen(colour)
    painter.setFont(metrics.font(metrics.SMALL, weight, tabular=True))
    painter.drawText(rect, _VCENTRE | Qt.AlignmentFlag.AlignRight, text)
    return metrics.text_width(text, metrics.SMALL, weight, tabular=True)


def compact(number: int) -> str:
    """A count that fits its column: 950, 12k, 1.2M."""
    if number < 10_000:
        return str(number)
    if number < 1_000_000:
        return f"{number // 1000}k"
    return f"{number / 1_000_000:.1f}M" if number < 10_000_000 else f"{number // 1_000_000}M"


def _paint_view(
    painter: QPainter, rect: QRect, entry: Entry, counts: tuple[int, ...], colours: Tokens, selected: bool
) -> None:
    weight = metrics.SEMIBOLD if selected else metrics.REGULAR
    quiet = colours.muted if counts[-1] else colours.faint
    line = rect.adjusted(0, 0, -RIGHT, 0)
    if entry.alarms and counts[-1]:
        used = _paint_number(painter, line, counts[-1], metrics.SEMIBOLD, colours.danger)
    else:
        used = _paint_number(painter, line, counts[-1], weight, colours.text if selected else quiet)
    if len(counts) > 1 and counts[0]:
        used += _paint_due(painter, line.adjusted(0, 0, -used - _BETWEEN, 0), counts[0], colours) + _BETWEEN
    y = rect.y() + (rect.height() - metrics.ICON_ROW) // 2
    paint_icon(painter, rect.x() + CONTENT_LEFT, y, entry.icon, metrics.ICON_ROW, "accent" if selected else "muted")
    _paint_text(painter, line.adjusted(VIEW_TEXT, 0, -used - 8, 0), entry.text, weight, colours.text)


def _paint_due(painter: QPainter, room: QRect, number: int, colours: Tokens) -> int:
    """What is due of them, with a clock, so that it is not told by its colour alone."""
    used = _paint_number(painter, room, number, metrics.SEMIBOLD, colours.danger) + 4 + metrics.ICON_INLINE
    y = room.y() + (room.height() - metrics.ICON_INLINE) // 2
    paint_icon(painter, room.right() + 1 - used, y, "alarm-clock", metrics.ICON_INLINE, "danger")
    return used


def _paint_department(
    painter: QPainter, rect: QRect, entry: Entry, counts: tuple[int, ...], colours: Tokens, selected: bool
) -> None:
    line = rect.adjusted(0, 0, -RIGHT, 0)
    looks = (
        (metrics.SEMIBOLD, colours.accent),
        (metrics.REGULAR, colours.text),
        (metrics.REGULAR, colours.muted),
    )
    left = line.right()
    for number, place, (weight, colour) in zip(counts, columns(line), looks, strict=True):
        used = _paint_number(
            painter, place, number, weight if number else metrics.REGULAR, colour if number else colours.faint
        )
        left = min(left, place.right() - used)
    chips.paint_dot(painter, rect.adjusted(CONTENT_LEFT, 0, 0, 0), colours.department(entry.colour), _DOT)
    weight = metrics.SEMIBOLD if selected else metrics.REGULAR
    name = QRect(rect.x() + DEPARTMENT_TEXT, rect.y(), left - 8 - rect.x() - DEPARTMENT_TEXT, rect.height())
    _paint_text(painter, name, entry.text, weight, colours.text)


_PAINT = {Kind.VIEW: _paint_view, Kind.REMINDERS: _paint_view, Kind.DEPARTMENT: _paint_department}
