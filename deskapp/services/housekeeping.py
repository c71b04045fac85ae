"""What happens by itself: postponed tickets return, resolved ones close, old trash goes, held mail becomes due, tickets
of deleted departments come home, and those of contacts that were renamed are found by the new name."""

from __future__ import annotations

from datetime import timedelta

from deskapp.domain.changes import Changes, Done
from deskapp.domain.doer import SYSTEM
from deskapp.domain.status import Status, after_postponed
from deskapp.services import status_changes
from deskapp.services.mail import pace
from deskapp.services.settling import settle
from deskapp.services.sweeping import sweep
from deskapp.store import contact_writing, erasing, feed, outbox, purge, rule_pruning, search, tickets, workspace
from deskapp.store.drafts import DraftBook
from deskapp.store.mailbox import automatic
from deskapp.store.store import Store
from deskapp.store.tables import TicketRecord

_GROUP = 200
_FEED_KEPT = timedelta(days=2)


class Housekeeping:
    """The jobs of every minute and of every day. Each is safe to run again at any time."""

    def __init__(self, store: Store, book: DraftBook) -> None:
        self._store = store
        self._book = book

    def every_minute(self) -> Done[int]:
        """Return postponed tickets whose time has come and make held mail due; returns how many tickets returned."""
        with self._store.write() as unit:
            returned = tickets.due_postponed(unit.now, _GROUP)
            for ticket_id in returned:
                row = TicketRecord.get_by_id(ticket_id)
                before = status_changes.before_of(row)
                status_changes.change(unit, row, after_postponed(before), SYSTEM)
            unit.touched(*outbox.release(unit.now))
        return Done(len(returned), unit.changes)

    def settle(self) -> Done[int]:
        """Look after the next group of tickets that a deleted department, an agent who left one, or a contact's new
        name has left behind; then after the next part of the search index that still has words of an erased contact.

        Returns how many are left; 0 where there is nothing more to do. To be called again, so that acts come between.
        """
        done = settle(self._store)
        if done.changes:
            return done
        if contact_writing.is_behind():
            with self._store.write():
                return Done(int(contact_writing.index_anew()))
        if not search.is_owed():
            return Done(0)
        with erasing.overwriting(self._store), self._store.write():
            return Done(int(search.rewrite()))

    def every_day(self) -> Done[int]:
        """Close what has been resolved long enough and purge old trash; returns how many tickets were touched."""
        settings = workspace.read_workspace()
        changes, touched = Changes(), 0
        for days, status in ((settings.close_after_days, Status.RESOLVED), (settings.purge_after_days, Status.DELETED)):
            while days:
                done = self._one_group(status, days)
                changes, touched = changes | done.changes, touched + done.value
                if done.value < _GROUP:
                    break
        sweep(self._store, self._book)  # agents and rules purge, too
        with self._store.write() as unit:
            feed.prune(unit.now - _FEED_KEPT)
            automatic.prune(unit.now - pace.LONGEST, unit.now)
        while self._forget_rules(settings.trace_days) == _GROUP:
            pass
        return Done(touched, changes)

    def _forget_rules(self, days: int) -> int:
        """Let go of a group of what rules did; returns how much of it there was."""
        with self._store.write() as unit:
            return rule_pruning.prune(unit.now - timedelta(days=days), _GROUP)

    def _one_group(self, status: Status, days: int) -> Done[int]:
        with self._store.write() as unit:
            ids = tickets.in_status_since(status, unit.now - timedelta(days=days), _GROUP)
            for ticket_id in ids:
                row = TicketRecord.get_by_id(ticket_id)
                if status is Status.RESOLVED:
                    status_changes.change(unit, row, Status.CLOSED, SYSTEM)
                else:
                    purge.purge_ticket(unit, row, None)
        return Done(len(ids), unit.changes)
