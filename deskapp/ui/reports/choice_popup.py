"""Choosing several of a list: a popup with a search line, ticks, and all or none of them at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from deskapp.domain.reports.answer import Key
from deskapp.domain.text import fold
from deskapp.ui.look import metrics
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.popup import Popup

_KEY = Qt.ItemDataRole.UserRole
_ROWS, _SEARCHED_FROM, _WIDTH = 12, 8, 260
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


@dataclass(frozen=True)
class Offered:
    """One thing that can be chosen; its picture is made when the choice is opened."""

    key: Key
    text: str
    icon: Callable[[], QIcon]


class ChoicePopup(Popup):
    """`chosen(keys)` comes with every tick: a frozenset, or None where all are ticked. None ticked is not told."""

    chosen = Signal(object)

    def __init__(
        self, name: str, offered: Sequence[Offered], ticked: frozenset[Key] | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.search.setVisible(len(offered) >= _SEARCHED_FROM)
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(20, 20))
        self.list.viewport().setAutoFillBackground(False)
        self._fill(offered, ticked)
        self.list.itemChanged.connect(self._tell)
        self.list.itemPressed.connect(self._on_pressed)
        self.list.itemClicked.connect(self._on_clicked)
        self._pressed = _CHECKED
        self.all_button = tool_button("", self.tr("All"), "link", self.tr("All"))
        self.none_button = tool_button("", self.tr("None"), "link", self.tr("None"))
        self.all_button.clicked.connect(lambda: self._tick_all(_CHECKED))
        self.none_button.clicked.connect(lambda: self._tick_all(_UNCHECKED))
        self._arrange()

    def _fill(self, offered: Sequence[Offered], ticked: frozenset[Key] | None) -> None:
        for one in offered:
            item = QListWidgetItem(one.icon(), one.text)
            item.setData(_KEY, one.key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_CHECKED if ticked is None or one.key in ticked else _UNCHECKED)
            item.setSizeHint(QSize(0, metrics.scaled(metrics.COMPLETION_ROW)))
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _arrange(self) -> None:
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(metrics.SPACE_1)
        column.addWidget(self.search)
        column.addWidget(self.list)
        for button in (self.all_button, self.none_button):
            foot.addWidget(button)
        foot.addStretch(1)
        column.addLayout(foot)
        rows = max(1, min(_ROWS, self.list.count()))
        height = rows * metrics.scaled(metrics.COMPLETION_ROW) + 4
        self.list.setFixedHeight(height)
        self.setFixedWidth(metrics.scaled(_WIDTH))
        self.adjustSize()

    def show_under(self, anchor: QWidget) -> None:
        """Opens below a button, with the keyboard in it."""
        self.open_under(anchor)
        (self.list if self.search.isHidden() else self.search).setFocus(Qt.FocusReason.PopupFocusReason)

    def ticked(self) -> frozenset[Key]:
        """What is ticked now."""
        return frozenset(item.data(_KEY) for item in self._items() if item.checkState() == _CHECKED)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _tick_all(self, state: Qt.CheckState) -> None:
        """Those that are in sight; the search says which."""
        self.list.blockSignals(True)
        for item in self._items():
            if not item.isHidden():
                item.setCheckState(state)
        self.list.blockSignals(False)
        self._tell()

    def _tell(self) -> None:
        ticked = self.ticked()
        if ticked:
            self.chosen.emit(None if len(ticked) == self.list.count() else ticked)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        """A click beside the box ticks too; one on it has done so already."""
        if item.checkState() == self._pressed:
            self._turn(item)

    def _on_pressed(self, item: QListWidgetItem) -> None:
        self._pressed = item.checkState()

    def _turn(self, item: QListWidgetItem | None) -> None:
        if item is not None and not item.isHidden():
            item.setCheckState(_UNCHECKED if item.checkState() == _CHECKED else _CHECKED)

    def _narrow(self, text: str) -> None:
        wanted = fold(text.strip())
        for item in self._items():
            item.setHidden(wanted not in fold(item.text()))
        first = next((item for item in self._items() if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentItem(first)

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk in the list and Enter ticks while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._turn(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)
