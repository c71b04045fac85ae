"""Ratings: written down for the newest act of a ticket, made invalid, and read (SPEC §7).

A rating counts at its own moment, for the department, channel and agent of the act. One that is not neutral also takes
the act out of those without a rating, in the act's own bucket (`RANKED`); when the act itself is taken back,
`events.take_back` puts that back.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from deskapp.domain.access import Act, Viewer, may, require, visible
from deskapp.domain.changes import Done, RatingUndo
from deskapp.domain.doer import Doer, by_agent
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.ratings import ACTS, EVENTS, Rating, RatingPage, RatingsAsked, RatingSource, Score, checked_comment
from deskapp.domain.reports.days import begin_of
from deskapp.domain.reports.question import checked_days
from deskapp.domain.vocabulary import Actor, Channel, Deed, EventKind
from deskapp.services.guard import check_visible, current, ticket_for
from deskapp.services.reports import countable
from deskapp.store import events, families, history, ratings, tickets, workspace
from deskapp.store.report_reading import Filter
from deskapp.store.store import Store, Unit
from deskapp.store.tables import TicketRecord

#: So many ratings are read at once.
_PAGE = 100


class Ratings:
    """What customers think, as agents write it down and as supervisors look after it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def rate(
        self, who: Viewer, ticket_id: int, score: Score, comment: str = "", source: RatingSource = RatingSource.AGENT
    ) -> Done[int]:
        """Rate the newest act of a ticket, or the ticket where nothing was done yet; returns the rating's id.

        Another rating of the same act takes the place of the first; one that somebody else wrote down gives way only to
        who may make it invalid, too.
        """
        comment = checked_comment(comment)
        with self._store.write() as unit:
            row = ticket_for(who, ticket_id, Act.ANSWER)
            act_id = _newest_act(ticket_id)
            before = ratings.standing(ticket_id, act_id)
            if before is not None:
                _check_own(current(who), before)
                _uncount(before)
                ratings.set_invalid(before.id, unit.now)
            event_id = count(unit.now, row, act_id, score)
            rating_id = ratings.insert(ticket_id, unit.now, score, comment, source, who.agent_id, event_id, act_id)
            told = {"score": int(score)} | ({} if before is None else {"from": int(before.score)})
            _tell(unit, who, ticket_id, Deed.RATED, told)
        return Done(rating_id, unit.changes, RatingUndo(rating_id, before.id if before else None))

    def invalidate(self, who: Viewer, rating_id: int, reason: str) -> Done[int]:
        """Let a rating count no longer, for a reason; for supervisors of the department that it counts for."""
        reason = checked_comment(reason, "reason")
        if not reason:
            raise Invalid("Please say why it should not count.", field="reason")
        with self._store.write() as unit:
            who = current(who)
            rating = _rating_for(who, rating_id)
            require(who, Act.RATINGS, rating.department_id)
            if rating.invalid_at is not None:
                raise Conflict("This rating does not count any longer.")
            _uncount(rating)
            ratings.set_invalid(rating_id, unit.now, who.agent_id, reason)
            _tell(unit, who, rating.ticket_id, Deed.RATING_INVALIDATED, {"score": int(rating.score), "reason": reason})
        return Done(rating_id, unit.changes, RatingUndo(None, rating_id))

    def put_back(self, who: Viewer, undo: RatingUndo) -> Done[object]:
        """Take a rating out that was entered, and let the one that counted before count again."""
        with self._store.write() as unit:
            who = current(who)
            entered, before = (None if i is None else _rating_for(who, i) for i in (undo.entered, undo.before))
            _check_undo(who, entered, before)
            if entered is not None:
                _uncount(entered)
                ratings.drop(entered.id)
                _tell(unit, who, entered.ticket_id, Deed.RATED, {"score": int(entered.score), "undo": True})
            if before is not None:
                _take_up(unit, who, before, alone=entered is None)
        return Done(undo.before or undo.entered, unit.changes)

    def of_ticket(self, who: Viewer, ticket_id: int) -> list[Rating]:
        """The ratings of a ticket and of those that were merged into it, the newest first."""
        check_visible(who, ticket_id)
        return ratings.of_tickets(families.family(ticket_id))

    def listing(self, who: Viewer, asked: RatingsAsked, after: tuple[datetime, int] | None = None) -> RatingPage:
        """Ratings behind the moment and id of one, the newest first: of tickets that the viewer may see, in what he or
        she may count (an agent: what was done by himself or herself)."""
        with self._store.read():
            begin, end, kept = _within(who, asked)
            found = ratings.lines(asked, begin, end, kept, visible(current(who)), after, _PAGE + 1)
        return RatingPage(tuple(found[:_PAGE]), len(found) > _PAGE)

    def tally(self, who: Viewer, asked: RatingsAsked) -> dict[Score, int]:
        """How many ratings of each score count, whichever scores are asked for, within what `listing` shows."""
        with self._store.read():
            begin, end, kept = _within(who, asked)
            return ratings.tally(begin, end, kept, visible(current(who)))


