"""Reminders of notes, for oneself or a colleague; and what mentions and messages passed on inside tell (SPEC §4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from deskapp.domain.access import Act, Scope, Viewer, visible
from deskapp.domain.changes import Changes, Done, ReminderUndo
from deskapp.domain.errors import Conflict, NotFound
from deskapp.domain.people import Agent
from deskapp.domain.reminders import Reminder, ReminderItem
from deskapp.domain.text import excerpt, sort_key
from deskapp.domain.vocabulary import About, Cause
from deskapp.services import telling
from deskapp.services.guard import check_company, check_contact, current, ticket_for, ticket_of_part
from deskapp.store import families, people, reminders, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import ReminderRow

#: What stands in a thread, and is read where its ticket was merged into.
_PARTS = (About.INLINE, About.MESSAGE)


class Reminders:
    """Each agent has a list of one's own; what is out of the agent's sight by now is left out of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def mine(self, who: Viewer) -> list[ReminderItem]:
        """The viewer's open reminders, the earliest due first."""
        return list(_items(who, reminders.of_agent(who.agent_id)))

    def due(self, who: Viewer) -> list[ReminderItem]:
        """Those of the viewer's open reminders whose time has come."""
        return list(_items(who, reminders.due(who.agent_id, self._store.clock.now())))

    def candidates(self, who: Viewer, about: About, subject_id: int) -> list[Agent]:
        """Who may be reminded of a note: whoever may see it; the viewer first, then by name."""
        subject = _subject(who, about, subject_id)
        agents = {agent.id: agent for agent in people.agents() if agent.active}
        found = [agents[agent_id] for agent_id in telling.may_know(subject, list(agents))]
        return sorted(found, key=lambda agent: (agent.id != who.agent_id, sort_key(agent.name)))

    def set_for(self, who: Viewer, about: About, subject_id: int, agent_id: int, due_at: datetime) -> Done[int]:
        """Remind an agent of a note at a time; returns the reminder's id. One that is open already is moved.

        Whoever moves it is who has set it from then on.
        """
        with self._store.write() as unit:
            who = current(who)
            subject = _subject(who, about, subject_id, Act.NOTE)
            telling.check_future(unit, due_at)
            telling.check_agent(subject, agent_id)
            _notice(unit, subject.about, subject.id, subject.ticket_id)
            row = reminders.open_for(about, subject_id, agent_id)
            if row is not None:
                return _set(unit, row, {"due_at": due_at, "told_at": None, "by_id": who.agent_id})
            place = (about, subject_id, subject.ticket_id)
            made = reminders.insert(unit, Cause.REMINDER, *place, agent_id, who.agent_id, due_at)
        return Done(made, unit.changes, ReminderUndo(made, None, {"done_at": None, "due_at": due_at}))

    def snooze(self, who: Viewer, reminder_id: int, until: datetime) -> Done[int]:
        """Let a reminder come again later: its agent, or whoever set it."""
        with self._store.write() as unit:
            row = _own(current(who), reminder_id)
            telling.check_future(unit, until)
            if row.done_at is not None:
                raise Conflict("This reminder is done already.")
            return _set(unit, row, {"due_at": until, "told_at": None})

    def done(self, who: Viewer, reminder_id: int) -> Done[int]:
        """Be done with a reminder: its agent, or whoever set it. The note it is about stays as it is."""
        with self._store.write() as unit:
            row = _own(current(who), reminder_id)
            if row.done_at is not None:
                return Done(row.id)
            return _set(unit, row, {"done_at": unit.now, "done_by": who.agent_id})

    def told(self, who: Viewer, ids: Sequence[int]) -> Done[None]:
        """Remember that the desktop has told the viewer of these reminders, so that it does not again."""
        with self._store.write() as unit:
            reminders.set_told(who.agent_id, ids, unit.now)
        return Done(None)

    def put_back(self, who: Viewer, undo: ReminderUndo) -> Done[int]:
        """Take a change of a reminder back; `Conflict` where it does not stand as it was left."""
        with self._store.write() as unit:
            row = _own(current(who), undo.reminder_id)
            now = reminders.values_of(row)
            if any(now[name] != value for name, value in undo.after.items()) or _set_anew(row):
                raise Conflict("It was changed again meanwhile and cannot be taken back.")
            if undo.before is not None:
                return _set(unit, row, undo.before)
            reminders.remove(undo.reminder_id)
            _notice(unit, About(row.kind), row.subject_id, row.ticket_id)
        return Done(undo.reminder_id, unit.changes)


