"""The sticky note: yellow paper with a darker top edge, a folded corner and a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from deskapp.ui.look.metrics import NOTE_CORNER, NOTE_EDGE
from deskapp.ui.look.tokens import Tokens

_SHADOW = ((3.0, 3.0, 10), (2.0, 2.5, 16), (1.0, 2.0, 24), (0.0, 1.5, 34))
"""Flat layers of (growth, offset down, alpha of 255), widest first; dark themes double the alpha."""


def note_path(rect: QRectF, corner: float = NOTE_CORNER) -> QPainterPath:
    """The outline of the paper: a rectangle whose bottom right corner is cut at 45°."""
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.right(), rect.bottom() - corner)
    path.lineTo(rect.right() - corner, rect.bottom())
    path.lineTo(rect.bottomLeft())
    path.closeSubpath()
    return path


def paint_note(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    """Paints an empty note. Leave 6 px around `rect` for the shadow."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _paint_shadow(painter, rect, tokens)
    painter.fillPath(note_path(rect), tokens.note)
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), NOTE_EDGE), tokens.note_edge)
    _paint_fold(painter, rect, NOTE_CORNER, tokens)
    painter.restore()


def paint_note_mark(painter: QPainter, rect: QRectF, tokens: Tokens, outline: QColor | None = None) -> None:
    """Paints the small note that stands in lists and on buttons; made for 14 × 14, scales with `rect`.

    `outline` is for a mark that stands on paper, where the usual outline would not show.
    """
    unit = rect.width() / 14
    paper = rect.adjusted(unit, unit, -unit, -unit)
    corner = 4.5 * unit
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(note_path(paper, corner), tokens.note)
    painter.fillRect(QRectF(paper.left(), paper.top(), paper.width(), 2 * unit), tokens.note_edge)
    x, y = paper.right() - corner, paper.bottom() - corner
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.note_fold)
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(paper.right(), y), QPointF(x, paper.bottom())]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(outline or tokens.note_line, unit))
    painter.drawPath(note_path(paper, corner))
    # in dark the outline has the colour of the paper, so the fold needs the crease to stay visible
    painter.setPen(QPen(outline or (tokens.note_crease if tokens.dark else tokens.note_line), unit))
    painter.drawPolyline([QPointF(paper.right(), y), QPointF(x, y), QPointF(x, paper.bottom())])
    painter.restore()


def _paint_shadow(painter: QPainter, rect: QRectF, tokens: Tokens) -> None:
    colour = QColor(tokens.note_shadow)
    for grow, down, alpha in _SHADOW:
        colour.setAlpha(alpha * 2 if tokens.dark else alpha)
        painter.setBrush(colour)
        painter.drawPath(note_path(rect.adjusted(-grow, -grow + 2, grow, grow)).translated(0, down))


def _paint_fold(painter: QPainter, rect: QRectF, corner: float, tokens: Tokens) -> None:
    x, y = rect.right() - corner, rect.bottom() - corner
    painter.setBrush(tokens.note_fold)
    painter.drawPolygon(QPolygonF([QPointF(x, y), QPointF(rect.right(), y), QPointF(x, rect.bottom())]))
    painter.setPen(QPen(tokens.note_crease, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(rect.right(), y + 0.5), QPointF(x + 0.5, y + 0.5), QPointF(x + 0.5, rect.bottom())])
