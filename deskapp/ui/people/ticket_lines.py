"""The tickets of a contact or company, newest first: number, subject, department, day, status; a click opens one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import STATUS, chip_width, paint_chip, paint_dot
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.text_label import TextLabel

_PRESSED = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_DOT, _GAP, _DAY, _PLACE, _NARROW = 8, 8, 84, 132, 520
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter


class PressedLine(QAbstractButton):
    """A line that is pressed by a click, Enter or Space; the arrows go to its neighbours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _PRESSED and not event.modifiers():
            self.click()
        elif key in _STEPS:
            self._go(_STEPS[key])
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        parent = self.parentWidget()
        lines = parent.findChildren(PressedLine) if parent is not None else [self]
        lines = sorted((one for one in lines if not one.isHidden()), key=lambda one: one.y())
        place = lines.index(self) + step
        if 0 <= place < len(lines):
            lines[place].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse():
            painter.fillRect(self.rect(), tokens().hover)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().line)
        self.paint_line(painter)
        if self.hasFocus():
            paint_ring(painter, self.rect(), metrics.RADIUS)

    def paint_line(self, painter: QPainter) -> None:
        """Paints what the line says."""
        raise NotImplementedError


class HistoryLine(PressedLine):
    """One ticket."""

    def __init__(self, row: TicketRow, department: str, colour: int, day: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._department, self._colour, self._day = row, department, colour, day
        self._status = words.status_word(row.status)
        self.setText(ticket_number(row.id))
        self.setAccessibleName(", ".join(filter(None, (self.text(), row.subject, self._status, department, day))))
        self.setToolTip(row.subject)

    def sizeHint(self) -> QSize:
        return QSize(240, metrics.scaled(metrics.TABLE_HEAD_ONE_LINE))

    def paint_line(self, painter: QPainter) -> None:
        height, colours = self.height() - 1, tokens()
        kind = STATUS[self._row.status.value]
        right = self.width() - metrics.SPACE_1
        right = (
            self._paint_words(painter, self._day, right, metrics.scaled(_DAY), "muted", right_side=True)
            - metrics.SPACE_3
        )
        if self.width() >= metrics.scaled(_NARROW) and self._department:
            left = right - metrics.scaled(_PLACE)
            paint_dot(painter, QRect(left, 0, _PLACE, height), colours.department(self._colour), _DOT)
            room = metrics.scaled(_PLACE) - _DOT - _GAP
            self._paint_words(painter, self._department, right, room, "muted")
            right = left - metrics.SPACE_3
        chip = chip_width(self._status, kind)
        paint_chip(painter, QRect(right - chip, 0, chip, height), self._status, kind, colours)
        number = metrics.text_width(self.text(), tabular=True)
        painter.setFont(metrics.font(tabular=True))
        painter.setPen(colours.accent)
        painter.drawText(QRect(metrics.SPACE_1, 0, number + 1, height), _LINE, self.text())
        left = metrics.SPACE_1 + number + metrics.SPACE_3
        self._paint_words(painter, self._row.subject, right - chip - metrics.SPACE_3, right - chip - 12 - left, "text")

    def _paint_words(
        self, painter: QPainter, text: str, right: int, wide: int, token: str, *, right_side: bool = False
    ) -> int:
        """Paints words so that their room ends at `right`; gives where it begins."""
        painter.setFont(metrics.font(tabular=right_side))
        painter.setPen(tokens().colour(token))
        shown = metrics.metrics().elidedText(text, Qt.TextElideMode.ElideRight, wide)
        side = Qt.AlignmentFlag.AlignRight if right_side else Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(right - wide, 0, wide, self.height() - 1), _LINE | side, shown)
        return right - wide


class TicketLines(QWidget):
    """`wanted(id)` asks to open a ticket."""

    wanted = Signal(int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: tuple[TicketRow, ...] = ()
        self._lines: list[HistoryLine] = []
        self._more = TextLabel("", metrics.SMALL, token="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)

    def ids(self) -> list[int]:
        """The tickets that are listed."""
        return [row.id for row in self._rows]

    def lines(self) -> Sequence[HistoryLine]:
        """The lines from top to bottom."""
        return tuple(self._lines)

    def show_rows(self, rows: Sequence[TicketRow], total: int) -> None:
        """Lists tickets; `total` is how many there are."""
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._make()
        rest = total - len(rows)
        self._more.setText(self.tr("%n more ticket(s)", "", rest) if rest > 0 else self.tr("No tickets."))
        self._more.setVisible(rest > 0 or not rows)

    def _make(self) -> None:
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        session, names = self._context.session, self._context.names
        now, self._lines = session.clock.now(), []
        for row in self._rows:
            place = names.departments.get(row.department_id)
            day = words.card_time(row.changed_at, now, session.zone)
            line = HistoryLine(row, place.name if place else "", place.colour - 1 if place else 0, day)
            line.clicked.connect(lambda _=False, ticket_id=row.id: self.wanted.emit(ticket_id))
            self._column.insertWidget(len(self._lines), line)
            self._lines.append(line)
