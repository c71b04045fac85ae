"""Merging tickets into one, splitting a message off into a ticket of its own, and linking tickets (SPEC §2)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from deskapp.domain.access import Act, Viewer, visible
from deskapp.domain.changes import Changes, Done, LinkUndo, MergeUndo, TrashUndo
from deskapp.domain.doer import by_agent
from deskapp.domain.errors import Conflict, DeskError, Invalid, NotFound
from deskapp.services import joining, splitting
from deskapp.services.guard import check_own, check_visible, ticket_for, tickets_for
from deskapp.services.new_tickets import checked_subject
from deskapp.store import families, finding, messages, tickets
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: Bulk acts commit in groups of this size, so that nobody waits behind them.
GROUP = 100


class Merging:
    """Acts on two or more tickets. Each takes the acting viewer first; both tickets' histories tell of it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def targets(self, who: Viewer, ids: Sequence[int], text: str = "", limit: int = 50) -> list[int]:
        """Tickets that these can be merged into: those that `text` finds, else the other ones of their customers.

        Those that somebody still works on stand first, the one changed last before the others.
        """
        for ticket_id in ids:
            check_visible(who, ticket_id)
        rows = tickets.records(ids, visible(who))
        return [
            found.id
            for found in finding.others(rows, visible(who), text, limit)
            if all(joining.hindrance(row, found) is None for row in rows)
        ]

    def linkable(self, who: Viewer, ticket_id: int, text: str = "", limit: int = 50) -> list[int]:
        """Tickets that one can be linked with: those that `text` finds, else the other ones of its customer."""
        row = ticket_for(who, ticket_id)
        linked = tickets.links_of(ticket_id, visible(who))
        others = finding.others([row], visible(who), text, limit)
        return [found.id for found in others if found.id not in linked]

    def merge(self, who: Viewer, sources: Sequence[int], target_id: int) -> Done[int]:
        """Merge tickets into another one; returns how many. Those that refuse are left out; if all do, it says why.

        A merged ticket shows as Deleted, its thread is read in the target, and undo takes all of that back.
        """
        merged: list[int] = []

        def one(unit: Unit, row: TicketRecord) -> None:
            joining.merge(unit, by_agent(who.agent_id), row, ticket_for(who, target_id, Act.ANSWER))
            merged.append(row.id)

        ids = [ticket_id for ticket_id in dict.fromkeys(sources) if ticket_id != target_id]
        if not ids:
            raise Invalid("A ticket cannot be merged into itself.", field="target")
        changes = self._each(who, ids, one)
        return Done(len(merged), changes, MergeUndo(tuple(merged), target_id))

    def unmerge(self, who: Viewer, ids: Sequence[int]) -> Done[int]:
        """Take merged tickets out again, each with the status it had; returns how many."""
        done: list[int] = []

        def one(unit: Unit, row: TicketRecord) -> None:
            if row.merged_into is None:
                raise Invalid("This ticket is not merged.")
            ticket_for(who, row.merged_into)
            target = TicketRecord.get_by_id(row.merged_into)
            if target.merged_into is not None:
                raise Invalid("The ticket it went into was merged itself; un-merge that one first.")
            ticket_for(who, target.id, Act.ANSWER)
            joining.unmerge(unit, by_agent(who.agent_id), row, target)
            done.append(row.id)

        changes = self._each(who, list(dict.fromkeys(ids)), one)
        return Done(len(done), changes)

    def put_back(self, who: Viewer, undo: MergeUndo) -> Done[int]:
        """Take a merge back: those that still are merged where it put them."""
        check_visible(who, undo.target_id)
        rows = [row for row in tickets_for(who, undo.sources, Act.ANSWER) if row.merged_into == undo.target_id]
        if not rows:
            raise Conflict("It was changed again meanwhile and cannot be taken back.")
        return self.unmerge(who, [row.id for row in rows])

    def split(self, who: Viewer, ticket_id: int, message_id: int, subject: str = "") -> Done[int]:
        """Make a ticket of its own of a customer's message; returns its id. The message stays in the first one as well.

        The new one is in the same department, with its agent, priority, tags and fields, for who wrote the message.
        """
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            message = messages.record(message_id)
            if message is None or message.recalled or message.ticket_id not in families.family(ticket_id):
                raise NotFound("There is no such message.")
            title = checked_subject(subject) if subject else ""
            made = splitting.split(unit, by_agent(who.agent_id), row, message, title)
        return Done(made, unit.changes, TrashUndo(made))

    def link(self, who: Viewer, ticket_id: int, other_id: int) -> Done[int]:
        """Link two tickets, so that each shows the other."""
        return self._turn_link(who, ticket_id, other_id, linked=True)

    def unlink(self, who: Viewer, ticket_id: int, other_id: int) -> Done[int]:
        """Take the link of two tickets away."""
        return self._turn_link(who, ticket_id, other_id, linked=False)

    def _turn_link(self, who: Viewer, ticket_id: int, other_id: int, *, linked: bool) -> Done[int]:
        if ticket_id == other_id:
            raise Invalid("A ticket cannot be linked with itself.", field="target")
        with self._store.write() as unit:
            ticket_for(who, ticket_id, Act.ANSWER)
            check_own(ticket_for(who, other_id))
            if (other_id in tickets.links_of(ticket_id, visible(who))) == linked:
                refusal = Invalid("These tickets are linked already.")
                raise refusal if linked else Invalid("These tickets are not linked.")
            (joining.link if linked else joining.unlink)(unit, by_agent(who.agent_id), ticket_id, other_id)
        return Done(other_id, unit.changes, LinkUndo(ticket_id, other_id, not linked))

    def _each(self, who: Viewer, ids: Sequence[int], one: Callable[[Unit, TicketRecord], None]) -> Changes:
        """Run an act over tickets in groups; if all refuse, the reason is told."""
        changes, refusal, done = Changes(), None, 0
        for start in range(0, len(ids), GROUP):
            with self._store.write() as unit:
                for row in tickets_for(who, ids[start : start + GROUP], Act.ANSWER):
                    try:
                        one(unit, row)
                        done += 1
                    except DeskError as error:
                        refusal = refusal or error
            changes |= unit.changes
        if refusal and not done:
            raise refusal
        return changes
