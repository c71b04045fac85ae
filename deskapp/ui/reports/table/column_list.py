"""The list in which columns are chosen: ticked with the mouse or Space, drawn or moved with Alt and arrows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.style_primitives import paint_check_box
from deskapp.ui.reports.report_words import column_label, column_tip
from deskapp.ui.reports.table.column_choices import ColumnChoices
from deskapp.ui.widgets.row_drag import RowDrag

ROW = 44
_SIDE, _BOX, _GRIP = 12, 16, 16
_PRESS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 2}
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class ColumnList(QListView):
    """The columns with their definitions."""

    def __init__(self, choices: ColumnChoices) -> None:
        super().__init__()
        self.choices = choices
        self.setModel(choices)
        self.setItemDelegate(_Delegate(choices, self))
        self.setAccessibleName(self.tr("Columns"))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._drag = RowDrag(self)
        self.clicked.connect(lambda index: choices.toggle(index.row()))

    def put(self, row: int, before: int) -> None:
        """Moves a column and stays on it."""
        self.setCurrentIndex(self.choices.index(self.choices.move(row, before), 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._drag.press(event, not self.choices.is_narrowed())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn = self._drag.release()
        if drawn is not None:
            self.put(*drawn)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        if event.key() in _PRESS and row >= 0 and not event.modifiers():
            self.choices.toggle(row)
        elif event.key() in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.put(row, row + _STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._drag.paint()
        if not self.choices.rowCount():
            painter = QPainter(self.viewport())
            painter.setPen(tokens().muted)
            room = self.viewport().rect().adjusted(_SIDE, _SIDE, -_SIDE, 0)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, self.tr("No column has these words."))


class _Delegate(QStyledItemDelegate):
    def __init__(self, choices: ColumnChoices, parent: ColumnList) -> None:
        super().__init__(parent)
        self._choices = choices

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, metrics.scaled(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect, column = option.rect, self._choices.column(index.row())
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if over or focus:
            painter.fillRect(rect, tokens().selection if focus else tokens().hover)
        box = QRect(rect.x() + _SIDE, rect.y(), _BOX, rect.height())
        paint_check_box(painter, box, self._choices.is_on(index.row()))
        if not self._choices.is_narrowed():
            x = rect.right() + 1 - _SIDE - _GRIP
            paint_icon(
                painter,
                x,
                rect.center().y() - _GRIP // 2 + 1,
                "grip-vertical",
                _GRIP,
                "muted" if over or focus else "control_line",
            )
        words = rect.adjusted(_SIDE + _BOX + metrics.SPACE_2, 0, -_SIDE - _GRIP - metrics.SPACE_2, 0)
        upper, lower = metrics.scaled(18), metrics.scaled(16)
        y = rect.y() + (rect.height() - upper - lower) // 2
        on = self._choices.is_on(index.row())
        _words(
            painter,
            QRect(words.x(), y, words.width(), upper),
            column_label(column),
            metrics.BASE,
            metrics.MEDIUM,
            "text" if on else "muted",
        )
        _words(
            painter,
            QRect(words.x(), y + upper, words.width(), lower),
            column_tip(column),
            metrics.SMALL,
            metrics.REGULAR,
            "muted",
        )
        painter.restore()
        if focus and has_keyboard(option):
            paint_ring(painter, rect, 0)


def _words(painter: QPainter, room: QRect, text: str, size: int, weight: int, token: str) -> None:
    painter.setFont(metrics.font(size, weight))
    painter.setPen(tokens().colour(token))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _LINE, shown)
