"""Where the window is: in the inbox, with the contacts, the companies or the reports. Each stays as it was left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.shell.late import people_place, reports_place
from deskapp.ui.shell.panes import Panes
from deskapp.ui.shell.rail import Rail
from deskapp.ui.shell.toasts import Toasts

if TYPE_CHECKING:
    from deskapp.ui.people.place import PeoplePlace
    from deskapp.ui.reports.place import ReportsPlace
    from deskapp.ui.session import Session
    from deskapp.ui.widgets.window_place import WindowPlace

INBOX, REPORTS = "inbox", "reports"
_NAMES = {NoteKind.CONTACT: "contacts", NoteKind.COMPANY: "companies"}


class Places(QObject):
    """`ticket_wanted(id)` asks to open a ticket in the inbox, `tickets_wanted(found)` to list those behind a figure;
    `moved(name)` tells where the window is now.
    """

    ticket_wanted = Signal(int)
    tickets_wanted = Signal(object)
    moved = Signal(str)

    def __init__(self, session: Session, panes: Panes, rail: Rail, settings: QSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._panes, self._rail, self._settings = session, panes, rail, settings
        self._makers: Mapping[str, Callable[[], WindowPlace]] = {
            "contacts": lambda: self._make_people(NoteKind.CONTACT),
            "companies": lambda: self._make_people(NoteKind.COMPANY),
            REPORTS: self._make_reports,
        }
        self._made: dict[str, WindowPlace] = {}
        self._people: dict[NoteKind, PeoplePlace] = {}
        self._toasts: dict[str, Toasts] = {}
        self.name = INBOX

    @property
    def place(self) -> WindowPlace | None:
        """The place that is shown; None in the inbox."""
        return self._made.get(self.name)

    @property
    def toasts(self) -> Toasts | None:
        """Where the place that is shown says what was done; None in the inbox."""
        return self._toasts.get(self.name)

    def go(self, name: str) -> WindowPlace | None:
        """Shows a place."""
        if name == INBOX:
            self.show_inbox()
            return None
        place = self._place(name)
        if name != self.name:
            self._leave()
            self.name = name
            self._panes.set_page(place, place.side)
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
        self.go(_NAMES[kind])
        self._people[kind].show_person(person_id)

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

    def _place(self, name: str) -> WindowPlace:
        if name not in self._made:
            place = self._made[name] = self._makers[name]()
            toasts = self._toasts[name] = Toasts(place.foot)
            toasts.undo_requested.connect(self._session.undo)
        return self._made[name]

    def _make_people(self, kind: NoteKind) -> PeoplePlace:
        place = self._people[kind] = people_place(self._session, kind)
        place.ticket_wanted.connect(self.ticket_wanted)
        place.contact_wanted.connect(lambda one: self.show_person(NoteKind.CONTACT, one))
        place.company_wanted.connect(lambda one: self.show_person(NoteKind.COMPANY, one))
        return place

    def _make_reports(self) -> ReportsPlace:
        place = reports_place(self._session, self._settings)
        place.tickets_wanted.connect(self.tickets_wanted)
        place.ticket_wanted.connect(self.ticket_wanted)
        place.renamed.connect(lambda: self.moved.emit(REPORTS))
        return place
