"""The foot of the ticket: Reply, Note and Forward, each with an editor and a draft of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.thread import ThreadItem
from deskapp.domain.ticket import TicketHead
from deskapp.ui import words
from deskapp.ui.look import metrics
from deskapp.ui.ticket.composer_page import ComposerPage, FindContact
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.forward_page import ForwardPage
from deskapp.ui.ticket.note_page import NotePage
from deskapp.ui.ticket.quiet_label import QuietLabel
from deskapp.ui.ticket.reply_page import ReplyPage
from deskapp.ui.widgets.pane import Pane
from deskapp.ui.widgets.segmented import Segmented
from deskapp.ui.widgets.separator import Separator

REPLY, NOTE, FORWARD = "reply", "note", "forward"


class Composer(Pane):
    """Shows one of three forms. `left` is Esc, `added` tells that something now stands in the thread."""

    left = Signal()
    added = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._context = context
        self.tabs = Segmented()
        self.reply, self.note, self.forward = ReplyPage(context), NotePage(context), ForwardPage(context)
        self._pages: dict[str, ComposerPage] = {REPLY: self.reply, NOTE: self.note, FORWARD: self.forward}
        self.tabs.add(REPLY, self.tr("Reply"), "reply", self.tr("Answer the customer (R)"))
        self.tabs.add(NOTE, self.tr("Note"), "note", self.tr("Only agents will see it (N)"), paper=True)
        self.tabs.add(FORWARD, self.tr("Forward"), "forward", self.tr("Pass it on (F)"))
        self.tabs.chosen.connect(self._on_tab_chosen)
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
        """Begins with a ticket: the form that has a draft is shown, else the reply (the note of an internal ticket)."""
        self.saved.show_text("")
        drafted = [name for name, page in self._pages.items() if page.open(ticket, items, contact)]
        self.tabs.set_segment_shown(REPLY, not ticket.internal)
        first = NOTE if ticket.internal else REPLY
        usable = [name for name in drafted if name != REPLY or not ticket.internal]
        self._show(usable[0] if usable else first)

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

    # --- modes ----------------------------------------------------------------------------------------------

    def mode(self) -> str:
        """`reply`, `note` or `forward`."""
        return self.tabs.current()

    def page(self) -> ComposerPage:
        """The form that is shown."""
        return self._pages[self.mode()]

    def write(self, mode: str) -> None:
        """Shows a form and puts the caret into it."""
        if mode == REPLY and self.reply.ticket is not None and self.reply.ticket.internal:
            mode = NOTE
        self._show(mode)
        self.page().focus()

    def send(self) -> None:
        """Does what the button of the shown form does."""
        {REPLY: self.reply.send, NOTE: self.note.add, FORWARD: self.forward.send}[self.mode()]()

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
