"""The column of cards inside the thread's scroll area: places them, keeps those out of use for the next ticket."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QWidget

from deskapp.domain.thread import InlineNote, Message, SystemEvent, ThreadItem
from deskapp.domain.vocabulary import Direction
from deskapp.ui.widgets.sticky_note import MARGINS

_SIDE, _TOP, _BOTTOM, _GAP, _EVENT_GAP = 16, 12, 14, 10, 6
_FREE, _NOTE_INSET = 28, 14
_WIDEST = 860

Key = tuple[type, int]


def key_of(item: ThreadItem) -> Key:
    """What tells items apart: ids are unique within a kind only."""
    return type(item), item.id


class ThreadColumn(QWidget):
    """Rows of (item, widget), oldest first, each as high as its width makes it."""

    def __init__(self, make: Callable[[type], QWidget], arranged: Callable[[], None]) -> None:
        super().__init__()
        self._make = make
        self._arranged = arranged
        self._rows: list[tuple[ThreadItem, QWidget]] = []
        self._spare: dict[type, list[QWidget]] = {}
        self._lead: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_arranging_due)

    # --- rows -----------------------------------------------------------------------------------------------

    def rows(self) -> list[tuple[ThreadItem, QWidget]]:
        """The rows as they stand, oldest first."""
        return self._rows

    def take(self, item: ThreadItem) -> QWidget:
        """A widget for this kind of item: a spare one, else a new one."""
        spare = self._spare.get(type(item))
        return spare.pop() if spare else self._make(type(item))

    def give_back(self, kind: type, widget: QWidget) -> None:
        """Keeps a widget that is no longer shown."""
        widget.hide()
        self._spare.setdefault(kind, []).append(widget)

    def set_rows(self, rows: Iterable[tuple[ThreadItem, QWidget]]) -> None:
        """Puts rows in place of the present ones; widgets that stand in both stay where they are."""
        rows = list(rows)
        kept = {widget for _, widget in rows}
        for item, widget in self._rows:
            if widget not in kept:
                self.give_back(type(item), widget)
        self._rows = rows

    def set_lead(self, widget: QWidget) -> None:
        """The widget above the first row; it takes room while it is not hidden."""
        self._lead = widget
        widget.setParent(self)

    # --- places ---------------------------------------------------------------------------------------------

    def arrange(self, width: int) -> int:
        """Places everything in a column of this width and gives the height."""
        self._timer.stop()
        y = _TOP
        if self._lead is not None and not self._lead.isHidden():
            size = self._lead.sizeHint()
            self._lead.setGeometry((width - size.width()) // 2, y, size.width(), size.height())
            y += size.height() + _GAP
        before: type | None = None
        for item, widget in self._rows:
            left, right, above, below = _insets(item)
            room = min(width, _WIDEST + 2 * _SIDE) if width > _WIDEST + 2 * _SIDE else width
            if before is not None:
                y += _EVENT_GAP if SystemEvent in (before, type(item)) else _GAP
            wide = max(60, room - left - right)
            high = widget.heightForWidth(wide)
            widget.setGeometry(left, y - above, wide, high)
            if widget.isHidden():
                widget.show()
            y += high - above - below
            before = type(item)
        height = y + _BOTTOM
        self.resize(width, height)
        return height

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and not self._timer.isActive():
            self._timer.start()
        return super().event(event)

    def _on_arranging_due(self) -> None:
        self._arranged()


def _insets(item: ThreadItem) -> tuple[int, int, int, int]:
    """Left, right, and the shadow's room above and below, which is not part of the gap."""
    if isinstance(item, InlineNote):
        left, above, right, below = MARGINS
        return _SIDE + _NOTE_INSET - left, _SIDE + _NOTE_INSET - right, above, below
    if isinstance(item, Message):
        if item.direction is Direction.IN:
            return _SIDE, _SIDE + _FREE, 0, 0
        return _SIDE + _FREE, _SIDE, 0, 0
    return _SIDE, _SIDE, 0, 0
