"""A short list whose rows are edited in place and have an order: drag by the grip, or Alt with the arrows."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.settings.field import Field
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.text_label import TextLabel

_GRIP_WIDTH, _NUMBER_WIDTH = 20, 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class EntryLine(QLineEdit):
    """A line whose Enter is told by `entered` and never reaches the dialog's main button."""

    entered = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setCursorPosition(0)  # a long text shows its beginning

    def keyPressEvent(self, event: QKeyEvent) -> None:
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _ENTER and not with_control:
            self.entered.emit()
            event.accept()
        else:
            super().keyPressEvent(event)


class _Grip(QWidget):
    dragged = Signal(QPoint)
    dropped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(_GRIP_WIDTH, metrics.scaled(metrics.FIELD))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(self.tr("Drag to another place, or press Alt+↑ and Alt+↓"))

    def paintEvent(self, event: QPaintEvent) -> None:
        y = (self.height() - metrics.ICON_ROW) // 2
        paint_icon(QPainter(self), 0, y, "grip-vertical", metrics.ICON_ROW, "muted")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.dropped.emit()


class OrderedRow(QWidget):
    """Grip, number, what `content` holds, and a button that removes the row; an error has its place below.

    `main` is the editor that gets the focus.
    """

    edited = Signal()
    removed = Signal()
    stepped = Signal(int)
    dragged = Signal(QPoint)

    def __init__(self, main: QWidget, remove_text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = main
        self._grip = _Grip()
        self._grip.dragged.connect(self.dragged)
        self._number = TextLabel("", metrics.SMALL, token="muted", tabular=True)
        self._number.setFixedSize(metrics.scaled(_NUMBER_WIDTH), metrics.scaled(metrics.FIELD))
        self.field = Field("", main, wide=True)
        self.field.edited.connect(self.edited)
        self.content = QHBoxLayout()
        self.content.setSpacing(metrics.SPACE_2)
        self.content.addWidget(self.field, 1)
        self.remove_button = tool_button("x", remove_text, "quiet")
        self.remove_button.clicked.connect(self.removed)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 5, 0, 6)
        row.setSpacing(metrics.SPACE_1)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._grip, 0, top)
        row.addWidget(self._number, 0, top)
        row.addLayout(self.content, 1)
        row.addWidget(self.remove_button, 0, top)

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """The room around what stands in the row."""
        self._row.setContentsMargins(left, top, right, bottom)

    def set_place(self, place: int, rows: int) -> None:
        """Tells the row where it stands, counted from 0."""
        self._number.setText(f"{place + 1}.")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, self.height() - 1, self.width(), 1), tokens().line)


class OrderedRows(QWidget):
    """The rows. `edited` comes when one was added, removed, moved or changed by the user."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[OrderedRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def rows(self) -> list[OrderedRow]:
        """The rows in their order."""
        return list(self._rows)

    def clear(self) -> None:
        """Takes all rows away without telling."""
        while self._rows:
            self._drop(self._rows[-1])

    def add(self, row: OrderedRow) -> None:
        """Puts a row at the end without telling."""
        self._rows.append(row)
        self._column.addWidget(row)
        row.show()
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self.remove(row))
        row.stepped.connect(lambda by: self.put(row, self._rows.index(row) + by))
        row.dragged.connect(lambda at: self._on_dragged(row, at))
        self._number()

    def remove(self, row: OrderedRow) -> None:
        """Takes a row away; the keyboard goes to the one that follows."""
        place = self._rows.index(row)
        self._drop(row)
        self._number()
        if self._rows:
            self._rows[min(place, len(self._rows) - 1)].main.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def put(self, row: OrderedRow, place: int) -> None:
        """Puts a row at another place, held between the first and the last."""
        place = max(0, min(len(self._rows) - 1, place))
        if self._rows[place] is row:
            return
        had_focus = self.focusWidget()
        self._rows.remove(row)
        self._rows.insert(place, row)
        self._column.removeWidget(row)
        self._column.insertWidget(place, row)
        self._number()
        if had_focus is not None:
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())

    def _drop(self, row: OrderedRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _on_dragged(self, row: OrderedRow, at: QPoint) -> None:
        """A row changes places when the mouse is beyond the middle of its neighbour."""
        y = self.mapFromGlobal(at).y()
        others = [other for other in self._rows if other is not row]
        self.put(row, sum(y > other.geometry().center().y() for other in others))

    def _number(self) -> None:
        for place, row in enumerate(self._rows):
            row.set_place(place, len(self._rows))
        for one, other in pairwise(self._rows):
            QWidget.setTabOrder(one.remove_button, other.main)
