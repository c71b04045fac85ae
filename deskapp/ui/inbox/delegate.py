"""Paints the cards of the ticket list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from deskapp.ui.inbox.card import STUCK_LOOKS, Card
from deskapp.ui.inbox.card_layout import DOT, STRIP, CardLayout, card_height, lay_out
from deskapp.ui.inbox.model import CARD_ROLE
from deskapp.ui.look import chips, metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.note import paint_note_mark
from deskapp.ui.look.tokens import Tokens

_State = QStyle.StateFlag
_KEYBOARD = _State.State_HasFocus | _State.State_KeyboardFocusChange


class CardDelegate(QStyledItemDelegate):
    """Draws what `lay_out` prepared; a card keeps its last layout. `cursor_row` is framed, −1 for none."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cursor_row = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.LIST_WIDTH, card_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = tokens()
        rect = option.rect
        selected = bool(option.state & _State.State_Selected)
        hovered = bool(option.state & _State.State_MouseOver)
        ground = colours.selection if selected else colours.hover if hovered else colours.surface
        painter.fillRect(rect, ground)
        card = index.data(CARD_ROLE)
        if card is not None:
            painter.save()
            painter.translate(rect.topLeft())
            paint_card(painter, card, prepared(card, rect.width()), colours, selected)
            painter.restore()
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)
        if index.row() == self.cursor_row or (option.state & _KEYBOARD) == _KEYBOARD:
            _paint_focus(painter, rect, colours)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """The sign says in words what it means, to whoever points at it or a little beside it."""
        card = index.data(CARD_ROLE)
        sign = None if card is None else prepared(card, option.rect.width()).stuck
        if sign is None or not sign.adjusted(-4, -4, 4, 4).contains(event.pos() - option.rect.topLeft()):
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), card.stuck_word, view)
        return True


def prepared(card: Card, width: int) -> CardLayout:
    """The card's layout at a width, computed when the width is new."""
    if card.layout is None or card.layout.width != width:
        card.layout = lay_out(card, width)
    return card.layout


def paint_card(painter: QPainter, card: Card, layout: CardLayout, colours: Tokens, selected: bool) -> None:
    """Draws a card at the painter's origin over its ground."""
    if card.colour >= 0:
        painter.fillRect(0, 0, STRIP, card_height(), colours.department(card.colour))
    for text in layout.texts:
        painter.setFont(metrics.font(text.size, text.weight, text.tabular))
        painter.setPen(colours.colour(text.token))
        painter.drawText(QPoint(text.x, text.base), text.text)
    if layout.dot is not None:
        chips.paint_dot(painter, layout.dot, colours.accent if colours.dark else colours.accent_fill, DOT)
    if layout.channel is not None:
        paint_icon(painter, *layout.channel, card.channel_icon, metrics.ICON_INLINE, "muted")
    if layout.note is not None:
        paint_note_mark(painter, QRectF(layout.note), colours)
    if layout.stuck is not None and card.stuck:
        name, token = STUCK_LOOKS[card.stuck]
        paint_icon(painter, layout.stuck.x(), layout.stuck.y(), name, metrics.ICON_INLINE, token)
    chips.paint_chip(painter, layout.status, card.status_word, chips.STATUS[card.status], colours, selected)
    if layout.internal is not None:
        chips.paint_chip(painter, layout.internal, card.internal, chips.INTERNAL, colours, selected)
    if layout.priority is not None:
        chips.paint_priority(painter, layout.priority, card.level, colours)
    if layout.returns is not None:
        chips.paint_chip(painter, layout.returns, card.returns, chips.SLA["paused"], colours, selected)


def _paint_focus(painter: QPainter, rect: QRect, colours: Tokens) -> None:
    painter.save()
    painter.setPen(QPen(colours.focus, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -2))
    painter.restore()
