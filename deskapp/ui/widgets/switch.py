"""The switch: a check box that slides, with its word beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon

_KNOB = 12
_SLIDE_MS = 100
_PAD = 3
"""Room around the track for the focus ring."""


class Switch(QCheckBox):
    """On is green with a white tick, off an outline with a grey knob; `on_word` / `off_word` stand beside it.

    Set an accessible name that says what it switches; the state is read from the check box.
    """

    def __init__(self, on_word: str = "", off_word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (off_word, on_word)
        self._at = 0.0
        self._slide = QVariantAnimation(self)
        self._slide.valueChanged.connect(self._on_moved)
        self.toggled.connect(self._on_toggled)
        self.setText(off_word)

    def set_words(self, on_word: str, off_word: str) -> None:
        """Changes the words, e.g. after a change of language."""
        self._words = (off_word, on_word)
        self.setText(self._words[self.isChecked()])
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        widest = max(metrics.text_width(word, metrics.SMALL, metrics.SEMIBOLD) for word in self._words)
        gap = metrics.SPACE_2 if widest else 0
        height = max(metrics.SWITCH_HEIGHT + 2 * _PAD, metrics.metrics(metrics.SMALL).height())
        return QSize(metrics.SWITCH_WIDTH + 2 * _PAD + gap + widest, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def _on_toggled(self, on: bool) -> None:
        self.setText(self._words[on])
        self._slide.stop()
        calm = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) == 0
        if calm or not self.isVisible():
            self._on_moved(float(on))
            return
        self._slide.setDuration(_SLIDE_MS)
        self._slide.setStartValue(self._at)
        self._slide.setEndValue(float(on))
        self._slide.start()

    def _on_moved(self, at: float) -> None:
        self._at = at
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        track = QRect(_PAD, (self.height() - metrics.SWITCH_HEIGHT) // 2, metrics.SWITCH_WIDTH, metrics.SWITCH_HEIGHT)
        paint_switch(painter, QRectF(track), self._at, self.isChecked(), self.isEnabled())
        if has_keyboard(option):
            paint_ring(painter, track.adjusted(-_PAD, -_PAD, _PAD, _PAD), track.height() / 2 + 2, self)
        self._paint_word(painter, track.right() + 1 + metrics.SPACE_2)

    def _paint_word(self, painter: QPainter, x: int) -> None:
        word = self._words[self.isChecked()]
        if not word:
            return
        on = self.isChecked() and self.isEnabled()
        painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD if on else metrics.REGULAR))
        painter.setPen(tokens().ok if on else tokens().muted)
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), Qt.AlignmentFlag.AlignVCenter, word)


def paint_switch(painter: QPainter, track: QRectF, at: float, on: bool, enabled: bool = True) -> None:
    """The track with its knob; `at` is where the knob is on its way, 0 for off and 1 for on."""
    colours = tokens()
    outline = colours.control_line if enabled else colours.line
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if on else QPen(outline, 1))
    painter.setBrush((colours.ok_fill if enabled else colours.control_line) if on else colours.surface)
    box = track if on else track.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    travel = track.width() - _KNOB - 6
    centre = QPointF(track.left() + 3 + _KNOB / 2 + travel * at, track.center().y())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.on_ok) if on else outline)
    painter.drawEllipse(centre, _KNOB / 2, _KNOB / 2)
    if on and at > 0.5:
        paint_icon(painter, round(track.left()) + 4, round(track.top()) + 3, "check", 12, "on_ok")
