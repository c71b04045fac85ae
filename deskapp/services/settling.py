"""Bringing tickets home: out of deleted departments, and away from agents who no longer answer where they stand.

Every group is a transaction of its own and what is left is read from the tickets themselves, so an interruption at any
moment loses nothing: whoever settles next goes on.
"""

from __future__ import annotations

from deskapp.domain.changes import Done
from deskapp.domain.departments import Ending
from deskapp.domain.doer import SYSTEM, Doer
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Deed
from deskapp.services import status_changes
from deskapp.store import history, settling, tickets
from deskapp.store.settling import Departed
from deskapp.store.store import Store, Unit

#: How many tickets are looked after at once.
GROUP = 200


def settle(store: Store, limit: int = GROUP) -> Done[int]:
    """Look after the next group of tickets; returns how many are left, 0 when all is as it should be."""
    if not (settling.is_ending() or settling.left()):
        return Done(0)
    with store.write() as unit:
        done = 0
        for department in settling.departed():
            done += _look_after(unit, department, limit - done)
        release(unit, None, SYSTEM, limit - done)
        settling.end(unit)
        left = settling.left()
    return Done(left, unit.changes)


def _look_after(unit: Unit, department: Departed, limit: int) -> int:
    rows = settling.tickets_of(department, limit) if limit > 0 else []
    for row in rows:
        if department.substitute_id is None and department.ending is Ending.DELETE:
            status_changes.change(unit, row, Status.DELETED, SYSTEM)
        else:
            status_changes.bring_home(unit, row, SYSTEM)
    return len(rows)


def release(unit: Unit, department_id: int | None, doer: Doer, limit: int) -> int:
    """Take unfinished tickets, of one department or of all, off agents who cannot answer there; returns how many."""
    done = 0
    for where in settling.stranded(department_id):
        for ticket_id in settling.tickets_with(where, limit - done) if limit > done else ():
            tickets.update(unit, ticket_id, {"agent_id": None}, changed=False)
            history.tell(ticket_id, unit.now, doer, Deed.ASSIGNED, {"from": where.agent_id, "to": None})
            done += 1
    return done
