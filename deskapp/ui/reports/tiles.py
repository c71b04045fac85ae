"""The main figures of a report: the value, the one before, and whether the change is for the better."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLayout, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from deskapp.domain.reports.answer import Answer
from deskapp.domain.reports.columns import COLUMNS, Column
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.reports import report_words as words

_HEIGHT, _LEAST, _SIDE = 80, 156, 12
_ARROWS = {1: "arrow-up-right", -1: "arrow-down-right"}
_JUDGED = {1: "ok", -1: "danger", 0: "muted"}
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter
_RIGHT = _LINE | Qt.AlignmentFlag.AlignRight


class Tile(QAbstractButton):
    """One figure; a click shows it in the chart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = self.value = self.before = self.change = self.judged = ""
        self._direction = self.verdict = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, column: Column, value: float | None, before: float | None) -> None:
        """Shows a value and, where there is one to compare, the change."""
        self.label = words.column_label(column)
        self.value = words.figure_text(column, value) or "–"
        earlier = words.figure_text(column, before)
        self.before = self.tr("before {value}").format(value=earlier) if earlier else ""
        self.change = words.change_text(column, value, before)
        self._direction, self.verdict = words.direction(column, value, before), words.verdict(column, value, before)
        self.judged = words.verdict_word(self.verdict)
        self.setToolTip(words.column_tip(column))
        self.setAccessibleName(", ".join(each for each in self._spoken() if each))
        self.updateGeometry()
        self.update()

    def _spoken(self) -> tuple[str, ...]:
        return f"{self.label}: {self.value}", self.before, self.change, self.judged

    def sizeHint(self) -> QSize:
        return QSize(metrics.scaled(_LEAST + 24), metrics.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.scaled(120), metrics.scaled(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        option = QStyleOptionButton()
        option.initFrom(self)
        ground = colours.hover if option.state & QStyle.StateFlag.State_MouseOver else colours.surface
        paint_body(painter, QRectF(self.rect()), metrics.RADIUS, ground, colours.line)
        room = self.rect().adjusted(_SIDE + 1, metrics.scaled(8), -_SIDE - 1, -metrics.scaled(8))
        heights = (metrics.scaled(16), metrics.scaled(28), metrics.scaled(18))
        lines = [QRect(room.x(), room.y() + sum(heights[:n]), room.width(), heights[n]) for n in range(3)]
        self._text(painter, lines[0], self.label, metrics.SMALL, "muted")
        beside = lines[1].adjusted(0, 0, -self._paint_change(painter, lines[1]), 0)
        size = metrics.DISPLAY if _wide(self.value, metrics.DISPLAY) <= beside.width() else metrics.TITLE
        self._text(painter, beside, self.value, size, "text", metrics.SEMIBOLD)
        self._text(painter, lines[2], self.judged, metrics.SMALL, _JUDGED[self.verdict], flags=_RIGHT)
        wide = metrics.text_width(self.judged, metrics.SMALL) + metrics.SPACE_2 if self.judged else 0
        self._text(painter, lines[2].adjusted(0, 0, -wide, 0), self.before, metrics.SMALL, "muted")
        if has_keyboard(option):
            paint_ring(painter, self.rect(), metrics.RADIUS)

    def _paint_change(self, painter: QPainter, line: QRect) -> int:
        """The arrow and the change at the right end; gives the width it takes."""
        if not self.change:
            return 0
        token = _JUDGED[self.verdict]
        wide = metrics.text_width(self.change, metrics.SMALL, tabular=True)
        self._text(painter, line, self.change, metrics.SMALL, token, flags=_RIGHT)
        if self._direction in _ARROWS:
            size = metrics.ICON_INLINE
            y = line.center().y() - size // 2 + 1
            paint_icon(painter, line.right() + 1 - wide - 4 - size, y, _ARROWS[self._direction], size, token)
        return wide + 4 + metrics.ICON_INLINE + metrics.SPACE_1

    def _text(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        size: int,
        token: str,
        weight: int = metrics.REGULAR,
        flags: Qt.AlignmentFlag | Qt.TextFlag = _LINE,
    ) -> None:
        painter.setFont(metrics.font(size, weight, tabular=True))
        painter.setPen(tokens().colour(token))
        measure = metrics.metrics(size, weight, tabular=True)
        painter.drawText(room, flags, measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width()))


def _wide(text: str, size: int) -> int:
    return metrics.text_width(text, size, metrics.SEMIBOLD, tabular=True)


class Tiles(QWidget):
    """Side by side, in as few lines as there is room for, each line as full as the others.

    `chosen(name)` carries the column of the tile that was clicked.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: list[Tile] = []
        self._names: tuple[str, ...] = ()
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(metrics.SPACE_2)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)  # else they could not come closer again

    def show_answer(self, answer: Answer, before: Answer | None) -> None:
        """The main figures of a report over its whole range."""
        self._have(answer.question.of.tiles)
        for name, tile in zip(self._names, self.tiles, strict=True):
            column = COLUMNS[name]
            earlier = column.value(before.total) if before is not None else None
            tile.show_figure(column, column.value(answer.total), earlier)

    def _have(self, names: tuple[str, ...]) -> None:
        if names == self._names:
            return
        self._names = names
        while len(self.tiles) > len(names):
            tile = self.tiles.pop()
            tile.hide()
            tile.deleteLater()
        while len(self.tiles) < len(names):
            place = len(self.tiles)
            tile = Tile(self)
            tile.clicked.connect(lambda _=False, place=place: self.chosen.emit(self._names[place]))
            self.tiles.append(tile)
        self._across = 0
        self._arrange()

    def _arrange(self) -> None:
        number = len(self.tiles)
        fit = max(1, (self.width() + metrics.SPACE_2) // (metrics.scaled(_LEAST) + metrics.SPACE_2))
        lines = -(-number // fit) or 1
        across = -(-number // lines) or 1
        if across == self._across:
            return
        self._across = across
        for place, tile in enumerate(self.tiles):
            self._grid.addWidget(tile, place // across, place % across)
            tile.show()
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(metrics.scaled(_LEAST), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
