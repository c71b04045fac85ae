"""Paints the rows of the palette."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.ui import words
from deskapp.ui.look import chips, metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.tokens import Tokens
from deskapp.ui.shell.palette_match import Spans
from deskapp.ui.shell.palette_model import ITEM_ROLE, Head, Index
from deskapp.ui.shell.palette_rows import Found, Row

HEAD, FIRST_HEAD = 24, 28
INSET, SIDE, FRONT, TEXT = 6, 18, 20, 46
"""From the edge to the ground of a row, to heads and what stands at the right, to the icon, to the title."""
_GAP, _CAP_GAP, _DOT, _AVATAR, _LEAST_HINT = 8, 5, 12, 20, 40
_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_State = QStyle.StateFlag


class PaletteDelegate(QStyledItemDelegate):
    """Heads of 24, rows of 36: icon, title, hint; caps or a status at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        height = metrics.PALETTE_ROW
        if isinstance(index.data(ITEM_ROLE), Head):
            height = HEAD if index.row() else FIRST_HEAD
        return QSize(100, metrics.scaled(height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(ITEM_ROLE)
        painter.save()
        if isinstance(item, Head):
            _paint_head(painter, option.rect, item, tokens())
        elif isinstance(item, Found):
            selected = bool(option.state & _State.State_Selected)
            _paint_ground(painter, option, selected, tokens())
            _paint_row(painter, option.rect, item, selected, tokens())
        painter.restore()


def _paint_head(painter: QPainter, rect: QRect, head: Head, colours: Tokens) -> None:
    line = rect.adjusted(SIDE, rect.height() - metrics.scaled(HEAD), -SIDE, 0)
    painter.setPen(colours.muted)
    painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
    painter.drawText(line, _VCENTRE | Qt.AlignmentFlag.AlignLeft, head.text)
    painter.setFont(metrics.font(metrics.SMALL, metrics.REGULAR, tabular=True))
    painter.drawText(line, _VCENTRE | Qt.AlignmentFlag.AlignRight, head.count)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, selected: bool, colours: Tokens) -> None:
    hovered = option.state & _State.State_MouseOver
    if selected or hovered:
        box = QRectF(option.rect).adjusted(INSET, 0, -INSET, 0)
        chips.paint_body(painter, box, metrics.RADIUS, colours.selection if selected else colours.hover, None)


def _paint_row(painter: QPainter, rect: QRect, item: Found, selected: bool, colours: Tokens) -> None:
    row = item.row
    _paint_front(painter, rect, row, selected, colours)
    right = _paint_end(painter, rect, row, selected, colours)
    room = right - rect.x() - TEXT
    place = QRect(rect.x() + TEXT, rect.y(), room, rect.height())
    used = paint_marked(painter, place, row.title, item.title, metrics.BASE, "text", colours) + _GAP
    if row.hint and room - used >= _LEAST_HINT:
        place.setLeft(place.left() + used)
        paint_marked(painter, place, row.hint, item.hint, metrics.SMALL, "muted", colours)


def _paint_front(painter: QPainter, rect: QRect, row: Row, selected: bool, colours: Tokens) -> None:
    middle = rect.x() + FRONT + metrics.ICON_ROW // 2
    if row.person:
        top = rect.y() + (rect.height() - _AVATAR) / 2
        paint_avatar(painter, QRectF(middle - _AVATAR / 2, top, _AVATAR, _AVATAR), row.person, colours)
    elif row.colour >= 0:
        left = middle - _DOT // 2 - rect.x()
        chips.paint_dot(painter, rect.adjusted(left, 0, 0, 0), colours.department(row.colour), _DOT)
    elif row.icon:
        top_left = rect.y() + (rect.height() - metrics.ICON_ROW) // 2
        token = "text" if selected else "muted"
        paint_icon(painter, rect.x() + FRONT, top_left, row.icon, metrics.ICON_ROW, token)


def _paint_end(painter: QPainter, rect: QRect, row: Row, selected: bool, colours: Tokens) -> int:
    """Paints what stands at the right; returns where the room for words ends."""
    ends = [(key, chips.KEY_CAP) for key in row.keys]
    if row.status is not None:
        ends.append((words.status_word(row.status), chips.STATUS[row.status.value]))
    right = rect.right() + 1 - SIDE
    for text, kind in reversed(ends):
        right -= chips.chip_width(text, kind)
        chips.paint_chip(painter, rect.adjusted(right - rect.x(), 0, 0, 0), text, kind, colours, selected)
        right -= _CAP_GAP
    return right - _GAP if ends else right


def paint_marked(
    painter: QPainter, rect: QRect, text: str, spans: Spans, size: int, token: str, colours: Tokens
) -> int:
    """Paints one line with the letters of `spans` in 700 `accent`, elided where it has no room; gives its width."""
    pieces = _pieces(text, spans)
    wide = sum(metrics.text_width(part, size, _weight(strong)) for part, strong in pieces)
    plain = metrics.text_width(text, size)
    if wide > rect.width():
        measure = metrics.metrics(size)
        text = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width() - max(0, wide - plain)))
        kept = len(text) - 1
        pieces = _pieces(text, tuple((first, min(end, kept)) for first, end in spans if first < kept))
    x = rect.x()
    for part, strong in pieces:
        painter.setFont(metrics.font(size, _weight(strong)))
        painter.setPen(colours.accent if strong else colours.colour(token))
        width = metrics.text_width(part, size, _weight(strong))
        painter.drawText(QRect(x, rect.y(), width + 2, rect.height()), _VCENTRE | Qt.AlignmentFlag.AlignLeft, part)
        x += width
    return x - rect.x()


def _weight(strong: bool) -> int:
    return metrics.BOLD if strong else metrics.REGULAR


def _pieces(text: str, spans: Spans) -> list[tuple[str, bool]]:
    """The text cut where it changes between plain and strong."""
    pieces, at = list[tuple[str, bool]](), 0
    for first, end in spans:
        pieces += [(text[at:first], False), (text[first:end], True)]
        at = end
    return [piece for piece in [*pieces, (text[at:], False)] if piece[0]]
