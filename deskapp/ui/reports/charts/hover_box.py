"""The box beside the hovered period: its name, a line for each series, the total."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body, paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.reports.charts.writing import write

_LEAST, _MOST, _PAD, _SHADOW, _AWAY = 180, 340, 12, 4, 16
_LINE, _DOT, _GAP = 19, 8, 16


@dataclass(frozen=True)
class BoxLine:
    """A series in the box: colour token, name, value, value before; `strong` is the one under the mouse."""

    token: str
    name: str
    value: str
    before: str = ""
    strong: bool = False


@dataclass(frozen=True)
class BoxText:
    """All that the box says; `before` is the head of the values before, `foot` what a click does."""

    title: str
    lines: Sequence[BoxLine]
    total: BoxLine | None = None
    before: str = ""
    foot: str = ""


class HoverBox(QWidget):
    """Floats over the window beside a chart and lets the mouse through."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = BoxText("", ())
        self.hide()

    def say(self, said: BoxText) -> None:
        """Takes what is to be told, and the size for it."""
        self.said = said
        self.resize(self._wanted())
        self.update()

    def place_beside(self, at: QPoint, room: QRect) -> None:
        """Stands right of a place of the parent, left of it where there is no room, and always inside of `room`."""
        x = at.x() + _AWAY
        if x + self.width() > room.right():
            x = at.x() - _AWAY - self.width()
        y = min(at.y(), room.bottom() - self.height())
        self.move(max(room.left(), x), max(room.top(), y))
        self.show()
        self.raise_()

    def _widths(self) -> tuple[int, int, int]:
        """Of the names with their dots, the values, the values before."""
        lines = [*self.said.lines, *([self.said.total] if self.said.total else [])]
        texts = [[one.name for one in lines], [one.value for one in lines], [one.before for one in lines]]
        name, value, before = (
            max((metrics.text_width(text, metrics.BASE, metrics.SEMIBOLD, True) for text in some if text), default=0)
            for some in texts
        )
        if self.said.before and before:
            before = max(before, metrics.text_width(self.said.before, metrics.SMALL))
        return _DOT + 8 + name, value, before

    def _wanted(self) -> QSize:
        name, value, before = self._widths()
        title = metrics.text_width(self.said.title, metrics.BASE, metrics.SEMIBOLD)
        heads = title + (before + _GAP if before else 0)
        foot = metrics.text_width(self.said.foot, metrics.SMALL)
        inner = max(name + _GAP + value + (before + _GAP if before else 0), heads, foot, _LEAST - 2 * _PAD)
        rows = 1 + len(self.said.lines) + bool(self.said.total) + bool(self.said.foot)
        high = rows * metrics.scaled(_LINE) + 2 * 8 + (8 if self.said.total else 0)
        return QSize(min(_MOST, inner + 2 * _PAD) + 2 * _SHADOW, high + 2 * _SHADOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), tokens()
        box = QRectF(self.rect()).adjusted(_SHADOW, _SHADOW, -_SHADOW, -_SHADOW)
        shadow = look.shadow.toRgb()
        shadow.setAlphaF(look.shadow.alphaF() / 4)
        for grow in (3, 2, 1):
            paint_body(painter, box.adjusted(-grow, -grow + 1, grow, grow), metrics.RADIUS + grow, shadow, None)
        paint_body(painter, box, metrics.RADIUS, look.raised, look.line)
        high = metrics.scaled(_LINE)
        row = QRect(_SHADOW + _PAD, _SHADOW + 8, self.width() - 2 * (_SHADOW + _PAD), high)
        self._paint_head(painter, row)
        for line in self.said.lines:
            row.translate(0, high)
            self._paint_line(painter, row, line)
        if self.said.total is not None:
            row.translate(0, high + 8)
            painter.fillRect(row.left(), row.top() - 4, row.width(), 1, look.line)
            self._paint_line(painter, row, self.said.total)
        if self.said.foot:
            row.translate(0, high)
            write(painter, row, self.said.foot, look, "muted", size=metrics.SMALL)

    def _paint_head(self, painter: QPainter, row: QRect) -> None:
        before = self._widths()[2]
        if before and self.said.before:
            write(painter, row, self.said.before, tokens(), "muted", size=metrics.SMALL, right=True)
            row = row.adjusted(0, 0, -before - 8, 0)
        write(painter, row, self.said.title, tokens(), "text", metrics.SEMIBOLD)

    def _paint_line(self, painter: QPainter, row: QRect, line: BoxLine) -> None:
        _, value, before = self._widths()
        weight = metrics.SEMIBOLD if line.strong else metrics.REGULAR
        if before:
            write(painter, row, line.before, tokens(), "muted", right=True)
            row = row.adjusted(0, 0, -before - _GAP, 0)
        write(painter, row, line.value, tokens(), "text", weight, right=True)
        row = row.adjusted(0, 0, -value - 8, 0)
        if line.token:
            paint_dot(painter, row, tokens().colour(line.token), _DOT)
            row = row.adjusted(_DOT + 8, 0, 0, 0)
        write(painter, row, line.name, tokens(), "text", weight)
