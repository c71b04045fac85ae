"""The blue button at the head of the sidebar that opens the most important ticket."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.theme import theme
from deskapp.ui.shell.sidebar_delegate import compact

_SIDE, _BEFORE, _AFTER, _RING = 10, 8, 3, 3
_GAP, _PILL_SIDE, _PILL = 8, 8, 18
_CENTRE = Qt.AlignmentFlag.AlignCenter


class SolveButton(QAbstractButton):
    """“To solve” with the number of tickets on a pill; without one where nothing is left. Never disabled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self.setText(self.tr("To solve"))
        self.setToolTip(self.tr("Opens the most important ticket you may answer (S)"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    @property
    def number(self) -> int:
        """How many tickets are to be solved, as last told."""
        return self._number

    def set_number(self, number: int) -> None:
        """Shows how many tickets are to be solved; 0 shows none."""
        if number == self._number:
            return
        self._number = number
        words = self.tr("%n ticket(s)", "", number)
        self.setAccessibleName(f"{self.text()}: {words}" if number else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(metrics.SIDEBAR_WIDTH, metrics.scaled(metrics.BUTTON_LARGE) + _BEFORE + _AFTER)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(_SIDE, _BEFORE, -_SIDE, -_AFTER)
        ground, pill = colours.accent_fill, colours.accent_press
        if self.isDown() or self.underMouse():
            ground, pill = pill, ground
        paint_body(painter, QRectF(body), metrics.RADIUS, ground, None)
        self._paint_words(painter, body, pill)
        if self.hasFocus():
            paint_ring(painter, body.adjusted(-_RING, -_RING, _RING, _RING), metrics.RADIUS + 2)

    def _paint_words(self, painter: QPainter, body: QRect, pill: QColor) -> None:
        number = compact(self._number) if self._number else ""
        words = metrics.text_width(self.text(), metrics.BASE, metrics.SEMIBOLD)
        figures = metrics.text_width(number, metrics.SMALL, metrics.SEMIBOLD, tabular=True) + 2 * _PILL_SIDE
        wide = metrics.ICON_ROW + _GAP + words + (_GAP + figures if number else 0)
        x = body.x() + max(_GAP, (body.width() - wide) // 2)
        paint_icon(painter, x, body.center().y() - metrics.ICON_ROW // 2 + 1, "play", metrics.ICON_ROW, "on_accent")
        x += metrics.ICON_ROW + _GAP
        painter.setPen(tokens().on_accent)
        painter.setFont(metrics.font(metrics.BASE, metrics.SEMIBOLD))
        painter.drawText(QRect(x, body.y(), words + 1, body.height()), _CENTRE, self.text())
        if number:
            high = metrics.scaled(_PILL)
            place = QRect(x + words + _GAP, body.center().y() - high // 2 + 1, figures, high)
            paint_body(painter, QRectF(place), high / 2, pill, None)
            painter.setPen(tokens().on_accent)
            painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD, tabular=True))
            painter.drawText(place, _CENTRE, number)
