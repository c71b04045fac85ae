"""Painting of a table of figures: its cells, and the names of its lines at their left."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.chips import paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.reports.table.figure_head import paint_edge
from deskapp.ui.reports.table.figure_lines import Mark
from deskapp.ui.reports.table.figure_model import FigureModel
from deskapp.ui.reports.table.widths import BEFORE, DOT, FACE, GAP, ICON, LEFT, SIDE, mark_width

#: As whole numbers: flags of enums cost more than the painting of a cell.
_SELECTED, _OVER, _FOCUS = (
    flag.value
    for flag in (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_HasFocus)
)
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class Ground:
    """What rows are painted on. `total` is the look of the line under the others, `lit` are the rows that shine."""

    def __init__(self, total: bool) -> None:
        self.total = total
        self.lit: set[int] = set()

    def paint(self, painter: QPainter, rect: QRect, row: int, selected: bool = False) -> None:
        """Fills the place of a cell or a name."""
        colours = tokens()
        lit = row in self.lit
        if selected or lit or self.total:
            ground = colours.selection if selected else colours.hover if lit else colours.window
            painter.fillRect(rect, ground)
        if self.total:
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, colours.control_line)
        else:
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.line)

    @property
    def weight(self) -> int:
        """The weight of figures and names."""
        return metrics.SEMIBOLD if self.total else metrics.REGULAR


class FigureDelegate(QStyledItemDelegate):
    """Paints cells from strings that are there; what opens something is a link under the mouse."""

    def __init__(self, model: FigureModel, ground: Ground, parent: QTableView) -> None:
        super().__init__(parent)
        self.model = model
        self.ground = ground

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, rect, state = index.row(), option.rect, option.state.value
        self.ground.paint(painter, rect, row, bool(state & _SELECTED))
        self.paint_cell(painter, rect.adjusted(BEFORE, 0, -SIDE, -1), row, index.column(), bool(state & _OVER))
        if state & _FOCUS and has_keyboard(option):
            paint_ring(painter, rect, 0)

    def paint_cell(self, painter: QPainter, room: QRect, row: int, place: int, over: bool) -> None:
        """Paints what stands in a cell."""
        link = over and self.model.opens(row, place)
        token = "accent" if link else "muted" if self.model.line(row).gone else "text"
        self.paint_text(painter, room, self.model.text(row, place), token, underlined=link)

    def paint_text(self, painter: QPainter, room: QRect, text: str, token: str, underlined: bool = False) -> None:
        """Words at the right of a cell."""
        if not text:
            return
        font = metrics.font(metrics.BASE, self.ground.weight, tabular=True)
        if underlined:
            font.setUnderline(True)
        painter.setFont(font)
        painter.setPen(tokens().colour(token))
        painter.drawText(room, _RIGHT, text)


class NameHead(QHeaderView):
    """The names of the lines as vertical heads, which stay while figures move. `over(row)`: the mouse is there."""

    over = Signal(int)

    def __init__(self, model: FigureModel, ground: Ground, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._ground = ground
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setMouseTracking(True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self.over.emit(self.logicalIndexAt(event.position().toPoint()))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        line, word = self._model.line(index), self._model.gone_word(index)
        painter.save()
        painter.fillRect(rect, tokens().surface)
        self._ground.paint(painter, rect, index)
        room = rect.adjusted(LEFT, 0, -SIDE, -1)
        _paint_mark(painter, room, line.mark)
        room = room.adjusted(mark_width(line.mark), 0, 0, 0)
        painter.setFont(metrics.font(metrics.BASE, self._ground.weight))
        painter.setPen(tokens().muted if line.gone else tokens().text)
        tail = metrics.text_width(word, metrics.SMALL) + GAP if word else 0
        measure = painter.fontMetrics()
        shown = measure.elidedText(line.name, Qt.TextElideMode.ElideRight, max(0, room.width() - tail))
        painter.drawText(room.adjusted(0, 0, 1, 0), _LEFT, shown)
        if word:
            painter.setFont(metrics.font(metrics.SMALL))
            painter.setPen(tokens().muted)
            painter.drawText(room.adjusted(measure.horizontalAdvance(shown) + GAP, 0, 1, 0), _LEFT, word)
        paint_edge(painter, rect, self.parentWidget())
        painter.restore()


def _paint_mark(painter: QPainter, room: QRect, mark: Mark) -> None:
    middle = room.center().y() + 1
    if mark.colour:
        paint_dot(painter, room, tokens().department(mark.colour - 1), DOT)
    elif mark.icon:
        paint_icon(painter, room.x() + (FACE - ICON) // 2, middle - ICON // 2, mark.icon, ICON)
    elif mark.face:
        paint_avatar(painter, QRectF(room.x(), middle - FACE / 2, FACE, FACE), mark.face, tokens())
