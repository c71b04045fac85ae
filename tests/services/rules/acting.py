"""Doing single actions of rules in tests."""

from __future__ import annotations

from collections.abc import Callable

from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.rules.actions import Action
from deskapp.domain.vocabulary import Actor, EventKind
from deskapp.services.rules.doing import Work, do
from deskapp.services.ticket_acts import Before
from deskapp.store.tables import EventRow, TicketRecord
from tests.kit import Office, mail, take

JANA = "jana@cust.example"


def row_of(ticket: int) -> TicketRecord:
    """A ticket as it stands."""
    return TicketRecord.get_by_id(ticket)


def alone(office: Office) -> Doer:
    """A rule that follows no act of an agent."""
    return Doer(Actor.RULE, None, 7, "Fires")


def after_an_agent(office: Office) -> Doer:
    """A rule that follows an act of Eva's."""
    return Doer(Actor.RULE, office.eva.agent_id, 7, "Fires")


DOERS: dict[str, Callable[[Office], Doer]] = {
    "a rule": alone,
    "a rule after an agent": after_an_agent,
    "an agent": lambda office: by_agent(office.eva.agent_id),
}


def act(office: Office, ticket: int, action: Action, doer: Doer) -> Before:
    """Do an action in a transaction."""
    desk = office.desk
    with desk._store.write() as unit:
        return do(Work(unit, doer, desk._writer, desk._inline), row_of(ticket), action)


def burning(office: Office, **fields: str) -> int:
    """A ticket that came by mail."""
    number = TicketRecord.select().count() + 1  # two mails that are the same are one
    take(office.desk, mail("It burns.", **{"message_id": f"<{number}@cust.example>", **fields}))
    return int(TicketRecord.select().order_by(TicketRecord.id.desc()).first().id)


def events_of(ticket: int) -> set[tuple[str, int | None]]:
    """The answers and notes that count, with the agent each counts for."""
    kinds = (EventKind.ANSWER, EventKind.FIRST_ANSWER, EventKind.NEXT_ANSWER, EventKind.NOTE)
    rows = EventRow.select().where((EventRow.ticket_id == ticket) & EventRow.kind.in_([kind.value for kind in kinds]))
    return {(row.kind, row.agent_id) for row in rows}
