"""How a colleague stands in the list of mentions: avatar, name with the typed letters bold, place and presence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.domain.people import Colleague
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.chips import paint_dot
from deskapp.ui.look.current import tokens

COLLEAGUE = Qt.ItemDataRole.UserRole
TYPED = COLLEAGUE + 1
_AVATAR, _SIDE, _GAP, _DOT = 20, 8, 8, 8
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def matched(name: str, typed: str) -> tuple[int, int] | None:
    """Where in a name the typed letters stand, at its beginning or that of a word; None where they do not."""
    starts = [0, *(place + 1 for place, sign in enumerate(name) if sign == " ")]
    place = next((start for start in starts if fold(name[start:]).startswith(typed)), None)
    return None if place is None else (place, len(typed))


def place_words(one: Colleague) -> str:
    """What stands at the right of a colleague's row."""
    if not one.sees:
        return QCoreApplication.translate("MentionPopup", "cannot see this ticket")
    online = QCoreApplication.translate("MentionPopup", "online")
    presence = online if one.available else QCoreApplication.translate("MentionPopup", "away")
    return f"{one.department.name} · {presence}" if one.department is not None else presence


def row_width(one: Colleague) -> int:
    """Pixels that a row takes with all its words."""
    name = metrics.text_width(one.name, weight=metrics.SEMIBOLD)
    return 2 * _SIDE + _AVATAR + 3 * _GAP + name + _DOT + 6 + metrics.text_width(place_words(one), metrics.SMALL)


class MentionRow(QStyledItemDelegate):
    """Rows hold a `Colleague` and what was typed, folded."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, metrics.scaled(metrics.COMPLETION_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one, colours, rect = index.data(COLLEAGUE), tokens(), option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colours.selection)
        room = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        avatar = QRectF(room.x(), room.center().y() - _AVATAR / 2 + 0.5, _AVATAR, _AVATAR)
        painter.setOpacity(1.0 if one.sees else 0.6)
        paint_avatar(painter, avatar, one.name, colours)
        painter.setOpacity(1.0)
        right = self._paint_place(painter, room, one)
        self._paint_name(
            painter, room.adjusted(_AVATAR + _GAP, 0, right - room.right() - _GAP, 0), one, index.data(TYPED)
        )

    def _paint_place(self, painter: QPainter, room: QRect, one: Colleague) -> int:
        """Paints what stands at the right; gives where it begins."""
        words, colours = place_words(one), tokens()
        width = min(metrics.text_width(words, metrics.SMALL) + 1, room.width() // 2)
        painter.setFont(metrics.font(metrics.SMALL))
        painter.setPen(colours.muted)
        place = QRect(room.right() - width + 1, room.y(), width, room.height())
        painter.drawText(
            place, _FLAGS, metrics.metrics(metrics.SMALL).elidedText(words, Qt.TextElideMode.ElideRight, width)
        )
        if not one.sees or one.department is None:
            return place.x()
        dot = QRect(place.x() - _DOT - 6, room.y(), _DOT, room.height())
        paint_dot(painter, dot, colours.department(one.department.colour - 1), _DOT)
        return dot.x()

    def _paint_name(self, painter: QPainter, room: QRect, one: Colleague, typed: str) -> None:
        painter.setPen(tokens().text if one.sees else tokens().muted)
        start, length = matched(one.name, typed) or (0, 0)
        pieces = (
            (one.name[:start], 400),
            (one.name[start : start + length], metrics.SEMIBOLD),
            (one.name[start + length :], 400),
        )
        x = room.x()
        for text, weight in pieces:
            if text and x < room.right():
                painter.setFont(metrics.font(weight=weight))
                rest = QRect(x, room.y(), room.right() - x, room.height())
                shown = metrics.metrics(weight=weight).elidedText(text, Qt.TextElideMode.ElideRight, rest.width() + 2)
                painter.drawText(rest, _FLAGS, shown)
                x += metrics.text_width(text, weight=weight)
