"""Notes: inline notes that only ever get more, and the editable ones of tickets, contacts and companies."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Act, Viewer
from deskapp.domain.changes import Changes, Done, NoteUndo, TickUndo
from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.errors import Conflict, Invalid, NotFound
from deskapp.domain.mail import LARGEST_INSIDE, OutgoingFile, check_size
from deskapp.domain.note_text import todos
from deskapp.domain.reminders import NewReminder
from deskapp.domain.thread import AttachedFile, Note
from deskapp.domain.vocabulary import About, Deed, NoteKind
from deskapp.services import telling
from deskapp.services.guard import check_company, check_contact, check_visible, current, ticket_for, ticket_of_part
from deskapp.services.inline_notes import InlineNotes, checked
from deskapp.store import history, inline_notes, notes, tickets
from deskapp.store.store import Store, Unit


class Notes:
    """The four kinds of notes (SPEC §4)."""

    def __init__(self, store: Store, inline: InlineNotes) -> None:
        self._store = store
        self._inline = inline

    def add_inline(
        self,
        who: Viewer,
        ticket_id: int,
        text: str,
        files: Sequence[OutgoingFile] = (),
        remind: Sequence[NewReminder] = (),
    ) -> Done[int]:
        """Add an inline note to a ticket's thread, perhaps with reminders of it; returns its id.

        There is no way back.
        """
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.NOTE)
            note_id = self._inline.append(unit, by_agent(who.agent_id), row, text, files, remind)
        return Done(note_id, unit.changes)

    def tick(self, who: Viewer, note_id: int, todo: int, done: bool) -> Done[bool]:
        """Tell that a to-do line of an inline note (by its number from 0) is done or not; the note stays as it is.

        Returns whether that was news.
        """
        with self._store.write() as unit:
            found = inline_notes.ticket_and_text(note_id)
            if found is None:  # the sentence of a hidden ticket, or it would be told which numbers are taken
                raise NotFound("There is no such ticket.")
            ticket_id, text = found
            row = ticket_of_part(who, ticket_id, Act.NOTE)
            lines = todos(text)
            if not 0 <= todo < len(lines):
                raise Invalid("The note has no such to-do.", field="todo")
            told = inline_notes.ticks([ticket_id], [note_id]).get(note_id, {}).get(todo)
            if (told.done if told else lines[todo][1]) == done:
                return Done(False)
            values = {"note": note_id, "todo": todo, "done": done}
            history.tell(ticket_id, unit.now, by_agent(who.agent_id), Deed.TICKED, values)
            tickets.update(unit, ticket_id, {}, changed=False)
            unit.touched(row.id)
        return Done(True, unit.changes, TickUndo(note_id, todo, not done))

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

        `version` is the one that was edited; `Conflict` with the other text when somebody changed it meanwhile.
        """
        body = checked(text)
        with self._store.write() as unit:
            self._check_subject(current(who), kind, subject_id, Act.NOTE)
            old = notes.read(kind, subject_id)
            if old.text == body:
                return Done(old)
            if old.version != version and old.text != _text_of(kind, subject_id, version):
                _refuse_stale(old)
            return keep(unit, by_agent(who.agent_id), kind, subject_id, old, body, old.files)

    def add_files(self, who: Viewer, kind: NoteKind, subject_id: int, files: Sequence[OutgoingFile]) -> Done[Note]:
        """Attach files to a note, whatever its text is by now."""
        with self._store.write() as unit:
            self._check_subject(current(who), kind, subject_id, Act.NOTE)
            old = notes.read(kind, subject_id)
            check_size(files, LARGEST_INSIDE, sum(file.size for file in old.files))
            new = [
                AttachedFile(0, file.name, file.content_type, len(file.content), unit.files.put(file.content))
                for file in files
            ]
            if not new:
                return Done(old)
            return keep(unit, by_agent(who.agent_id), kind, subject_id, old, old.text, (*old.files, *new))

    def remove_file(self, who: Viewer, kind: NoteKind, subject_id: int, file_id: int) -> Done[Note]:
        """Take a file off a note; older versions keep it."""
        with self._store.write() as unit:
            self._check_subject(current(who), kind, subject_id, Act.NOTE)
            old = notes.read(kind, subject_id)
            left = tuple(file for file in old.files if file.id != file_id)
            if left == old.files:
                return Done(old)
            return keep(unit, by_agent(who.agent_id), kind, subject_id, old, old.text, left)

    def restore(self, who: Viewer, kind: NoteKind, subject_id: int, wanted: int, version: int) -> Done[Note]:
        """Make a note what it was in the version `wanted` (0: there was none yet), as a new version.

        `version` is the newest one that was seen; `Conflict` when somebody changed the note meanwhile.
        """
        with self._store.write() as unit:
            self._check_subject(current(who), kind, subject_id, Act.NOTE)
            old = notes.read(kind, subject_id)
            if old.version != version:
                _refuse_stale(old)
            past = next((each for each in notes.versions(kind, subject_id) if each.version == wanted), notes.NONE)
            if wanted != past.version:
                raise NotFound("There is no such version.")
            if (past.text, past.files) == (old.text, old.files):
                return Done(old)
            return keep(unit, by_agent(who.agent_id), kind, subject_id, old, past.text, past.files)

    def _check_subject(self, who: Viewer, kind: NoteKind, subject_id: int, act: Act) -> None:
        """A ticket's note follows the ticket; those of contacts and companies are for every agent who may know them."""
        if kind is NoteKind.TICKET and act is Act.SEE:
            check_visible(who, subject_id)
        elif kind is NoteKind.TICKET:
            ticket_for(who, subject_id, act)
        elif kind is NoteKind.CONTACT:
            check_contact(who, subject_id)
        else:
            check_company(who, subject_id)


def keep(
    unit: Unit, doer: Doer, kind: NoteKind, subject_id: int, old: Note, text: str, files: Sequence[AttachedFile]
) -> Done[Note]:
    """Write a note's new version within a transaction, tell the history of a ticket and the agents newly mentioned."""
    version = notes.write(unit, kind, subject_id, doer.author_id, text, files)
    place = None
    if kind is NoteKind.TICKET:
        place = tickets.standing(subject_id).department_id
        history.tell(subject_id, unit.now, doer, Deed.NOTE, {"version": version})
        tickets.update(unit, subject_id, {})
    elif kind is NoteKind.CONTACT:
        unit.changes |= Changes(contacts=frozenset({subject_id}))
    else:
        unit.changes |= Changes(companies=frozenset({subject_id}))
    ticket_id = subject_id if kind is NoteKind.TICKET else None
    telling.mentioned(unit, doer, telling.Subject(About(kind.value), subject_id, ticket_id, place), text, old.text)
    undo = NoteUndo(kind, subject_id, old.version, version)
    return Done(notes.read(kind, subject_id), unit.changes, undo)


def _refuse_stale(theirs: Note) -> None:
    if not theirs.author:
        raise Conflict("A rule changed this note meanwhile.", theirs=theirs)
    raise Conflict("{by} changed this note meanwhile.", by=theirs.author, theirs=theirs)


def _text_of(kind: NoteKind, subject_id: int, version: int) -> str:
    """What a version of a note said; "" before the first."""
    return next((each.text for each in notes.versions(kind, subject_id) if each.version == version), "")
