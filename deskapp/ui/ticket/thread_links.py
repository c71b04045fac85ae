"""What can be opened from the thread: links, files, formatted mails, sources; and calling a held mail back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from deskapp.domain.changes import RecallUndo
from deskapp.domain.errors import DeskError
from deskapp.domain.links import ticket_of
from deskapp.domain.thread import Message
from deskapp.ui.session import error_words
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.file_desk import FileDesk
from deskapp.ui.ticket.formatted import FormattedFace
from deskapp.ui.ticket.mail_reading import FormattedMail, load_pictures, read_formatted, read_source
from deskapp.ui.ticket.message_card import MessageCard
from deskapp.ui.ticket.opening import open_link
from deskapp.ui.ticket.source_dialog import SourceDialog
from deskapp.ui.ticket.thread_view import ThreadView


class ThreadLinks(QObject):
    """Listens to the thread. `ticket_wanted` carries the id of a ticket whose number was clicked."""

    ticket_wanted = Signal(int)

    def __init__(self, context: Context, thread: ThreadView, window: QWidget) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.load_pictures = load_pictures
        thread.link_opened.connect(self.open)
        files = FileDesk(context.session, window)
        thread.file_opened.connect(files.open)
        thread.file_saved.connect(files.save)
        thread.formatted_wanted.connect(self._on_formatted_wanted)
        thread.source_wanted.connect(self._on_source_wanted)
        thread.recalled.connect(self._on_recalled)

    def open(self, target: str, shown: str = "") -> None:
        """Opens a link: tickets in the desk, addresses outside after a question."""
        ticket_id = ticket_of(target)
        if ticket_id is not None:
            self.ticket_wanted.emit(ticket_id)
        elif not open_link(self._window, target, shown) and not target.startswith(("http", "mailto:")):
            self._context.session.failed.emit(self.tr("This link leads to something that cannot be opened from here."))

    # --- formatted mails ------------------------------------------------------------------------------------

    def _on_formatted_wanted(self, card: MessageCard) -> None:
        session, message = self._context.session, card.message
        if message is None:
            return

        def show(mail: FormattedMail) -> None:
            if card.message is not None and card.message.id == message.id:
                face = FormattedFace(mail)
                face.link_clicked.connect(self.open)
                face.pictures_wanted.connect(lambda: self._load(card, face, message.id))
                card.show_formatted(face)

        session.read(lambda: read_formatted(session.desk, session.who, message.id), show)

    def _load(self, card: MessageCard, face: FormattedFace, message_id: int) -> None:
        session = self._context.session

        def show(mail: FormattedMail) -> None:
            if card.formatted is face:
                face.show_mail(mail)

        def refused(error: DeskError) -> None:
            session.failed.emit(error_words(error))
            if card.formatted is face:
                face.show_unloaded()

        load = self.load_pictures
        session.work(lambda: read_formatted(session.desk, session.who, message_id, load), show, refused)

    def _on_source_wanted(self, message: Message) -> None:
        session, message_id = self._context.session, message.id
        dialog = SourceDialog(lambda: read_source(session.desk, session.who, message_id), session, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # --- calling back ---------------------------------------------------------------------------------------

    def _on_recalled(self, message: Message) -> None:
        if message.post is not None:
            self._context.session.undo(RecallUndo(message.post.outbox_id))