def _subject(
    who: Viewer, about: About, subject_id: int, act: Act = Act.SEE, ticket_id: int | None = None
) -> telling.Subject:
    """What a reminder is about, for a viewer who may see it and may do `act` there; else `NotFound` or `NotAllowed`."""
    if about is About.CONTACT:
        check_contact(who, subject_id)
        return telling.Subject(about, subject_id)
    if about is About.COMPANY:
        check_company(who, subject_id)
        return telling.Subject(about, subject_id)
    place = (ticket_id if about is About.RULE else reminders.ticket_of(about, subject_id)) or 0
    row = (ticket_of_part if about in _PARTS else ticket_for)(who, place, act)
    return telling.Subject(about, subject_id, place, row.department_id)


def _own(who: Viewer, reminder_id: int) -> ReminderRow:
    """A reminder of the viewer's, or one that he or she set, of what the viewer still may see."""
    row = reminders.record(reminder_id)
    if row is None or who.agent_id not in (row.agent_id, row.by_id):
        raise NotFound("There is no such reminder.")
    _subject(who, About(row.kind), row.subject_id, ticket_id=row.ticket_id)
    return row


def _set_anew(row: ReminderRow) -> bool:
    """Whether one that is done was set again since: the agent would be reminded twice."""
    if row.done_at is None or row.cause != Cause.REMINDER:
        return False
    return reminders.open_for(About(row.kind), row.subject_id, row.agent_id) is not None


def _set(unit: Unit, row: ReminderRow, values: Mapping[str, object]) -> Done[int]:
    kept = reminders.values_of(row)
    reminders.update(row.id, values)
    _notice(unit, About(row.kind), row.subject_id, row.ticket_id)
    return Done(row.id, unit.changes, ReminderUndo(row.id, {name: kept[name] for name in values}, dict(values)))


def _notice(unit: Unit, about: About, subject_id: int, ticket_id: int | None) -> None:
    """Tell who shows reminders, and who shows the note."""
    telling.noticed(unit)
    if ticket_id is not None:
        unit.touched(*families.upwards(ticket_id))
    elif about is About.CONTACT:
        unit.changes |= Changes(contacts=frozenset({subject_id}))
    else:
        unit.changes |= Changes(companies=frozenset({subject_id}))


def _items(who: Viewer, found: Sequence[Reminder]) -> Iterable[ReminderItem]:
    """What the viewer may see of them, with words for a list."""
    subjects: dict[tuple[About, int | None], list[Reminder]] = {}
    for reminder in found:
        place = reminder.subject_id if reminder.ticket_id is None else reminder.ticket_id
        subjects.setdefault((reminder.about, place), []).append(reminder)
    scope = visible(who)
    seen = {each.id for these in subjects.values() if _seen(scope, these[0]) for each in these}
    told = {
        (about, subject_id): (title, excerpt(text))
        for about in About
        for subject_id, title, text in reminders.titles_and_texts(
            about, {_told_of(each) for each in found if each.about is about and each.id in seen}
        )
    }
    for reminder in found:
        words = told.get((reminder.about, _told_of(reminder))) if reminder.id in seen else None
        if words is not None:
            yield ReminderItem(_where_it_goes_on(reminder), *words)


def _where_it_goes_on(reminder: Reminder) -> Reminder:
    """A reminder of what was written in a merged ticket leads to the one that reads it."""
    if reminder.ticket_id is None or reminder.about not in _PARTS:
        return reminder
    return replace(reminder, ticket_id=families.root(reminder.ticket_id))


def _told_of(reminder: Reminder) -> int:
    """The id of what stands in a list: of what a rule tells of it is the ticket."""
    return (reminder.ticket_id or 0) if reminder.about is About.RULE else reminder.subject_id


def _seen(scope: Scope, reminder: Reminder) -> bool:
    if reminder.ticket_id is not None:
        return (families.is_readable if reminder.about in _PARTS else tickets.is_visible)(reminder.ticket_id, scope)
    if reminder.about is About.CONTACT:
        return people.known_within(reminder.subject_id, scope)
    return people.company(reminder.subject_id, scope) is not None
