"""The change feed: what other processes on the same store have to look at again."""

from __future__ import annotations

from datetime import datetime

from peewee import fn

from deskapp.domain.changes import Changes
from deskapp.store.store import Store, changes_of
from deskapp.store.tables import ChangeRow


def newest() -> int:
    """The id of the feed's last entry, 0 when it is empty."""
    return int(ChangeRow.select(fn.MAX(ChangeRow.id)).scalar() or 0)


def since(store: Store, entry_id: int) -> tuple[int, Changes]:
    """What others changed after an entry, as one, and the id to go on from."""
    told = Changes()
    for row in ChangeRow.select().where(ChangeRow.id > entry_id).order_by(ChangeRow.id):
        entry_id = row.id
        if row.origin != store.origin:
            told |= changes_of(row.data)
    return entry_id, told


def prune(before: datetime) -> None:
    """Forget old entries."""
    ChangeRow.delete().where(ChangeRow.at < before).execute()
