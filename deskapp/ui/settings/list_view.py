"""The table of a list in settings: rows to open, order by a click on a head."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.settings.list_delegate import SIDE, ListDelegate
from deskapp.ui.settings.list_head import ListHead
from deskapp.ui.settings.list_model import Column, ListModel
from deskapp.ui.widgets.row_drag import RowDrag

_LEAST_REST = 120


class ListView(QTreeView):
    """`opened` and `removal_wanted` carry the id of the current row: Enter or a double click, Delete.

    `toggled(id)`: a click on a row's switch, or Space. `dropped(place, before)`: a row was drawn to another
    place, where `can_drag` allows it.
    """

    opened = Signal(int)
    removal_wanted = Signal(int)
    moved = Signal(int)
    toggled = Signal(int)
    dropped = Signal(int, int)

    def __init__(self, model: ListModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.empty_text = ""
        self.setModel(model)
        self.setAccessibleName(name)
        self._delegate = ListDelegate(model.columns, self)
        self.setItemDelegate(self._delegate)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.can_drag: Callable[[], bool] = lambda: False
        self._drag = RowDrag(self)
        self._switches = next((n for n, column in enumerate(model.columns) if column.switches), -1)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)
        self._arrange_head()

    def _arrange_head(self) -> None:
        head = ListHead(self._model, self)
        self.setHeader(head)
        head.setSectionsMovable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setStretchLastSection(False)
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def set_tall(self, tall: bool) -> None:
        """Rows of 44 instead of 32."""
        self._delegate.tall = tall
        self.scheduleDelayedItemsLayout()

    def current_id(self) -> int | None:
        """The id of the current row."""
        index = self.currentIndex()
        return self._model.row(index.row()).id if index.isValid() else None

    def choose(self, row_id: int | None) -> None:
        """Makes a row the current one, the first where it is not shown."""
        place = self._model.place_of(row_id) if row_id is not None else -1
        if self._model.rowCount():
            self.setCurrentIndex(self._model.index(max(0, place), 0))

    def fit_columns(self) -> None:
        """Gives the columns their widths; those without share the rest."""
        columns, head = self._model.columns, self.header()
        fixed = {place: _width(column) for place, column in enumerate(columns) if column.width}
        free = len(columns) - len(fixed)
        rest = self.viewport().width() - sum(fixed.values())
        least = metrics.scaled(_LEAST_REST) * free
        if free and rest < least:  # narrow: the fixed ones give way
            share = max(0.4, (self.viewport().width() - least) / max(1, sum(fixed.values())))
            fixed = {place: round(width * share) for place, width in fixed.items()}
            rest = self.viewport().width() - sum(fixed.values())
        for place in range(len(columns)):
            head.resizeSection(place, fixed.get(place, max(40, rest // max(1, free))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() != self._switches:
            self.opened.emit(self._model.row(index.row()).id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() == self._switches:
            self.toggled.emit(self._model.row(index.row()).id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._drag.press(event, self.can_drag() and self.indexAt(event.position().toPoint()).column() != self._switches)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self._drag.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drawn = self._drag.release()
        if drawn is not None:
            self.dropped.emit(*drawn)
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row_id = self.current_id()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() == Qt.Key.Key_Escape or row_id is None:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(row_id)
        elif event.key() == Qt.Key.Key_Space and self._switches >= 0:
            self.toggled.emit(row_id)
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_wanted.emit(row_id)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def drawRow(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().drawRow(painter, option, index)
        if index.row() == self.currentIndex().row() and self.hasFocus() and has_keyboard(option):
            paint_ring(painter, option.rect, 0)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """There are none."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._drag.paint()
        if self.empty_text and not self._model.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(metrics.font())
            painter.setPen(tokens().muted)
            room = QRect(QPoint(metrics.PAGE_MARGIN, metrics.SPACE_6), self.viewport().size()).adjusted(0, 0, -48, -24)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self.empty_text)


def _width(column: Column) -> int:
    """What a column asks for, and in every language at least the room of its head."""
    head = metrics.text_width(column.text, metrics.SMALL, metrics.MEDIUM) + 2 * SIDE + 1
    return max(metrics.scaled(column.width), head)
