"""Asks for another ticket: into which tickets are merged, or with which one is linked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.ui.look import metrics
from deskapp.ui.session import Session
from deskapp.ui.ticket.ticket_rows import TicketRows
from deskapp.ui.widgets.desk_dialog import DeskDialog
from deskapp.ui.widgets.search_field import SearchField
from deskapp.ui.widgets.text_label import TextLabel

_SIZE = (600, 440)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}
#: Finds the ids of tickets by a text; of no text those that are likely meant.
Find = Callable[[str], Sequence[int]]


class TicketPicker(DeskDialog):
    """`chosen(id)` carries the ticket. `find` runs off the GUI thread; what came too late is not shown.

    `told` says what happens to the tickets it is asked for.
    """

    chosen = Signal(int)

    def __init__(
        self, session: Session, title: str, ok_text: str, told: str, find: Find, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, ok_text, parent, "Ctrl+↵")
        self._session, self._find, self._turn = session, find, 0
        self._answered: str | None = None
        self.search = SearchField(self.tr("Number, subject or customer"))
        self.search.searched.connect(self._look)
        self.search.installEventFilter(self)
        self.above = TextLabel("", metrics.SMALL, token="muted")
        self.list = TicketRows(session, self.tr("Tickets"))
        self.list.moved.connect(self._on_moved)
        self.list.taken.connect(self.try_accept)
        self.told = TextLabel(told, metrics.SMALL, token="muted")
        self.told.setWordWrap(True)
        self.told.setVisible(bool(told))
        for widget, stretch in ((self.search, 0), (self.above, 0), (self.list, 1), (self.told, 0)):
            self.body.addWidget(widget, stretch)
        self.accepted.connect(self._tell)
        self.resize(*_SIZE)
        self.search.setFocus()
        self._look("")

    def try_accept(self) -> None:
        """Takes the chosen ticket, but never one that the list still shows of what was typed before."""
        if self._answered == self.search.text():
            super().try_accept()

    def refusal(self) -> str:
        return "" if self.list.ticket() is not None else self.tr("Please choose a ticket.")

    def _look(self, text: str) -> None:
        self._turn += 1
        turn, session, find = self._turn, self._session, self._find

        def read() -> list[TicketRow]:
            ids = find(text)
            rows = session.desk.lists.rows(session.who, ids)
            return [rows[ticket_id] for ticket_id in ids if ticket_id in rows]

        session.read(read, lambda rows: self._show(rows, text, turn))

    def _show(self, rows: Sequence[TicketRow], text: str, turn: int) -> None:
        if turn != self._turn:
            return
        self._answered = text
        self.list.show_rows(rows)
        if text.strip():
            self.above.setText(self.tr("%n ticket(s) found", "", len(rows)))
        else:
            same = self.tr("Other tickets of the same customer")
            self.above.setText(same if rows else self.tr("The customer has no other ticket; search for one."))

    def _on_moved(self) -> None:
        self.ok_button.setEnabled(self.list.ticket() is not None)
        self.refuse("")

    def _tell(self) -> None:
        row = self.list.ticket()
        if row is not None:
            self.chosen.emit(row.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows walk through the list while one types."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and self.list.count():
                self.list.step(step)
                return True
        return super().eventFilter(watched, event)


class TargetDialog(DeskDialog):
    """Asks which of several tickets the others are merged into; the oldest one unless another is chosen."""

    chosen = Signal(int)

    def __init__(self, session: Session, rows: Sequence[TicketRow], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Merge %n ticket(s)", "", len(rows)), self.tr("Merge"), parent, "Ctrl+↵")
        self.list = TicketRows(session, self.tr("Tickets"))
        self.list.taken.connect(self.try_accept)
        self.list.moved.connect(self._on_moved)
        self.told = TextLabel("", metrics.SMALL, token="muted")
        self.told.setWordWrap(True)
        self.body.addWidget(TextLabel(self.tr("Which ticket do the others go into?")))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.told)
        self.accepted.connect(self._tell)
        self.list.show_rows(sorted(rows, key=lambda row: row.id))
        self.resize(_SIZE[0], 360)
        self.list.setFocus()

    def _on_moved(self) -> None:
        row = self.list.ticket()
        if row is not None:
            said = self.tr("The others show as deleted; all that was written in them is read in {number}.")
            self.told.setText(said.format(number=ticket_number(row.id)))

    def _tell(self) -> None:
        row = self.list.ticket()
        if row is not None:
            self.chosen.emit(row.id)
