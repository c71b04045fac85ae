"""A ticket's thread: messages, inline notes and deeds in one order, read in pages from the end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from deskapp.domain.access import EVERYTHING, Scope
from deskapp.domain.moments import from_us
from deskapp.domain.thread import InlineNote, SystemEvent, ThreadItem, ThreadPage
from deskapp.domain.vocabulary import Deed
from deskapp.store import history, messages
from deskapp.store.rows import numbers
from deskapp.store.tables import database

#: Deeds that a message, a note or the checklist already shows; so does a customer's message that opens the ticket.
SILENT = (Deed.MESSAGE, Deed.ANSWERED, Deed.INLINE_NOTE, Deed.CREATED, Deed.NOTE, Deed.FORWARDED, Deed.STEP)

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
    readers: tuple[Callable[[Sequence[int]], Iterable[ThreadItem]], ...] = (messages.read, _deeds, _notes)
    items: dict[tuple[int, int], ThreadItem] = {}
    for kind, reader in enumerate(readers):
        ids = [row_id for row_kind, _, row_id in found if row_kind == kind]
        if ids:
            items.update({(kind, item.id): item for item in reader(ids)})
    return ThreadPage(tuple(items[kind, row_id] for kind, _, row_id in found), start)


_NOTES = """
SELECT n.id, n.at, n.agent_id, coalesce(a.name, ''), n.text, n.files, n.hash
FROM inline_note n LEFT JOIN agent a ON a.id = n.agent_id WHERE n.id IN ({ids})
"""
_NOTE_FILES = """
SELECT inline_note_id, id, name, content_type, size, sha256, '' FROM inline_note_file WHERE inline_note_id IN ({ids})
ORDER BY inline_note_id, position
"""


def _notes(ids: Sequence[int]) -> Iterable[InlineNote]:
    rows = database.execute_sql(_NOTES.format(ids=numbers(ids))).fetchall()
    files = messages.files_by_owner(_NOTE_FILES, [row[0] for row in rows if row[5]])
    for row in rows:
        yield InlineNote(row[0], from_us(row[1]), row[2], row[3], row[4], files.get(row[0], ()), bytes(row[6]).hex())


def _deeds(ids: Sequence[int]) -> Iterable[SystemEvent]:
    return history.events(f"h.id IN ({numbers(ids)})")


def file_owner(digest: str) -> set[int]:
    """The tickets in whose messages or inline notes a file hangs."""
    sql = (
        "SELECT m.ticket_id FROM attachment a JOIN message m ON m.id = a.message_id WHERE a.sha256 = ? "
        "UNION SELECT n.ticket_id FROM inline_note_file f JOIN inline_note n ON n.id = f.inline_note_id "
        "WHERE f.sha256 = ?"
    )
    return {ticket for (ticket,) in database.execute_sql(sql, (digest, digest))}
