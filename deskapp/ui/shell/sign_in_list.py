"""The list of who works here, on the sign-in page: avatars and names, found by typing a part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from time import monotonic

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from deskapp.domain.agents import Person
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.look.avatar import paint_avatar
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import paint_ring
from deskapp.ui.look.icons import paint_icon

_PERSON = Qt.ItemDataRole.UserRole
_AVATAR, _SIDE, _GAP = 32, 10, 12
_ROWS = 6
_TYPING_S = 1.2
_FOCUS = QStyle.StateFlag.State_HasFocus


class PersonList(QListWidget):
    """`person_chosen` follows the current row; `person_taken` is Return or a double click on it."""

    person_chosen = Signal()
    person_taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._typed, self._typed_at = "", 0.0
        self.setAccessibleName(self.tr("Who works here"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_Row(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(lambda *_: self.person_chosen.emit())
        self.itemDoubleClicked.connect(lambda *_: self.person_taken.emit())

    def show_people(self, people: Sequence[Person], chosen: int | None) -> None:
        """Lists people, `chosen` (an id) or the first one current."""
        self.blockSignals(True)
        self.clear()
        for person in people:
            item = QListWidgetItem(person.name)
            item.setData(_PERSON, person)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, self._told(person))
            self.addItem(item)
        rows = [row for row, person in enumerate(people) if person.id == chosen]
        self.setCurrentRow(rows[0] if rows else 0)
        self.blockSignals(False)
        self.setFixedHeight(min(len(people), _ROWS) * metrics.scaled(metrics.AGENT_ROW) + 2)
        self.person_chosen.emit()

    def person(self) -> Person | None:
        """Who is chosen."""
        item = self.currentItem()
        found = item.data(_PERSON) if item is not None else None
        return found if isinstance(found, Person) else None

    def move(self, step: int) -> None:  # type: ignore[override]
        """Chooses the next (1) or previous (-1) person."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + step)))

    def keyboardSearch(self, search: str) -> None:
        """Any word of a name may begin with what is typed; case and accents do not matter."""
        now = monotonic()
        self._typed = self._typed + search if now - self._typed_at < _TYPING_S else search
        self._typed_at = now
        wanted = fold(self._typed.strip())
        for row in range(self.count()):
            name = fold(self.item(row).text())
            if wanted and (name.startswith(wanted) or f" {wanted}" in name):
                self.setCurrentRow(row)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.person_taken.emit()
        else:
            super().keyPressEvent(event)

    def _told(self, person: Person) -> str:
        return self.tr("needs a password") if person.has_password else ""


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, metrics.scaled(metrics.AGENT_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        person, colours, box = index.data(_PERSON), tokens(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or hovered:
            ground = colours.selection if chosen else colours.hover
            painter.save()
            paint_body(painter, QRectF(box.adjusted(0, 1, 0, -1)), metrics.RADIUS, ground, None)
            painter.restore()
        middle = box.center().y()
        paint_avatar(painter, QRectF(box.x() + _SIDE, middle - _AVATAR / 2 + 1, _AVATAR, _AVATAR), person.name, colours)
        left = box.x() + _SIDE + _AVATAR + _GAP
        right = box.right() - _SIDE - (metrics.ICON_INLINE + _GAP if person.has_password else 0)
        place = QRect(left, box.y(), right - left, box.height())
        weight = metrics.SEMIBOLD if chosen else metrics.REGULAR
        name = metrics.metrics(metrics.BASE, weight).elidedText(person.name, Qt.TextElideMode.ElideRight, place.width())
        painter.setFont(metrics.font(metrics.BASE, weight))
        painter.setPen(colours.text)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, name)
        if person.has_password:
            size = metrics.ICON_INLINE
            paint_icon(painter, box.right() - _SIDE - size, middle - size // 2 + 1, "lock", size, "muted")
        if option.state & _FOCUS and chosen:
            paint_ring(painter, box.adjusted(0, 1, 0, -1), metrics.RADIUS)
