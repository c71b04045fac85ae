"""Contacts and companies in the palette, from the reader lane; answers that come too late are dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from deskapp.domain.people import PersonLine
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.shell.palette_rows import MOST, Row
from deskapp.ui.shell.palette_tickets import WAIT_MS

if TYPE_CHECKING:
    from deskapp.ui.session import Session

#: From so many letters on people are sought.
LEAST = 2
Show = Callable[[NoteKind, int], None]


class PeopleSeeking(QObject):
    """`found(lines)` brings pairs of kind and line, contacts first."""

    found = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._asked = 0
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)

    def seek(self, text: str) -> None:
        """Seeks a text after a moment; too short a one only stops."""
        self._wanted = text.strip()
        self._asked += 1
        if len(self._wanted) >= LEAST:
            self._wait.start()
        else:
            self._wait.stop()

    def _ask(self) -> None:
        session, text, asked = self._session, self._wanted, self._asked
        who, contacts = session.who, session.desk.contacts

        def call() -> list[tuple[NoteKind, PersonLine]]:
            people = contacts.listing(who, text).ids[:MOST]
            companies = contacts.companies(who, text, None, MOST).ids
            lines, firms = contacts.lines(who, people), contacts.company_lines(who, companies)
            found = [(NoteKind.CONTACT, lines[one]) for one in people if one in lines]
            return found + [(NoteKind.COMPANY, firms[one]) for one in companies if one in firms]

        def receive(found: list[tuple[NoteKind, PersonLine]]) -> None:
            if asked == self._asked:
                self.found.emit(found)

        session.read(call, receive)


def person_row(kind: NoteKind, line: PersonLine, show: Show) -> Row:
    """A contact with his or her avatar, or a company with its sign."""
    detail = line.detail if line.detail != line.name else ""
    if kind is NoteKind.CONTACT:
        return Row(line.name, lambda: show(kind, line.id), detail, person=line.name)
    company = QCoreApplication.translate("Palette", "company")
    hint = " · ".join(part for part in (company, detail) if part)
    return Row(line.name, lambda: show(kind, line.id), hint, "building-2")
