"""Opens the dialogs of a ticket and does what was chosen in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from deskapp.domain.access import visible
from deskapp.domain.subjects import ticket_number
from deskapp.domain.thread import Message, ThreadItem
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import DraftKind
from deskapp.ui.ticket.acting import Acting
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.drafts import DraftKeeper
from deskapp.ui.ticket.history_dialog import HistoryDialog
from deskapp.ui.ticket.mail_reading import read_source
from deskapp.ui.ticket.rating_dialogs import RateDialog
from deskapp.ui.ticket.source_dialog import SourceDialog
from deskapp.ui.ticket.split_dialog import SplitDialog
from deskapp.ui.ticket.tags_dialog import TagsDialog
from deskapp.ui.ticket.ticket_picker import TicketPicker
from deskapp.ui.ticket.transfer_dialog import TransferDialog


class TicketDialogs(QObject):
    """Window-modal dialogs; each is thrown away when it closes."""

    def __init__(self, context: Context, acting: Acting, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._acting, self._window = context, acting, window

    def transfer(self, ticket: TicketHead, *, with_note: bool = False) -> TransferDialog:
        """Asks for department, agent and a note."""
        session = self._context.session
        targets = session.desk.people.transfer_targets(session.who)
        dialog = TransferDialog(
            targets,
            self._context.assignable,
            ticket.department_id,
            parent=self._window,
            seen=visible(session.who),
            colleagues=self._context.colleagues,
        )

        def chosen() -> None:
            department_id = dialog.department_id()
            if department_id is not None:
                self._acting.transfer(ticket.id, department_id, dialog.agent_id(), dialog.note_text())

        dialog.accepted.connect(chosen)
        self._keep_note(dialog, ticket.id)
        self._open(dialog)
        if with_note:
            dialog.focus_note()
        return dialog

    def _keep_note(self, dialog: TransferDialog, ticket_id: int) -> None:
        """What was written for the colleagues survives everything, also that the dialog is closed."""
        note, session = dialog.note, self._context.session
        keeper = DraftKeeper(
            session, DraftKind.TRANSFER, lambda: (note.text(), {}), lambda: not note.text().strip(), dialog
        )
        draft = keeper.open(ticket_id)
        if draft is not None:
            note.set_text(draft[0])
        note.textChanged.connect(keeper.touched)
        dialog.finished.connect(keeper.close)

    def tags(self, ticket: TicketHead) -> TagsDialog:
        """Asks for all tags at once."""
        dialog = TagsDialog(ticket.tags, self._context.session.desk.people.tags(), self._window)
        dialog.accepted.connect(lambda: self._acting.set_tags(ticket.id, dialog.tags()))
        self._open(dialog)
        return dialog

    def merge(self, ticket: TicketHead, then: Callable[[int], None]) -> TicketPicker:
        """Asks into which ticket this one is merged, does it, and then `then` with that one's id."""
        session = self._context.session
        told = self.tr("It shows as deleted; all that was written in it is read in the ticket you choose.")
        dialog = TicketPicker(
            session,
            self.tr("Merge {number} into…").format(number=ticket_number(ticket.id)),
            self.tr("Merge"),
            told,
            lambda text: session.desk.merging.targets(session.who, [ticket.id], text),
            self._window,
        )
        dialog.chosen.connect(lambda target_id: self._acting.merge(ticket.id, target_id, then))
        self._open(dialog)
        return dialog

    def link(self, ticket: TicketHead) -> TicketPicker:
        """Asks with which ticket this one is linked."""
        session = self._context.session
        dialog = TicketPicker(
            session,
            self.tr("Link {number} with…").format(number=ticket_number(ticket.id)),
            self.tr("Link"),
            "",
            lambda text: session.desk.merging.linkable(session.who, ticket.id, text),
            self._window,
        )
        dialog.chosen.connect(lambda other_id: self._acting.link(ticket.id, other_id))
        self._open(dialog)
        return dialog

    def split(self, ticket: TicketHead, message: Message, then: Callable[[int], None]) -> SplitDialog:
        """Asks what the new ticket is called, splits the message off, and then `then` with the ticket's id."""
        dialog = SplitDialog(self._context.session, message, ticket.subject, self._window)
        dialog.accepted.connect(lambda: self._acting.split(ticket.id, message.id, dialog.subject(), then))
        self._open(dialog)
        return dialog

    def rate(self, ticket: TicketHead) -> RateDialog:
        """Asks how content the customer was."""
        dialog = RateDialog(ticket.id, self._window)
        dialog.accepted.connect(lambda: self._acting.rate(ticket.id, dialog.score(), dialog.comment()))
        self._open(dialog)
        return dialog

    def history(self, ticket_id: int) -> HistoryDialog:
        """Shows what ever happened."""
        dialog = HistoryDialog(ticket_id, self._context, self._window)
        self._open(dialog)
        return dialog

    def source(self, items: Sequence[ThreadItem]) -> SourceDialog | None:
        """Shows the newest message as it came or went."""
        messages = [item for item in items if isinstance(item, Message)]
        if not messages:
            self._context.session.failed.emit(self.tr("This ticket has no message."))
            return None
        session, message_id = self._context.session, messages[-1].id
        dialog = SourceDialog(lambda: read_source(session.desk, session.who, message_id), session, self._window)
        self._open(dialog)
        return dialog

    def _open(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
