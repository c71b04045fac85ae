"""Linked or merged tickets as lines: number, subject, status, and a button that lets one go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.look.chips import STATUS, chip_width, paint_chip
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.small_button import SmallButton


class TicketLine(QAbstractButton):
    """One linked ticket; a click opens it."""

    def __init__(self, row: TicketRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = row
        self._status = words.status_word(row.status)
        self.setText(ticket_number(row.id))
        self.setAccessibleName(f"{self.text()} {row.subject}, {self._status}")
        self.setToolTip(row.subject)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, metrics.scaled(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, height = QPainter(self), self.height()
        chip = chip_width(self._status, STATUS[self._row.status.value])
        right = QRect(self.width() - chip, 0, chip, height)
        paint_chip(painter, right, self._status, STATUS[self._row.status.value], tokens())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.setFont(metrics.font(tabular=True))
        painter.setPen(tokens().accent)
        wide = metrics.text_width(self.text(), tabular=True)
        painter.drawText(QRect(0, 0, wide + 1, height), flags, self.text())
        painter.setFont(metrics.font())
        painter.setPen(tokens().text)
        room = QRect(wide + 8, 0, right.x() - wide - 16, height)
        shown = metrics.metrics().elidedText(self._row.subject, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, flags, shown)
        if self.hasFocus():
            paint_ring(painter, self.rect(), metrics.RADIUS)


class TicketLinks(QWidget):
    """The lines of those tickets that the viewer may see. `icon` and `name` are those of the button beside each."""

    wanted = Signal(int)
    let_go = Signal(int)

    def __init__(self, context: Context, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._icon, self._name = icon, name
        self._shown: tuple[list[TicketRow], bool] = ([], False)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.hide()

    def show_tickets(self, ids: Sequence[int], may_let_go: bool) -> None:
        """Shows other tickets; lines of which nothing changed stay, with the focus."""
        session = self._context.session
        rows = session.desk.lists.rows(session.who, ids) if ids else {}
        shown = [rows[ticket_id] for ticket_id in ids if ticket_id in rows], may_let_go
        if shown == self._shown:
            return
        self._shown = shown
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [self._row(row, may_let_go) for row in shown[0]]
        for made in self._rows:
            self._column.addWidget(made)
        self.setVisible(bool(self._rows))

    def _row(self, ticket: TicketRow, may_let_go: bool) -> QWidget:
        """A line and its button."""
        whole, line = QWidget(), TicketLine(ticket)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(metrics.SPACE_1)
        line.clicked.connect(lambda: self.wanted.emit(ticket.id))
        row.addWidget(line, 1)
        if may_let_go:
            button = SmallButton("", self._icon, "quiet")
            button.setToolTip(self._name)
            button.setAccessibleName(f"{self._name}, {line.text()}")
            button.clicked.connect(lambda: self.let_go.emit(ticket.id))
            row.addWidget(button)
        return whole
