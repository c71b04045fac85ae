"""The small parts of a note: head, foot line, and the row of chips for files and reminders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import NOTE_CHIP, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon

_GAP, _ABOVE = 8, 6
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass
class NotePart:
    """A chip: `number` is the file's, −1 the first reminder, −2 the next. `place` is within the row."""

    text: str
    number: int
    icon: str = NOTE_CHIP.icon
    place: QRect = field(default_factory=QRect)

    @staticmethod
    def ring(painter: QPainter, rect: QRect) -> None:
        """The focus ring around a part of a note."""
        paint_ring(painter, rect, metrics.RADIUS, token="note_focus")


class PartRow:
    """Chips that flow into as many lines as they need."""

    def __init__(self) -> None:
        self.parts: list[NotePart] = []
        self._width = -1

    def set_files(self, files: Sequence[tuple[str, str]]) -> None:
        """Files as (name, size in words); the reminders stay."""
        reminders = [part for part in self.parts if part.number < 0]
        texts = [f"{name}  {size}" if size else name for name, size in files]
        self.parts = [NotePart(text, number) for number, text in enumerate(texts)] + reminders
        self._width = -1

    def set_reminders(self, reminders: Sequence[tuple[str, str]]) -> None:
        """Reminders as (words, icon), behind the files."""
        files = [part for part in self.parts if part.number >= 0]
        self.parts = files + [NotePart(text, -1 - number, icon) for number, (text, icon) in enumerate(reminders)]
        self._width = -1

    def set_width(self, width: int) -> None:
        """Places the chips into lines of this width."""
        if width == self._width:
            return
        self._width = width
        x, y, height = 0, _ABOVE, metrics.scaled(NOTE_CHIP.height)
        for part in self.parts:
            wide = min(chip_width(part.text, NOTE_CHIP), width)
            if x and x + wide > width:
                x, y = 0, y + height + _GAP
            part.place = QRect(x, y, wide, height)
            x += wide + _GAP

    def height(self) -> int:
        """Height with the gap above; 0 without chips."""
        return self.parts[-1].place.bottom() + 1 if self.parts else 0

    def part_at(self, x: int, y: int) -> int:
        """Number of the chip at a point of the row, −1 for none."""
        return next((index for index, part in enumerate(self.parts) if part.place.contains(x, y)), -1)

    def paint(self, painter: QPainter, x: int, y: int, ringed: int) -> None:
        """Paints the row with its corner at x, y."""
        for index, part in enumerate(self.parts):
            place = part.place.translated(x, y)
            paint_chip(painter, place, part.text, replace(NOTE_CHIP, icon=part.icon), tokens())
            if index == ringed:
                NotePart.ring(painter, place)


def paint_head(painter: QPainter, rect: QRect, author: str, remark: str, time_text: str) -> None:
    """Lock, author, who sees it; the time at the right."""
    ink = tokens().note_muted
    paint_icon(painter, rect.x(), rect.y() + (rect.height() - 12) // 2, "lock", 12, "note_muted")
    time_width = metrics.text_width(time_text, metrics.SMALL, tabular=True)
    painter.setPen(ink)
    painter.setFont(metrics.font(metrics.SMALL, tabular=True))
    painter.drawText(rect, _FLAGS | Qt.AlignmentFlag.AlignRight, time_text)
    room = rect.adjusted(17, 0, -time_width - 8, 0)
    bold = metrics.metrics(metrics.SMALL, metrics.SEMIBOLD)
    shown = bold.elidedText(author, Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
    painter.drawText(room, _FLAGS, shown)
    room = room.adjusted(bold.horizontalAdvance(shown) + (6 if shown else 0), 0, 0, 0)
    painter.setFont(metrics.font(metrics.SMALL))
    if metrics.text_width(remark, metrics.SMALL) <= room.width():
        painter.drawText(room, _FLAGS, remark)


def paint_foot(painter: QPainter, rect: QRect, words: str, short: str = "") -> None:
    """Author and time at the foot of a note in a panel; `short` says the same where there is no room for it."""
    painter.setFont(metrics.font(metrics.SMALL))
    painter.setPen(tokens().note_muted)
    if short and metrics.text_width(words, metrics.SMALL) > rect.width():
        words = short
    shown = metrics.metrics(metrics.SMALL).elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _FLAGS, shown)
