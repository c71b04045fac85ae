"""The steps of departments' processes, and which of them a ticket has behind it."""

from __future__ import annotations

from deskapp.domain.departments import ChecklistStep
from deskapp.domain.fields import TicketStep
from deskapp.domain.moments import from_us
from deskapp.store.store import Unit
from deskapp.store.tables import ChecklistStepRow, TicketStepRow, database
from deskapp.store.writing import insert_new

_OF_TICKET = """
SELECT s.id, s.text, k.at, coalesce(a.name, '') FROM checklist_step s
LEFT JOIN ticket_step k ON k.step_id = s.id AND k.ticket_id = :ticket LEFT JOIN agent a ON a.id = k.agent_id
WHERE s.department_id = (SELECT department_id FROM ticket WHERE id = :ticket) AND s.removed_at IS NULL
ORDER BY s.position, s.id
"""


def of_department(department_id: int) -> list[ChecklistStep]:
    """The steps of a department's process, in their order."""
    rows = ChecklistStepRow.select().where(
        (ChecklistStepRow.department_id == department_id) & ChecklistStepRow.removed_at.is_null()
    )
    ordered = rows.order_by(ChecklistStepRow.position, ChecklistStepRow.id)
    return [ChecklistStep(row.text, row.id) for row in ordered]


def of_ticket(ticket_id: int) -> list[TicketStep]:
    """The steps of the ticket's department as the ticket has them; ticks made in other departments are not shown."""
    rows = database.execute_sql(_OF_TICKET, {"ticket": ticket_id})
    return [TicketStep(r[0], r[1], r[2] is not None, r[3], None if r[2] is None else from_us(r[2])) for r in rows]


def step_text(step_id: int, department_id: int) -> str | None:
    """What a step of the department's process says, or None where it has no such step now."""
    found = next((step for step in of_department(department_id) if step.id == step_id), None)
    return found.text if found else None


def is_done(ticket_id: int, step_id: int) -> bool:
    """Whether a step is ticked in a ticket."""
    sql = "SELECT 1 FROM ticket_step WHERE ticket_id = ? AND step_id = ?"
    return database.execute_sql(sql, (ticket_id, step_id)).fetchone() is not None


def tick(unit: Unit, ticket_id: int, step_id: int, agent_id: int) -> None:
    """Remember that a step is done, by whom and when."""
    insert_new(TicketStepRow, ticket_id=ticket_id, step_id=step_id, agent_id=agent_id, at=unit.now)


def untick(ticket_id: int, step_id: int) -> None:
    """Forget that a step was done."""
    TicketStepRow.delete().where((TicketStepRow.ticket_id == ticket_id) & (TicketStepRow.step_id == step_id)).execute()


def done_texts(ticket_id: int) -> list[str]:
    """Every step that was ticked in a ticket, also those of departments it has left; in order of text."""
    sql = "SELECT s.text FROM ticket_step k JOIN checklist_step s ON s.id = k.step_id WHERE k.ticket_id = ? ORDER BY 1"
    return [text for (text,) in database.execute_sql(sql, (ticket_id,))]
