"""Lays down what every act leaves: a deed in the history, events for the reports, words to be found, files."""

from __future__ import annotations

import json
from collections.abc import Mapping

from deskapp.app.demo.attendance import Attendance
from deskapp.app.demo.entry import Bucket, Entry
from deskapp.app.demo.house import House
from deskapp.domain.chain import deed_hash
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.reports.stays import stay
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind
from deskapp.store import search
from deskapp.store.bulk import BulkWriter
from deskapp.store.files import FileShelf

_written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
#: What customers rate.
_RATED = (EventKind.RESOLVED, EventKind.CHAT_ENDED)


class Scribe:
    """Writes rows that belong to a ticket, and lets `attendance` know what agents did."""

    def __init__(self, writer: BulkWriter, files: FileShelf, house: House, attendance: Attendance) -> None:
        self.writer = writer
        self.house = house
        self._attendance = attendance
        self._files = files
        self._kept: dict[int, str] = {}

    def deed(self, t: Entry, at: int, actor: Actor, agent: int | None, deed: Deed, told: Mapping[str, object]) -> None:
        """Add a link to the chain of a ticket's history."""
        t.head = deed_hash(t.head, t.id, at, actor, agent, deed, told)
        data = _written(told)
        row_id = self.writer.next_id("history")
        self.writer.add("history", (row_id, t.id, at, actor.value, agent, deed.value, data, bytes.fromhex(t.head)))

    def event(
        self,
        t: Entry,
        at: int,
        kind: EventKind,
        agent: int | None,
        value: int | None = None,
        channel: Channel | None = None,
    ) -> int:
        """Log an event for the department, channel (the ticket's where None) and tags of a ticket; returns its id."""
        department = self.house.departments[t.department]
        bucket = Bucket(self.writer.next_id("event"), at, department, (channel or t.channel).value, agent)
        self._log(t, bucket, kind, 1, value)
        if kind in _RATED:
            t.act = bucket
        if agent is not None:
            self._attendance.did(agent, at, kind)
        return bucket.id

    def beside(self, t: Entry, bucket: Bucket, at: int, kind: EventKind, n: int = 1) -> int:
        """Log an event, or take it back, where another one counts; returns its id."""
        there = bucket._replace(id=self.writer.next_id("event"), at=at)
        self._log(t, there, kind, n, None)
        return there.id

    def left(self, t: Entry, at: int) -> None:
        """Log how long a ticket has stayed in its status, which it leaves; that counts for no tag."""
        ended = stay(t.status, t.status_at, at)
        if ended is not None:
            kind, seconds = ended
            row_id, department = self.writer.next_id("event"), self.house.departments[t.department]
            row = (row_id, at, kind.value, department, t.channel.value, t.agent, t.id, 1, seconds)
            self.writer.add("event", row)

    def _log(self, t: Entry, where: Bucket, kind: EventKind, n: int, value: int | None) -> None:
        row = (where.id, where.at, kind.value, where.department, where.channel, where.agent, t.id, n, value)
        self.writer.add("event", row)
        for tag_id in t.tags:
            self.writer.add("event_tag", (where.id, tag_id))

    def find(self, t: Entry, kind: str, source: int, text: str) -> None:
        """Let a text be found."""
        doc = self.writer.next_id("search_doc")
        self.writer.add("search_doc", (doc, t.id, kind, source))
        self.writer.add("search", (doc, search.folded(text)))

    def keep(self, file: OutgoingFile) -> str:
        """Put a file on the shelf once; returns its digest."""
        digest = self._kept.get(id(file.content))
        if digest is None:
            digest = self._kept[id(file.content)] = self._files.put(file.content)
        return digest
