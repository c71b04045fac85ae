"""Ratings: what they count for, that what takes one back takes all of it, who may, and which of them are listed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from deskapp.domain.access import MemberRole
from deskapp.domain.calls import Chat
from deskapp.domain.changes import RatingUndo
from deskapp.domain.errors import Conflict, Invalid, NotAllowed, NotFound
from deskapp.domain.ratings import LONGEST_COMMENT, RatingsAsked, Score
from deskapp.domain.reports.columns import COLUMNS
from deskapp.domain.reports.question import Question
from deskapp.domain.status import Status
from deskapp.domain.vocabulary import Channel, Deed
from deskapp.services import ratings as service
from deskapp.store import people, rollups
from deskapp.store.purge import purge_ticket
from deskapp.store.tables import RatingRow, TicketRecord
from tests.kit import BEGIN, Office, new_ticket, problems

DAY = date(2026, 3, 2)
GOOD, SO_SO, BAD = Score.REWARD, Score.NEUTRAL, Score.REBUKE
ASKED = Question("departments", DAY, DAY + timedelta(days=9))


def counted(office: Office, report: str = "departments", key: int | str | None = None, day: int = 0) -> list[float]:
    """Not ranked, rewards and rebukes of a row on a day (the tenth: all of them), as the owner sees them."""
    begin = DAY + timedelta(days=day)
    row = office.desk.reports.ask(office.eva, Question(report, begin, ASKED.end if day == 0 else begin))
    figures = row.total if key is None else row.row(key)
    assert rollups.difference() == ""
    found = [COLUMNS[name].value(figures) or 0 for name in ("not_ranked", "rewards", "punishments")]
    assert min(found) >= 0
    return found


def resolved(office: Office, place: int | None = None) -> int:
    """A ticket in Technical that Tom resolved."""
    ticket = new_ticket(office, place or office.technical)
    resolve(office, ticket)
    return ticket


def resolve(office: Office, ticket: int) -> object:
    """Tom resolves a ticket, a minute later than what was done before."""
    office.clock.advance(minutes=1)
    return office.desk.tickets.set_status(office.tom, [ticket], Status.RESOLVED).undo


def rate(office: Office, ticket: int, score: Score, comment: str = "") -> object:
    """Tom writes a rating down; the way back."""
    office.clock.advance(minutes=1)
    return office.desk.ratings.rate(office.tom, ticket, score, comment).undo


def supervise(office: Office, agent_id: int) -> None:
    """Makes an agent a supervisor of Technical."""
    office.desk.fill(lambda store: people.add_member(office.technical, agent_id, MemberRole.SUPERVISOR))


def test_a_rating_takes_one_out_of_those_without(office: Office) -> None:
    ticket = resolved(office)
    assert counted(office) == [1, 0, 0]
    rate(office, ticket, GOOD)
    assert counted(office) == [0, 1, 0]
    assert counted(office, key=office.technical) == [0, 1, 0]
    assert counted(office, "agents", office.tom.agent_id) == [0, 1, 0]
    assert counted(office, "channels", Channel.CALL.value) == [0, 1, 0]


def test_a_neutral_one_does_not(office: Office) -> None:
    rate(office, resolved(office), SO_SO)
    assert counted(office) == [1, 0, 0]


def test_it_counts_on_its_own_day_and_its_act_on_the_other(office: Office) -> None:
    ticket = resolved(office)
    office.clock.advance(days=2)
    rate(office, ticket, BAD)
    assert counted(office) == [0, 0, 1]
    assert counted(office, day=2) == [0, 0, 1]


def test_another_rating_takes_the_place_of_the_first(office: Office) -> None:
    ticket = resolved(office)
    rate(office, ticket, BAD)
    rate(office, ticket, GOOD)
    assert counted(office) == [0, 1, 0]
    undo = rate(office, ticket, SO_SO)
    assert counted(office) == [1, 0, 0]
    office.desk.undoing.undo(office.tom, undo)
    assert counted(office) == [0, 1, 0]
    newest, first = office.desk.ratings.of_ticket(office.tom, ticket)
    assert (newest.score, newest.invalid_at, first.score, first.replaced) == (GOOD, None, BAD, True)


def test_undo_takes_it_out(office: Office) -> None:
    ticket = resolved(office)
    undo = rate(office, ticket, GOOD)
    office.desk.undoing.undo(office.tom, undo)
    assert counted(office) == [1, 0, 0]
    assert office.desk.ratings.of_ticket(office.tom, ticket) == []
    with pytest.raises(NotFound):
        office.desk.undoing.undo(office.tom, undo)


def test_of_a_ticket_resolved_twice_the_newest_is_rated(office: Office) -> None:
    ticket = resolved(office)
    office.desk.tickets.set_status(office.tom, [ticket], Status.OPEN)
    office.clock.advance(days=1)
    resolve(office, ticket)
    assert counted(office) == [2, 0, 0]
    rate(office, ticket, GOOD)
    assert (counted(office), counted(office, day=1)) == ([1, 1, 0], [0, 1, 0])


def test_each_act_has_a_rating_of_its_own(office: Office) -> None:
    ticket = resolved(office)
    rate(office, ticket, BAD)
    office.desk.tickets.set_status(office.tom, [ticket], Status.OPEN)
    resolve(office, ticket)
    rate(office, ticket, GOOD)
    assert counted(office) == [0, 1, 1]


def test_an_act_that_is_taken_back_leaves_no_gap(office: Office) -> None:
    ticket = new_ticket(office, office.technical)
    undo = resolve(office, ticket)
    rating = rate(office, ticket, GOOD)
    office.desk.undoing.undo(office.tom, undo)
    assert counted(office) == [0, 1, 0]
    resolve(office, ticket)
    assert counted(office) == [1, 1, 0]
    office.desk.undoing.undo(office.tom, rating)
    assert counted(office) == [1, 0, 0]


def test_a_rating_can_be_changed_although_its_act_was_taken_back(office: Office) -> None:
    ticket = new_ticket(office, office.technical)
    undo = resolve(office, ticket)
    rate(office, ticket, GOOD)
    office.desk.undoing.undo(office.tom, undo)
    [rating] = office.desk.ratings.of_ticket(office.tom, ticket)
    back = office.desk.ratings.invalidate(office.eva, rating.id, "Why not").undo
    assert counted(office) == [0, 0, 0]
    office.desk.undoing.undo(office.eva, back)
    assert counted(office) == [0, 1, 0]


def test_an_ended_chat_is_rated_for_who_answered(office: Office) -> None:
    desk, me = office.desk, office.tom.agent_id
    ticket = new_ticket(office, office.technical)
    office.clock.advance(hours=1)
    chat = Chat(True, BEGIN, BEGIN, BEGIN + timedelta(minutes=9), me)
    undo = desk.chats.log(office.eva, ticket, office.technical, chat).undo
    rate(office, ticket, BAD)
    assert counted(office, "channels", Channel.CHAT.value) == [0, 0, 1]
    desk.undoing.undo(office.eva, undo)
    assert counted(office, "agents", me) == [0, 0, 1]


def test_the_newest_act_is_the_one_that_happened_last(office: Office) -> None:
    """A chat of before is written down after the ticket was resolved."""
    desk, ticket = office.desk, resolved(office)
    desk.chats.log(office.tom, ticket, office.technical, Chat(True, BEGIN, BEGIN, BEGIN, office.tom.agent_id))
    rate(office, ticket, GOOD)
    assert counted(office, "channels", Channel.CALL.value) == [0, 1, 0]


def test_a_ticket_without_an_act_is_rated_where_it_is(office: Office) -> None:
    ticket = new_ticket(office, office.technical, agent_id=office.tom.agent_id)
    rate(office, ticket, GOOD)
    rate(office, ticket, BAD)
    assert counted(office, "agents", office.tom.agent_id) == [0, 0, 1]


def test_an_act_keeps_its_tags_when_it_is_rated(office: Office) -> None:
    desk, ticket = office.desk, new_ticket(office, office.technical)
    desk.tickets.set_tags(office.tom, ticket, frozenset({"before"}))
    resolve(office, ticket)
    desk.tickets.set_tags(office.tom, ticket, frozenset({"behind"}))
    before, behind = (row.key for row in desk.reports.choices(office.eva).tags)
    rate(office, ticket, GOOD)
    assert (counted(office, "tags", before), counted(office, "tags", behind)) == ([0, 0, 0], [0, 1, 0])


def test_one_that_is_made_invalid_does_not_count_until_that_is_taken_back(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, BAD, "He was rude")
    [rating] = desk.ratings.of_ticket(office.tom, ticket)
    done = desk.ratings.invalidate(office.eva, rating.id, " Meant another company ")
    assert counted(office) == [1, 0, 0]
    [invalid] = desk.ratings.of_ticket(office.tom, ticket)
    assert (invalid.invalid_by, invalid.reason, invalid.replaced) == ("Eva Malá", "Meant another company", False)
    told = desk.threads.history(office.eva, ticket)[-1]
    assert (told.deed, told.values["reason"]) == (Deed.RATING_INVALIDATED, "Meant another company")
    with pytest.raises(Conflict):
        desk.ratings.invalidate(office.eva, rating.id, "Again")
    desk.undoing.undo(office.eva, done.undo)
    assert counted(office) == [0, 0, 1]
    assert desk.ratings.of_ticket(office.tom, ticket) == [rating]
    with pytest.raises(Conflict):
        desk.undoing.undo(office.eva, done.undo)
    assert problems(desk) == []


def test_it_stays_invalid_where_another_came_meanwhile(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, BAD)
    [rating] = desk.ratings.of_ticket(office.tom, ticket)
    done = desk.ratings.invalidate(office.eva, rating.id, "No")
    rate(office, ticket, GOOD)
    with pytest.raises(Conflict):
        desk.undoing.undo(office.eva, done.undo)
    assert counted(office) == [0, 1, 0]


def test_a_reason_is_wanted_and_texts_are_not_endless(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, BAD)
    [rating] = desk.ratings.of_ticket(office.tom, ticket)
    for call in (
        lambda: desk.ratings.invalidate(office.eva, rating.id, "  "),
        lambda: desk.ratings.invalidate(office.eva, rating.id, "x" * (LONGEST_COMMENT + 1)),
        lambda: desk.ratings.rate(office.tom, ticket, BAD, "x" * (LONGEST_COMMENT + 1)),
    ):
        with pytest.raises(Invalid):
            call()
    assert counted(office) == [0, 0, 1]


def test_only_a_supervisor_of_the_department_makes_one_invalid(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, BAD)
    [rating] = desk.ratings.of_ticket(office.tom, ticket)
    for who in (office.tom, office.rita):
        with pytest.raises(NotAllowed):
            desk.ratings.invalidate(who, rating.id, "I was not rude")
    with pytest.raises(NotFound):
        desk.ratings.invalidate(office.otto, rating.id, "Just so")
    supervise(office, office.rita.agent_id)
    undo = desk.ratings.invalidate(office.rita, rating.id, "He was not rude").undo
    with pytest.raises(NotAllowed):
        desk.undoing.undo(office.tom, undo)


def test_nobody_gets_rid_of_what_somebody_else_wrote_down(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    theirs = desk.ratings.rate(office.eva, ticket, BAD)
    with pytest.raises(NotAllowed):
        desk.ratings.rate(office.tom, ticket, GOOD)
    with pytest.raises(NotAllowed):
        desk.undoing.undo(office.tom, theirs.undo)
    supervise(office, office.tom.agent_id)
    desk.ratings.rate(office.tom, ticket, GOOD)
    assert counted(office) == [0, 1, 0]


def test_what_was_made_invalid_does_not_come_back_by_the_way(office: Office) -> None:
    """An undo that names a rating which a supervisor made invalid as the one before."""
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, GOOD)
    [first] = desk.ratings.of_ticket(office.tom, ticket)
    desk.ratings.invalidate(office.eva, first.id, "He wrote it himself")
    mine = desk.ratings.rate(office.tom, ticket, SO_SO).value
    with pytest.raises(NotAllowed):
        desk.undoing.undo(office.tom, RatingUndo(mine, first.id))
    assert counted(office) == [1, 0, 0]


def test_a_reader_rates_nothing(office: Office) -> None:
    with pytest.raises(NotAllowed):
        office.desk.ratings.rate(office.rita, resolved(office), GOOD)


def test_they_go_with_a_purged_ticket_and_the_figures_stay(office: Office) -> None:
    ticket = resolved(office)
    rate(office, ticket, GOOD, "Xylophone")

    def purge(store: object) -> None:
        with office.desk._store.write() as unit:
            purge_ticket(unit, TicketRecord.get_by_id(ticket), office.eva.agent_id)

    office.desk.fill(purge)
    assert RatingRow.select().count() == 0
    assert counted(office) == [0, 1, 0]
    assert problems(office.desk) == []


def listed(office: Office, who: object, **asked: object) -> list[tuple[int, Score]]:
    """What the ratings report lists: tickets and scores."""
    page = office.desk.ratings.listing(who, RatingsAsked(ASKED, **asked))  # type: ignore[arg-type]
    return [(line.rating.ticket_id, line.rating.score) for line in page.lines]


def test_the_report_lists_the_newest_first(office: Office) -> None:
    first, other = resolved(office), resolved(office)
    rate(office, first, GOOD, "Quick")
    rate(office, other, BAD)
    rate(office, other, SO_SO)
    assert listed(office, office.eva) == [(other, SO_SO), (first, GOOD)]
    assert listed(office, office.eva, invalid=True) == [(other, SO_SO), (other, BAD), (first, GOOD)]
    assert listed(office, office.eva, scores=frozenset({GOOD, BAD})) == [(first, GOOD)]
    assert listed(office, office.eva, commented=True) == [(first, GOOD)]
    [line] = office.desk.ratings.listing(office.eva, RatingsAsked(ASKED, commented=True)).lines
    told = (line.subject, line.contact, line.rating.department, line.rating.agent, line.rating.comment)
    assert told == ("A call", "Petr", "Technical", "Tom", "Quick")
    tally = office.desk.ratings.tally(office.eva, RatingsAsked(ASKED, frozenset({GOOD})))
    assert tally == {GOOD: 1, SO_SO: 1, BAD: 0}


def test_the_report_keeps_to_the_filters_of_the_question(office: Office) -> None:
    ticket, desk = resolved(office), office.desk
    rate(office, ticket, GOOD)
    day = timedelta(days=1)
    for number, question in {
        1: ASKED,
        0: Question("departments", DAY + day, DAY + day),
    }.items():
        assert len(desk.ratings.listing(office.eva, RatingsAsked(question)).lines) == number
    for number, only in (
        (1, {"departments": frozenset({office.technical})}),
        (0, {"departments": frozenset({office.sales})}),
        (1, {"agents": frozenset({office.tom.agent_id})}),
        (0, {"agents": frozenset({office.eva.agent_id})}),
        (1, {"channels": frozenset({Channel.CALL})}),
        (0, {"channels": frozenset({Channel.EMAIL})}),
    ):
        question = Question("ratings", ASKED.begin, ASKED.end, **only)  # type: ignore[arg-type]
        assert len(desk.ratings.listing(office.eva, RatingsAsked(question)).lines) == number


def test_an_agent_reads_ratings_of_what_he_or_she_did(office: Office) -> None:
    desk, ticket = office.desk, resolved(office)
    rate(office, ticket, GOOD)
    assert listed(office, office.tom) == [(ticket, GOOD)]
    assert listed(office, office.rita) == listed(office, office.otto) == []
    supervise(office, office.rita.agent_id)
    assert listed(office, office.rita) == [(ticket, GOOD)]
    desk.tickets.transfer(office.eva, [ticket], office.sales)
    assert listed(office, office.tom) == [(ticket, GOOD)]
    secret = new_ticket(office, office.general)
    rate(office, secret, BAD)
    assert listed(office, office.rita) == [(ticket, GOOD)]


def test_pages_follow_each_other(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "_PAGE", 2)
    tickets = [resolved(office) for _ in range(5)]
    office.clock.advance(hours=1)
    for ticket in tickets:  # all at one moment
        office.desk.ratings.rate(office.tom, ticket, GOOD)
    found, after = [], None
    while True:
        page = office.desk.ratings.listing(office.eva, RatingsAsked(ASKED), after)
        found += [line.rating.ticket_id for line in page.lines]
        if not page.more:
            break
        after = (page.lines[-1].rating.at, page.lines[-1].rating.id)
    assert found == tickets[::-1]


def test_what_no_report_can_be_asked_is_refused_here_too(office: Office) -> None:
    for wrong in (date.min, date.max):
        asked = RatingsAsked(Question("ratings", wrong, wrong))
        with pytest.raises(Invalid, match="Reports reach"):
            office.desk.ratings.listing(office.eva, asked)
        with pytest.raises(Invalid, match="Reports reach"):
            office.desk.ratings.tally(office.eva, asked)
