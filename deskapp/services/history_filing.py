"""One ticket of another desk on its way in: its row, its first message, its history and what it counts for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from deskapp.domain.access import Viewer
from deskapp.domain.doer import SYSTEM, Doer, by_agent
from deskapp.domain.history_import.mapping import ImportMap
from deskapp.domain.history_import.past import PastTicket
from deskapp.domain.history_import.telling import PastRating
from deskapp.domain.mail import Address
from deskapp.domain.ratings import ACTS, RatingSource
from deskapp.domain.rules.triggers import TIMED
from deskapp.domain.status import UNFINISHED
from deskapp.domain.text import excerpt
from deskapp.domain.vocabulary import Actor, Deed, Direction
from deskapp.services import ratings as rating_acts
from deskapp.services.history_names import Names
from deskapp.store import events, history, history_import, messages, ratings, rule_times, rules, search, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

_CUSTOMER = Doer(Actor.CUSTOMER)
_Deed = tuple[datetime, Doer, Deed, dict[str, object]]


class Filing:
    """Files the tickets of one group, all within its transaction; `documents` are the texts to index at its end."""

    def __init__(self, unit: Unit, who: Viewer, plan: ImportMap, names: Names) -> None:
        self._unit, self._who, self._plan, self._names = unit, who, plan, names
        self._timed = [rule for rule in rules.everything() if rule.trigger in TIMED]
        self.documents: list[search.Document] = []

    def file(self, told: PastTicket) -> int:
        """File a ticket; `Invalid` where something that it names cannot be taken, before anything of it is written."""
        department_id, agent_id = self._names.department(told.department), self._names.agent(told.agent)
        return self._write(told, department_id, agent_id)

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
        self._count(ticket_id, told, department_id, agent_id)
        head = search.head_document(ticket_id)
        self.documents += [head] if head else []
        self.documents.append(search.Document(ticket_id, search.MESSAGE, message_id, told.text))
        rule_times.spare(self._timed, ticket_id, told.created_at, told.status_at, self._unit.now)
        return ticket_id

    def _count(self, ticket_id: int, told: PastTicket, department_id: int, agent_id: int | None) -> None:
        """Log all that the ticket counts for, at last how what was done was rated."""
        tags = None if told.tags else ()
        acts: list[tuple[datetime, int]] = []
        for (kind, at, value), own in told.counts:
            agent = agent_id if own else None
            event_id = events.record(at, kind, department_id, told.channel, agent, ticket_id, value=value, tags=tags)
            acts += [(at, event_id)] if kind in ACTS else []
        if told.rating is not None:
            self._rate(ticket_id, told.rating, acts)

    def _rate(self, ticket_id: int, rating: PastRating, acts: list[tuple[datetime, int]]) -> None:
        """A rating is of the newest act before it, or of the ticket where there is none."""
        _, act_id = max(((at, event_id) for at, event_id in acts if at <= rating.at), default=(None, None))
        event_id = rating_acts.count(rating.at, TicketRecord.get_by_id(ticket_id), act_id, rating.score)
        told = (rating.score, rating.comment, RatingSource.API, self._who.agent_id, event_id, act_id)
        ratings.insert(ticket_id, rating.at, *told)

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
        yield from sorted(self._deeds(told, agent_id), key=lambda deed: deed[0])
        source: dict[str, object] = {"source": self._plan.name, "number": told.number}
        yield self._unit.now, by_agent(self._who.agent_id), Deed.IMPORTED, source

    def _deeds(self, told: PastTicket, agent_id: int | None) -> Iterator[_Deed]:
        for step in told.steps:
            if step.new is not step.old:
                doer = by_agent(agent_id) if agent_id is not None and step.events else SYSTEM
                yield step.at, doer, Deed.STATUS, {"from": step.old.value, "to": step.new.value}
        if told.rating is not None:
            yield told.rating.at, _CUSTOMER, Deed.RATED, {"score": int(told.rating.score)}
