"""The round avatar: initials over a light tint of a department colour."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.tokens import DEPARTMENTS, Tokens, mix

_TINT = 0.16


def initials(name: str) -> str:
    """One or two capitals: of the first and the last word; of an address its first letter; `?` of nothing."""
    words = [word for word in name.split("@")[0].replace(".", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    chosen = words if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in chosen).upper()


def colour_index(key: str) -> int:
    """A lasting choice among the department colours for a person, from a name or id."""
    return crc32(key.encode()) % len(DEPARTMENTS)


def paint_avatar(painter: QPainter, rect: QRectF, name: str, tokens: Tokens, colour: int | None = None) -> None:
    """Paints the avatar as a circle in `rect` (square). `colour` is a department colour; else it follows the name."""
    index = colour_index(name) if colour is None else colour
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mix(tokens.department(index), tokens.surface, _TINT))
    painter.drawEllipse(rect)
    letters = metrics.font(metrics.SMALL, metrics.SEMIBOLD)
    letters.setPixelSize(max(8, round(rect.height() * 0.42)))
    painter.setFont(letters)
    painter.setPen(tokens.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()
