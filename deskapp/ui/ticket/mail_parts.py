"""Below a message: what the calendars and winmail.dat among its files say. Nothing of it is answered or run."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from deskapp.domain.invitations import Invitation
from deskapp.domain.thread import AttachedFile
from deskapp.ui.look import metrics
from deskapp.ui.ticket.context import Context
from deskapp.ui.ticket.invitation_face import InvitationFace
from deskapp.ui.ticket.mail_reading import Winmail, is_calendar, is_winmail, read_parts
from deskapp.ui.ticket.winmail_face import WinmailFace


class MailParts(QWidget):
    """Hidden while there is nothing to tell. Files are read in a worker."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[AttachedFile, ...] = ()
        self._faces: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(metrics.SPACE_2)
        self.hide()

    def faces(self) -> list[QWidget]:
        """What is shown now."""
        return self._faces

    def show_files(self, files: Sequence[AttachedFile], context: Context) -> None:
        """Shows what there is to tell of other files."""
        special = tuple(file for file in files if is_calendar(file) or is_winmail(file))
        if special == self._files:
            return
        self._files = special
        self._show((), context)
        if special:
            session = context.session

            def show(parts: tuple[Invitation | Winmail, ...]) -> None:
                if special == self._files:
                    self._show(parts, context)

            session.read(lambda: read_parts(session.desk, session.who, special), show, lambda _: None)

    def _show(self, parts: Sequence[Invitation | Winmail], context: Context) -> None:
        for face in self._faces:
            face.hide()
            face.deleteLater()
            self._column.takeAt(0)
        zone = context.session.zone
        self._faces = [
            InvitationFace(part, zone) if isinstance(part, Invitation) else WinmailFace(part) for part in parts
        ]
        for face in self._faces:
            line = QHBoxLayout()  # it knows how wide a face may become, and so how high
            line.addWidget(face, 1)
            line.addStretch(0)
            self._column.addLayout(line)
        self.setVisible(bool(self._faces))
