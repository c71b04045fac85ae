"""Erasing what a contact left, in groups: its tickets with tombstones, its messages elsewhere, what is known of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from peewee import DatabaseError, Expression

from deskapp.domain.changes import Changes
from deskapp.domain.fields import FieldSubject
from deskapp.domain.people import ErasureCost
from deskapp.domain.vocabulary import About, Actor, Cause, Deed, NoteKind, OutboxState
from deskapp.store import (
    custom_fields,
    families,
    history,
    merging,
    messages,
    people,
    recipients,
    search,
    tallies,
    tickets,
)
from deskapp.store.purge import drop_note, forget_traces, purge_ticket
from deskapp.store.store import Store, Unit
from deskapp.store.tables import (
    AutomaticMailRow,
    ContactEmailRow,
    ContactGroupMemberRow,
    ContactPhoneRow,
    ContactRow,
    MessageRow,
    OutboxRow,
    ParticipantRow,
    ReminderRow,
    TicketRecord,
    WorkspaceRow,
    database,
)

#: How many tickets one transaction looks after.
GROUP = 200
#: As many messages and notes end a group as well; others who write wait five seconds and no longer.
HEAVY = 500

#: Mails to others as well that wait to be sent; they go as they were written.
_WAITING = [state.value for state in (OutboxState.HELD, OutboxState.DUE, OutboxState.SENDING)]

_COST = """
SELECT (SELECT count(*) FROM ticket WHERE contact_id = :contact),
       (SELECT count(*) FROM message m JOIN ticket t ON t.id = m.ticket_id
        WHERE t.contact_id = :contact AND m.recalled = 0)
       + (SELECT count(*) FROM message m JOIN ticket t ON t.id = m.ticket_id
          WHERE m.contact_id = :contact AND t.contact_id IS NOT m.contact_id AND m.recalled = 0),
       (SELECT count(*) FROM inline_note n JOIN ticket t ON t.id = n.ticket_id WHERE t.contact_id = :contact)
       + (SELECT coalesce(sum(noted), 0) FROM ticket WHERE contact_id = :contact)
       + (SELECT count(*) FROM note WHERE kind = 'contact' AND subject_id = :contact AND text <> '')
"""
_TICKETS = "SELECT id, messages + inline_notes FROM ticket WHERE contact_id = ? LIMIT ?"
_ELSEWHERE = "SELECT DISTINCT ticket_id FROM message WHERE contact_id = ? LIMIT ?"
_REPORTS = """
SELECT DISTINCT m.id, m.ticket_id FROM bounce b JOIN message m ON m.id = b.message_id
WHERE b.recipient IN ({emails}) LIMIT ?
"""
_TOLD_OF_NOTHING = "DELETE FROM reminder WHERE cause = ? AND subject_id NOT IN (SELECT about_id FROM bounce)"
_TAKING_PART = "SELECT DISTINCT ticket_id FROM participant WHERE email IN ({emails}) LIMIT ?"


def cost(contact_id: int) -> ErasureCost:
    """How many tickets, messages and notes go with a contact."""
    return ErasureCost(*database.execute_sql(_COST, {"contact": contact_id}).fetchone())


def erase_group(unit: Unit, contact_id: int, agent_id: int) -> int:
    """Erase the next group of what hangs on a contact; returns how many tickets it was, 0 where nothing is left."""
    for step in (_purge_tickets, _drop_messages, _drop_reports, _leave_tickets):
        done = step(unit, contact_id, agent_id)
        if done:
            return done
    return 0


def _purge_tickets(unit: Unit, contact_id: int, agent_id: int) -> int:
    done = weight = 0
    for ticket_id, holds in database.execute_sql(_TICKETS, (contact_id, GROUP)).fetchall():
        row = TicketRecord.get_or_none(TicketRecord.id == ticket_id)
        if row is not None:  # it went together with the one it was merged into
            _purge_ticket(unit, row, agent_id)
        done, weight = done + 1, weight + holds
        if weight >= HEAVY:
            break
    return done


def _purge_ticket(unit: Unit, row: TicketRecord, agent_id: int) -> None:
    """Purge a ticket; what of other contacts was merged into it comes out, and what it was merged into forgets it."""
    for source in list(_of_others(row.id, row.contact_id)):
        merging.let_go(unit, source, row.merged_into)
    if row.merged_into is not None:
        for above in families.upwards(row.merged_into):
            merging.forget_note(row.id, above)
    purge_ticket(unit, row, agent_id)
    if row.merged_into is not None:
        _count_again(unit, row.merged_into)


def _of_others(ticket_id: int, contact_id: int | None) -> Iterator[TicketRecord]:
    """The tickets of other contacts that would go with a ticket; what was merged into them stays with them."""
    for source_id in families.sources(ticket_id):
        source = TicketRecord.get_by_id(source_id)
        if source.contact_id != contact_id:
            yield source
        else:
            yield from _of_others(source_id, contact_id)


def _drop_messages(unit: Unit, contact_id: int, agent_id: int) -> int:
    """Take what the contact wrote out of other contacts' tickets; their histories tell that it was there."""
    ids = [ticket_id for (ticket_id,) in database.execute_sql(_ELSEWHERE, (contact_id, GROUP))]
    for ticket_id in ids:
        _drop_some(unit, ticket_id, MessageRow.contact_id == contact_id, agent_id)
    forget_traces(ids)
    return len(ids)


