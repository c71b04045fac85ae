"""The list itself: keyboard and mouse over the cards, which stay in place while tickets come and go."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from deskapp.ui.inbox.card_table import CardTable
from deskapp.ui.inbox.delegate import CardDelegate
from deskapp.ui.inbox.model import TicketListModel
from deskapp.ui.inbox.place import PlaceKeeper, selected_rows

_Flag = QItemSelectionModel.SelectionFlag
_ALONE = _Flag.ClearAndSelect | _Flag.Rows
_KEEP = _Flag.NoUpdate


class TicketListView(CardTable):
    """Cards of tickets. Moving the cursor opens a ticket; marked tickets stay marked while the cursor moves on.

    `selection_changed` carries the number of selected tickets; `selected_ids` gives them to who wants them.
    """

    ticket_opened = Signal(int)
    ticket_entered = Signal(int)
    selection_changed = Signal(int)
    menu_wanted = Signal(object)
    left = Signal()

    def __init__(self, model: TicketListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tickets = model
        self._marking = False
        self._opened: int | None = None
        self.setAccessibleName(self.tr("Tickets"))
        self._place = PlaceKeeper(self, model)
        self.setModel(model)
        self._place.watch_after()
        self._painter = CardDelegate(self)
        self.setItemDelegate(self._painter)
        self._open_soon = QTimer(self, interval=0, singleShot=True)
        self._open_soon.timeout.connect(self._open_current)
        self._tell_soon = QTimer(self, interval=0, singleShot=True)
        self._tell_soon.timeout.connect(self._tell_selection)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._tell_soon.start)
        self.doubleClicked.connect(self.enter)
        self.scaled.connect(model.refresh_cards)

    # where the cursor is

    @property
    def current_ticket(self) -> int | None:
        """The ticket under the cursor."""
        return self._tickets.ticket_at(self.currentIndex().row()) if self.currentIndex().isValid() else None

    @property
    def opened(self) -> int | None:
        """The ticket that was opened last."""
        return self._opened

    @property
    def marking(self) -> bool:
        """Whether tickets are being marked: moving the cursor then leaves the marks alone."""
        return self._marking

    def selected_ids(self) -> list[int]:
        """The selected tickets in the order of the list."""
        return [each for top, bottom in selected_rows(self) for each in self._tickets.tickets_between(top, bottom)]

    def selected_count(self) -> int:
        """How many tickets are selected."""
        return sum(bottom + 1 - top for top, bottom in selected_rows(self))

    # what keys and actions do

    def show_ticket(self, ticket_id: int) -> None:
        """Says which ticket is open: the cursor goes there where the list has it, else nothing is selected."""
        self._opened = ticket_id
        row = self._tickets.row_of(ticket_id)
        if self._marking or self.selected_ids() == [ticket_id]:
            return
        if row is None:
            self.clearSelection()
        else:
            self.selectionModel().setCurrentIndex(self._index(row), _ALONE)

    def go_next(self) -> None:
        """The next ticket; the one under the cursor where the cursor only slipped there or nothing is open yet."""
        row = self.currentIndex().row()
        self._go(1 if self._marking or row < 0 or self.selectionModel().isRowSelected(row) else 0)

    def go_previous(self) -> None:
        """The ticket before."""
        self._go(-1)

    def extend_down(self) -> None:
        """Moves the cursor down and selects what it passes."""
        self._extend(1)

    def extend_up(self) -> None:
        """Moves the cursor up and selects what it passes."""
        self._extend(-1)

    def toggle_mark(self) -> None:
        """Marks the ticket under the cursor, or takes its mark away."""
        index = self.currentIndex()
        if not index.isValid():
            return
        if self._marking or not self.selectionModel().isRowSelected(index.row()):
            self.selectionModel().select(index, _Flag.Toggle | _Flag.Rows)
        self._set_marking(True)

    def mark_all(self, on: bool) -> None:
        """Selects every ticket of the list, or none but the one under the cursor."""
        if on:
            self.selectAll()
        else:
            self.unmark()
        self._set_marking(on)

    def unmark(self) -> None:
        """Takes all marks away."""
        index = self.currentIndex()
        if index.isValid() and self.current_ticket == self._opened:
            self.selectionModel().select(index, _ALONE)
        else:
            self.clearSelection()
        self._set_marking(False)

    def leave(self) -> None:
        """Takes the marks away; where there are none, whoever holds the list may leave what it shows."""
        if self._marking or self.selected_count() > 1:
            self.unmark()
        else:
            self.left.emit()

    def enter(self) -> None:
        """Goes into the ticket under the cursor."""
        ticket_id = self.current_ticket
        if ticket_id is not None:
            if not self._marking:
                self.selectionModel().select(self.currentIndex(), _ALONE)
            self._open_current()
            self.ticket_entered.emit(ticket_id)

    def _index(self, row: int) -> QModelIndex:
        return self._tickets.index(row, 0)

    def _go(self, step: int) -> None:
        index = self.currentIndex()
        row = index.row() + step if index.isValid() else 0
        row = min(max(row, 0), self._tickets.total - 1)
        if row < 0:
            return
        if row == index.row() and not self.selectionModel().isRowSelected(row):
            self.selectionModel().select(index, _ALONE)
            self._open_soon.start()
        self.selectionModel().setCurrentIndex(self._index(row), _KEEP if self._marking else _ALONE)

    def _extend(self, step: int) -> None:
        index = self.currentIndex()
        row = index.row() + step
        if not index.isValid() or not 0 <= row < self._tickets.total:
            return
        chosen = self.selectionModel()
        shrinks = chosen.isRowSelected(row) and chosen.isRowSelected(index.row())
        if shrinks:
            chosen.select(index, _Flag.Deselect | _Flag.Rows)
        chosen.setCurrentIndex(self._index(row), _Flag.Select | _Flag.Rows)

    def _set_marking(self, on: bool) -> None:
        if on != self._marking:
            self._marking = on
            self._frame_cursor()
        self._tell_soon.start()

    def _frame_cursor(self) -> None:
        """While tickets are marked the selection does not show where the cursor is, so a frame does."""
        self._painter.cursor_row = self.currentIndex().row() if self._marking else -1
        self.viewport().update()

    # what follows from moving

    def _on_current_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        if self._marking:
            self._frame_cursor()
        if not now.isValid() or self._place.busy or self._tickets.ticket_at(now.row()) == self._opened:
            return
        if self._marking or self.selectionModel().isRowSelected(now.row()):
            self._open_soon.start()

    def _open_current(self) -> None:
        """Opens after the keys that wait are through, so that a held key does not open every ticket it passes."""
        ticket_id = self.current_ticket
        if ticket_id is None:
            return
        alone = self.selected_count() == 1 and self.selectionModel().isRowSelected(self.currentIndex().row())
        if self._marking or alone:
            self._opened = ticket_id
            self.ticket_opened.emit(ticket_id)

    def _tell_selection(self) -> None:
        if self._marking and not self.selectionModel().hasSelection():
            self._set_marking(False)
        self.selection_changed.emit(self.selected_count())

    # Qt's events

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: object = None
    ) -> QItemSelectionModel.SelectionFlag:
        if self._marking and isinstance(event, QKeyEvent) and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            return _KEEP
        return super().selectionCommand(index, event)  # type: ignore[arg-type]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier and event.button() == Qt.MouseButton.LeftButton
        if plain:
            self._set_marking(False)
        super().mousePressEvent(event)
        if plain and self.current_ticket is not None and self.indexAt(event.position().toPoint()).isValid():
            self._open_soon.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._keys.get((Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier))
        if act is None:
            super().keyPressEvent(event)
        else:
            act(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selectionModel().hasSelection():
            self.menu_wanted.emit(event.globalPos())

    _keys = {
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier): enter,
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.NoModifier): enter,
        (Qt.Key.Key_J, Qt.KeyboardModifier.NoModifier): go_next,
        (Qt.Key.Key_K, Qt.KeyboardModifier.NoModifier): go_previous,
        (Qt.Key.Key_J, Qt.KeyboardModifier.ShiftModifier): extend_down,
        (Qt.Key.Key_K, Qt.KeyboardModifier.ShiftModifier): extend_up,
        (Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier): toggle_mark,
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier): leave,
    }
