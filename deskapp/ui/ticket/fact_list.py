"""Plain facts of a ticket: how and when it came, when it changed."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from deskapp.domain.ticket import TicketHead
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.current import tokens

_ROW = 22


class FactList(QWidget):
    """Rows of a quiet name at the left and its value at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: tuple[tuple[str, str], ...] = ()

    def of_ticket(self, ticket: TicketHead, zone: ZoneInfo) -> list[tuple[str, str]]:
        """What is told of a ticket."""
        came = (self.tr("Channel"), words.channel_word(ticket.channel))
        facts = [
            (self.tr("Opened by"), ticket.author) if ticket.internal else came,
            (self.tr("Created"), words.long_time(ticket.created_at, zone)),
            (self.tr("Changed"), words.long_time(ticket.changed_at, zone)),
        ]
        if ticket.postponed_until is not None:
            facts.append((self.tr("Postponed until"), words.long_time(ticket.postponed_until, zone)))
        return facts

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Shows other facts."""
        self._facts = tuple(facts)
        self.setAccessibleName(", ".join(f"{name}: {value}" for name, value in facts))
        self.setFixedHeight(len(self._facts) * metrics.scaled(_ROW))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, len(self._facts) * metrics.scaled(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, y, height = QPainter(self), 0, metrics.scaled(_ROW)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        for name, value in self._facts:
            line = QRect(0, y, self.width(), height)
            painter.setFont(metrics.font(metrics.SMALL))
            painter.setPen(tokens().muted)
            painter.drawText(line, flags, name)
            painter.setFont(metrics.font(metrics.SMALL, tabular=True))
            painter.setPen(tokens().text)
            room = line.adjusted(metrics.text_width(name, metrics.SMALL) + 12, 0, 0, 0)
            measure = metrics.metrics(metrics.SMALL, tabular=True)
            shown = measure.elidedText(value, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, flags | Qt.AlignmentFlag.AlignRight, shown)
            y += height
