"""What is known beside the thread: the three notes, the customer, the company, linked tickets, facts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from deskapp.domain.access import Act, may
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.fields import FieldSubject
from deskapp.domain.links import ticket_of
from deskapp.domain.people import Company, Contact
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import NoteKind
from deskapp.ui.look import metrics
from deskapp.ui.ticket.acting import Acting
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.fact_list import FactList
from deskapp.ui.ticket.kept_note import KeptNote
from deskapp.ui.ticket.opening import open_link
from deskapp.ui.ticket.panel_extras import PanelExtras
from deskapp.ui.ticket.person_face import CompanyFace, ContactFace
from deskapp.ui.ticket.ticket_links import TicketLinks
from deskapp.ui.timing import NEXT_FRAME_MS
from deskapp.ui.widgets.button import tool_button
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.section_head import SectionHead
from deskapp.ui.widgets.separator import Separator
from deskapp.ui.widgets.sticky_note import MARGINS
from deskapp.ui.widgets.text_label import TextLabel

_SIDE = 12


class InfoPanel(Pane):
    """Docked at the right or a drawer above the ticket. Follows the desk's changes while it shows a ticket."""

    closed = Signal()
    ticket_wanted = Signal(int)
    tickets_wanted = Signal(int)
    company_tickets_wanted = Signal(int)
    history_wanted = Signal()
    person_wanted = Signal(object, int)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._context = context
        self._ticket: TicketHead | None = None
        self._contact: Contact | None = None
        self._stale = False
        self.close_button = tool_button("chevron-right", self.tr("Close the panel"))
        self.close_button.clicked.connect(self.closed)
        self.ticket_note = self._note(NoteKind.TICKET, self.tr("Ticket note"))
        self.contact_note = self._note(NoteKind.CONTACT, self.tr("Contact note"))
        self.company_note = self._note(NoteKind.COMPANY, self.tr("Company note"))
        self.contact_head = SectionHead(self.tr("Contact"))
        self.contact_head.clicked.connect(self._on_tickets_clicked)
        self.contact = ContactFace()
        self.contact.opened.connect(lambda: self.person_of(NoteKind.CONTACT))
        self.company_head = SectionHead(self.tr("Company"))
        self.company_head.clicked.connect(self._on_company_tickets_clicked)
        self.company = CompanyFace()
        self.company.opened.connect(lambda: self.person_of(NoteKind.COMPANY))
        self.extras = PanelExtras(context, self)
        self.linked_head = SectionHead(self.tr("Linked tickets"))
        self.linked = TicketLinks(context, "x", self.tr("Take the link away"))
        self.linked.wanted.connect(self.ticket_wanted)
        self.linked.let_go.connect(self._on_link_let_go)
        self.merged_head = SectionHead(self.tr("Merged tickets"))
        self.merged = TicketLinks(context, "undo-2", self.tr("Un-merge"))
        self.merged.wanted.connect(self.ticket_wanted)
        self._acting = Acting(context, self)
        self.merged.let_go.connect(self._acting.unmerge)
        self.facts_head = SectionHead(self.tr("Facts"))
        self.facts = FactList()
        self.history_button = tool_button("history", self.tr("History"), "link", self.tr("History"), "H")
        self.history_button.clicked.connect(self.history_wanted)
        self.history_button.setEnabled(False)
        self._arrange()
        context.session.changed.connect(self._on_changed)

    def _note(self, kind: NoteKind, name: str) -> KeptNote:
        note = KeptNote(kind, name, self._context)
        note.link_activated.connect(self._on_link_activated)
        return note

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setFixedHeight(metrics.scaled(metrics.TICKET_HEAD_1))
        row = QHBoxLayout(head)
        row.setContentsMargins(_SIDE, 0, 8, 0)
        row.addWidget(TextLabel(self.tr("Ticket info"), weight=metrics.SEMIBOLD), 1)
        row.addWidget(self.close_button)
        column.addWidget(head)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = self._sections()
        area.setWidget(self._inside)
        self._inside.hide()
        column.addWidget(area, 1)
        column.addWidget(Separator())
        foot = QHBoxLayout()
        foot.setContentsMargins(4, 5, 8, 5)
        foot.addWidget(self.history_button)
        foot.addStretch(1)
        column.addLayout(foot)

    def _sections(self) -> QWidget:
        inside = Pane("window")
        column = QVBoxLayout(inside)
        column.setContentsMargins(_SIDE - MARGINS[0], 0, _SIDE - MARGINS[2], 12)
        column.setSpacing(2)
        note_head, extras = SectionHead(self.tr("Ticket note")), self.extras
        fields = extras.blocks
        for widget in (
            note_head, self.ticket_note, self.contact_head, self.contact, extras.groups, fields[FieldSubject.CONTACT],
            self.contact_note, self.company_head, self.company, fields[FieldSubject.COMPANY], self.company_note,
            extras.ratings, extras.checklist, extras.fields_head, fields[FieldSubject.TICKET],
            self.merged_head, self.merged, self.linked_head, self.linked, self.facts_head, self.facts,
        ):  # fmt: skip
            if isinstance(widget, SectionHead) and widget is not note_head:
                column.addSpacing(4)
            if isinstance(widget, KeptNote):
                column.addWidget(widget)
            else:
                inset = QHBoxLayout()
                inset.setContentsMargins(MARGINS[0], 0, MARGINS[2], 0)
                inset.addWidget(widget)
                column.addLayout(inset)
        column.addStretch(1)
        return inside

    # --- showing --------------------------------------------------------------------------------------------

    def show_ticket(self, ticket: TicketHead | None) -> None:
        """Shows what belongs to a ticket; None empties the panel. Notes being written are saved first."""
        self.flush()
        self._ticket, self._contact = ticket, None
        self._inside.setVisible(ticket is not None)
        self.history_button.setEnabled(ticket is not None)
        self._stale = ticket is not None
        QTimer.singleShot(NEXT_FRAME_MS, self, self._fill)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill()

    def _fill(self) -> None:
        """Reads right after the thread is painted, and only while the panel is seen."""
        ticket = self._ticket
        if not self._stale or ticket is None or not self.isVisible():
            return
        self._stale = False
        session = self._context.session
        self._bind_notes(ticket)
        self.ticket_note.show_note(ticket.id)
        contact_id = ticket.contact_id
        self._contact = self._read(lambda: session.desk.people.contact(session.who, contact_id)) if contact_id else None
        self._show_contact()
        self.extras.show_ticket(ticket)
        self._show_others(ticket)
        self.facts.show_facts(self.facts.of_ticket(ticket, session.zone))

    def _show_others(self, ticket: TicketHead) -> None:
        """The tickets that were merged into this one, and those linked with it."""
        may_answer = not ticket.merged and may(self._context.session.who, Act.ANSWER, ticket.department_id)
        for lines, head, ids in (
            (self.merged, self.merged_head, ticket.merged_from),
            (self.linked, self.linked_head, ticket.links),
        ):
            lines.show_tickets(ids, may_answer)
            head.setVisible(bool(ids))

    def _on_link_let_go(self, other_id: int) -> None:
        if self._ticket is not None:
            self._acting.link(self._ticket.id, other_id, linked=False)

    def flush(self) -> None:
        """Saves what is being written, before the window closes."""
        for note in self._notes():
            note.leave()
        self.extras.leave()

    def _bind_notes(self, ticket: TicketHead) -> None:
        """What may be written, and with what canned responses are filled."""
        may_note = not ticket.merged and may(self._context.session.who, Act.NOTE, ticket.department_id)
        self.ticket_note.set_read_only(not may_note)
        for note in self._notes():
            note.set_ticket(ticket)

    def _notes(self) -> tuple[KeptNote, ...]:
        return self.ticket_note, self.contact_note, self.company_note

    def focus_note(self) -> None:
        """Puts the caret into the ticket note."""
        self.ticket_note.setFocus()

    def _show_contact(self) -> None:
        contact, company = self._contact, self._contact.company if self._contact else None
        self.contact_head.setVisible(contact is not None)
        self.contact.setVisible(contact is not None)
        self.company_head.setVisible(company is not None)
        self.company.setVisible(company is not None)
        self.contact_note.show_note(contact.id if contact else None)
        self.company_note.show_note(company.id if company else None)
        if contact is not None:
            self.contact.show_contact(contact)
            self.contact_head.set_link(self.tr("%n tickets", "", contact.tickets))
        if company is not None:
            self._show_company(company)
        self.extras.show_contact(contact)

    def _show_company(self, company: Company) -> None:
        session = self._context.session
        whole = self._read(lambda: session.desk.people.company(session.who, company.id)) or company
        self.company_head.set_link(self.tr("%n tickets", "", whole.tickets))
        self.company.show_company(whole)

    def _read(self, call: Callable[[], object]):  # type: ignore[no-untyped-def]
        try:
            return call()
        except DeskError:
            return None

    def _on_link_activated(self, target: str) -> None:
        ticket_id = ticket_of(target)
        if ticket_id is not None:
            self.ticket_wanted.emit(ticket_id)
        else:
            open_link(self.window(), target)

    def _on_tickets_clicked(self) -> None:
        if self._contact is not None:
            self.tickets_wanted.emit(self._contact.id)

    def _on_company_tickets_clicked(self) -> None:
        if self._contact is not None and self._contact.company is not None:
            self.company_tickets_wanted.emit(self._contact.company.id)

    def person_of(self, kind: NoteKind) -> None:
        """Asks for the page of the ticket's contact or company."""
        contact = self._contact
        person_id = None if contact is None else contact.id if kind is NoteKind.CONTACT else _company_id(contact)
        if person_id is not None:
            self.person_wanted.emit(kind, person_id)

    def _on_changed(self, changes: Changes) -> None:
        ticket = self._ticket
        if ticket is None or self._stale:
            return
        contact = self._contact
        company = contact.company if contact else None
        if changes.everything or changes.settings or ticket.id in changes.tickets:
            self._reload(ticket.id)
        self.extras.follow(changes)
        if contact is not None and (changes.everything or contact.id in changes.contacts):
            self._follow_contact(contact.id)
        if company is not None and (changes.everything or company.id in changes.companies):
            self._show_company(company)
            self.company_note.refresh()

    def _follow_contact(self, contact_id: int) -> None:
        """The contact may be called otherwise now, or belong to another company."""
        session, before = self._context.session, self._contact
        contact = self._read(lambda: session.desk.people.contact(session.who, contact_id))
        self.contact_note.refresh()
        if contact is None or before is None:
            return
        self._contact = contact
        self.contact.show_contact(contact)
        if _company_id(contact) != _company_id(before):
            self.contact_note.leave()
            self.company_note.leave()
            self._show_contact()

    def _reload(self, ticket_id: int) -> None:
        session = self._context.session
        ticket = self._read(lambda: session.desk.threads.head(session.who, ticket_id))
        if ticket is None:
            return
        self.ticket_note.refresh()
        self._show_others(ticket)
        self._ticket = ticket
        self._bind_notes(ticket)
        self.extras.show_ticket(ticket)
        self.facts.show_facts(self.facts.of_ticket(ticket, session.zone))

    def sizeHint(self) -> QSize:
        return QSize(metrics.INFO_WIDTH, 600)


def _company_id(contact: Contact) -> int | None:
    return contact.company.id if contact.company is not None else None
