"""Which tickets read as one: a ticket with all that were merged into it, and where a merged one goes on.

No row of a message or note moves on a merge; whoever reads a ticket's thread asks here for its family.
"""

from __future__ import annotations

from collections.abc import Iterable

from deskapp.domain.access import Scope
from deskapp.store.rows import numbers
from deskapp.store.tables import database

#: The ids of a ticket and of all that were merged into it, also by way of others, as a select; the ticket's id goes
#: into the braces. Of a ticket that none was merged into this is one look into an index.
FAMILY = (
    "WITH RECURSIVE family (id) AS (SELECT {} UNION SELECT m.id FROM ticket m JOIN family f ON m.merged_into = f.id) "
    "SELECT id FROM family"
)
_FAMILY = FAMILY.format("?")
_UP = """
WITH RECURSIVE up (id, into_id, department_id, depth) AS (
SELECT id, merged_into, department_id, 0 FROM ticket WHERE id = :ticket
UNION ALL SELECT t.id, t.merged_into, t.department_id, up.depth + 1 FROM ticket t JOIN up ON t.id = up.into_id
WHERE up.depth < 1000) SELECT id, department_id FROM up ORDER BY depth
"""


def family(ticket_id: int) -> tuple[int, ...]:
    """A ticket and all that were merged into it, itself first."""
    found = {member for (member,) in database.execute_sql(_FAMILY, (ticket_id,))}
    return (ticket_id, *sorted(found - {ticket_id}))


def upwards(ticket_id: int) -> list[int]:
    """A ticket and those it was merged into, one after the other; empty where there is no such ticket."""
    return [each for each, _ in database.execute_sql(_UP, {"ticket": ticket_id})]


def root(ticket_id: int) -> int:
    """The ticket in which one goes on: itself unless it was merged."""
    return next(reversed(upwards(ticket_id)), ticket_id)


def is_readable(ticket_id: int, scope: Scope) -> bool:
    """Whether what stands in a ticket is read somewhere within `scope`: there, or where the ticket was merged into."""
    return any(department in scope for _, department in database.execute_sql(_UP, {"ticket": ticket_id}))


def sources(ticket_id: int) -> list[int]:
    """The tickets that were merged into this very one."""
    return [i for (i,) in database.execute_sql("SELECT id FROM ticket WHERE merged_into = ? ORDER BY id", (ticket_id,))]


def shown(ids: Iterable[int], scope: Scope) -> tuple[int, ...]:
    """Those of some tickets that may be seen."""
    sql = f"SELECT id, department_id FROM ticket WHERE id IN ({numbers(ids)}) ORDER BY id"
    return tuple(i for i, department in database.execute_sql(sql) if department in scope)
