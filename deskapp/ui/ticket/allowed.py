"""What an agent may do with a ticket now: by the rights in its department, and by what its state lets happen."""

from __future__ import annotations

from deskapp.domain.access import Viewer, may
from deskapp.domain.errors import DeskError, Invalid, NotAllowed
from deskapp.domain.status import Status, may_become
from deskapp.domain.subjects import ticket_number
from deskapp.domain.ticket import TicketHead
from deskapp.ui.actions import ACTIONS, spec_of

#: What can be done with a ticket that was merged into another: work goes on there.
OF_MERGED = frozenset({"unmerge", "history", "info_panel"})


def allowed_for(who: Viewer, ticket: TicketHead) -> dict[str, bool]:
    """For each action on tickets whether it means something for this one."""
    allowed = {spec.id: may(who, spec.needs, ticket.department_id) for spec in ACTIONS if spec.needs is not None}
    if ticket.merged:
        return {name: right and name in OF_MERGED for name, right in allowed.items()}
    allowed["resolve"] &= may_become(ticket.status, Status.RESOLVED, ticket.status_before)
    allowed["assign_me"] &= ticket.agent_id != who.agent_id
    allowed["merge"] &= may_become(ticket.status, Status.DELETED)
    for name in ("split", "rate"):
        allowed[name] &= not ticket.internal
    allowed["unmerge"] = False
    return allowed


def why_not(who: Viewer, ticket: TicketHead, name: str) -> DeskError | None:
    """Why an action that is not allowed for this ticket is not; None where it is done already, which needs no words."""
    if ticket.merged and name not in OF_MERGED:
        return Invalid("{number} was merged into another ticket; work goes on there.", number=ticket_number(ticket.id))
    needs = spec_of(name).needs
    if needs is not None and not may(who, needs, ticket.department_id):
        return NotAllowed("You may not do this in this department.")
    return None
