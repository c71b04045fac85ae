"""The foot of the ticket: Reply, Colleagues, Note and Forward, each with an editor and a draft of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.ticket import TicketHead
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.composer_page import ComposerPage, FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.forward_page import ForwardPage
from deskapp.ui.ticket.inside_page import InsidePage
from deskapp.ui.ticket.note_page import NotePage
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.reply_page import ReplyPage
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.separator import Separator

REPLY, INSIDE, NOTE, FORWARD = "reply", "inside", "note", "forward"


class Composer(Pane):
    """Shows one of the forms; that to colleagues only where an internal message can be answered.

    `left` is Esc, `added` tells that something now stands in the thread.
    """

    left = Signal()
    added = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._context = context
        self.tabs = Segmented()
        self.reply, self.note, self.forward = ReplyPage(context), NotePage(context), ForwardPage(context)
        self.inside = InsidePage(context)
        self._pages: dict[str, ComposerPage] = {
            REPLY: self.reply,
            INSIDE: self.inside,
            NOTE: self.note,
            FORWARD: self.forward,
        }
        self.tabs.add(REPLY, self.tr("Reply"), "reply", self.tr("Answer the customer (R)"))
        self.tabs.add(INSIDE, self.tr("Colleagues"), "lock", self.tr("Answer an internal message"), look="inside")
        self.tabs.add(NOTE, self.tr("Note"), "note", self.tr("Only agents will see it (N)"), look="paper")
        self.tabs.add(FORWARD, self.tr("Forward"), "forward", self.tr("Pass it on (F)"))
        self.tabs.chosen.connect(self._on_tab_chosen)
        self.inside.customer_wanted.connect(lambda: self.write(REPLY))
        self.saved = QuietLabel()
        self.saved.align = Qt.AlignmentFlag.AlignRight
        for page in self._pages.values():
            page.left.connect(self.left)
            page.done.connect(self._on_done)
            page.draft_saved.connect(self._on_saved)
            page.draft_gone.connect(lambda: self.saved.show_text(""))
        row = QHBoxLayout()
        row.setContentsMargins(metrics.PAGE_MARGIN, 0, metrics.PAGE_MARGIN, 0)
        row.addWidget(self.tabs)
        row.addWidget(self.saved, 1)
        head = QWidget()
        head.setFixedHeight(metrics.scaled(metrics.COMPOSER_TABS))
        head.setLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Separator())
        column.addWidget(head)
        for page in self._pages.values():
            column.addWidget(page)
        self._show(REPLY)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            send = QShortcut(QKeySequence(keys), self)
            send.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            send.activated.connect(self.send)

    # --- tickets --------------------------------------------------------------------------------------------

    def open(self, ticket: TicketHead, items: list[ThreadItem], contact: FindContact) -> None:
        """Begins with a ticket: the form that has a draft is shown, else the one that `R` means."""
        self.saved.show_text("")
        drafted = [name for name, page in self._pages.items() if page.open(ticket, items, contact)]
        self._offer()
        usable = [name for name in drafted if self._is_offered(name)]
        self._show(usable[0] if usable else self._answering())

    def close_ticket(self) -> None:
        """Saves the drafts and forgets the ticket."""
        for page in self._pages.values():
            page.close_ticket()

    def flush(self) -> None:
        """Saves at once what is not saved yet."""
        for page in self._pages.values():
            page.keeper.flush()

    def refresh(self, ticket: TicketHead) -> None:
        """The ticket changed: the forms keep what is written and take its new head."""
        for page in self._pages.values():
            page.ticket = ticket
        self.reply.show_sender()

    def follow(self, items: list[ThreadItem]) -> None:
        """The thread went on: there may be an internal message to answer now, or another customer."""
        self.reply.follow(items)
        self.inside.follow(items)
        self._offer()

    def _offer(self) -> None:
        """Shows the tabs that mean something in this ticket."""
        for name in (REPLY, INSIDE):
            self.tabs.set_segment_shown(name, self._is_offered(name))

    def _is_offered(self, mode: str) -> bool:
        internal = self.reply.ticket is not None and self.reply.ticket.internal
        return {REPLY: not internal, INSIDE: self.inside.message is not None}.get(mode, True)

    def _answering(self) -> str:
        """What answering means: the colleague who asked last, else the customer, else (where there is none) a note."""
        if self.inside.for_me:
            return INSIDE
        return REPLY if self._is_offered(REPLY) else NOTE

    # --- modes ----------------------------------------------------------------------------------------------

    def mode(self) -> str:
        """`reply`, `inside`, `note` or `forward`."""
        return self.tabs.current()

    def page(self) -> ComposerPage:
        """The form that is shown."""
        return self._pages[self.mode()]

    def write(self, mode: str) -> None:
        """Shows a form and puts the caret into it."""
        self._show(mode if self._is_offered(mode) else NOTE)
        self.page().focus()

    def answer(self) -> None:
        """Answers whoever wrote last: a colleague who asked this agent inside the desk, else the customer."""
        self.write(self._answering())

    def answer_inside(self, message: Message) -> None:
        """Answers this internal message."""
        self.inside.answer(message)
        self.write(INSIDE)

    def send(self) -> None:
        """Does what the button of the shown form does."""
        deeds = {REPLY: self.reply.send, INSIDE: self.inside.send, NOTE: self.note.add, FORWARD: self.forward.send}
        deeds[self.mode()]()

    def set_most(self, height: int) -> None:
        """How high the whole composer may grow, in pixels."""
        for page in self._pages.values():
            rest = page.sizeHint().height() - page.editor.height()
            page.editor.set_most(height - metrics.scaled(metrics.COMPOSER_TABS) - rest)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, mode: str) -> None:
        self.tabs.set_current(mode)
        for name, page in self._pages.items():
            page.setVisible(name == mode)

    def _on_tab_chosen(self, mode: str) -> None:
        self.write(mode)

    def _on_saved(self) -> None:
        session = self._context.session
        when = words.card_time(session.clock.now(), session.clock.now(), session.zone)
        self.saved.show_text(self.tr("Draft saved {time}").format(time=when), "muted", "check", "ok")

    def _on_done(self) -> None:
        """What was written is away: the keyboard goes back to where tickets are walked through."""
        self.saved.show_text("")
        self.added.emit()
        if self.page().editor.hasFocus():
            self.left.emit()
