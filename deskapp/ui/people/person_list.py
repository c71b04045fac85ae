"""The list of contacts or companies: a picture, the name, and under it how to reach them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.people.model import LINE_ROLE, PersonModel
from deskapp.ui.ticket.person_face import paint_company

_PICTURE, _LEFT = 28, 14
_State = QStyle.StateFlag
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_STEPS = {Qt.Key.Key_J: Qt.Key.Key_Down, Qt.Key.Key_K: Qt.Key.Key_Up}
Index = QModelIndex | QPersistentModelIndex


class PersonDelegate(QStyledItemDelegate):
    """Rows of 48 with a line under each; nothing is computed here but what is cut short."""

    def __init__(self, companies: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._companies = companies

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, metrics.scaled(metrics.PANE_HEADER))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, line, colours = option.rect, index.data(LINE_ROLE), tokens()
        painter.save()
        if option.state & _State.State_Selected:
            painter.fillRect(rect, colours.selection)
        elif option.state & _State.State_MouseOver:
            painter.fillRect(rect, colours.hover)
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)
        if line is not None:
            self._paint_line(painter, rect, line.name, line.detail)
        if option.state & _State.State_HasFocus and has_keyboard(option):
            paint_ring(painter, rect, 0)
        painter.restore()

    def _paint_line(self, painter: QPainter, rect: QRect, name: str, detail: str) -> None:
        box = QRect(rect.x() + _LEFT, rect.center().y() - _PICTURE // 2, _PICTURE, _PICTURE)
        if self._companies:
            paint_company(painter, box, name, tokens())
        else:
            paint_avatar(painter, QRectF(box), name, tokens())
        x = box.right() + 1 + metrics.SPACE_3 - 2
        width, middle = rect.right() - metrics.SPACE_3 - x, rect.center().y()
        if not detail or detail == name:
            _words(painter, QRect(x, rect.y(), width, rect.height()), name, metrics.BASE, metrics.MEDIUM, "text")
            return
        high, low = metrics.scaled(18), metrics.scaled(16)
        _words(painter, QRect(x, middle - high + 1, width, high), name, metrics.BASE, metrics.MEDIUM, "text")
        _words(painter, QRect(x, middle + 1, width, low), detail, metrics.SMALL, metrics.REGULAR, "muted")


def _words(painter: QPainter, room: QRect, text: str, size: int, weight: int, token: str) -> None:
    painter.setFont(metrics.font(size, weight))
    painter.setPen(tokens().colour(token))
    shown = metrics.metrics(size, weight).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LINE, shown)


class PersonList(QListView):
    """`chosen(id)` comes when the cursor moves to another, `entered` with Enter or a double click."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, model: PersonModel, name: str, companies: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: int | None = None
        self.empty_text = ""
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(companies, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda _: self.entered.emit())
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.modelAboutToBeReset.connect(self._hold)
        model.told.connect(self._find_again)
        self._held = (0, False)

    def show_person(self, person_id: int | None) -> None:
        """Marks one as the one whose page is shown, without telling; None marks nobody."""
        self._shown = person_id
        row = self._model.row_of(person_id)
        if row is None:
            self.clearSelection()
            self.selectionModel().clearCurrentIndex()
        elif row != self.currentIndex().row() or not self.selectionModel().isRowSelected(row):
            self.setCurrentIndex(self._model.index(row))
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _hold(self) -> None:
        self._held = (self.verticalScrollBar().value(), self._model.rowCount() > 0)

    def _find_again(self) -> None:
        """After the list was read anew the one that is shown is marked again, and the list stands where it stood."""
        value, was_reset = self._held
        self._held = (0, False)
        self.viewport().update()
        if self._model.row_of(self._shown) == self.currentIndex().row():
            return
        self.show_person(self._shown)
        if was_reset:
            self.verticalScrollBar().setValue(value)

    def _on_current_changed(self, index: QModelIndex) -> None:
        person_id = self._model.id_at(index.row()) if index.isValid() else None
        if person_id is not None and person_id != self._shown:
            self._shown = person_id
            self.chosen.emit(person_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.entered.emit()
        elif key in _STEPS and not event.modifiers():
            super().keyPressEvent(QKeyEvent(event.type(), _STEPS[key], event.modifiers()))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; the search field finds names."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and self._model.is_whole and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(metrics.font())
            painter.setPen(tokens().muted)
            room = QRect(QPoint(_LEFT, metrics.SPACE_6), self.viewport().size()).adjusted(0, 0, -2 * _LEFT, 0)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.empty_text)
