"""Paper in logical pixels, 96 to an inch: its sizes, its type, and writing on it. Always in the light colours."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import LIGHT

#: Logical pixels of an inch.
DPI = 96
#: A4, standing.
SHORT, LONG = 793.7, 1122.5
MARGIN, FOOT = 45.0, 26.0
SMALL, TEXT, HEAD, FIGURE, TITLE = 11, 12, 13, 17, 20
_LINE_HEIGHT = 1.35


@cache
def font(size: int, weight: int = metrics.REGULAR) -> QFont:
    """The system font for paper: sizes in logical pixels whatever the text scale, no fitting to a screen's pixels."""
    found = metrics.font(metrics.BASE, weight, tabular=True)
    found.setPixelSize(size)
    found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return found


def width_of(text: str, size: int = TEXT, weight: int = metrics.REGULAR) -> float:
    """The width of one line."""
    return QFontMetricsF(font(size, weight)).horizontalAdvance(text)


def line_of(size: int) -> float:
    """The height of a line."""
    return round(size * _LINE_HEIGHT)


def wrapped_height(text: str, width: float, size: int = TEXT, weight: int = metrics.REGULAR) -> float:
    """The height of a text that is broken into lines."""
    room = QRectF(0, 0, width, 10_000)
    return QFontMetricsF(font(size, weight)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height()


def write(
    painter: QPainter,
    room: QRectF,
    text: str,
    size: int = TEXT,
    weight: int = metrics.REGULAR,
    token: str = "text",
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    wrap: bool = False,
) -> None:
    """Writes into a room: one line, elided where it is too long, or with `wrap` as many as it takes."""
    painter.setFont(font(size, weight))
    painter.setPen(LIGHT.colour(token))
    if wrap:
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
        return
    measure = QFontMetricsF(font(size, weight))
    if measure.horizontalAdvance(text) > room.width() + 0.5:
        text = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, int(flags) | int(Qt.TextFlag.TextSingleLine) | int(Qt.TextFlag.TextDontClip), text)


def page_size(landscape: bool) -> tuple[float, float]:
    """Width and height of a page."""
    return (LONG, SHORT) if landscape else (SHORT, LONG)


def orientation(landscape: bool) -> QPageLayout.Orientation:
    """How Qt calls it."""
    return QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
