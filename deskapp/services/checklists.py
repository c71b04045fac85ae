"""The checklist of a ticket: the steps of its department's process, ticked one by one (SPEC §3)."""

from __future__ import annotations

from deskapp.domain.access import Act, Viewer
from deskapp.domain.changes import Done, StepUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import NotFound
from deskapp.domain.fields import TicketStep
from deskapp.domain.vocabulary import Deed
from deskapp.services.guard import check_visible, ticket_for
from deskapp.store import checklists, history, tickets
from deskapp.store.store import Store


class Checklists:
    """A ticket shows the steps of the department it is in; ticks made elsewhere stay recorded."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_ticket(self, who: Viewer, ticket_id: int) -> list[TicketStep]:
        """The steps of the ticket's department, with who did each and when; empty where it has no process."""
        check_visible(who, ticket_id)
        return checklists.of_ticket(ticket_id)

    def tick(self, who: Viewer, ticket_id: int, step_id: int, done: bool) -> Done[bool]:
        """Tick a step or take its tick away; False where it was so already."""
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            text = checklists.step_text(step_id, row.department_id)
            if text is None:
                raise NotFound("The ticket's checklist has no such step.")
            if checklists.is_done(ticket_id, step_id) == done:
                return Done(False)
            if done:
                checklists.tick(unit, ticket_id, step_id, who.agent_id)
            else:
                checklists.untick(ticket_id, step_id)
            told = {"step": step_id, "text": text, "done": done}
            history.tell(ticket_id, unit.now, by_agent(who.agent_id), Deed.STEP, told)
            tickets.update(unit, ticket_id, {})
        return Done(True, unit.changes, StepUndo(ticket_id, step_id, not done))
