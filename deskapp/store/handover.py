"""The last time a ticket was handed to somebody, and what its notes leave to do."""

from __future__ import annotations

from collections.abc import Iterator

from deskapp.domain.handover import OpenTodo
from deskapp.domain.note_text import todos
from deskapp.domain.thread import InlineNote, SystemEvent
from deskapp.domain.vocabulary import About, Actor, Deed, NoteKind
from deskapp.store import history, inline_notes, notes
from deskapp.store.families import family
from deskapp.store.rows import numbers
from deskapp.store.tables import database
from deskapp.store.threads import INDEXED

_LAST = f"""
SELECT id FROM history WHERE ticket_id = ? AND {INDEXED} AND deed IN ('{Deed.TRANSFERRED}', '{Deed.ASSIGNED}')
ORDER BY at DESC, id DESC LIMIT 1
"""
_SINCE = f"""
SELECT 1 FROM history WHERE ticket_id = ? AND id > ? AND agent_id = ?
AND deed IN ('{Deed.ANSWERED}', '{Deed.INLINE_NOTE}') LIMIT 1
"""
_NEWEST = "SELECT id FROM inline_note WHERE ticket_id IN ({tickets}) ORDER BY at DESC, id DESC LIMIT 1"
#: Notes that may hold a to-do line; the grammar looks closer.
_WITH_TODOS = """
SELECT id, text FROM inline_note WHERE ticket_id IN ({tickets})
AND (instr(text, '[ ]') OR instr(text, '[x]') OR instr(text, '[X]')) ORDER BY at, id
"""


def place(ticket_id: int) -> tuple[int, int | None]:
    """The department and the agent of a ticket that is there."""
    row = database.execute_sql("SELECT department_id, agent_id FROM ticket WHERE id = ?", (ticket_id,)).fetchone()
    return row[0], row[1]


def last(ticket_id: int, viewer_id: int) -> SystemEvent | None:
    """The deed by which another agent handed the ticket on last; None if it was taken back or the viewer went on."""
    row = database.execute_sql(_LAST, (ticket_id,)).fetchone()
    if row is None:
        return None
    [deed] = history.events(f"h.id = {row[0]:d}")
    if deed.actor is not Actor.AGENT or deed.agent_id == viewer_id or deed.values.get("undo"):
        return None
    gone_on = database.execute_sql(_SINCE, (ticket_id, deed.id, viewer_id)).fetchone()
    return deed if gone_on is None else None


def newest_note(ticket_id: int) -> InlineNote | None:
    """The last inline note of a ticket."""
    row = database.execute_sql(_NEWEST.format(tickets=numbers(family(ticket_id)))).fetchone()
    return next(iter(inline_notes.read([row[0]]))) if row else None


def open_todos(ticket_id: int) -> Iterator[OpenTodo]:
    """What the inline notes and the ticket note leave to do, oldest first; the ticket note's stand last."""
    tickets = family(ticket_id)
    told = inline_notes.ticks(tickets)
    for note_id, text in database.execute_sql(_WITH_TODOS.format(tickets=numbers(tickets))).fetchall():
        ticks = told.get(note_id, {})
        for number, (line, done) in enumerate(todos(text)):
            if not (ticks[number].done if number in ticks else done):
                yield OpenTodo(About.INLINE, note_id, number, line)
    for number, (line, done) in enumerate(todos(notes.read(NoteKind.TICKET, ticket_id).text)):
        if not done:
            yield OpenTodo(About.TICKET, ticket_id, number, line)
