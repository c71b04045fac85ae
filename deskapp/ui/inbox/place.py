"""Keeps the reader's place in the list: the first ticket in sight, the cursor and the selection stay what they were."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject
from PySide6.QtWidgets import QTableView

from deskapp.ui.inbox.model import TicketListModel

_SELECTED_AT_MOST = 5_000
_Flag = QItemSelectionModel.SelectionFlag


def selected_rows(view: QTableView) -> list[tuple[int, int]]:
    """The selected stretches of rows as (first, last), from the top."""
    selection = view.selectionModel().selection()
    parts = (selection.at(index) for index in range(selection.size()))
    return sorted((part.top(), part.bottom()) for part in parts)


class PlaceKeeper(QObject):
    """Watches the model's changes for a view. Must be made before the view gets the model: it has to look before Qt's
    selection model moves anything. `busy` is true while the model changes.

    At the very top of the list nothing is held: there, new tickets push the others down in sight.
    """

    def __init__(self, view: QTableView, model: TicketListModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self.busy = False
        self._anchor: tuple[int, int] | None = None
        self._current: int | None = None
        self._selected: list[int] = []
        self._all = False
        self._vacated = False
        for about in (model.rowsAboutToBeInserted, model.rowsAboutToBeRemoved, model.rowsAboutToBeMoved):
            about.connect(self._on_about_to_change)
        model.rowsAboutToBeRemoved.connect(self._on_about_to_remove)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)

    def watch_after(self) -> None:
        """Hears of finished changes; to be called when the view has its model, because the view has to hear first."""
        self._model.rowsRemoved.connect(self._on_removed)
        for done in (self._model.rowsInserted, self._model.rowsRemoved, self._model.rowsMoved):
            done.connect(self._on_changed)
        self._model.modelReset.connect(self._on_reset)

    def _on_about_to_change(self) -> None:
        self.busy = True
        self._anchor = self._first_in_sight()

    def _on_about_to_remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._vacated = first <= self._view.currentIndex().row() <= last

    def _on_removed(self, _parent: QModelIndex, first: int, _last: int) -> None:
        """The cursor goes to the ticket that took the place; Qt's own choice is the one before."""
        row = min(first, self._model.total - 1)
        if self._vacated and row >= 0:
            self._view.selectionModel().setCurrentIndex(self._model.index(row), _Flag.NoUpdate)
        self._vacated = False

    def _on_changed(self) -> None:
        self.busy = False
        self._scroll_back()

    def _first_in_sight(self) -> tuple[int, int] | None:
        row = self._view.rowAt(0)
        ticket_id = self._model.ticket_at(row)
        if ticket_id is None or self._view.verticalScrollBar().value() == 0:
            return None
        return ticket_id, -self._view.rowViewportPosition(row)

    def _put_cursor_back(self, selection: QItemSelectionModel) -> None:
        """Without scrolling there: at the top of the list the new tickets are what is to be seen."""
        row = None if self._current is None else self._model.row_of(self._current)
        if row is not None:
            self._view.setAutoScroll(False)
            selection.setCurrentIndex(self._model.index(row), _Flag.NoUpdate)
            self._view.setAutoScroll(True)

    def _scroll_back(self) -> None:
        anchor, self._anchor = self._anchor, None
        row = None if anchor is None else self._model.row_of(anchor[0])
        if anchor is None or row is None:
            return
        bar = self._view.verticalScrollBar()
        wanted = row * self._view.verticalHeader().defaultSectionSize() + anchor[1]
        if wanted > bar.maximum():
            bar.setMaximum(wanted)  # the view lays out later and sets the true one then
        bar.setValue(wanted)

    def _on_about_to_reset(self) -> None:
        self.busy = True
        self._anchor, self._current, self._selected, self._all = None, None, [], False
        if not self._model.keeps_place:
            return
        self._anchor = self._first_in_sight()
        parts = selected_rows(self._view)
        if parts:  # else the cursor only slipped to where it is, and the next one begins at the top
            self._current = self._model.ticket_at(self._view.currentIndex().row())
        count = sum(bottom + 1 - top for top, bottom in parts)
        self._all = count > 1 and count == self._model.total
        if count <= _SELECTED_AT_MOST and not self._all:
            self._selected = [each for top, bottom in parts for each in self._model.tickets_between(top, bottom)]

    def _on_reset(self) -> None:
        selection = self._view.selectionModel()
        if selection is not None and self._model.keeps_place:
            if self._all:
                self._view.selectAll()
            else:
                chosen = QItemSelection()
                for row in map(self._model.row_of, self._selected):
                    if row is not None:
                        chosen.select(self._model.index(row), self._model.index(row))
                selection.select(chosen, _Flag.ClearAndSelect)
            self._put_cursor_back(selection)
        self.busy = False
        self._scroll_back()
