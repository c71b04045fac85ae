"""Tickets that come with their past: writing them as they stand now, and knowing them again."""

from __future__ import annotations

import json
from collections.abc import Collection
from hashlib import sha256

from deskapp.store.store import Unit
from deskapp.store.tables import ImportedRow, TicketRecord, database
from deskapp.store.writing import insert


def mark_of(source: str, number: str) -> bytes:
    """What a ticket of another desk is known by."""
    return sha256(json.dumps(["ticket", source, number], ensure_ascii=False).encode()).digest()


def known(marks: Collection[bytes]) -> set[bytes]:
    """Those of some marks whose tickets came in already."""
    sql = f"SELECT mark FROM imported WHERE mark IN ({', '.join('?' * len(marks))})"
    return {bytes(mark) for (mark,) in database.execute_sql(sql, tuple(marks))}


def remember(mark: bytes) -> None:
    """Know a ticket again from now on."""
    insert(ImportedRow, mark=mark)


def insert_ticket(unit: Unit, values: dict[str, object]) -> int:
    """Make a ticket that has a past; returns its id."""
    ticket_id = insert(TicketRecord, **values)
    unit.touched(ticket_id, lists=True, counts=True)
    return ticket_id
