"""The tickets that a tried rule applies to, two lines each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.services.rules.trying import Tried
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.settings.rules.trial_words import Piece

Index = QModelIndex | QPersistentModelIndex
_ROW, _DOT, _GAP = 49, 8, 6
_TRIED, _PIECES = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_TOP = QModelIndex()


class TrialModel(QAbstractListModel):
    """The rows; what they say is made when they are looked at."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Tried] = ()
        self._say: Callable[[Tried], list[Piece]] = lambda tried: []

    def show(self, rows: Sequence[Tried], say: Callable[[Tried], list[Piece]]) -> None:
        """Shows other rows."""
        self.beginResetModel()
        self._rows, self._say = rows, say
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        tried = self._rows[index.row()]
        if role == _TRIED:
            return tried
        if role == _PIECES:
            return self._say(tried)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = " ".join(piece.text for piece in self._say(tried))
            return f"{ticket_number(tried.ticket_id)} {tried.subject}\n{said}"
        return None


class TrialList(QListView):
    """The rows, not to be edited."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TrialModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Tickets to which the rule applies"))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, metrics.scaled(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tried: Tried = index.data(_TRIED)
        rect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens().selection)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, tokens().line)
        height = metrics.scaled(18)
        upper = QRect(rect.x() + 12, rect.y() + 6, rect.width() - 22, height)
        self._paint_upper(painter, upper, tried)
        self._paint_lower(painter, upper.translated(0, height), index.data(_PIECES))
        painter.restore()
        if has_keyboard(option) and option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, rect, 0)

    def _paint_upper(self, painter: QPainter, room: QRect, tried: Tried) -> None:
        number = ticket_number(tried.ticket_id)
        group = "" if tried.group is None else self.tr("group {number}").format(number=tried.group + 1)
        left = _words(painter, room, number, metrics.SMALL, metrics.REGULAR, "muted")
        width = metrics.text_width(group, metrics.SMALL)
        end = QRect(room.right() - width, room.y(), width + 1, room.height())
        _words(painter, end, group, metrics.SMALL, metrics.REGULAR, "muted")
        middle = QRect(left + 8, room.y(), end.x() - left - 16, room.height())
        _words(painter, middle, tried.subject, metrics.SMALL, metrics.MEDIUM, "text")

    def _paint_lower(self, painter: QPainter, room: QRect, pieces: list[Piece]) -> None:
        x = room.x()
        for piece in pieces:
            if piece.dot is not None:
                paint_dot(painter, QRect(x, room.y(), _DOT, room.height()), tokens().department(piece.dot - 1), _DOT)
                x += _DOT + _GAP
            rest = QRect(x, room.y(), max(0, room.right() - x), room.height())
            x = _words(painter, rest, piece.text, metrics.SMALL, metrics.REGULAR, piece.token) + _GAP


def _words(painter: QPainter, room: QRect, text: str, size: int, weight: int, token: str) -> int:
    """Paints what fits; gives where it ends."""
    painter.setFont(metrics.font(size, weight))
    painter.setPen(tokens().colour(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LINE, shown)
    return room.x() + painter.fontMetrics().horizontalAdvance(shown)
