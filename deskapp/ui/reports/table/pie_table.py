"""The card with the table of a pie."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.reports.answer import Answer, Key
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.reports.report_words import column_label, column_tip, dimension_label
from deskapp.ui.reports.table.figure_grid import FigureGrid
from deskapp.ui.reports.table.figure_lines import FigureLine, Head
from deskapp.ui.reports.table.figure_model import Sort
from deskapp.ui.reports.table.figure_painting import FigureDelegate
from deskapp.ui.reports.table.figure_view import FigureView
from deskapp.ui.reports.table.pie_model import BAR, BEFORE, CHANGE, PieModel, pie_lines
from deskapp.ui.widgets.pane import Card

_BAR, _LEAST_BAR, _ARROW = 6, 200, 12
_ARROWS = {1: "arrow-up-right", -1: "arrow-down-right"}
_VERDICTS = {1: "ok", -1: "danger", 0: "text"}


class PieTable(Card):
    """`cell_activated(key or None, None, name of the column)`: somebody wants to see the tickets behind a value.

    `sort_changed(order)`: to be remembered.
    """

    cell_activated = Signal(object, object, str)
    sort_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model, self._column = PieModel(self), ""
        self.grid = FigureGrid(self._model, PieModel(self))
        for view in (self.grid.view, self.grid.total_view):
            view.setItemDelegate(_PieDelegate(view))
        self.grid.sort = ("value", True)
        self.grid.activated.connect(self._on_activated)
        self.grid.sort_changed.connect(self.sort_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.grid)

    def show_answer(
        self, answer: Answer, before: Answer | None, column: str, *, highlighted: Key | None = None
    ) -> None:
        """Shows a column whose parts add up, by the rows of an answer."""
        self._column, shown = column, COLUMNS[column]
        self.grid.view.setAccessibleName(column_label(shown))
        corner = dimension_label(answer.question.of.rows)
        *lines, total = pie_lines(answer, before, shown, self.tr("Total"))
        self.grid.show_lines(corner, self._heads(shown), lines, total)
        self.grid.highlight(highlighted)

    def _heads(self, column: Column) -> tuple[Head, ...]:
        return (
            Head("value", column_label(column), column_tip(column), column, bool(column.kinds)),
            Head("share", self.tr("Share"), self.tr("How much of the total it is."), column, False),
            Head("bar", "", self.tr("How it compares with the greatest one."), column, False, _LEAST_BAR),
            Head("before", self.tr("Before"), self.tr("The same in the period before."), column, False),
            Head("change", self.tr("Change"), self.tr("How it changed since the period before."), column, False),
        )

    def highlight(self, key: Key | None) -> None:
        """Lets a row shine."""
        self.grid.highlight(key)

    @property
    def sort(self) -> Sort | None:
        """The order: the name of a column ("name" for the names) and whether it falls; None is that of the rows."""
        return self.grid.sort

    @sort.setter
    def sort(self, order: Sort | None) -> None:
        self.grid.sort = order

    def _on_activated(self, line: FigureLine, place: int) -> None:
        self.cell_activated.emit(line.key, None, self._column)

    def rescale(self) -> None:
        """Takes heights anew; the theme calls it when the text scale changes."""
        self.grid.rescale()


class _PieDelegate(FigureDelegate):
    def __init__(self, view: FigureView) -> None:
        super().__init__(view.figures, view.ground, view)

    def paint_cell(self, painter: QPainter, room: QRect, row: int, place: int, over: bool) -> None:
        text = self.model.text(row, place)
        if place == BAR:
            self._paint_bar(painter, room, row)
        elif place == BEFORE:
            self.paint_text(painter, room, text, "text" if self.ground.total else "muted")
        elif place == CHANGE and isinstance(self.model, PieModel):
            risen, better = self.model.change(row)
            token = _VERDICTS[better]
            self.paint_text(painter, room, text, token)
            if risen:
                width = metrics.text_width(text, metrics.BASE, self.ground.weight, tabular=True)
                x = room.right() - width - metrics.SPACE_1 - _ARROW
                paint_icon(painter, x, room.center().y() - _ARROW // 2 + 1, _ARROWS[risen], _ARROW, token)
        else:
            super().paint_cell(painter, room, row, place, over)

    def _paint_bar(self, painter: QPainter, room: QRect, row: int) -> None:
        if self.ground.total or not isinstance(self.model, PieModel):
            return
        room = room.adjusted(metrics.SPACE_1, 0, 0, 0)
        track = QRectF(room.x(), room.center().y() - _BAR / 2 + 1, room.width(), _BAR)
        painter.save()
        paint_body(painter, track, _BAR / 2, tokens().sunken, None)
        length = track.width() * self.model.length(row)
        if length:
            mark = self.model.line(row).mark
            colour = tokens().department(mark.colour - 1) if mark.colour else tokens().control_line
            track.setWidth(max(_BAR, length))
            paint_body(painter, track, _BAR / 2, colour, None)
        painter.restore()
