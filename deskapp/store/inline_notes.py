"""Inline notes: rows that only ever get more, and what was told of their to-dos later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deskapp.domain.chain import GENESIS, note_hash, note_told
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import InlineNote, Tick
from deskapp.domain.vocabulary import About, Deed
from deskapp.store import history, messages, reminders, search
from deskapp.store.rows import numbers
from deskapp.store.store import Unit
from deskapp.store.tables import InlineNoteFileRow, InlineNoteRow, TicketRecord, database


def chain_head(ticket_id: int) -> str:
    """The hash of a ticket's newest inline note, or the beginning of every chain."""
    row = (
        InlineNoteRow.select(InlineNoteRow.hash)
        .where(InlineNoteRow.ticket_id == ticket_id)
        .order_by(InlineNoteRow.id.desc())
        .first()
    )
    return bytes(row.hash).hex() if row else GENESIS


def insert(
    unit: Unit, ticket_id: int, agent_id: int | None, text: str, files: Sequence[OutgoingFile] = ()
) -> tuple[int, dict[str, object]]:
    """Append an inline note; returns its id and what the history keeps of it."""
    digests = [unit.files.put(file.content) for file in files]
    previous = chain_head(ticket_id)
    digest = note_hash(previous, ticket_id, agent_id, to_us(unit.now), text, digests)
    note_id = int(
        InlineNoteRow.insert(
            ticket_id=ticket_id,
            at=unit.now,
            agent_id=agent_id,
            text=text,
            files=len(files),
            previous=bytes.fromhex(previous),
            hash=bytes.fromhex(digest),
        ).execute()
    )
    for position, (file, sha256) in enumerate(zip(files, digests, strict=True)):
        InlineNoteFileRow.insert(
            inline_note_id=note_id,
            position=position,
            name=file.name,
            content_type=file.content_type,
            size=len(file.content),
            sha256=sha256,
        ).execute()
    TicketRecord.update(inline_notes=TicketRecord.inline_notes + 1).where(TicketRecord.id == ticket_id).execute()
    search.add(search.Document(ticket_id, search.INLINE, note_id, text))
    named = [(file.name, file.content_type, sha256) for file, sha256 in zip(files, digests, strict=True)]
    return note_id, note_told(note_id, digest, named)


def ticket_and_text(note_id: int) -> tuple[int, str] | None:
    """The ticket an inline note stands in and what it says, or None."""
    row = database.execute_sql("SELECT ticket_id, text FROM inline_note WHERE id = ?", (note_id,)).fetchone()
    return (row[0], row[1]) if row else None


_RULE = history.RULE_OF.format(ticket="n.ticket_id", deed=Deed.INLINE_NOTE.value, name="note", id="n.id")
_READ = """
SELECT n.id, n.at, n.agent_id, coalesce(a.name, ''), n.text, n.files, n.hash, n.ticket_id,
       CASE WHEN n.agent_id IS NULL THEN {rule} END
FROM inline_note n LEFT JOIN agent a ON a.id = n.agent_id WHERE n.id IN ({ids})
"""
_FILES = """
SELECT inline_note_id, id, name, content_type, size, sha256, '' FROM inline_note_file WHERE inline_note_id IN ({ids})
ORDER BY inline_note_id, position
"""


def read(ids: Sequence[int]) -> Iterable[InlineNote]:
    """Inline notes as the thread shows them, in no order."""
    rows = database.execute_sql(_READ.format(ids=numbers(ids), rule=_RULE)).fetchall()
    files = messages.files_by_owner(_FILES, [row[0] for row in rows if row[5]])
    told = ticks({row[7] for row in rows}, ids)
    open_ones = reminders.by_subject(About.INLINE, ids)
    for row in rows:
        yield InlineNote(
            id=row[0],
            at=from_us(row[1]),
            agent_id=row[2],
            author=row[3],
            text=row[4],
            files=files.get(row[0], ()),
            hash=bytes(row[6]).hex(),
            ticks=tuple(told.get(row[0], {}).values()),
            reminders=open_ones.get(row[0], ()),
            rule=row[8] or "",
        )


_TICKS = f"""
SELECT json_extract(h.data, '$.note'), json_extract(h.data, '$.todo'), json_extract(h.data, '$.done'),
       coalesce(a.name, ''), h.at
FROM history h LEFT JOIN agent a ON a.id = h.agent_id
WHERE h.ticket_id = ? AND h.deed = '{Deed.TICKED.value}' AND {{of_notes}} ORDER BY h.id
"""


def ticks(ticket_ids: Iterable[int], note_ids: Sequence[int] | None = None) -> dict[int, dict[int, Tick]]:
    """What was told last of each to-do of tickets' inline notes, or of these: note → number of the line → tick."""
    of_notes = "1" if note_ids is None else f"json_extract(h.data, '$.note') IN ({numbers(note_ids)})"
    found: dict[int, dict[int, Tick]] = {}
    for ticket_id in ticket_ids:  # one after the other: of several at once the database reads all of their history
        for note_id, todo, done, author, at in database.execute_sql(_TICKS.format(of_notes=of_notes), (ticket_id,)):
            found.setdefault(note_id, {})[todo] = Tick(todo, bool(done), author, from_us(at))
    return found
