"""A table of one column that shows cards of one height, as fast with a million rows as with ten.

It is a table because `QListView` lays out every row again at each change: at a million rows that held the window for
1.6 s where a table with one fixed row height needs 1–2 ms.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from deskapp.ui.inbox.card_layout import card_height
from deskapp.ui.look.theme import theme

_Move = QAbstractItemView.CursorAction


class CardTable(QTableView):
    """Looks like a list; its thin scroll bar lies over the cards.

    `end_neared` comes a screen before the last row, `scaled` when the text and so the cards have another size.
    """

    end_neared = Signal()
    scaled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress()
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme().changed.connect(self._on_look_changed)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)  # so that the scroll bar lets the cards through
        self.horizontalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(80)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(card_height())
        self.verticalScrollBar().setSingleStep(card_height() // 2)

    def _on_scrolled(self, value: int) -> None:
        if value > self.verticalScrollBar().maximum() - self.viewport().height():
            self.end_neared.emit()

    def _on_look_changed(self) -> None:
        if self.verticalHeader().defaultSectionSize() != card_height():
            self.verticalHeader().setDefaultSectionSize(card_height())
            self.scaled.emit()
        self.viewport().update()

    def updateGeometries(self) -> None:
        """The thin scroll bar lies over the right margin of the cards, which so keep their width when it comes."""
        super().updateGeometries()
        wide = self.verticalScrollBar().sizeHint().width() if self.verticalScrollBar().isVisible() else 0
        if self.viewportMargins().right() != -wide:
            self.setViewportMargins(0, 0, -wide, 0)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        rows = self.model().rowCount()
        ends = {_Move.MoveHome: 0, _Move.MoveEnd: rows - 1}
        if action in ends and rows:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here; looking through all rows for a first letter would only be slow."""
