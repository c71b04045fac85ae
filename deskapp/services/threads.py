"""One ticket as its reader sees it: head, thread, history, source, files."""

from __future__ import annotations

from pathlib import Path

from deskapp.domain.access import Act, Viewer, may, visible
from deskapp.domain.errors import NotFound
from deskapp.domain.handover import Handover
from deskapp.domain.ports import MailParser
from deskapp.domain.thread import Place, SystemEvent, ThreadPage
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.services.guard import check_company, check_contact, check_readable, check_visible
from deskapp.store import handover, history, mail, messages, threads, tickets
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

    def handover(self, who: Viewer, ticket_id: int) -> Handover | None:
        """What was left to whoever has the ticket now, where that is the viewer and somebody else handed it on.

        A ticket that is nobody's was handed to all who answer in its department. None where there is neither a note
        nor a to-do, and as soon as the viewer has answered or noted something.
        """
        check_visible(who, ticket_id)
        department_id, agent_id = handover.place(ticket_id)
        if who.agent_id != agent_id and not (agent_id is None and may(who, Act.ANSWER, department_id)):
            return None
        deed = handover.last(ticket_id, who.agent_id)
        if deed is None or deed.agent_id is None:
            return None
        note, todos = handover.newest_note(ticket_id), tuple(handover.open_todos(ticket_id))
        if note is None and not todos:
            return None
        moved = deed.deed is Deed.TRANSFERRED
        before = _number(deed.values.get("from")) if moved else None
        had = _number(deed.values.get("from_agent" if moved else "from"))
        return Handover(deed.id, deed.agent_id, deed.author, deed.at, before, had, note, todos)

    def source(self, who: Viewer, message_id: int) -> bytes:
        """A mail as it came; empty for a message that was no mail."""
        row = messages.record(message_id)
        if row is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
            raise NotFound("There is no such ticket.")
        check_readable(who, row.ticket_id)
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


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _seen(who: Viewer, kind: NoteKind, owner: int) -> bool:
    try:
        _CHECKS[kind](who, owner)
    except NotFound:
        return False
    return True


_CHECKS = {NoteKind.TICKET: check_readable, NoteKind.CONTACT: check_contact, NoteKind.COMPANY: check_company}
