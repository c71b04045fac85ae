"""A ticket's thread: messages, inline notes and deeds in one order, read in pages from the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from deskapp.domain.access import EVERYTHING, Scope
from deskapp.domain.moments import to_us
from deskapp.domain.thread import Place, SystemEvent, ThreadItem, ThreadPage
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.store import history, inline_notes, messages
from deskapp.store.families import family, shown
from deskapp.store.rows import numbers
from deskapp.store.tables import database

#: Deeds that a message, a note or the checklist already shows, as a message does where its mail stands; so does a
#: customer's message that opens the ticket.
SILENT = (
    Deed.MESSAGE,
    Deed.ANSWERED,
    Deed.INLINE_NOTE,
    Deed.CREATED,
    Deed.NOTE,
    Deed.FORWARDED,
    Deed.BOUNCED,
    Deed.MAILED,
    Deed.STEP,
    Deed.TICKED,
    Deed.SENT,
)

#: The condition of the index `history_shown`, word for word: what comes with each message and note is not in it.
INDEXED = (
    "deed NOT IN ('message', 'answered', 'inline-note', 'ticked') AND NOT (deed = 'status' AND actor = 'customer')"
)
_TOLD = f"{INDEXED} AND deed NOT IN ({', '.join(repr(deed.value) for deed in SILENT)})"
_NEWEST = """
SELECT at, {rank}, id FROM {table} WHERE ticket_id = :ticket AND (at, id) < (:at, :id{rank}) AND {condition}
ORDER BY at DESC, id DESC LIMIT :limit
"""
#: What a merged ticket tells of being merged, the one it went into tells too.
_NOT_AGAIN = "(h.deed NOT IN ('merged', 'unmerged') OR json_extract(h.data, '$.away') IS NULL)"
_END = 2**62
Reader = Callable[[Sequence[int]], Iterable[ThreadItem]]


def page(ticket_id: int, before: Place | None, limit: int, scope: Scope = EVERYTHING) -> ThreadPage:
    """The last `limit` items before a place (from the end where None), oldest first; costs the same in any thread.

    The tickets that were merged into it are read with it. A deed that names a ticket outside `scope` is left out.
    """
    sources: tuple[tuple[str, str, Reader], ...] = (
        ("message", "recalled = 0", messages.read),
        ("history h", f"{_TOLD} AND {history.within(scope)}", _deeds),
        ("inline_note", "1", inline_notes.read),
    )
    bounds = {"limit": limit + 1, **_bounds(before)}
    newest: list[tuple[int, int, int, int]] = []
    members = family(ticket_id)
    for rank, (table, condition, _) in enumerate(sources):
        for member in members:
            told = f"{condition} AND {_NOT_AGAIN}" if rank == 1 and member != ticket_id else condition
            sql = _NEWEST.format(rank=rank, table=table, condition=told)
            rows = database.execute_sql(sql, {"ticket": member, **bounds})
            newest += [(at, row_rank, row_id, member) for at, row_rank, row_id in rows]
    found = sorted(newest)[-limit:]
    items: dict[tuple[int, int], ThreadItem] = {}
    for rank, (_, _, read) in enumerate(sources):
        if ids := [row_id for _, row_rank, row_id, _ in found if row_rank == rank]:
            items.update({(rank, item.id): item for item in read(ids)})
    named = set(shown(members[1:], scope)) if len(members) > 1 else set()
    page_items = (_marked(items[rank, row_id], owner, named) for _, rank, row_id, owner in found)
    return ThreadPage(tuple(page_items), len(newest) > limit)


def _marked(item: ThreadItem, owner: int, named: set[int]) -> ThreadItem:
    """An item that was written in a merged ticket names it where that may be seen."""
    return replace(item, source_id=owner) if owner in named else item


def _bounds(before: Place | None) -> dict[str, int]:
    """The place as a time, and for each source the id which its items of that time must stay below."""
    if before is None:
        return {"at": _END, "id0": _END, "id1": _END, "id2": _END}
    at, rank, row_id = before
    ids = {f"id{other}": _END if other < rank else row_id if other == rank else 0 for other in range(3)}
    return {"at": to_us(at), **ids}


def _deeds(ids: Sequence[int]) -> Iterable[SystemEvent]:
    return history.events(f"h.id IN ({numbers(ids)})")


_OWNERS = """
SELECT 'ticket', m.ticket_id FROM attachment a JOIN message m ON m.id = a.message_id WHERE a.sha256 = :digest
UNION SELECT 'ticket', n.ticket_id FROM inline_note_file f JOIN inline_note n ON n.id = f.inline_note_id
WHERE f.sha256 = :digest
UNION SELECT n.kind, n.subject_id FROM note_file f JOIN note n ON n.id = f.note_id WHERE f.sha256 = :digest
"""


def file_owners(digest: str) -> set[tuple[NoteKind, int]]:
    """The tickets in whose messages or notes a file hangs, and the contacts and companies in whose notes."""
    return {(NoteKind(kind), owner) for kind, owner in database.execute_sql(_OWNERS, {"digest": digest})}
