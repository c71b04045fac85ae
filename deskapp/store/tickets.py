"""Tickets: reading a head, and the few writes that every act is made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from deskapp.domain.access import Scope
from deskapp.domain.moments import from_us
from deskapp.domain.status import Status
from deskapp.domain.text import same_name
from deskapp.domain.ticket import TicketHead
from deskapp.domain.vocabulary import Channel, Deed, Priority
from deskapp.store import events, families, stays, writing
from deskapp.store.reading import one
from deskapp.store.rows import column, numbers
from deskapp.store.store import Unit
from deskapp.store.tables import (
    ParticipantRow,
    TagRow,
    TicketLinkRow,
    TicketRecord,
    TicketSeenRow,
    TicketTagRow,
    database,
)

#: The fields of a ticket that acts set and undo puts back.
FIELDS = ("subject", "department_id", "agent_id", "status", "status_before", "priority", "postponed_until", "status_at")


@dataclass(slots=True)
class Standing:
    """What intake has to know of the ticket a mail goes to."""

    id: int
    department_id: int
    agent_id: int | None
    channel: Channel
    status: Status
    changed_at: datetime
    last_customer_at: datetime | None
    messages: int
    excerpt: str
    internal: bool = False


_STANDING = (
    "SELECT id, department_id, agent_id, channel, status, changed_at, last_customer_at, messages, excerpt, "
    "contact_id IS NULL, merged_into FROM ticket WHERE id = ?"
)


def standing(ticket_id: int) -> Standing:
    """How a ticket stands that is there; of a merged one that in which it goes on."""
    row = database.execute_sql(_STANDING, (ticket_id,)).fetchone()
    if row[10] is not None:
        return standing(families.root(ticket_id))
    told = None if row[6] is None else from_us(row[6])
    channel, status, changed = Channel(row[3]), Status(row[4]), from_us(row[5])
    return Standing(row[0], row[1], row[2], channel, status, changed, told, row[7], row[8], bool(row[9]))


def record(ticket_id: int, scope: Scope) -> TicketRecord | None:
    """A ticket's row, or None where it is not there or not to be seen."""
    row = one(TicketRecord, ticket_id)
    return row if row is not None and row.department_id in scope else None


#: The name of the agent who opened a ticket, as an expression; the ticket's id goes into the braces. The history says
#: it: what mail is made with cannot read notes, and this is within its reach.
OPENED_BY = (
    "(SELECT a.name FROM history h JOIN agent a ON a.id = h.agent_id "
    f"WHERE h.ticket_id = {{}} AND h.deed = '{Deed.CREATED.value}' ORDER BY h.id LIMIT 1)"
)
_HEAD = """
SELECT id, subject, status, status_before, priority, channel, department_id, agent_id, contact_id, created_at,
       changed_at, postponed_until, version, merged_into
FROM ticket WHERE id = ?
"""


def head(ticket_id: int, scope: Scope) -> TicketHead | None:
    """A ticket without its thread. Written as SQL: every opened ticket asks for it."""
    r = database.execute_sql(_HEAD, (ticket_id,)).fetchone()
    if r is None or r[6] not in scope:
        return None
    members = families.family(ticket_id)
    return TicketHead(
        id=r[0],
        subject=r[1],
        status=Status(r[2]),
        status_before=Status(r[3][0]) if r[3] else None,
        priority=Priority(r[4]),
        channel=Channel(r[5]),
        department_id=r[6],
        agent_id=r[7],
        contact_id=r[8],
        created_at=from_us(r[9]),
        changed_at=from_us(r[10]),
        postponed_until=None if r[11] is None else from_us(r[11]),
        tags=tags_of(ticket_id),
        links=_links_of(members, scope),
        version=r[12],
        internal=r[8] is None,
        author=_author(ticket_id) if r[8] is None else "",
        merged=r[13] is not None,
        merged_into=r[13] if r[13] is not None and is_visible(r[13], scope) else None,
        merged_from=families.shown(members[1:], scope) if len(members) > 1 else (),
    )


def _author(ticket_id: int) -> str:
    """Who opened an internal ticket, and so wrote the note it begins with."""
    row = database.execute_sql(f"SELECT {OPENED_BY.format('?')}", (ticket_id,)).fetchone()
    return str(row[0] or "")


