"""The queue To solve as the rows themselves tell it, and as the button goes through it."""

from __future__ import annotations

from deskapp.domain.access import Act, Viewer, may
from deskapp.domain.moments import to_us
from deskapp.domain.status import Status
from deskapp.store.tables import DepartmentRow, TicketRecord
from tests.kit import Office

#: What each priority makes of the time an answer may take.
SHARE = {-1: 64, 0: 1, 1: 1 / 4, 2: 1 / 16, 3: 1 / 64}
_WEEK_US = 7 * 24 * 3600 * 1_000_000


def queue_of(office: Office, who: Viewer) -> list[int]:
    """The queue as the rows themselves tell it: weights, places, owners, drafts."""
    live = {row.id for row in DepartmentRow.select() if row.deleted_at is None and row.to_solve}
    busy = office.desk.drafts.answered_by_others(who)
    rows = [
        (_due(row), row.id)
        for row in TicketRecord.select()
        if row.department_id in live
        and may(who, Act.ANSWER, row.department_id)
        and row.agent_id in (None, who.agent_id)
        and row.status in (Status.NEW, Status.OPEN)
        and row.id not in busy
    ]
    return [ticket_id for _, ticket_id in sorted(rows)]


def _due(row: TicketRecord) -> int:
    return to_us(row.last_customer_at or row.created_at) + round(_WEEK_US * SHARE[row.priority])


def walk(office: Office, who: Viewer) -> list[int]:
    """The queue as the button goes through it."""
    found: list[int] = []
    while (following := office.desk.solving.next(who, frozenset(found))) is not None:
        found.append(following)
    return found
