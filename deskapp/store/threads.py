"""A ticket's thread: messages, inline notes and deeds in one order, read in pages from the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from deskapp.domain.access import EVERYTHING, Scope
from deskapp.domain.thread import SystemEvent, ThreadItem, ThreadPage
from deskapp.domain.vocabulary import Deed, NoteKind
from deskapp.store import history, inline_notes, messages
from deskapp.store.rows import numbers
from deskapp.store.tables import database

#: Deeds that a message, a note or the checklist already shows; so does a customer's message that opens the ticket.
SILENT = (
    Deed.MESSAGE,
    Deed.ANSWERED,
    Deed.INLINE_NOTE,
    Deed.CREATED,
    Deed.NOTE,
    Deed.FORWARDED,
    Deed.STEP,
    Deed.TICKED,
)

_COUNT = """
SELECT (SELECT count(*) FROM message WHERE ticket_id = :ticket AND recalled = 0),
       (SELECT count(*) FROM inline_note WHERE ticket_id = :ticket),
       (SELECT count(*) FROM history h WHERE ticket_id = :ticket AND {told})
"""
_PAGE = """
SELECT * FROM (SELECT 0 AS kind, at, id FROM message WHERE ticket_id = :ticket AND recalled = 0
UNION ALL SELECT 2, at, id FROM inline_note WHERE ticket_id = :ticket
UNION ALL SELECT 1, at, id FROM history h WHERE ticket_id = :ticket AND {told})
ORDER BY at, kind, id LIMIT :limit OFFSET :offset
"""
_TOLD = "deed NOT IN ({}) AND NOT (deed = 'status' AND actor = 'customer')".format(
    ", ".join(f"'{deed.value}'" for deed in SILENT)
)


def page(ticket_id: int, before: int | None, limit: int, scope: Scope = EVERYTHING) -> ThreadPage:
    """The last `limit` items before position `before` (from the end where None), oldest first.

    A deed that names a ticket outside `scope` is left out.
    """
    told = f"{_TOLD} AND {history.within(scope)}"
    total = sum(database.execute_sql(_COUNT.format(told=told), {"ticket": ticket_id}).fetchone())
    end = total if before is None else min(before, total)
    start = max(0, end - limit)
    found = database.execute_sql(
        _PAGE.format(told=told), {"ticket": ticket_id, "limit": end - start, "offset": start}
    ).fetchall()
    readers: tuple[Callable[[Sequence[int]], Iterable[ThreadItem]], ...] = (messages.read, _deeds, inline_notes.read)
    items: dict[tuple[int, int], ThreadItem] = {}
    for kind, reader in enumerate(readers):
        ids = [row_id for row_kind, _, row_id in found if row_kind == kind]
        if ids:
            items.update({(kind, item.id): item for item in reader(ids)})
    return ThreadPage(tuple(items[kind, row_id] for kind, _, row_id in found), start)


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
