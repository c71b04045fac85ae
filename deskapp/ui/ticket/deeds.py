"""What each action of the registry does to the open ticket, and what it says where it may not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from deskapp.domain.status import Status
from deskapp.domain.thread import Message
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import About
from deskapp.ui.session import Session, error_words
from deskapp.ui.ticket.acting import Acting
from deskapp.ui.ticket.action_bar import ActionBar
from deskapp.ui.ticket.allowed import why_not
from deskapp.ui.ticket.composer import FORWARD, NOTE, Composer
from deskapp.ui.ticket.dialogs import TicketDialogs
from deskapp.ui.ticket.head import TicketHeader
from deskapp.ui.ticket.note_card import NoteCard
from deskapp.ui.ticket.reminding import Reminding
from deskapp.ui.ticket.split_dialog import message_to_split
from deskapp.ui.ticket.thread_view import ThreadView


@dataclass(frozen=True)
class Parts:
    """The parts of a ticket view that a deed reaches."""

    head: TicketHeader
    bar: ActionBar
    thread: ThreadView
    composer: Composer


class Deeds(QObject):
    """`allowed` says which actions mean something for the open ticket; what it does not name is no question of rights.

    The signals carry what the view does not show itself: another ticket, the info panel, the trace of a ticket.
    """

    ticket_wanted = Signal(int)
    info_wanted = Signal()
    why_wanted = Signal(int)

    def __init__(self, session: Session, acting: Acting, dialogs: TicketDialogs, parts: Parts, view: QWidget) -> None:
        super().__init__(view)
        self._session, self._acting, self._dialogs, self._parts, self._view = session, acting, dialogs, parts, view
        self._reminding = Reminding(session, view)
        self._table = self._deeds()
        self.allowed: Mapping[str, bool] = {}

    def _deeds(self) -> dict[str, Callable[[TicketHead], object]]:
        me = self._session.who.agent_id
        acting, dialogs, parts = self._acting, self._dialogs, self._parts
        composer = parts.composer
        return {
            "reply": lambda _: composer.answer(),
            "note": lambda _: composer.write(NOTE),
            "forward": lambda _: composer.write(FORWARD),
            "forward_inside": self._forward_inside,
            "transfer": dialogs.transfer,
            "transfer_note": lambda ticket: dialogs.transfer(ticket, with_note=True),
            "assign_me": lambda ticket: acting.assign(ticket.id, me),
            "assign": lambda _: parts.head.pick_agent(),
            "distribute": lambda ticket: acting.share_out(ticket.id, self._view.window()),
            "resolve": lambda ticket: acting.become(ticket, Status.RESOLVED),
            "reopen": lambda ticket: acting.become(ticket, Status.OPEN),
            "postpone": lambda _: parts.bar.open_postpone_menu(),
            "tags": dialogs.tags,
            "merge": lambda ticket: dialogs.merge(ticket, self.ticket_wanted.emit),
            "unmerge": lambda ticket: acting.unmerge(ticket.id),
            "split": lambda ticket: self.split(ticket, message_to_split(parts.thread)),
            "link": dialogs.link,
            "rate": dialogs.rate,
            "remind_me": self._remind,
            "spam": lambda ticket: acting.turn(ticket, Status.SPAM),
            "delete": lambda ticket: acting.turn(ticket, Status.DELETED),
            "history": lambda ticket: dialogs.history(ticket.id),
            "why": lambda ticket: self.why_wanted.emit(ticket.id),
            "source": lambda _: dialogs.source(parts.thread.items()),
            "send": lambda _: composer.send(),
            "canned": lambda _: composer.page().choose_canned(),
            "info_panel": lambda _: self.info_wanted.emit(),
        }

    def do(self, name: str, ticket: TicketHead) -> bool:
        """Does it; False where the action is none of a ticket's, or may not be done, which is told."""
        deed = self._table.get(name)
        if deed is None or not self._may(name, ticket):
            return False
        deed(ticket)
        return True

    def split(self, ticket: TicketHead, message: Message | None) -> None:
        """Splits a message of the customer off; says so where there is none, or where that may not be done."""
        if message is None:
            self._session.failed.emit(self.tr("There is no message of the customer to split off."))
        elif self._may("split", ticket):
            self._dialogs.split(ticket, message, self.ticket_wanted.emit)

    def _may(self, name: str, ticket: TicketHead) -> bool:
        """A key that may do nothing here says so; one that is done already stays silent."""
        if self.allowed.get(name, True):
            return True
        refusal = why_not(self._session.who, ticket, name)
        if refusal is not None:
            self._session.failed.emit(error_words(refusal))
        return False

    def _remind(self, ticket: TicketHead) -> None:
        """Of the note that has the keyboard, else of the ticket's own."""
        card = QApplication.focusWidget()
        if isinstance(card, NoteCard) and card.note is not None:
            card.remind()
        else:
            self._reminding.ask(About.TICKET, ticket.id)

    def _forward_inside(self, _: TicketHead) -> None:
        self._parts.composer.write(FORWARD)
        self._parts.composer.forward.show_inside(True)
