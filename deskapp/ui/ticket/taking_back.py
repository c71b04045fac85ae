"""A mail that was called back becomes what it was before: a draft with its recipients and files."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject

from deskapp.domain.errors import DeskError
from deskapp.domain.mail import Address
from deskapp.domain.vocabulary import DraftKind
from deskapp.services.outgoing import Recalled
from deskapp.ui.ticket import addresses, attaching
from deskapp.ui.ticket.attaching import Attached
from deskapp.ui.ticket.composer import FORWARD, REPLY, Composer
from deskapp.ui.ticket.context import Context


class TakingBack(QObject):
    """Listens to what was taken back. The words go to the open form of their ticket, else into its draft."""

    def __init__(self, context: Context, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._composer = context, composer
        context.session.undone.connect(self._on_undone)

    def _on_undone(self, value: object) -> None:
        if isinstance(value, Recalled):
            mail = value
            self._context.session.read(lambda: self._files(mail), lambda files: self._write_on(mail, files))

    def _files(self, mail: Recalled) -> list[Attached]:
        """The files its writer had attached, as far as they can be read; runs on the reader lane."""
        session, found = self._context.session, []
        for file in mail.files:
            with suppress(OSError, DeskError):
                path = session.desk.threads.file_path(session.who, file.sha256)
                found.append(Attached(file.name, file.content_type, path.read_bytes(), str(path)))
        return found

    def _write_on(self, mail: Recalled, files: list[Attached]) -> None:
        name = FORWARD if mail.forwarded else REPLY
        page = self._composer.forward if mail.forwarded else self._composer.reply
        if page.ticket is None or page.ticket.id != mail.ticket_id:
            self._keep(mail, files)
            return
        page.take_back(mail.text, (mail.to, mail.cc, mail.bcc), files)
        self._composer.write(name)

    def _keep(self, mail: Recalled, files: list[Attached]) -> None:
        """The ticket is not open: a draft waits in it, above what was written there since."""
        session = self._context.session
        kind = DraftKind.FORWARD if mail.forwarded else DraftKind.REPLY
        written, data = session.draft(mail.ticket_id, kind) or ("", {})
        people: dict[str, tuple[Address, ...]] = {"to": mail.to, "cc": mail.cc, "bcc": mail.bcc}
        data |= {name: addresses.as_data(found) for name, found in people.items()}
        data["files"] = attaching.as_data(files)
        session.save_draft(mail.ticket_id, kind, joined(mail.text, written), data)


def joined(first: str, second: str) -> str:
    """Two texts with an empty line between; one alone where the other says nothing."""
    return "\n\n".join(text for text in (first.strip(), second.strip()) if text)
