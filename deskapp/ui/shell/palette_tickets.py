"""Tickets in the palette: by number at once, by text from the reader lane; answers that come too late are dropped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from deskapp.domain.errors import DeskError
from deskapp.domain.lists import ListQuery
from deskapp.domain.subjects import parse_number, ticket_number
from deskapp.domain.ticket import TicketRow
from deskapp.ui.session import error_words
from deskapp.ui.shell.palette_match import match, words_of
from deskapp.ui.shell.palette_rows import MOST, Row

if TYPE_CHECKING:
    from deskapp.ui.session import Session

WAIT_MS = 150
_SOUGHT = 50
"""So many hits are looked at; those that show what was typed come first."""


class TicketSeeking(QObject):
    """`found(tickets)` brings what was found, perhaps more than is shown; `refused(sentence)` says why nothing was."""

    found = Signal(object)
    refused = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = ""
        self._asked = 0
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self._ask)

    def seek(self, text: str) -> None:
        """Seeks a text after a moment; what was asked before is not listened to any more. Empty text only stops."""
        self._wanted = text.strip()
        self._asked += 1
        if self._wanted:
            self._wait.start()
        else:
            self._wait.stop()

    def numbered(self, text: str) -> list[TicketRow]:
        """The ticket whose number was typed, at once; none where it is no number or the ticket may not be seen."""
        number = parse_number(text)
        return [] if number is None else self._cards([number])

    def newest(self) -> list[TicketRow]:
        """The tickets that changed last."""
        session = self._session
        page = session.desk.lists.page(session.who, ListQuery(), None, MOST + 1)
        return self._cards([ticket_id for ticket_id, _ in page])

    def _cards(self, ids: Sequence[int]) -> list[TicketRow]:
        session = self._session
        rows = session.desk.lists.rows(session.who, ids)
        return [rows[each] for each in ids if each in rows]

    def _ask(self) -> None:
        session, text, asked = self._session, self._wanted, self._asked
        who = session.who

        def call() -> list[TicketRow] | DeskError:
            try:
                ids = session.desk.search.find(who, text, _SOUGHT).ids
                rows = session.desk.lists.rows(who, ids)
            except DeskError as error:
                return error
            return _best_first([rows[each] for each in ids if each in rows], text)

        def receive(answer: list[TicketRow] | DeskError) -> None:
            if asked != self._asked:
                return
            if isinstance(answer, DeskError):
                self.refused.emit(error_words(answer))
            else:
                self.found.emit(answer)

        session.read(call, receive)


def shows(ticket: TicketRow, words: Sequence[str]) -> bool:
    """Whether the words stand in what a row shows of a ticket."""
    return match(words, ticket.subject, f"{ticket_number(ticket.id)} {ticket.who}") is not None


def _best_first(tickets: list[TicketRow], text: str) -> list[TicketRow]:
    """A number's ticket first, then those that show what was typed, then those that hold it elsewhere."""
    words, number = words_of(text), parse_number(text)
    return sorted(tickets, key=lambda ticket: (ticket.id != number, not shows(ticket, words)))


def ticket_row(ticket: TicketRow, words: Sequence[str], open_ticket: Callable[[int], None]) -> Row:
    """A ticket as a row: subject, number, customer, status; it says where the words stand if they are not shown."""
    inside = "" if shows(ticket, words) else QCoreApplication.translate("Palette", "in the text")
    hint = " · ".join(part for part in (ticket_number(ticket.id), ticket.who, inside) if part)
    return Row(ticket.subject, lambda: open_ticket(ticket.id), hint, "hash", status=ticket.status)
