"""Erasing a contact's data: the lawful way besides purging by which inline notes go, each under a tombstone.

What others wrote, and mail to others that still waits, stays even where it names or quotes the contact; so do its
company, the figures of the reports, and what backups hold. A mail that was imported keeps its hash alone, so that
importing it again brings nothing back.
"""

from __future__ import annotations

from deskapp.domain.access import Viewer, require_workspace
from deskapp.domain.changes import Changes, Done
from deskapp.domain.people import ErasureCost
from deskapp.services.guard import check_contact, current
from deskapp.services.sweeping import sweep
from deskapp.store import erasing
from deskapp.store.drafts import DraftBook
from deskapp.store.store import Store

#: Of more tickets than these, everything is told to look again.
_NAMED = 1000


class Erasing:
    """Erasing what is known of a contact; for admins and the owner."""

    def __init__(self, store: Store, book: DraftBook) -> None:
        self._store = store
        self._book = book

    def cost(self, who: Viewer, contact_id: int) -> ErasureCost:
        """How many tickets, messages and notes would go with a contact."""
        _check(who, contact_id)
        return erasing.cost(contact_id)

    def erase(self, who: Viewer, contact_id: int) -> Done[int]:
        """Purge all tickets of a contact and erase what is known of it; returns how many tickets it was in.

        There is no way back. It goes on in groups, each a transaction of its own: interrupted at any moment it is
        ended by being called again.
        """
        changes, done, swept = Changes(contacts=frozenset({contact_id}), lists=True, counts=True), 0, False
        with erasing.overwriting(self._store):
            while True:
                with self._store.write() as unit:
                    _check(current(who), contact_id)
                    group = erasing.erase_group(unit, contact_id, who.agent_id)
                    if not group:
                        (erasing.drop_contact if swept else erasing.drop_notes)(unit, contact_id)
                done, changes = done + group, changes | unit.changes
                if swept and not group:
                    return Done(done, changes if done <= _NAMED else Changes(everything=True))
                swept = not group
                if swept:
                    sweep(self._store, self._book, contact_id)


def _check(who: Viewer, contact_id: int) -> None:
    check_contact(who, contact_id)
    require_workspace(who)
