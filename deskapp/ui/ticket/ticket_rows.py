"""A list of tickets to choose one of: number, subject and status, below them who it is from, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import STATUS, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.session import Session

_SIDE, _GAP = 12, 8
_ROLE = Qt.ItemDataRole.UserRole
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
_State = QStyle.StateFlag
_Index = QModelIndex | QPersistentModelIndex


class _Model(QAbstractListModel):
    """Rows with the words of their second line."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.rows: list[TicketRow] = []
        self._below: list[str] = []

    def show(self, rows: Sequence[TicketRow]) -> None:
        """Other rows."""
        session = self._session
        places = {place.id: place.name for place in session.desk.people.departments(session.who)}
        alone, now = session.desk.workspace.is_solo(), session.clock.now()
        self.beginResetModel()
        self.rows = list(rows)
        self._below = [
            " · ".join(
                part
                for part in (
                    row.who,
                    "" if alone else places.get(row.department_id, ""),
                    words.card_time(row.changed_at, now, session.zone),
                )
                if part
            )
            for row in rows
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, below = self.rows[index.row()], self._below[index.row()]
        if role == _ROLE:
            return row, below
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((ticket_number(row.id), row.subject, words.status_word(row.status), below))
        return None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, metrics.scaled(metrics.AGENT_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row, below = index.data(_ROLE)
        rect, colours = option.rect, tokens()
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, colours.selection)
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)
        middle, high = rect.center().y() + 1, metrics.scaled(18)
        upper = QRect(rect.x() + _SIDE, middle - high, rect.width() - 2 * _SIDE, high)
        lower = QRect(upper.x(), middle, upper.width(), high)
        status, kind = words.status_word(row.status), STATUS[row.status.value]
        chip = chip_width(status, kind)
        paint_chip(painter, QRect(upper.right() - chip, upper.y(), chip, high), status, kind, colours)
        number = ticket_number(row.id)
        wide = metrics.text_width(number, tabular=True)
        painter.setFont(metrics.font(tabular=True))
        painter.setPen(colours.accent)
        painter.drawText(QRect(upper.x(), upper.y(), wide + 1, high), _LINE, number)
        room = QRect(upper.x() + wide + _GAP, upper.y(), upper.width() - wide - chip - 3 * _GAP, high)
        _paint_words(painter, room, row.subject, metrics.BASE, "text")
        _paint_words(painter, lower, below, metrics.SMALL, "muted")
        painter.restore()


def _paint_words(painter: QPainter, room: QRect, text: str, size: int, token: str) -> None:
    painter.setFont(metrics.font(size))
    painter.setPen(tokens().colour(token))
    painter.drawText(room, _LINE, metrics.metrics(size).elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


class TicketRows(QListView):
    """`moved` tells that another ticket is current; a double click or Enter is `taken`."""

    moved = Signal()
    taken = Signal()

    def __init__(self, session: Session, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _Model(session, self)
        self.setModel(self._rows)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(name)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.activated.connect(lambda _: self.taken.emit())

    def _on_current_changed(self) -> None:
        self.moved.emit()

    def show_rows(self, rows: Sequence[TicketRow], chosen: int = 0) -> None:
        """Lists tickets with the one at a place chosen."""
        self._rows.show(rows)
        if rows:
            self.setCurrentIndex(self._rows.index(max(0, min(chosen, len(rows) - 1))))
        self.moved.emit()

    def step(self, steps: int) -> None:
        """Goes down, or up, from the current ticket."""
        place = max(0, min(self._rows.rowCount() - 1, self.currentIndex().row() + steps))
        self.setCurrentIndex(self._rows.index(place))

    def ticket(self) -> TicketRow | None:
        """The chosen ticket."""
        place = self.currentIndex().row()
        return self._rows.rows[place] if 0 <= place < self._rows.rowCount() else None

    def count(self) -> int:
        """How many tickets are listed."""
        return self._rows.rowCount()
