"""What may stand in the info panel besides: checklist, ratings, custom fields, groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import QObject

from deskapp.domain.access import Act, may
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.fields import FieldSubject
from deskapp.domain.people import Contact
from deskapp.domain.ticket import TicketHead
from deskapp.ui.ticket.checklist import Checklist
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.field_block import FieldBlock
from deskapp.ui.ticket.group_chips import GroupChips
from deskapp.ui.ticket.rating_list import RatingList
from deskapp.ui.widgets.section_head import SectionHead

T = TypeVar("T")


class PanelExtras(QObject):
    """Makes the parts and fills them; the panel puts them into its column."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ticket: TicketHead | None = None
        self._contact: Contact | None = None
        self._subjects: frozenset[FieldSubject] | None = None
        self._has_groups = False
        self.checklist = Checklist(context)
        self.fields_head = SectionHead(self.tr("Fields"))
        self.fields_head.hide()
        self.blocks = {subject: FieldBlock(subject, context) for subject in FieldSubject}
        self.groups = GroupChips(context)
        self.ratings = RatingList(context)
        self.groups.chosen.connect(self._on_groups_chosen)

    def show_ticket(self, ticket: TicketHead) -> None:
        """Fills the parts that belong to the ticket itself."""
        self._ticket = ticket
        self._learn()
        session = self._context.session
        may_answer = not ticket.merged and may(session.who, Act.ANSWER, ticket.department_id)
        steps = self._read(lambda: session.desk.checklists.of_ticket(session.who, ticket.id))
        self.checklist.show_steps(ticket.id, steps, may_answer)
        self.ratings.show_ratings(self._read(lambda: session.desk.ratings.of_ticket(session.who, ticket.id)))
        self._show_values(FieldSubject.TICKET, ticket.id, may_answer)
        self.fields_head.setVisible(bool(self.blocks[FieldSubject.TICKET].rows))

    def show_contact(self, contact: Contact | None) -> None:
        """Fills the parts that belong to the customer and the company."""
        self._contact = contact
        self._learn()
        company = contact.company if contact else None
        self._show_values(FieldSubject.CONTACT, contact.id if contact else None)
        self._show_values(FieldSubject.COMPANY, company.id if company else None)
        self._show_groups()

    def follow(self, changes: Changes) -> None:
        """Reads anew what changed; definitions change with the settings."""
        if changes.settings or changes.everything:
            self._subjects = None
        anew = self._subjects is None
        ticket, contact = self._ticket, self._contact
        if ticket is not None and anew:
            self.show_ticket(ticket)
        company = contact.company if contact else None
        named = (contact is not None and contact.id in changes.contacts) or (
            company is not None and company.id in changes.companies
        )
        if named or anew:
            self.show_contact(contact)

    def leave(self) -> None:
        """Saves what is being written."""
        for block in self.blocks.values():
            block.leave()

    def _learn(self) -> None:
        """What there is at all in this workspace: asked once, and when the settings change."""
        if self._subjects is None:
            session = self._context.session
            self._subjects = session.desk.fields.present(session.who)
            self._has_groups = bool(session.desk.groups.to_choose(session.who))

    def _show_values(self, subject: FieldSubject, subject_id: int | None, may_edit: bool = True) -> None:
        session = self._context.session
        if subject_id is None or subject not in (self._subjects or ()):
            self.blocks[subject].show_values(subject_id, [])
            return
        values = self._read(lambda: session.desk.fields.values(session.who, subject, subject_id))
        self.blocks[subject].show_values(subject_id, values, may_edit)

    def _show_groups(self) -> None:
        session, contact = self._context.session, self._contact
        if contact is None or not self._has_groups:
            self.groups.hide()
            return
        self.groups.show_groups(self._read(lambda: session.desk.groups.of_contact(session.who, contact.id)))

    def _read(self, call: Callable[[], list[T]]) -> list[T]:
        try:
            return call()
        except DeskError:  # it was taken from this agent's sight meanwhile
            return []

    def _on_groups_chosen(self, ids: Iterable[int]) -> None:
        session, contact = self._context.session, self._contact
        if contact is not None:
            said = self.tr("Groups of the contact changed")
            session.act(lambda: session.desk.groups.set_for(session.who, contact.id, ids), said)
