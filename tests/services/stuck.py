"""Which tickets have a mail that waits for a person, from the rows themselves."""

from __future__ import annotations

from deskapp.domain.vocabulary import OutboxState
from deskapp.store.tables import OutboxRow, TicketRecord

_STUCK = OutboxRow.state.in_(["failed", "unknown"])


def stuck_tickets() -> set[int]:
    """Those whose own mail is stuck, and those into which such a ticket was merged."""
    stuck = [row[0] for row in OutboxRow.select(OutboxRow.ticket_id).where(_STUCK).tuples()]
    into = dict(TicketRecord.select(TicketRecord.id, TicketRecord.merged_into).tuples()) if stuck else {}
    found: set[int] = set()
    for ticket in stuck:
        while ticket is not None and ticket not in found:
            found.add(ticket)
            ticket = into[ticket]
    return found


def get_stuck(ticket_id: int, state: OutboxState) -> None:
    """Let all mails of a ticket end in a state, whatever the server that says so."""
    OutboxRow.update(state=state.value).where(OutboxRow.ticket_id == ticket_id).execute()