def is_visible(ticket_id: int, scope: Scope) -> bool:
    """Whether there is such a ticket within `scope`."""
    row = database.execute_sql("SELECT department_id FROM ticket WHERE id = ?", (ticket_id,)).fetchone()
    return row is not None and row[0] in scope


def is_there(ticket_id: int) -> bool:
    """Whether there is such a ticket at all."""
    return database.execute_sql("SELECT 1 FROM ticket WHERE id = ?", (ticket_id,)).fetchone() is not None


def insert(
    unit: Unit,
    *,
    subject: str,
    department_id: int,
    agent_id: int | None,
    contact_id: int | None,
    status: Status,
    priority: Priority,
    channel: Channel,
    at: datetime,
) -> int:
    """Make a ticket; returns its id, which is its number."""
    ticket_id = writing.insert(
        TicketRecord,
        subject=subject,
        department_id=department_id,
        agent_id=agent_id,
        contact_id=contact_id,
        status=status,
        priority=priority,
        channel=channel,
        created_at=at,
        changed_at=at,
        status_at=at,
    )
    unit.touched(ticket_id, lists=True, counts=True)
    return ticket_id


def update(
    unit: Unit, ticket_id: int, values: Mapping[str, object], *, changed: bool = True, back: bool = False
) -> None:
    """Set fields of a ticket, its version with them, and its "changed" time unless told otherwise.

    Where its status is among them, the stay that ends is booked. `back` tells that an act is undone, which takes the
    stay back that the act had ended.
    """
    stays.follow(ticket_id, values, back=back)
    stamp: dict[str, object] = {"changed_at": unit.now} if changed else {}
    writing.update(TicketRecord, ticket_id, {**stamp, **values}, "version = version + 1")
    counted = any(name in values for name in ("department_id", "agent_id", "status"))
    unit.touched(ticket_id, lists=True, counts=counted)


def values_of(row: TicketRecord, names: Iterable[str]) -> dict[str, object]:
    """The named fields of a row, for an undo to remember."""
    return {name: getattr(row, name) for name in names}


def mark_seen(agent_id: int, ticket_id: int, at: datetime) -> None:
    """Remember that an agent has looked at a ticket."""
    TicketSeenRow.insert(agent_id=agent_id, ticket_id=ticket_id, at=at).on_conflict_replace().execute()


def tags_of(ticket_id: int) -> tuple[str, ...]:
    """A ticket's tags, in order of name."""
    sql = "SELECT t.name FROM ticket_tag k JOIN tag t ON t.id = k.tag_id WHERE k.ticket_id = ? ORDER BY t.name_key"
    return tuple(name for (name,) in database.execute_sql(sql, (ticket_id,)))


def set_tags(ticket_id: int, names: Iterable[str]) -> None:
    """Give a ticket exactly these tags; unknown ones are made."""
    wanted = {same_name(name): name.strip() for name in names}
    for key, name in wanted.items():
        TagRow.insert(name=name, name_key=key).on_conflict_ignore().execute()
    ids = set(column(TagRow.select(TagRow.id).where(TagRow.name_key.in_(list(wanted)))))
    before = set(column(TicketTagRow.select(TicketTagRow.tag_id).where(TicketTagRow.ticket_id == ticket_id)))
    TicketTagRow.delete().where(TicketTagRow.ticket_id == ticket_id).execute()
    for tag_id in ids:
        TicketTagRow.insert(ticket_id=ticket_id, tag_id=tag_id).execute()
    events.tagged(ticket_id, ids - before, before - ids)


def all_tags() -> list[str]:
    """Every tag, in order of name."""
    return column(TagRow.select(TagRow.name).order_by(TagRow.name_key))


def links_of(ticket_id: int, scope: Scope) -> tuple[int, ...]:
    """The tickets linked with this one, or with one merged into it, that may be seen; merged ones where they go on."""
    return _links_of(families.family(ticket_id), scope)


