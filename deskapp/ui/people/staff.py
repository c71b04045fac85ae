"""The contacts of a company as lines; a click goes to the page of one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from deskapp.domain.people import PersonLine
from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.current import tokens
from deskapp.ui.people.ticket_lines import PressedLine
from deskapp.ui.widgets.text_label import TextLabel

_PICTURE = 24
_LINE = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StaffLine(PressedLine):
    """One contact."""

    def __init__(self, line: PersonLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.setText(line.name)
        self.setAccessibleName(", ".join(filter(None, (line.name, line.detail))))

    def sizeHint(self) -> QSize:
        return QSize(200, metrics.scaled(36))

    def paint_line(self, painter: QPainter) -> None:
        height = self.height() - 1
        paint_avatar(
            painter, QRectF(metrics.SPACE_1, (height - _PICTURE) / 2, _PICTURE, _PICTURE), self.text(), tokens()
        )
        left = metrics.SPACE_1 + _PICTURE + metrics.SPACE_2
        room = self.width() - left - metrics.SPACE_1
        name = min(metrics.text_width(self.text(), weight=metrics.MEDIUM) + 1, room * 3 // 5)
        for text, x, width, weight, token in (
            (self.text(), left, name, metrics.MEDIUM, "text"),
            (self.line.detail, left + name + metrics.SPACE_2, room - name - metrics.SPACE_2, metrics.REGULAR, "muted"),
        ):
            painter.setFont(metrics.font(metrics.BASE, weight))
            painter.setPen(tokens().colour(token))
            shown = metrics.metrics(metrics.BASE, weight).elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(QRect(x, 0, width, height), _LINE, shown)


class Staff(QWidget):
    """`wanted(id)` asks for the page of a contact."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PersonLine, ...] = ()
        self._lines: list[StaffLine] = []
        self._more = TextLabel("", metrics.SMALL, token="muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._more)

    def lines(self) -> Sequence[StaffLine]:
        """The lines from top to bottom."""
        return tuple(self._lines)

    def show_contacts(self, people: Sequence[PersonLine], total: int) -> None:
        """Lists contacts; `total` is how many there are."""
        rest = total - len(people)
        self._more.setText(self.tr("%n more contact(s)", "", rest) if rest > 0 else self.tr("No contacts."))
        self._more.setVisible(rest > 0 or not people)
        if self._shown == tuple(people):
            return
        self._shown = tuple(people)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [StaffLine(one) for one in people]
        for place, line in enumerate(self._lines):
            line.clicked.connect(lambda _=False, contact_id=line.line.id: self.wanted.emit(contact_id))
            self._column.insertWidget(place, line)
