"""Sweeping away what is left lying when tickets and contacts went: files that nothing names, drafts of what is gone."""

from __future__ import annotations

from deskapp.domain.vocabulary import DraftKind
from deskapp.store import people, purge, tickets
from deskapp.store.drafts import DraftBook
from deskapp.store.store import Store

_OF_TICKETS = (
    DraftKind.REPLY,
    DraftKind.NOTE,
    DraftKind.FORWARD,
    DraftKind.INSIDE,
    DraftKind.NOTE_TEXT,
    DraftKind.TRANSFER,
)


def sweep(store: Store, book: DraftBook, contact_id: int | None = None) -> None:
    """Remove files that no row names, and drafts of tickets and contacts that are not there.

    With `contact_id` the drafts go that are about this contact: its note, and new tickets for it.
    """
    purge.sweep_files(store)
    of_tickets, of_contacts = book.subjects(_OF_TICKETS), book.subjects([DraftKind.CONTACT_NOTE])
    book.drop_all(_OF_TICKETS, [i for i in of_tickets if not tickets.is_there(i)])
    gone = [i for i in of_contacts if i == contact_id or not people.is_contact(i)]
    book.drop_all([DraftKind.CONTACT_NOTE], gone)
    if contact_id is not None:
        book.drop_new_tickets_for(contact_id, people.emails_of(contact_id))
    book.overwrite()
