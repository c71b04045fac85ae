"""One way for a ticket to change its status, whoever does it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from deskapp.domain.doer import Doer
from deskapp.domain.errors import Invalid
from deskapp.domain.status import Status, may_become
from deskapp.domain.vocabulary import Channel, Deed, EventKind
from deskapp.services.guard import check_own
from deskapp.store import events, history, people, settling, tickets
from deskapp.store.store import Unit
from deskapp.store.tables import TicketRecord

#: Statuses that remember what the ticket was before.
_REMEMBERING = frozenset({Status.POSTPONED, Status.SPAM, Status.DELETED})

#: What a change of status sets, for an undo to remember.
STATUS_FIELDS = ("status", "status_before", "status_at", "postponed_until")


def before_of(row: TicketRecord) -> Status | None:
    """The status a spam, deleted or postponed ticket had. Deleting a postponed one remembers both."""
    return Status(row.status_before[0]) if row.status_before else None


def returns(before: Mapping[str, object], new: object) -> bool:
    """Whether a change from `before` (status and status_before) to `new` gives back the status a ticket had."""
    past = str(before.get("status_before") or "")
    return before.get("status") in _REMEMBERING and past[:1] == new


def check(row: TicketRecord, new: Status) -> None:
    """Raise `Invalid` unless the table of SPEC §2 allows the change."""
    old = Status(row.status)
    if not may_become(old, new, before_of(row)):
        raise Invalid("A ticket that is {old} cannot become {new}.", field="status", old=old.name, new=new.name)


def change(
    unit: Unit, row: TicketRecord, new: Status, doer: Doer, *, until: datetime | None = None
) -> dict[str, object]:
    """Set the status of a ticket whose change was checked; returns the values that were there before.

    A ticket that comes out of the trash of a deleted department comes home. `Invalid` for one that was merged.
    """
    check_own(row)
    old = Status(row.status)
    before = tickets.values_of(row, STATUS_FIELDS)
    past = row.status_before or ""
    returning = returns(before, new)
    if returning:
        remembered = past[1:] or None
    else:
        remembered = old.value + past if new in _REMEMBERING else None
    values: dict[str, object] = {
        "status": new.value,
        "status_before": remembered,
        "status_at": unit.now,
        "postponed_until": until if new is Status.POSTPONED else None,
    }
    if (returning and new is Status.POSTPONED) or new in (Status.SPAM, Status.DELETED):
        values["postponed_until"] = row.postponed_until
    tickets.update(unit, row.id, values)
    told: dict[str, object] = {"from": old.value, "to": new.value}
    if until is not None:
        told["until"] = until.isoformat()
    history.tell(row.id, unit.now, doer, Deed.STATUS, told)
    if new is Status.RESOLVED and not returning:
        channel = Channel(row.channel)
        events.record(unit.now, EventKind.RESOLVED, row.department_id, channel, doer.agent_id, row.id)
    for name, value in values.items():
        setattr(row, name, value)
    if old is Status.DELETED and new is not Status.DELETED:
        before |= bring_home(unit, row, doer)
    return before


def bring_home(unit: Unit, row: TicketRecord, doer: Doer) -> dict[str, object]:
    """Give a ticket of a deleted department to the substitute, else to the default department.

    Its agent stays where he or she can answer there. Returns the values that were there before; none where the ticket
    is at home.
    """
    home = settling.home_of(row.department_id, trashed=row.status == Status.DELETED)
    if home == row.department_id:
        return {}
    before = tickets.values_of(row, ("department_id", "agent_id"))
    kept = row.agent_id if row.agent_id in people.member_ids(home) else None
    told = {"from": row.department_id, "to": home, "agent": kept, "from_agent": row.agent_id}
    tickets.update(unit, row.id, {"department_id": home, "agent_id": kept}, changed=False)
    history.tell(row.id, unit.now, doer, Deed.TRANSFERRED, told)
    row.department_id, row.agent_id = home, kept
    return before
