"""“Merged into HD-000123”: above a ticket that goes on in another one, with the way there and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketHead
from deskapp.ui.ticket.context import Context
from deskapp.ui.widgets.banner import Banner
from deskapp.ui.widgets.button import push_button


class MergedBanner(Banner):
    """Hidden while the ticket is its own. `ticket_wanted(id)` opens where it goes on, `back_wanted` un-merges it."""

    ticket_wanted = Signal(int)
    back_wanted = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("info", parent)
        self._context = context
        self._into: int | None = None
        self.back = push_button(self.tr("Un-merge"), size="small")
        self.back.setToolTip(self.tr("Make it a ticket of its own again, with the status it had"))
        self.back.clicked.connect(self.back_wanted)
        self._layout.addWidget(self.back)
        self.clicked.connect(self._on_clicked)
        self.hide()

    def show_ticket(self, ticket: TicketHead, may_answer: bool) -> None:
        """Says where a merged ticket goes on; nothing of one that does not."""
        self._into = ticket.merged_into
        self.setVisible(ticket.merged)
        if not ticket.merged:
            return
        self.back.setVisible(may_answer and self._into is not None)
        if self._into is None:
            self.set_text(self.tr("Merged into another ticket"), self.tr("which you cannot see"))
            self.set_button("")
            return
        number = ticket_number(self._into)
        session = self._context.session
        row = session.desk.lists.rows(session.who, [self._into]).get(self._into)
        self.set_text(self.tr("Merged into {number}").format(number=number), row.subject if row else "")
        self.set_button(self.tr("Open {number}").format(number=number))

    def _on_clicked(self) -> None:
        if self._into is not None:
            self.ticket_wanted.emit(self._into)
