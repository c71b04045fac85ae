"""Reminders: records of their own, so that the note they are about never changes (SPEC §4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.vocabulary import About, Cause


@dataclass(frozen=True, slots=True)
class NewReminder:
    """A reminder that is made together with a note."""

    agent_id: int
    due_at: datetime


@dataclass(frozen=True, slots=True)
class Reminder:
    """Somebody is to be reminded of something at a time.

    `subject_id` is the id of an inline note, a message or a rule, else of the ticket, contact or company; where it is a
    rule, `by` is its name. `told` is true when the desktop has said it; open ones have no `done_at`.
    """

    id: int
    cause: Cause
    about: About
    subject_id: int
    ticket_id: int | None
    agent_id: int
    agent: str
    by_id: int | None
    by: str
    due_at: datetime
    made_at: datetime
    told: bool = False
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ReminderItem:
    """A reminder with what a list shows of it: the ticket's subject or the customer's name, and how the note begins."""

    reminder: Reminder
    title: str
    excerpt: str
