"""Pictures of a chart that can be enlarged: with its legend, in the light colours, into any painter."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from deskapp.channels.whole_file import whole_place
from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import LIGHT
from deskapp.ui.reports.charts.data import ChartData, ChartKind
from deskapp.ui.reports.charts.legend_paint import ROW, WIDTH, entries_of, paint_entry
from deskapp.ui.reports.charts.scene import ChartScene, is_empty
from deskapp.ui.reports.charts.writing import write

Paint = Callable[[QPainter, QRectF], None]
_GAP, _TOTAL_GAP = 12, 4


def paint(painter: QPainter, rect: QRectF, data: ChartData, nothing: str) -> None:
    """Paints a chart with its legend into a rectangle of logical pixels; the words where there is nothing."""
    wide = 0 if data.kind is ChartKind.PIE or is_empty(data) else metrics.scaled(WIDTH) + _GAP
    room = rect.adjusted(0, 0, -wide, 0)
    scene = ChartScene(data, QSizeF(room.size()), LIGHT)
    if scene.scale is None and scene.pie is None:
        painter.setFont(metrics.font(metrics.TITLE))
        painter.setPen(LIGHT.muted)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, nothing)
    scene.draw(painter, room)
    if wide:
        _paint_legend(painter, QRectF(room.right() + _GAP, rect.top(), wide - _GAP, rect.height()), data)


def _paint_legend(painter: QPainter, rect: QRectF, data: ChartData) -> None:
    entries = entries_of(data)
    high = min(metrics.scaled(ROW), int((rect.height() - _TOTAL_GAP) / (len(entries) + 1 + (data.total is not None))))
    row = QRect(round(rect.left()), round(rect.top()), round(rect.width()), high)
    head = row.adjusted(6, 0, -6, 0)
    write(painter, head, data.of, LIGHT, "muted", size=metrics.SMALL)
    write(painter, head, data.span, LIGHT, "muted", size=metrics.SMALL, right=True)
    for entry in entries:
        row.translate(0, high)
        paint_entry(painter, row, entry, LIGHT)
    if data.total is not None:
        row.translate(0, high + _TOTAL_GAP)
        painter.fillRect(QRectF(row.left() + 6, row.top() - 2, row.width() - 12, 1), LIGHT.line)
        write(painter, row.adjusted(6, 0, -6, 0), data.total, LIGHT, "text", metrics.SEMIBOLD)
        write(painter, row.adjusted(6, 0, -6, 0), data.text(data.whole), LIGHT, "text", metrics.SEMIBOLD, right=True)


def write_svg(path: Path, size: tuple[int, int], paint_into: Paint, title: str = "") -> None:
    """Writes a picture as SVG, whole or not at all. Raises a `DeskError` where it cannot be written."""
    with whole_place(path) as place:
        generator = QSvgGenerator()
        generator.setFileName(str(place))
        generator.setSize(QSize(*size))
        generator.setViewBox(QRect(0, 0, *size))
        generator.setTitle(title)
        with painting(generator) as painter:
            painter.fillRect(QRect(0, 0, *size), LIGHT.surface)
            paint_into(painter, QRectF(0, 0, *size))


def write_png(path: Path, size: tuple[int, int], paint_into: Paint, scale: float = 2.0) -> None:
    """Writes a picture as PNG, `scale` pixels for a logical one; whole or not at all, as `write_svg`."""
    image = QImage(round(size[0] * scale), round(size[1] * scale), QImage.Format.Format_RGB32)
    image.fill(LIGHT.surface)
    with painting(image) as painter:
        painter.scale(scale, scale)
        paint_into(painter, QRectF(0, 0, *size))
    with whole_place(path) as place:
        if not image.save(str(place), "PNG"):  # type: ignore[call-overload]
            raise OSError(errno.EIO, os.strerror(errno.EIO))


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended. Raises OSError where the device cannot be painted on, or could not be written."""
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    try:
        yield painter
    except BaseException:
        painter.end()
        raise
    if not painter.end():
        raise OSError(errno.EIO, os.strerror(errno.EIO))
