"""Drafts in a small store of their own, so that a draft never waits behind another write."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from peewee import CompositeKey, DatabaseError, IntegerField, Model, SqliteDatabase, TextField

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.vocabulary import DraftKind
from deskapp.store.fields import JsonField, MomentField
from deskapp.store.rows import column
from deskapp.store.store import told_plainly


class DraftRow(Model):
    """What an agent is writing, per ticket (0 for a new one) and kind."""

    agent_id = IntegerField()
    ticket_id = IntegerField()
    kind = TextField()
    text = TextField()
    data = JsonField()
    at = MomentField()

    class Meta:
        table_name = "draft"
        primary_key = CompositeKey("agent_id", "ticket_id", "kind")


#: The texts are long; who writes what is asked often.
_FRESH_INDEX = "CREATE INDEX IF NOT EXISTS draft_fresh ON draft (kind, at, ticket_id, agent_id)"
_FRESH = "SELECT ticket_id, agent_id FROM draft WHERE kind = ? AND at >= ? ORDER BY at"


class DraftBook:
    """The drafts beside a store. Every thread has a connection of its own, opened at first use."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        self._db = SqliteDatabase(
            str(path),
            pragmas={"journal_mode": "wal", "synchronous": "full", "busy_timeout": 5000, "secure_delete": 1},
            lock_type="IMMEDIATE",
        )
        self._db.bind([DraftRow])
        with self._db.connection_context():
            self._db.create_tables([DraftRow])
            self._db.execute_sql(_FRESH_INDEX)

    def save(
        self, agent_id: int, ticket_id: int, kind: DraftKind, text: str, data: dict[str, Any], at: datetime
    ) -> None:
        """Keep a draft, over an older one. Raises `StoreFailed` where the disk has no room."""
        values = {
            "agent_id": agent_id,
            "ticket_id": ticket_id,
            "kind": kind.value,
            "text": text,
            "data": data,
            "at": at,
        }
        with told_plainly():
            DraftRow.insert(**values).on_conflict_replace().execute()

    def load(self, agent_id: int, ticket_id: int, kind: DraftKind) -> tuple[str, dict[str, Any], datetime] | None:
        """A draft's text, data and time, or None."""
        sql = "SELECT text, data, at FROM draft WHERE agent_id = ? AND ticket_id = ? AND kind = ?"
        row = self._db.execute_sql(sql, (agent_id, ticket_id, kind.value)).fetchone()
        return (row[0], json.loads(row[1]) or {}, from_us(row[2])) if row else None

    def fresh(self, kind: DraftKind, since: datetime) -> list[tuple[int, int]]:
        """The (ticket, agent) of all drafts of a kind that were saved since a moment, oldest first."""
        return self._db.execute_sql(_FRESH, (kind.value, to_us(since))).fetchall()  # type: ignore[no-any-return]

    def drop(self, agent_id: int, ticket_id: int, kind: DraftKind) -> None:
        """Forget a draft."""
        DraftRow.delete().where(
            (DraftRow.agent_id == agent_id) & (DraftRow.ticket_id == ticket_id) & (DraftRow.kind == kind.value)
        ).execute()

    def subjects(self, kinds: Iterable[DraftKind]) -> set[int]:
        """The ids of the tickets, or contacts, that there are drafts of these kinds for."""
        rows = DraftRow.select(DraftRow.ticket_id).where(DraftRow.kind.in_([kind.value for kind in kinds]))
        return set(column(rows))

    def drop_all(self, kinds: Iterable[DraftKind], subject_ids: Iterable[int]) -> None:
        """Forget everybody's drafts of these kinds for these tickets or contacts."""
        names = [kind.value for kind in kinds]
        for subject_id in subject_ids:
            DraftRow.delete().where((DraftRow.ticket_id == subject_id) & DraftRow.kind.in_(names)).execute()

    def drop_new_tickets_for(self, contact_id: int, emails: Sequence[str]) -> None:
        """Forget everybody's drafts of new tickets for a contact, chosen or written with one of these addresses."""
        for row in list(DraftRow.select().where(DraftRow.kind == DraftKind.TICKET.value)):
            told = json.dumps(row.data, ensure_ascii=False).lower()
            if row.data.get("contact_id") == contact_id or any(email in told for email in emails):
                self.drop(row.agent_id, row.ticket_id, DraftKind.TICKET)

    def overwrite(self) -> None:
        """Let nothing that was forgotten stay in the files; while somebody is reading, a later time does it."""
        with suppress(DatabaseError):
            self._db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def disconnect(self) -> None:
        """Close this thread's connection."""
        if not self._db.is_closed():
            self._db.close()
