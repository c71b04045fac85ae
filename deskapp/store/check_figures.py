"""Proving the figures of the reports: they are what the log of events says, and what hangs on it names events."""

from __future__ import annotations

from datetime import date

from deskapp.store import rollups
from deskapp.store.tables import database

_TAG_OF_NOTHING = """
SELECT event_id FROM event_tag g WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.id = g.event_id) LIMIT 1
"""
#: A rating is an event of its own, and may rate an act of the same ticket.
_RATING_OF_NOTHING = """
SELECT r.id FROM rating r WHERE NOT EXISTS (
    SELECT 1 FROM event e WHERE e.id = r.event_id AND e.ticket_id = r.ticket_id
    AND e.kind IN ('reward', 'rebuke', 'neutral'))
OR r.act_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM event e WHERE e.id = r.act_id AND e.ticket_id = r.ticket_id)
LIMIT 1
"""
_NO_DAY = f"SELECT day FROM {{}} WHERE typeof(day) <> 'integer' OR day NOT BETWEEN 1 AND {date.max.toordinal()} LIMIT 1"


def figures_problem() -> str:
    """The first figure that is not what the events say, or nothing."""
    for sql, sentence in (
        (_TAG_OF_NOTHING, "a tag counts for event {}, which is not there"),
        (_RATING_OF_NOTHING, "rating {} does not name an event of its ticket"),
        *(
            (_NO_DAY.format(table), f"{table} has figures of the day {{}}, which cannot be")
            for table in rollups.BUCKETS
        ),
    ):
        row = database.execute_sql(sql).fetchone()
        if row:
            return sentence.format(row[0])
    return rollups.difference()
