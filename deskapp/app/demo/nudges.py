"""Reminders in the demo: what the owner is mentioned in, has put off, and was asked by a colleague to look at."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from deskapp.domain import note_text
from deskapp.domain.people import Agent
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import About, Cause
from deskapp.store import people, reminders
from deskapp.store.store import Unit
from deskapp.store.tables import InlineNoteRow
from deskapp.store.workspace import read_workspace

_MENTIONS = 2
_MORNING, _SOON, _LATE = time(9, 0), timedelta(minutes=25), timedelta(minutes=50)


def remind(unit: Unit, heads: Sequence[TicketHead], now: datetime) -> None:
    """Let the owner be reminded of notes of these tickets, the newest first: mentions, overdue ones, later ones."""
    owner = people.agent(people.owner())
    if owner is None or not heads:
        return
    others = [agent.id for agent in people.agents() if agent.active and agent.id != owner.id]
    ids = [head.id for head in heads]
    notes = list(InlineNoteRow.select().where(InlineNoteRow.ticket_id.in_(ids)).order_by(InlineNoteRow.id.desc()))
    for note in [note for note in notes if _mentions(note, owner)][:_MENTIONS]:
        reminders.insert(unit, Cause.MENTION, About.INLINE, note.id, note.ticket_id, owner.id, note.agent_id, note.at)
    shown = sorted(notes, key=lambda note: (ids.index(note.ticket_id), -note.id))
    plain = [note for note in shown[1:] if not _mentions(note, owner)]
    for note, due_at in zip([*shown[:1], *plain[:1]], (now + _SOON, now - _LATE), strict=False):
        _set(unit, owner.id, About.INLINE, note.id, note.ticket_id, owner.id, due_at)
    tomorrow = _morning(now, 1)
    for head, by_id in zip(heads[3:5], others, strict=False):
        _set(unit, owner.id, About.TICKET, head.id, head.id, by_id, tomorrow)
    if heads[0].contact_id is not None:
        _set(unit, owner.id, About.CONTACT, heads[0].contact_id, None, owner.id, tomorrow + timedelta(days=3))


def _mentions(note: InlineNoteRow, agent: Agent) -> bool:
    return note.agent_id != agent.id and bool(note_text.mentioned(note.text, [agent]))


def _set(
    unit: Unit, agent_id: int, about: About, subject_id: int, ticket_id: int | None, by_id: int, due_at: datetime
) -> None:
    reminders.insert(unit, Cause.REMINDER, about, subject_id, ticket_id, agent_id, by_id, due_at)


def _morning(now: datetime, days: int) -> datetime:
    zone = ZoneInfo(read_workspace().zone)
    return datetime.combine(now.astimezone(zone).date() + timedelta(days=days), _MORNING, zone)
