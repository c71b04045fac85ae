"""Appending inline notes within a transaction, whoever's act it is part of."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.mail import LARGEST_INSIDE, OutgoingFile, check_size
from deskapp.domain.reminders import NewReminder
from deskapp.domain.text import storable
from deskapp.domain.vocabulary import About, Cause, Channel, Deed, EventKind
from deskapp.services import telling
from deskapp.store import events, history, inline_notes, reminders, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

LONGEST_NOTE = 200_000


def checked(text: str) -> str:
    """A note's text as it is kept; `Invalid` where it is too long."""
    body = storable(text).rstrip()
    if len(body) > LONGEST_NOTE:
        raise Invalid("The note is longer than {most} characters.", field="text", most=LONGEST_NOTE)
    return body


class InlineNotes:
    """Used by the note service, by transfers with a note, by internal tickets and by rules."""

    def append(
        self,
        unit: Unit,
        doer: Doer,
        row: TicketRecord,
        text: str,
        files: Sequence[OutgoingFile] = (),
        remind: Sequence[NewReminder] = (),
        *,
        department_id: int | None = None,
    ) -> int:
        """Add an inline note to a ticket; returns its id. The history keeps its hash and its files' names.

        Agents that it mentions are told where they may see the ticket in `department_id`, else where it is now.
        """
        body = checked(text).strip()
        if not body and not files:
            raise Invalid("An empty note says nothing; write a line or attach a file.", field="text")
        check_size(files, LARGEST_INSIDE)
        note_id, told = inline_notes.insert(unit, row.id, doer.author_id, body, files)
        history.tell(row.id, unit.now, doer, Deed.INLINE_NOTE, told)
        if doer.author_id is not None:
            events.record(unit.now, EventKind.NOTE, row.department_id, Channel(row.channel), doer.author_id, row.id)
        tickets.update(unit, row.id, {})
        place = department_id or row.department_id
        telling.mentioned(unit, doer, telling.Subject(About.INLINE, note_id, row.id, place), body)
        for new in remind:
            telling.check_agent(telling.Subject(About.INLINE, note_id, row.id, place), new.agent_id)
            telling.check_future(unit, new.due_at)
            reminders.insert(
                unit, Cause.REMINDER, About.INLINE, note_id, row.id, new.agent_id, doer.author_id, new.due_at
            )
            telling.noticed(unit)
        return note_id
