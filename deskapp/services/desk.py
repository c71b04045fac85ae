"""The desk: every use case in one place, over one open store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from deskapp.domain.changes import Changes
from deskapp.domain.ports import Clock, MailComposer, MailParser
from deskapp.services.care import Care
from deskapp.services.drafts import Drafts
from deskapp.services.housekeeping import Housekeeping
from deskapp.services.intake import Intake
from deskapp.services.notes import InlineNotes, Notes
from deskapp.services.outbox import Outbox
from deskapp.services.outgoing import Outgoing
from deskapp.services.reading import Lists, People, Search, Threads
from deskapp.services.setup import WorkspaceSettings
from deskapp.services.tickets import Tickets
from deskapp.services.undoing import Undoing
from deskapp.store import feed
from deskapp.store.drafts import DraftBook
from deskapp.store.store import Store


class Desk:
    """What the interfaces talk to. Acts take the acting viewer first and return a `Done`."""

    def __init__(self, path: Path, clock: Clock, parse: MailParser, compose: MailComposer) -> None:
        self._store = Store(path, clock)
        self._book = DraftBook(path.with_name(f"{path.name}.drafts"))
        self.path = path
        self.clock = clock
        self.workspace = WorkspaceSettings(self._store)
        self.people = People()
        self.lists = Lists()
        self.search = Search()
        self.threads = Threads(self._store, parse)
        self.outgoing = Outgoing(self._store, compose)
        inline = InlineNotes()
        self.notes = Notes(self._store, inline)
        self.tickets = Tickets(self._store, self.outgoing, inline)
        self.undoing = Undoing(self._store, self.tickets, self.outgoing, self.notes)
        self.outbox = Outbox()
        self.drafts = Drafts(self._book, clock)
        self.intake = Intake(self._store, parse)
        self.housekeeping = Housekeeping(self._store)
        self.care = Care(self._store)

    def connect(self, *, read_only: bool = False) -> None:
        """Open this thread's connection; a read-only one refuses every write."""
        self._store.connect(read_only=read_only)

    def disconnect(self) -> None:
        """Close this thread's connections."""
        self._store.disconnect()
        self._book.disconnect()

    def fill(self, how: Callable[[Store], None]) -> None:
        """Let the demo or a benchmark fill the store directly."""
        how(self._store)

    def data_version(self) -> int:
        """A number that changes when another connection has committed."""
        return self._store.data_version()

    def changes_since(self, entry: int | None) -> tuple[int, Changes]:
        """What other processes changed after an entry of the change feed, and the entry to go on from."""
        return feed.since(self._store, feed.newest() if entry is None else entry)
