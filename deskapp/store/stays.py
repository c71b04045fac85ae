"""Stays of tickets in a status, in the log of events.

A stay is booked when it ends, at that moment, to the department, channel and agent that the ticket has until then. A
ticket that is merged into another does not leave its status: it goes on in it where it is taken out again. Stays count
for no tag, as no report of tags tells them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from deskapp.domain.moments import from_us, to_us
from deskapp.domain.reports.stays import STAYS, stay
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel
from deskapp.store import events
from deskapp.store.tables import database

_TICKET = "SELECT status, status_at, department_id, channel, agent_id FROM ticket WHERE id = ?"


def follow(ticket_id: int, values: Mapping[str, object], *, back: bool) -> None:
    """Book or take back what the fields that a ticket is about to be given make of its stays.

    `back` tells that an act is undone: the stay that it ended goes on, and what came after it is no stay.
    """
    if not {"status", "status_at"} <= values.keys() or "merged_into" in values:
        return
    status, since, department_id, channel, agent_id = database.execute_sql(_TICKET, (ticket_id,)).fetchone()
    new = Status(str(values["status"]))
    if back:
        _resume(ticket_id, new, _us(values["status_at"]), since)
    elif new != status:
        ended = stay(Status(status), since, _us(values["status_at"]))
        if ended:
            kind, seconds = ended
            at = from_us(_us(values["status_at"]))
            channel = Channel(channel)
            events.record(at, kind, department_id, channel, agent_id, ticket_id, value=seconds, tags=())


def _resume(ticket_id: int, status: Status, begin: int, end: int) -> None:
    """Let a stay go on that an act has ended."""
    ended = stay(status, begin, end)
    if ended:
        events.compensate(ticket_id, ended[0], from_us(end))


def forget(ticket_id: int) -> None:
    """Take all stays of a ticket back: it should never have been there."""
    for event_id in events.standing(ticket_id, STAYS.values()):
        events.take_back(event_id)


def _us(moment: object) -> int:
    assert isinstance(moment, datetime)
    return to_us(moment)
