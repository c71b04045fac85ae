"""The heads of a table of figures: up to two lines each, an arrow beside the one that orders."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QTableView, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.reports.table.figure_model import FigureModel
from deskapp.ui.reports.table.widths import ARROW, BEFORE, LEFT, SIDE, head_lines

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_PRESS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)


def paint_head(painter: QPainter, rect: QRect, label: str, order: bool | None, right: bool) -> None:
    """A head in its place; `order` says whether the column that orders falls, None for all others."""
    colours, ordered = tokens(), order is not None
    painter.fillRect(rect, colours.surface)
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)
    room = rect.adjusted(BEFORE if right else LEFT, 0, -SIDE, -1)
    lines = head_lines(label, room.width(), ordered)
    font = metrics.SMALL, metrics.SEMIBOLD if ordered else metrics.MEDIUM
    painter.setFont(metrics.font(*font))
    painter.setPen(colours.text if ordered else colours.muted)
    height = metrics.scaled(metrics.LINE_HEIGHT[metrics.SMALL])
    y = room.y() + (room.height() - height * len(lines)) // 2
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    for place, line in enumerate(lines):
        part = QRect(room.x(), y + place * height, room.width(), height)
        if ordered and place == len(lines) - 1:
            width = metrics.text_width(line, *font)
            x = part.right() + 1 - ARROW if right else part.x() + width + 2
            paint_icon(painter, x, part.center().y() - ARROW // 2 + 1, _arrow(bool(order)), ARROW, "text")
            part.adjust(0, 0, -ARROW - 2 if right else 0, 0)
        painter.drawText(part, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line)


def paint_edge(painter: QPainter, rect: QRect, view: QObject | None) -> None:
    """A line at the right of the names where figures have gone under them."""
    if isinstance(view, QTableView) and view.horizontalScrollBar().value():
        painter.fillRect(rect.right(), rect.y(), 1, rect.height(), tokens().line)


def _arrow(falling: bool) -> str:
    return "arrow-down" if falling else "arrow-up"


class FigureHead(QHeaderView):
    """The heads of the figures. `pressed(place)` comes from the mouse, and from Enter and Space; arrows go along."""

    pressed = Signal(int)

    def __init__(self, model: FigureModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._at = 0
        self._ring = False
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.sectionClicked.connect(self.pressed)

    def at(self) -> int:
        """The place at which the keyboard is."""
        return min(self._at, max(0, self.count() - 1))

    def step(self, by: int) -> None:
        """Goes to a neighbour and brings it into sight."""
        self._at = max(0, min(self.count() - 1, self.at() + by))
        self._ring = True
        self._show_place()
        self.viewport().update()

    def _show_place(self) -> None:
        view = self.parentWidget()
        assert isinstance(view, QTableView)
        left, bar = self.sectionPosition(self.at()), view.horizontalScrollBar()
        right = left + self.sectionSize(self.at())
        if left < bar.value():
            bar.setValue(left)
        elif right > bar.value() + self.viewport().width():
            bar.setValue(right - self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.step(_STEPS[Qt.Key(event.key())])
        elif event.key() in _PRESS and self.count():
            self.pressed.emit(self.at())
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        order = self._model.sort_order
        falling = order[1] if order is not None and self._model.sorted_place() == index else None
        painter.save()
        paint_head(painter, rect, self._model.heads[index].label, falling, right=True)
        painter.restore()
        if self.hasFocus() and self._ring and index == self.at():
            paint_ring(painter, rect, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), tokens().surface)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().line)
        painter.end()
        super().paintEvent(event)


class Corner(QAbstractButton):
    """The head of the names, which stays where it is."""

    def __init__(self, model: FigureModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        order = self._model.sort_order
        painter = QPainter(self)
        falling = order[1] if order is not None and self._model.sorted_place() == -1 else None
        paint_head(painter, self.rect(), self.text(), falling, right=False)
        paint_edge(painter, self.rect(), self.parentWidget())
        if self.hasFocus():
            paint_ring(painter, self.rect(), 0)
