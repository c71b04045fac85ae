"""A view of figures: cells to go through with the keys, to copy and to open; the names stay at the left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QMenu, QTableView, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import icon
from deskapp.ui.reports.table.copying import as_text
from deskapp.ui.reports.table.figure_head import Corner, FigureHead
from deskapp.ui.reports.table.figure_model import FigureModel
from deskapp.ui.reports.table.figure_painting import FigureDelegate, Ground, NameHead

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FigureView(QTableView):
    """`activated_at(row, place)`: Enter, or a click on a cell behind which tickets stand. `over_row(row)`: the mouse
    came to a row, -1 when it left. `left_at(step)`: an arrow key went beyond the first or last row.
    """

    activated_at = Signal(int, int)
    over_row = Signal(int)
    left_at = Signal(int)

    def __init__(self, model: FigureModel, total: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = model
        self.ground = Ground(total)
        self.empty_text = ""
        self.setModel(model)
        self.head = FigureHead(model, self)
        self.names = NameHead(model, self.ground, self)
        self.setHorizontalHeader(self.head)
        self.setVerticalHeader(self.names)
        self.head.setVisible(not total)
        self.setCornerButtonEnabled(False)
        self.corner = Corner(model, self)
        self.corner.setVisible(not total)
        self.setItemDelegate(FigureDelegate(model, self.ground, self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.horizontalScrollBar().valueChanged.connect(self._on_moved)
        self.entered.connect(self._on_entered)
        self.names.over.connect(self.over_row)
        self.clicked.connect(self._on_clicked)
        self.rescale()

    def rescale(self) -> None:
        """Takes the height of the rows anew."""
        self.names.setDefaultSectionSize(self.row_height())

    def row_height(self) -> int:
        """The height of a row, with its line."""
        return metrics.scaled(metrics.TABLE_ROW)

    def set_widths(self, names: int, figures: list[int], head: int) -> None:
        """Gives the names, the figures and the heads their room."""
        self.names.setFixedWidth(names)
        self.head.setFixedHeight(head)
        for place, width in enumerate(figures):
            self.head.resizeSection(place, width)
        self.corner.setGeometry(0, 0, names, head)
        self.corner.raise_()

    def light(self, rows: set[int]) -> None:
        """Lets rows shine, all others not."""
        for row in rows ^ self.ground.lit:
            y, height = self.rowViewportPosition(row), self.rowHeight(row)
            self.viewport().update(0, y, self.viewport().width(), height)
            self.names.viewport().update(0, y, self.names.width(), height)
        self.ground.lit = rows

    def copy(self) -> None:
        """Puts the selected cells into the clipboard, the current one where none is selected."""
        chosen = self.selectedIndexes() or [self.currentIndex()]
        text = as_text(self.figures, [(each.row(), each.column()) for each in chosen if each.isValid()])
        if text:
            QGuiApplication.clipboard().setText(f"{self.corner.text()}\t{text}")

    def _on_moved(self) -> None:
        self.names.viewport().update()
        self.corner.update()

    def _on_entered(self, index: QModelIndex) -> None:
        opens = self.figures.opens(index.row(), index.column())
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.over_row.emit(index.row())

    def _on_clicked(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() & (
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        ):
            self._activate(index)

    def _activate(self, index: QModelIndex) -> None:
        if index.isValid() and self.figures.opens(index.row(), index.column()):
            self.activated_at.emit(index.row(), index.column())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.indexAt(event.position().toPoint()).isValid():
            self.viewport().unsetCursor()
            self.over_row.emit(-1)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self.over_row.emit(-1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif key in _ENTER and not event.modifiers():
            self._activate(self.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.clearSelection()
            event.ignore()
        elif key in _UP_AND_DOWN and not 0 <= row + _UP_AND_DOWN[Qt.Key(key)] < self.figures.rowCount():
            self.left_at.emit(_UP_AND_DOWN[Qt.Key(key)])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_text and not self.figures.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(metrics.font())
            painter.setPen(tokens().muted)
            room = self.viewport().rect().adjusted(metrics.SPACE_1, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.empty_text)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos())) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.setCurrentIndex(index)
        menu = self.menu_of(index)
        at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        menu.popup(QPoint(at))

    def menu_of(self, index: QModelIndex) -> QMenu:
        """What can be done with a cell and with what is selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entries: tuple[tuple[str, str, str, Callable[[], None], bool], ...] = (
            ("mails", self.tr("Show tickets"), "Return", lambda: self._activate(index), self._opens(index)),
            ("copy", self.tr("Copy"), "Ctrl+C", self.copy, True),
        )
        for name, text, keys, do, able in entries:
            action = menu.addAction(icon(name), f"{text}\t{QKeySequence(keys).toString(_NATIVE)}")
            action.setEnabled(able)
            action.triggered.connect(do)
        return menu

    def _opens(self, index: QModelIndex) -> bool:
        return self.figures.opens(index.row(), index.column())


_NATIVE = QKeySequence.SequenceFormat.NativeText
