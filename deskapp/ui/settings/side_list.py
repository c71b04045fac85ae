"""The list of pages at the left of a settings window: icon, words, a dot for unsaved changes, a badge."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from deskapp.ui.look import metrics
from deskapp.ui.look.chips import paint_body
from deskapp.ui.look.current import tokens
from deskapp.ui.look.faces import has_keyboard, paint_ring
from deskapp.ui.look.icons import paint_icon

_KEY, _ICON, _BADGE, _CHANGED, _HEAD = (Qt.ItemDataRole.UserRole + number for number in range(5))
_INSET, _ICON_X, _TEXT_X, _RIGHT, _DOT = 6, 14, 38, 14, 6
_State = QStyle.StateFlag
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class SideList(QListWidget):
    """`chosen(key)` comes with every page that becomes the current one."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setBackgroundRole(self.palette().ColorRole.Window)
        self.viewport().setBackgroundRole(self.palette().ColorRole.Window)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setItemDelegate(_Delegate(self))
        self.currentItemChanged.connect(self._on_current_changed)

    def add(self, key: str, icon_name: str, text: str) -> None:
        """Adds a row at the end; the first one becomes the current one."""
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setData(_ICON, icon_name)
        self.addItem(item)
        if self.count() == 1:
            self.setCurrentRow(0)

    def add_head(self, text: str) -> None:
        """Adds a small title over the rows that follow."""
        item = QListWidgetItem(text)
        item.setData(_HEAD, True)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def current(self) -> str:
        """The key of the current row, or ""."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def choose(self, key: str) -> None:
        """Makes a row the current one. Raises KeyError for an unknown key."""
        self.setCurrentItem(self._item(key))

    def step(self, by: int) -> None:
        """Goes to the next row that is shown, in a direction."""
        row = self.currentRow() + by
        while 0 <= row < self.count() and (self.item(row).isHidden() or self.item(row).data(_HEAD)):
            row += by
        if 0 <= row < self.count():
            self.setCurrentRow(row)

    def show_only(self, keys: frozenset[str] | None) -> None:
        """Hides the rows that are not named; None shows all."""
        for row in range(self.count()):
            item = self.item(row)
            item.setHidden(keys is not None and item.data(_KEY) not in keys)

    def set_badge(self, key: str, text: str) -> None:
        """The words at the right end of a row."""
        self._item(key).setData(_BADGE, text)
        self._tell(self._item(key))

    def set_changed(self, key: str, changed: bool) -> None:
        """Shows or hides the dot that says that something is not saved."""
        self._item(key).setData(_CHANGED, changed)
        self._tell(self._item(key))

    def is_changed(self, key: str) -> bool:
        """Whether the dot is shown."""
        return bool(self._item(key).data(_CHANGED))

    def _item(self, key: str) -> QListWidgetItem:
        for row in range(self.count()):
            if self.item(row).data(_KEY) == key:
                return self.item(row)
        raise KeyError(key)

    def _tell(self, item: QListWidgetItem) -> None:
        changed = self.tr("not saved") if item.data(_CHANGED) else ""
        parts = (item.text(), str(item.data(_BADGE) or ""), changed)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in parts if part))

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_KEY)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(metrics.DIALOG_LIST_WIDTH - 1, metrics.scaled(metrics.SETTINGS_ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if index.data(_HEAD):
            _paint_head(painter, option.rect, str(index.data()))
            return
        current = bool(option.state & _State.State_Selected)
        box = option.rect.adjusted(_INSET, 0, -_INSET, 0)
        painter.save()
        if current or option.state & _State.State_MouseOver:
            ground = tokens().selection if current else tokens().hover
            paint_body(painter, QRectF(box), metrics.RADIUS, ground, None)
        if has_keyboard(option):
            paint_ring(painter, box, metrics.RADIUS)
        y = box.center().y() - metrics.ICON_ROW // 2 + 1
        paint_icon(painter, _ICON_X, y, index.data(_ICON), metrics.ICON_ROW, "accent" if current else "muted")
        room = self._paint_badge(painter, box, str(index.data(_BADGE) or ""), current)
        self._paint_words(painter, box, room, index, current)
        painter.restore()

    def _paint_badge(self, painter: QPainter, box: QRect, badge: str, current: bool) -> int:
        weight = metrics.SEMIBOLD if current else metrics.REGULAR
        painter.setFont(metrics.font(metrics.SMALL, weight, tabular=True))
        painter.setPen(tokens().text if current else tokens().muted)
        painter.drawText(box.adjusted(0, 0, _INSET - _RIGHT, 0), _LINE | Qt.AlignmentFlag.AlignRight, badge)
        taken = metrics.text_width(badge, metrics.SMALL, weight, tabular=True) + metrics.SPACE_2 if badge else 0
        return box.right() + 1 + _INSET - _RIGHT - taken

    def _paint_words(
        self,
        painter: QPainter,
        box: QRect,
        right: int,
        index: QModelIndex | QPersistentModelIndex,
        current: bool,
    ) -> None:
        weight = metrics.SEMIBOLD if current else metrics.REGULAR
        changed = bool(index.data(_CHANGED))
        room = right - _TEXT_X - (_DOT + metrics.SPACE_2 if changed else 0)
        measure = metrics.metrics(metrics.BASE, weight)
        shown = measure.elidedText(index.data(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(metrics.font(metrics.BASE, weight))
        painter.setPen(tokens().text)
        painter.drawText(QRect(_TEXT_X, box.y(), room + 1, box.height()), _LINE, shown)
        if changed:
            x = _TEXT_X + measure.horizontalAdvance(shown) + metrics.SPACE_2
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens().accent if tokens().dark else tokens().accent_fill)
            painter.drawEllipse(QRectF(x, box.center().y() - _DOT / 2 + 1, _DOT, _DOT))


def _paint_head(painter: QPainter, room: QRect, text: str) -> None:
    painter.setFont(metrics.font(metrics.SMALL, metrics.SEMIBOLD))
    painter.setPen(tokens().muted)
    words = room.adjusted(_ICON_X - 2, metrics.SPACE_1, -_RIGHT, 0)
    measure = metrics.metrics(metrics.SMALL, metrics.SEMIBOLD)
    painter.drawText(words, _LINE, measure.elidedText(text, Qt.TextElideMode.ElideRight, words.width()))
