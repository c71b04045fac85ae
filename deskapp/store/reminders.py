"""Reminders of notes and of messages between agents. Nothing that goes out of the desk imports this module."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.reminders import Reminder
from deskapp.domain.vocabulary import About, Cause
from deskapp.store import writing
from deskapp.store.rows import numbers
from deskapp.store.store import Unit
from deskapp.store.tables import ReminderRow, database

#: What acts set and undo puts back.
FIELDS = ("agent_id", "by_id", "due_at", "told_at", "done_at", "done_by")


def insert(
    unit: Unit,
    cause: Cause,
    about: About,
    subject_id: int,
    ticket_id: int | None,
    agent_id: int,
    by_id: int | None,
    due_at: datetime,
) -> int:
    """Make a reminder; returns its id."""
    return writing.insert(
        ReminderRow,
        cause=cause,
        kind=about,
        subject_id=subject_id,
        ticket_id=ticket_id,
        agent_id=agent_id,
        by_id=by_id,
        due_at=due_at,
        made_at=unit.now,
    )


def record(reminder_id: int) -> ReminderRow | None:
    """A reminder's row, or None."""
    return ReminderRow.get_or_none(ReminderRow.id == reminder_id)


def open_for(about: About, subject_id: int, agent_id: int) -> ReminderRow | None:
    """The reminder that was set for an agent of a note and is not done, or None."""
    return ReminderRow.get_or_none(
        (ReminderRow.kind == about.value)
        & (ReminderRow.subject_id == subject_id)
        & (ReminderRow.agent_id == agent_id)
        & (ReminderRow.cause == Cause.REMINDER.value)
        & ReminderRow.done_at.is_null()
    )


def renew(about: About, subject_id: int, ticket_id: int | None, agent_id: int, now: datetime) -> bool:
    """Make an open reminder of the same due now, as if it were new; false where there is none."""
    same = (ReminderRow.kind == about.value) & (ReminderRow.subject_id == subject_id)
    his = (ReminderRow.ticket_id == ticket_id) & (ReminderRow.agent_id == agent_id) & ReminderRow.done_at.is_null()
    return bool(ReminderRow.update(due_at=now, told_at=None).where(same & his).execute())


def values_of(row: ReminderRow) -> dict[str, object]:
    """What an undo has to remember of a reminder."""
    return {name: getattr(row, name) for name in FIELDS}


def update(reminder_id: int, values: Mapping[str, object]) -> None:
    """Set fields of a reminder."""
    writing.update(ReminderRow, reminder_id, values)


def set_told(agent_id: int, ids: Iterable[int], at: datetime) -> None:
    """Note that an agent was told of those of these reminders that are the agent's; the first time counts."""
    sql = f"UPDATE reminder SET told_at = ? WHERE agent_id = ? AND told_at IS NULL AND id IN ({numbers(ids)})"
    database.execute_sql(sql, (to_us(at), agent_id))


def remove(reminder_id: int) -> None:
    """Take a reminder away that was just made."""
    ReminderRow.delete().where(ReminderRow.id == reminder_id).execute()


_READ = """
SELECT r.id, r.cause, r.kind, r.subject_id, r.ticket_id, r.agent_id, coalesce(a.name, ''), r.by_id,
       coalesce(b.name, u.name, ''), r.due_at, r.made_at, r.told_at, r.done_at
FROM reminder r LEFT JOIN agent a ON a.id = r.agent_id LEFT JOIN agent b ON b.id = r.by_id
LEFT JOIN rule u ON r.kind = 'rule' AND u.id = r.subject_id
WHERE r.done_at IS NULL AND {condition} ORDER BY r.due_at, r.id
"""


def _read(condition: str, values: Iterable[Any]) -> list[Reminder]:
    rows = database.execute_sql(_READ.format(condition=condition), tuple(values))
    return [_reminder(row) for row in rows]


def _reminder(r: tuple[Any, ...]) -> Reminder:
    return Reminder(
        id=r[0],
        cause=Cause(r[1]),
        about=About(r[2]),
        subject_id=r[3],
        ticket_id=r[4],
        agent_id=r[5],
        agent=r[6],
        by_id=r[7],
        by=r[8],
        due_at=from_us(r[9]),
        made_at=from_us(r[10]),
        told=r[11] is not None,
        done_at=None if r[12] is None else from_us(r[12]),
    )


def of_agent(agent_id: int) -> list[Reminder]:
    """An agent's open reminders, the earliest due first."""
    return _read("r.agent_id = ?", (agent_id,))


def due(agent_id: int, now: datetime) -> list[Reminder]:
    """An agent's open reminders whose time has come."""
    return _read("r.agent_id = ? AND r.due_at <= ?", (agent_id, to_us(now)))


def by_subject(about: About, ids: Sequence[int]) -> dict[int, tuple[Reminder, ...]]:
    """The open reminders that were set of notes, by the note; what mentions and messages caused is left out."""
    condition = f"r.kind = ? AND r.cause = '{Cause.REMINDER.value}' AND r.subject_id IN ({numbers(ids)})"
    found: dict[int, list[Reminder]] = {}
    for reminder in _read(condition, (about.value,)):
        found.setdefault(reminder.subject_id, []).append(reminder)
    return {subject_id: tuple(these) for subject_id, these in found.items()}


_SUBJECTS = {
    About.INLINE: "n.id, t.subject, n.text FROM inline_note n JOIN ticket t ON t.id = n.ticket_id WHERE n.id",
    About.TICKET: (
        "t.id, t.subject, coalesce(n.text, '') FROM ticket t "
        "LEFT JOIN note n ON n.kind = 'ticket' AND n.subject_id = t.id WHERE t.id"
    ),
    About.CONTACT: (
        "c.id, c.name, coalesce(n.text, '') FROM contact c "
        "LEFT JOIN note n ON n.kind = 'contact' AND n.subject_id = c.id WHERE c.id"
    ),
    About.COMPANY: (
        "c.id, c.name, coalesce(n.text, '') FROM company c "
        "LEFT JOIN note n ON n.kind = 'company' AND n.subject_id = c.id WHERE c.id"
    ),
    About.MESSAGE: "m.id, t.subject, m.text FROM message m JOIN ticket t ON t.id = m.ticket_id WHERE m.id",
    About.RULE: "t.id, t.subject, t.excerpt FROM ticket t WHERE t.id",
}


_TICKETS: Mapping[About, str] = {
    About.INLINE: "SELECT ticket_id FROM inline_note WHERE id = ?",
    About.TICKET: "SELECT id FROM ticket WHERE id = ?",
    About.MESSAGE: "SELECT ticket_id FROM message WHERE id = ?",
}


def ticket_of(about: About, subject_id: int) -> int | None:
    """The ticket in which a note or message stands; None where there is none."""
    row = database.execute_sql(_TICKETS[about], (subject_id,)).fetchone() if about in _TICKETS else None
    return int(row[0]) if row else None


def titles_and_texts(about: About, ids: Iterable[int]) -> Iterator[tuple[int, str, str]]:
    """What reminders are about: the id, a ticket's subject or a customer's name, and the note; without what is gone.

    What a rule tells of is asked for by the ticket.
    """
    yield from database.execute_sql(f"SELECT {_SUBJECTS[about]} IN ({numbers(ids)})")
