"""Chips: status, SLA, priority, tag, count, key cap. Painted into a place, measured with the same table."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from deskapp.ui.look import metrics
from deskapp.ui.look.icons import paint_icon
from deskapp.ui.look.tokens import Tokens

FULL = -1
"""A radius that makes round ends."""


@dataclass(frozen=True)
class ChipKind:
    """How a chip looks. Empty names of tokens mean: not there."""

    icon: str = ""
    text: str = "muted"
    ground: str = ""
    line: str = ""
    weight: int = metrics.MEDIUM
    tabular: bool = False
    padding: int = 6
    height: int = metrics.CHIP
    radius: int = metrics.RADIUS
    least_width: int = 0


STATUS: dict[str, ChipKind] = {
    "N": ChipKind("circle-dot", "on_accent", "accent_fill"),
    "C": ChipKind("circle", "accent", "accent_soft", "accent_line"),
    "A": ChipKind("reply", "muted", "sunken"),
    "W": ChipKind("hourglass", "warn", "warn_soft"),
    "R": ChipKind("check", "ok", "ok_soft"),
    "L": ChipKind("lock", "muted", "sunken"),
    "B": ChipKind("ban", "danger", "danger_soft"),
    "X": ChipKind("trash-2", "muted", "sunken"),
    "T": ChipKind("message-circle", "live", "live_soft"),
    "P": ChipKind("phone-call", "live", "live_soft"),
}
"""Chip of a ticket's status, by its code."""

SLA: dict[str, ChipKind] = {
    "far": ChipKind("timer", "muted", "", "line", tabular=True),
    "soon": ChipKind("timer", "warn", "warn_soft", tabular=True),
    "late": ChipKind("alarm-clock", "on_danger", "danger_fill", tabular=True),
    "met": ChipKind("check", "ok", tabular=True),
    "paused": ChipKind("calendar-clock", "muted", tabular=True),
    "call": ChipKind("phone", "live", tabular=True),
}
"""Chip of a clock, by what it says."""

INTERNAL = ChipKind("lock", "note_text", "note", "note_line")
"""Chip of a ticket that only agents know; yellow as the notes it is made of."""

TAG = ChipKind("", "muted", "surface", "line", weight=metrics.REGULAR, padding=8, radius=FULL)
NEUTRAL = ChipKind("", "text", "sunken", weight=metrics.REGULAR)
COUNT = ChipKind(
    "",
    "on_danger",
    "danger_fill",
    weight=metrics.SEMIBOLD,
    tabular=True,
    padding=4,
    height=16,
    radius=FULL,
    least_width=16,
)
COUNT_SOFT = replace(COUNT, text="text", ground="sunken", padding=7, height=18)
KEY_CAP = ChipKind(
    "", "muted", "surface", "line", padding=5, height=metrics.KEY_CAP, radius=metrics.RADIUS_SMALL, least_width=18
)
NOTE_CHIP = ChipKind(
    "paperclip",
    "note_text",
    "note_field",
    "note_chip_line",
    weight=metrics.REGULAR,
    padding=8,
    height=metrics.ATTACHMENT_CHIP,
)
PRIORITY_LOW = ChipKind("arrow-down", "muted", padding=0)
_PRIORITY_MARK = ChipKind("", "danger", weight=metrics.SEMIBOLD, padding=0)
_ON_SELECTION = {"sunken": "surface"}
_GAP = 4


def chip_width(text: str, kind: ChipKind) -> int:
    """The width `paint_chip` uses for this text, in logical pixels."""
    width = 2 * kind.padding
    if text:
        width += metrics.text_width(text, metrics.SMALL, kind.weight, kind.tabular)
    if kind.icon:
        width += metrics.ICON_CHIP + (_GAP if text else 0)
    return max(width, kind.least_width)


def paint_chip(
    painter: QPainter, rect: QRect, text: str, kind: ChipKind, tokens: Tokens, selected: bool = False
) -> int:
    """Paints a chip at the left of `rect`, centred in its height; gives the used width.

    On a selected row a neutral chip turns to `surface`. Text that does not fit into `rect` is elided.
    """
    width = min(chip_width(text, kind), rect.width())
    height = min(metrics.scaled(kind.height), rect.height())
    body = QRect(rect.x(), rect.y() + (rect.height() - height) // 2, width, height)
    painter.save()
    _paint_body(painter, body, kind, tokens, selected)
    _paint_content(painter, body, text, kind, tokens)
    painter.restore()
    return width


def paint_body(painter: QPainter, rect: QRectF, radius: float, ground: QColor | None, line: QColor | None) -> None:
    """A rounded box with an optional fill and a border of 1 px that stays inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ground is None else ground)
    box = rect if line is None else rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, radius, radius)


def _paint_body(painter: QPainter, body: QRect, kind: ChipKind, tokens: Tokens, selected: bool) -> None:
    ground = _ON_SELECTION.get(kind.ground, kind.ground) if selected else kind.ground
    if not ground and not kind.line:
        return
    radius = body.height() / 2 if kind.radius == FULL else kind.radius
    paint_body(
        painter,
        QRectF(body),
        radius,
        tokens.colour(ground) if ground else None,
        tokens.colour(kind.line) if kind.line else None,
    )


def _paint_content(painter: QPainter, body: QRect, text: str, kind: ChipKind, tokens: Tokens) -> None:
    x = body.x() + kind.padding
    if kind.icon:
        y = body.y() + (body.height() - metrics.ICON_CHIP) // 2
        paint_icon(painter, x, y, kind.icon, metrics.ICON_CHIP, kind.text)
        x += metrics.ICON_CHIP + _GAP
    if not text:
        return
    room = body.right() + 1 - kind.padding - x
    measure = metrics.metrics(metrics.SMALL, kind.weight, kind.tabular)
    wide = measure.horizontalAdvance(text)
    if wide > room:
        text = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.setFont(metrics.font(metrics.SMALL, kind.weight, kind.tabular))
    painter.setPen(tokens.colour(kind.text))
    align = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if kind.icon else Qt.AlignmentFlag.AlignHCenter)
    painter.drawText(QRect(x, body.y(), room, body.height()), align | Qt.TextFlag.TextSingleLine, text)


def priority_width(level: int) -> int:
    """Width of the mark of a priority: −1 low, 0 normal (nothing), 1…3 marks."""
    if level < 0:
        return chip_width("", PRIORITY_LOW)
    return chip_width("!" * level, _PRIORITY_MARK) if level else 0


def paint_priority(painter: QPainter, rect: QRect, level: int, tokens: Tokens) -> int:
    """Paints the mark of a priority (−1 low, 0 normal, 1…3) at the left of `rect`; gives the used width."""
    if level == 0:
        return 0
    kind, text = (PRIORITY_LOW, "") if level < 0 else (_PRIORITY_MARK, "!" * level)
    return paint_chip(painter, rect, text, kind, tokens)


def paint_dot(painter: QPainter, rect: QRect, colour: QColor, size: int = 10) -> int:
    """Paints a round dot at the left of `rect`, centred in its height; gives its size."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(rect.x(), rect.y() + (rect.height() - size) / 2, size, size))
    painter.restore()
    return size
