"""What an agent who was handed a ticket should know first: who handed it over, the last note, the open to-dos."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.thread import InlineNote
from deskapp.domain.vocabulary import About


@dataclass(frozen=True, slots=True)
class OpenTodo:
    """A to-do line that waits: of an inline note (`subject_id` is the note's id) or of the ticket's own note.

    `number` counts the to-do lines of that note from 0.
    """

    about: About
    subject_id: int
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Handover:
    """How a ticket came to its agent. `id` tells one hand-over from the next; `department_id` and `agent_id` had it
    before, None where that did not change or it was nobody's."""

    id: int
    by_id: int
    by: str
    at: datetime
    department_id: int | None
    agent_id: int | None
    note: InlineNote | None
    todos: tuple[OpenTodo, ...]
