"""One ticket of another desk on its way in: its row, its first message, its history and what it counts for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from deskapp.domain.access import Viewer
from deskapp.domain.doer import SYSTEM, Doer, by_agent
from deskapp.domain.history_import.fields import Outcome
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.past import PastTicket, Talk
from deskapp.domain.history_import.timeline import put_away
from deskapp.domain.mail import Address
from deskapp.domain.rules.triggers import TIMED
from deskapp.domain.status import UNFINISHED
from deskapp.domain.text import excerpt
from deskapp.domain.vocabulary import Actor, Deed, Direction, EventKind
from deskapp.services.history_names import Names
from deskapp.store import events, history, history_import, messages, rule_times, rules, search, tickets, workspace
from deskapp.store.store import Unit

_CUSTOMER = Doer(Actor.CUSTOMER)
_Deed = tuple[datetime, Doer, Deed, dict[str, object]]
#: Something that counts: when, what, by which agent, with how many seconds.
_Counted = tuple[datetime, EventKind, int | None, int | None]


class Filing:
    """Files the tickets of one group, all within its transaction; `documents` are the texts to index at its end."""

    def __init__(self, unit: Unit, who: Viewer, plan: ImportMap, names: Names) -> None:
        self._unit, self._who, self._plan, self._names = unit, who, plan, names
        self._close_after = workspace.read_workspace().close_after_days
        self._timed = [rule for rule in rules.everything() if rule.trigger in TIMED]
        self.documents: list[search.Document] = []

    def file(self, told: PastTicket) -> int:
        """File a ticket; `Invalid` where something that it names cannot be taken, before anything of it is written."""
        department_id, agent_id = self._names.department(told.department), self._names.agent(told.agent)
        steps = put_away(told.created_at, told.steps, self._close_after, self._unit.now)
        return self._write(replace(told, steps=steps), department_id, agent_id)

    def _write(self, told: PastTicket, department_id: int, agent_id: int | None) -> int:
        contact_id = self._names.contact(self._unit, told)
        ticket_id = self._row(told, department_id, agent_id, contact_id)
        message_id = messages.insert(
            self._unit,
            ticket_id,
            at=told.created_at,
            direction=Direction.IN,
            channel=told.channel,
            text=told.text,
            contact_id=contact_id,
            sender=Address(told.contact, told.email),
            subject=told.subject,
        )
        if told.tags:
            tickets.set_tags(ticket_id, told.tags)
        if told.email:
            tickets.add_participants(ticket_id, [told.email])
        history.begin(ticket_id, self._past(told, agent_id))
        for at, kind, by, value in _counted(told, agent_id):
            of = None if told.tags else ()
            events.record(at, kind, department_id, told.channel, by, ticket_id, value=value, tags=of)
        head = search.head_document(ticket_id)
        self.documents += [head] if head else []
        self.documents.append(search.Document(ticket_id, search.MESSAGE, message_id, told.text))
        rule_times.spare(self._timed, ticket_id, told.created_at, told.status_at, self._unit.now)
        return ticket_id

    def _row(self, told: PastTicket, department_id: int, agent_id: int | None, contact_id: int) -> int:
        """What is left to do is nobody's where the agent cannot do it."""
        lost = told.status in UNFINISHED and not self._names.answers(agent_id, department_id)
        return history_import.insert_ticket(
            self._unit,
            {
                "subject": told.subject,
                "department_id": department_id,
                "agent_id": None if lost else agent_id,
                "contact_id": contact_id,
                "status": told.status,
                "priority": told.priority,
                "channel": told.channel,
                "created_at": told.created_at,
                "changed_at": told.steps[-1].at if told.steps else told.created_at,
                "status_at": told.status_at,
                "last_customer_at": told.created_at,
                "messages": 1,
                "excerpt": excerpt(told.text),
            },
        )

    def _past(self, told: PastTicket, agent_id: int | None) -> Iterator[_Deed]:
        """What happened, when it happened, and at last who brought it here now."""
        yield told.created_at, _CUSTOMER, Deed.CREATED, {"channel": told.channel.value}
        for step in told.steps:
            if step.new is not step.old:
                doer = by_agent(agent_id) if agent_id is not None and step.events else SYSTEM
                yield step.at, doer, Deed.STATUS, {"from": step.old.value, "to": step.new.value}
        source: dict[str, object] = {"source": self._plan.name, "number": told.number}
        yield self._unit.now, by_agent(self._who.agent_id), Deed.IMPORTED, source


def _counted(told: PastTicket, agent_id: int | None) -> Iterator[_Counted]:
    """All that a ticket counts for, in the department and channel that the map names."""
    yield told.created_at, EventKind.CREATED, None, None
    yield told.created_at, EventKind.INCOMING, None, None
    if told.call:
        yield from _call(told.call, told.created_at, agent_id)
    if told.chat:
        yield from _chat(told.chat, told.created_at, agent_id)
    for step in told.steps:
        yield from ((step.at, kind, agent_id, value) for kind, value in step.events)


def _call(call: Talk, at: datetime, agent_id: int | None) -> Iterator[_Counted]:
    yield at, EventKind.CALL_RANG, None, None
    if call.outcome is Outcome.MISSED:
        yield at, EventKind.CALL_MISSED, None, None
        return
    yield at, EventKind.CALL, agent_id, None
    yield at + timedelta(seconds=call.length_s or 0), EventKind.CALL_ENDED, agent_id, call.length_s


def _chat(chat: Talk, at: datetime, agent_id: int | None) -> Iterator[_Counted]:
    yield at, EventKind.CHAT_RANG, None, None
    if chat.outcome is Outcome.MISSED:
        yield at, EventKind.CHAT_MISSED, None, None
        return
    started_at = at + timedelta(seconds=chat.pickup_s or 0)
    yield started_at, EventKind.CHAT_STARTED, agent_id, chat.pickup_s
    for _ in range(chat.messages):
        yield started_at, EventKind.CHAT_ANSWER, agent_id, None
    yield started_at + timedelta(seconds=chat.length_s or 0), EventKind.CHAT_ENDED, agent_id, chat.length_s