def rated_by_customer(unit: Unit, row: TicketRecord, act_id: int | None, score: Score, comment: str) -> int:
    """Count what a customer says by mail of an act; what stood there of it gives way. Returns the rating's id."""
    before = ratings.standing(row.id, act_id)
    if before is not None:
        _uncount(before)
        ratings.set_invalid(before.id, unit.now)
    event_id = count(unit.now, row, act_id, score)
    comment = checked_comment(comment)
    rating_id = ratings.insert(row.id, unit.now, score, comment, RatingSource.MAIL, None, event_id, act_id)
    told = {"score": int(score)} | ({} if before is None else {"from": int(before.score)})
    tickets.update(unit, row.id, {})
    history.tell(row.id, unit.now, Doer(Actor.CUSTOMER), Deed.RATED, told)
    return rating_id


def _newest_act(ticket_id: int) -> int | None:
    there = map(events.get, events.standing(ticket_id, ACTS))
    return max(((row.at, row.id) for row in there), default=(None, None))[1]


def _act_stands(rating: Rating) -> bool:
    return rating.act_id is not None and rating.act_id in events.standing(rating.ticket_id, ACTS)


def count(at: datetime, row: TicketRecord, act_id: int | None, score: Score) -> int:
    """Log a rating of a ticket or of an act of it, and that its act got one; returns the rating's event."""
    of = row if act_id is None else events.get(act_id)
    where = (of.department_id, Channel(of.channel), of.agent_id, row.id)
    if act_id is not None and score is not Score.NEUTRAL:
        events.beside(act_id, EventKind.RANKED)
    return events.record(at, EVENTS[score], *where)


def _uncount(rating: Rating) -> None:
    events.take_back(rating.event_id)
    _rank(rating, -1)


def _recount(rating: Rating) -> None:
    events.again(rating.event_id)
    _rank(rating, 1)


def _rank(rating: Rating, n: int) -> None:
    if rating.act_id is not None and rating.score is not Score.NEUTRAL and _act_stands(rating):
        events.beside(rating.act_id, EventKind.RANKED, n)


def _take_up(unit: Unit, who: Viewer, rating: Rating, *, alone: bool) -> None:
    """Let a rating count again; `alone` it tells of itself that what made it invalid was taken back."""
    if ratings.standing(rating.ticket_id, rating.act_id) is not None:
        raise Conflict("It was changed again meanwhile and cannot be taken back.")
    ratings.set_invalid(rating.id, None)
    _recount(rating)
    if alone:
        told = {"score": int(rating.score), "reason": rating.reason, "undo": True}
        _tell(unit, who, rating.ticket_id, Deed.RATING_INVALIDATED, told)


def _check_undo(who: Viewer, entered: Rating | None, before: Rating | None) -> None:
    """`Conflict` unless the one counts and the other does not; who takes it back must be allowed to."""
    if (entered and entered.invalid_at is not None) or (before and before.invalid_at is None):
        raise Conflict("It was changed again meanwhile and cannot be taken back.")
    if entered is not None:
        _check_own(who, entered)
    if before is not None and not (entered and before.replaced and before.act_id == entered.act_id):
        require(who, Act.RATINGS, before.department_id)


def _check_own(who: Viewer, rating: Rating) -> None:
    """`NotAllowed` for a rating that somebody else wrote down, except to who may make it invalid."""
    if rating.entered_by_id != who.agent_id and not may(who, Act.RATINGS, rating.department_id):
        raise NotAllowed("Somebody else wrote this rating down; a supervisor of the department can change it.")


def _rating_for(who: Viewer, rating_id: int) -> Rating:
    """The rating; `NotFound` where there is none or its ticket is not to be seen."""
    rating = ratings.read(rating_id)
    if rating is None or not families.is_readable(rating.ticket_id, visible(who)):
        raise NotFound("There is no such rating.")
    return rating


def _within(who: Viewer, asked: RatingsAsked) -> tuple[int, int, Filter]:
    """The first and last moments of the range, in µs, and what counts for the viewer."""
    kept, _ = countable(current(who), asked.of)
    zone = workspace.read_zone()
    days = checked_days(asked.of)
    return begin_of(days.begin, zone), begin_of(days.end + timedelta(days=1), zone), kept


def _tell(unit: Unit, who: Viewer, ticket_id: int, deed: Deed, told: Mapping[str, object]) -> None:
    tickets.update(unit, ticket_id, {})
    history.tell(ticket_id, unit.now, by_agent(who.agent_id), deed, told)