def _drop_reports(unit: Unit, contact_id: int, agent_id: int) -> int:
    """Take away what mail servers said of mails that did not reach the contact."""
    emails = people.emails_of(contact_id)
    sql = _REPORTS.format(emails=", ".join("?" * len(emails)))
    found = database.execute_sql(sql, (*emails, GROUP)).fetchall()
    for message_id, ticket_id in found:
        _drop_some(unit, ticket_id, MessageRow.id == message_id, agent_id)
    forget_traces(ticket_id for _, ticket_id in found)
    database.execute_sql(_TOLD_OF_NOTHING, (Cause.BOUNCE.value,))
    return len(found)


def _drop_some(unit: Unit, ticket_id: int, which: Expression, agent_id: int) -> None:
    """Take some messages out of a ticket, with what reminds of them; its history tells that they were there."""
    his = (MessageRow.ticket_id == ticket_id) & which
    dropped = list(MessageRow.select(MessageRow.id, MessageRow.text).where(his))
    for row in dropped:
        search.forget(search.Document(ticket_id, search.MESSAGE, row.id, row.text))
        history.append(ticket_id, unit.now, Actor.AGENT, agent_id, Deed.PURGED, {"message": row.id})
    ids = [row.id for row in dropped]
    ReminderRow.delete().where((ReminderRow.kind == About.MESSAGE.value) & ReminderRow.subject_id.in_(ids)).execute()
    messages.drop(ids)
    _count_again(unit, ticket_id)


def _count_again(unit: Unit, ticket_id: int) -> None:
    """Let a ticket, and those it was merged into, say what is left of their threads."""
    tallies.recount(unit, ticket_id)
    for each in families.upwards(ticket_id):
        tickets.update(unit, each, {"excerpt": tallies.said(each)})


def _leave_tickets(unit: Unit, contact_id: int, agent_id: int) -> int:
    """Take the contact's addresses out of the tickets it takes part in, and from those their messages went to."""
    emails = set(people.emails_of(contact_id))
    sql = _TAKING_PART.format(emails=", ".join("?" * len(emails)))
    ids = [ticket_id for (ticket_id,) in database.execute_sql(sql, (*emails, GROUP))]
    sent = MessageRow.ticket_id.in_(ids) & (MessageRow.recipients != "")
    for row in list(MessageRow.select(MessageRow.id, MessageRow.recipients).where(sent)):
        told = recipients.read(row.recipients)
        left = [[address for address in group if address.email.lower() not in emails] for group in told]
        if [len(group) for group in left] != [len(group) for group in told]:
            MessageRow.update(recipients=recipients.write(*left)).where(MessageRow.id == row.id).execute()
            over = (OutboxRow.message_id == row.id) & OutboxRow.state.not_in(_WAITING)
            OutboxRow.delete().where(over).execute()
    ParticipantRow.delete().where(ParticipantRow.ticket_id.in_(ids) & ParticipantRow.email.in_(emails)).execute()
    AutomaticMailRow.delete().where(AutomaticMailRow.email.in_(emails)).execute()
    forget_traces(ids)
    unit.touched(*ids)
    return len(ids)


def drop_notes(unit: Unit, contact_id: int) -> None:
    """Take a contact's note away with its versions, files and reminders."""
    drop_note(NoteKind.CONTACT, contact_id)
    his = (ReminderRow.kind == NoteKind.CONTACT.value) & (ReminderRow.subject_id == contact_id)
    ReminderRow.delete().where(his).execute()
    unit.changes |= Changes(contacts=frozenset({contact_id}))


def drop_contact(unit: Unit, contact_id: int) -> None:
    """Take a contact away that nothing hangs on any longer. The company stays."""
    drop_notes(unit, contact_id)
    custom_fields.drop_values(contact_id, custom_fields.all_fields(FieldSubject.CONTACT))
    WorkspaceRow.delete().where(WorkspaceRow.key == f"{search.MARK}{contact_id}").execute()
    for table in (ContactGroupMemberRow, ContactEmailRow, ContactPhoneRow):
        table.delete().where(table.contact_id == contact_id).execute()
    ContactRow.delete().where(ContactRow.id == contact_id).execute()
    search.owe_rewriting()
    unit.changes |= Changes(contacts=frozenset({contact_id}), lists=True)


@contextmanager
def overwriting(store: Store) -> Iterator[None]:
    """What is removed meanwhile is overwritten in the file, not only given free."""
    store.db.execute_sql("PRAGMA secure_delete = 1")
    try:
        yield
    finally:
        store.db.execute_sql("PRAGMA secure_delete = 0")
        with suppress(DatabaseError, sqlite3.DatabaseError):  # others are reading; a later checkpoint does it
            store.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
