"""Figures with their total under them: two views with the same columns that move together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.reports.answer import Key
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.reports.table.figure_lines import FigureLine, Head
from deskapp.ui.reports.table.figure_model import NAME, FigureModel, Sort
from deskapp.ui.reports.table.figure_view import FigureView
from deskapp.ui.reports.table.widths import BEFORE, SIDE, figure_width, head_lines, name_width, spread

#: So many rows are shown at most before they scroll.
MOST_ROWS = 20


class FigureGrid(QWidget):
    """`activated(line, place)`: a cell was opened. `sort_changed(order)`: a head was pressed.

    It is as high as its rows, up to `MOST_ROWS`.
    """

    activated = Signal(object, int)
    sort_changed = Signal(object)

    def __init__(self, model: FigureModel, total: FigureModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.total = model, total
        self.view = FigureView(model)
        self.total_view = FigureView(total, total=True)
        self.total_view.setAccessibleName(self.tr("Total"))
        self.total_view.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._lit: Key | None = None
        self._over = -1
        self._needed: list[int] = [0]
        self._arrange()
        self._join()

    def _arrange(self) -> None:
        self.view.empty_text = self.tr("Nothing passes these filters.")
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.total_view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = QHBoxLayout()
        self._foot.setContentsMargins(0, 0, 0, 0)
        self._foot.addWidget(self.total_view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view)
        column.addLayout(self._foot)
        for one, other in pairwise((self.view.corner, self.view.head, self.view, self.total_view)):
            self.setTabOrder(one, other)

    def _join(self) -> None:
        upper, lower = self.view.horizontalScrollBar(), self.total_view.horizontalScrollBar()
        upper.valueChanged.connect(lower.setValue)
        lower.valueChanged.connect(upper.setValue)
        self.view.head.pressed.connect(self._on_head_pressed)
        self.view.corner.clicked.connect(lambda: self._on_head_pressed(-1))
        self.view.over_row.connect(self._on_over_row)
        for view, model in ((self.view, self.model), (self.total_view, self.total)):
            view.activated_at.connect(lambda row, place, model=model: self.activated.emit(model.line(row), place))
        self.view.left_at.connect(self._on_left)
        self.total_view.left_at.connect(self._on_total_left)

    def show_lines(self, corner: str, heads: Sequence[Head], lines: Sequence[FigureLine], total: FigureLine) -> None:
        """Shows other figures."""
        self.view.corner.setText(corner)
        self.view.corner.setAccessibleName(corner)
        self.total_view.corner.setText(corner)
        self.model.fill(heads, lines)
        self.total.fill(heads, [total])
        self._over = -1
        self._measure()
        self._light()

    @property
    def sort(self) -> Sort | None:
        """The order in force; None is the order of the rows as they came."""
        return self.model.sort_order

    @sort.setter
    def sort(self, order: Sort | None) -> None:
        if order != self.model.sort_order:
            self.model.sort_by(order)
            self.view.corner.update()
            self._measure()
            self._light()

    def highlight(self, key: Key | None) -> None:
        """Lets a row shine, e.g. while the mouse is over its part of the chart."""
        self._lit = key
        self._light()

    def _light(self) -> None:
        lines = self.model.lines()
        lit = {place for place, line in enumerate(lines) if line.key is not None and line.key == self._lit}
        self.view.light(lit | ({self._over} if 0 <= self._over < len(lines) else set()))

    def _on_over_row(self, row: int) -> None:
        if row != self._over:
            self._over = row
            self._light()

    def _on_head_pressed(self, place: int) -> None:
        """Figures fall first, names rise first; the third time the order is again the one in which they came."""
        name = NAME if place < 0 else self.model.heads[place].name
        first = place >= 0
        following: dict[Sort | None, Sort | None] = {(name, first): (name, not first), (name, not first): None}
        self.sort = following.get(self.sort, (name, first))
        self.sort_changed.emit(self.sort)

    def _cross(self, view: FigureView, other: FigureView, row: int) -> None:
        """From the last row to the total and back, in the same column."""
        other.setCurrentIndex(other.figures.index(row, max(0, view.currentIndex().column())))
        other.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_left(self, step: int) -> None:
        if step > 0:
            self._cross(self.view, self.total_view, 0)

    def _on_total_left(self, step: int) -> None:
        if step < 0 and self.model.rowCount():
            self._cross(self.total_view, self.view, self.model.rowCount() - 1)

    def _measure(self) -> None:
        """Finds out what the columns need, the names first."""
        figures = (figure_width(self.model, self.total, place) for place in range(self.model.columnCount()))
        self._needed = [name_width(self.model, self.view.corner.text()), *figures]
        self.fit()

    def fit(self) -> None:
        """Gives columns and rows their room."""
        scrolls = self.model.rowCount() > MOST_ROWS
        bar = self.view.verticalScrollBar().sizeHint().width() if scrolls else 0
        room = self.width() - bar
        too_wide = sum(self._needed) > room
        names, *widths = spread(self._needed, room)
        head = metrics.scaled(metrics.TABLE_HEAD if self._has_tall_heads(widths) else metrics.TABLE_HEAD_ONE_LINE)
        self._set_bars(scrolls, too_wide, bar)
        for view in (self.view, self.total_view):
            view.set_widths(names, widths, head)
        rows = max(1, min(self.model.rowCount(), MOST_ROWS))
        self.view.setFixedHeight(head + rows * self.view.row_height())
        self.total_view.setFixedHeight(self.total_view.row_height() + (self._bar_height() if too_wide else 0))
        self.setFixedHeight(self.view.height() + self.total_view.height())

    def _has_tall_heads(self, widths: list[int]) -> bool:
        ordered, heads = self.model.sorted_place(), self.model.heads
        rooms = (width - BEFORE - SIDE for width in widths)
        return any(
            len(head_lines(head.label, room, ordered=place == ordered)) > 1
            for place, (head, room) in enumerate(zip(heads, rooms, strict=True))
        )

    def _bar_height(self) -> int:
        return self.total_view.horizontalScrollBar().sizeHint().height()

    def _set_bars(self, down: bool, across: bool, room: int) -> None:
        on, off = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.view.setVerticalScrollBarPolicy(on if down else off)
        self.total_view.setHorizontalScrollBarPolicy(on if across else off)
        self._foot.setContentsMargins(0, 0, room, 0)

    def rescale(self) -> None:
        """Takes fonts and heights anew."""
        for view in (self.view, self.total_view):
            view.rescale()
        self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), tokens().window)
