"""To solve: goes from one most important ticket to the next, and keeps the number on the button true."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from deskapp.domain.changes import Changes
from deskapp.ui.timing import LOOK_MS

if TYPE_CHECKING:
    from deskapp.ui.session import Session
    from deskapp.ui.shell.solve_button import SolveButton


class ToSolve(QObject):
    """`go` opens the next ticket by `open_ticket`; `opened` tells which one is open now.

    Tickets it went past come again when there is no other one left, or when something happened to them.
    """

    def __init__(
        self,
        session: Session,
        button: SolveButton,
        opened: Callable[[], int | None],
        open_ticket: Callable[[int], None],
    ) -> None:
        super().__init__(button)
        self._session, self._button = session, button
        self._opened, self._open_ticket = opened, open_ticket
        self._passed: set[int] = set()
        session.changed.connect(self._on_changed)
        self._timer = QTimer(self, interval=LOOK_MS)  # what colleagues begin to answer is told by nobody
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self.refresh()

    def refresh(self) -> None:
        """Counts again."""
        self._button.set_number(self._session.desk.solving.count(self._session.who))

    def go(self) -> None:
        """Opens the most important ticket that is not open yet, or says that there is none."""
        opened = self._opened()
        here = {opened} if opened is not None else set()
        solving, who = self._session.desk.solving, self._session.who
        found = solving.next(who, frozenset(self._passed | here))
        if found is None:
            self._passed.clear()
            found = solving.next(who, frozenset(here))
        self.refresh()
        if found is not None:
            self._passed |= {found} | here
            self._open_ticket(found)
        elif self._button.number:
            self._session.told.emit(self.tr("No other ticket is left to solve."), None)
        else:
            self._session.told.emit(self.tr("Nothing is left to solve."), None)

    def _look(self) -> None:
        if self._button.isVisible():
            self.refresh()

    def _on_changed(self, changes: Changes) -> None:
        if changes.lists:
            self._passed -= changes.tickets
        if changes.counts or changes.settings or changes.everything:
            self.refresh()
