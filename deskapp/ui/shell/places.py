"""Where the window is: in the inbox, or with the contacts or the companies. Each stays as it was left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.shell.late import people_place
from deskapp.ui.shell.panes import Panes
from deskapp.ui.shell.rail import Rail
from deskapp.ui.shell.toasts import Toasts

if TYPE_CHECKING:
    from deskapp.ui.people.place import PeoplePlace
    from deskapp.ui.session import Session

INBOX = "inbox"
_KINDS = {"contacts": NoteKind.CONTACT, "companies": NoteKind.COMPANY}
_NAMES = {kind: name for name, kind in _KINDS.items()}


class Places(QObject):
    """`ticket_wanted(id)` asks to open a ticket in the inbox; `moved(name)` tells where the window is now."""

    ticket_wanted = Signal(int)
    moved = Signal(str)

    def __init__(self, session: Session, panes: Panes, rail: Rail, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panes, self._rail = session, panes, rail
        self._made: dict[str, PeoplePlace] = {}
        self._toasts: dict[str, Toasts] = {}
        self.name = INBOX

    @property
    def place(self) -> PeoplePlace | None:
        """The place that is shown; None in the inbox."""
        return self._made.get(self.name)

    @property
    def toasts(self) -> Toasts | None:
        """Where the place that is shown says what was done; None in the inbox."""
        return self._toasts.get(self.name)

    def go(self, name: str) -> PeoplePlace | None:
        """Shows a place."""
        if name == INBOX:
            self.show_inbox()
            return None
        place = self._place(name)
        if name != self.name:
            self._leave()
            self.name = name
            self._panes.set_page(place)
            self._rail.show_place(name)
            self.moved.emit(name)
        self._panes.close_drawers()
        place.setFocus()
        return place

    def show_inbox(self) -> None:
        """Brings list, ticket and info back."""
        if self.name != INBOX:
            self._leave()
            self.name = INBOX
            self._panes.set_page(None)
            self._rail.show_place(INBOX)
            self.moved.emit(INBOX)

    def show_person(self, kind: NoteKind, person_id: int) -> None:
        """Shows the page of a contact or company."""
        place = self.go(_NAMES[kind])
        if place is not None:
            place.show_person(person_id)

    def flush(self) -> None:
        """Keeps what is being written."""
        for place in self._made.values():
            place.flush()

    def may_close(self, close: Callable[[], object]) -> bool:
        """Whether nothing is unsaved; a place where something is is shown and asks about it, and then comes `close`."""
        for name, place in self._made.items():
            if place.unsaved():
                self.go(name)
                place.leave_then(close)
                return False
        return True

    def _leave(self) -> None:
        if self.place is not None:
            self.place.flush()

    def _place(self, name: str) -> PeoplePlace:
        if name not in self._made:
            place = self._made[name] = people_place(self._session, _KINDS[name])
            toasts = self._toasts[name] = Toasts(place.list)
            toasts.undo_requested.connect(self._session.undo)
            place.ticket_wanted.connect(self.ticket_wanted)
            place.contact_wanted.connect(lambda one: self.show_person(NoteKind.CONTACT, one))
            place.company_wanted.connect(lambda one: self.show_person(NoteKind.COMPANY, one))
        return self._made[name]
