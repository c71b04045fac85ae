"""Looking for the other ticket, of a merge or a link."""

from __future__ import annotations

from collections.abc import Sequence

from deskapp.domain.access import Scope
from deskapp.domain.status import UNFINISHED, Status
from deskapp.domain.subjects import parse_number
from deskapp.store import families, search, tickets
from deskapp.store.tables import TicketRecord

#: Of these nothing is offered.
_AWAY = (Status.SPAM, Status.DELETED)
#: More hits than this are not looked at for one list.
_MOST = 200


def others(rows: Sequence[TicketRecord], scope: Scope, text: str, limit: int) -> list[TicketRecord]:
    """Other tickets within `scope`: those that a text finds, or a number; else those of the same customers.

    Unfinished ones stand first, the one changed last before the others.
    """
    ids = _found(text, scope) if text.strip() else _of_customers(rows, scope)
    known = {row.id for row in rows}
    found = [row for row in tickets.records(ids, scope) if row.id not in known and row.status not in _AWAY]
    number = parse_number(text)
    found.sort(key=lambda row: row.changed_at, reverse=True)
    found.sort(key=lambda row: (row.id != number, row.status not in UNFINISHED))
    return found[:limit]


def _found(text: str, scope: Scope) -> list[int]:
    expression, number = search.match_expression(text), parse_number(text)
    hits = search.find(expression, scope, _MOST, None)[0] if expression else []
    return list(dict.fromkeys([*([families.root(number)] if number is not None else []), *hits]))


def _of_customers(rows: Sequence[TicketRecord], scope: Scope) -> list[int]:
    contacts = {row.contact_id for row in rows if row.contact_id is not None}
    return tickets.of_contacts(sorted(contacts), scope, _MOST) if contacts else []
