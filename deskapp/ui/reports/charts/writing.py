"""One line of text in a room of its own, as legends and the box of values need it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import Tokens


def write(
    painter: QPainter,
    room: QRect,
    text: str,
    look: Tokens,
    token: str,
    weight: int = metrics.REGULAR,
    size: int = metrics.BASE,
    right: bool = False,
) -> None:
    """Writes one line into its room, elided where it does not fit."""
    painter.setFont(metrics.font(size, weight, tabular=True))
    painter.setPen(look.colour(token))
    aligned = (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    measure = metrics.metrics(size, weight, True)
    fitting = measure.elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
    painter.drawText(room, aligned | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextSingleLine, fitting)
