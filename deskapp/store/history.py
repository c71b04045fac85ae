"""A ticket's history as a hash chain."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from deskapp.domain.access import EVERYTHING, Scope
from deskapp.domain.chain import GENESIS, deed_hash
from deskapp.domain.doer import Doer
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.thread import SystemEvent
from deskapp.domain.vocabulary import Actor, Deed
from deskapp.store.rows import numbers
from deskapp.store.tables import HistoryRow, database
from deskapp.store.writing import insert


def head(ticket_id: int) -> str:
    """The hash of the last row of a ticket's history, or the beginning of every chain."""
    sql = "SELECT hash FROM history WHERE ticket_id = ? ORDER BY id DESC LIMIT 1"
    row = database.execute_sql(sql, (ticket_id,)).fetchone()
    return bytes(row[0]).hex() if row else GENESIS


def append(
    ticket_id: int, at: datetime, actor: Actor, agent_id: int | None, deed: Deed, values: Mapping[str, object]
) -> int:
    """Add a row to a ticket's history; returns its id."""
    digest = deed_hash(head(ticket_id), ticket_id, to_us(at), actor, agent_id, deed, values)
    return insert(
        HistoryRow,
        ticket_id=ticket_id,
        at=at,
        actor=actor,
        agent_id=agent_id,
        deed=deed,
        data=dict(values),
        hash=bytes.fromhex(digest),
    )


def begin(ticket_id: int, past: Iterable[tuple[datetime, Doer, Deed, Mapping[str, object]]]) -> None:
    """Write all that was done to a ticket so far; it has no history yet."""
    previous = GENESIS
    for at, doer, deed, values in past:
        data, agent_id = doer.telling(values), doer.author_id
        previous = deed_hash(previous, ticket_id, to_us(at), doer.actor, agent_id, deed, data)
        row = {"ticket_id": ticket_id, "at": at, "actor": doer.actor, "agent_id": agent_id, "deed": deed}
        insert(HistoryRow, **row, data=data, hash=bytes.fromhex(previous))


def tell(ticket_id: int, at: datetime, doer: Doer, deed: Deed, values: Mapping[str, object]) -> int:
    """Add what somebody did to a ticket's history, with the rule that did it where it was one; returns the row's id."""
    return append(ticket_id, at, doer.actor, doer.author_id, deed, doer.telling(values))


_EVENTS = """
SELECT h.id, h.at, h.actor, h.agent_id, coalesce(a.name, ''), h.deed, h.data
FROM history h LEFT JOIN agent a ON a.id = h.agent_id WHERE {condition} ORDER BY h.id
"""


def events(condition: str) -> list[SystemEvent]:
    """Deeds as the thread and the history show them; `condition` speaks of `h`."""
    return [
        SystemEvent(r[0], from_us(r[1]), Actor(r[2]), r[3], r[4], Deed(r[5]), json.loads(r[6]))
        for r in database.execute_sql(_EVENTS.format(condition=condition))
    ]


def deeds(ticket_id: int, scope: Scope = EVERYTHING) -> list[SystemEvent]:
    """All that was done to a ticket, oldest first, without what names a ticket outside `scope`."""
    return events(f"h.ticket_id = {ticket_id:d} AND {within(scope)}")


def backwards(ticket_id: int, kinds: Iterable[Deed]) -> Iterator[SystemEvent]:
    """A ticket's deeds of these kinds, the newest first, without the names of who did them."""
    kept = ", ".join(f"'{kind.value}'" for kind in kinds) or "NULL"
    sql = f"SELECT id, at, actor, agent_id, deed, data FROM history WHERE ticket_id = ? AND deed IN ({kept})"
    for r in database.execute_sql(f"{sql} ORDER BY id DESC", (ticket_id,)):
        yield SystemEvent(r[0], from_us(r[1]), Actor(r[2]), r[3], "", Deed(r[4]), json.loads(r[5]))


def passed_to(ticket_ids: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """For the internal messages of tickets the agents they are for, by the message's id."""
    sql = f"SELECT data FROM history WHERE ticket_id IN ({numbers(ticket_ids)}) AND deed = '{Deed.FORWARDED.value}'"
    told = (json.loads(data) for (data,) in database.execute_sql(sql))
    return {values["message"]: tuple(values["agents"]) for values in told if "agents" in values}


#: The name of the rule that did something to a ticket; its id, the deed, the name of an id and that id go into braces.
RULE_OF = (
    "(SELECT json_extract(h.data, '$.rule_name') FROM history h WHERE h.ticket_id = {ticket} AND h.actor = 'rule' "
    "AND h.deed = '{deed}' AND json_extract(h.data, '$.{name}') = {id} LIMIT 1)"
)
_RULES_OF_MESSAGES = """
SELECT json_extract(data, '$.message'), json_extract(data, '$.rule_name') FROM history
WHERE ticket_id IN ({tickets}) AND actor = 'rule' AND deed IN ('answered', 'mailed', 'forwarded')
"""


def rules_of_messages(ticket_ids: Iterable[int]) -> dict[int, str]:
    """The names of the rules that sent messages of tickets, by the message's id."""
    return dict(database.execute_sql(_RULES_OF_MESSAGES.format(tickets=numbers(ticket_ids))).fetchall())


_UNPROVEN = """
SELECT json_extract(data, '$.unproven') FROM history WHERE ticket_id IN ({tickets}) AND data LIKE '%"unproven"%'
"""


def unproven_messages(ticket_ids: Iterable[int]) -> set[int]:
    """The messages of tickets that say they are the desk's own, though the server that took them in denies it."""
    return {row[0] for row in database.execute_sql(_UNPROVEN.format(tickets=numbers(ticket_ids))).fetchall()}


#: Deeds that name another ticket (`ticket` of their values).
NAMING = (Deed.LINKED, Deed.UNLINKED, Deed.MERGED, Deed.UNMERGED, Deed.SPLIT)
_NAMING = ", ".join(f"'{deed.value}'" for deed in NAMING)


def within(scope: Scope) -> str:
    """The condition on `h` that leaves out deeds which name a ticket outside `scope`: links to what is hidden."""
    if scope.departments is None:
        return "1"
    return (
        f"(h.deed NOT IN ({_NAMING}) OR EXISTS (SELECT 1 FROM ticket o WHERE o.id = json_extract(h.data, "
        f"'$.ticket') AND o.department_id IN ({numbers(sorted(scope.departments))})))"
    )


def broken_link(
    rows: Iterator[tuple[int, int, str, int | None, str, dict[str, object], bytes]], ticket_id: int
) -> int | None:
    """The id of the first row whose hash does not follow from the one before, or None.

    `rows` are (id, at in µs, actor, agent, deed, values, hash) of one ticket in order.
    """
    previous = GENESIS
    for row_id, at_us, actor, agent_id, deed, values, digest in rows:
        try:
            previous = deed_hash(previous, ticket_id, at_us, actor, agent_id, deed, values)
        except TypeError:  # a column was given bytes
            return row_id
        if bytes.fromhex(previous) != digest:
            return row_id
    return None


def rows_after(row_id: int) -> list[tuple[int, int, Actor, int | None, Deed, dict[str, Any]]]:
    """What was written behind a row: id, ticket, who, which agent, deed and its values, in order."""
    sql = "SELECT id, ticket_id, actor, agent_id, deed, data FROM history WHERE id > ? ORDER BY id"
    rows = database.execute_sql(sql, (row_id,)).fetchall()
    return [(r[0], r[1], Actor(r[2]), r[3], Deed(r[4]), json.loads(r[5])) for r in rows]
