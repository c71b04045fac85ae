"""The soft shadow of a box that floats over the window: a pixmap in nine parts, made once per theme and ratio."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from deskapp.ui.look.metrics import RADIUS_LARGE
from deskapp.ui.look.tokens import Tokens

REACH = 24
"""How far the shadow spreads, in logical pixels."""
_DOWN = 8
_CORNER = REACH + RADIUS_LARGE
_EDGE = 2 * _CORNER + 2

_made: dict[tuple[int, float], QPixmap] = {}


def paint_shadow(painter: QPainter, box: QRectF, tokens: Tokens) -> None:
    """Paints the shadow of `box` (radius 8), a little below it."""
    ratio = painter.device().devicePixelRatioF()
    key = (tokens.shadow.rgba(), ratio)
    patch = _made.get(key)
    if patch is None:
        patch = _made[key] = _render(tokens, ratio)
    outer = box.adjusted(-REACH, -REACH, REACH, REACH).translated(0, _DOWN)
    source = (0.0, float(_CORNER), float(_EDGE - _CORNER), float(_EDGE))
    across = (outer.left(), outer.left() + _CORNER, outer.right() - _CORNER, outer.right())
    down = (outer.top(), outer.top() + _CORNER, outer.bottom() - _CORNER, outer.bottom())
    for row in range(3):
        for column in range(3):
            target = QRectF(QPointF(across[column], down[row]), QPointF(across[column + 1], down[row + 1]))
            first, last = QPointF(source[column], source[row]), QPointF(source[column + 1], source[row + 1])
            part = QRectF(first * ratio, last * ratio)
            painter.drawPixmap(target, patch, part)


def _render(tokens: Tokens, ratio: float) -> QPixmap:
    patch = QPixmap(round(_EDGE * ratio), round(_EDGE * ratio))
    patch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(patch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(ratio, ratio)
    for step in range(REACH + 1):
        colour = tokens.shadow.toRgb()
        colour.setAlphaF(tokens.shadow.alphaF() * (step / REACH) ** 2)
        painter.setBrush(colour)
        radius = RADIUS_LARGE + REACH - step
        painter.drawRoundedRect(QRectF(0, 0, _EDGE, _EDGE).adjusted(step, step, -step, -step), radius, radius)
    painter.end()
    return patch
