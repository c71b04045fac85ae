"""One ticket: head, actions, thread, composer. Follows the desk's changes without losing the reader's place."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from deskapp.domain.access import Act, may
from deskapp.domain.changes import Changes
from deskapp.domain.errors import DeskError
from deskapp.domain.people import Contact
from deskapp.domain.thread import Message
from deskapp.domain.ticket import TicketHead
from deskapp.ui.actions import Actions
from deskapp.ui.session import Session, error_words
from deskapp.ui.ticket.acting import Acting
from deskapp.ui.ticket.action_bar import COLLEAGUES, ActionBar
from deskapp.ui.ticket.allowed import allowed_for
from deskapp.ui.ticket.collision import Collision
from deskapp.ui.ticket.composer import Composer
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.deeds import Deeds, Parts
from deskapp.ui.ticket.dialogs import TicketDialogs
from deskapp.ui.ticket.empty_face import EmptyFace
from deskapp.ui.ticket.handover_banner import HandoverBanner
from deskapp.ui.ticket.head import TicketHeader
from deskapp.ui.ticket.looking import Looking
from deskapp.ui.ticket.merged_banner import MergedBanner
from deskapp.ui.ticket.taking_back import TakingBack
from deskapp.ui.ticket.thread_links import ThreadLinks
from deskapp.ui.ticket.thread_pages import ThreadPages
from deskapp.ui.ticket.thread_rows import key_of
from deskapp.ui.ticket.thread_view import PAGE, ThreadView
from deskapp.ui.widgets.pane import Pane


class TicketView(Pane):
    """Opens tickets by id. Its acts are `perform(id)` with the ids of the actions' registry.

    `composer_left` is Esc in the composer: the focus is in the thread then, the window may move it to the list.
    """

    ticket_closed = Signal()
    ticket_opened = Signal(int)
    link_opened = Signal(int)
    info_wanted = Signal()
    why_wanted = Signal(int)
    composer_left = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__("window", parent)
        self._session = session
        self._context = Context(session)
        self._ticket: TicketHead | None = None
        self._stale = True
        self._alone = False
        self._acting = Acting(self._context, self)
        self.head = TicketHeader(self._context, actions)
        self.bar = ActionBar(self._context, actions)
        self.collision = Collision(session)
        self.merged = MergedBanner(self._context)
        self.handover = HandoverBanner(self._context)
        self.thread_view = ThreadView(self._context)
        self.composer = Composer(self._context)
        self.dialogs = TicketDialogs(self._context, self._acting, self)
        self._pages = ThreadPages(session, self.thread_view, self)
        self._links = ThreadLinks(self._context, self.thread_view, self)
        self._taking_back = TakingBack(self._context, self.composer, self)
        self._looking = Looking(session, self)
        parts = Parts(self.head, self.bar, self.thread_view, self.composer)
        self._deeds = Deeds(session, self._acting, self.dialogs, parts, self)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.bar)
        column.addWidget(self.merged)
        column.addWidget(self.collision)
        column.addWidget(self.handover)
        column.addWidget(self.thread_view, 1)
        column.addWidget(self.composer)
        self._faces = QStackedLayout(self)
        self._faces.setContentsMargins(0, 0, 0, 0)
        self._empty = EmptyFace()
        self._faces.addWidget(self._empty)
        self._faces.addWidget(whole)

    def _connect(self) -> None:
        head, ticket, deeds = self.head, self._with_ticket, self._deeds
        head.subject_edited.connect(lambda subject: ticket(self._acting.set_subject, subject))
        head.status_chosen.connect(lambda status: ticket(self._acting.set_status, status))
        head.department_chosen.connect(self._on_department_chosen)
        head.agent_chosen.connect(lambda agent_id: ticket(self._acting.assign, agent_id))
        head.priority_chosen.connect(lambda priority: ticket(self._acting.set_priority, priority))
        head.tags_chosen.connect(lambda tags: ticket(self._acting.set_tags, tags))
        head.postpone_wanted.connect(lambda: self.perform("postpone"))
        head.picked.connect(self.perform)
        head.number_copied.connect(lambda number: self._session.told.emit(self.tr("{0} copied").format(number), None))
        self.bar.postponed_until.connect(lambda until: ticket(self._acting.postpone, until))
        self.handover.note_wanted.connect(lambda note: self.thread_view.show_item(key_of(note)))
        self.merged.ticket_wanted.connect(self.link_opened)
        self.merged.back_wanted.connect(lambda: self.perform("unmerge"))
        self.thread_view.answer_wanted.connect(self.composer.answer_inside)
        self.thread_view.split_wanted.connect(self._on_split_wanted)
        self._links.ticket_wanted.connect(self.link_opened)
        deeds.ticket_wanted.connect(self.link_opened)
        deeds.info_wanted.connect(self.info_wanted)
        deeds.why_wanted.connect(self.why_wanted)
        self.composer.left.connect(self._on_composer_left)
        self.composer.added.connect(self.thread_view.scroll_to_end)
        self._session.changed.connect(self._on_changed)
        edit = QShortcut(QKeySequence("F2"), self)
        edit.activated.connect(self._edit_subject)

    def _edit_subject(self) -> None:
        if self._ticket is not None:
            self.head.subject.edit()

    # --- opening --------------------------------------------------------------------------------------------

    @property
    def ticket_id(self) -> int | None:
        """The open ticket, None when there is none."""
        return self._ticket.id if self._ticket is not None else None

    @property
    def ticket(self) -> TicketHead | None:
        """The open ticket's head as last read."""
        return self._ticket

    @property
    def allowed(self) -> Mapping[str, bool]:
        """Which actions mean something for the open ticket."""
        return self._deeds.allowed if self._ticket is not None else {}

    @property
    def context(self) -> Context:
        """What the info panel shares with this view."""
        return self._context

    def open_ticket(self, ticket_id: int) -> None:
        """Shows a ticket at its newest item. One that cannot be seen is told and nothing is opened."""
        if ticket_id == self.ticket_id:
            return
        session = self._session
        try:
            ticket = session.desk.threads.head(session.who, ticket_id)
            page = session.desk.threads.page(session.who, ticket_id, None, PAGE)
        except DeskError as error:
            session.failed.emit(error_words(error))
            return
        self.composer.close_ticket()
        self._looking.leave()
        if self._stale:
            self._reload_names()
        self._ticket = ticket
        self._show_head(ticket)
        self.composer.open(ticket, list(page.items), lambda: self._contact(ticket))
        self._faces.setCurrentIndex(1)
        self._give_room()
        self.collision.follow(None if self._alone else ticket_id)
        self.handover.follow(None if self._alone else ticket_id)
        self._pages.open(ticket_id, page)
        self.ticket_opened.emit(ticket_id)
        self._looking.start(ticket_id)

    def close_ticket(self) -> None:
        """Shows no ticket; drafts are saved."""
        if self._ticket is None:
            return
        self.composer.close_ticket()
        self._looking.leave()
        self._ticket = None
        self.collision.follow(None)
        self.handover.follow(None)
        self._pages.close()
        self._faces.setCurrentIndex(0)
        self.ticket_closed.emit()

    def perform(self, name: str) -> bool:
        """Does what an action of the registry means for the open ticket; False when it means nothing here."""
        if self._ticket is None or (self._alone and name in COLLEAGUES):
            return False
        return self._deeds.do(name, self._ticket)

    def flush(self) -> None:
        """Saves the drafts at once, before the window closes."""
        self.composer.flush()

    def show_info_button(self, shown: bool) -> None:
        """Shows the button that opens the info panel where it is a drawer."""
        self.head.info.setVisible(shown)

    # --- reading --------------------------------------------------------------------------------------------

    def _reload_names(self) -> None:
        self._context.reload()
        self._alone = self._session.desk.workspace.is_solo()
        self.head.show_department(not self._alone)
        self.bar.show_colleagues(not self._alone)
        self._stale = False

    def _show_head(self, ticket: TicketHead) -> None:
        self.head.show_ticket(ticket)
        self.bar.show_ticket(ticket)
        self._allow(ticket)

    def _allow(self, ticket: TicketHead) -> None:
        """Offers what the agent may do in the ticket's department, and what its status lets happen.

        The registry's actions stay as they are: they also act on several selected tickets at once.
        """
        who = self._session.who
        self._deeds.allowed = allowed = allowed_for(who, ticket)
        self.bar.allow(allowed)
        self.bar.setVisible(not ticket.merged)
        self.head.allow(allowed["reply"], allowed["transfer"])
        self.merged.show_ticket(ticket, may(who, Act.ANSWER, ticket.department_id))
        self.composer.setVisible(allowed["note"])

    def _contact(self, ticket: TicketHead) -> Contact | None:
        if ticket.contact_id is None:
            return None
        try:
            return self._session.desk.people.contact(self._session.who, ticket.contact_id)
        except DeskError:
            return None

    def _on_changed(self, changes: Changes) -> None:
        if changes.settings or changes.everything:
            self._stale = True
        if self._ticket is None or not (self._ticket.id in changes.tickets or changes.everything or changes.settings):
            return
        if self._stale:
            before = self._context.shown()
            self._reload_names()
            self._show_head(self._ticket)
            if self._context.shown() != before:
                self.thread_view.rebind()
        self._reload(self._ticket.id)

    def _reload(self, ticket_id: int) -> None:
        session = self._session
        try:
            ticket = session.desk.threads.head(session.who, ticket_id)
            page = session.desk.threads.page(session.who, ticket_id, None, PAGE)
        except DeskError:
            self.close_ticket()
            return
        if ticket != self._ticket:
            self._ticket = ticket
            self._show_head(ticket)
            self.composer.refresh(ticket)
        self.composer.follow(list(page.items))
        self.handover.follow(None if self._alone else ticket_id)
        if self._pages.refresh(page):
            self._looking.mark_seen()

    # --- acts -----------------------------------------------------------------------------------------------

    def _with_ticket(self, act: Callable[..., None], value: object) -> None:
        if self._ticket is not None:
            act(self._ticket.id, value)

    def _on_department_chosen(self, department_id: int) -> None:
        if self._ticket is not None and department_id != self._ticket.department_id:
            self._acting.transfer(self._ticket.id, department_id)

    def _on_split_wanted(self, message: Message) -> None:
        if self._ticket is not None:
            self._deeds.split(self._ticket, message)

    def _on_composer_left(self) -> None:
        self.thread_view.setFocus()
        self.composer_left.emit()

    # --- sizes ----------------------------------------------------------------------------------------------

    def _give_room(self) -> None:
        self.composer.set_most(max(200, round((self.height() - self.head.height() - self.bar.height()) * 0.62)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 360)