def _links_of(members: tuple[int, ...], scope: Scope) -> tuple[int, ...]:
    own = numbers(members)
    sql = (
        "SELECT t.id, t.merged_into IS NOT NULL FROM "
        f"(SELECT other_id AS id FROM ticket_link WHERE ticket_id IN ({own}) "
        f"UNION SELECT ticket_id FROM ticket_link WHERE other_id IN ({own})) l JOIN ticket t ON t.id = l.id"
    )
    rows = database.execute_sql(sql).fetchall()
    found = {families.root(i) if merged else i for i, merged in rows}
    return families.shown(found - {*members}, scope) if found else ()


def link(ticket_id: int, other_id: int) -> None:
    """Link two tickets; each shows the other."""
    TicketLinkRow.insert(
        ticket_id=min(ticket_id, other_id), other_id=max(ticket_id, other_id)
    ).on_conflict_ignore().execute()


def unlink(ticket_id: int, other_id: int) -> None:
    """Take the link of two tickets away."""
    pair = (TicketLinkRow.ticket_id == min(ticket_id, other_id)) & (TicketLinkRow.other_id == max(ticket_id, other_id))
    TicketLinkRow.delete().where(pair).execute()


def add_participants(ticket_id: int, emails: Iterable[str]) -> None:
    """Remember who takes part in a ticket by mail."""
    for email in {email.lower() for email in emails if email}:
        writing.insert_new(ParticipantRow, ticket_id=ticket_id, email=email)


def participants_of(ticket_id: int) -> frozenset[str]:
    """The addresses that take part in a ticket, or in one that was merged into it."""
    of_all = ParticipantRow.ticket_id.in_(families.family(ticket_id))
    return frozenset(column(ParticipantRow.select(ParticipantRow.email).where(of_all)))


def drop_participants(ticket_id: int, emails: Iterable[str]) -> None:
    """Forget that addresses take part in a ticket, or in one that was merged into it."""
    his = ParticipantRow.ticket_id.in_(families.family(ticket_id)) & ParticipantRow.email.in_(
        [email.lower() for email in emails]
    )
    ParticipantRow.delete().where(his).execute()


_TAKES_PART = f"SELECT 1 FROM participant WHERE ticket_id IN ({families.FAMILY.format('?')}) AND email = ? LIMIT 1"


def is_participant(ticket_id: int, email: str) -> bool:
    """Whether an address takes part in a ticket, or in one of those that read as one with it."""
    values = (families.root(ticket_id), email.lower())
    return database.execute_sql(_TAKES_PART, values).fetchone() is not None


def of_contacts(contacts: Sequence[int], scope: Scope, limit: int) -> list[int]:
    """The tickets of contacts that may be seen, newest first."""
    query = TicketRecord.select(TicketRecord.id).where(TicketRecord.contact_id.in_(list(contacts)))
    if scope.departments is not None:
        query = query.where(TicketRecord.department_id.in_(sorted(scope.departments)))
    return column(query.order_by(TicketRecord.id.desc()).limit(limit))


def newest(scope: Scope, limit: int) -> list[int]:
    """The tickets that may be seen, newest first."""
    query = TicketRecord.select(TicketRecord.id)
    if scope.departments is not None:
        query = query.where(TicketRecord.department_id.in_(sorted(scope.departments)))
    return column(query.order_by(TicketRecord.id.desc()).limit(limit))


def due_postponed(now: datetime, limit: int) -> list[int]:
    """Postponed tickets whose time has come."""
    return column(
        TicketRecord.select(TicketRecord.id)
        .where((TicketRecord.status == "W") & (TicketRecord.postponed_until <= now))
        .limit(limit)
    )


def in_status_since(status: Status, before: datetime, limit: int) -> list[int]:
    """Tickets that have been Resolved or Deleted since before a moment; merged ones go with their target only."""
    return column(
        TicketRecord.select(TicketRecord.id)
        .where(
            (TicketRecord.status == status.value)
            & TicketRecord.status.in_(["R", "X"])
            & (TicketRecord.status_at < before)
            & TicketRecord.merged_into.is_null()
        )
        .order_by(TicketRecord.status_at)
        .limit(limit)
    )


def records(ids: Sequence[int], scope: Scope) -> list[TicketRecord]:
    """The rows of these tickets that may be seen, in the order asked."""
    found = {row.id: row for row in TicketRecord.select().where(TicketRecord.id.in_(list(ids)))}
    return [found[i] for i in ids if i in found and found[i].department_id in scope]
