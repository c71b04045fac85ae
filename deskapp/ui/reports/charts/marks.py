"""The marks on the lines of a line chart: a shape for each series, so that colour is not all that tells them apart."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

#: Half of a mark's size.
_HALF = 4.0


def _circle(path: QPainterPath, at: QPointF) -> None:
    path.addEllipse(at, _HALF, _HALF)


def _square(path: QPainterPath, at: QPointF) -> None:
    half = _HALF * 0.88
    path.addRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))


def _polygon(path: QPainterPath, at: QPointF, corners: Iterable[tuple[float, float]]) -> None:
    path.addPolygon(QPolygonF([at + QPointF(x, y) for x, y in corners]))
    path.closeSubpath()


def _triangle(path: QPainterPath, at: QPointF) -> None:
    _polygon(path, at, ((0, -_HALF * 1.2), (_HALF * 1.1, _HALF * 0.8), (-_HALF * 1.1, _HALF * 0.8)))


def _diamond(path: QPainterPath, at: QPointF) -> None:
    reach = _HALF * 1.25
    _polygon(path, at, ((0, -reach), (reach, 0), (0, reach), (-reach, 0)))


#: Circle, square, triangle, diamond; the following series have them again, hollow.
SHAPES: tuple[Callable[[QPainterPath, QPointF], None], ...] = (_circle, _square, _triangle, _diamond)


def mark_path(series: int, places: Iterable[QPointF]) -> QPainterPath:
    """The marks of a series, by its place among all, around some points."""
    path = QPainterPath()
    for at in places:
        SHAPES[series % len(SHAPES)](path, at)
    return path


def is_hollow(series: int) -> bool:
    """Whether a series' marks are only outlines."""
    return series // len(SHAPES) % 2 == 1
