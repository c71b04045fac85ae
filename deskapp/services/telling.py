"""Telling agents of notes that concern them: who may be told, and that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain import note_text
from deskapp.domain.access import MemberRole, visible
from deskapp.domain.changes import Changes
from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.reminders import Reminder
from deskapp.domain.vocabulary import About, Cause
from deskapp.store import families, people, reminders
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord


@dataclass(frozen=True, slots=True)
class Subject:
    """What somebody is told of: a note or message, with the ticket and the department it stands in if it has one."""

    about: About
    id: int
    ticket_id: int | None = None
    department_id: int | None = None


def may_know(subject: Subject, agents: Sequence[int]) -> set[int]:
    """Those of the agents who may see what it is about; deactivated ones never."""
    if subject.department_id is not None:
        return set(agents) & people.member_ids(subject.department_id, MemberRole.READER)
    return {agent_id for agent_id in agents if _knows(subject, agent_id)}


def _knows(subject: Subject, agent_id: int) -> bool:
    viewer, agent = people.viewer(agent_id), people.agent(agent_id)
    if viewer is None or agent is None or not agent.active:
        return False
    if subject.about is About.CONTACT:
        return people.is_contact(subject.id) and people.known_within(subject.id, visible(viewer))
    return people.company(subject.id, visible(viewer)) is not None


def check_agent(subject: Subject, agent_id: int) -> None:
    """`Invalid` where an agent cannot be told because the subject is out of his or her sight."""
    if not may_know(subject, [agent_id]):
        raise Invalid("This agent cannot see it and would not be told.", field="agent")


def check_future(unit: Unit, due_at: datetime) -> None:
    """`Invalid` for a time that is over."""
    if due_at <= unit.now:
        raise Invalid("Please choose a time in the future.", field="due")


def mentioned(unit: Unit, doer: Doer, subject: Subject, text: str, before: str = "") -> None:
    """Tell the agents that a note mentions and its older text did not, at once; never the agent who wrote it.

    An agent out of whose sight it is is told nothing (SPEC §3).
    """
    if "@" not in text:
        return
    agents = [agent for agent in people.agents() if agent.active and agent.id != doer.author_id]
    already = {agent.id for agent in note_text.mentioned(before, agents)}
    named = [agent.id for agent in note_text.mentioned(text, agents) if agent.id not in already]
    tell(unit, doer, subject, Cause.MENTION, named)


def tell(unit: Unit, doer: Doer, subject: Subject, cause: Cause, agents: Sequence[int]) -> list[int]:
    """Tell agents of something now, each of whom may see it; returns those who are told.

    What a rule tells an agent again is the same reminder, due anew.
    """
    known = may_know(subject, agents) if agents else set()
    told = [agent for agent in dict.fromkeys(agents) if agent in known and agent != doer.author_id]
    for agent_id in told:
        place = (subject.about, subject.id, subject.ticket_id)
        if cause is not Cause.RULE or not reminders.renew(*place, agent_id, unit.now):
            reminders.insert(unit, cause, *place, agent_id, doer.author_id, unit.now)
        noticed(unit)
    return told


def passed_on(unit: Unit, doer: Doer, row: TicketRecord, message_id: int, agents: Sequence[int]) -> None:
    """Tell agents of a message that was passed to them inside the desk."""
    tell(unit, doer, Subject(About.MESSAGE, message_id, row.id, row.department_id), Cause.FORWARD, agents)


def hand_on(unit: Unit, agent_id: int, taker_id: int | None) -> None:
    """Give the reminders of an agent who leaves to the taker, else to who set them, whoever may see what they are of.

    Whom mentions and messages were meant for cannot be handed on; they stay.
    """
    for reminder in reminders.of_agent(agent_id):
        if reminder.cause is not Cause.REMINDER:
            continue
        heirs = [each for each in (taker_id, reminder.by_id) if each is not None and each != agent_id]
        known = may_know(_subject_of(reminder), heirs)
        heir = next((each for each in heirs if each in known), None)
        if heir is not None:
            reminders.update(reminder.id, {"agent_id": heir, "told_at": None})
            noticed(unit)


def _subject_of(reminder: Reminder) -> Subject:
    place = families.root(reminder.ticket_id) if reminder.ticket_id else None
    row = TicketRecord.get_or_none(TicketRecord.id == place)
    return Subject(reminder.about, reminder.subject_id, reminder.ticket_id, row.department_id if row else None)


def noticed(unit: Unit) -> None:
    """Note that reminders changed."""
    unit.changes |= Changes(reminders=True)
