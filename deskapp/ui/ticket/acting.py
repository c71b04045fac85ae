"""What the ticket view does to its ticket: one method an act, on the writer lane, with a sentence for the toast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import Done
from deskapp.domain.ratings import Score
from deskapp.domain.status import Status, may_become
from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import DraftKind, Priority
from deskapp.services.tickets import Tickets
from deskapp.ui import words
from deskapp.ui.rating_words import score_word
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.share_out import ask_share_out


class Acting(QObject):
    """Acts on tickets by id."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def _act(self, call: Callable[[Tickets], Done[int]], said: str, then: Callable[[int], None] | None = None) -> None:
        session = self._context.session
        session.act(lambda: call(session.desk.tickets), said, then)

    def set_subject(self, ticket_id: int, subject: str) -> None:
        """Changes the subject."""
        who = self._context.session.who
        self._act(lambda tickets: tickets.set_subject(who, ticket_id, subject), self.tr("Subject changed"))

    def set_status(self, ticket_id: int, status: Status) -> None:
        """Sets another status."""
        who = self._context.session.who
        said = self.tr("{number}: {status}").format(number=ticket_number(ticket_id), status=words.status_word(status))
        self._act(lambda tickets: tickets.set_status(who, [ticket_id], status), said)

    def become(self, ticket: TicketHead, status: Status) -> None:
        """Sets a status that the ticket may take; another one changes nothing."""
        if may_become(ticket.status, status, ticket.status_before):
            self.set_status(ticket.id, status)

    def turn(self, ticket: TicketHead, status: Status) -> None:
        """Sets a status that is set aside, such as spam; a ticket that has it goes back to the one before."""
        wanted = ticket.status_before if ticket.status is status else status
        if wanted is not None:
            self.become(ticket, wanted)

    def postpone(self, ticket_id: int, until: datetime) -> None:
        """Puts the ticket away until a moment."""
        session = self._context.session
        said = self.tr("{number} postponed until {time}")
        said = said.format(number=ticket_number(ticket_id), time=words.long_time(until, session.zone))
        self._act(lambda tickets: tickets.postpone(session.who, [ticket_id], until), said)

    def transfer(self, ticket_id: int, department_id: int, agent_id: int | None = None, note: str = "") -> None:
        """Hands the ticket to a department; the draft of the note goes when that is done."""
        session = self._context.session
        targets = session.desk.people.transfer_targets(session.who)
        name = next((one.name for one in targets if one.id == department_id), "")
        said = self.tr("{number} transferred to {department}").format(number=ticket_number(ticket_id), department=name)
        self._act(
            lambda tickets: tickets.transfer(session.who, [ticket_id], department_id, agent_id, note),
            said,
            lambda _: session.drop_draft(ticket_id, DraftKind.TRANSFER),
        )

    def assign(self, ticket_id: int, agent_id: int | None) -> None:
        """Gives the ticket to an agent or to nobody."""
        who, number = self._context.session.who, ticket_number(ticket_id)
        name = self._context.names.agent(agent_id)
        said = self.tr("{number} assigned to {agent}").format(number=number, agent=name)
        if agent_id is None:
            said = self.tr("{number} assigned to nobody").format(number=number)
        self._act(lambda tickets: tickets.assign(who, [ticket_id], agent_id), said)

    def share_out(self, ticket_id: int, window: QWidget) -> None:
        """Asks how, and gives the ticket to an available agent."""
        ask_share_out(self._context.session, [ticket_id], window)

    def set_priority(self, ticket_id: int, priority: Priority) -> None:
        """Sets the priority."""
        who = self._context.session.who
        said = self.tr("Priority: {priority}").format(priority=words.priority_word(priority))
        self._act(lambda tickets: tickets.set_priority(who, [ticket_id], priority), said)

    def merge(self, ticket_id: int, target_id: int, then: Callable[[int], None]) -> None:
        """Merges the ticket into another one, with what is being written in it; then `then` with that one's id."""
        session = self._context.session
        numbers = {"number": ticket_number(ticket_id), "target": ticket_number(target_id)}
        session.act(
            lambda: session.desk.merging.merge(session.who, [ticket_id], target_id),
            self.tr("{number} merged into {target}").format(**numbers),
            lambda _: session.move_drafts([ticket_id], target_id, lambda: then(target_id)),
        )

    def unmerge(self, ticket_id: int) -> None:
        """Makes a merged ticket one of its own again."""
        session = self._context.session
        said = self.tr("{number} is a ticket of its own again").format(number=ticket_number(ticket_id))
        session.act(lambda: session.desk.merging.unmerge(session.who, [ticket_id]), said)

    def split(self, ticket_id: int, message_id: int, subject: str, then: Callable[[int], None]) -> None:
        """Makes a ticket of a message; then `then` with its id."""
        session = self._context.session
        said = self.tr("Split into a ticket of its own")
        session.act(lambda: session.desk.merging.split(session.who, ticket_id, message_id, subject), said, then)

    def link(self, ticket_id: int, other_id: int, *, linked: bool = True) -> None:
        """Links two tickets, or takes their link away."""
        session, merging = self._context.session, self._context.session.desk.merging
        turn = merging.link if linked else merging.unlink
        text = self.tr("{number} linked with {other}") if linked else self.tr("{number} no longer linked with {other}")
        said = text.format(number=ticket_number(ticket_id), other=ticket_number(other_id))
        session.act(lambda: turn(session.who, ticket_id, other_id), said)

    def rate(self, ticket_id: int, score: Score, comment: str) -> None:
        """Writes down how content the customer was."""
        session, ratings = self._context.session, self._context.session.desk.ratings
        said = self.tr("{number} rated: {score}")
        said = said.format(number=ticket_number(ticket_id), score=score_word(score))
        session.act(lambda: ratings.rate(session.who, ticket_id, score, comment), said)

    def set_tags(self, ticket_id: int, tags: frozenset[str]) -> None:
        """Gives the ticket exactly these tags."""
        who = self._context.session.who
        self._act(lambda tickets: tickets.set_tags(who, ticket_id, tags), self.tr("Tags changed"))
