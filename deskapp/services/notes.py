"""Notes: inline notes that only ever get more, and the editable ones of tickets, contacts and companies."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Act, Viewer, visible
from deskapp.domain.changes import Changes, Done, NoteUndo
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import OutgoingFile
from deskapp.domain.text import storable
from deskapp.domain.thread import Note
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind, NoteKind
from deskapp.services.guard import check_visible, current, ticket_for
from deskapp.store import history, notes, people, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

LONGEST_NOTE = 200_000


class InlineNotes:
    """Appends inline notes within a transaction; used by the note service and by transfers with a note."""

    def append(self, unit: Unit, who: Viewer, row: TicketRecord, text: str, files: Sequence[OutgoingFile] = ()) -> int:
        """Add an inline note to a ticket; returns its id. The history keeps its hash and its files' names."""
        body = storable(text).strip()
        if not body and not files:
            raise Invalid("An empty note says nothing; write a line or attach a file.", field="text")
        if len(body) > LONGEST_NOTE:
            raise Invalid("The note is longer than {most} characters.", field="text", most=LONGEST_NOTE)
        note_id, told = notes.insert_inline(unit, row.id, who.agent_id, body, files)
        history.append(row.id, unit.now, Actor.AGENT, who.agent_id, Deed.INLINE_NOTE, told)
        history.record(unit.now, EventKind.NOTE, row.department_id, Channel(row.channel), who.agent_id, row.id)
        tickets.update(unit, row.id, {})
        return note_id


class Notes:
    """The four kinds of notes (SPEC §4)."""

    def __init__(self, store: Store, inline: InlineNotes) -> None:
        self._store = store
        self._inline = inline

    def add_inline(self, who: Viewer, ticket_id: int, text: str, files: Sequence[OutgoingFile] = ()) -> Done[int]:
        """Add an inline note to a ticket's thread; returns its id. There is no way back."""
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.NOTE)
            note_id = self._inline.append(unit, who, row, text, files)
        return Done(note_id, unit.changes)

    def read(self, who: Viewer, kind: NoteKind, subject_id: int) -> Note:
        """The note of a ticket, contact or company as it stands."""
        self._check_subject(who, kind, subject_id, Act.SEE)
        return notes.read(kind, subject_id)

    def versions(self, who: Viewer, kind: NoteKind, subject_id: int) -> list[Note]:
        """Every version of a note, oldest first."""
        self._check_subject(who, kind, subject_id, Act.SEE)
        return notes.versions(kind, subject_id)

    def save(self, who: Viewer, kind: NoteKind, subject_id: int, text: str, version: int) -> Done[Note]:
        """Set a note's text; an empty text deletes it, with undo.

        `version` is the one that was edited; `Conflict` with the other text when somebody saved meanwhile.
        """
        body = storable(text).rstrip()
        if len(body) > LONGEST_NOTE:
            raise Invalid("The note is longer than {most} characters.", field="text", most=LONGEST_NOTE)
        with self._store.write() as unit:
            self._check_subject(current(who), kind, subject_id, Act.NOTE)
            old = notes.read(kind, subject_id)
            if old.version != version and old.text != body:
                raise Conflict("{by} changed this note meanwhile.", by=old.author, theirs=old)
            if old.text == body:
                return Done(old)
            new_version = notes.write(unit, kind, subject_id, who.agent_id, body)
            if kind is NoteKind.TICKET:
                told = {"version": new_version}
                history.append(subject_id, unit.now, Actor.AGENT, who.agent_id, Deed.NOTE, told)
                tickets.update(unit, subject_id, {})
            elif kind is NoteKind.CONTACT:
                unit.changes |= Changes(contacts=frozenset({subject_id}))
            else:
                unit.changes |= Changes(companies=frozenset({subject_id}))
        return Done(notes.read(kind, subject_id), unit.changes, NoteUndo(kind, subject_id, old.text, new_version))

    def _check_subject(self, who: Viewer, kind: NoteKind, subject_id: int, act: Act) -> None:
        """A ticket's note follows the ticket; those of contacts and companies are for every agent who may know them."""
        if kind is NoteKind.TICKET and act is Act.SEE:
            check_visible(who, subject_id)
        elif kind is NoteKind.TICKET:
            ticket_for(who, subject_id, act)
        elif kind is NoteKind.CONTACT:
            if people.contact(subject_id, visible(who)) is None or not people.known_within(subject_id, visible(who)):
                raise NotFound("There is no such contact.")
        elif people.company(subject_id, visible(who)) is None:
            raise NotFound("There is no such company.")
