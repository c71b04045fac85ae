"""Letting go of what rules did and why, after the days that the workspace keeps it."""

from __future__ import annotations

from datetime import datetime

from deskapp.domain.moments import to_us
from deskapp.store.rows import numbers
from deskapp.store.tables import database

_OVER = "state NOT IN ('due', 'sending')"
_OLD = """
SELECT t.id FROM rule_trace t WHERE t.at < ?
AND NOT EXISTS (SELECT 1 FROM rule_request r WHERE r.trace_id = t.id AND r.state IN ('due', 'sending'))
ORDER BY t.at, t.id LIMIT ?
"""


def prune(before: datetime, most: int) -> int:
    """Take the oldest traces away with their matches and requests, `most` at once; returns how many went.

    What waits for a request that is not over yet stays.
    """
    at = to_us(before)
    ids = numbers(row[0] for row in database.execute_sql(_OLD, (at, most)))
    database.execute_sql(f"DELETE FROM rule_request WHERE trace_id IS NULL AND {_OVER} AND made_at < ?", (at,))
    for table in ("rule_request", "rule_match"):
        database.execute_sql(f"DELETE FROM {table} WHERE trace_id IN ({ids})")
    return int(database.execute_sql(f"DELETE FROM rule_trace WHERE id IN ({ids})").rowcount)
