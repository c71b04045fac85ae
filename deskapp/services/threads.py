"""One ticket as its reader sees it: head, thread, history, source, files."""

from __future__ import annotations

from pathlib import Path

from deskapp.domain.access import Viewer, visible
from deskapp.domain.errors import NotFound
from deskapp.domain.ports import MailParser
from deskapp.domain.thread import Place, SystemEvent, ThreadPage
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import NoteKind
from deskapp.services.guard import check_company, check_contact, check_visible
from deskapp.store import history, mail, messages, threads, tickets
from deskapp.store.store import Store


class Threads:
    """One ticket, whole."""

    def __init__(self, store: Store, parse: MailParser) -> None:
        self._store = store
        self._parse = parse

    def head(self, who: Viewer, ticket_id: int) -> TicketHead:
        """Everything of a ticket but its thread."""
        found = tickets.head(ticket_id, visible(who))
        if found is None:
            raise NotFound("There is no such ticket.")
        return found

    def page(self, who: Viewer, ticket_id: int, before: Place | None = None, limit: int = 40) -> ThreadPage:
        """The newest `limit` items before a place (from the end where None), oldest first."""
        check_visible(who, ticket_id)
        return threads.page(ticket_id, before, limit, visible(who))

    def history(self, who: Viewer, ticket_id: int) -> list[SystemEvent]:
        """All that was done to a ticket, oldest first; nothing that names a ticket which is hidden from the viewer."""
        check_visible(who, ticket_id)
        return history.deeds(ticket_id, visible(who))

    def source(self, who: Viewer, message_id: int) -> bytes:
        """A mail as it came; empty for a message that was no mail."""
        row = messages.record(message_id)
        if row is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
            raise NotFound("There is no such ticket.")
        check_visible(who, row.ticket_id)
        return mail.read_raw(row.raw_id) if row.raw_id else b""

    def html(self, who: Viewer, message_id: int) -> str:
        """The unsanitised HTML of a mail, or nothing."""
        raw = self.source(who, message_id)
        return self._parse(raw).html if raw else ""

    def inline_files(self, who: Viewer, message_id: int) -> dict[str, bytes]:
        """The pictures a mail's HTML names by Content-ID."""
        raw = self.source(who, message_id)
        parts = self._parse(raw).parts if raw else ()
        return {part.content_id: part.content for part in parts if part.content_id}

    def file_path(self, who: Viewer, digest: str) -> Path:
        """Where an attachment of a visible ticket, contact or company lies."""
        if not any(_seen(who, kind, owner) for kind, owner in threads.file_owners(digest)):
            raise NotFound("There is no such file.")
        return self._store.files.path(digest)


def _seen(who: Viewer, kind: NoteKind, owner: int) -> bool:
    try:
        _CHECKS[kind](who, owner)
    except NotFound:
        return False
    return True


_CHECKS = {NoteKind.TICKET: check_visible, NoteKind.CONTACT: check_contact, NoteKind.COMPANY: check_company}
