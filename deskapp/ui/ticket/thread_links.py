"""What can be opened from the thread: links, files, formatted mails; and calling a held mail back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import RecallUndo
from deskapp.domain.errors import DeskError
from deskapp.domain.thread import AttachedFile, Message
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.formatted import FormattedFace, FormattedMail, read_formatted
from deskapp.ui.ticket.links import ticket_of
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.opening import open_file, open_link, save_file
from deskapp.ui.ticket.thread_view import ThreadView


class ThreadLinks(QObject):
    """Listens to the thread. `ticket_wanted` carries the id of a ticket whose number was clicked."""

    ticket_wanted = Signal(int)

    def __init__(self, context: Context, thread: ThreadView, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        thread.link_opened.connect(self.open)
        thread.file_opened.connect(self._on_file_opened)
        thread.file_saved.connect(self._on_file_saved)
        thread.formatted_wanted.connect(self._on_formatted_wanted)
        thread.recalled.connect(self._on_recalled)

    def open(self, target: str) -> None:
        """Opens a link: tickets in the desk, addresses outside after a question."""
        ticket_id = ticket_of(target)
        if ticket_id is not None:
            self.ticket_wanted.emit(ticket_id)
        elif not open_link(self._window, target) and not target.startswith(("http", "mailto:")):
            self._context.session.failed.emit(self.tr("This link leads to something that cannot be opened from here."))

    # --- files ----------------------------------------------------------------------------------------------

    def _on_file_opened(self, file: AttachedFile) -> None:
        def show(content: bytes) -> None:
            open_file(self._window, file.name, content)

        self._read(file, show)

    def _on_file_saved(self, file: AttachedFile) -> None:
        def save(content: bytes) -> None:
            save_file(self._window, file.name, content)

        self._read(file, save)

    def _read(self, file: AttachedFile, then: Callable[[bytes], None]) -> None:
        session = self._context.session

        def content() -> bytes:
            try:
                return session.desk.threads.file_path(session.who, file.sha256).read_bytes()
            except OSError as error:
                raise DeskError("The file cannot be read: {reason}.", reason=error.strerror or error) from error

        session.read(content, then)

    # --- formatted mails ------------------------------------------------------------------------------------

    def _on_formatted_wanted(self, card: MessageCard) -> None:
        session, message = self._context.session, card.message
        if message is None:
            return

        def show(mail: FormattedMail) -> None:
            if card.message is not None and card.message.id == message.id:
                face = FormattedFace(mail)
                face.link_clicked.connect(self.open)
                card.show_formatted(face)

        session.read(lambda: read_formatted(session.desk, session.who, message.id), show)

    # --- calling back ---------------------------------------------------------------------------------------

    def _on_recalled(self, message: Message) -> None:
        session = self._context.session
        held = [mail for mail in session.desk.outbox.held(session.who) if mail.hold_until == message.hold_until]
        if not held:
            session.failed.emit(self.tr("The mail is already on its way and cannot be called back."))
            return
        session.undo(RecallUndo(held[0].outbox_id))
