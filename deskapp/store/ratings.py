"""Ratings as rows; one is of the department, channel and agent of its own event."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from deskapp.domain.access import Scope
from deskapp.domain.moments import from_us, to_us
from deskapp.domain.ratings import EVENTS, Rating, RatingLine, RatingsAsked, RatingSource, Score
from deskapp.store.report_reading import Filter
from deskapp.store.rows import numbers
from deskapp.store.tables import RatingRow, database

_COLUMNS = """
r.id, r.ticket_id, r.at, r.score, r.comment, r.source, r.entered_by, coalesce((SELECT name FROM agent WHERE
id = r.entered_by), ''), r.event_id, r.act_id, e.department_id, coalesce((SELECT name FROM department WHERE
id = e.department_id), ''), coalesce((SELECT name FROM agent WHERE id = e.agent_id), ''), r.invalid_at,
coalesce((SELECT name FROM agent WHERE id = r.invalid_by), ''), r.reason
"""
_TICKET = """
(SELECT subject FROM ticket WHERE id = r.ticket_id),
coalesce((SELECT c.name FROM ticket t JOIN contact c ON c.id = t.contact_id WHERE t.id = r.ticket_id), '')
"""
_FROM = "FROM rating r JOIN event e ON e.id = r.event_id WHERE"


def read(rating_id: int) -> Rating | None:
    """A rating, or None where there is no such one."""
    return next(iter(_read(f"r.id = {rating_id:d}")), None)


def of_tickets(ticket_ids: Iterable[int]) -> list[Rating]:
    """The ratings of tickets, the newest first."""
    return _read(f"r.ticket_id IN ({numbers(ticket_ids)}) ORDER BY r.id DESC")


def standing(ticket_id: int, act_id: int | None) -> Rating | None:
    """The rating of an act of a ticket (None: the one of no act) that counts."""
    act = "IS NULL" if act_id is None else f"= {act_id:d}"
    return next(iter(_read(f"r.ticket_id = {ticket_id:d} AND r.act_id {act} AND r.invalid_at IS NULL")), None)


def insert(
    ticket_id: int,
    at: datetime,
    score: Score,
    comment: str,
    source: RatingSource,
    by: int | None,
    event_id: int,
    act: int | None,
) -> int:
    """Write a rating down (by an agent, None for the customer); returns its id."""
    values = {"score": int(score), "comment": comment, "source": source.value, "entered_by": by}
    row = RatingRow.insert(ticket_id=ticket_id, at=at, event_id=event_id, act_id=act, **values)
    return int(row.execute())


def set_invalid(rating_id: int, at: datetime | None, by: int | None = None, reason: str = "") -> None:
    """Let a rating count no longer, or again where `at` is None."""
    RatingRow.update(invalid_at=at, invalid_by=by, reason=reason).where(RatingRow.id == rating_id).execute()


def drop(rating_id: int) -> None:
    """Take a rating away."""
    RatingRow.delete().where(RatingRow.id == rating_id).execute()


def lines(
    asked: RatingsAsked,
    begin: int,
    end: int,
    kept: Filter,
    scope: Scope,
    after: tuple[datetime, int] | None,
    limit: int,
) -> list[RatingLine]:
    """Ratings between two moments in µs that come behind the one of `after`, by moment and id, the newest first."""
    condition = f"{_condition(begin, end, kept, scope)} AND r.score IN ({numbers(asked.scores)})"
    if asked.commented:
        condition += " AND r.comment <> ''"
    if not asked.invalid:
        condition += " AND r.invalid_at IS NULL"
    if after is not None:
        condition += f" AND (r.at, r.id) < ({to_us(after[0]):d}, {after[1]:d})"
    sql = f"SELECT {_COLUMNS}, {_TICKET} {_FROM} {condition} ORDER BY r.at DESC, r.id DESC LIMIT {limit:d}"
    return [RatingLine(_rating(row[:-2]), row[-2], row[-1]) for row in database.execute_sql(sql)]


def tally(begin: int, end: int, kept: Filter, scope: Scope) -> dict[Score, int]:
    """How many ratings of each score count between two moments in µs."""
    sql = f"SELECT r.score, count(*) {_FROM} {_condition(begin, end, kept, scope)} AND r.invalid_at IS NULL GROUP BY 1"
    return dict.fromkeys(EVENTS, 0) | {Score(score): n for score, n in database.execute_sql(sql)}


def _condition(begin: int, end: int, kept: Filter, scope: Scope) -> str:
    """What counts for a viewer, of the tickets he or she may see."""
    seen = "1" if scope.departments is None else f"department_id IN ({numbers(sorted(scope.departments))})"
    counted = kept.sql(agent="ifnull(e.agent_id, 0)")
    return f"r.at >= {begin:d} AND r.at < {end:d} AND {counted} AND r.ticket_id IN (SELECT id FROM ticket WHERE {seen})"


def _read(condition: str) -> list[Rating]:
    return [_rating(row) for row in database.execute_sql(f"SELECT {_COLUMNS} {_FROM} {condition}")]


def _rating(row: tuple[Any, ...]) -> Rating:
    rating_id, ticket_id, at, score, comment, source, *of, invalid_at, invalid_by, reason = row
    head = (rating_id, ticket_id, from_us(at), Score(score), comment, RatingSource(source))
    return Rating(*(*head, *of, None if invalid_at is None else from_us(invalid_at), invalid_by, reason))
